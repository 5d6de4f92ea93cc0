import type { Behaviour } from '../domain/behaviours';
import { caseIdOf } from '../domain/case-entry';
import { activeFlags, type Flag } from '../domain/case-file';
import { accessOf } from '../domain/case-access';
import type { Instant } from '../domain/time';
import { recentIncident } from './recent-incident';
import type { Scope } from './run';

/** Flags as those who are about to visit meet them. */
type Reads = Pick<Scope, 'tx'>;

/** Whether a case carries an active flag: whoever visits it is watched more closely. */
export const isFlagged = async (scope: Reads, caseRef: string | null): Promise<boolean> => (await flagsOn(scope, caseRef)).length > 0;

/** The flag itself in a listed team; elsewhere whom to speak to, and nothing more. Without a flag, an incident of the last year, in the same way. */
export type FlagSeen =
  | { readonly is: 'known'; readonly flag: Flag }
  | { readonly is: 'speak-to'; readonly people: readonly string[] }
  | { readonly is: 'incident'; readonly at: Instant }
  | { readonly is: 'speak-to-incident'; readonly people: readonly string[] };

export const isFlagSeen = ({ is }: FlagSeen): boolean => is === 'known' || is === 'speak-to';

export async function flagsSeenBy(scope: Pick<Scope, 'tx' | 'now'>, caseRef: string | null, viewer: string): Promise<FlagSeen[]> {
  const { tx } = scope;
  const file = caseRef === null ? null : await tx.get('case', caseIdOf(caseRef));
  const flags = file ? activeFlags(file) : [];
  if (!file) return [];
  const incident = flags.length === 0 ? await recentIncident(scope, caseRef) : null;
  if (flags.length === 0 && !incident) return [];
  const teams = async (ids: readonly string[]) => (await Promise.all([...new Set(ids)].map((id) => tx.get('team', id)))).filter((team) => team !== null);
  if (accessOf(await teams(file.teamIds), viewer) !== 'visitor') return incident ? [{ is: 'incident', at: incident.at }] : flags.map((flag) => ({ is: 'known', flag }));
  const managers = new Set((await teams(incident ? [incident.teamId] : flags.map((flag) => flag.teamId))).flatMap((team) => team.managers));
  return [{ is: incident ? 'speak-to-incident' : 'speak-to', people: await Promise.all([...managers].map(async (id) => (await tx.get('person', id))?.name ?? id)) }];
}

async function flagsOn({ tx }: Reads, caseRef: string | null): Promise<readonly Flag[]> {
  const file = caseRef === null ? null : await tx.get('case', caseIdOf(caseRef));
  return file ? activeFlags(file) : [];
}

/** What a case's active flags were raised for. */
export const threatsOn = async (scope: Reads, caseRef: string | null): Promise<readonly Behaviour[]> => [...new Set((await flagsOn(scope, caseRef)).flatMap(({ behaviours }) => behaviours))];
