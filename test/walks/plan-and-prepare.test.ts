import { CHANNEL, startWorld, type Actor, type World } from '../support/doorstep';
import { cardOf, wordsOf, type WireCard } from '../support/stand-in';
import { inChannel, lastCard, lastWords, setUpTeam } from '../support/scenes';

/** A visit from the plan to the doorstep, as the people in it see it. */
let world: World;
let sam: Actor;
let priya: Actor;

beforeEach(async () => {
  world = await startWorld({ at: '2026-11-24T09:00:00Z' });
  [sam, priya] = [world.person('Sam'), world.person('Priya')];
  await setUpTeam(world, { manager: priya, deputy: world.person('Dee'), member: sam });
});
afterEach(() => world.stop());

const PLAN = { caseRef: '4471', where: 'Splott', date: '2026-11-24', start: '14:00', backBy: '15:00', company: 'alone', expecting: 'yes', isFirst: 'no' };
const CALM = { 'PV-04': 'phone', 'PV-05': 'must-be-home', 'PV-06b': 'none', 'PV-07': 'known', 'PV-08': 'current', 'PV-09': 'yes', 'PV-12': 'in-date', 'PV-13': 'yes', 'PV-18': 'no', ticks: 'PV-19,PV-24,PV-25' };

const must = (card: WireCard | null): WireCard => {
  if (!card) throw new Error('no card');
  return card;
};
const labels = (card: WireCard): string => JSON.stringify(card.body);

async function plan(details: Partial<typeof PLAN> = {}): Promise<WireCard> {
  await sam.says('plan a visit');
  const saved = await sam.presses(lastCard(world, sam.chat), 'Save plan', { ...PLAN, ...details });
  if (!saved.card) throw new Error(`no checklist: ${saved.status} ${saved.words}`);
  return saved.card;
}

test('rule 13: plan, checklist, a high answer, a decision, a late start that moves Back by, and closer watching', async () => {
  await sam.says('plan a visit 4471 Splott today 2pm back by 3pm');
  const form = lastCard(world, sam.chat);
  expect(labels(form)).toContain('"value":"Splott"');
  expect(labels(form)).toContain('"value":"14:00"');
  const asked = await sam.presses(form, 'Save plan', PLAN);
  expect(asked.words).toContain('Saved: Splott, Tuesday 24 November 2026 at 2pm, back by 3pm.');
  expect(asked.words).toContain('Do you have a way to call for help? (Durham Keeping practitioners safe)');
  // Durham does not ask these two.
  expect(labels(must(asked.card))).not.toContain('"id":"PV-03"');
  expect(labels(must(asked.card))).not.toContain('"id":"PV-10"');

  const answered = await sam.presses(must(asked.card), 'Submit checklist', { ...CALM, 'PV-04': 'neither' });
  expect(answered.words).toContain("Talk to your manager first. I've asked Priya to decide before this visit. If you go before that and I don't hear from you, I'll tell them sooner, at 3:05pm.");
  expect(answered.words).toContain('Do not leave without a way to call for help');
  const before = await world.teams.waitFor('the decision Priya has to make', (one) => one.conversationId === priya.chat && wordsOf(one.activity).includes('Decide before this visit'));
  // Rule 13: what she answered about herself is no matter for the channel.
  const said = world.teams.accepted.filter(inChannel).map((one) => wordsOf(one.activity)).join('\n');
  expect(said).not.toMatch(/Decide before|way to call|Splott/);

  const decision = cardOf(before.activity);
  if (!decision) throw new Error('no decision card');
  const bare = await priya.presses(decision, 'Hold the visit', { reason: ' ' });
  expect(bare.words).toContain('Give your reason or your conditions. Nothing is decided yet.');
  const decided = await priya.presses(decision, 'Agree with conditions', { reason: 'Take the team phone' });
  expect(decided.words).toContain('Priya agrees, with conditions: Take the team phone');
  expect(decided.words).not.toContain('These answers need a manager');
  const heard = await world.teams.waitFor('Sam hears what was decided', (one) => one.conversationId === sam.chat && wordsOf(one.activity).includes('Priya agrees, with conditions: Take the team phone'));
  expect(wordsOf(heard.activity)).toMatch(/^\S+ Agreed, with conditions\nPriya agrees/);
  expect(wordsOf(heard.activity)).not.toContain('Talk to your manager first');
  const late = await priya.presses(decision, 'Hold the visit', { reason: 'No' });
  expect(late.words).toContain('That card is out of date');

  world.clock.set('2026-11-24T14:10:00Z');
  await sam.says('check in');
  expect(lastWords(world, sam.chat)).toContain('You planned this visit to Splott.');
  const near = lastCard(world, sam.chat);
  expect(labels(near)).toContain('Priya agrees, with conditions: Take the team phone');
  expect(labels(near)).toContain('"value":"15:10"');
  const out = await sam.presses(near, 'Check in', { where: 'Splott', backBy: '15:10', caseRef: '4471' });
  expect(out.words).toContain("Back by 3:10pm. If I don't hear from you, I'll tell Priya. On this visit I do that sooner, at 3:15pm.");

  // High: the managers hear after 5 minutes and not after 15.
  world.clock.set('2026-11-24T15:15:00Z');
  const alarm = await world.teams.waitFor('the alarm', (one) => inChannel(one) && wordsOf(one.activity).includes('Overdue: Sam'));
  // What was prepared is in the details, for a manager alone, and not on the channel's card.
  const details = await priya.presses(must(cardOf(alarm.activity) ?? null), 'Details');
  expect(details.words).toContain('This visit is watched more closely than usual.');
  expect(details.words).toContain('Do you have a way to call for help?');
  expect(details.words).toContain('Priya agrees, with conditions: Take the team phone');
  expect(world.teams.accepted.filter(inChannel).map((one) => wordsOf(one.activity)).join('\n')).not.toMatch(/way to call|team phone/);
});

