import { en } from '../en';
import type { AlarmWords, CloseWords, NoticeWords } from '../strings';

export const alarm: AlarmWords = {
  title: (worker) => `Overdue: ${worker}`,
  titleClosed: (worker) => `Closed: ${worker}`,
  titlePaused: (worker) => `More time asked for: ${worker}`,
  titleWatched: (worker) => `Speak to ${worker}`,
  fact: ({ worker, minutesLate, backBy }) => `${worker} was due back at ${en.time(backBy)}, ${en.minutes(minutesLate)} ago, and has not answered. Ring them now.`,
  titleHelp: (worker) => `Help: ${worker}`,
  factHelp: ({ worker, at }) => `${worker} asked for help at ${en.time(at)}. Call 999 unless you know they are safe.`,
  ring: {
    unsaid: (worker) => `${worker} has not said whether to ring. A ringing phone can make things worse: think first.`,
    ring: (worker) => `${worker} says: ring me.`,
    'do-not-ring': (worker) => `${worker} says: do not ring me. Do not ring or message them.`,
  },
  helpSteps: 'Press I\'m on it so that others know. Get the address from whoever holds it and have it ready for 999. I have not called anyone.',
  callHelp: ({ people, worker, at }) => `${people}: ${worker} asked for help at ${en.time(at)} and nobody has recorded how they are. Please look at the card above now.`,
  factClaimed: ({ who, at, until }) => `${who} is on it since ${en.time(at)}. Without an outcome by ${en.time(until)} I'll tell the next people.`,
  factPaused: ({ worker, backBy }) => `${worker} answered and asked for more time. New time: ${en.time(backBy)}.`,
  factBack: ({ worker, at }) => `Back at ${en.time(at)}. ${worker} checked out.`,
  factWatched: ({ worker, at }) => `${worker} says they are back at ${en.time(at)}. Speak to them, then close this alarm.`,
  factClosed: ({ who, at, outcome, howKnown }) => `${who} closed this alarm at ${en.time(at)}. They are ${outcome}. How we know: ${howKnown}`,
  nobodyOnIt: 'Nobody yet',
  dueBack: 'Due back',
  minutesLate: 'Late by',
  where: 'Area',
  caseRef: 'Case',
  started: 'Checked in',
  onIt: 'On it',
  deeds: 'Done so far',
  deed: {
    'no-answer': ({ who, at }) => `${who} rang at ${en.time(at)}, no answer`,
    'called-999': ({ who, at }) => `${who} called 999 at ${en.time(at)}`,
  },
  steps: 'Ring them. If there is no answer, get the address from whoever holds it and follow your procedure for somebody who does not return. If you think they are in danger, call 999 now.',
  late: (count) => `This alarm is ${en.minutes(count)} late: I was not running, or could not reach Teams.`,
  skipped: (names) => `Not told at the time: ${names}.`,
  repeat: 'This may be a repeat: I could not tell whether the first one arrived.',
  unreached: (names) => `I could not reach ${names} in Teams. Make sure they know.`,
  theChannel: 'the channel',
  buttonOnIt: "I'm on it",
  buttonClose: 'Close',
  buttonNoAnswer: 'Rang, no answer',
  button999: "I've called 999",
  footer: ({ team, at }) => `${team}. As at ${en.time(at)}. I have not called anyone.`,
  summary: (worker) => `Overdue: ${worker}`,
  call: ({ people, worker, minutesLate, rung }) => `${people}: ${worker} is ${en.minutes(minutesLate)} overdue and there is no outcome yet. This goes to ${rung} now. Please ring ${worker}, then press I'm on it above.`,
};

export const close: CloseWords = {
  title: (worker) => `Close the alarm: ${worker}`,
  intro: 'Close it only when you or the police have spoken to them.',
  outcome: 'How are they?',
  outcomeMissing: 'Choose how they are',
  howKnown: 'How do you know?',
  howKnownHint: 'For example: I rang and spoke to them',
  howKnownMissing: 'Say how you know',
  submit: 'Close the alarm',
  back: 'Not yet',
  footer: 'No family names or addresses here, please. This is recorded.',
};

export const notice: NoticeWords = {
  claimed: (who) => `${who} has seen that you are overdue and is trying to reach you. If you are safe, check out or ring them.`,
  gap: ({ from, until }) => `Please check that everybody who was out is back. Doorstep was not running from ${en.time(from)} on ${en.date(from)} to ${en.time(until)} on ${en.date(until)}, so nobody was told about visits that ended then. I'm telling you about overdue ones now.`,
  webhook: ({ worker, minutesLate, unreached }) => `Doorstep: ${worker} is ${en.minutes(minutesLate)} overdue and I could not reach ${unreached} in Teams. Ring ${worker} now, and make sure a manager knows.`,
  helpDirect: ({ worker, at }) => `Help: ${worker} asked for help at ${en.time(at)}. Call 999 unless you know they are safe. Doorstep could not save this, so no reminder will follow: please take it on yourself now.`,
};
