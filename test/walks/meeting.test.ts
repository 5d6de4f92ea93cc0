import ICAL from '../calendar/parser';
import { inputOf, invitationIn, must, openRoom, timesOn, type Room } from '../support/convening';
import type { Actor, World } from '../support/doorstep';
import { lastCard, lastWords } from '../support/scenes';
import { cardOf, wordsOf, type WireCard } from '../support/stand-in';

/** From a confirmed criterion to a meeting in time, its outcome, and the last thing agreed. */
let world: World;
let sam: Actor;
let priya: Actor;
let dee: Actor;
let heardBy: Room['heardBy'];
let cardTo: Room['cardTo'];
let countOf: Room['countOf'];

const DAYS = ['2026-11-04', '2026-11-06', '2026-11-10', '2026-11-16'];

beforeEach(async () => {
  ({ world, sam, priya, dee, heardBy, cardTo, countOf } = await openRoom('2026-11-02T10:00:00Z'));
});
afterEach(() => world.stop());

async function missWithFollowUp(day: string): Promise<void> {
  world.clock.set(`${day}T10:00:00Z`);
  await sam.says('check in 4471 at Splott for 30 minutes');
  const form = await sam.presses(lastCard(world, sam.chat), "I'm safe - check out");
  const report = await sam.presses(must(form.card), 'How did it go?');
  const saved = must((await sam.presses(must(report.card), 'Finish visit', { outcome: 'nobody-in', expected: 'yes' })).card);
  for (const means of ['phone', 'letter']) {
    const followUp = must((await sam.presses(saved, 'Record a follow-up')).card);
    await sam.presses(followUp, 'Record', { miss: String(inputOf(followUp, 'miss')['value']), answer: means, date: day });
  }
}

/** Four misses, each followed up, the last on Monday 16 November; the manager confirms the same day. */
async function confirmed(): Promise<WireCard> {
  for (const day of DAYS) await missWithFollowUp(day);
  await priya.presses(await cardTo(priya, 'Criterion met: confirm'), 'Confirm');
  return cardTo(priya, 'Convene a multi-agency meeting');
}

