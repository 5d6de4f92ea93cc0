import { startWorld, type Actor, type World } from '../support/doorstep';
import { lastCard, lastWords, setUpTeam } from '../support/scenes';
import type { Board } from '../../src/domain/team';

/** Supervision under the headings one board's guidance wants risk assessed under. */
let world: World;
let sam: Actor;

async function afterAMiss(board: Board): Promise<void> {
  world = await startWorld({ at: '2026-11-24T14:00:00Z' });
  sam = world.person('Sam');
  await setUpTeam(world, { manager: world.person('Priya'), deputy: world.person('Dee'), member: sam }, 'en', board);
  await sam.says('check in 4471 at Splott back by 4pm');
  await sam.says('check out');
  const form = await sam.presses(lastCard(world, sam.chat), 'How did it go?');
  if (!form.card) throw new Error('no form after the visit');
  await sam.presses(form.card, 'Finish visit', { outcome: 'not-let-in', expected: 'yes' });
}
afterEach(() => world.stop());

const inOrder = (words: string, parts: readonly string[]): boolean => parts.every((part, index) => words.indexOf(part) > (index === 0 ? -1 : words.indexOf(parts[index - 1] ?? part)));
const ENGLISH = ['Examples of resistance', 'Mid and West Wales 1', '4471: Visit: Not let in', 'Commitment to change', 'what have they kept up', 'Resistance, explored in supervision', 'Are you intimidated or afraid?'];
const WELSH = ['Enghreifftiau o wrthwynebiad', '4471', 'Ymrwymiad i newid', "Gwrthwynebiad, a'i drafod mewn goruchwyliaeth", 'Oes ofn arnoch'];

test('S053: what she brings and what she is asked stand under the three areas of Mid and West Wales, in both languages', async () => {
  await afterAMiss('mid-west-wales');
  await sam.says('supervision');
  expect(inOrder(lastWords(world, sam.chat), ENGLISH)).toBe(true);
  await sam.says('Cymraeg');
  await sam.says('goruchwyliaeth');
  expect(inOrder(lastWords(world, sam.chat), WELSH)).toBe(true);
});

test('no other board is given headings its guidance does not have', async () => {
  await afterAMiss('cardiff-vale');
  await sam.says('supervision');
  expect(lastWords(world, sam.chat)).toContain('4471: Visit: Not let in');
  expect(lastWords(world, sam.chat)).not.toContain('Examples of resistance');
});
