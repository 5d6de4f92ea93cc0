import type { Strings } from '../../src/strings/strings';
import { AGREEMENT, AGREEMENT_SENTENCES, SUPERVISION } from './agreement-samples';
import { HOLD, HOLD_SENTENCES, MY_DATA } from './my-data-samples';
import { MEETING, MEETING_SENTENCES } from './meeting-samples';
import { CONTACTS, ORGANISATION_SENTENCES, POLICIES, SHARED, UPKEEP, WORRY } from './organisation-samples';
import { AFTERWARDS_SENTENCES, AGREED, CALL, MY_SETTINGS, OBSERVE, REFLECTION } from './afterwards-samples';
import { CASES, CASE_SENTENCES, CASE_SUMMARY, INCIDENT } from './case-samples';

/** Facts to fill every text with. A text that takes facts and has no row here does not compile. */
export type Samples<T> = T extends (...given: infer Facts) => string
  ? readonly [Facts, ...Facts[]]
  : { readonly [Name in keyof T as T[Name] extends string | readonly string[] ? never : Name]: Samples<T[Name]> };

const BACK_BY = Date.UTC(2026, 10, 24, 15, 30);
const LATER = Date.UTC(2026, 10, 24, 15, 45);

// Names whose first letters Welsh would mutate, so that a wrong place in a sentence shows.
const WORKER = 'Catrin Prys';
const MANAGER = 'Gareth Bowen';
const DEPUTY = 'Mair Tomos';
const PLACE = 'Pontcanna';
const TEAM = 'Treganna';
export const NAMES: readonly string[] = [WORKER, MANAGER, DEPUTY, PLACE, TEAM];

const visit = { where: PLACE, backBy: BACK_BY, alarmAt: LATER };
const late = { worker: WORKER, minutesLate: 16, backBy: BACK_BY };
const by = { who: MANAGER, at: LATER };
const onBoard = { worker: WORKER, where: PLACE, backBy: BACK_BY, onIt: null };
const planned = { where: PLACE, startAt: BACK_BY, backBy: LATER };
const decision = { who: MANAGER, reason: 'OK.' };
const lookedBack = { date: LATER, started: BACK_BY, ended: LATER, worker: WORKER, where: PLACE, backBy: LATER };
const listed = { worker: WORKER, where: PLACE, at: BACK_BY, onIt: null };
const team = { say: 'team-saved', name: TEAM, managers: [MANAGER, DEPUTY] } as const;

