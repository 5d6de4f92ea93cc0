import { CHANNEL, startWorld, type Actor, type World } from '../support/doorstep';
import { inChannel, lastCard, lastWords, setUpTeam } from '../support/scenes';
import { cardOf, wordsOf, type Accepted, type WireCard } from '../support/stand-in';

/** A safety plan and a contract from the draft to the follow-up, and what somebody reads before supervision. */
let world: World;
let sam: Actor;
let priya: Actor;
let dee: Actor;

beforeEach(async () => {
  world = await startWorld({ at: '2026-11-02T10:00:00Z' });
  [sam, priya, dee] = [world.person('Sam'), world.person('Priya'), world.person('Dee')];
  await setUpTeam(world, { manager: priya, deputy: dee, member: sam });
});
afterEach(() => world.stop());

const must = (card: WireCard | null | undefined): WireCard => {
  if (!card) throw new Error('no card came back');
  return card;
};
const heardBy = (actor: Actor, words: string): Promise<Accepted> => world.teams.waitFor(`"${words}" to ${actor.id}`, (one) => one.conversationId === actor.chat && wordsOf(one.activity).includes(words));
const cardTo = async (actor: Actor, words: string): Promise<WireCard> => must(cardOf((await heardBy(actor, words)).activity));
const ANSWERS = { what: 'Shouting at the door', measures: 'Two of us, and a call after', responsible: 'Sam, each time', existing: 'no', extreme: 'no' };

async function useBoard(board: string): Promise<void> {
  await priya.says('set up', { conversation: CHANNEL });
  const form = must(world.teams.accepted.filter(inChannel).map((one) => cardOf(one.activity)).findLast((card) => card?.actions?.some(({ title }) => title === 'Save')));
  await priya.presses(form, 'Save', { board, audience: 'children', managers: priya.id, deputies: dee.id, outOfHoursName: '', outOfHoursPhone: '', language: 'en' }, { conversation: CHANNEL });
}

test('a safety plan: written by a worker, agreed by a manager, looked at again after 28 days, changed', async () => {
  await sam.says('safety plan 4471');
  const form = lastCard(world, sam.chat);
  expect((await sam.presses(form, 'Save plan', { ...ANSWERS, measures: ' ' })).words).toContain('Say at least what happened and what keeps everybody safe');
  const saved = await sam.presses(form, 'Save plan', ANSWERS);
  expect(saved.words).toContain('Version 1 by Sam, Monday 2 November 2026. A manager has still to agree it before the next visit.');
  expect(saved.card?.actions?.map(({ title }) => title)).toEqual(['Change']);

  const asked = await cardTo(priya, 'Safety plan: case 4471');
  const agreed = await priya.presses(asked, 'Agree');
  expect(agreed.words).toContain('Version 1, agreed by Priya on Monday 2 November 2026.');
  expect(agreed.words).toContain('What keeps everybody safe: Two of us, and a call after');

  world.clock.set('2026-11-30T10:00:00Z');
  const due = await cardTo(sam, 'It was to be looked at again by Monday 30 November 2026. Is it still right?');
  const asks = await cardTo(priya, 'It was to be looked at again');
  expect((await priya.presses(asks, 'Still right')).words).toContain('Look at it again by Monday 28 December 2026');
  const change = must((await sam.presses(due, 'Change')).card);
  expect((await sam.presses(change, 'Save plan', { ...ANSWERS, measures: 'Police with us' })).words).toContain('Version 2 by Sam');
  expect((await sam.presses(change, 'Save plan', { ...ANSWERS, measures: 'Something else' })).words).toContain('Somebody has changed the plan since');
});

test('a safety plan is shown where a visit is planned, prepared and begun, and a manager is asked to agree it before it', async () => {
  await sam.says('safety plan 4471');
  await sam.presses(lastCard(world, sam.chat), 'Save plan', ANSWERS);
  await heardBy(priya, 'Safety plan: case 4471');
  await sam.says('plan a visit');
  const checklist = await sam.presses(lastCard(world, sam.chat), 'Save plan', { where: 'Splott', caseRef: '4471', date: '2026-11-02', start: '10:30', backBy: '11:30', company: 'alone', expecting: 'yes', isFirst: 'no' });
  expect(checklist.words).toContain('Safety plan. No manager has agreed it yet: ask yours before you go.');
  const asks = () => world.teams.to(priya.chat).filter((one) => wordsOf(one.activity).includes('Safety plan: case 4471'));
  await world.teams.waitFor('Priya, asked once more', () => asks().length >= 2);
  await priya.presses(must(cardOf(asks().at(-1)?.activity ?? { type: '' })), 'Agree');

  const shown = ['Safety plan, agreed on Monday 2 November 2026:', 'Two of us, and a call after', 'Who does it, by when: Sam, each time', 'To see all of it, type: safety plan 4471'];
  const plan = await sam.presses(must(checklist.card), 'Not now');
  for (const words of shown) expect(plan.words).toContain(words);
  expect((await sam.presses(must(plan.card), 'Safety plan')).words).toContain('Version 1, agreed by Priya');
  await sam.says('check in');
  for (const words of shown) expect(lastWords(world, sam.chat)).toContain(words);
  const visit = await sam.presses(lastCard(world, sam.chat), 'Check in', { where: 'Splott', caseRef: '4471', backBy: '11:30' });
  for (const words of shown) expect(visit.words).toContain(words);
});

