import type { SettingsWords } from '../team-settings';

export const settings: SettingsWords = {
  open: { hours: 'Working hours', people: 'Who else', minutes: 'Minutes' },
  title: { hours: 'Working hours', people: 'Who else is told', minutes: 'When people are told' },
  fact: {
    hours: 'When managers are at work. A visit that ends later needs somebody on duty, and I say so at check-in.',
    people: 'Who is told last, who convenes meetings, and who can give the address to the police at every hour.',
    minutes: 'How many minutes after "Back by" each step is told. Visits that are open keep the minutes they began with.',
  },
  days: { mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday', fri: 'Friday', sat: 'Saturday', sun: 'Sunday' },
  workingDays: 'Working days',
  from: 'From',
  until: 'Until',
  timeMissing: 'Choose a time',
  differentLabel: 'Days with other hours',
  differentHint: 'For example Friday 9:00-16:30',
  daysOff: 'Extra days off',
  daysOffHint: 'For example 24/12/2026, 31/12/2026',
  seniors: 'Senior managers',
  chair: 'Meeting chair',
  nobody: 'Nobody yet',
  addressFrom: 'Who can give the address, car and next of kin, at every hour',
  addressFromHint: 'A name and a number, for example Duty desk 01632 960001',
  ladderRow: {
    ordinary: { managers: 'Managers, minutes', deputies: 'Deputies, minutes', seniors: 'Senior managers and out of hours, minutes' },
    high: { managers: 'High risk: managers, minutes', deputies: 'High risk: deputies, minutes', seniors: 'High risk: senior managers and out of hours, minutes' },
  },
  minutesMissing: 'Enter minutes, from 1 to 240',
  homeSafe: 'Ask "Home safe?" after the last visit of the day',
  exactPlace: 'Ask for the exact place at check-in: only managers see it, and it is deleted a day after the visit',
  submit: 'Save',
  footer: 'I hold no home addresses, cars or next of kin: I only say who does.',
  lacks: {
    'second-manager': 'Please choose a deputy or a second manager: an only manager has nobody who may close an alarm about her own visit.',
    address: 'Nobody is named yet who can give the address, car and next of kin. Press "Who else".',
    'out-of-hours': 'There is no out-of-hours contact yet, so there is no number to ring for a visit that ends after work.',
  },
};