test('answers that are all well need no manager, and what is asked once a year is not asked again', async () => {
  const first = await plan();
  const fine = await sam.presses(first, 'Submit checklist', CALM);
  expect(fine.words).toContain('Nothing here needs your manager.');
  expect(world.teams.to(priya.chat).map((one) => wordsOf(one.activity)).filter((words) => /Sam|Decide/.test(words))).toEqual([]);
  const second = await plan({ start: '16:00', backBy: '17:00', where: 'Ely' });
  expect(labels(second)).toContain('"id":"PV-13"');
  expect(labels(second)).not.toContain('"id":"PV-07"');
  expect(labels(second)).not.toContain('PV-25');
});

test('rule 25: alone with evidence of violence: do not go alone, with its source, and nobody decides on her own visit', async () => {
  const checklist = await plan();
  const answered = await sam.presses(checklist, 'Submit checklist', { ...CALM, 'PV-18': 'yes' });
  expect(answered.words).toContain('Do not go alone.');
  expect(answered.words).toContain('(Cwm Taf Morgannwg 4)');
  const decision = await world.teams.waitFor('the decision', (one) => one.conversationId === priya.chat && wordsOf(one.activity).includes('Decide before this visit'));
  const card = cardOf(decision.activity);
  if (!card) throw new Error('no decision card');
  const own = await sam.presses(card, 'Agree with conditions', { reason: 'I am fine' });
  expect(own.words).toContain('This is your own visit, so somebody else has to decide.');
  const stranger = await world.person('Tom').presses(card, 'Agree with conditions', { reason: 'fine' });
  expect(stranger.words).toContain("Only this team's managers and deputies can decide that.");
});

/** Somebody was hurt on the case, and Priya raised a flag on it. */
async function flagCase(): Promise<void> {
  await sam.says('report an incident');
  const incident = must((await sam.presses(lastCard(world, sam.chat), "Yes, I've spoken to them")).card);
  await sam.presses(incident, 'Report', { caseRef: '4471', behaviours: 'physical', date: '2026-11-24', time: '08:30', source: 'family', aimedAt: 'me', hurt: 'nobody' });
  const told = await world.teams.waitFor('the incident', (one) => one.conversationId === priya.chat && wordsOf(one.activity).includes('Incident: Sam'));
  await priya.presses(must(cardOf(told.activity) ?? null), 'Raise a flag');
}

test('a flagged case: the flag is shown, more is asked, alone is not alone enough, and the channel hears nothing', async () => {
  await flagCase();
  const checklist = await plan();
  expect(labels(checklist)).toContain('Risk flag since Tuesday 24 November 2026: physical violence');
  expect(labels(checklist)).toContain('PV-15');
  const answered = await sam.presses(checklist, 'Submit checklist', CALM);
  expect(answered.words).toContain('Do not go alone.');
  await world.teams.waitFor('the decision', (one) => one.conversationId === priya.chat && wordsOf(one.activity).includes('Decide before this visit'));
  expect(world.teams.accepted.filter(inChannel).map((one) => wordsOf(one.activity)).join()).not.toMatch(/Splott|violence|alone/);
});

