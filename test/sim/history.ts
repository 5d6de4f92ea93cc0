import { verifyJournal } from '../../src/app/journal';
import { setUpTeam } from '../../src/app/teams';
import { DEFAULT_LADDER } from '../../src/domain/ladder';
import { MINUTE, type Instant } from '../../src/domain/time';
import { isDuressOpen } from '../../src/domain/duress';
import { isOpen, type Visit } from '../../src/domain/visit';
import { checkBooks } from './books';
import { makeBox, type Box } from './box';
import { makeChance, type Chance } from './chance';
import { drawCompany, rosterOf, type Company } from './company';
import { makeCounter, type Counter } from './counter';
import { checkDuressCalls, checkNoTrace, checkQuiet, duressesNow, pressQuiet, readQuiet } from './duress';
import { checkEnd, type Screen } from './end';
import { heldVisit } from './facts';
import { makeInstance, type Instance } from './instance';
import { checkLadder } from './ladder-watch';
import { makeMemoryStore } from './memory-store';
import { goHome, meddle, press, readAlarm, work, type People } from './people';
import { makeTeams, type Accepted } from './teams';
import { makeTime } from './time';
import { drawWeather, watchWeather, type Episode } from './weather';
import { makeCalm, NOTHING_PLANTED, type Life, type Plant, type World } from './world';

/** One seed, one history: what happened, and what must not have. */
export interface History {
  readonly seed: number;
  readonly faults: readonly string[];
  readonly told: readonly string[];
  readonly visits: number;
  readonly duresses: number;
  readonly alarms: number;
  readonly accepted: number;
  readonly doubled: number;
  readonly hours: number;
  readonly died: number;
  /** How much of the time nothing was made to go wrong. */
  readonly calmShare: number;
}

const LOOK_EVERY_MS = 500;

/** Night, both changes of the clocks, a leap day, and ordinary afternoons. */
const STARTS: readonly [string, ...string[]] = ['2026-11-24T14:00:00Z', '2026-03-29T00:40:00Z', '2026-10-25T00:30:00Z', '2028-02-29T23:30:00Z', '2026-11-25T02:35:00Z', '2026-12-31T23:40:00Z'];

/** Most histories are short; the whole ladder of a team with the design's own minutes needs a long one. */
interface Length {
  readonly busyMs: number;
  readonly calmMs: number;
}
const SHORT: Length = { busyMs: 20 * MINUTE, calmMs: 12 * MINUTE };
const LONG: Length = { busyMs: 45 * MINUTE, calmMs: 26 * MINUTE };

interface Simulation {
  readonly world: World;
  readonly company: Company;
  readonly instances: readonly Instance[];
  readonly counter: Counter;
  readonly chance: Chance;
  readonly box: Box;
  readonly screens: Map<string, Screen>;
  readonly pings: Map<Life, number>;
  readonly skewMs: number;
  readonly faults: string[];
  readonly told: string[];
  readonly episodes: readonly Episode[];
  readonly length: Length;
  /** The visits that are open, as the store has them. */
  readonly open: Map<string, Visit>;
  readonly looks: { all: number; calm: number };
  people: People | null;
}

export async function live(seed: number, { plant = NOTHING_PLANTED, calmly = false }: { plant?: Plant; calmly?: boolean } = {}): Promise<History> {
  const sim = prepare(seed, plant, calmly);
  const { world, faults, told } = sim;
  const isOver = look(sim);
  for (const instance of sim.instances) instance.start();
  await world.time.runUntil(20_000, isOver);
  void begin(sim);
  await world.time.runUntil(sim.length.busyMs, isOver);
  // Whatever is down comes back; then nothing goes wrong any more, and everything promised has to happen.
  for (let rounds = 0; rounds < 10_000 && sim.instances.some((instance) => instance.runner() === null); rounds += 1) await world.time.runUntil(world.time.elapsed() + MINUTE, isOver);
  await world.time.runUntil(Math.max(world.time.elapsed(), world.calm.since()) + sim.length.calmMs, isOver);
  void closeAll(sim);
  await world.time.runUntil(world.time.elapsed() + 5 * MINUTE, isOver);
  // Whoever came home last may have said the phrase after the managers had looked.
  void closeDuresses(sim);
  await world.time.runUntil(world.time.elapsed() + MINUTE, isOver);
  if (faults.length === 0) await end(sim);
  return { seed, faults, told, visits: world.store.keysFrom('visit|').length, duresses: duressesNow(world.store).length, alarms: sim.box.counts.raised, accepted: sim.box.counts.accepted, doubled: sim.box.counts.doubled, hours: world.time.elapsed() / 3_600_000, died: world.lives.filter((life) => life.diedAt !== null).length, calmShare: sim.looks.calm / Math.max(1, sim.looks.all) };
}

