import type { AfterwardsRefusal, AfterwardsSentence } from '../../domain/afterwards-sentence';

type Sentences = { readonly [K in AfterwardsSentence['say']]: (said: Extract<AfterwardsSentence, { say: K }>) => string };

export const afterwardsSentence: Sentences = {
  'reflection-saved': () => 'Kept, for you alone. After 30 days it is gone.',
  'reflection-dropped': () => 'Deleted. I no longer hold it.',
  'reflection-sent': ({ who }) => `${who} gets it in person, and nobody else does.`,
  'reflect-nothing': () => 'I find no finished visit of yours from the last 7 days. After your next check-out, type: reflect.',
  'call-taken': ({ who }) => `Thank you. I've told ${who} that you will ring.`,
  'call-taken-already': ({ who, worker }) => `Thank you. ${who} is ringing ${worker}, so you need not.`,
  'call-held': ({ who }) => `Do not ring or message ${who} now. There is a private alarm about them: look at that first.`,
  'my-settings-saved': () => 'Saved. Your settings count from your next visit.',
  'observed-saved': () => 'Added to the record of this visit.',
};

export const afterwardsRefusal: Readonly<Record<Exclude<AfterwardsRefusal, 'not-yours' | 'visit-still-open' | 'note-too-long'>, string>> = {
  'reflection-empty': 'Nothing is written yet. Answer one question, or choose "Not now".',
  'reflection-too-long': 'One of your answers is too long. Use at most 1,000 characters for each. Nothing is saved yet.',
  'reflection-gone': 'I hold no reflection on that visit: it was deleted, or its 30 days are over. To write one, type: reflect.',
  'reflection-shared': 'You have shared this already, so nothing was sent again. Talk to your manager if it did not arrive.',
  'reflection-no-manager': 'Choose one of the managers on the list. Nothing was sent.',
  'call-nobody': 'Choose somebody on the list. Nobody has been asked yet.',
  'call-not-asked': 'You were not asked for this call, so nothing has changed.',
  'call-over': 'This call is not wanted any more, so nothing has changed.',
  'settings-team': 'You are not in that team any more. Choose again. Nothing is saved yet.',
  'settings-buddy': 'Choose somebody who is in your team, and not yourself. Nothing is saved yet.',
  'report-first': 'First say how the visit went, then add what you saw. Nothing is saved yet.',
  'observed-empty': 'Nothing is filled in yet. Choose what you saw, or choose "Not now".',
};
