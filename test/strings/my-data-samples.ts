import type { HoldSentence } from '../../src/domain/hold';
import type { Strings } from '../../src/strings/strings';
import type { Samples } from './samples';

/** Facts for the words of `my data`, and of legal holds. */
const AT = Date.UTC(2026, 10, 24, 10);
const WHO = 'Gareth Bowen';
const by = { who: WHO, at: AT };
const page = { from: 1, to: 5, of: 7 };

export const MY_DATA: Samples<Strings['myData']> = {
  fact: [[AT]], pageFact: { visit: [[page]], plan: [[page]], incident: [[page]], reflection: [[page]], worry: [[page]] }, languages: {}, teamAs: { manager: [['Treganna']], member: [['Treganna']] }, chats: {}, lateTimes: [[1], [3]], early: {},
  held: [[AT]], yearlyLine: [[{ question: '4471', answer: '4472', at: AT }]], tick: {}, section: { visit: [[3]], plan: [[3]], incident: [[3]], reflection: [[3]], worry: [[3]] }, reflection: [[AT]], when: [[{ from: AT, to: AT, where: 'Pontcanna' }]], caseRef: [['4471']], plan: {},
  extended: [[{ minutes: 15, at: AT }]], company: [[WHO]], buddy: [[WHO]], buddyWanted: { asked: [[WHO]], no: [[WHO]] }, closedByWorker: [[AT]], closedByColleague: [[{ ...by, known: '4471' }]], closedByManager: [[{ ...by, outcome: '4471', howKnown: '4472.' }]],
  alarm: { overdue: [[AT]], help: [[AT]], welfare: [[AT]] }, ring: {}, claimed: [[by]], step: [[{ step: '4471', ...by }]], heard: [[AT]], reported: [['4471']], stage: {}, incident: [[{ at: AT, what: '4471' }]],
  incidentState: { closed: [[by]] }, silentAlarm: [[AT]], silentEnded: [[{ ...by, outcome: '4471', howKnown: '4472.' }]],
};

export const HOLD: Samples<Strings['hold']> = { title: [['4471']], none: {}, standing: [[{ ...by, reason: '4471' }]], onCase: [[AT]] };

export const HOLD_SENTENCES: { readonly [K in HoldSentence['say']]: readonly [[Extract<HoldSentence, { say: K }>]] } = {
  'hold-set': [[{ say: 'hold-set', what: '4471' }]], 'hold-lifted': [[{ say: 'hold-lifted', what: '4471' }]], 'hold-whom': [[{ say: 'hold-whom', name: WHO }]], 'hold-which': [[{ say: 'hold-which' }]],
};
