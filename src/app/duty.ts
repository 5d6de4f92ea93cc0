import type { Decision } from '../domain/decision';
import { decideAccept, decideDecline, decideHandOver, decideTakeDuty, dutyAt, endDuty, type DutyHappening, type DutyRefusal } from '../domain/duty';
import { isManager, managersOf, type Team } from '../domain/team';
import type { Instant } from '../domain/time';
import { teamAt } from './manage';
import { post } from './notify';
import { says, type CardRef, type Reply } from './reply';
import type { Scope } from './run';
import { armDutyEnd, armShiftEnd } from './team-timers';
import { namesOf } from './names';
import { openVisitsOfTeam, tellCoverChanged } from './watching';
import { isAtWorkAt, nextShiftEnd } from './working-hours';

/** Who watches now: asked, taken, handed over. Everybody of the team may ask; managers may do the rest. */
export interface DutyRequest {
  readonly by: string;
  /** The channel it was said in; null for somebody's own chat. */
  readonly channelId: string | null;
}

export async function showDuty(scope: Scope, request: DutyRequest): Promise<Reply> {
  const team = await teamAt(scope, request);
  if (!team) return says({ say: 'no-team-here' });
  const duty = dutyAt(team, scope.now);
  const card: CardRef | null = isManager(team, request.by) ? { name: 'duty', teamId: team.id } : null;
  const [who = ''] = await namesOf(scope, duty ? [duty.who] : []);
  if (duty) return says({ say: 'on-duty', who, until: duty.until }, card);
  return says({ say: 'nobody-on-duty', people: await namesOf(scope, team.managers) }, card);
}

/** Said in words. Without a time it is until the end of the working day; outside it she is asked. */
export async function takeDutyByWords(scope: Scope, request: DutyRequest & { until: Instant | null }): Promise<Reply> {
  const team = await teamAt(scope, request);
  if (!team) return says({ say: 'no-team-here' });
  const until = request.until ?? (isAtWorkAt(team, scope.now) ? nextShiftEnd(team, scope.now) : null);
  if (until === null && isManager(team, request.by)) return says({ say: 'duty-until' }, { name: 'duty', teamId: team.id });
  return takeDuty(scope, { ...request, teamId: team.id, until: until ?? scope.now });
}

export const takeDuty = (scope: Scope, request: DutyRequest & { teamId: string; until: Instant }): Promise<Reply> =>
  change(scope, request, (team) => decideTakeDuty(team, request, scope.now), async (team) => says({ say: 'duty-taken', until: request.until, out: (await openVisitsOfTeam(scope, team.id)).length }));

export const handOver = (scope: Scope, request: DutyRequest & { teamId: string; to: string }): Promise<Reply> =>
  change(scope, request, (team) => decideHandOver(team, request, scope.now), async () => says({ say: 'handover-asked', who: (await namesOf(scope, [request.to])).join('') }));

export const acceptDuty = (scope: Scope, request: DutyRequest & { teamId: string; asked: Instant; until: Instant }): Promise<Reply> =>
  change(scope, request, (team) => decideAccept(team, request, scope.now), async (team) => says({ say: 'duty-taken', until: team.duty?.until ?? request.until, out: (await openVisitsOfTeam(scope, team.id)).length }));

export const declineDuty = (scope: Scope, request: DutyRequest & { teamId: string; asked: Instant }): Promise<Reply> =>
  change(scope, request, (team) => decideDecline(team, request), async () => says({ say: 'handover-declined' }));

/** A name that fits one manager asks her; any other opens the list. */
export async function handOverByName(scope: Scope, request: DutyRequest & { name: string | null }): Promise<Reply> {
  const team = await teamAt(scope, request);
  if (!team) return says({ say: 'no-team-here' });
  const to = request.name === null ? null : await managerNamed(scope, team, { name: request.name, by: request.by });
  return to === null ? openHandOver(scope, { ...request, teamId: team.id }) : handOver(scope, { ...request, teamId: team.id, to });
}

export async function openHandOver(scope: Scope, request: DutyRequest & { teamId: string }): Promise<Reply> {
  const team = await scope.tx.get('team', request.teamId);
  if (!team) return says({ say: 'no-team-here' });
  if (isManager(team, request.by)) return { card: { name: 'hand-over', teamId: team.id }, sentence: null };
  scope.tx.note('team', team.id, 'refused: not-a-manager');
  return says({ say: 'refused', reason: 'not-a-manager' });
}