export const SAMPLES: Samples<Strings> = {
  time: [[BACK_BY]],
  date: [[BACK_BY]],
  minutes: [[1], [2], [15]],
  list: [[[MANAGER, DEPUTY]], [[WORKER, MANAGER, DEPUTY]]],
  cases: CASES, caseSummary: CASE_SUMMARY,
  incident: INCIDENT,
  meeting: MEETING,
  agreement: AGREEMENT, supervision: SUPERVISION,
  myData: MY_DATA,
  hold: HOLD,
  upkeep: UPKEEP,
  reflection: REFLECTION,
  observe: OBSERVE,
  agreed: AGREED,
  worry: WORRY,
  policies: POLICIES, contacts: CONTACTS, shared: SHARED,
  call: CALL,
  mySettings: MY_SETTINGS,
  sentence: {
    ...CASE_SENTENCES,
    ...HOLD_SENTENCES,
    ...MEETING_SENTENCES,
    ...AGREEMENT_SENTENCES,
    ...ORGANISATION_SENTENCES,
    ...AFTERWARDS_SENTENCES,
    'checked-in': [[{ say: 'checked-in', where: PLACE, backBy: BACK_BY, soonerAt: null, watchers: [MANAGER, DEPUTY], unwatched: null }], [{ say: 'checked-in', where: PLACE, backBy: BACK_BY, soonerAt: BACK_BY, watchers: [MANAGER], unwatched: { ring: '01632 960001' } }]],
    'checked-in-with': [[{ say: 'checked-in-with', where: PLACE, backBy: BACK_BY, soonerAt: null, watchers: [MANAGER], unwatched: null, asked: [WORKER], unknown: [] }], [{ say: 'checked-in-with', where: PLACE, backBy: BACK_BY, soonerAt: BACK_BY, watchers: [MANAGER], unwatched: null, asked: [], unknown: [WORKER] }]],
    'already-with': [[{ say: 'already-with', where: PLACE, backBy: BACK_BY, soonerAt: null, asked: [WORKER], unknown: [DEPUTY] }]],
    extended: [[{ say: 'extended', backBy: BACK_BY, alarmGoesOn: false, managersTold: false, unwatched: null }], [{ say: 'extended', backBy: BACK_BY, alarmGoesOn: true, managersTold: true, unwatched: null }], [{ say: 'extended', backBy: BACK_BY, alarmGoesOn: false, managersTold: true, unwatched: { ring: null } }]],
    'plan-saved': [[{ say: 'plan-saved', ...planned }]],
    'plan-moved': [[{ say: 'plan-moved', ...planned }]],
    'plan-off': [[{ say: 'plan-off', where: PLACE }]],
    'plan-near': [[{ say: 'plan-near', where: PLACE }]],
    prepared: [[{ say: 'prepared', verdict: 'nothing', told: [], soonerAt: null }], [{ say: 'prepared', verdict: 'talk', told: [MANAGER, DEPUTY], soonerAt: BACK_BY }], [{ say: 'prepared', verdict: 'not-alone', told: [MANAGER], soonerAt: null }]],
    'plan-decided': [[{ say: 'plan-decided', what: 'agree', worker: WORKER }], [{ say: 'plan-decided', what: 'change', worker: WORKER }], [{ say: 'plan-decided', what: 'hold', worker: WORKER }]],
    'talk-wanted': [[{ say: 'talk-wanted', people: [MANAGER] }]],
    'day-saved': [[{ say: 'day-saved', count: 1 }], [{ say: 'day-saved', count: 3 }]],
    'my-day': [[{ say: 'my-day', planned: 0, open: 0 }], [{ say: 'my-day', planned: 1, open: 1 }], [{ say: 'my-day', planned: 3, open: 0 }]],
    'checked-out': [[{ say: 'checked-out', where: PLACE, at: LATER }]],
    'checked-out-but-watched': [[{ say: 'checked-out-but-watched', where: PLACE, at: LATER }]],
    'already-checked-in': [[{ say: 'already-checked-in', where: PLACE, backBy: BACK_BY, soonerAt: null }], [{ say: 'already-checked-in', where: PLACE, backBy: BACK_BY, soonerAt: BACK_BY }]],
    'too-many': [[{ say: 'too-many' }]],
    'data-coming': [[{ say: 'data-coming' }]],
    'which-visit': [[{ say: 'which-visit' }]],
    'check-out-unsure': [[{ say: 'check-out-unsure' }]],
    'extend-unsure': [[{ say: 'extend-unsure' }]],
    'no-open-visit': [[{ say: 'no-open-visit' }]],
    'my-visits': [[{ say: 'my-visits', count: 1 }], [{ say: 'my-visits', count: 3 }]],
    claimed: [[{ say: 'claimed', who: MANAGER, worker: WORKER, until: LATER }]],
    'noted-no-answer': [[{ say: 'noted-no-answer' }]],
    'noted-rang-outside': [[{ say: 'noted-rang-outside' }]],
    'noted-999': [[{ say: 'noted-999' }]],
    'steps-noted': [[{ say: 'steps-noted' }]],
    'reference-noted': [[{ say: 'reference-noted', reference: '4471' }], [{ say: 'reference-noted', reference: null }]],
    'details-sent': [[{ say: 'details-sent' }]],
    'closed-hurt': [[{ say: 'closed-hurt', where: PLACE }]],
    'closed-police': [[{ say: 'closed-police', where: PLACE }]],
    closed: [[{ say: 'closed', where: PLACE }]],
    'team-saved': [[{ ...team, readers: 2, readersNotManagers: 0 }], [{ ...team, readers: 3, readersNotManagers: 1 }], [{ ...team, readers: 14, readersNotManagers: 12 }]],
    'nobody-watches': [[{ say: 'nobody-watches' }]],
    'several-teams': [[{ say: 'several-teams' }]],
    'team-chosen': [[{ say: 'team-chosen', name: TEAM }]],
    refused: [[{ say: 'refused', reason: 'no-alarm' }], [{ say: 'refused', reason: 'no-manager' }]],
    stale: [[{ say: 'stale' }]],
    'go-personal': [[{ say: 'go-personal' }]],
    'go-channel': [[{ say: 'go-channel' }]],
    'not-saved': [[{ say: 'not-saved' }]],
    'not-understood': [[{ say: 'not-understood' }]],
    'language-changed': [[{ say: 'language-changed' }]],
    'report-saved': [[{ say: 'report-saved' }]],
    'call-wanted': [[{ say: 'call-wanted', people: [MANAGER, DEPUTY] }]],
    'guests-unknown': [[{ say: 'guests-unknown', names: [WORKER] }]],
    'settings-saved': [[{ say: 'settings-saved', name: TEAM }]],
    'on-duty': [[{ say: 'on-duty', who: MANAGER, until: LATER }]],
    'nobody-on-duty': [[{ say: 'nobody-on-duty', people: [MANAGER, DEPUTY] }]],
    'duty-until': [[{ say: 'duty-until' }]],
    'duty-taken': [[{ say: 'duty-taken', until: LATER, out: 0 }], [{ say: 'duty-taken', until: LATER, out: 1 }], [{ say: 'duty-taken', until: LATER, out: 3 }]],
    'handover-asked': [[{ say: 'handover-asked', who: DEPUTY }]],
    'handover-declined': [[{ say: 'handover-declined' }]],
    'drill-started': [[{ say: 'drill-started' }]],
    'no-team-here': [[{ say: 'no-team-here' }]],
    'question-sent': [[{ say: 'question-sent', people: [MANAGER] }]],
    'question-nobody': [[{ say: 'question-nobody' }]],
    'help-now': [[{ say: 'help-now' }]],
    'help-told': [[{ say: 'help-told', people: [MANAGER, DEPUTY] }]],
    'help-nobody': [[{ say: 'help-nobody' }]],
    'nobody-out-named': [[{ say: 'nobody-out-named', name: WORKER }]],
    'checked-out-for': [[{ say: 'checked-out-for', worker: WORKER, where: PLACE }]],
    'safe-confirmed': [[{ say: 'safe-confirmed' }]],
    'check-in-again': [[{ say: 'check-in-again' }]],
    'buddy-chosen': [[{ say: 'buddy-chosen', who: MANAGER, askedAt: LATER }]],
    'buddy-wanted': [[{ say: 'buddy-wanted', who: MANAGER }]],
    'buddy-yes': [[{ say: 'buddy-yes', worker: WORKER, askedAt: LATER }], [{ say: 'buddy-yes', worker: WORKER, askedAt: null }]],
    'buddy-no': [[{ say: 'buddy-no', worker: WORKER }]],
    'company-asked': [[{ say: 'company-asked', who: MANAGER }]],
    joined: [[{ say: 'joined', who: MANAGER, where: PLACE, backBy: BACK_BY }]],
    'not-with-noted': [[{ say: 'not-with-noted' }]],
    'home-noted': [[{ say: 'home-noted' }]],
    'home-nothing': [[{ say: 'home-nothing' }]],
    'spoken-to': [[{ say: 'spoken-to', who: WORKER }]],
    'early-on': [[{ say: 'early-on' }]],
    'early-off': [[{ say: 'early-off' }]],
    'buddy-noted': [[{ say: 'buddy-noted', worker: WORKER }]],
    'still-ok': [[{ say: 'still-ok', backBy: BACK_BY, alarmGoesOn: false }], [{ say: 'still-ok', backBy: BACK_BY, alarmGoesOn: true }]],
    'watched-closely': [[{ say: 'watched-closely', backBy: BACK_BY, alarmAt: LATER, alarmIsOn: false }], [{ say: 'watched-closely', backBy: BACK_BY, alarmAt: LATER, alarmIsOn: true }]],
    'quiet-claimed': [[{ say: 'quiet-claimed', until: LATER }]],
    'quiet-closed': [[{ say: 'quiet-closed' }]],
    'phrase-saved': [[{ say: 'phrase-saved', name: TEAM }]],
    'ring-noted': [[{ say: 'ring-noted', ring: 'ring' }], [{ say: 'ring-noted', ring: 'do-not-ring' }]],
  },
  refusal: {},
  rung: {},
  outcome: {},
  board: {},
  checkIn: {},
  visit: {
    fact: [[BACK_BY]], factDue: [[BACK_BY]], factAlarm: [[BACK_BY]], factClosed: [[LATER]],
    factClosedByManager: [[{ ...by, outcome: 'safe' }]],
    extended: [[1], [2], [3]],
    footer: [[TEAM]],
    factHelp: [[LATER]],
  },
  ask: { title: {}, fact: { soon: [[visit]], due: [[visit]], 'still-out': [[visit]], 'last-ask': [[visit]] }, summary: [[BACK_BY]] },
  alarm: {
    title: [[WORKER]], titleClosed: [[WORKER]], titlePaused: [[WORKER]], titleWatched: [[WORKER]],
    fact: [[late]], dueBackLate: [[late]],
    titleHelp: [[WORKER]],
    factHelp: [[{ worker: WORKER, at: LATER }]],
    ring: { unsaid: [[WORKER]], ring: [[WORKER]], 'do-not-ring': [[WORKER]] },
    callHelp: [[{ people: MANAGER, worker: WORKER, at: LATER }]],
    factClaimed: [[{ ...by, until: BACK_BY }]],
    factPaused: [[{ worker: WORKER, backBy: BACK_BY }]],
    factBack: [[{ worker: WORKER, at: LATER }]],
    factWatched: [[{ worker: WORKER, at: LATER }]],
    factClosed: [[{ ...by, outcome: 'safe', howKnown: 'I rang' }]],
    deed: { 'no-answer': [[by]], 'called-999': [[by]], 'rang-outside': [[by]] },
    forPeople: [[MANAGER]],
    forPeopleHelp: [[MANAGER]],
    late: [[1], [12]],
    skipped: [[MANAGER]],
    unreached: [[DEPUTY]],
    footer: [[{ team: TEAM, at: LATER }]],
    summary: [[WORKER]],
    call: [[{ people: MANAGER, worker: WORKER, minutesLate: 26, rung: 'managers' }]],
  },
  close: { title: [[WORKER]] },
  team: { intro: [[1], [6]], audiences: {}, languages: {}, ladder: [[{ managers: 2, deputies: 25, seniors: 45 }]] },
  choices: { firstFact: [[visit]], firstSafe: [[PLACE]], whichVisit: [[visit]] },
  welcome: {},
  answer: { forManager: [[{ who: WORKER, question: 'Can I go alone?', answer: 'Durham' }]], forManagerSummary: [[WORKER]] },
  whoIsOut: {
    fact: [[{ out: 0, overdue: 0 }], [{ out: 1, overdue: 0 }], [{ out: 3, overdue: 2 }]],
    line: { out: [[onBoard]], due: [[onBoard]], alarm: [[onBoard], [{ ...onBoard, onIt: MANAGER }]] },
    footer: [[{ team: TEAM, at: LATER, page: 1, pages: 1 }], [{ team: TEAM, at: LATER, page: 2, pages: 3 }]],
    drill: [[{ team: TEAM, seconds: 1 }], [{ team: TEAM, seconds: 3 }]],
  },
  settings: {
    open: {}, title: {}, fact: {}, days: {}, unreachable: [[WORKER]], ladderRow: { ordinary: {}, high: {} }, lacks: {},
  },
  duress: {
    summary: [[WORKER]], fact: [[{ worker: WORKER, at: LATER }]], times: [[{ startedAt: LATER, backBy: BACK_BY }]], claimed: [[{ who: MANAGER, until: LATER }]],
    footer: [[{ team: TEAM, at: LATER }]], direct: [[{ worker: WORKER, at: LATER }]], webhook: [[{ worker: WORKER, at: LATER }]],
  },
  phrase: { footer: [[TEAM]], asked: {} },
  duty: {
    fact: [[{ who: MANAGER, until: LATER }]], factNobody: [[MANAGER]], askedTitle: [[MANAGER]], declined: [[DEPUTY]],
    unwatched: [[{ ring: '01632 960001' }], [{ ring: null }]], unwatchedFact: [[{ worker: WORKER, where: PLACE, backBy: BACK_BY }]], watchUntil: [[LATER]],
    covered: [[{ who: MANAGER, until: LATER }]], coveredAtWork: [[MANAGER]], stillOutFact: [[1], [4]], stillOutNext: [[{ who: MANAGER, until: LATER }]], stillOutMore: [[5]], outsideTitle: [[WORKER]], outsideFact: [[{ name: MANAGER, phone: '01632 960001', worker: WORKER }], [{ name: '', phone: '01632 960001', worker: WORKER }]], noManager: [[{ team: TEAM, people: MANAGER }]],
  },
  alarmList: {
    title: [[3]], fact: [[0], [2]], open: [[WORKER]], footer: [[{ team: TEAM, at: LATER, page: 1, pages: 1 }], [{ team: TEAM, at: LATER, page: 2, pages: 3 }]],
    line: { overdue: [[listed], [{ ...listed, onIt: MANAGER }]], help: [[listed]], welfare: [[listed]], back: [[listed]] },
  },
  support: { fact: {} },
  lookingBack: {
    month: [[{ until: LATER, visits: 1, alarms: 0, lateCheckOuts: 0 }], [{ until: LATER, visits: 40, alarms: 6, lateCheckOuts: 4 }]], fact: [[1], [6]],
    visit: [[{ ...lookedBack, extended: 0 }], [{ ...lookedBack, extended: 1 }], [{ ...lookedBack, extended: 3 }]], outcome: [['4471']], question: {}, source: {},
  },
  procedure: {
    step: {}, open: [[{ number: 1, step: '4471' }]], done: [[{ number: 2, step: '4471', ...by }]], title: [[WORKER]], referenceTitle: [[WORKER]], referenceLine: [[{ number: '4471', ...by }]],
    flag: [[{ what: '4471', since: LATER }]], flagElsewhere: [[MANAGER]], incident: [[LATER]], detailsTitle: [[WORKER]], detailsFact: [[WORKER]], extension: [[{ minutes: 1, at: LATER }], [{ minutes: 15, at: LATER }]],
  },
  report: {
    outcomes: {}, seen: {}, answers: {},
    caseNote: [[{ date: LATER, where: PLACE, started: BACK_BY, ended: LATER, outcome: '4471', lines: [], note: '' }]],
  },
  plan: {
    companies: {}, expectings: {}, titleDecided: {}, fact: [[planned]], factAsked: [[planned]], factNear: [[planned]],
    decided: { agree: [[decision]], change: [[decision]], hold: [[decision]] },
    armedFooter: [[TEAM]], talkWanted: [[{ worker: WORKER, ...planned }]],
  },
  decide: { fact: [[{ worker: WORKER, ...planned }]], told: [['4471']], buttons: {} },
  day: { line: [[planned]], openLine: [[visit]], show: [[planned]], nextToday: [[planned]], understood: [[planned]], unclear: [['4471']] },
  checklist: {
    derived: { 'PV-01': {}, 'PV-02': {}, 'PV-06a': {} }, question: {}, tick: {}, advice: {}, screen: {}, verdict: {},
    answers: { 'PV-03': {}, 'PV-04': {}, 'PV-05': {}, 'PV-06b': {}, 'PV-07': {}, 'PV-08': {}, 'PV-09': {}, 'PV-10': {}, 'PV-11': {}, 'PV-12': {}, 'PV-13': {} },
    adviceOf: { 'PV-01': {}, 'PV-02': {}, 'PV-03': {}, 'PV-20': {} }, sun: [[{ rise: BACK_BY, set: LATER }]], takeTime: [['4471']], remindersFrom: [['4471']], source: [[{ board: 'Durham', section: 'Appendix 3' }]],
  },
  colleague: {
    proxyTitle: [[WORKER]], proxyFact: [[{ worker: WORKER, where: PLACE, backBy: BACK_BY }]], sources: {}, known: {}, proxySubmit: [[WORKER]], whichVisit: [[{ worker: WORKER, where: PLACE, backBy: BACK_BY }]],
    picks: { buddy: {}, with: {} }, companyNote: [[WORKER]], named: [[{ asked: [WORKER], unknown: [] }], [{ asked: [], unknown: [WORKER] }], [{ asked: [WORKER], unknown: [DEPUTY] }]], willAsk: [[[WORKER]], [[WORKER, DEPUTY]]], unconfirmed: [[WORKER]], companyTitle: [[WORKER]], companyFact: [[{ worker: WORKER, where: PLACE, backBy: BACK_BY }]], companySaid: { with: [[WORKER]], 'not-with': [[WORKER]] }, buddyChosen: [[{ worker: WORKER, backBy: BACK_BY, askedAt: LATER }]], buddyWantedTitle: [[WORKER]], buddySaid: { yes: [[WORKER]], no: [[WORKER]] }, buddyTitle: [[WORKER]], buddyFact: [[{ worker: WORKER, where: PLACE, backBy: BACK_BY }]], buddyManagersAt: [[LATER]],
    confirmFact: [[{ who: MANAGER, where: PLACE, at: LATER, known: '4471' }]], forManagers: [[{ who: MANAGER, worker: WORKER, where: PLACE, at: LATER, known: '4471' }]],
    closedBy: [[{ who: MANAGER, worker: WORKER, at: LATER, known: '4471' }]], closedForYou: [[{ who: MANAGER, at: LATER, known: '4471' }]],
  },
  awaited: {
    title: { home: [[WORKER]], proxy: [[WORKER]] }, home: [[WORKER]], proxy: [[{ who: MANAGER, worker: WORKER, where: PLACE, at: LATER, known: '4471' }]], 'home-answered': [[WORKER]], 'proxy-confirmed': [[WORKER]], 'out-again': [[WORKER]], 'spoken-to': [[{ who: MANAGER, worker: WORKER }]], webhook: [[WORKER]],
  },
  welfare: {
    homeFact: [[LATER]],
    fact: [[{ alarmAt: LATER, backBy: BACK_BY }]], factTold: [[LATER]], alarmTitle: [[WORKER]], alarmFact: [[{ worker: WORKER, askedAt: LATER, backBy: BACK_BY }]],
    call: [[{ people: MANAGER, worker: WORKER, askedAt: LATER, rung: 'managers' }]], answeredTitle: [[WORKER]], answeredFact: [[{ worker: WORKER, at: LATER, backBy: BACK_BY }]], claimed: [[MANAGER]], webhook: [[{ worker: WORKER, askedAt: LATER, unreached: MANAGER }]],
  },
  notice: { pastReview: [[[]], [[{ board: '4471', review: '2021' }]]], extendedMuch: [[{ worker: WORKER, where: PLACE, backBy: BACK_BY, times: 3, minutes: 75 }], [{ worker: WORKER, where: PLACE, backBy: BACK_BY, times: 1, minutes: 90 }]], webhookHelp: [[{ worker: WORKER, at: LATER, unreached: MANAGER }]], helpDirect: [[{ worker: WORKER, at: LATER }]], claimed: [[MANAGER]], gap: [[{ from: BACK_BY, until: LATER }]], webhook: [[{ worker: WORKER, minutesLate: 16, unreached: MANAGER }]] },
};
