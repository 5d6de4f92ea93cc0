import ICAL from '../calendar/parser';
import { lastCard, lastWords } from '../support/scenes';
import { inputOf, invitationIn, must, openRoom, recordOutcomeAs, wordsOn, type Room } from '../support/convening';
import { wordsOf, type WireCard } from '../support/stand-in';

/** Criterion C from the threat to the last thing agreed: a worker intimidated, and a risk assessment needed. */
let room: Room;
beforeEach(async () => {
  room = await openRoom('2026-11-02T10:00:00Z');
});
afterEach(() => room.world.stop());

/** Monday morning, by telephone: the report itself decides nothing. */
async function threatened(): Promise<WireCard> {
  const { world, sam, cardTo, priya } = room;
  await sam.says('report an incident');
  const form = must((await sam.presses(lastCard(world, sam.chat), "Yes, I've spoken to them")).card);
  await sam.presses(form, 'Report', { caseRef: '4471', behaviours: 'language', date: String(inputOf(form, 'date')['value']), time: '09:30', source: 'family', aimedAt: 'me', hurt: 'nobody', note: 'By telephone' });
  return cardTo(priya, 'Incident: Sam');
}

/** Decided on Tuesday, confirmed on Friday: longer than a working day, so Tuesday is the day that counts. */
async function confirmed(): Promise<WireCard> {
  const { world, priya, cardTo, morningOf } = room;
  const incident = await threatened();
  world.clock.set('2026-11-03T10:00:00Z');
  await priya.presses(incident, 'Record', { task: 'risk-assessment:yes', note: 'Threat by telephone' });
  const asked = await cardTo(priya, 'Criterion met: confirm');
  morningOf(6);
  expect((await priya.presses(asked, 'Confirm')).words).toContain('Identified on Tuesday 3 November 2026: the meeting has to be held by Thursday 12 November 2026 (7 working days).');
  return cardTo(priya, 'Convene a multi-agency meeting');
}

test('N-13: a threat without the decision asks the manager first, each working morning, and meets nothing', async () => {
  const { world, sam, priya, countOf, morningOf } = room;
  const asked = await threatened();
  await sam.says('case 4471');
  expect(lastWords(world, sam.chat)).toContain('a manager has to decide whether a risk assessment is needed');
  morningOf(3);
  await world.teams.waitFor('the question of the next morning', () => countOf(priya, 'Incident: Sam') >= 2);
  expect(countOf(priya, 'Criterion met')).toBe(0);

  const card = must((await priya.presses(asked, 'Record', { task: 'risk-assessment:no', note: 'Calmed, and they said sorry' })).card);
  expect(wordsOn(card)).toContain('Calmed, and they said sorry');
  await sam.says('case 4471');
  expect(lastWords(world, sam.chat)).toContain('Risk assessment not needed: Calmed, and they said sorry');
  expect(countOf(priya, 'Criterion met')).toBe(0);
});

