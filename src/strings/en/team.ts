import type { ChoiceWords, TeamWords, WelcomeWords } from '../team';
import { en } from '../en';

export const team: TeamWords = {
  title: 'Set up this team',
  intro: (readers) => `Overdue visits will be posted in this channel. ${readers === 1 ? '1 person' : `${readers} people`} can read it.`,
  board: 'Safeguarding board',
  boardMissing: 'Choose a board, or none of these',
  audience: 'Work with',
  audiences: { children: 'Children', adults: 'Adults', both: 'Children and adults' },
  managers: 'Managers',
  managersMissing: 'Choose at least one manager',
  deputies: 'Deputies',
  namesHint: 'Names as in Teams, separated by commas',
  outOfHoursName: 'Out-of-hours contact: name',
  outOfHoursPhone: 'Out-of-hours contact: telephone',
  language: 'Language of this channel',
  languages: { en: 'English', cy: 'Welsh', both: 'Welsh and English' },
  submit: 'Save',
  savedTitle: 'Team set up',
  savedFact: 'Everybody in this team can now check in. To change anything, type: set up.',
  ladder: ({ managers, deputies, seniors }) => `Managers after ${managers} minutes, deputies after ${deputies}, everybody and out of hours after ${seniors}, then every 10 minutes until there is an outcome.`,
  footer: 'Managers and deputies are told in this channel and in person.',
};

export const choices: ChoiceWords = {
  firstTitle: 'Two visits open',
  firstFact: ({ where, backBy }) => `You are still checked in at ${where}, back by ${en.time(backBy)}. Are you safe from that one?`,
  firstSafe: (where) => `I'm safe from ${where}`,
  stillThere: 'Not yet',
  firstFooter: 'I watch both until you say.',
  whichTitle: 'Which visit?',
  whichFact: 'You have these visits open.',
  whichVisit: ({ where, backBy }) => `${where}, back by ${en.time(backBy)}`,
  whichFooter: 'Nothing has changed yet.',
  teamTitle: 'Which team?',
  teamFact: 'Choose the team that should watch your visits.',
  teamFooter: 'You are not checked in yet.',
};

export const welcome: WelcomeWords = {
  title: 'Doorstep',
  fact: 'I watch your home visits and tell your managers if you are not back.',
  does: [
    'Type check in when you set off, or: check in at Splott back by 3:30pm.',
    'I remind you shortly before and at the time you said.',
    'If you do not answer, I tell your managers, then others, until somebody has spoken to you.',
    'Type extend 30 if you need longer, and check out when you are safe.',
    'Ask me about the guidance, for example: can I go alone? I say which board and which section.',
  ],
  doesNotTitle: 'What I do not do',
  doesNot: ['I do not call 999 or anybody else.', 'I do not know where you are: I only know what you tell me.', 'I cannot reach anybody whose Teams is off.'],
  checkIn: 'Check in',
  myVisits: 'My visits',
  footer: 'In danger: leave if you can and call 999.',
  channel: 'I tell this channel when a visit is overdue. A manager types @Doorstep set up to choose who is told. To check in, open a chat with me.',
  duringVisit: [
    'Leave if you can and call 999.',
    "If you can't speak, ring 999 from a mobile and press 55 when asked. It does not tell them where you are.",
    'Then ring your manager. I have not called anyone.',
  ],
};
