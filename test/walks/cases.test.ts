import { startWorld, type Actor, type World } from '../support/doorstep';
import { cardOf, wordsOf, type WireCard } from '../support/stand-in';
import { inChannel, lastCard, lastWords, setUpTeam } from '../support/scenes';

/** A case from the fourth miss to a manager's word, and an incident to a flag that changes the next visit. */
let world: World;
let sam: Actor;
let priya: Actor;
let dee: Actor;

const DAYS = ['2026-11-02', '2026-11-04', '2026-11-06', '2026-11-10'];

beforeEach(async () => {
  world = await startWorld({ at: '2026-11-02T10:00:00Z' });
  [sam, priya, dee] = [world.person('Sam'), world.person('Priya'), world.person('Dee')];
  await setUpTeam(world, { manager: priya, deputy: dee, member: sam });
});
afterEach(() => world.stop());

const must = (card: WireCard | null): WireCard => {
  if (!card) throw new Error('no card came back');
  return card;
};

/** Checks in and out, says how it went, and answers the card with the note. */
async function visit(ref: string, answers: Record<string, string>): Promise<WireCard> {
  await sam.says(`check in ${ref} at Splott for 30 minutes`);
  const form = await sam.presses(lastCard(world, sam.chat), "I'm safe - check out");
  const report = await sam.presses(must(form.card), 'How did it go?');
  return must((await sam.presses(must(report.card), 'Finish visit', answers)).card);
}

async function missWithFollowUp(ref: string, day: string): Promise<void> {
  world.clock.set(`${day}T10:00:00Z`);
  const saved = await visit(ref, { outcome: 'nobody-in', expected: 'yes' });
  for (const means of ['phone', 'letter']) {
    const form = must((await sam.presses(saved, 'Record a follow-up')).card);
    const miss = inputOf(form, 'miss')['value'] as string; // The form comes with this visit chosen.
    expect((await sam.presses(form, 'Record', { miss, answer: means, date: day })).words).toContain(`Recorded on case ${ref}`);
  }
}

const inputOf = (card: WireCard, id: string): Record<string, unknown> => card.body.find((element) => element['id'] === id) ?? {};

const criterionAt = (chat: string) => world.teams.waitFor(`the criterion at ${chat}`, (one) => one.conversationId === chat && wordsOf(one.activity).includes('Criterion met: confirm'));

async function report(inputs: Record<string, string> = {}): Promise<WireCard> {
  await sam.says('report an incident');
  const form = must((await sam.presses(lastCard(world, sam.chat), "Yes, I've spoken to them")).card);
  const date = inputOf(form, 'date')['value'] as string; // Today, as the form has it.
  const saved = await sam.presses(form, 'Report', { caseRef: '4471', behaviours: 'shouting,throwing', date, time: '09:30', source: 'family', aimedAt: 'me', hurt: 'nobody', note: 'Chair thrown in the hall', ...inputs });
  return must(saved.card);
}

const incidentAt = (chat: string) => world.teams.waitFor(`the incident at ${chat}`, (one) => one.conversationId === chat && /^(?:Incident|Threat to kill): Sam/.test(wordsOf(one.activity).replace(/^\S+ /, '')));

test('rule 7, rule 17: four misses with follow-up, then confirmed: the deadline is seven working days on, and of two managers one decides', async () => {
  for (const day of DAYS.slice(0, 3)) await missWithFollowUp('4471', day);
  await sam.says('case 4471');
  expect(lastWords(world, sam.chat)).toContain('Missed visits and appointments that count: 3. Followed up: 3. The criterion needs 4.');
  expect(world.teams.to(priya.chat).some((one) => wordsOf(one.activity).includes('Criterion'))).toBe(false);

  await missWithFollowUp('4471', '2026-11-10');
  const asked = await criterionAt(priya.chat);
  const words = wordsOf(asked.activity);
  expect(words).toContain('Case 4471: visits and appointments were missed 4 times, each with follow-up. Is the criterion met?');
  expect(words).toContain('If you confirm now, the meeting has to be held by Thursday 19 November 2026 (7 working days).');
  // Rule 17: board, section, date and review state of what it rests on.
  expect(words).toContain("Durham's guidance, Multi-agency meetings, July 2019, past its review date of June 2021");
  // Rule 7: it counts, and does not decide.
  expect(words).toContain('Whether it is met, and what follows, is for you to decide.');

  const card = must(cardOf(asked.activity) ?? null);
  const refused = await sam.presses(card, 'Confirm');
  expect(refused.words).toContain("Only managers of this case's teams can do that");
  const confirmed = await priya.presses(card, 'Confirm');
  expect(confirmed.words).toContain('Confirmed. Identified on Tuesday 10 November 2026: the meeting has to be held by Thursday 19 November 2026 (7 working days).');
  const second = await dee.presses(card, 'Confirm');
  expect(second.words).toContain('Somebody has already decided this');
  expect(second.words).toContain('Priya confirmed this at 10am on Tuesday 10 November 2026');
  await sam.says('case 4471');
  expect(lastWords(world, sam.chat)).toContain('Confirmed: missed more than 3 times despite follow-up');
});

