import type { z } from 'zod/v4';
import { askHowDuressEnded, claimDuress, closeDuress, recordDuressCall, showLeftVisit } from '../app/duress';
import { openPhraseForm, savePhrase } from '../app/duress-phrase';
import { says, type Reply } from '../app/reply';
import type { Scope } from '../app/run';
import type { duressPresses } from './cards/duress';
import type { phrasePresses } from './cards/phrase';
import type { Incoming } from './incoming';
import type { Press } from './presses';
import { readPhraseToKeep } from './words/phrase';

/** What managers press about a duress and its phrase: in their own chats and nowhere else. */
type DuressVerb = z.infer<(typeof duressPresses)[number] | (typeof phrasePresses)[number]>['verb'];
export type DuressPress = Extract<Press, { verb: DuressVerb }>;

const VERBS: Readonly<Record<DuressVerb, true>> = { 'quiet-claim': true, 'quiet-999': true, 'quiet-details': true, 'quiet-ask-close': true, 'quiet-close': true, 'open-phrase': true, 'save-phrase': true };
export const isDuressPress = (press: Press): press is DuressPress => Object.hasOwn(VERBS, press.verb);

/** `guidance` is every text of it, for whoever saves a phrase. */
export async function pressDuress(scope: Scope, incoming: Incoming, press: DuressPress, guidance: readonly string[]): Promise<Reply> {
  if (incoming.scope !== 'personal') return says({ say: 'go-personal' });
  const by = incoming.who.id;
  const request = { by, quietId: press.subject };
  switch (press.verb) {
    case 'quiet-claim':
      return claimDuress(scope, request);
    case 'quiet-999':
      return recordDuressCall(scope, request);
    case 'quiet-details':
      return showLeftVisit(scope, request);
    case 'quiet-ask-close':
      return askHowDuressEnded(scope, request);
    case 'quiet-close':
      return closeDuress(scope, { ...request, outcome: press.outcome, howKnown: press.howKnown });
    case 'open-phrase':
      return openPhraseForm(scope, { by, teamId: press.subject });
    case 'save-phrase':
      return keepPhrase(scope, { by, teamId: press.subject }, press.phrase, guidance);
    default:
      return press satisfies never;
  }
}

async function keepPhrase(scope: Scope, request: { by: string; teamId: string }, text: string, guidance: readonly string[]): Promise<Reply> {
  const read = readPhraseToKeep(text, { now: scope.now, zone: 'Europe/London', language: null }, guidance);
  if (read.ok) return savePhrase(scope, { ...request, words: read.words });
  // Whoever may not set it learns nothing about what would do.
  const form = await openPhraseForm(scope, request);
  return form.card ? says({ say: 'refused', reason: read.reason }, form.card) : form;
}
