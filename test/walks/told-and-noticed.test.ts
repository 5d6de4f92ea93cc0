import { startWorld, type Actor, type Pressed, type World } from '../support/doorstep';
import { lastCard, lastWords, setUpTeam } from '../support/scenes';
import type { Board } from '../../src/domain/team';

/** After a visit: ticks for what they were told and what else was noticed, each where a board's guidance speaks of it. */
let world: World;
let sam: Actor;
let priya: Actor;

async function startAt(board: Board): Promise<void> {
  world = await startWorld({ at: '2026-11-24T14:00:00Z' });
  [sam, priya] = [world.person('Sam'), world.person('Priya')];
  await setUpTeam(world, { manager: priya, deputy: world.person('Dee'), member: sam }, 'en', board);
}
afterEach(() => world.stop());

async function formAfterVisit(): Promise<Pressed> {
  await sam.says('check in 4471 at Splott back by 4pm');
  await sam.says('check out');
  const form = await sam.presses(lastCard(world, sam.chat), 'How did it go?');
  const saved = await press(form, 'Finish visit', { outcome: 'completed' });
  return press(saved, 'Add what you saw');
}

async function press(on: Pressed, title: string, inputs: Record<string, string> = {}): Promise<Pressed> {
  if (!on.card) throw new Error(`nothing to press "${title}" on`);
  return sam.presses(on.card, title, inputs);
}

test.each([
  ['S036 and S055', 'gwent', { told: 'records', noticed: 'self-neglect' }, ['Told them about: our records and their right to see them', 'Also noticed: signs that an adult neglects themselves'], ['Our records and their right to see them (Gwent 7.2)', 'Signs that an adult neglects themselves (Gwent 1.5)'], 'Advocacy'],
  ['S037 and S057', 'cwm-taf', { told: 'advocacy,complaints', noticed: 'progress' }, ['Told them about: advocacy and how to complain', 'Also noticed: progress worth recognising'], ['Advocacy (Cwm Taf Morgannwg 4)', 'Progress worth recognising (Cwm Taf Morgannwg 3)'], 'Our records'],
] as const)('%s: the ticks of %s go on the case, where her manager reads them', async (_rows, board, ticks, kept, offered, notOffered) => {
  await startAt(board);
  const form = await formAfterVisit();
  for (const words of offered) expect(JSON.stringify(form.card)).toContain(words);
  expect(JSON.stringify(form.card)).not.toContain(notOffered);
  await press(form, 'Add to the record', ticks);
  await priya.says('case 4471');
  for (const words of kept) expect(lastWords(world, priya.chat)).toContain(words);
  await sam.says('Cymraeg');
  await sam.says('case 4471');
  expect(lastWords(world, sam.chat)).toContain('Sylwyd hefyd: ');
});

test('a tick no form has is dropped, and nothing ticked is said so', async () => {
  await startAt('gwent');
  const form = await formAfterVisit();
  const empty = await press(form, 'Add to the record', { told: 'rumour', noticed: '' });
  expect(empty.words).toContain('Nothing is filled in yet');
});