test('not met needs a reason, and the same record is not put again; a confirmation that comes late buys no time', async () => {
  for (const day of DAYS) await missWithFollowUp('4471', day);
  const card = must(cardOf((await criterionAt(priya.chat)).activity) ?? null);
  const form = must((await priya.presses(card, 'Not met')).card);
  expect((await priya.presses(form, 'Not met', { reason: ' ' })).words).toContain('Give a reason');
  const done = await priya.presses(form, 'Not met', { reason: 'In hospital since the second' });
  expect(done.words).toContain('Priya decided at 10am on Tuesday 10 November 2026 that it is not met: In hospital since the second');

  const before = world.teams.to(priya.chat).length;
  await missWithFollowUp('4471', '2026-11-12');
  const again = await world.teams.waitFor('the criterion again', (one) => world.teams.to(priya.chat).indexOf(one) >= before && wordsOf(one.activity).includes('missed 5 times'));
  world.clock.set('2026-11-18T10:00:00Z');
  const late = await priya.presses(must(cardOf(again.activity) ?? null), 'Confirm');
  expect(late.words).toContain('Identified on Thursday 12 November 2026');
});

test('criterion A: refused the home is shown to the manager, and with sight of the person refused as well it is put to her', async () => {
  await visit('4471', { outcome: 'not-let-in', expected: 'yes', seen: 'yes' });
  await world.teams.waitFor('the one refusal', (one) => one.conversationId === priya.chat && wordsOf(one.activity).includes('That meets no criterion by itself'));
  world.clock.set('2026-11-03T10:00:00Z');
  await visit('4471', { outcome: 'let-in-not-seen', expected: 'yes', seen: 'no' });
  const asked = await criterionAt(priya.chat);
  expect(wordsOf(asked.activity)).toContain('we were refused both the home and sight of the person');
  expect((await priya.presses(must(cardOf(asked.activity) ?? null), 'Confirm')).words).toContain('held by Thursday 12 November 2026 (7 working days)');
});

test('criterion C: a threat waits for the decision whether a risk assessment is needed, and is put to the managers with it', async () => {
  await report();
  await sam.says('case 4471');
  const steps = must((await sam.presses(lastCard(world, sam.chat), 'Report an incident')).card);
  const form = must((await sam.presses(steps, "Yes, I've spoken to them")).card);
  expect(inputOf(form, 'caseRef')['value']).toBe('4471');
  expect(lastWords(world, sam.chat)).toContain('a manager has to decide whether a risk assessment is needed');
  const card = must(cardOf((await incidentAt(priya.chat)).activity) ?? null);
  await priya.presses(card, 'Record', { task: 'risk-assessment:yes', note: 'Chair thrown at a worker' });
  const asked = await criterionAt(priya.chat);
  expect(wordsOf(asked.activity)).toContain('a worker was intimidated and a risk assessment is needed');
  const reason = must((await priya.presses(must(cardOf(asked.activity) ?? null), 'Not met')).card);
  expect((await priya.presses(reason, 'Not met', { reason: 'Settled with the family' })).words).toContain('Priya decided');
});

test('rule 2, rule 13: an incident: steps first, then everybody who decides, a flag, and the next check-in is high', async () => {
  await sam.says('report an incident');
  const steps = lastWords(world, sam.chat);
  expect(steps).toContain('leave if you can and call 999');
  expect(steps).toContain('Have you spoken to your manager?');
  // Rule 2: a message is no contact with a manager; they are asked to ring.
  await sam.presses(lastCard(world, sam.chat), 'Not yet, ask them to ring me');
  await world.teams.waitFor('Priya is asked to ring', (one) => one.conversationId === priya.chat && wordsOf(one.activity).includes('has not spoken to a manager yet. Please ring them now'));

  const saved = await report({ toTell: 'school' });
  const kind = JSON.stringify(saved);
  expect(kind).toContain('It was not your fault');
  const told = await incidentAt(priya.chat);
  // "Me" on the form is the worker to whoever reads this.
  expect(wordsOf(told.activity)).toContain('Aimed at\nSam');
  expect(told.activity.summary).toBe('Incident: please look now');
  // Rule 13: the channel hears that somebody should be rung, and nothing of what happened or where.
  const notice = wordsOf((await world.teams.waitFor('the channel', (one) => inChannel(one) && wordsOf(one.activity).includes('has reported an incident'))).activity);
  expect(notice).not.toMatch(/4471|hout|hrow|Chair/);

  const flagged = await priya.presses(must(cardOf(told.activity) ?? null), 'Raise a flag');
  expect(flagged.words).toContain('Risk flag raised on case 4471');
  await sam.says('check in 4471 at Splott for 60 minutes');
  expect(lastWords(world, sam.chat)).toContain('Risk flag since Monday 2 November 2026: throwing things, shouting. I tell your managers sooner on this visit.');
  world.clock.advance({ minutes: 65 });
  const alarm = await world.teams.waitFor('the alarm after five minutes, not fifteen', (one) => inChannel(one) && wordsOf(one.activity).includes('Overdue: Sam'));
  expect(wordsOf(alarm.activity)).not.toMatch(/flag|throwing/i);
});
