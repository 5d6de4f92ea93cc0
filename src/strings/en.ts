import { alarm, close, notice } from './en/alarm';
import { answer } from './en/answer';
import { whoIsOut } from './en/board';
import { duress, phrase } from './en/duress';
import { duty } from './en/duty';
import { checklist } from './en/checklist';
import { day, decide, plan } from './en/plan';
import { alarmList } from './en/alarm-list';
import { lookingBack, support } from './en/support';
import { procedure } from './en/procedure';
import { cases } from './en/case-words';
import { caseSummary } from './en/case-summary';
import { incident } from './en/incident-words';
import { agreed, call, observe, reflection } from './en/afterwards';
import { agreement } from './en/agreement';
import { supervision } from './en/supervision-pack';
import { mySettings } from './en/my-settings';
import { meeting } from './en/meeting';
import { myData } from './en/my-data';
import { hold } from './en/hold';
import { report } from './en/report';
import { refusal } from './en/refusal';
import { sentence } from './en/sentence';
import { settings } from './en/team-settings';
import { choices, team, welcome } from './en/team';
import { ask, checkIn, visit } from './en/visit';
import { colleague } from './en/colleague';
import { upkeep } from './en/upkeep';
import { awaited } from './en/awaited';
import { welfare } from './en/welfare';
import { worry } from './en/worry';
import { contacts, policies, shared } from './en/policies';
import type { Strings } from './strings';
import { englishDate, englishTime } from './when';

export const en: Strings = {
  time: englishTime,
  date: englishDate,
  minutes: (count) => (count === 1 ? '1 minute' : `${count} minutes`),
  required: 'required',
  chooseOne: 'Choose one from the list',
  list: (items) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`),
  sentence,
  refusal,
  rung: { early: 'reminder', soon: 'reminder', due: 'due back', 'still-out': 'reminder', 'last-ask': 'last reminder', managers: 'managers', deputies: 'deputies', seniors: 'senior managers and out of hours' },
  outcome: { safe: 'safe', hurt: 'hurt or shaken', police: 'with police' },
  board: {
    'cardiff-vale': 'Cardiff and Vale', gwent: 'Gwent', durham: 'Durham', 'cwm-taf': 'Cwm Taf Morgannwg', 'mid-west-wales': 'Mid and West Wales', none: 'None of these',
  },
  checkIn, visit, ask, alarm, close, team, choices, welcome, notice, answer, whoIsOut, report, duty, procedure, alarmList, support, lookingBack, plan, decide, day, checklist, welfare, awaited,
  settings, cases, caseSummary, incident,
  colleague,
  duress, phrase,
  meeting,
  agreement, supervision,
  myData, hold,
  upkeep,
  reflection, observe, agreed,
  worry,
  policies, contacts, shared, call, mySettings,
};
