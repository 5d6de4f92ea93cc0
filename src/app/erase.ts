import { caseIdOf } from '../domain/case-entry';
import { isOpenMeeting } from '../domain/meeting';
import { isArmed } from '../domain/plan';
import { isManager } from '../domain/team';
import { isOpen } from '../domain/visit';
import { range } from '../store/keys';
import type { Store } from '../store/port';
import { bury, type Buried } from './bury';
import { holdOnPerson } from './hold-view';
import { holdingsOfCase, holdingsOfPerson, isUnderDuress, type CaseHoldings, type PersonHoldings } from './holdings';
import { whyKept } from './retire';
import { collect, rowsIn } from './rows';
import { run, runStep, type Runner } from './run';
import { fromRow } from './subject';
import { incidentConcern, planConcern, visitConcern, whyCaseIsKept } from '../domain/retention';

/** Erasing at somebody's word, confirmed by a second: everything of one person who works here, or of one case. */
export type Erased = { readonly person: string } | { readonly case: string };

export interface Order {
  readonly what: Erased;
  readonly by: string;
  readonly confirmedBy: string;
  readonly admins: ReadonlySet<string>;
}

export type ErasureRefusal = 'nothing-held' | 'same-person' | 'not-entitled' | 'still-in-a-team' | 'still-open' | 'kept';
export type Erasure = { readonly ok: true; readonly subjects: number } | { readonly ok: false; readonly reason: ErasureRefusal };

/** Goes on where it stopped when it is asked again: what is found last is taken last. */
export async function erase(runner: Runner, place: string, order: Order): Promise<Erasure> {
  const refusal = await refuseOrder(runner.store, place, order);
  if (refusal) return { ok: false, reason: refusal };
  const found = 'person' in order.what ? await personsSubjects(runner, place, order.what.person) : await casesSubjects(runner, place, order.what.case);
  if (!Array.isArray(found)) return { ok: false, reason: found };
  if (found.length === 0) return { ok: false, reason: 'nothing-held' };
  for (const subject of found) await buryWhole(runner, place, subject, order);
  return { ok: true, subjects: found.length };
}

async function buryWhole(runner: Runner, place: string, subject: Buried, { by, confirmedBy }: Order): Promise<void> {
  for (let isDone = false; !isDone; ) {
    await run(runner, { place, by, did: 'erase', activity: null, words: null }, async (scope) => {
      isDone = await bury(scope, subject, { why: 'erased', at: scope.now, by, confirmedBy });
      return { card: null, sentence: null };
    });
  }
}

/** Two people, neither of them the one it is about, and both with a right to decide: an admin, or a manager of a team. */
async function refuseOrder(store: Store, place: string, { what, by, confirmedBy, admins }: Order): Promise<ErasureRefusal | null> {
  const people = [by, confirmedBy, ...('person' in what ? [what.person] : [])];
  if (new Set(people.map((id) => id.toLowerCase())).size < people.length) return 'same-person';
  const teams = (await collect(rowsIn(store, place, range('team')))).map((row) => fromRow<'team'>(row).state);
  const isEntitled = (id: string) => admins.has(id.toLowerCase()) || teams.some((team) => isManager(team, id));
  return isEntitled(by) && isEntitled(confirmedBy) ? null : 'not-entitled';
}

type Found = Buried[] | ErasureRefusal;

async function personsSubjects(runner: Runner, place: string, id: string): Promise<Found> {
  const held = await holdingsOfPerson(runner.store, place, id);
  if (held.teams.length > 0) return 'still-in-a-team';
  if (isStillGoingOn(held) || (await isUnderDuress(runner.store, place, ({ workerId }) => workerId === id))) return 'still-open';
  const isKept = held.incidents.some(({ closed }) => closed === null) || (await holdOnPerson(runner.store, place, id)) !== null;
  if (isKept || (await isAnyKept(runner, place, held))) return 'kept';
  const worries = held.worries.map(({ id: worryId }) => ({ kind: 'worry', id: worryId }) as const);
  return [...pastOf(held), ...worries, ...(held.person ? [{ kind: 'person', id } as const] : [])];
}

async function casesSubjects(runner: Runner, place: string, reference: string): Promise<Found> {
  const ref = caseIdOf(reference);
  const held = await holdingsOfCase(runner.store, place, ref);
  const isItsVisit = ({ caseRef }: { readonly caseRef: string | null }) => caseRef !== null && caseIdOf(caseRef) === ref;
  if (isStillGoingOn(held) || (await isUnderDuress(runner.store, place, ({ visits }) => visits.some(isItsVisit)))) return 'still-open';
  const isKept = (held.file !== null && whyCaseIsKept(held.file) !== null) || held.meetings.some(isOpenMeeting) || held.incidents.some(({ closed }) => closed === null);
  if (isKept || (await isAnyKept(runner, place, held))) return 'kept';
  const drafts = [...held.safetyPlans.map(({ caseRef }) => ({ kind: 'safety', id: caseRef }) as const), ...held.contracts.map(({ caseRef }) => ({ kind: 'contract', id: caseRef }) as const)];
  const others = [...drafts, ...held.incidents.map(({ id }) => ({ kind: 'incident', id }) as const), ...held.meetings.map(({ id }) => ({ kind: 'meeting', id }) as const)];
  return [...pastOf(held), ...others, ...(held.file ? [{ kind: 'case', id: ref } as const] : [])];
}

const isStillGoingOn = ({ visits, plans }: PersonHoldings | CaseHoldings): boolean => visits.some(isOpen) || plans.some(isArmed);

const isAnyKept = (runner: Runner, place: string, { visits, plans, incidents }: PersonHoldings | CaseHoldings): Promise<boolean> =>
  runStep(runner, { place, did: 'look' }, async (scope) => {
    for (const concern of [...visits.map(visitConcern), ...plans.map(planConcern), ...incidents.map(incidentConcern)]) if ((await whyKept(scope, concern)) !== null) return true;
    return false;
  });

const pastOf = ({ visits, plans, duress }: PersonHoldings | CaseHoldings): Buried[] => [
  ...visits.map(({ id }) => ({ kind: 'visit', id }) as const), ...plans.map(({ id }) => ({ kind: 'plan', id }) as const), ...duress.map(({ id }) => ({ kind: 'quiet', id }) as const),
];
