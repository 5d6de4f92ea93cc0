import type { Strings } from '../strings';

/** Why something was not done, and what to do instead. Never blame. */
export const refusal: Strings['refusal'] = {
  'where-missing': 'Tell me where the visit is: an area or a venue, not a family name. You are not checked in yet.',
  'where-too-long': 'That is too long for Where. Use an area or a venue in a few words. You are not checked in yet.',
  'back-by-passed': 'That time has already passed. Choose when you will be back. You are not checked in yet.',
  'back-by-too-far': 'That is more than 16 hours away. Choose an earlier time. You are not checked in yet.',
  'visit-closed': 'That visit is already closed, so nothing changed. To start a new one, type: check in.',
  'bad-extension': 'Choose between 5 and 240 minutes. Your time has not changed.',
  stale: 'That card is out of date, so nothing changed. Here is how things stand now.',
  'not-yours': 'Only the person on that visit can do this, so nothing changed. If you are worried about them, ring their manager.',
  'not-a-manager': "Only this team's managers and deputies can do that. Nothing changed. If you know something, ring one of them.",
  'your-own-visit': 'This alarm is about your own visit, so somebody else has to close it. If you are safe, press: I\'m safe - check out, in our own chat.',
  'no-alarm': 'There is no alarm on that visit now, so nothing changed. If you are worried about them, ring them.',
  'how-known-missing': 'Say how you know, for example: I rang and spoke to them. The alarm stays open.',
  'visit-still-open': 'That visit is still open. First press: I\'m safe - check out. Nothing is saved yet.',
  'note-too-long': 'That note is too long. Use at most 500 characters. Nothing is saved yet.',
  'duty-time': 'Choose a time from now to 24 hours ahead. Who is on duty has not changed.',
  'duty-not-yours': 'Somebody else is on duty. Ask them to hand over, or type: on duty me. Nothing has changed.',
  'duty-not-a-manager': 'Choose another manager or deputy of this team. Nothing has changed.',
  'no-offer': 'Nobody is asking you to take over any more. To be on duty, type: on duty me.',
  'no-manager': 'Choose at least one manager. Without one nobody would be told. Nothing is saved yet.',
  'not-allowed': "Only this team's managers or a Doorstep administrator can change these settings. Nothing changed.",
  'bad-minutes': 'Choose the minutes so that managers come first, then deputies, then everybody. Nothing is saved yet.',
  'too-many-people': 'Choose at most 30 managers and deputies in all. Nothing is saved yet.',
  'not-in-roster': 'Somebody you chose is not in this team, or two people have that name. Choose again. Nothing is saved yet.',
};
