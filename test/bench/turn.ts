import fs from 'node:fs';
import path from 'node:path';
import { range } from '../../src/store/keys';
import { SqliteStore } from '../../src/store/sqlite';
import { startStandIn, wordsOf, type StandIn } from '../support/stand-in';
import type { Built } from './build';
import { atLeast, atMost, KNOWN, median, side, sum, type Figure, type Side } from './figure';
import { makeClient, pressed, typed, typist, type Client, type Typist } from './people';
import { openSeeder, PLACE, seedCrews } from './seed';
import { startServer, type Server } from './server';

/** What a durable turn costs beside a turn that only echoes: each alone, then sixteen at once. */
const TEN = Date.parse('2026-11-24T10:00:00Z');
const IN_FLIGHT = 16;
/** So many that nobody asks for more in a minute than one person may. */
const PEOPLE = 320;
const WARM_UP = 150;
const SAMPLES = 400;
const WINDOW_MS = 1_500;
const WINDOWS = 4;
const CHECK_IN = 'check in 4471 at Splott back by 3pm';

interface Pair {
  readonly teams: StandIn;
  readonly servers: { readonly ours: Server; readonly echo: Server };
  readonly ours: Client;
  readonly echo: Client;
  readonly workers: readonly Typist[];
  /** How many check-ins were answered: as many visits must stand in the store. */
  checkedIn: number;
}

export async function turnFigures(built: Built): Promise<Figure[]> {
  const teams = await startStandIn();
  const file = path.join(built.folder, 'turn.db');
  await seed(file, teams.url);
  const given = { STORE: `sqlite:${file}`, CLOCK_START: new Date(TEN).toISOString(), CLOCK_ANCHOR: String(Date.now()) };
  const [bot, echoBot] = [await startServer(built, built.main, given), await startServer(built, built.echo, {})];
  const pair: Pair = { teams, servers: { ours: bot, echo: echoBot }, ours: makeClient(bot.origin), echo: makeClient(echoBot.origin), workers: Array.from({ length: PEOPLE }, (_, index) => typist(`worker-0-${index}`)), checkedIn: 0 };
  const figures = [...(await oneByOne(pair)), ...(await together(pair))];
  [pair.ours, pair.echo].forEach((client) => client.close());
  await Promise.all([bot.stop(), echoBot.stop(), teams.close()]);
  await checkKept(file, pair);
  return figures;
}

async function seed(file: string, serviceUrl: string): Promise<void> {
  fs.rmSync(file, { force: true });
  const seeder = openSeeder(file, TEN - 60_000);
  await seedCrews(seeder, { crews: 1, workers: PEOPLE, serviceUrl });
  await seeder.store.close();
}

/** Check in, echo, check out, echo: whatever else the machine does falls on both sides. */
async function oneByOne(pair: Pair): Promise<Figure[]> {
  const { teams, ours, echo, workers } = pair;
  const times = { typedIn: [] as number[], pressedIn: [] as number[], typedOut: [] as number[], pressedOut: [] as number[], echo: [] as number[] };
  for (let round = -WARM_UP; round < SAMPLES; round += 1) {
    const who = workers[(round + WARM_UP) % PEOPLE] ?? typist('nobody');
    const isTyped = round % 2 === 0;
    const said = typed(who, teams.url, CHECK_IN);
    const checkIn = await ours.turn(isTyped ? said : pressed(who, teams.url, 'check-in', { where: 'Splott', backBy: '15:00', caseRef: '4471' }));
    const peer = await echo.turn(said);
    const checkOut = await ours.turn(isTyped ? typed(who, teams.url, 'check out') : pressed(who, teams.url, 'check-out', { subject: visitIn(checkIn.body) }));
    const peerAgain = await echo.turn(said);
    pair.checkedIn += 1;
    if (round < 0) continue;
    (isTyped ? times.typedIn : times.pressedIn).push(checkIn.ms);
    (isTyped ? times.typedOut : times.pressedOut).push(checkOut.ms);
    times.echo.push(peer.ms, peerAgain.ms);
  }
  const beside = side('echo p50', median(times.echo), 'ms');
  const against = (what: string, measured: readonly number[], limit: Figure['limit']): Figure =>
    ({ what, value: median(measured) / beside.value, unit: '×', limit, sides: [side('ours p50', median(measured), 'ms'), beside] });
  return [
    against('durable check-in, typed, against an echo', times.typedIn, atMost(1.8)),
    against('durable check-in, by button, against an echo', times.pressedIn, atMost(1.8)),
    against('durable check-out, typed, against an echo', times.typedOut, KNOWN),
    against('durable check-out, by button, against an echo', times.pressedOut, KNOWN),
  ];
}