test('criterion confirmed, chair asked, convened, invited by a file, held, recorded, and followed up until all is done', async () => {
  const prompt = await confirmed();
  const words = wordsOf((await heardBy(priya, 'Convene a multi-agency meeting')).activity);
  expect(words).toContain('Case 4471: criterion B, missed more than 3 times despite follow-up. Meet by Wednesday 25 November 2026 (7 working days).');
  expect(words).toContain('identified on Monday 16 November 2026, which does not count. Day 1 is Tuesday 17 November 2026, day 7 is Wednesday 25 November 2026. Weekends are left out.');
  for (const said of ['Monday 16 November 2026: Missed, with follow-up', 'The family is invited unless you decide otherwise.', 'If someone is at risk now, do not wait for a meeting', 'Interpreter: find out', 'Working days left\n7', "guidance past its review date of June 2021. Your board's own procedure comes first"]) expect(words).toContain(said);

  const times = timesOn(prompt);
  expect(times.length).toBeGreaterThanOrEqual(3);
  expect(times[0]?.title).toBe('Monday 16 November 2026, 1pm, the earliest');
  const tuesday = times.find(({ title }) => title.includes('Tuesday 17'));
  expect((await sam.presses(prompt, 'Convene', { time: tuesday?.value ?? '' })).words).toContain("Only the meeting's chair and the team's managers can do this");
  const booked = await priya.presses(prompt, 'Convene', { time: tuesday?.value ?? '' });
  expect(booked.words).toContain('Tuesday 17 November 2026, 10am to 11am.');
  expect(booked.words).toContain('I invite nobody outside your organisation. The texts are for you to send.');

  const file = await invitationIn(booked.words);
  expect(file.type).toContain('text/calendar');
  const event = ICAL.open(file.text);
  expect(event).toMatchObject({ summary: 'Multi-agency meeting', description: 'Details are with the chair.', start: Date.parse('2026-11-17T10:00:00Z'), status: 'CONFIRMED' });
  expect(file.text).not.toMatch(/4471|Splott|Missed|Sam/);

  const texts = await priya.presses(must(booked.card), 'Invitation texts');
  expect(texts.words).toContain('For the family: We would like to meet with you');
  const agenda = await priya.presses(must(booked.card), 'Agenda draft');
  expect(agenda.words).toContain('Risk to adults and to agencies (GW 3.3).');

  world.clock.set('2026-11-17T11:00:00Z');
  const form = await cardTo(priya, 'Record the outcome');
  const outcome = { attended: 'School, health visitor, police', decided: 'Visit together every week', familyWhat: 'The plan', familyHow: 'in-person', tellBy: '2026-11-18', withdraws: 'no', reviewOn: '2026-12-15' };
  expect((await priya.presses(form, 'Save the outcome', { ...outcome, attended: ' ' })).words).toContain('Say who came and what was decided');
  const saved = await priya.presses(form, 'Save the outcome', outcome);
  expect(saved.words).toContain('The outcome is saved. Now add what was agreed, one action at a time.');
  const added = await priya.presses(must(saved.card), 'Add', { what: 'Joint visit with the health visitor', owner: 'Health visitor', due: '2026-11-19', contingency: 'Tell the manager' });
  expect(added.words).toContain('Added. 1 action is recorded.');

  world.clock.set('2026-11-18T09:00:00Z');
  const first = await cardTo(priya, 'Tell the family (The plan), by Wednesday 18 November 2026.');
  expect((await priya.presses(first, 'Done: family told')).words).toContain('Recorded. 2 things are still to be done.');
  for (const day of ['19', '20']) {
    world.clock.set(`2026-11-${day}T09:00:00Z`);
    await world.teams.waitFor(`the ask of day ${day}`, () => countOf(priya, 'Joint visit with the health visitor. Health visitor, by Thursday 19 November 2026. If it does not work: Tell the manager') >= Number(day) - 17);
  }
  const last = await priya.presses(lastCard(world, priya.chat), 'Done: Joint visit with the health visitor');
  expect(last.words).toContain('Review the plan, by Tuesday 15 December 2026. Durham asks for a time with support drawn back');
  world.clock.set('2026-12-15T09:00:00Z');
  const review = await world.teams.waitFor('the review', (one) => one.conversationId === priya.chat && wordsOf(one.activity).includes('1 thing from the meeting is still to be done'));
  expect((await priya.presses(must(cardOf(review.activity)), 'Done: plan reviewed')).words).toContain('Recorded. Everything agreed is done.');

  await sam.says('case 4471');
  expect(lastWords(world, sam.chat)).toContain('Multi-agency meeting held');
  expect(lastWords(world, sam.chat)).not.toContain('Missed visits and appointments that count');
});

test('nobody convenes: day 3, 5 and 6 to the chair, day 7 also to whoever is above; each once', async () => {
  await confirmed();
  for (const [day, words] of [['19', 'Working day 3 of 7'], ['23', 'Working day 5 of 7'], ['24', 'Working day 6 of 7']] as const) {
    world.clock.set(`2026-11-${day}T09:00:00Z`);
    await heardBy(priya, words);
  }
  expect(countOf(dee, 'Working day')).toBe(0);
  world.clock.set('2026-11-25T09:00:00Z');
  await heardBy(priya, 'Last day: no meeting has been held');
  await heardBy(dee, 'Last day: no meeting has been held');
  expect(countOf(priya, 'Working day 3 of 7')).toBe(1);
});

test('later than the deadline only with a reason; moved, then cancelled, and the file follows', async () => {
  const prompt = await confirmed();
  const form = must((await priya.presses(prompt, 'Another time')).card);
  const late = await priya.presses(form, 'Convene', { date: '2026-11-30', clock: '10:00' });
  expect(late.words).toContain('That is later than the 7 working days. Say why, and it can be booked.');
  const booked = await priya.presses(must(late.card), 'Convene', { date: '2026-11-30', clock: '10:00', lateReason: 'The school is closed' });
  expect(booked.words).toContain('Later than the 7 working days, because: The school is closed');

  const move = must((await priya.presses(must(booked.card), 'Move it')).card);
  const moved = await priya.presses(move, 'Move it', { date: '2026-11-24', clock: '14:30' });
  expect(moved.words).toContain('Tuesday 24 November 2026, 2:30pm to 3:30pm.');
  expect(ICAL.open((await invitationIn(moved.words)).text)).toMatchObject({ sequence: 1, start: Date.parse('2026-11-24T14:30:00Z'), status: 'CONFIRMED' });

  const cancel = must((await priya.presses(must(moved.card), 'Cancel it')).card);
  await priya.presses(cancel, 'Cancel it', { reason: 'The chair is ill' });
  expect(ICAL.open((await invitationIn(moved.words)).text)).toMatchObject({ sequence: 2, status: 'CANCELLED' });
  await world.teams.waitFor('a new question', () => countOf(priya, 'Convene a multi-agency meeting') >= 2);
  world.clock.set('2026-11-19T09:00:00Z');
  await heardBy(priya, 'Working day 3 of 7');
});