/** The tick at the end of a duty. A later duty has moved it. */
export async function dutyIsOver(scope: Scope, teamId: string): Promise<void> {
  const team = await scope.tx.get('team', teamId);
  if (!team) return;
  const after = endDuty(team, scope.now);
  if (after === team || !team.duty) return;
  scope.tx.put('team', teamId, after);
  await tellCoverChanged(scope, team, after);
  if ((await openVisitsOfTeam(scope, teamId)).length === 0) return;
  post(scope, { kind: 'person', id: team.duty.who }, { card: 'still-out', teamId }, { alarm: false });
  // At the end of a working day the channel hears of them anyway.
  if (nextShiftEnd(team, team.duty.until - 1) !== team.duty.until) post(scope, { kind: 'channel', teamId }, { card: 'still-out', teamId }, { alarm: false });
}

/** The tick at the end of a working day: who is still out, and who watches them. Hours that were changed since have a timer of their own. */
export async function shiftIsOver(scope: Scope, teamId: string, at: Instant): Promise<void> {
  const team = await scope.tx.get('team', teamId);
  if (!team || (await openVisitsOfTeam(scope, teamId)).length === 0) return;
  await armShiftEnd(scope, team);
  if (nextShiftEnd(team, at - 1) !== at) return;
  const duty = dutyAt(team, scope.now);
  post(scope, { kind: 'channel', teamId }, { card: 'still-out', teamId }, { alarm: false });
  if (duty) post(scope, { kind: 'person', id: duty.who }, { card: 'still-out', teamId }, { alarm: false });
}

async function managerNamed(scope: Scope, team: Team, { name, by }: { name: string; by: string }): Promise<string | null> {
  const wanted = name.toLocaleLowerCase();
  const ids = managersOf(team).filter((id) => id !== by);
  const names = (await namesOf(scope, ids)).map((one) => one.toLocaleLowerCase());
  const whole = ids.filter((_, index) => names[index] === wanted);
  const first = ids.filter((_, index) => names[index]?.split(' ')[0] === wanted);
  const [only = null, ...others] = whole.length > 0 ? whole : first;
  return others.length === 0 ? only : null;
}

async function change(scope: Scope, request: DutyRequest & { teamId: string }, decide: (team: Team) => Decision<Team, DutyHappening, DutyRefusal>, answer: (team: Team) => Promise<Reply>): Promise<Reply> {
  const { tx } = scope;
  const team = await tx.get('team', request.teamId);
  if (!team) return says({ say: 'no-team-here' });
  const decision = decide(team);
  if (!decision.ok) {
    tx.note('team', team.id, `refused: ${decision.reason}`);
    return says({ say: 'refused', reason: decision.reason }, decision.reason === 'duty-time' && isManager(team, request.by) ? { name: 'duty', teamId: team.id } : null);
  }
  const after = decision.state;
  tx.put('team', team.id, after);
  for (const happening of decision.happened) tell(scope, after, happening, request);
  if (decision.happened.some(({ type }) => type === 'took-over')) {
    if (after.duty) await armDutyEnd(scope, team.id, after.duty.until);
    await tellCoverChanged(scope, team, after);
  }
  return answer(after);
}

function tell(scope: Scope, team: Team, happening: DutyHappening, request: DutyRequest): void {
  switch (happening.type) {
    case 'took-over':
      if (happening.from !== null) post(scope, { kind: 'person', id: happening.from }, { card: 'duty-taken', teamId: team.id, who: happening.who, until: happening.until }, { alarm: false });
      // In the channel the answer itself has been read by everybody.
      if (request.channelId !== team.channel.conversationId) post(scope, { kind: 'channel', teamId: team.id }, { card: 'duty-taken', teamId: team.id, who: happening.who, until: happening.until }, { alarm: false });
      return;
    case 'asked':
      return post(scope, { kind: 'person', id: happening.to }, { card: 'handover', teamId: team.id, by: happening.by, asked: happening.at }, { alarm: false });
    case 'declined':
      return post(scope, { kind: 'person', id: happening.by }, { card: 'handover-declined', teamId: team.id, who: happening.who }, { alarm: false });
    default:
      return happening satisfies never;
  }
}
