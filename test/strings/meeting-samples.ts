import type { Strings } from '../../src/strings/strings';
import type { MeetingSentence } from '../../src/domain/meeting-sentence';
import type { Samples } from './samples';

/** Facts for the words of meetings. */
const START = Date.UTC(2026, 10, 24, 10);
const END = Date.UTC(2026, 10, 24, 11);
const CHAIR = 'Gareth Bowen';
const DEPUTY = 'Mair Tomos';
const said = { who: CHAIR, ref: '4471', start: START, reason: '', chair: DEPUTY };
const news = (reason = ''): [[typeof said]] => [[{ ...said, reason }]];

export const MEETING: Samples<Strings['meeting']> = {
  titlePassed: [[CHAIR]], titleWarning: [[{ day: 3 }], [{ day: 7 }]],
  factCriterion: [[{ ref: '4471', criterion: 'B', deadline: START }]], factManager: [[{ ref: '4471', who: CHAIR, reason: 'OK.' }]], factBooked: [[{ start: START, end: END }]], factDeclined: [[{ who: CHAIR, reason: 'OK.' }]],
  factHeld: [[{ ref: '4471', open: 0 }], [{ ref: '4471', open: 2 }]], criterionFact: [[{ criterion: 'B', words: '4471' }]], daysLeftValue: [[0]],
  evidence: [[{ date: START, what: '4471' }]], more: [[4]], countedFrom: [[{ identified: START, first: START, last: END }]], countedOff: [['4471']], offDay: [[{ date: START, why: '4471' }]], plannedVisit: [[{ at: START, who: CHAIR }]], familyPart: {}, familyReason: [[{ part: '4471', reason: '4471' }]],
  exclusionTest: {}, interpreter: {}, safeWay: [['4471']], forum: {}, timesSeen: [[1], [3]],
  time: [[{ start: START, why: 'earliest', free: 0, seen: 0 }], [{ start: START, why: 'best-attended', free: 2, seen: 3 }], [{ start: START, why: 'earliest', free: 1, seen: 3 }]],
  file: [['4471']], joinLink: [['4471']], late: [['OK.']], timeForm: { fact: [[START]] }, familyForm: { interpreters: {} }, reasonForm: { cancel: {}, decline: {}, call: {} }, outcomeForm: { fact: [[START]], hows: {}, yesNo: {} }, dissentRoute: {},
  actionForm: { fact: [[0], [1], [3]] }, actionsFact: [[1], [3]], action: [[{ what: 'OK', owner: CHAIR, due: START, contingency: '' }], [{ what: 'OK', owner: CHAIR, due: START, contingency: 'OK.' }]],
  tellFamily: [[{ what: '', due: START }], [{ what: 'OK', due: START }]], review: [[{ due: START, board: '' }]], doneLine: [[{ what: '4471', who: CHAIR, at: START }]], done: [['4471']],
  agendaOwn: {}, toAgencies: [[{ start: START, end: END }]], toFamily: [[{ start: START, end: END }]],
  news: { booked: news(), moved: news(), cancelled: news(), declined: news('OK.'), passed: news() }, inCalendar: [[START]],
};

export const MEETING_SENTENCES: { readonly [K in MeetingSentence['say']]: readonly [[Extract<MeetingSentence, { say: K }>], ...[Extract<MeetingSentence, { say: K }>][]] } = {
  'meeting-called': [[{ say: 'meeting-called', ref: '4471', chair: CHAIR }]],
  'meeting-called-already': [[{ say: 'meeting-called-already', ref: '4471', chair: CHAIR }]],
  'meeting-booked': [[{ say: 'meeting-booked', start: START }]],
  'meeting-moved': [[{ say: 'meeting-moved', start: START }]],
  'meeting-cancelled': [[{ say: 'meeting-cancelled' }]],
  'meeting-passed': [[{ say: 'meeting-passed', who: CHAIR }]],
  'meeting-declined': [[{ say: 'meeting-declined' }]],
  'family-saved': [[{ say: 'family-saved' }]],
  'outcome-saved': [[{ say: 'outcome-saved' }]],
  'action-added': [[{ say: 'action-added', count: 1 }], [{ say: 'action-added', count: 3 }]],
  'action-done': [[{ say: 'action-done', left: 0 }], [{ say: 'action-done', left: 2 }]],
};
