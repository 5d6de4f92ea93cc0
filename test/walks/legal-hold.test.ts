import { verifyJournal } from '../../src/app/journal';
import { SqliteStore } from '../../src/store/sqlite';
import { startWorld, type Actor, type World } from '../support/doorstep';
import { lastCard, lastWords, setUpTeam } from '../support/scenes';
import { settled } from '../support/duress';

/** A legal hold: set and lifted by those who may, with a reason, seen on the case. */
let world: World;
let sam: Actor;
let priya: Actor;
let dee: Actor;

beforeEach(async () => {
  world = await startWorld({ at: '2026-11-24T14:00:00Z', env: { ADMINS: 'aad-ann,aad-priya' } });
  [sam, priya, dee] = [world.person('Sam'), world.person('Priya'), world.person('Dee')];
  await setUpTeam(world, { manager: priya, deputy: dee, member: sam });
});
afterEach(() => world.stop());

const journal = async (name: string) => (await world.dump()).filter(({ key }) => key.startsWith(`log|${name}|`)).map(({ value }) => (value as { did: string; by: string })).map(({ did, by }) => `${by}: ${did}`);

test('a manager sets it with a reason, everybody on the case sees that it stands, and only those who decide see why', async () => {
  await dee.says('legal hold 4471');
  expect(lastWords(world, dee.chat)).toContain('There is no hold on this case');
  expect((await dee.presses(lastCard(world, dee.chat), 'Set the hold', { reason: ' ' })).words).toContain('Give a reason');
  const set = await dee.presses(lastCard(world, dee.chat), 'Set the hold', { reason: 'Complaint 17' });
  expect(set.words).toContain('Legal hold set: 4471. Nothing of it is deleted until somebody lifts it.');
  await priya.says('case 4471');
  expect(lastWords(world, priya.chat)).toContain('Legal hold since Tuesday 24 November 2026, set by Dee: Complaint 17.');
  await sam.says('case 4471');
  expect(lastWords(world, sam.chat)).toContain('Legal hold since Tuesday 24 November 2026: nothing of this case is deleted.');
  expect(lastWords(world, sam.chat)).toContain('Put on legal hold (Dee)');
  expect(lastWords(world, sam.chat)).not.toContain('Complaint');
  await priya.says('lift the legal hold on 4471');
  const lifted = await priya.presses(lastCard(world, priya.chat), 'Lift the hold', { reason: 'Closed by the ombudsman' });
  expect(lifted.words).toContain('Legal hold lifted: 4471.');
  await sam.says('case 4471');
  expect(lastWords(world, sam.chat)).not.toContain('Legal hold since');
  expect((await journal('case:4471')).filter((line) => line.includes('hold'))).toEqual([`${dee.id}: hold-set`, `${priya.id}: hold-lift`]);
});

test('nobody else can set one, and trying stands in the journal', async () => {
  await dee.says('legal hold 4471');
  await dee.presses(lastCard(world, dee.chat), 'Set the hold', { reason: 'Court' });
  await sam.says('legal hold 4471');
  expect(lastWords(world, sam.chat)).toContain('Only managers of that case or that person');
  const card = { body: [], actions: [{ title: 'x', verb: 'hold-lift', data: { verb: 'hold-lift', subject: '4471', of: 'case', reason: 'because' } }] };
  expect((await sam.presses(card, 'x')).words).toContain('Only managers');
  expect((await journal('case:4471')).at(-1)).toBe(`${sam.id}: refused: hold-not-allowed`);
  await dee.says('case 4471');
  expect(lastWords(world, dee.chat)).toContain('Legal hold since');
});

test('on a person, by name: not by herself, and she sees that it stands', async () => {
  await sam.says('hello');
  await dee.says('legal hold for Sam');
  const set = await dee.presses(lastCard(world, dee.chat), 'Set the hold', { reason: 'Complaint about a visit' });
  expect(set.words).toContain('Legal hold set: Sam.');
  await dee.says('legal hold for Dee');
  expect(lastWords(world, dee.chat)).toContain("I can't tell whom you mean by Dee");
  await dee.says('legal hold for Nobody Here');
  expect(lastWords(world, dee.chat)).toContain("I can't tell whom you mean by Nobody Here");
  await sam.says('my data');
  await settled(world);
  const shown = await sam.presses(lastCard(world, sam.chat), 'Show it');
  expect(shown.words).toContain('On legal hold since Tuesday 24 November 2026');
  expect(shown.words).not.toContain('Complaint');
  expect(await journal(`person:${sam.id}`)).toContain(`${dee.id}: hold set`);
});

test('an administrator who is in no team may set one by id, in the personal chat alone', async () => {
  await sam.says('hello');
  const ann = world.person('Ann');
  await ann.says(`legal hold for ${sam.id}`, { conversation: '19:managers@thread.tacv2' });
  expect(lastWords(world, '19:managers@thread.tacv2')).toContain('private');
  await ann.says(`legal hold for ${sam.id}`);
  expect((await ann.presses(lastCard(world, ann.chat), 'Set the hold', { reason: 'Court order' })).words).toContain('Legal hold set: Sam.');
  const store = new SqliteStore(`${world.folder}/doorstep.db`);
  expect((await verifyJournal(store, 'main')).faults).toEqual([]);
  await store.close();
});
