import type { ContractFacts, SafetyFacts } from '../../../src/app/agreement-facts';
import { BEHAVIOURS } from '../../../src/domain/behaviours';
import { CONSEQUENCES, CONTRACT_TEXT, decideApprove, decideBreach, decideBreachAnswer, decideContract, MOST_BREACHES, type Contract } from '../../../src/domain/contract';
import type { Decision } from '../../../src/domain/decision';
import { afterIncident, decideAgree, decideSafetyPlan, SAFETY_TEXT } from '../../../src/domain/safety-plan';
import { BOARDS } from '../../../src/domain/team';
import { DAY } from '../../../src/domain/time';
import type { Strings } from '../../../src/strings/strings';
import { breachForm, contractCard, contractForm } from '../../../src/teams/cards/contract';
import { safetyCard, safetyForm } from '../../../src/teams/cards/safety-plan';
import { groupCard, supervisionCard, supervisionMessage } from '../../../src/teams/cards/supervision';
import type { Card } from '../../../src/teams/template';
import type { PackLine, SupervisionPack } from '../../../src/app/supervision-pack';
import { REPORT_OUTCOMES } from '../../../src/domain/report';
import type { CaseTexts } from './case-samples';

/** Cards of safety plans, contracts and supervision, in every state. */
const NOW = Date.UTC(2026, 10, 24, 14);

function reach<State, Happening, Reason extends string>(decision: Decision<State, Happening, Reason>): State {
  if (!decision.ok) throw new Error(`a sample was refused: ${decision.reason}`);
  return decision.state;
}

export function safetyStates({ team, people, caseRef, note }: CaseTexts): Record<string, SafetyFacts> {
  const text = note.repeat(20).slice(0, SAFETY_TEXT);
  const parts = { what: text, when: text, where: text, context: text, likelihood: text, result: text, who: '', measures: text, responsible: text };
  const draft = reach(decideSafetyPlan(null, { by: 'worker', caseRef, teamId: 'team', parts, inExistingPlan: true, isExtreme: false, from: 0 }, NOW));
  const agreed = reach(decideAgree(draft, { by: 'manager', version: 1 }, NOW));
  const facts = (plan: SafetyFacts['plan'], now = NOW): SafetyFacts => ({ now, caseRef, team, people, plan });
  return { none: facts(null), draft: facts(draft), agreed: facts(agreed), due: facts(agreed, NOW + 40 * DAY), 'draft, due': facts(draft, NOW + 40 * DAY), 'after an incident': facts(afterIncident(agreed, NOW + DAY), NOW + DAY) };
}

export function contractStates({ team, people, caseRef, note }: CaseTexts): Record<string, ContractFacts> {
  const what = note.repeat(20).slice(0, CONTRACT_TEXT);
  const facts = (contract: Contract | null, board: 'cardiff-vale' | 'gwent' | 'durham'): ContractFacts => ({ now: NOW, caseRef, team: { ...team, board }, people, contract });
  const of = (board: 'cardiff-vale' | 'gwent') => reach(decideContract(null, { by: 'worker', caseRef, team: { id: 'team', board }, behaviours: BEHAVIOURS, consequences: CONSEQUENCES }, NOW));
  const approved = reach(decideApprove(of('gwent'), 'manager', NOW));
  const broken = Array.from({ length: MOST_BREACHES }).reduce<Contract>((contract, _, index) => reach(decideBreach(contract, { id: `b${index}`, by: 'worker', what, askAt: NOW }, NOW)), approved);
  const answered = broken.breaches.reduce((contract, { id }) => reach(decideBreachAnswer(contract, { breachId: id, by: 'manager', what }, NOW)), broken);
  return { none: facts(null, 'gwent'), 'no contract there': facts(null, 'durham'), draft: facts(of('cardiff-vale'), 'cardiff-vale'), approved: facts(approved, 'gwent'), broken: facts(broken, 'gwent'), answered: facts(answered, 'gwent') };
}

function packs({ caseRef }: CaseTexts): Record<string, SupervisionPack> {
  const kinds: PackLine['what'][] = [{ is: 'threat' }, { is: 'late' }, { is: 'helped' }, { is: 'incident', behaviours: BEHAVIOURS }, ...REPORT_OUTCOMES.map((outcome) => ({ is: 'outcome', outcome }) as const)];
  const lines = kinds.map((what, index): PackLine => ({ at: NOW - index * DAY, caseRef: index % 3 ? caseRef : null, what }));
  const pack: SupervisionPack = { now: NOW, since: NOW - 28 * DAY, lastAt: null, next: null, visits: 0, lines: [], likelyNext: '2026-12-22' };
  return { empty: pack, full: { ...pack, lastAt: NOW - 28 * DAY, next: '2026-12-01', visits: 30, lines } };
}

const eachOf = <T>(states: Record<string, T>, make: (state: T) => Card | null): Record<string, Card | null> => Object.fromEntries(Object.entries(states).map(([name, state]) => [name, make(state)]));

export const AGREEMENT_MAKERS: Record<string, (texts: CaseTexts, strings: Strings) => Record<string, Card | null>> = {
  safetyForm: (texts, strings) => eachOf(safetyStates(texts), (facts) => safetyForm(facts, strings, null)),
  safetyCard: (texts, strings) => ({ ...eachOf(safetyStates(texts), (facts) => safetyCard(facts, 'manager', strings, strings.refusal['safety-own'])), ...Object.fromEntries(Object.entries(eachOf(safetyStates(texts), (facts) => safetyCard(facts, 'worker', strings, null))).map(([name, card]) => [`${name}, hers`, card])) }),
  contractForm: (texts, strings) => eachOf(contractStates(texts), (facts) => contractForm(facts, strings, null)),
  contractCard: (texts, strings) => eachOf(contractStates(texts), (facts) => contractCard(facts, 'manager', strings, null)),
  breachForm: (texts, strings) => ({ ...eachOf(contractStates(texts), (facts) => breachForm(facts, 'manager', strings, null)), worker: breachForm(contractStates(texts)['broken'] ?? fail(), 'worker', strings, strings.refusal['contract-text']) }),
  supervisionCard: (texts, strings) => Object.fromEntries([...BOARDS, 'none' as const].map((board, index) => [board, supervisionCard(board, packs(texts)[index % 2 ? 'full' : 'empty'] ?? fail(), strings, index === 3 ? strings.refusal['supervision-passed'] : null)])),
  groupCard: (texts, strings) => eachOf(packs(texts), (pack) => groupCard(pack, strings)),
  supervisionMessage: (_texts, strings) => Object.fromEntries((['soon', 'was'] as const).map((why) => [why, supervisionMessage({ why, at: NOW }, NOW + DAY, strings).card])),
};

function fail(): never {
  throw new Error('a sample is missing');
}
