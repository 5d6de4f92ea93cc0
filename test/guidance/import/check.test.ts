import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runDocumentCommand, type Desk } from '../../../src/cli/import-document';
import { saveVersion } from '../../../src/guidance/import/shelf';
import { SqliteStore } from '../../../src/store/sqlite';

const folder = mkdtempSync(join(tmpdir(), 'doorstep-check-'));
const store = new SqliteStore(join(folder, 'doorstep.db'));
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

async function run(command: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const withStore: Desk['withStore'] = (place, work) => work(store, place ?? 'main');
  const code = await runDocumentCommand(command, args, { out: (text) => { out += text; }, err: (text) => { err += text; }, confirm: null, now: () => new Date(0), withStore });
  return { code, out, err };
}

it('check lists every document that answers, with its review state', async () => {
  const { code, out } = await run('check');
  expect(code).toBe(0);
  expect(out).toMatch(/durham\s+PAST REVIEW since 2021-06-30/);
  expect(out).toMatch(/cardiff-vale\s+no review date/);
});

it('check tells of an imported document in place of the pack it stands in for, in its own agency only', async () => {
  const about = { title: 'Lone working policy', date: '2026-03-09', review: '2025-01-31', audience: 'children' as const };
  const sections = [{ id: '1', heading: 'Going alone', bullets: [{ text: 'Nobody visits alone after a threat.', items: [] }] }];
  expect(await saveVersion({ store, place: 'north', board: 'durham' }, { about, sections, importedAt: '2026-11-20T10:00:00.000Z', token: 'first' })).toMatchObject({ ok: true });
  expect((await run('check', '--place', 'north')).out).toMatch(/durham\s+PAST REVIEW since 2025-01-31\s+1 sections, 1 points, published Lone working policy, 9 March 2026, version 1/);
  expect((await run('check')).out).toContain('PAST REVIEW since 2021-06-30');
});

it('a sixth board is refused with what is possible instead', async () => {
  const { code, err } = await run('import', 'policy.pdf', '--board', 'north-wales', '--title', 'Policy', '--date', '2026-03-09', '--review', 'none');
  expect(code).toBe(2);
  expect(err).toContain('"north-wales" is none of the five boards Doorstep answers for: cardiff-vale, gwent, durham, cwm-taf, mid-west-wales.');
  expect(err).toContain("An agency's document can stand in for the document of its own board");
});
