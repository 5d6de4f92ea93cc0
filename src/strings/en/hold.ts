import type { HoldRefusal, HoldSentence } from '../../domain/hold';
import type { HoldWords } from '../hold';
import { englishDate as date } from '../when';

export const hold: HoldWords = {
  title: (what) => `Legal hold: ${what}`,
  none: {
    case: 'There is no hold on this case. With one, nothing kept under its reference is deleted until somebody lifts it.',
    person: 'There is no hold on what is kept about this person. With one, none of it is deleted until somebody lifts it.',
  },
  standing: ({ who, at, reason }) => `Legal hold since ${date(at)}, set by ${who}: ${reason}. Nothing of this is deleted.`,
  onCase: (at) => `Legal hold since ${date(at)}: nothing of this case is deleted.`,
  reason: 'Reason',
  hint: 'For example: complaint, court, review. No names of families',
  missing: 'Give a reason',
  set: 'Set the hold',
  lift: 'Lift the hold',
  liftFact: 'To lift it, say why it is over. What is older than its time then goes in the night.',
  footer: 'Recorded with your name and your reason.',
};

type Sentences = { readonly [K in HoldSentence['say']]: (said: Extract<HoldSentence, { say: K }>) => string };

export const holdSentence: Sentences = {
  'hold-set': ({ what }) => `Legal hold set: ${what}. Nothing of it is deleted until somebody lifts it.`,
  'hold-lifted': ({ what }) => `Legal hold lifted: ${what}.`,
  'hold-whom': ({ name }) => `I can't tell whom you mean by ${name}. Type the whole name of somebody in a team you manage.`,
  'hold-which': () => 'Which case, or whom? Type, for example: legal hold 4471, or: legal hold for, and a name.',
};

export const holdRefusal: Readonly<Record<HoldRefusal, string>> = {
  'hold-reason': 'Give a reason in at most 300 characters. Nothing has changed yet.',
  'hold-stands': 'There is a hold already, so nothing changed.',
  'hold-none': 'There is no hold any more, so nothing changed.',
  'hold-not-allowed': 'Only managers of that case or that person, and Doorstep administrators, can do that. Nothing changed. Ask one of them.',
  'hold-self': 'Somebody else has to decide about what is kept about you. Ask another manager.',
};
