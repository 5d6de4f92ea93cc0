import { en } from '../en';
import type { AskWords, CheckInWords, VisitWords } from '../visit';

export const checkIn: CheckInWords = {
  title: 'Check in',
  intro: "Tell me where you are going and when you will be back. If I don't hear from you, I'll tell your managers.",
  where: 'Where',
  whereHint: 'Area or venue, not a family name',
  whereMissing: 'Enter an area or a venue',
  backBy: 'Back by',
  backByMissing: 'Choose when you will be back',
  caseRef: 'Case reference',
  caseRefHint: 'For example 4471',
  submit: 'Check in',
  exactPlace: 'Exact place',
  exactPlaceHint: 'Only your managers see this',
  footer: 'No family names or addresses here, please.',
  footerExact: 'No family names, please. Only managers see the exact place, each alone, and it is deleted a day after your visit.',
};

export const visit: VisitWords = {
  title: 'Visit in progress',
  titleDue: 'Visit due to end',
  titleAlarm: 'Your managers have been told',
  titleClosed: 'Visit closed',
  titleWatched: 'Ring your manager',
  fact: (backBy) => `Back by ${en.time(backBy)}.`,
  factDue: (backBy) => `You said you would be back by ${en.time(backBy)}. Are you safe?`,
  factAlarm: (backBy) => `You were due back by ${en.time(backBy)} and I have told your managers. If you are safe, say so here.`,
  factClosed: (at) => `You checked out at ${en.time(at)}.`,
  factClosedByManager: ({ at, who, outcome }) => `${who} closed this at ${en.time(at)}: ${outcome}.`,
  factWatched: 'You are checked out. The alarm stays on until a manager has spoken to you.',
  where: 'Where',
  caseRef: 'Case',
  told: 'Who will be told',
  wasTold: 'Told',
  extended: (times) => (times === 1 ? 'Extended once' : times === 2 ? 'Extended twice' : `Extended ${times} times`),
  safe: "I'm safe - check out",
  extend15: 'Extend 15 minutes',
  extend30: 'Extend 30 minutes',
  footer: (team) => `Watched by ${team}. In danger, leave if you can and call 999: I can't call anyone for you.`,
  help: 'I need help',
  titleHelp: 'Help asked for',
  factHelp: (at) => `You asked for help at ${en.time(at)} and I told your managers. In danger, leave if you can and call 999. If you can't speak, call 999 from a mobile and press 55 when asked.`,
  ringMe: 'Ring me',
  doNotRing: 'Do not ring me',
  noPlace: 'Not known: no visit was open',
  watchClosely: 'Watch me more closely',
};

export const ask: AskWords = {
  title: { soon: 'Nearly time', due: 'Are you back?', 'still-out': 'Are you safe?', 'last-ask': 'Last time I ask: are you safe?' },
  fact: {
    soon: ({ where, backBy }) => `You are due back from ${where} by ${en.time(backBy)}.`,
    due: ({ where, backBy }) => `You are due back from ${where} now, ${en.time(backBy)}.`,
    'still-out': ({ where, backBy, alarmAt }) => `You were due back from ${where} at ${en.time(backBy)}. At ${en.time(alarmAt)} I'll tell your managers.`,
    'last-ask': ({ where, backBy, alarmAt }) => `You were due back from ${where} at ${en.time(backBy)}. At ${en.time(alarmAt)} I'll tell your managers.`,
  },
  summary: (at) => `Doorstep, ${en.time(at)}`,
  footer: "Press one button. If you don't answer, I'll tell your managers.",
};
