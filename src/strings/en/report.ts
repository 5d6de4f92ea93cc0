import { en } from '../en';
import type { ReportWords } from '../report';

export const report: ReportWords = {
  open: 'How did it go?',
  title: 'How did it go?',
  intro: 'One answer is enough. The rest helps your case note.',
  outcome: 'Outcome',
  outcomeMissing: 'Choose what happened',
  outcomes: {
    completed: 'Completed', 'not-let-in': 'Not let in', 'let-in-not-seen': 'Let in but could not see them', 'no-answer-someone-in': 'No answer, someone in', 'nobody-in': 'Nobody in',
    'cut-short': 'Cut short', 'cancelled-early': 'Cancelled early by the family', 'cancelled-late': 'Cancelled late by the family', 'cancelled-by-us': 'Cancelled by us',
  },
  seen: { children: 'Child seen', adults: 'Adult seen', both: 'Child or adult seen' },
  expected: 'Were they expecting you?',
  seenAlone: 'Seen alone',
  listened: 'Listened to',
  threat: 'Any threat or intimidation',
  answers: { yes: 'Yes', no: 'No', unsaid: 'Not answered' },
  note: 'Note',
  noteHint: 'Short facts, no names',
  submit: 'Finish visit',
  footer: 'No family names or addresses here, please.',
  savedTitle: 'Visit finished',
  savedFact: 'Here is a note for the case file, ready to copy.',
  wantCall: "I'd like a call",
  followUp: 'Record a follow-up',
  reportIncident: 'Report an incident',
  savedFooter: 'If anything worried you, you do not have to carry it alone.',
  caseNote: ({ date, where, started, ended, outcome, lines, note }) => [`${en.date(date)}. Visit: ${where}, ${en.time(started)} to ${en.time(ended)}.`, `Outcome: ${outcome}.`, ...lines, ...(note === '' ? [] : [note])].join('\n\n'),
};
