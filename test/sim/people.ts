import { checkIn } from '../../src/app/check-in';
import { askForHelp } from '../../src/app/help';
import { claim, close, recordDeed } from '../../src/app/on-alarm';
import { checkOut, extend } from '../../src/app/visits';
import { isOpen, type Visit } from '../../src/domain/visit';
import { MINUTE } from '../../src/domain/time';
import type { Chance } from './chance';
import type { Company } from './company';
import { sayPhrase } from './duress';
import { visitOf, type Answer, type Counter } from './counter';
import { callTimes, teamOf, visitNow, visitsNow } from './facts';
import type { Accepted } from './teams';
import type { World } from './world';

/** What people do: workers on visits, managers at their alarms, and those who press what is not theirs. */
export interface People {
  readonly world: World;
  readonly company: Company;
  readonly counter: Counter;
  readonly chance: Chance;
  /** After this nobody begins anything. */
  readonly until: number;
}

export async function work(people: People, worker: string): Promise<void> {
  const { world, chance, until } = people;
  await world.time.pause(chance.between(1_000, until / 2));
  while (world.time.elapsed() < until) {
    const visitId = await goOut(people, worker);
    if (visitId !== null) await visitGoesOn(people, worker, visitId);
    await world.time.pause(chance.between(MINUTE, 20 * MINUTE));
  }
}

async function goOut(people: People, worker: string): Promise<string | null> {
  const { world, chance, counter } = people;
  const backBy = world.time.wall() + chance.between(30_000, 8 * MINUTE);
  const words = chance.often(0.5) ? `check in until ${backBy}` : null;
  const answer = await counter.issue({ by: worker, did: 'check-in', words, handle: (activityId) => (scope) => checkIn(scope, { workerId: worker, where: activityId, caseRef: null, backBy, planId: null }) });
  const visitId = answer.is === 'reply' ? visitOf(answer.reply) : null;
  if (answer.is === 'reply' && visitId !== null && !visitNow(world.store, visitId)) world.fault(`check-in of ${visitId} was answered and is not in the store`);
  return visitId;
}

type Plan = 'prompt' | 'edge' | 'late' | 'extends' | 'silent' | 'help';

async function visitGoesOn(people: People, worker: string, visitId: string): Promise<void> {
  const { world, chance, company } = people;
  const own = chance.fork(`duress ${visitId}`);
  if (own.often(company.underDuress)) return underDuress({ ...people, chance: own }, worker, visitId);
  const plan = chance.pick<Plan>(['prompt', 'edge', 'edge', 'late', 'extends', 'extends', 'silent', 'silent', 'help']);
  if (plan === 'silent') return;
  if (plan === 'help') await callForHelp(people, worker);
  if (plan === 'extends') for (let times = chance.between(1, 3); times > 0; times -= 1) await extendOnce(people, worker, visitId);
  const visit = visitNow(world.store, visitId);
  if (!visit || !isOpen(visit)) return;
  await world.time.pause(untilHome(people, visit, plan));
  await goHome(people, worker, visitId);
}

/** Somebody stands beside her: she says it, perhaps again, perhaps goes on to another visit at once. */
async function underDuress(people: People, worker: string, visitId: string): Promise<void> {
  const { world, chance } = people;
  await world.time.pause(chance.between(1_000, 15 * MINUTE));
  // Said after everybody has been seen home, it would be an alarm nobody is there to end.
  if (world.time.elapsed() >= people.until) return;
  await sayPhrase(people, worker, visitId, 'i left the violet teapot behind');
  if (!chance.often(0.3)) return;
  await world.time.pause(chance.between(1_000, 12 * MINUTE));
  if (world.time.elapsed() >= people.until) return;
  await sayPhrase(people, worker, visitId, 'violet teapot');
}

async function callForHelp({ world, chance, counter }: People, worker: string): Promise<void> {
  await world.time.pause(chance.between(1_000, 6 * MINUTE));
  const answer = await counter.issue({ by: worker, did: 'help', words: chance.often(0.5) ? 'help me' : null, handle: () => (scope) => askForHelp(scope, worker) });
  const visitId = answer.is === 'reply' ? visitOf(answer.reply) : null;
  if (answer.is === 'reply' && answer.reply.sentence?.say !== 'help-told') world.fault(`${worker} asked for help and was answered ${answer.reply.sentence?.say ?? 'nothing'}`);
  const visit = visitId === null ? null : visitNow(world.store, visitId);
  if (visit && visit.watch.is === 'closed' && visit.watch.closing.by === 'worker') world.fault(`${visitId} was closed although she had asked for help`);
}

