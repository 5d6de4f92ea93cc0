import type { AgreementSentence } from '../../src/domain/agreement-sentence';
import type { Strings } from '../../src/strings/strings';
import type { Samples } from './samples';

/** Facts for the words of safety plans and contracts. */
const AT = Date.UTC(2026, 10, 24, 10);
const WHO = 'Gareth Bowen';
const by = { who: WHO, at: AT };

export const AGREEMENT: Samples<Strings['agreement']> = {
  safetyTitle: [['4471']], safetyDraft: [[{ version: 2, ...by }]], safetyAgreed: [[{ version: 2, ...by }]], safetyDue: [[AT]], safetyReview: [[AT]], safetyIncident: [[AT]], atDoor: { agreed: [[AT]], who: [['4471']], whole: [['4471']], missing: [['4471']], speakTo: [[WHO]] }, part: {}, yesNo: {}, existingLine: {}, safetySource: {},
  contractTitle: {}, contractDraft: [[by]], contractApproved: [[by]], consequence: {}, contractText: [[{ behaviours: '4471', consequences: '4471' }]], contractCounts: {}, contractFooter: {},
  breachLine: [[{ at: AT, what: '4471', who: WHO }]], breachAnswered: [[{ what: '4471', who: WHO }]], answerFact: [['4471']], supervisionCancelled: {}, supervisionPrompts: {},
};

export const SUPERVISION: Samples<Strings['supervision']> = {
  areas: {}, since: [[{ since: AT, visits: 1, isFirst: true }], [{ since: AT, visits: 3, isFirst: false }]], line: [[{ at: AT, ref: '4471', what: '5512' }], [{ at: AT, ref: null, what: '5512' }]], outcome: [['4471']], incident: [['4471']], more: [[3]],
  next: [[AT]], last: [[AT]], groupCase: [['4471']], soonFact: [[AT]], wasFact: [[AT]],
};

export const AGREEMENT_SENTENCES: { readonly [K in AgreementSentence['say']]: readonly [[Extract<AgreementSentence, { say: K }>]] } = {
  'safety-saved': [[{ say: 'safety-saved', ref: '4471' }]],
  'safety-agreed': [[{ say: 'safety-agreed', reviewAt: AT }]],
  'safety-kept': [[{ say: 'safety-kept', reviewAt: AT }]],
  'which-case': [[{ say: 'which-case', example: '4471' }]],
  'contract-saved': [[{ say: 'contract-saved' }]],
  'contract-approved': [[{ say: 'contract-approved' }]],
  'contract-elsewhere': [[{ say: 'contract-elsewhere' }]],
  'breach-recorded': [[{ say: 'breach-recorded' }]],
  'breach-answered': [[{ say: 'breach-answered' }]],
  'supervision-saved': [[{ say: 'supervision-saved', at: AT }]], 'supervision-moved': [[{ say: 'supervision-moved', at: AT }]], 'supervision-met': [[{ say: 'supervision-met' }]],
};
