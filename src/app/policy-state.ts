import type { Team } from '../domain/team';
import { DAY, type Instant } from '../domain/time';
import { NOTHING_WRITTEN, pastReview, reviewsSaidNextAt, toRead, type Policies } from '../domain/policies';
import { escape, key, range } from '../store/keys';
import { almanacFor, nextWorkingMorning } from './almanac';
import { managersToAsk } from './case-book';
import { post } from './notify';
import type { Scope } from './run';

/** A team's policies as they are stored, who has read the one that counts, and when anybody is told. */
export const policiesOf = async ({ tx }: Pick<Scope, 'tx'>, teamId: string): Promise<Policies> => (await tx.get('policies', teamId)) ?? { ...NOTHING_WRITTEN, id: teamId };

/** What stands under an `ack` key. */
export interface Acknowledgement {
  readonly version: number;
  readonly at: Instant;
}

export function keepPolicies({ tx, now }: Scope, team: Team, policies: Policies): void {
  const at = reviewsSaidNextAt(policies);
  const askAt = at === null ? null : nextWorkingMorning(Math.max(now, at - DAY), almanacFor(team));
  tx.put('policies', team.id, { ...policies, askAt });
  tx.timer('policies', team.id, policies.reminding ? now + (policies.reminding.after === '' ? 0 : 1) : askAt);
}

/** A review has passed: the managers hear it, and again a week later. Or somebody is still to be reminded. */
export async function tickPolicies(scope: Scope, teamId: string): Promise<void> {
  const policies = await scope.tx.get('policies', teamId);
  const team = policies && (await scope.tx.get('team', teamId));
  if (!policies || !team) return;
  if (policies.reminding) return keepPolicies(scope, team, await remindSome(scope, team, policies, policies.reminding.after));
  if (policies.askAt === null || policies.askAt > scope.now) return;
  const isDue = pastReview(policies, scope.now).length > 0;
  if (isDue) for (const id of managersToAsk(team)) post(scope, { kind: 'person', id }, { card: 'policy-review', teamId }, { alarm: false });
  keepPolicies(scope, team, isDue ? { ...policies, askedAt: scope.now } : policies);
}

/** As many as fit one commit; the others at the next tick. */
const REMINDED_AT_ONCE = 40;

async function remindSome(scope: Scope, team: Team, policies: Policies, after: string): Promise<Policies> {
  const row = toRead(policies);
  const left = row ? (await notReadBy(scope, team, row.version)).filter((id) => id > after) : [];
  const now = left.slice(0, REMINDED_AT_ONCE);
  for (const id of now) post(scope, { kind: 'person', id }, { card: 'policy-read', teamId: team.id }, { alarm: false });
  const last = now.at(-1);
  return { ...policies, reminding: last !== undefined && left.length > now.length ? { after: last } : null };
}

const MOST_MEMBERS = 1_000;

/** Who has not said yet that they have read this version, in the order of their ids. */
export async function notReadBy({ tx }: Pick<Scope, 'tx'>, team: Team, version: number): Promise<string[]> {
  const { from, to } = range('ack', escape(team.id));
  const rows = await tx.look(from, to, MOST_MEMBERS);
  const read = new Set(rows.filter((row) => (row.value as unknown as Acknowledgement).version === version).map((row) => row.key)); // Only `readPolicy` writes them.
  return team.members.filter((id) => !read.has(key.ack(team.id, id))).sort();
}
