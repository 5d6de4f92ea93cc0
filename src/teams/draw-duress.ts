import { duressFacts } from '../app/facts';
import type { CardRef } from '../app/reply';
import { maySeeDuress } from '../domain/duress';
import { isManager, type Team } from '../domain/team';
import type { Store } from '../store/port';
import type { Strings } from '../strings/strings';
import { duressCard, duressCloseCard } from './cards/duress';
import { phraseForm, phraseSaved } from './cards/phrase';
import type { Incoming } from './incoming';
import type { Card } from './template';

/** Cards about a duress and its phrase are drawn for a manager alone with us, and for nobody else. */
export type DuressRef = Extract<CardRef, { name: 'quiet' | 'quiet-close' | 'phrase-form' | 'phrase-saved' }>;

interface Desk {
  readonly store: Store;
  readonly place: string;
  readonly now: number;
  readonly incoming: Incoming;
  readonly strings: Strings;
}

export async function drawDuress({ store, place, now, incoming, strings }: Desk, ref: Extract<DuressRef, { quietId: string }>, said: string | null): Promise<Card | null> {
  const facts = await duressFacts(store, place, ref.quietId, now);
  if (!facts || incoming.scope !== 'personal') return null;
  if (!maySeeDuress(facts.duress, { id: incoming.who.id, isManager: isManager(facts.team, incoming.who.id) })) return null;
  return ref.name === 'quiet-close' ? duressCloseCard(facts, strings, said) : duressCard(facts, strings, said === null ? [] : [said]);
}

export function drawPhrase({ incoming, strings }: Pick<Desk, 'incoming' | 'strings'>, team: Team, name: 'phrase-form' | 'phrase-saved', said: string | null): Card | null {
  if (incoming.scope !== 'personal' || !isManager(team, incoming.who.id)) return null;
  return name === 'phrase-form' ? phraseForm(team, strings, said) : phraseSaved(team, strings, said ?? '');
}
