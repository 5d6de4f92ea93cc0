import { randomUUID } from 'node:crypto';
import { startVillage, type Village } from './team';

/** One person's message must not hold up another's alarm: everything runs on one thread. */
let village: Village;
beforeAll(async () => {
  village = await startVillage();
});
afterAll(() => village.stop());

const LONGEST = 28_000;
async function cost(text: string): Promise<number> {
  const began = performance.now();
  expect((await village.sam.says(text, { id: randomUUID() })).status).toBe(200);
  return performance.now() - began;
}

test.each([
  ['one endless word', 'x'.repeat(LONGEST)],
  ['an endless word after a command', `check in at ${'x'.repeat(LONGEST - 20)}`],
  ['digits', '1'.repeat(LONGEST)],
  ['one emoji after the other', '😀'.repeat(LONGEST / 2)],
  ['nothing but spaces', `${' '.repeat(LONGEST - 1)}x`],
  ['one opening bracket after the other', '('.repeat(LONGEST)],
])('the longest message Teams can send, made of %s, costs no more than a few ordinary ones', async (_what, text) => {
  await cost('what are the types of resistance');
  const ordinary = Math.max(...(await Promise.all([1, 2, 3].map(() => cost('what are the types of resistance')))));
  expect(await cost(text)).toBeLessThan(10 * ordinary + 250);
});