test('N-14: confirmed late, the day of the decision counts; nobody convenes until the last day, and whoever is above hears', async () => {
  const { world, priya, dee, heardBy, cardTo, countOf, morningOf } = room;
  const prompt = await confirmed();
  const words = wordsOn(prompt);
  expect(words).toContain('Case 4471: criterion C, workers intimidated. Meet by Thursday 12 November 2026 (7 working days).');
  expect(words).toContain('Monday 2 November 2026: Intimidation');
  expect(words).toContain('Working days left\n4');
  for (const [date, day] of [[10, 5], [11, 6]] as const) {
    morningOf(date);
    await heardBy(priya, `Working day ${day} of 7: no meeting is booked`);
  }
  expect(countOf(dee, 'Working day')).toBe(0);
  morningOf(12);
  await heardBy(dee, 'Last day: no meeting has been held');
  const last = await cardTo(priya, 'Last day: no meeting has been held');

  const form = must((await priya.presses(last, 'Another time')).card);
  const booked = await priya.presses(form, 'Convene', { date: '2026-11-12', clock: '14:00' });
  expect(booked.words).toContain('Thursday 12 November 2026, 2pm to 3pm.');
  const file = await invitationIn(booked.words);
  expect(ICAL.open(file.text)).toMatchObject({ summary: 'Multi-agency meeting', start: Date.parse('2026-11-12T14:00:00Z'), status: 'CONFIRMED' });
  expect(file.text).not.toMatch(/4471|threat|intimid|telephone|Sam/i);

  world.clock.set('2026-11-12T15:00:00Z');
  await recordOutcomeAs(priya, await cardTo(priya, 'Record the outcome'), { tellBy: '2026-11-13', due: '2026-11-13', reviewOn: '2026-12-10' });
  morningOf(13);
  const asked = await cardTo(priya, '3 things from the meeting are still to be done');
  expect((await priya.presses(asked, 'Done: family told')).words).toContain('Recorded. 2 things are still to be done.');
  morningOf(16);
  const again = await cardTo(priya, 'Joint visit with the police');
  expect((await priya.presses(again, 'Done: Joint visit with the police')).words).toContain('Review the plan, by Thursday 10 December 2026.');
});

test('two managers confirm at the same moment: one decision, one meeting, and the other reads who decided', async () => {
  const { world, priya, dee, cardTo, heardBy } = room;
  const incident = await threatened();
  await priya.presses(incident, 'Record', { task: 'risk-assessment:yes', note: 'Threat by telephone' });
  const asked = await cardTo(priya, 'Criterion met: confirm');
  const answers = await Promise.all([priya.presses(asked, 'Confirm'), dee.presses(asked, 'Confirm')]);
  expect(answers.filter(({ words }) => words.includes('Confirmed. Identified on Monday 2 November 2026'))).toHaveLength(1);
  expect(answers.filter(({ words }) => words.includes('Somebody has already decided this'))).toHaveLength(1);
  await heardBy(priya, 'Convene a multi-agency meeting');
  expect((await world.dump()).filter(({ key }) => /^meeting\|[^|]+$/.test(key))).toHaveLength(1);
});

test('a date in the past is refused in words, for a meeting and for what was agreed, and the form stays', async () => {
  const { world, priya, cardTo } = room;
  const prompt = await confirmed();
  const form = must((await priya.presses(prompt, 'Another time')).card);
  const past = await priya.presses(form, 'Convene', { date: '2026-11-05', clock: '10:00' });
  expect(past.card).not.toBeNull();
  expect(past.words).toContain('That time has already passed.');
  await priya.presses(form, 'Convene', { date: '2026-11-09', clock: '10:00' });
  world.clock.set('2026-11-09T11:00:00Z');
  const outcome = { attended: 'School', decided: 'Visit together', familyWhat: 'The plan', familyHow: 'phone', tellBy: '2026-11-10', withdraws: 'no', reviewOn: '' };
  const saved = must((await priya.presses(await cardTo(priya, 'Record the outcome'), 'Save the outcome', outcome)).card);
  const late = await priya.presses(saved, 'Add', { what: 'Joint visit', owner: 'Police', due: '2026-11-02', contingency: '' });
  expect(late.card).not.toBeNull();
  expect(late.words).toContain('That day has passed.');
});

test('the worker who was threatened reads that it is confirmed, and nothing of it reaches the channel', async () => {
  const { world, sam } = room;
  const before = world.teams.accepted.length;
  await confirmed();
  await sam.says('case 4471');
  expect(lastWords(world, sam.chat)).toContain('Confirmed: workers intimidated (Priya)');
  const channel = world.teams.accepted.slice(before).filter(({ conversationId }) => conversationId.startsWith('19:')).map(({ activity }) => wordsOf(activity)).join('\n');
  expect(channel).not.toMatch(/4471|riterion|threat|telephone|intimid/);
});