test('passed on to the deputy, who declines with a reason: the managers hear, and the reminders go on to them', async () => {
  const prompt = await confirmed();
  expect((await priya.presses(prompt, 'Pass to deputy')).words).toContain("Passed on. I've asked Dee.");
  const passed = await cardTo(dee, 'Priya asks you to convene a meeting');
  const form = must((await dee.presses(passed, 'Decline')).card);
  expect((await dee.presses(form, 'Decline', { reason: ' ' })).words).toContain('Give a reason');
  await dee.presses(form, 'Decline', { reason: 'A conference sits tomorrow' });
  await heardBy(priya, 'Dee has declined to convene a meeting about case 4471. They say: A conference sits tomorrow');
  world.clock.set('2026-11-19T09:00:00Z');
  await heardBy(priya, 'Working day 3 of 7');
});

test('a visit that is planned before the meeting stands on the question', async () => {
  for (const day of DAYS) await missWithFollowUp(day);
  await sam.says('plan a visit');
  await sam.presses(lastCard(world, sam.chat), 'Save plan', { where: 'Splott', caseRef: '4471', date: '2026-11-18', start: '10:00', backBy: '11:00', company: 'alone', expecting: 'yes', isFirst: 'no' });
  await priya.presses(await cardTo(priya, 'Criterion met: confirm'), 'Confirm');
  const prompt = await heardBy(priya, 'Convene a multi-agency meeting');
  expect(wordsOf(prompt.activity)).toContain('Visit planned: Wednesday 18 November 2026, 10am (Sam)');
});

test('a manager calls a meeting without a criterion; a worker cannot, and one meeting at a time is enough', async () => {
  await missWithFollowUp('2026-11-04');
  await sam.says('convene 4471');
  expect(lastWords(world, sam.chat)).toContain("Only managers of this case's teams can do that");
  await priya.says('convene a meeting about 4471');
  const asked = await priya.presses(lastCard(world, priya.chat), 'Ask the chair', { reason: 'Agencies disagree' });
  expect(asked.words).toContain("I'm asking Priya to convene a meeting about case 4471.");
  const prompt = await heardBy(priya, 'Case 4471: Priya asks for a meeting. Agencies disagree');
  expect(wordsOf(prompt.activity)).toContain('No rule sets a date');
  await priya.says('convene 4471');
  expect(lastWords(world, priya.chat)).toContain('A meeting about case 4471 is under way already. Priya chairs it.');
});

test('the family is left out only with a reason, and then the outcome has to say so too', async () => {
  const prompt = await confirmed();
  const booked = await priya.presses(prompt, 'Convene', { time: timesOn(prompt)[1]?.value ?? '' });
  const form = must((await priya.presses(must(booked.card), 'Family and interpreter')).card);
  expect(wordsOf({ type: '', attachments: [{ content: form }] })).toContain('Durham: the family should be invited; a parent can be left out where the information would suffer');
  expect((await priya.presses(form, 'Save', { family: 'not-invited', reason: '', interpreter: 'yes', safeWay: '' })).words).toContain('Give a reason');
  const saved = await priya.presses(form, 'Save', { family: 'not-invited', reason: 'Police information', interpreter: 'yes', safeWay: 'Through the school' });
  expect(saved.words).toContain('Not invited. Reason: Police information');
  expect((await priya.presses(must(saved.card), 'Invitation texts')).words).toContain('You decided not to invite the family.');
});

test('a file under a made-up address is not there, and its path tells nothing', async () => {
  for (const file of ['00000000-0000-4000-8000-000000000000.ics', 'x.ics', '..%2F..%2Fetc%2Fpasswd', '00000000-0000-4000-8000-000000000000']) {
    expect((await fetch(`${world.bot.url}/meetings/${file}`)).status).toBe(404);
  }
});
