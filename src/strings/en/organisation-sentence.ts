import { en } from '../en';
import type { OrganisationRefusal, OrganisationSentence } from '../../domain/organisation-sentence';

type Sentences = { readonly [K in OrganisationSentence['say']]: (said: Extract<OrganisationSentence, { say: K }>) => string };

export const organisationSentence: Sentences = {
  'upkeep-chosen': ({ count }) => (count === 0 ? 'Saved. Nothing is switched on.' : `Saved. Switched on: ${count}. On a working morning I tell the managers what is due.`),
  'upkeep-done': () => 'Recorded, with the day and your name.',
  'induction-done': ({ who }) => `Recorded: ${who} has had the induction.`,
  'worry-told': ({ people }) => `I have told ${en.list(people)}, and nobody else. You will hear from me when it is read.`,
  'worry-heard': ({ who }) => `Thank you. I am telling ${who} that you have read it. Please speak to them, then press "${en.worry.spoken}".`,
  'worry-closed': () => 'Closed. Thank you.',
  'policy-saved': () => 'Saved.',
  'policy-read': ({ at }) => `Thank you. Recorded: you read it on ${en.date(at)}.`,
  'readers-reminded': ({ again }) => (again ? 'They were reminded today already. Try again tomorrow, or speak to them.' : 'I am reminding them now, each in their own chat.'),
  'worry-nobody': () => 'I do not know your team yet, so there is nobody I could tell. Speak to your manager, your safeguarding lead or the support service at work. In danger, leave if you can and call 999.',
};

export const organisationRefusal: Readonly<Record<OrganisationRefusal, string>> = {
  'upkeep-off': 'That is not switched on, so nothing is recorded.',
  'upkeep-date': 'Choose a day that has been, within the last two years. Nothing is recorded yet.',
  'worry-nobody-chosen': 'Choose at least one manager who should know. Nobody is told yet.',
  'worry-too-long': 'Say it in at most 300 characters. Nobody is told yet.',
  'policy-link': 'Use a link that begins with https:// and has no spaces, at most 300 characters. Nothing is saved yet.',
  'policy-text': 'Say who keeps it in at most 80 characters. Nothing is saved yet.',
  'policy-none': 'There is no link to the lone working policy yet. A manager can add it: type policies.',
  'contact-text': 'Use at most 80 characters for each. Nothing is saved yet.',
  'shared-text': 'Say what and to whom, each in at most 120 characters. Nothing is recorded yet.',
  'shared-date': 'Choose a day that has been. Nothing is recorded yet.',
  'not-your-worry': 'That was not told to you, so nothing changed.',
};
