import { startWorld, type Actor, type Pressed, type World } from '../support/doorstep';
import { lastCard, lastWords, setUpTeam } from '../support/scenes';
import type { WireCard } from '../support/stand-in';

/** The end of a contact: what was agreed, the next date, the summary, and the next visit planned from it. */
let world: World;
let sam: Actor;
let priya: Actor;

beforeEach(async () => {
  world = await startWorld({ at: '2026-11-24T14:00:00Z' });
  [sam, priya] = [world.person('Sam'), world.person('Priya')];
  await setUpTeam(world, { manager: priya, deputy: world.person('Dee'), member: sam });
});
afterEach(() => world.stop());

const the = (card: WireCard | null | undefined): WireCard => {
  if (!card) throw new Error('no card');
  return card;
};

async function finished(inputs: Record<string, string>): Promise<Pressed> {
  await sam.says('check in 4471 at Splott back by 3pm');
  world.clock.advance({ minutes: 20 });
  await sam.says('check out');
  const form = await sam.presses(lastCard(world, sam.chat), 'How did it go?');
  return sam.presses(the(form.card), 'Finish visit', { outcome: 'completed', ...inputs });
}

test('agreed and dated: in the note, in the summary to copy, and on the case for her manager', async () => {
  const saved = await finished({ agreed: 'School run with gran, from Monday', next: '2026-12-01' });
  expect(saved.words).toContain('Agreed: School run with gran, from Monday.\n\nNext visit: Tuesday 1 December 2026.');
  expect(saved.words).toContain('A summary for the family or the file (Durham Responding to uncooperative or hostile families)');
  expect(saved.words).toContain('What was agreed, who does it and by when: School run with gran, from Monday');
  await priya.says('case 4471');
  expect(lastWords(world, priya.chat)).toContain('Agreed: School run with gran, from Monday. Next visit: Tuesday 1 December 2026');
});

test('the next visit is planned from it: day, time, length, place and reference filled in, nothing armed before she saves', async () => {
  const saved = await finished({ next: '2026-12-01' });
  const form = the((await sam.presses(the(saved.card), 'Plan the next visit')).card);
  const values = Object.fromEntries(form.body.flatMap((node) => (typeof node['id'] === 'string' ? [[node['id'], node['value']]] : [])));
  expect(values).toMatchObject({ date: '2026-12-01', start: '14:00', backBy: '15:00', where: 'Splott', caseRef: '4471' });
  expect((await world.dump()).filter(({ key }) => key.startsWith('plan|'))).toEqual([]);
  const planned = await sam.presses(form, 'Save plan', { where: 'Splott', caseRef: '4471', date: '2026-12-01', start: '14:00', backBy: '15:00', company: 'alone', expecting: 'yes', isFirst: 'no' });
  expect(planned.words).toContain('Tuesday 1 December 2026');
});

test('both are optional: one answer still finishes the visit, and nothing offers to plan', async () => {
  const saved = await finished({ agreed: '', next: '' });
  expect(saved.words).toContain('Visit finished');
  expect(saved.words).not.toContain('Agreed:');
  expect(the(saved.card).actions?.map(({ title }) => title)).not.toContain('Plan the next visit');
});

test('a day that is over is asked again, and nothing is saved', async () => {
  const refused = await finished({ next: '2026-11-23' });
  expect(refused.words).toContain('The next visit has to be today or later');
  await priya.says('case 4471');
  expect(lastWords(world, priya.chat)).not.toContain('Completed');
});

test("nobody else plans from somebody's visit", async () => {
  const saved = await finished({ next: '2026-12-01' });
  const pressed = await priya.presses(the(saved.card), 'Plan the next visit');
  expect(pressed.card).toBeNull();
  expect(pressed.words).not.toContain('Splott');
});