test('after an incident the plan is asked about, of whoever wrote it and of the managers; only a manager says that it still holds', async () => {
  await sam.says('safety plan 4471');
  await sam.presses(lastCard(world, sam.chat), 'Save plan', ANSWERS);
  await priya.presses(await cardTo(priya, 'Safety plan: case 4471'), 'Agree');
  await sam.says('report an incident');
  const form = must((await sam.presses(lastCard(world, sam.chat), "Yes, I've spoken to them")).card);
  await sam.presses(form, 'Report', { caseRef: '4471', behaviours: 'shouting', date: '2026-11-02', time: '09:30', source: 'family', aimedAt: 'me', hurt: 'nobody', note: '' });
  const hers = await cardTo(sam, 'An incident was reported on Monday 2 November 2026. Is the plan still right?');
  expect(hers.actions?.map(({ title }) => title)).toEqual(['Change']);
  const asked = await cardTo(priya, 'An incident was reported on Monday 2 November 2026. Is the plan still right?');
  expect((await priya.presses(asked, 'Still right')).words).toContain('Look at it again by Monday 30 November 2026');
});

test('a risk flag without a safety plan says so before the visit', async () => {
  await sam.says('report an incident');
  const form = must((await sam.presses(lastCard(world, sam.chat), "Yes, I've spoken to them")).card);
  await sam.presses(form, 'Report', { caseRef: '4471', behaviours: 'shouting', date: '2026-11-02', time: '09:30', source: 'family', aimedAt: 'me', hurt: 'nobody', note: '' });
  await priya.presses(await cardTo(priya, 'Incident: Sam'), 'Raise a flag');
  await sam.says('check in 4471 at Splott for 60 minutes');
  expect(lastWords(world, sam.chat)).toContain('This case has a risk flag and no safety plan. Write one with your manager before you go. Type: safety plan 4471');
});

test('without a reference it is asked for, and in the channel nothing is shown', async () => {
  await sam.says('safety plan');
  expect(lastWords(world, sam.chat)).toContain('Which case? Type it with its reference, for example: safety plan 4471.');
  await sam.says('safety plan 4471', { conversation: CHANNEL });
  expect(wordsOf(world.teams.accepted.filter(inChannel).at(-1)?.activity ?? { type: '' })).toContain('in our own chat');
});

test('Durham has no contract, and says what it has instead', async () => {
  await sam.says('contract 4471');
  expect(lastWords(world, sam.chat)).toContain("Your board's guidance has no contract.");
});

test("Gwent's contract: a draft that nobody sends, approved by a manager; a breach is asked about until somebody says what is done", async () => {
  await useBoard('gwent');
  await sam.says('contract 4471');
  const draft = await sam.presses(lastCard(world, sam.chat), 'Save draft', { behaviours: 'shouting,swearing', consequences: 'court-order' });
  expect(draft.words).toContain('This is not acceptable: Shouting and Swearing. If it happens: We apply for a Court Order so that our work can go on.');
  expect(draft.words).toContain('A manager and your legal advisers have to approve it. I send it to nobody.');
  const asked = await cardTo(priya, 'Contract of expectations: draft');
  expect((await sam.presses(asked, 'Approve')).words).toContain("Only managers of this case's teams can do that");
  expect((await priya.presses(asked, 'Approve')).words).toContain('Approved by Priya on Monday 2 November 2026.');

  const form = must((await sam.presses(must(draft.card), 'Record a breach')).card);
  expect((await sam.presses(form, 'Record', { reason: 'Shouted on the phone' })).words).toContain('Nobody has said yet what is done about this.');
  const broken = await cardTo(priya, 'Monday 2 November 2026: Shouted on the phone (Sam)');
  const before = world.teams.to(priya.chat).length;
  world.clock.set('2026-11-03T09:00:00Z');
  await world.teams.waitFor('the ask of the next working day', () => world.teams.to(priya.chat).slice(before).some((one) => wordsOf(one.activity).includes('Nobody has said yet')));
  const answer = must((await priya.presses(broken, 'Say what is done')).card);
  expect((await priya.presses(answer, 'Record', { reason: 'Met them with legal advice' })).words).toContain('What was done: Met them with legal advice (Priya)');
});

test("before supervision: the board's own questions, for the worker alone, and nothing of it is kept", async () => {
  await sam.says('supervision');
  const words = lastWords(world, sam.chat);
  expect(words).toContain('For you alone: I keep nothing but the dates.');
  expect(words).toContain('Durham: supervision is not cancelled (Management).');
  const kept = (await world.dump()).filter(({ key, value }) => !/^(?:done|log)\|/.test(key) && JSON.stringify(value).includes('supervision'));
  expect(kept.map(({ key }) => key)).toEqual([]);
});