function prepare(seed: number, plant: Plant, calmly: boolean): Simulation {
  const chance = makeChance(seed);
  const company = drawCompany(chance.fork('company'));
  const length = company.ladder === DEFAULT_LADDER && chance.often(0.4) ? LONG : SHORT;
  const count = chance.pick([2, 2, 3, 4]);
  const start: Instant = Date.parse(chance.pick(STARTS)) + chance.between(0, 60_000);
  const time = makeTime(start);
  const episodes = calmly ? [] : drawWeather(chance.fork('weather'), { until: length.busyMs, instances: count, people: [`channel:${company.teamId}`, ...rosterOf(company).map((id) => `person:${id}`)] });
  const skewMs = chance.pick([0, 0, 400, 1_500]);
  const faults: string[] = [];
  const told: string[] = episodes.map((episode) => JSON.stringify(episode));
  const base = {
    time, plant, chance, weather: watchWeather(episodes, time.elapsed), store: makeMemoryStore(), calm: makeCalm(), lives: [],
    fault: (what: string) => void (faults.length < 20 && faults.push(`${clock(time.elapsed())} ${what}`), told.push(`${clock(time.elapsed())} FAULT ${what}`)),
    tell: (line: string) => void told.push(`${clock(time.elapsed())} ${line}`),
  };
  const screens = new Map<string, Screen>();
  const pings = new Map<Life, number>();
  let sim: Simulation | null = null;
  const onAccepted = (one: Accepted) => {
    box.onAccepted(one);
    checkNoTrace(world, one);
    if (one.parcel.message.about.card !== 'canary') {
      screens.set(one.activityId, { visit: one.parcel.visit, duress: one.parcel.duress, at: one.at, about: one.parcel.message.about });
      base.tell(`${one.life.name}: Teams takes ${one.parcel.message.about.card} ${one.parcel.message.id} to ${one.to}${one.parcel.message.mayBeRepeat ? ' (may be a repeat)' : ''}`);
    }
    if (!sim?.people) return;
    readAlarm(sim.people, one);
    readQuiet(sim.people, one);
  };
  const teams = makeTeams(base, { hasWebhook: chance.often(0.5), onAccepted, onEnd: (parcel, life, delivery) => (box.onEnd(parcel, life, delivery), delivery.is !== 'sent' && base.tell(`${life.name}: ${parcel.message.about.card} ${parcel.message.id} ${delivery.is} ${delivery.why}`)) });
  const world: World = { ...base, teams };
  const box = makeBox(world);
  const instances = Array.from({ length: count }, (_, index) =>
    makeInstance(world, {
      name: `i${index + 1}`, chance: chance.fork(`instance ${index}`), skewMs: index === 0 ? 0 : chance.between(-skewMs, skewMs),
      onPing: (life) => pings.set(life, time.elapsed()),
      onFault: (life, doing, error) => base.tell(`${life.name}: ${doing}: ${String(error)}`),
    }));
  const open = new Map<string, Visit>();
  watchCommits(world, box, open);
  sim = { world, company, instances, counter: makeCounter(world, instances, chance.fork('counter')), chance, box, screens, pings, skewMs, faults, told, episodes, length, open, looks: { all: 0, calm: 0 }, people: null };
  return sim;
}

function watchCommits(world: World, box: Box, open: Map<string, Visit>): void {
  world.store.onCommit((change) => {
    for (const write of change.writes) {
      const visit = 'put' in write && write.put.startsWith('visit|') ? heldVisit(write.value)?.state : undefined;
      if (!visit) continue;
      if (isOpen(visit)) open.set(visit.id, visit);
      else open.delete(visit.id);
      box.onVisit(visit.id, visit.watch.is === 'alarm', !isOpen(visit));
      world.tell(`visit ${visit.id} ${visit.watch.is} ${visit.watch.is === 'closed' ? '' : visit.watch.reached} back by ${new Date(visit.backBy).toISOString()}`);
    }
    box.onCommit(change);
    checkBooks(world, change);
    checkQuiet(world, change);
  });
}

