import { caseIdOf } from '../domain/case-entry';
import { decideApprove, decideBreach, decideBreachAnswer, decideContract, hasContract, openBreaches, type Consequence, type Contract, type ContractRefusal } from '../domain/contract';
import type { Behaviour } from '../domain/behaviours';
import type { Decision } from '../domain/decision';
import type { Team } from '../domain/team';
import { almanacFor, nextWorkingMorning } from './almanac';
import { managersToAsk } from './case-book';
import { noteOnCase } from './case-notes';
import { standingOf } from './case-standing';
import { post } from './notify';
import { says, shows, type CardRef, type Reply } from './reply';
import type { Scope } from './run';

/** A contract about behaviour on a case: drafted by a worker, approved by a manager, and each breach followed up. */
interface Asking {
  readonly by: string;
  readonly caseRef: string;
}

export async function openContract(scope: Scope, request: Asking & { form: 'contract' | 'contract-form' | 'contract-breach' }): Promise<Reply> {
  const known = await standing(scope, request);
  if ('reply' in known) return known.reply;
  if (!hasContract(known.team.board)) return says({ say: 'contract-elsewhere' });
  const contract = await scope.tx.get('contract', known.ref);
  return shows(contract || request.form === 'contract-form' ? { name: request.form, caseRef: known.ref } : { name: 'contract-form', caseRef: known.ref });
}

export async function saveContract(scope: Scope, request: Asking & { behaviours: readonly Behaviour[]; consequences: readonly Consequence[] }): Promise<Reply> {
  const known = await standing(scope, request);
  if ('reply' in known) return known.reply;
  const { ref, team } = known;
  const decision = decideContract(await scope.tx.get('contract', ref), { ...request, caseRef: ref, team }, scope.now);
  if (!decision.ok) return refuse(scope, ref, decision.reason, decision.reason === 'contract-empty' ? { name: 'contract-form', caseRef: ref } : null);
  save(scope, decision.state);
  await noteOnCase(scope, { ref, team, by: request.by }, { kind: 'contract', step: 'drafted', what: '' });
  tellManagers(scope, team, ref, request.by);
  return says({ say: 'contract-saved' }, { name: 'contract', caseRef: ref });
}

export const approveContract = (scope: Scope, request: Asking): Promise<Reply> => change(scope, request, { step: 'approved', what: '' }, (contract) => decideApprove(contract, request.by, scope.now), () => says({ say: 'contract-approved' }));

export const recordBreach = (scope: Scope, request: Asking & { what: string }): Promise<Reply> =>
  change(scope, request, { step: 'broken', what: request.what.trim() }, (contract, team) => decideBreach(contract, { ...request, id: scope.newId(), askAt: nextWorkingMorning(scope.now, almanacFor(team)) }, scope.now), (team) => {
    tellManagers(scope, team, caseIdOf(request.caseRef), request.by);
    return says({ say: 'breach-recorded' });
  });

export const answerBreach = (scope: Scope, request: Asking & { breachId: string; what: string }): Promise<Reply> => change(scope, request, { step: 'answered', what: request.what.trim() }, (contract) => decideBreachAnswer(contract, request, scope.now), () => says({ say: 'breach-answered' }));

/** A breach nobody has answered: the managers are asked each working day. */
export async function tickContract(scope: Scope, caseRef: string): Promise<void> {
  const contract = await scope.tx.get('contract', caseRef);
  const team = contract && (await scope.tx.get('team', contract.teamId));
  if (!contract || !team || contract.askAt === null || contract.askAt > scope.now) return;
  const isOpen = openBreaches(contract).length > 0;
  save(scope, { ...contract, askAt: isOpen ? nextWorkingMorning(scope.now, almanacFor(team)) : null });
  if (isOpen) tellManagers(scope, team, caseRef, '');
}

function tellManagers(scope: Scope, team: Team, caseRef: string, without: string): void {
  for (const id of managersToAsk(team, without)) post(scope, { kind: 'person', id }, { card: 'contract', caseRef, teamId: team.id }, { alarm: false });
}

async function change(scope: Scope, request: Asking, did: { step: 'approved' | 'broken' | 'answered'; what: string }, decide: (contract: Contract, team: Team) => Decision<Contract, never, ContractRefusal>, answer: (team: Team) => Reply): Promise<Reply> {
  const known = await standing(scope, request);
  if ('reply' in known) return known.reply;
  const { ref, team, isManager } = known;
  const contract = await scope.tx.get('contract', ref);
  if (!contract) return says({ say: 'refused', reason: 'contract-none' });
  // A breach is told by whoever meets it; what follows is for managers.
  if (did.step !== 'broken' && !isManager) return refuse(scope, ref, 'not-a-case-manager', null);
  const decision = decide(contract, team);
  const card: CardRef = { name: 'contract', caseRef: ref };
  if (!decision.ok) return refuse(scope, ref, decision.reason, card);
  save(scope, decision.state);
  if (decision.state !== contract) await noteOnCase(scope, { ref, team, by: request.by }, { kind: 'contract', ...did });
  return { ...answer(team), card };
}

async function standing(scope: Scope, { by, caseRef }: Asking): Promise<{ ref: string; team: Team; isManager: boolean } | { reply: Reply }> {
  const ref = caseIdOf(caseRef);
  const { team, access } = await standingOf(scope, ref, by);
  if (!team) return { reply: says({ say: 'no-team-here' }) };
  return access === 'visitor' ? { reply: says({ say: 'refused', reason: 'contract-not-listed' }) } : { ref, team, isManager: access === 'manager' };
}

async function refuse(scope: Scope, ref: string, reason: ContractRefusal | 'not-a-case-manager', card: CardRef | null): Promise<Reply> {
  if (await scope.tx.get('contract', ref)) scope.tx.note('contract', ref, `refused: ${reason}`);
  return says({ say: 'refused', reason }, card);
}

function save({ tx }: Scope, contract: Contract): void {
  tx.put('contract', contract.caseRef, contract);
  tx.timer('contract', contract.caseRef, contract.askAt);
}