// Durham, the team's board, does not say it, so those who do are named.
const TAKE_TIME = 'take the time to read the background and agree how you stay safe, or ask your manager for that time (Cardiff and Vale 10.1; Gwent 6.2; Cwm Taf Morgannwg 6.3; Mid and West Wales Appendix 3)';

test('S026: a flagged case at short notice: one sentence asks her to take the time, until she has prepared', async () => {
  await flagCase();
  const calm = await plan({ start: '14:00', backBy: '15:00' });
  expect(labels(calm)).not.toContain('take the time');
  const soon = await plan({ start: '09:40', backBy: '10:30' });
  expect(labels(soon)).toContain(TAKE_TIME);
  const prepared = await sam.presses(soon, 'Submit checklist', CALM);
  expect(prepared.words).not.toContain('take the time');
});

test('S026: who checks in to a flagged case that nobody planned hears the same, and later no more', async () => {
  await flagCase();
  await sam.says('check in 4471 at Splott back by 11am');
  expect(lastWords(world, sam.chat)).toContain(TAKE_TIME);
  world.clock.set('2026-11-24T09:12:00Z');
  await sam.says('my visits');
  expect(lastWords(world, sam.chat)).toContain('Risk flag since');
  expect(lastWords(world, sam.chat)).not.toContain('take the time');
});

test('a plan nobody answers for is asked about, then alarms in the channel like a visit', async () => {
  await plan();
  world.clock.set('2026-11-24T14:20:00Z');
  const asked = await world.teams.waitFor('the question', (one) => one.conversationId === sam.chat && wordsOf(one.activity).includes('Did you go?'));
  expect(asked.activity.summary).toBe('Doorstep, 2:20pm');
  world.clock.set('2026-11-24T15:00:00Z');
  await world.teams.waitFor('the visit\'s own question', (one) => one.conversationId === sam.chat && wordsOf(one.activity).includes('Are you back?'));
  world.clock.set('2026-11-24T15:15:00Z');
  const alarm = await world.teams.waitFor('the alarm', (one) => inChannel(one) && wordsOf(one.activity).includes('Overdue: Sam'));
  expect(wordsOf(alarm.activity)).toContain('They planned this visit and have not said whether they went.');
  expect(wordsOf(alarm.activity)).toContain('Planned start\n2pm');

  const card = cardOf(asked.activity);
  if (!card) throw new Error('no card');
  const closed = await sam.presses(card, 'I did not go');
  expect(closed.words).toContain("You're checked out of Splott at 3:15pm");
  await world.teams.waitFor('the card closes itself', (one) => one.how === 'update' && one.conversationId.startsWith(CHANNEL) && wordsOf(one.activity).includes('Back at 3:15pm'));
});

test('"I\'m there" checks in with Back by moved along; "I did not go" ends it; a moved visit is asked about anew', async () => {
  await plan();
  world.clock.set('2026-11-24T14:20:00Z');
  await world.teams.waitFor('the question', (one) => one.conversationId === sam.chat && wordsOf(one.activity).includes('Did you go?'));
  const question = lastCard(world, sam.chat);
  const form = must((await sam.presses(question, 'It moved: new time')).card);
  const moved = await sam.presses(form, 'Save plan', { ...PLAN, start: '16:00', backBy: '17:00' });
  expect(moved.words).toContain('Changed: Splott, Tuesday 24 November 2026 at 4pm, back by 5pm.');
  world.clock.set('2026-11-24T16:20:00Z');
  await world.teams.waitFor('the question anew', (one) => one.conversationId === sam.chat && wordsOf(one.activity).includes('from 4pm'));
  const there = await sam.presses(lastCard(world, sam.chat), "I'm there - check in");
  expect(there.words).toContain("You're checked in at Splott. Back by 5:20pm.");
  await plan({ where: 'Ely', start: '18:00', backBy: '18:30' });
  const off = await sam.presses(must((await sam.presses(lastCardOf(await openDay()), '6pm Ely')).card), "I'm not going");
  expect(off.words).toContain('Noted: you are not going to Ely.');
});

