import { inputOf, must, openRoom, visitAs, wordsOn, type Room } from '../support/convening';
import { lastCard, lastWords } from '../support/scenes';
import type { WireCard } from '../support/stand-in';

/** Supervision from what somebody brings to the date that replaces a cancelled one. */
let room: Room;
beforeEach(async () => {
  room = await openRoom('2026-11-02T10:00:00Z');
});
afterEach(() => room.world.stop());

const cardOfSam = (): WireCard => lastCard(room.world, room.sam.chat);

/** A visit that came to nothing, a threat at another, and an incident. */
async function hardWeek(): Promise<void> {
  const { world, sam } = room;
  await visitAs(sam, '4471', { outcome: 'not-let-in', expected: 'yes' }, cardOfSam);
  world.clock.advance({ minutes: 60 });
  await visitAs(sam, '5512', { outcome: 'completed', expected: 'yes', threat: 'yes' }, cardOfSam);
  await sam.says('report an incident');
  const form = must((await sam.presses(cardOfSam(), "Yes, I've spoken to them")).card);
  await sam.presses(form, 'Report', { caseRef: '5512', behaviours: 'shouting', date: String(inputOf(form, 'date')['value']), time: '11:00', source: 'family', aimedAt: 'me', hurt: 'nobody', note: '' });
}

test('what she brings since the last time, for her alone; the group gets it without references, dates and places', async () => {
  const { world, sam, priya } = room;
  await hardWeek();
  await sam.says('supervision');
  const words = lastWords(world, sam.chat);
  for (const said of ['2 visits.', 'Monday 2 November 2026, 4471: Visit: Not let in', 'Monday 2 November 2026, 5512: Threat or intimidation at the visit', 'Monday 2 November 2026, 5512: Incident: shouting']) expect(words).toContain(said);
  // S142, S183, S188, S190, S192, S197: each with whose guidance it is.
  for (const source of ['Mid and West Wales 9', 'Cardiff and Vale 7.2', 'Gwent 1.2', 'Cardiff and Vale 8.9', 'Cwm Taf Morgannwg 6 and 7', 'Durham Introduction']) expect(words).toContain(source);
  // After an incident two weeks, not four (N-27).
  expect(inputOf(cardOfSam(), 'next')['value']).toBe('2026-11-16');
  const group = await sam.presses(cardOfSam(), 'Text for the group');
  for (const said of ['Case A', 'Case B', 'Incident: shouting', 'Visit: Not let in']) expect(group.words).toContain(said);
  expect(group.words).not.toMatch(/4471|5512|Splott|2026/);
  await priya.says('supervision');
  expect(lastWords(world, priya.chat)).toContain('0 visits.');
  expect(lastWords(world, priya.chat)).not.toContain('4471');
});

test('reminded the day before, asked afterwards; cancelled only with a new date, and met, the count begins anew', async () => {
  const { world, sam, heardBy, cardTo, countOf, morningOf } = room;
  await hardWeek();
  await sam.says('supervision');
  const card = cardOfSam();
  expect((await sam.presses(card, 'Save the date', { next: '2026-11-01' })).words).toContain('That day has gone by.');
  expect((await sam.presses(card, 'Save the date', { next: '2027-11-01' })).words).toContain('more than half a year away');
  const saved = await sam.presses(card, 'Save the date', { next: '2026-11-10' });
  expect(saved.words).toContain("Saved: Tuesday 10 November 2026. I'll remind you the day before.");
  morningOf(9);
  const soon = await cardTo(sam, 'Your supervision is on Tuesday 10 November 2026.');
  expect((await sam.presses(soon, 'Prepare')).words).toContain('Your next session: Tuesday 10 November 2026.');

  morningOf(11);
  const asked = await cardTo(sam, 'Did your supervision of Tuesday 10 November 2026 take place?');
  expect((await sam.presses(asked, 'Cancelled: new date', { next: '2026-11-10' })).words).toContain('That day has gone by.');
  expect((await sam.presses(asked, 'Cancelled: new date', { next: '2026-11-13' })).words).toContain('The new date is Friday 13 November 2026.');
  morningOf(12);
  await heardBy(sam, 'Your supervision is on Friday 13 November 2026.');
  world.clock.set('2026-11-14T09:00:00Z');
  await world.teams.waitFor('the question after it', () => countOf(sam, 'Did your supervision of Friday 13 November 2026 take place?') >= 1);
  morningOf(16);
  await world.teams.waitFor('the question of the next working day', () => countOf(sam, 'Did your supervision of Friday 13 November 2026 take place?') >= 2);
  const met = await sam.presses(await cardTo(sam, 'Did your supervision of Friday 13 November 2026 take place?'), 'We have met');
  expect(met.words).toContain('what you bring next time starts from today');
  expect(wordsOn(must(met.card))).toContain('Since your last session, Monday 16 November 2026: 0 visits.');
  morningOf(17);
  expect(countOf(sam, 'Did your supervision of Friday 13 November 2026 take place?')).toBe(2);
});