/** The team is set up before the troubles begin; then everybody goes about her day. */
async function begin(sim: Simulation): Promise<void> {
  const { world, company, counter, chance } = sim;
  const channel = { conversationId: company.teamId, serviceUrl: 'https://teams.example', tenantId: null, botId: 'bot' };
  const roster = rosterOf(company).map((id) => ({ id, name: id, teamsUserId: `29:${id}` }));
  const settings = { board: 'none', audience: 'both', managers: company.managers, deputies: company.deputies, outOfHours: null, language: 'en', ladder: company.ladder } as const;
  await counter.issue({ by: 'admin', did: 'set-up', words: null, handle: () => (scope) => setUpTeam(scope, { teamId: company.teamId, name: 'Team', channel, roster, by: { id: 'admin', isAdmin: true }, settings }) });
  await world.time.pause(3_000);
  sim.people = { world, company, counter, chance: chance.fork('people'), until: sim.length.busyMs };
  for (const worker of company.workers) void work({ ...sim.people, chance: chance.fork(worker) }, worker);
  void meddle({ ...sim.people, chance: chance.fork('meddler') });
  for (const episode of sim.episodes) world.time.after(episode.from - world.time.elapsed(), () => strike(sim, episode));
}

function strike({ world, instances }: Simulation, episode: Episode): void {
  world.tell(`trouble: ${JSON.stringify(episode)}`);
  if (episode.kind === 'crash') instances[episode.instance]?.crash('killed', episode.downMs);
  if (episode.kind === 'all-down') for (const instance of instances) instance.crash('with all others', episode.downMs);
  if (episode.kind === 'restart') void instances[episode.instance]?.restart();
  if (episode.kind === 'clock-jump') {
    world.time.setWall(episode.byMs);
    // A clock set back may put off what is being tried again by as much, but by a minute at most.
    world.calm.disturb(world.time.elapsed() + (episode.byMs < 0 ? 61_000 : 0));
  }
}

/** Looks at everything that is promised at all times. */
function look(sim: Simulation): () => boolean {
  const answered = new Set<string>();
  let lookedAt = -LOOK_EVERY_MS;
  const setBackMs = sim.episodes.reduce((sum, episode) => sum + (episode.kind === 'clock-jump' ? Math.max(0, -episode.byMs) : 0), 0);
  const { world, box, faults, skewMs } = sim;
  return () => {
    if (faults.length > 0) return true;
    if (world.time.elapsed() - lookedAt < LOOK_EVERY_MS) return false;
    lookedAt = world.time.elapsed();
    if (world.lives.every((life) => life.diedAt !== null)) return world.calm.disturb(lookedAt), false;
    sim.looks.all += 1;
    if (lookedAt > world.calm.since() + 2_000) sim.looks.calm += 1;
    box.check();
    for (const visit of sim.open.values()) checkLadder(world, box, visit, { skewMs, setBackMs, answered });
    checkDuressCalls(world, skewMs);
    return faults.length > 0;
  };
}

/** Everybody comes home; what only a manager may end, a manager ends. */
async function closeAll(sim: Simulation): Promise<void> {
  const { world, counter, open, chance } = sim;
  for (const visit of [...open.values()]) {
    await goHome({ world, counter }, visit.workerId, visit.id);
    const manager = managersBut(sim, visit.workerId)[0];
    if (open.has(visit.id) && manager !== undefined) await press({ chance, counter }, manager, visit.id, 'close');
  }
  await closeDuresses(sim);
}

async function closeDuresses(sim: Simulation): Promise<void> {
  for (const duress of duressesNow(sim.world.store).filter(isDuressOpen)) {
    const manager = managersBut(sim, duress.workerId)[0];
    if (manager !== undefined) await pressQuiet(sim, manager, duress.id, 'close');
  }
}

const managersBut = ({ company }: Simulation, workerId: string): string[] => [...company.managers, ...company.deputies].filter((id) => id !== workerId);

async function end(sim: Simulation): Promise<void> {
  const { world, instances, screens, pings } = sim;
  for (const visit of sim.open.values()) if (managersBut(sim, visit.workerId).length > 0) world.fault(`visit ${visit.id} could not be closed`);
  for (const duress of duressesNow(world.store).filter(isDuressOpen)) if (managersBut(sim, duress.workerId).length > 0) world.fault(`duress ${duress.id} could not be closed`);
  checkEnd(world, { instances, screens, pings, episodes: sim.episodes });
  const audit = await verifyJournal(world.store, 'main');
  for (const fault of audit.faults) world.fault(`journal: ${fault}`);
  if (audit.entries === 0) world.fault('journal: it is empty');
}

const clock = (ms: number): string => `${String(Math.floor(ms / MINUTE)).padStart(2, '0')}:${((ms % MINUTE) / 1_000).toFixed(3).padStart(6, '0')}`;
