import ICAL from '../calendar/parser';
import { lastCard, lastWords } from '../support/scenes';
import { invitationIn, must, openRoom, recordOutcomeAs, timesOn, visitAs, wordsOn, type Room } from '../support/convening';
import { wordsOf, type WireCard } from '../support/stand-in';

/** Criterion A from the first refusal to the last thing agreed: kept from the home and from the person. */
let room: Room;
beforeEach(async () => {
  room = await openRoom('2026-11-02T10:00:00Z');
});
afterEach(() => room.world.stop());

const visit = (answers: Record<string, string>): Promise<WireCard> => visitAs(room.sam, '4471', answers, () => lastCard(room.world, room.sam.chat));

/** Monday: not let in, though the child was seen at school. Tuesday: let in, and kept from her. The manager confirms the same day. */
async function confirmed(): Promise<WireCard> {
  const { world, priya, cardTo, heardBy } = room;
  await visit({ outcome: 'not-let-in', expected: 'yes', seen: 'yes' });
  await heardBy(priya, 'That meets no criterion by itself');
  world.clock.set('2026-11-03T10:00:00Z');
  await visit({ outcome: 'let-in-not-seen', expected: 'yes', seen: 'no' });
  await priya.presses(await cardTo(priya, 'Criterion met: confirm'), 'Confirm');
  return cardTo(priya, 'Convene a multi-agency meeting');
}

test('N-12: refused the home alone is shown to the manager and put to nobody; with the person too it is criterion A', async () => {
  const { world, sam, priya, heardBy, countOf } = room;
  await visit({ outcome: 'not-let-in', expected: 'yes', seen: 'yes' });
  expect(wordsOf((await heardBy(priya, 'That meets no criterion by itself')).activity)).toContain('Monday 2 November 2026\nNot let in');
  await sam.says('case 4471');
  expect(lastWords(world, sam.chat)).toContain('That meets no criterion by itself: a manager should look at it.');
  expect(countOf(priya, 'Criterion met')).toBe(0);

  world.clock.set('2026-11-03T10:00:00Z');
  await visit({ outcome: 'let-in-not-seen', expected: 'yes', seen: 'no' });
  const words = wordsOf((await heardBy(priya, 'Criterion met: confirm')).activity);
  expect(words).toContain('Case 4471: we were refused both the home and sight of the person. Is the criterion met?');
  for (const shown of ['Monday 2 November 2026\nNot let in', 'Tuesday 3 November 2026\nDid not get to see them', 'by Thursday 12 November 2026 (7 working days)']) expect(words).toContain(shown);
});

test('confirmed, reminded on days 3, 5 and 6, convened for the last day, invited by a file, held, recorded and followed up', async () => {
  const { world, priya, dee, heardBy, cardTo, countOf, morningOf } = room;
  const prompt = await confirmed();
  const words = wordsOn(prompt);
  expect(words).toContain('Case 4471: criterion A, kept from the person and from the home. Meet by Thursday 12 November 2026 (7 working days).');
  expect(words).toContain('identified on Tuesday 3 November 2026, which does not count. Day 1 is Wednesday 4 November 2026, day 7 is Thursday 12 November 2026. Weekends are left out.');
  for (const said of ['Monday 2 November 2026: Not let in', 'Tuesday 3 November 2026: Did not get to see them', 'The family is invited unless you decide otherwise.']) expect(words).toContain(said);
  expect(timesOn(prompt).length).toBeGreaterThanOrEqual(3);

  for (const [date, day] of [[6, 3], [10, 5], [11, 6]] as const) {
    morningOf(date);
    await heardBy(priya, `Working day ${day} of 7: no meeting is booked`);
  }
  const form = must((await priya.presses(await cardTo(priya, 'Working day 6 of 7'), 'Another time')).card);
  const booked = await priya.presses(form, 'Convene', { date: '2026-11-12', clock: '15:00' });
  expect(booked.words).toContain('Thursday 12 November 2026, 3pm to 4pm.');
  expect(booked.words).not.toContain('Later than the 7 working days');
  const file = await invitationIn(booked.words);
  expect(ICAL.open(file.text)).toMatchObject({ summary: 'Multi-agency meeting', start: Date.parse('2026-11-12T15:00:00Z'), status: 'CONFIRMED' });
  expect(file.text).not.toMatch(/4471|Splott|refused|let in|Sam/i);

  world.clock.set('2026-11-12T16:00:00Z');
  await recordOutcomeAs(priya, await cardTo(priya, 'Record the outcome'), { tellBy: '2026-11-13', due: '2026-11-16', reviewOn: '' });
  // Booked in time, the last day went by without a word to those above.
  expect(countOf(dee, 'Last day')).toBe(0);

  morningOf(13);
  const first = await priya.presses(await cardTo(priya, 'Tell the family (The plan), by Friday 13 November 2026.'), 'Done: family told');
  expect(first.words).toContain('Recorded. 1 thing is still to be done.');
  morningOf(16);
  const last = await priya.presses(await cardTo(priya, '1 thing from the meeting is still to be done'), 'Done: Joint visit with the police');
  expect(last.words).toContain('Recorded. Everything agreed is done.');
});

test('both refused at one door stand under one date; confirmed, the dates are said once; asked too late, no day is asked for that has passed', async () => {
  const { world, priya, cardTo, countOf } = room;
  await visit({ outcome: 'not-let-in', expected: 'yes', seen: 'no' });
  const asked = await cardTo(priya, 'Criterion met: confirm');
  expect(wordsOn(asked)).toContain('Monday 2 November 2026\nNot let in, Did not get to see them');
  expect(wordsOn(asked)).toContain('Please decide by the end of Tuesday 3 November 2026.');
  world.clock.set('2026-11-04T09:00:00Z');
  await world.teams.waitFor('the question again', () => countOf(priya, 'The working day for deciding has passed, so the 7 working days count from Monday 2 November 2026. Please decide now.') >= 1);
  const confirmed = await priya.presses(asked, 'Confirm');
  expect(confirmed.words.match(/Wednesday 11 November 2026/g)).toHaveLength(1);
  expect(confirmed.words).toContain('Priya confirmed this at 9am.');
});

test('a refusal after the meeting begins anew: what was dealt with is not put again', async () => {
  const { world, priya, sam, cardTo, countOf } = room;
  const prompt = await confirmed();
  const wednesday = timesOn(prompt).find(({ title }) => title.includes('Wednesday 4'));
  await priya.presses(prompt, 'Convene', { time: wednesday?.value ?? '' });
  world.clock.set('2026-11-04T17:00:00Z');
  await recordOutcomeAs(priya, await cardTo(priya, 'Record the outcome'), { tellBy: '2026-11-05', due: '2026-11-06', reviewOn: '' });
  world.clock.set('2026-11-09T10:00:00Z');
  await visit({ outcome: 'not-let-in', expected: 'yes', seen: 'yes' });
  await world.teams.waitFor('the refusal shown again', () => countOf(priya, 'That meets no criterion by itself') >= 2);
  expect(countOf(priya, 'Criterion met')).toBe(1);
  await sam.says('case 4471');
  expect(lastWords(world, sam.chat)).toContain('Multi-agency meeting held');
});
