import { SAME_PRESS_MS } from '../domain/case-entry';
import { isManager, managersOf, type Team } from '../domain/team';
import type { Instant } from '../domain/time';
import { decideHeard, decideSpoken, decideTellAlso, decideWorry, remindedOf, UNANSWERED_ENOUGH, type Want, type Worry, type WorryDecision } from '../domain/worry';
import { key } from '../store/keys';
import { almanacFor, nextWorkingMorning, sameDayOrNextMorning } from './almanac';
import { namesOf } from './names';
import { post } from './notify';
import { says, shows, type Reply } from './reply';
import type { Scope } from './run';
import { teamFor } from './which-team';

/** "I am worried": said in private to the managers she chooses, and asked about until one of them has answered. */
export async function openWorryForm(scope: Scope, by: string): Promise<Reply> {
  const team = await teamFor(scope, by);
  return team ? shows({ name: 'worry-form', worryId: null, teamId: team.id }) : says({ say: 'worry-nobody' });
}

export async function tellWorry(scope: Scope, request: { by: string; to: readonly string[]; want: Want; note: string }): Promise<Reply> {
  const team = await teamFor(scope, request.by);
  if (!team) return says({ say: 'worry-nobody' });
  const askAt = request.want === 'ring' ? sameDayOrNextMorning(scope.now) : nextWorkingMorning(scope.now, almanacFor(team));
  const decision = decideWorry({ ...request, id: scope.newId(), teamId: team.id, askAt }, managersOf(team), scope.now);
  if (!decision.ok) return says({ say: 'refused', reason: decision.reason }, { name: 'worry-form', worryId: null, teamId: team.id });
  const worry = decision.state;
  const twin = await sentBefore(scope, worry);
  if (twin) return shows({ name: 'worry', worryId: twin.id });
  await scope.tx.get('worry', worry.id);
  keep(scope, worry);
  await index(scope, worry);
  tell(scope, worry, worry.to);
  return says({ say: 'worry-told', people: await namesOf(scope, worry.to) }, { name: 'worry', worryId: worry.id });
}

export const openTellAlso = (scope: Scope, request: { by: string; worryId: string }): Promise<Reply> =>
  forReader(scope, request, async (worry) => (worry.by === request.by ? shows({ name: 'worry-form', worryId: worry.id, teamId: worry.teamId }) : refuse(scope, worry)));

export const tellAlso = (scope: Scope, request: { by: string; worryId: string; to: readonly string[] }): Promise<Reply> =>
  forReader(scope, request, async (worry, team) => {
    const decision = decideTellAlso(worry, request, managersOf(team));
    if (!decision.ok) return refuse(scope, worry, decision.reason);
    const added = decision.state.to.filter((id) => !worry.to.includes(id));
    keep(scope, decision.state);
    tell(scope, worry, added);
    return says({ say: 'worry-told', people: await namesOf(scope, decision.state.to) }, { name: 'worry', worryId: worry.id });
  });

export const hearWorry = (scope: Scope, request: { by: string; worryId: string }): Promise<Reply> =>
  settle(scope, request, (worry) => decideHeard(worry, request.by, scope.now), async (worry) => says({ say: 'worry-heard', who: (await namesOf(scope, [worry.by]))[0] ?? '' }, { name: 'worry', worryId: worry.id }));

export const closeWorry = (scope: Scope, request: { by: string; worryId: string }): Promise<Reply> =>
  settle(scope, request, (worry) => decideSpoken(worry, request.by, scope.now), async (worry) => says({ say: 'worry-closed' }, { name: 'worry', worryId: worry.id }));

/** A working morning: those she chose are asked again, and after a while she is asked whether somebody else should know. Never decided for her. */
export async function tickWorry(scope: Scope, worryId: string): Promise<void> {
  const worry = await scope.tx.get('worry', worryId);
  const team = worry && (await scope.tx.get('team', worry.teamId));
  if (!worry || !team || worry.askAt === null || worry.askAt > scope.now) return;
  const present = remindedOf(worry).filter((id) => isManager(team, id));
  const unanswered = worry.state.is === 'told' ? worry.unanswered + 1 : 0;
  tell(scope, worry, present);
  const isAbandoned = present.length === 0 && (worry.state.is === 'heard' || unanswered === 1);
  if (isAbandoned || unanswered === UNANSWERED_ENOUGH) post(scope, { kind: 'person', id: worry.by }, { card: 'worry-unheard', worryId, teamId: team.id, from: worry.by }, { alarm: false });
  keep(scope, { ...worry, unanswered, askAt: nextAsk(scope, team, worry) });
}

