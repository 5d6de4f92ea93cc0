import type { MeetingRefusal, MeetingSentence } from '../../domain/meeting-sentence';
import { en } from '../en';

type Sentences = { readonly [K in MeetingSentence['say']]: (said: Extract<MeetingSentence, { say: K }>) => string };

export const meetingSentence: Sentences = {
  'meeting-called': ({ ref, chair }) => `I'm asking ${chair} to convene a meeting about case ${ref}.`,
  'meeting-called-already': ({ ref, chair }) => `A meeting about case ${ref} is under way already. ${chair} chairs it.`,
  'meeting-booked': ({ start }) => `Booked for ${en.date(start)} at ${en.time(start)}. Now send the invitations: the texts are ready to copy.`,
  'meeting-moved': ({ start }) => `Moved to ${en.date(start)} at ${en.time(start)}. Please tell everybody you invited.`,
  'meeting-cancelled': () => 'Cancelled. Please tell everybody you invited. The meeting still has to be held.',
  'meeting-passed': ({ who }) => `Passed on. I've asked ${who}.`,
  'meeting-declined': () => "Recorded. I've told the managers, and my reminders go on.",
  'family-saved': () => 'Saved.',
  'outcome-saved': () => 'The outcome is saved. Now add what was agreed, one action at a time.',
  'action-added': ({ count }) => (count === 1 ? 'Added. 1 action is recorded. Add the next, or finish.' : `Added. ${count} actions are recorded. Add the next, or finish.`),
  'action-done': ({ left }) => (left === 0 ? 'Recorded. Everything agreed is done.' : `Recorded. ${left === 1 ? '1 thing is' : `${left} things are`} still to be done.`),
};

export const meetingRefusal: Readonly<Record<MeetingRefusal, string>> = {
  'not-the-chair': "Only the meeting's chair and the team's managers can do this. Nothing changed.",
  'your-own-case': 'The record is about your own visits, so somebody else has to convene this. Press: Pass to deputy.',
  'meeting-over': 'This meeting has been held, so nothing changed. Here is what came of it.',
  'already-booked': 'This meeting is booked already. To change its time, press: Move it.',
  'not-booked': 'This meeting is not booked, so nothing changed. Choose a time first.',
  'time-passed': 'That time has already passed. Choose another. Nothing is booked yet.',
  'time-too-far': 'That is more than 90 days away. Choose an earlier time. Nothing is booked yet.',
  'late-reason-missing': 'That is later than the 7 working days. Say why, and it can be booked. If someone is at risk now, do not wait for a meeting.',
  'meeting-reason-missing': 'Give a reason. Nothing has changed yet.',
  'meeting-text-too-long': 'That is too long, or there are too many actions. Use at most 500 characters. Nothing is saved yet.',
  'nobody-to-pass-to': 'Nobody is left to pass it on to. Speak to your senior manager today.',
  'not-held-yet': 'The meeting has not begun, so there is no outcome yet.',
  'exclusion-missing': 'Somebody of the family was left out. Say why. Nothing is saved yet.',
  'attended-missing': 'Say who came and what was decided. Nothing is saved yet.',
  'action-missing': 'Say what will be done and who does it. Nothing is saved yet.',
  'no-such-action': 'That action is not on this meeting, so nothing changed.',
  'due-passed': 'That day has passed. Choose a later one. Nothing is saved yet.',
  'not-recorded': 'Record the outcome first. Then add the actions.',
  'no-such-meeting': 'I cannot find that meeting. Nothing changed. Look at the case for what stands.',
};
