import { alarm, close, notice } from './cy/alarm';
import { answer } from './cy/answer';
import { whoIsOut } from './cy/board';
import { duress, phrase } from './cy/duress';
import { duty } from './cy/duty';
import { checklist } from './cy/checklist';
import { day, decide, plan } from './cy/plan';
import { alarmList } from './cy/alarm-list';
import { lookingBack, support } from './cy/support';
import { procedure } from './cy/procedure';
import { cases } from './cy/case-words';
import { caseSummary } from './cy/case-summary';
import { incident } from './cy/incident-words';
import { agreed, call, observe, reflection } from './cy/afterwards';
import { agreement } from './cy/agreement';
import { supervision } from './cy/supervision-pack';
import { mySettings } from './cy/my-settings';
import { meeting } from './cy/meeting';
import { myData } from './cy/my-data';
import { hold } from './cy/hold';
import { report } from './cy/report';
import { list } from './cy/list';
import { minutes } from './cy/plural';
import { refusal } from './cy/refusal';
import { sentence } from './cy/sentence';
import { settings } from './cy/team-settings';
import { choices, team, welcome } from './cy/team';
import { ask, checkIn, visit } from './cy/visit';
import { colleague } from './cy/colleague';
import { upkeep } from './cy/upkeep';
import { awaited } from './cy/awaited';
import { welfare } from './cy/welfare';
import { worry } from './cy/worry';
import { contacts, policies, shared } from './cy/policies';
import type { Strings } from './strings';
import { welshDate, welshTime } from './when';

/**
 * Names and places come as people typed them and are never mutated, so they stand only where Welsh mutates nothing:
 * after a colon, or as the subject of a verb.
 */
export const cy: Strings = {
  time: welshTime,
  date: welshDate,
  minutes,
  required: 'gofynnol',
  chooseOne: "Dewiswch un o'r rhestr",
  list,
  sentence,
  refusal,
  rung: {
    early: 'nodyn atgoffa', soon: 'nodyn atgoffa', due: 'amser dychwelyd', 'still-out': 'nodyn atgoffa', 'last-ask': 'nodyn atgoffa olaf',
    managers: 'rheolwyr', deputies: 'dirprwyon', seniors: "uwch-reolwyr a'r cyswllt y tu allan i oriau",
  },
  outcome: { safe: 'yn ddiogel', hurt: 'wedi cael niwed neu fraw', police: "gyda'r heddlu" },
  board: {
    'cardiff-vale': "Caerdydd a'r Fro", gwent: 'Gwent', durham: 'Durham', 'cwm-taf': 'Cwm Taf Morgannwg', 'mid-west-wales': 'Canolbarth a Gorllewin Cymru', none: "Dim un o'r rhain",
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
