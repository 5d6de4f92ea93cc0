import { armNight, type SealPage } from '../../src/app/housekeeping';
import { RECEIPT_DAYS } from '../../src/app/sweeps';
import { verifyJournal } from '../../src/app/journal';
import { runStep } from '../../src/app/run';
import { DAY } from '../../src/domain/time';
import { key } from '../../src/store/keys';
import type { Write } from '../../src/store/port';
import { dueRows, instantOf, openDesk, PLACE, rowsOf, runDue, runToEnd, setUp, START, subjectOf, visitBy, type Desk } from './desk';

let desk: Desk;
beforeEach(() => (desk = openDesk()));
afterEach(() => desk.close());

const arm = (): Promise<void> => runStep(desk.runner, { place: PLACE, did: 'start' }, (scope) => armNight(scope));
const nights = async () => (await dueRows(desk.store)).filter((row) => subjectOf(row).startsWith('night')).map((row) => new Date(instantOf(row)).toISOString());
const NEXT = '2026-11-25T03:00:00.000Z';

const sleep = (at: string): Promise<number> => runToEnd(desk, Date.parse(at));

async function writeReceipts(count: number, name: string, at: number): Promise<void> {
  const writes = Array.from({ length: count }, (_, index): Write => ({ put: key.done(name, String(index)), value: { shape: 1, at, reply: { card: null, sentence: null } }, was: 'absent' }));
  while (writes.length > 0) await desk.store.commit(PLACE, writes.splice(0, 90));
}

it('is armed once, for three in the morning, however often a process starts', async () => {
  await arm();
  await arm();
  await Promise.all([arm(), arm()]);
  expect(await nights()).toEqual([NEXT]);
});

it('arms the night after when it is done, also when it was missed by days', async () => {
  await arm();
  await sleep('2026-11-25T03:00:00Z');
  expect(await nights()).toEqual(['2026-11-26T03:00:00.000Z']);
  await sleep('2026-11-29T12:00:00Z');
  expect(await nights()).toEqual(['2026-11-30T03:00:00.000Z']);
});

it('purges receipts after their week and not before, over as many commits as it takes', async () => {
  await arm();
  const night = Date.parse(NEXT);
  await writeReceipts(300, 'old', night - RECEIPT_DAYS * DAY - 1);
  await writeReceipts(250, 'young', night - RECEIPT_DAYS * DAY + 1_000);
  const steps = await sleep(NEXT);
  expect(await rowsOf(desk.store, 'done')).toHaveLength(250);
  expect(steps).toBeGreaterThan(6);
});

it('seals more than 400 subjects, each once, in pages that fit', async () => {
  await setUp(desk, { others: Array.from({ length: 420 }, (_, index) => `aad-${String(index).padStart(36, '0')}`) });
  const visit = await visitBy(desk, `aad-${'0'.repeat(36)}`);
  await arm();
  // The visit's own alarms are not this test's business: an hour's visit is long over at night, and goes on being told.
  await sleep(NEXT);
  const pages = (await rowsOf(desk.store, 'seal')).map((row) => row.value as unknown as SealPage);
  const names = pages.flatMap((page) => page.heads.map(([name]) => name));
  expect(names).toHaveLength(420 + 2 + 1 + 1);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain(`visit|${visit.id}`);
  expect(pages.length).toBeGreaterThan(4);
  for (const page of pages) expect(page.heads.length).toBeLessThanOrEqual(150);
  const audit = await verifyJournal(desk.store, PLACE);
  expect(audit).toMatchObject({ faults: [], subjects: 424, seals: pages.length });
});

it('chains the pages of a night, and the nights', async () => {
  await setUp(desk);
  await arm();
  await sleep(NEXT);
  await sleep('2026-11-26T03:00:00Z');
  const pages = (await rowsOf(desk.store, 'seal')).map((row) => ({ key: row.key, page: row.value as unknown as SealPage }));
  expect(pages.map(({ page }) => page.previous)).toEqual(['start', ...pages.slice(0, -1).map(({ page }) => page.hash)]);
  expect(new Set(pages.map(({ key: name }) => name.split('|')[1])).size).toBe(2);
});

it('goes on where it stopped when the process dies between two steps', async () => {
  await setUp(desk, { others: Array.from({ length: 200 }, (_, index) => `person-${index}`) });
  await arm();
  desk.time.now = Date.parse(NEXT);
  await runDue(desk);
  await arm(); // A process starts in the middle of the night.
  await runToEnd(desk, desk.time.now + 1);
  expect((await verifyJournal(desk.store, PLACE)).faults).toEqual([]);
  expect((await rowsOf(desk.store, 'seal')).flatMap((row) => (row.value as unknown as SealPage).heads)).toHaveLength(200 + 2 + 1);
  expect(await nights()).toEqual(['2026-11-26T03:00:00.000Z']);
});

it('starts in the evening or at noon with the same next night', async () => {
  desk.time.now = START - 10 * 3_600_000; // 4am: this morning's three has passed.
  await arm();
  expect(await nights()).toEqual([NEXT]);
});
