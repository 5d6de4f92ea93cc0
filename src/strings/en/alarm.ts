import { en } from '../en';
import type { AlarmWords, CloseWords, NoticeWords } from '../strings';

export const alarm: AlarmWords = {
  title: (worker) => `Overdue: ${worker}`,
  titleClosed: (worker) => `Closed: ${worker}`,
  titlePaused: (worker) => `More time asked for: ${worker}`,
  titleWatched: (worker) => `Speak to ${worker}`,
  fact: ({ worker, minutesLate, backBy }) => `${worker} was due back at ${en.time(backBy)}, ${en.minutes(minutesLate)} ago, and has not answered. Ring them now.`,
  factClaimed: ({ who, at, until }) => `${who} is on it since ${en.time(at)}. Without an outcome by ${en.time(until)} I'll tell the next people.`,
  factPaused: ({ worker, backBy }) => `${worker} answered and asked for more time. New time: ${en.time(backBy)}.`,
  factBack: ({ worker, at }) => `Back at ${en.time(at)}. ${worker} checked out.`,
  factWatched: ({ worker, at }) => `${worker} says they are back at ${en.time(at)}. Speak to them, then close this alarm.`,
  factClosed: ({ who, at, outcome, howKnown }) => `${who} closed this at ${en.time(at)}: ${outcome}. How we know: ${howKnown}`,
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
  unreached: (names) => `I could not reach ${names} in Teams. Ring them.`,
  theChannel: 'the channel',
  buttonOnIt: "I'm on it",
  buttonClose: 'Close',
  buttonNoAnswer: 'Rang, no answer',
  button999: "I've called 999",
  footer: ({ team, at }) => `${team}. Drawn at ${en.time(at)}. I have not called anyone.`,
  summary: (worker) => `Overdue: ${worker}`,
  call: ({ people, worker, minutesLate, rung }) => `${people}: ${worker} is ${en.minutes(minutesLate)} overdue and there is no outcome yet. This goes to ${rung} now. Please ring ${worker}, then press I'm on it above.`,
};

export const close: CloseWords = {
  title: (worker) => `Close the alarm: ${worker}`,
  intro: 'Close it only when somebody has spoken to them, or the police have.',
  outcome: 'How are they?',
  outcomeMissing: 'Choose how they are',
  howKnown: 'How do you know?',
  howKnownHint: 'For example: I rang and spoke to her',
  howKnownMissing: 'Say how you know',
  submit: 'Close the alarm',
  back: 'Not yet',
  footer: 'No family names or addresses here, please. This is recorded.',
};

export const notice: NoticeWords = {
  claimed: (who) => `${who} has seen that you are overdue and is trying to reach you. If you are safe, check out or ring them.`,
  gap: ({ from, until }) => `Doorstep was not running from ${en.time(from)} to ${en.time(until)} (${en.date(until)}). Visits that ended in that time were not watched. Overdue ones are being told now. Please check that everybody who was out is back.`,
  webhook: ({ worker, minutesLate, unreached }) => `Doorstep: ${worker} is ${en.minutes(minutesLate)} overdue. Could not reach in Teams: ${unreached}. Ring them.`,
};
