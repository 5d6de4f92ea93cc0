import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerQuestion, loadGuidance, type Answer, type Guidance } from '../../../src/guidance/answer';
import { freshGuidance, makeFresh } from '../../../src/guidance/import/fresh';
import { readText } from '../../../src/guidance/import/read-text';
import { findSections } from '../../../src/guidance/import/sections';
import { retireVersion, saveVersion } from '../../../src/guidance/import/shelf';
import type { Store } from '../../../src/store/port';
import { SqliteStore } from '../../../src/store/sqlite';

const POLICY = `1. Going alone

1.1 Nobody visits alone after a threat. Two colleagues go together, and the duty desk in Seaham keeps their route.

2. Leaving

2.1 Leave at once when a dog is let loose. Ring the duty desk from the car before you drive off.

3. Meetings

3.1 The strategy desk calls a multi-agency meeting within 4 working days of a third refused visit.
`;
const ASKED = 'when do we have to call a multi-agency meeting';

const folder = mkdtempSync(join(tmpdir(), 'doorstep-fresh-'));
const store = new SqliteStore(join(folder, 'doorstep.db'));
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

async function importPolicy(place: string, token: string, text = POLICY): Promise<void> {
  const read = readText(Buffer.from(text));
  if (!read.ok) throw new Error(read.reason);
  const about = { title: 'Lone working policy', date: '2026-03-09', review: '2026-10-31', audience: 'children' as const };
  expect(await saveVersion({ store, place, board: 'durham' }, { about, sections: findSections(read.blocks, about.title).sections, importedAt: '2026-11-20T10:00:00.000Z', token })).toMatchObject({ ok: true });
}

const noFault = (doing: string, error: unknown): never => { throw new Error(doing, { cause: error }); };
const ask = (guidance: Guidance, text: string): Answer => answerQuestion(guidance, { text, board: 'durham', audience: 'children', language: 'en' });

/** An instance of the bot, as far as guidance goes, with a clock of its own. */
function instance(on: Store = store): { at: (seconds: number) => Promise<Guidance>; loads: () => number; faults: string[] } {
  let now = 0;
  let loads = 0;
  const faults: string[] = [];
  const fresh = makeFresh({ store: on, elapsed: () => now, load: (imported) => { loads += 1; return loadGuidance(undefined, () => Date.parse('2026-11-20T10:00:00Z'), imported); } });
  return { at: (seconds) => { now = seconds * 1000; return fresh('main', (doing) => faults.push(doing)); }, loads: () => loads, faults };
}

describe('an imported document', () => {
  it('answers in place of the pack in every instance within ten seconds, word for word, until it is retired', async () => {
    const [one, two] = [instance(), instance()];
    expect(ask(await one.at(0), ASKED).text).toContain('7 working days');
    await two.at(0);
    await importPolicy('main', 'first');
    expect(ask(await one.at(9), ASKED).text).toContain('7 working days');
    for (const guidance of [await one.at(10), await two.at(11)]) {
      const { text, parts, citations } = ask(guidance, ASKED);
      expect(parts?.own[0]?.points[0]?.text).toBe('The strategy desk calls a multi-agency meeting within 4 working days of a third refused visit.');
      expect(citations[0]).toMatchObject({ doc: 'durham', section: '3.1' });
      expect(text).toContain('[1] Durham, section 3.1, Lone working policy, 9 March 2026, version 1');
      expect(text).toMatch(/Past (?:its|their) review dates?: Durham \(31 October 2026\)/);
    }
    await importPolicy('main', 'second', POLICY.replace('4 working days', '3 working days'));
    expect(ask(await two.at(30), ASKED).text).toMatch(/within 3 working days[\s\S]*version 2/);
    await retireVersion({ store, place: 'main', board: 'durham' });
    expect(ask(await two.at(50), ASKED).text).toMatch(/within 4 working days[\s\S]*version 1/);
    await retireVersion({ store, place: 'main', board: 'durham' });
    expect(ask(await two.at(70), ASKED).text).toContain('7 working days');
    expect([one.faults, two.faults]).toEqual([[], []]);
  });

  it('silences what the topics say of how the replaced document differs, and no other board', async () => {
    await importPolicy('differs', 'd');
    const shipped = loadGuidance();
    const guidance = await freshGuidance(store, 'differs', noFault);
    const named = (of: Guidance): number => of.topics.flatMap(({ differs }) => differs).filter((line) => line.includes('Durham')).length;
    expect(named(shipped)).toBeGreaterThan(0);
    expect(named(guidance)).toBe(0);
    expect(guidance.topics).toHaveLength(shipped.topics.length);
    expect(guidance.topics.flatMap(({ sections }) => sections).filter(({ doc }) => doc === 'gwent')).toEqual(shipped.topics.flatMap(({ sections }) => sections).filter(({ doc }) => doc === 'gwent'));
    expect(ask(guidance, 'who won the football').declined).toBe(true);
  });

  it('is called silent where it has nothing, and is linked to topics where it has something', async () => {
    await importPolicy('speaks', 's');
    const guidance = await freshGuidance(store, 'speaks', noFault);
    const linked = guidance.topics.filter(({ sections }) => sections.some(({ doc, section }) => doc === 'durham' && section === '3.1')).map(({ title }) => title);
    expect(linked.some((title) => /meeting/i.test(title))).toBe(true);
    expect(ask(guidance, 'what are the principles of the mental capacity act').text.startsWith('Durham\'s guidance does not say.')).toBe(true);
    expect(ask(guidance, 'what are the signs of self neglect').text.startsWith('Durham\'s guidance does not say.')).toBe(true);
  });

  it('belongs to its agency', async () => {
    await importPolicy('agency-a', 'a');
    expect((await freshGuidance(store, 'agency-a', noFault)).packs.get('durham')?.title).toBe('Lone working policy');
    expect((await freshGuidance(store, 'agency-b', noFault)).packs.get('durham')?.title).not.toBe('Lone working policy');
  });
});

describe('looking for a new version', () => {
  it('reads the store at most every ten seconds and builds only when something changed', async () => {
    let reads = 0;
    const counted: Store = { read: (place, key) => { reads += 1; return store.read(place, key); }, scan: (place, from, to, limit) => store.scan(place, from, to, limit), commit: () => Promise.reject(new Error('read only')) };
    const one = instance(counted);
    const first = await one.at(0);
    for (const seconds of [1, 5, 9.9]) expect(await one.at(seconds)).toBe(first);
    expect(reads).toBe(5);
    expect(await one.at(10)).toBe(first);
    expect([reads, one.loads()]).toEqual([10, 1]);
  });

  it('goes on with what it has while the store cannot be read, and says so', async () => {
    let isDown = false;
    const shaky: Store = { read: (place, key) => (isDown ? Promise.reject(new Error('down')) : store.read(place, key)), scan: (place, from, to, limit) => store.scan(place, from, to, limit), commit: () => Promise.reject(new Error('read only')) };
    const one = instance(shaky);
    const first = await one.at(0);
    isDown = true;
    expect(await one.at(20)).toBe(first);
    expect(one.faults).toEqual(['guidance from the store']);
    const never = instance({ ...shaky, read: () => new Promise(() => undefined) });
    expect((await never.at(0)).packs.size).toBe(5);
    expect(never.faults).toHaveLength(1);
  });
});