/** The visit whose card came back for the press. */
const visitIn = (body: string): string => /"subject":"([^"]+)"/.exec(body)?.[1] ?? '';

/** Turns a second with sixteen people at once, and the processor time of one, in windows that alternate. */
async function together(pair: Pair): Promise<Figure[]> {
  const { teams, ours, echo, workers, servers } = pair;
  const checkInAndOut = async (who: Typist) => {
    await ours.turn(typed(who, teams.url, CHECK_IN));
    pair.checkedIn += 1;
    await ours.turn(typed(who, teams.url, 'check out'));
  };
  const echoTwice = async (who: Typist) => {
    for (let turn = 0; turn < 2; turn += 1) await echo.turn(typed(who, teams.url, CHECK_IN));
  };
  const measured = { ours: [] as Window[], echo: [] as Window[] };
  for (let window = -1; window < WINDOWS; window += 1) {
    const [own, peer] = [await measureWindow(servers.ours, workers, checkInAndOut), await measureWindow(servers.echo, workers, echoTwice)];
    if (window < 0) continue;
    measured.ours.push(own);
    measured.echo.push(peer);
  }
  const both = (pick: (window: Window) => number, unit: string) => [side('ours', median(measured.ours.map(pick)), unit), side('echo', median(measured.echo.map(pick)), unit)];
  const rates = both(({ aSecond }) => aSecond, 'a second');
  const costs = both(({ processorMs }) => processorMs, 'ms');
  const ratio = ([own, peer]: Side[]) => (own?.value ?? NaN) / (peer?.value ?? NaN);
  return [
    { what: 'turns a second, 16 in flight, against echoes', value: ratio(rates), unit: '×', limit: atLeast(0.55), sides: rates },
    { what: 'processor time of a turn, 16 in flight, against echoes', value: ratio(costs), unit: '×', limit: KNOWN, sides: costs },
  ];
}

interface Window {
  readonly aSecond: number;
  readonly processorMs: number;
}

async function measureWindow(server: Server, workers: readonly Typist[], twoTurns: (who: Typist) => Promise<void>): Promise<Window> {
  const [began, usedBefore] = [performance.now(), await server.processorMs()];
  const share = workers.length / IN_FLIGHT;
  const turns = sum(await Promise.all(Array.from({ length: IN_FLIGHT }, async (_, place) => {
    // Each place at the door has people of its own, who come one after the other.
    const own = workers.slice(place * share, (place + 1) * share);
    let done = 0;
    for (; performance.now() - began < WINDOW_MS; done += 2) await twoTurns(own[(done / 2) % own.length] ?? typist('nobody'));
    return done;
  })));
  return { aSecond: (turns * 1000) / (performance.now() - began), processorMs: ((await server.processorMs()) - usedBefore) / turns };
}

/** A fast answer that kept nothing would be no figure: every check-in must be in the file, and must have been said. */
async function checkKept(file: string, { teams, checkedIn }: Pair): Promise<void> {
  const store = new SqliteStore(file);
  const visits = await store.scan(PLACE, range('visit').from, range('visit').to, 1_000_000);
  await store.close();
  const closed = visits.filter((row) => JSON.stringify(row.value).includes('"closed"')).length;
  if (visits.length !== checkedIn || closed !== checkedIn) throw new Error(`turn: ${checkedIn} check-ins were answered; the store holds ${visits.length} visits, ${closed} of them closed`);
  const said = teams.accepted.filter(({ activity }) => wordsOf(activity).includes('Splott')).length;
  if (said < checkedIn) throw new Error(`turn: ${checkedIn} check-ins, and only ${said} messages about them`);
}
