import type { LookingBackWords, SupportWords } from '../support';
import { englishDate as date, englishTime as time } from '../when';

export const support: SupportWords = {
  title: 'After what happened',
  fact: {
    hurt: "Your manager has recorded that you were hurt or shaken. What happened is not your fault, and it is not part of the job.",
    police: 'Your manager has recorded that you are with the police. What happened is not your fault, and it is not part of the job.',
  },
  help: 'You can ask for support at any time: time away from visits, counselling or health support at work, or somebody to talk to who is not your manager.',
  report: 'When you are ready, and not before, type: report an incident. It helps to keep you and colleagues safe.',
  footer: 'You do not have to carry it alone.',
};

const visits = (count: number): string => (count === 1 ? '1 visit' : `${count} visits`);

export const lookingBack: LookingBackWords = {
  month: ({ until, visits: closed, alarms, lateCheckOuts }) =>
    `In the month to ${date(until)} your team finished ${visits(closed)}. ${alarms === 0 ? 'None had an alarm.' : `${alarms} had an alarm, and ${lateCheckOuts} of those ended with a late check-out.`} If alarms come too often to be taken seriously, agree more time for visits, or remind everybody that typing "extend 30" is enough. Nobody is named or ranked here: please keep it so.`,
  title: 'Visits to look back on',
  fact: (count) => `${visits(count)} of the last 30 days, chosen by chance or because something is worth a friendly question.`,
  none: 'No visit of the last 30 days is finished yet.',
  visit: ({ date: day, started, ended, worker, where, backBy, extended }) => `${date(day)}, ${time(started)} to ${time(ended)}: ${worker}, ${where}. Back by ${time(backBy)}${extended === 0 ? '' : extended === 1 ? ', extended once' : `, extended ${extended} times`}.`,
  outcome: (outcome) => `Outcome: ${outcome}.`,
  question: {
    short: 'Checked out within two minutes. Did the visit move, or was a button pressed by mistake?',
    overlap: 'The times overlap with another visit. Was the first one over, and only not checked out?',
  },
  source: {
    'cardiff-vale': 'Cardiff and Vale 7.3 asks managers to look at records regularly.', gwent: 'Gwent 4.1 asks managers to look at records regularly.', 'mid-west-wales': 'Mid and West Wales 9 asks managers to look at records regularly.',
    durham: "Durham's guidance does not ask for this. Three other boards' guidance does.", 'cwm-taf': "Cwm Taf Morgannwg's guidance does not ask for this. Three other boards' guidance does.",
    none: "Three boards' guidance asks managers to look at records regularly.",
  },
  footer: 'A late or missing check-out is never a sign that somebody is untruthful. Private reflection is never shown. It is recorded that you looked.',
};