/** Each working morning until it is read; then, until they have spoken, once a week. */
function nextAsk({ now }: Scope, team: Team, { state }: Worry): Instant {
  const almanac = almanacFor(team);
  const days = state.is === 'told' ? 1 : WORKING_DAYS_A_WEEK;
  return Array.from({ length: days }).reduce<Instant>((at) => nextWorkingMorning(at, almanac), now);
}
const WORKING_DAYS_A_WEEK = 5;

function tell(scope: Scope, worry: Worry, people: readonly string[]): void {
  for (const id of people) post(scope, { kind: 'person', id }, { card: 'worry', worryId: worry.id, teamId: worry.teamId, from: worry.by }, { alarm: false });
}

/** Read, or spoken about. She hears of the first at once, when somebody else did it. */
function settle(scope: Scope, request: { by: string; worryId: string }, decide: (worry: Worry) => WorryDecision, answer: (worry: Worry) => Promise<Reply>): Promise<Reply> {
  return forReader(scope, request, async (worry, team) => {
    const decision = decide(worry);
    if (!decision.ok) return refuse(scope, worry, decision.reason);
    const after = decision.state;
    if (after !== worry) {
      keep(scope, after.state.is === 'heard' ? { ...after, askAt: nextAsk(scope, team, after) } : after);
      if (request.by !== worry.by) post(scope, { kind: 'person', id: worry.by }, { card: 'worry-answer', worryId: worry.id, teamId: worry.teamId, from: worry.by }, { alarm: false });
    }
    return answer(after);
  });
}

async function forReader(scope: Scope, { worryId }: { worryId: string }, act: (worry: Worry, team: Team) => Promise<Reply>): Promise<Reply> {
  const worry = await scope.tx.get('worry', worryId);
  const team = worry && (await scope.tx.get('team', worry.teamId));
  return worry && team ? act(worry, team) : says({ say: 'refused', reason: 'not-your-worry' });
}

function refuse({ tx }: Scope, worry: Worry, reason: 'not-your-worry' | 'worry-nobody-chosen' | 'worry-too-long' = 'not-your-worry'): Reply {
  tx.note('worry', worry.id, `refused: ${reason}`);
  return says({ say: 'refused', reason });
}

function keep({ tx }: Scope, worry: Worry): void {
  tx.put('worry', worry.id, worry);
  tx.timer('worry', worry.id, worry.askAt);
}

/** By whom it was said, so that she finds it again. */
interface OwnWorries {
  readonly ids: readonly string[];
}
const MOST_FOUND = 20;

export const worriesOf = async ({ tx }: Pick<Scope, 'tx'>, personId: string): Promise<Worry[]> => {
  const own = (await tx.plain(key.worries(personId))) as OwnWorries | null; // Only `index` writes it.
  const worries = await Promise.all((own?.ids ?? []).map((id) => tx.get('worry', id)));
  return worries.filter((worry) => worry !== null);
};

async function index({ tx }: Scope, { id, by }: Worry): Promise<void> {
  const own = (await tx.plain(key.worries(by))) as OwnWorries | null; // Only this function writes it.
  tx.write(key.worries(by), { ids: [...(own?.ids ?? []), id].slice(-MOST_FOUND) });
}

/** Teams sends a slow press again under a new id, and it was said once. */
async function sentBefore(scope: Scope, worry: Worry): Promise<Worry | null> {
  const isSame = (other: Worry) => other.note === worry.note && other.want === worry.want && other.to.join() === worry.to.join() && scope.now - other.at < SAME_PRESS_MS;
  return (await worriesOf(scope, worry.by)).find(isSame) ?? null;
}