/** At the edge she checks out in the very moment in which somebody is called. */
function untilHome({ world, chance }: People, visit: Visit, plan: Plan): number {
  const team = teamOf(world.store, visit);
  const times = team ? callTimes(visit, team) : null;
  const wall = world.time.wall();
  if (plan === 'edge' && times) return chance.pick([times.managers, times.managers, times.deputies, times.seniors]) - wall + chance.between(-40, 60);
  if (plan === 'late') return visit.backBy - wall + chance.between(0, 40 * MINUTE);
  return chance.between(0, Math.max(0, visit.backBy - wall));
}

async function extendOnce({ world, chance, counter }: People, worker: string, visitId: string): Promise<void> {
  const visit = visitNow(world.store, visitId);
  if (!visit) return;
  await world.time.pause(Math.max(0, visit.backBy - world.time.wall() + chance.pick([chance.between(-3 * MINUTE, 0), chance.between(0, 20 * MINUTE)])));
  const minutes = chance.between(5, 9);
  // What the card showed when it was drawn; on an old card it is no longer so.
  const shown = chance.often(0.3) ? null : (chance.often(0.2) ? visit.backBy : visitNow(world.store, visitId)?.backBy) ?? null;
  const answer = await counter.issue({ by: worker, did: 'extend', words: shown === null ? `extend ${minutes}` : null, handle: () => (scope) => extend(scope, { by: worker, visitId, minutes, shown }) });
  const said = answer.is === 'reply' ? answer.reply.sentence : null;
  const after = visitNow(world.store, visitId);
  if (said?.say === 'extended' && (!after || after.backBy < said.backBy)) world.fault(`extension of ${visitId} was answered and is not in the store`);
}

export async function goHome({ world, counter }: Pick<People, 'world' | 'counter'>, worker: string, visitId: string): Promise<Answer> {
  const answer = await counter.issue({ by: worker, did: 'check-out', words: null, handle: () => (scope) => checkOut(scope, { by: worker, visitId }) });
  const after = visitNow(world.store, visitId);
  if (answer.is === 'reply' && answer.reply.sentence?.say === 'checked-out' && (!after || isOpen(after))) world.fault(`check-out of ${visitId} was answered and the visit is open`);
  return answer;
}

/** A manager looks at an alarm, thinks, and presses something: perhaps on a card that is long out of date. */
export function readAlarm(people: People, { parcel }: Accepted): void {
  const { world, chance, company } = people;
  const { visit, message } = parcel;
  if (!visit || (message.about.card !== 'alarm' && message.about.card !== 'call') || world.time.elapsed() > people.until) return;
  for (const manager of [...company.managers, ...company.deputies]) {
    if (!chance.often(company.answers)) continue;
    void world.time.pause(chance.between(2_000, 12 * MINUTE)).then(() => press(people, manager, visit.id));
  }
}

type Button = 'claim' | 'no-answer' | 'called-999' | 'close';

export function press({ chance, counter }: Pick<People, 'chance' | 'counter'>, by: string, visitId: string, only: Button | null = null): Promise<Answer> {
  const button = only ?? chance.pick<Button>(['claim', 'claim', 'no-answer', 'no-answer', 'called-999', 'close']);
  return counter.issue({
    by, did: button, words: null,
    handle: () => (scope) => {
      if (button === 'claim') return claim(scope, { by, visitId });
      if (button === 'close') return close(scope, { by, visitId, outcome: 'safe', howKnown: 'she rang' });
      return recordDeed(scope, { by, visitId, what: button });
    },
  });
}

/** Presses what is not theirs: a stranger at a manager's buttons, a worker at a colleague's visit or at her own alarm. */
export async function meddle(people: People): Promise<void> {
  const { world, chance, company, until, counter } = people;
  while (world.time.elapsed() < until) {
    await world.time.pause(chance.between(30_000, 6 * MINUTE));
    const visit = visitsNow(world.store).filter(isOpen).at(-chance.between(1, 3));
    if (!visit) continue;
    const who = chance.pick([company.stranger, company.workers[0], visit.workerId]);
    if (chance.often(0.5)) await press(people, who, visit.id);
    else if (who !== visit.workerId) await goHome({ world, counter }, who, visit.id);
  }
}