async function openDay(): Promise<string> {
  await sam.says('my day');
  return sam.chat;
}
const lastCardOf = (chat: string): WireCard => lastCard(world, chat);

test('an hour before: the checklist that is still open, and the decision nobody has taken, are asked for again', async () => {
  const checklist = await plan();
  await sam.presses(checklist, 'Submit checklist', { ...CALM, 'PV-13': 'no' });
  await plan({ where: 'Ely', start: '14:10', backBy: '14:40' });
  world.clock.set('2026-11-24T13:10:00Z');
  const soon = await world.teams.waitFor('the open checklist', (one) => one.conversationId === sam.chat && one.activity.summary === 'Doorstep, 1:10pm');
  expect(wordsOf(soon.activity)).toContain('Ely');
  expect(cardOf(soon.activity)?.actions?.map(({ title }) => title)).toContain('Before you go');
  const asked = () => world.teams.to(priya.chat).filter((one) => wordsOf(one.activity).includes('Decide before this visit'));
  await world.teams.waitFor('Priya is asked again', () => asked().length === 2);
});

test('after a visit the next one of the day is at hand', async () => {
  await plan({ where: 'Ely', caseRef: '5512', start: '11:00', backBy: '11:45' });
  await sam.says('check in 4471 at Splott back by 9:45am');
  const out = await sam.presses(lastCard(world, sam.chat), "I'm safe - check out");
  const form = await sam.presses(must(out.card), 'How did it go?');
  const done = await sam.presses(must(form.card), 'Finish visit', { outcome: 'completed' });
  expect(done.words).toContain('Next today: 11am Ely');
  const next = await sam.presses(must(done.card), 'Next visit');
  expect(next.words).toContain('Ely');
});

test('the check-in button finds the plan too, keeps a time she said, and another visit is one press away', async () => {
  await plan();
  world.clock.set('2026-11-24T13:50:00Z');
  await world.teams.waitFor('the reminder of what is open', (one) => one.conversationId === sam.chat && one.activity.summary === 'Doorstep, 1:50pm');
  await sam.says('check in back by 3:30pm');
  expect(labels(lastCard(world, sam.chat))).toContain('"value":"15:30"');
  const other = await sam.presses(lastCard(world, sam.chat), 'Another visit');
  expect(other.words).toContain('Tell me where you are going');
  await sam.says('hello');
  const near = await sam.presses(lastCard(world, sam.chat), 'Check in');
  expect(labels(must(near.card))).toContain('"value":"Splott"');
  await sam.presses(must(other.card), 'Check in', { where: 'Ely', backBy: '14:30', caseRef: '' });
  world.clock.set('2026-11-24T14:20:00Z');
  await world.teams.waitFor('the plan is still asked about', (one) => one.conversationId === sam.chat && wordsOf(one.activity).includes('Did you go?'));
});

test('a plan that ends when nobody is there says so while it can still be moved', async () => {
  const late = await plan({ where: 'Ely', start: '20:00', backBy: '21:00' });
  const card = await sam.presses(late, 'Not now');
  expect(card.words).toContain('Nobody is watching this. Ring 01632 960001');
  const early = await plan({ where: 'Splott' });
  expect((await sam.presses(early, 'Not now')).words).not.toContain('Nobody is watching');
});

test('a day pasted as lines is shown as understood, asks for what is unclear, and arms each visit', async () => {
  await sam.says('my day\n9:30 Splott 4471 back 10:15\n11:00 Ely 5512 back 11:45\nTrelai some time later');
  const form = lastCard(world, sam.chat);
  expect(lastWords(world, sam.chat)).toContain('Splott, 4471: 9:30am, back by 10:15am');
  expect(lastWords(world, sam.chat)).toContain('I could not read all of this: Trelai some time later');
  const open = await sam.presses(form, 'Save my day');
  expect(open.words).toContain('I still need a place and both times for each visit.');
  const saved = await sam.presses(must(open.card), 'Save my day', { where2: 'Trelai', start2: '13:00', back2: '13:30' });
  expect(saved.words).toContain('3 visits are planned.');
  expect(saved.words).toContain('Trelai: Tuesday 24 November 2026, 1pm, back by 1:30pm');
  world.clock.set('2026-11-24T09:50:00Z');
  await world.teams.waitFor('the first is asked about', (one) => one.conversationId === sam.chat && wordsOf(one.activity).includes('You planned to be at Splott from 9:30am'));
});
