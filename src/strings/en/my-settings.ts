import type { MySettingsWords } from '../my-settings';

export const mySettings: MySettingsWords = {
  title: 'Your settings',
  fact: 'These are yours to choose. They count from your next visit.',
  missing: 'Choose one',
  language: 'Language',
  languages: { auto: 'As your Teams is set', en: 'English', cy: 'Welsh' },
  watchedBy: 'Which team watches your visits?',
  early: 'When should I first ask if you are on your way?',
  earlyChoices: { yes: 'Earlier than usual', no: 'At the usual time' },
  buddy: 'Your usual buddy, asked before your managers',
  noBuddy: 'Nobody',
  submit: 'Save settings',
  footer: 'Words do the same: English, Cymraeg, earlier reminder, no earlier reminder.',
  ofTeam: ({ team, board, audience, managers }) => `Your manager sets the rest for ${team}, by typing "settings" in the team's channel: safeguarding board (${board}), work with (${audience}), working hours, and when your managers (${managers}) are told.`,
  noTeam: 'No team watches your visits yet. Ask your manager to set up Doorstep in your team\'s channel.',
  tooMany: 'Your team is too large to list here. Choose a buddy during a visit: type "buddy" and their name.',
};
