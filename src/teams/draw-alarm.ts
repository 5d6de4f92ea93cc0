import { backgroundOf } from '../app/details';
import { mustNotRing } from '../app/hush';
import type { CardRef } from '../app/reply';
import { isManager } from '../domain/team';
import type { Store } from '../store/port';
import type { Strings } from '../strings/strings';
import { alarmCard, type AlarmFacts } from './cards/alarm';
import { closeCard } from './cards/close';
import { detailsCard } from './cards/details';
import { referenceCard, stepsCard } from './cards/procedure';
import { cardWithWarning } from './hush';
import type { Incoming } from './incoming';
import type { Card } from './template';

/** The cards that managers work an alarm with. */
export type AlarmRef = Extract<CardRef, { name: 'alarm' | 'close' | 'steps' | 'reference' | 'details' }>;

export interface Asked {
  readonly incoming: Incoming;
  readonly strings: Strings;
  readonly store: Store;
  readonly place: string;
}

/** For the team's managers and for its channel; the details only for a manager alone, and never about her own visit. */
export async function drawAlarm({ incoming, strings, store, place }: Asked, ref: AlarmRef, facts: AlarmFacts, said: string | null): Promise<Card | null> {
  const { team, visit } = facts;
  const isItsManager = isManager(team, incoming.who.id);
  if (!isItsManager && incoming.channelId !== team.channel.conversationId) return null;
  const card = await drawFor({ incoming, strings, store, place }, ref, facts, said);
  const isWarned = card !== null && incoming.scope === 'personal' && (await mustNotRing(store, place, { viewerId: incoming.who.id, workerId: visit.workerId }));
  return isWarned ? cardWithWarning(card, strings) : card;
}

async function drawFor({ incoming, strings, store, place }: Asked, ref: AlarmRef, facts: AlarmFacts, said: string | null): Promise<Card | null> {
  const { team, visit, now } = facts;
  switch (ref.name) {
    case 'alarm':
      return alarmCard(facts, strings, said === null ? [] : [said]);
    case 'close':
      return closeCard(facts, strings);
    case 'steps':
      return stepsCard(facts, strings, said);
    case 'reference':
      return referenceCard(facts, strings, said);
    case 'details':
      if (!isManager(team, incoming.who.id) || incoming.scope !== 'personal' || visit.workerId === incoming.who.id) return null;
      return detailsCard({ ...facts, background: await backgroundOf(store, place, visit, { viewer: incoming.who.id, now }) }, strings);
    default:
      return ref satisfies never;
  }
}
