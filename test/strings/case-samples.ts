import type { CaseSentence } from '../../src/domain/case-sentence';
import type { Strings } from '../../src/strings/strings';
import type { Samples } from './samples';

/** Facts for every text about cases and incidents. */
const DAY = Date.UTC(2026, 10, 24, 15, 30);
const LATER = Date.UTC(2026, 10, 25, 9);
const who = 'Gareth Bowen';
const people = ['Gareth Bowen', 'Mair Tomos'];
const reason = '4471';

export const CASES: Samples<Strings['cases']> = {
  title: [['4471']], titleFlagged: [['4471']], factSpeakTo: [['Gareth Bowen']],
  flag: [[{ what: '4471', since: DAY, reviewAt: LATER, who }]], flagAtDoor: [[{ what: '4471', since: DAY }]], incidentAtDoor: [[DAY]], incidentSpeakTo: [['Nia']],
  behaviours: {}, entry: {}, how: {}, means: {}, excuses: {}, uncounted: {}, source: {}, criterion: {}, criterionTitle: {}, shows: {},
  line: [[{ date: DAY, what: '4471', who }]],
  visited: [['4471']], missed: [[{ what: 'visit', how: '4471', source: null }], [{ what: 'appointment', how: '4471', source: '5512' }]],
  followedUp: [['4471']], excusedAs: [['4471']], riskDecision: { yes: [[reason]], no: [[reason]] }, reset: [[reason]], told: [[{ agency: '4471', whom: '' }], [{ agency: '4471', whom: '5512' }]],
  holdStep: {}, flagStep: { raised: [['']], kept: [['']], ended: [[reason], ['']] },
  criterionStep: { raised: [[{ criterion: '4471', reason: '' }]], confirmed: [[{ criterion: '4471', reason: '' }]], 'not-met': [[{ criterion: '4471', reason: '5512' }]] },
  counted: [[{ counted: 3, followedUp: 2 }]], countedOnly: [[3]], notCounted: [[{ count: 2, why: '4471' }]],
  lackFollowUp: { none: [[DAY]], 'one-only': [[DAY]], 'same-means': [[DAY]], 'too-late': [[DAY]] },
  lackExpected: [[DAY]], lackDecision: [[DAY]], lackReport: [[DAY]],
  picks: { endFlag: [[{ what: '4471', since: DAY }]], listTeam: [['Treganna']] },
  chronologyLeft: [[12]],
  missForm: { whats: {} }, followUpForm: {}, excuseForm: {}, missLine: [[{ date: DAY, what: '4471' }]],
  reasonForm: { 'not-met': {}, 'end-flag': {}, reset: {} },
  criterionFact: { A: [[{ ref: '4471', count: 2 }]], B: [[{ ref: '4471', count: 4 }]], C: [[{ ref: '4471', count: 1 }]] },
  confirmBy: [[{ by: DAY, from: LATER }]], ifConfirmed: [[{ deadline: LATER }]], confirmLate: [[{ from: DAY }]], confirmedWho: [[{ who, at: DAY }]],
  confirmedBy: [[{ who, at: DAY, identified: DAY, deadline: LATER }]], notMetBy: [[{ who, at: DAY, reason }]],
  reviewTitle: [['4471']], reviewFact: [[DAY]],
};

export const CASE_SUMMARY: Samples<Strings['caseSummary']> = {
  meetingAsked: [[{ chair: who, deadline: DAY }], [{ chair: who, deadline: null }]], meetingDeclined: [[{ who, deadline: DAY }], [{ who, deadline: null }]], meetingBooked: [[{ chair: who, start: DAY }]],
  meetingHeld: [[{ start: DAY, left: 0 }], [{ start: DAY, left: 1 }], [{ start: DAY, left: 3 }]],
  safetyDraft: [[{ version: 2 }]], safetyAgreed: [[{ at: DAY, reviewAt: LATER }]], safetyDue: [[{ reviewAt: DAY }]], safetyIncident: [[{ at: DAY }]],
  contractApproved: [[{ at: DAY, open: 0 }], [{ at: DAY, open: 1 }], [{ at: DAY, open: 3 }]],
  agencies: [['4471']], agencyTold: [[{ agency: '4471', at: DAY, whom: '' }], [{ agency: '4471', at: DAY, whom: '5512' }]], agencyNotTold: [['4471']], sources: [['4471']],
  safetyStep: { written: [[2]], agreed: [[2]], kept: [[2]] }, contractStep: { drafted: [['']], approved: [['']], broken: [[reason]], answered: [[reason]] },
  conveningStep: { called: [[{ start: null, reason }]], booked: [[{ start: DAY, reason: '' }], [{ start: null, reason: '' }]], moved: [[{ start: DAY, reason: '' }]], cancelled: [[{ start: null, reason }]], declined: [[{ start: null, reason }]] },
  form: {},
};

export const INCIDENT: Samples<Strings['incident']> = {
  sources: {}, aims: {}, hurts: {}, policeAnswers: {}, agencies: {}, next: {}, tasks: {},
  taskTitle: [[who]], taskTitleKill: [[who]], taskTitleClosed: [[who]], taskFact: [[who]], taskFactKill: [[who]],
  taskFactOpen: [[{ who, left: 1 }], [{ who, left: 3 }]], taskFactClosed: [[{ who, at: DAY }]], at: [[DAY]],
  listed: [[{ board: 'Gwent', what: '4471' }]], doneLine: [[{ task: '4471', who, at: DAY, note: '5512' }]],
  agencyFact: [[0], [1], [3]], agencyDone: [[{ agency: '4471', who, at: DAY, whom: '' }], [{ agency: '4471', who, at: DAY, whom: '5512' }]], agencyOpen: [['4471']],
  listFact: [[1], [3]], listLine: [[{ who, at: DAY, what: '4471', left: 1 }], [{ who, at: DAY, what: '4471', left: 3 }]], listOpen: [[{ who, at: DAY }]],
  notice: [[who]], ring: [[who]],
};

type Sentences = { readonly [K in CaseSentence['say']]: readonly [[Extract<CaseSentence, { say: K }>], ...[Extract<CaseSentence, { say: K }>][]] };

export const CASE_SENTENCES: Sentences = {
  'case-empty': [[{ say: 'case-empty', ref: '4471' }]], 'case-recorded': [[{ say: 'case-recorded', ref: '4471' }]], 'team-listed': [[{ say: 'team-listed', name: 'Treganna', ref: '4471' }]],
  'criterion-confirmed': [[{ say: 'criterion-confirmed', ref: '4471', identified: DAY, deadline: LATER }]], 'criterion-not-met': [[{ say: 'criterion-not-met', ref: '4471' }]],
  'flag-raised': [[{ say: 'flag-raised', ref: '4471', reviewAt: LATER }]], 'flag-kept': [[{ say: 'flag-kept', ref: '4471', reviewAt: LATER }]], 'flag-ended': [[{ say: 'flag-ended', ref: '4471' }]],
  'incident-reported': [[{ say: 'incident-reported', people }]], 'incident-untold': [[{ say: 'incident-untold' }]], 'asked-to-ring': [[{ say: 'asked-to-ring', people }]],
  'task-recorded': [[{ say: 'task-recorded', left: 0 }], [{ say: 'task-recorded', left: 1 }], [{ say: 'task-recorded', left: 3 }]],
  'agency-told': [[{ say: 'agency-told', left: 0 }], [{ say: 'agency-told', left: 1 }], [{ say: 'agency-told', left: 3 }]],
  'incident-closed': [[{ say: 'incident-closed' }]], 'no-incidents': [[{ say: 'no-incidents' }]],
};
