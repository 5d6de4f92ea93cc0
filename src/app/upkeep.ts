import { decideDone, decideInducted, decideWanted, wantedItems, type Item, type Period, type Upkeep, type UpkeepDecision } from '../domain/upkeep';
import type { Instant } from '../domain/time';
import { managedTeam } from './manage';
import { namesOf } from './names';
import type { Doing, TeamCardName } from './organisation';
import { says, shows, type Reply } from './reply';
import type { Scope } from './run';
import { keepUpkeep, upkeepOf } from './upkeep-state';

/** Duties that ask to be remembered: chosen by a manager, asked about in person, done with one tap. */
interface Asking {
  readonly by: string;
  /** Null for her own team's. */
  readonly teamId: string | null;
}

export async function showUpkeep(scope: Scope, { by, teamId }: Asking, name: TeamCardName): Promise<Reply> {
  const found = await managedTeam(scope, { by, channelId: teamId });
  if (found.is !== 'team') return found.reply;
  if (name === 'allocation') scope.tx.note('team', found.team.id, 'allocation');
  return shows({ name, teamId: found.team.id });
}

export const chooseUpkeep = (scope: Scope, request: Asking & { items: Readonly<Record<Item, Period | 'off'>>; induction: 'on' | 'off' }): Promise<Reply> =>
  change(scope, request, (upkeep) => decideWanted(upkeep, request, scope.now), (upkeep) => ({ say: 'upkeep-chosen', count: wantedItems(upkeep).length + (upkeep.induction === 'on' ? 1 : 0) }));

export async function recordDone(scope: Scope, request: Asking & { doing: Doing; on: Instant }): Promise<Reply> {
  const { doing, by, on } = request;
  if (doing.is === 'item') return change(scope, request, (upkeep) => decideDone(upkeep, { item: doing.item, by, on }, scope.now), () => ({ say: 'upkeep-done' }));
  const [who = ''] = await namesOf(scope, [doing.whom]);
  return change(scope, request, (upkeep) => decideInducted(upkeep, { whom: doing.whom, by, on }, scope.now), () => ({ say: 'induction-done', who }));
}

async function change(scope: Scope, { by, teamId }: Asking, decide: (upkeep: Upkeep) => UpkeepDecision, answer: (upkeep: Upkeep) => Reply['sentence']): Promise<Reply> {
  const found = await managedTeam(scope, { by, channelId: teamId });
  if (found.is !== 'team') return found.reply;
  const { team } = found;
  const decision = decide(await upkeepOf(scope, team.id));
  const card = { name: 'upkeep', teamId: team.id } as const;
  if (!decision.ok) return says({ say: 'refused', reason: decision.reason }, card);
  keepUpkeep(scope, team, decision.state);
  return { card, sentence: answer(decision.state) };
}
