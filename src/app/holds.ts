import { caseIdOf, type CaseEntry } from '../domain/case-entry';
import { openCase } from '../domain/case-file';
import { decideHold, decideLift, type HeldThing, type Hold, type HoldRefusal } from '../domain/hold';
import { isManager, managersOf, type Team } from '../domain/team';
import { key } from '../store/keys';
import { recordedNow, saveCase } from './case-book';
import { writeEntries } from './case-rows';
import { standingOf } from './case-standing';
import { named } from './named';
import { namesOf } from './names';
import { says, shows, type Reply } from './reply';
import type { Scope } from './run';

/** Holds on a case or a person: set and lifted by managers and administrators, each with a reason, each in the journal. */
interface Asking {
  readonly by: string;
  readonly isAdmin: boolean;
}

export async function askAboutHold(scope: Scope, asking: Asking, about: { caseRef: string } | { name: string } | null): Promise<Reply> {
  if (about === null) return says({ say: 'hold-which' });
  if ('caseRef' in about) return open(scope, asking, { is: 'case', id: caseIdOf(about.caseRef) });
  const [id, ...others] = await peopleNamed(scope, asking, about.name);
  return id === undefined || others.length > 0 ? says({ say: 'hold-whom', name: about.name }) : open(scope, asking, { is: 'person', id });
}

async function open(scope: Scope, asking: Asking, thing: HeldThing): Promise<Reply> {
  const refusal = await refuse(scope, asking, thing);
  return refusal ? turnDown(scope, thing, refusal) : shows({ name: 'hold', thing });
}

export const setHold = (scope: Scope, request: Asking & { thing: HeldThing; reason: string }): Promise<Reply> =>
  change(scope, request, (current) => decideHold(current, request, scope.now), 'hold-set');

export const liftHold = (scope: Scope, request: Asking & { thing: HeldThing; reason: string }): Promise<Reply> =>
  change(scope, request, (current) => decideLift(current, request), 'hold-lifted');

type Decide = (current: Hold | null) => ReturnType<typeof decideHold> | ReturnType<typeof decideLift>;

async function change(scope: Scope, request: Asking & { thing: HeldThing; reason: string }, decide: Decide, say: 'hold-set' | 'hold-lifted'): Promise<Reply> {
  const { thing } = request;
  const refusal = await refuse(scope, request, thing);
  if (refusal) return turnDown(scope, thing, refusal);
  const decision = decide(await holdOn(scope, thing));
  if (!decision.ok) return turnDown(scope, thing, decision.reason, { name: 'hold', thing });
  await save(scope, request, decision.state);
  const [what = thing.id] = thing.is === 'person' ? await namesOf(scope, [thing.id]) : [];
  return says({ say, what }, { name: 'hold', thing });
}

async function holdOn({ tx }: Pick<Scope, 'tx'>, { is, id }: HeldThing): Promise<Hold | null> {
  if (is === 'case') return (await tx.get('case', id))?.hold ?? null;
  return (await tx.plain(key.hold(id))) as Hold | null; // Only `save` writes it.
}

async function save(scope: Scope, { by, thing, reason }: Asking & { thing: HeldThing; reason: string }, hold: Hold | null): Promise<void> {
  const { tx } = scope;
  if (thing.is === 'person') {
    tx.write(key.hold(thing.id), hold && { ...hold });
    return tx.note('person', thing.id, hold ? 'hold set' : 'hold lifted');
  }
  const { file, team } = await standingOf(scope, thing.id, by);
  const teamId = file?.teamIds[0] ?? team?.id ?? '';
  const entry: CaseEntry = { ...recordedNow(scope, by, teamId), at: scope.now, kind: 'hold', step: hold ? 'set' : 'lifted', reason: reason.trim() };
  await writeEntries(scope, thing.id, [entry]);
  const before = file ?? openCase(thing.id, teamId, scope.now);
  saveCase(scope, { ...before, hold, entries: before.entries + 1 });
}

/** A manager of a team that the case or the person belongs to, or an administrator; nobody about herself. */
async function refuse(scope: Scope, { by, isAdmin }: Asking, thing: HeldThing): Promise<HoldRefusal | null> {
  if (thing.is === 'person') {
    if (thing.id === by) return 'hold-self';
    if (!(await scope.tx.get('person', thing.id))) return 'hold-not-allowed';
    return isAdmin || (await teamsManagedBy(scope, by)).some((team) => belongs(team, thing.id)) ? null : 'hold-not-allowed';
  }
  const { file, access, team } = await standingOf(scope, thing.id, by);
  // A case that nobody has written to is opened by the hold, in the name of a team.
  if (!file && !team) return 'hold-not-allowed';
  return isAdmin || access === 'manager' ? null : 'hold-not-allowed';
}

async function turnDown({ tx }: Scope, thing: HeldThing, reason: HoldRefusal, card: Reply['card'] = null): Promise<Reply> {
  if (await tx.get(thing.is, thing.id)) tx.note(thing.is, thing.id, `refused: ${reason}`);
  return says({ say: 'refused', reason }, card);
}

/** By name within the teams she manages; an administrator may also give the id that Entra knows somebody by. */
async function peopleNamed(scope: Scope, { by, isAdmin }: Asking, name: string): Promise<string[]> {
  const id = name.trim().toLowerCase();
  if (isAdmin && (await scope.tx.get('person', id))) return [id];
  const teams = await teamsManagedBy(scope, by);
  return named(scope, [...new Set(teams.flatMap((team) => [...team.members, ...managersOf(team)]))].filter((member) => member !== by), name);
}

async function teamsManagedBy({ tx }: Scope, by: string): Promise<Team[]> {
  const person = await tx.get('person', by);
  const teams = await Promise.all((person?.teamIds ?? []).map((id) => tx.get('team', id)));
  return teams.filter((team) => team !== null).filter((team) => isManager(team, by));
}

const belongs = (team: Team, personId: string): boolean => team.members.includes(personId) || isManager(team, personId);
