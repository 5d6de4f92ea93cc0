import { inputOf, must, openRoom, timesOn, wordsOn, type Room } from '../support/convening';
import { lastCard, lastWords } from '../support/scenes';

/** One card for a case: flags first, then what is agreed, who else is involved, what counts, and the history; and all of it as text. */
let room: Room;
beforeEach(async () => {
  room = await openRoom('2026-11-02T10:00:00Z');
});
afterEach(() => room.world.stop());

const cardOfSam = () => lastCard(room.world, room.sam.chat);

async function more(pick: string): Promise<ReturnType<typeof must>> {
  const { sam } = room;
  await sam.says('case 4471');
  const list = must((await sam.presses(cardOfSam(), 'More')).card);
  return must((await sam.presses(list, 'Continue', { pick })).card);
}

/** Shouting at the door; the school is told, and a manager raises a flag. */
async function flagged(): Promise<void> {
  const { sam, priya, cardTo } = room;
  await sam.says('report an incident');
  const form = must((await sam.presses(cardOfSam(), "Yes, I've spoken to them")).card);
  const saved = must((await sam.presses(form, 'Report', { caseRef: '4471', behaviours: 'shouting', date: String(inputOf(form, 'date')['value']), time: '09:30', source: 'family', aimedAt: 'me', hurt: 'nobody', toTell: 'school', note: '' })).card);
  const agencies = must((await sam.presses(saved, 'Agencies told')).card);
  await sam.presses(agencies, 'Told', { agency: 'school', whom: 'head of year' });
  await priya.presses(await cardTo(priya, 'Incident: Sam'), 'Raise a flag');
}

test('flags first, then the meeting, the safety plan and the agencies; a chair is reminded of them, and the text has it all', async () => {
  const { world, sam, priya, cardTo } = room;
  await flagged();
  const form = await more('agencies');
  expect(wordsOn(form)).toContain('Which agencies work with this family?');
  const ticked = await sam.presses(form, 'Save', { pick: 'police,housing' });
  expect(ticked.words).toContain('Agencies: Police (not told of any risk); School or college (told of the risk on Monday 2 November 2026, head of year); Housing (not told of any risk).');
  expect(ticked.words).toContain('Safety plan: none yet, though there is a risk flag.');
  expect(inputOf(await more('agencies'), 'pick')['value']).toBe('police,housing');

  await priya.says('convene 4471');
  await priya.presses(lastCard(world, priya.chat), 'Ask the chair', { reason: 'Agencies disagree' });
  const prompt = await cardTo(priya, 'Priya asks for a meeting');
  expect(wordsOn(prompt)).toContain('To invite, from the record: Agencies: Police (not told of any risk); School or college (told of the risk on Monday 2 November 2026, head of year)');
  await sam.says('case 4471');
  expect(lastWords(world, sam.chat)).toContain('Multi-agency meeting: asked for, not booked yet. Chair: Priya.');
  const booked = await priya.presses(prompt, 'Convene', { time: timesOn(prompt)[1]?.value ?? '' });
  expect((await priya.presses(must(booked.card), 'Invitation texts')).words).toContain('To invite, from the record: Agencies: Police');

  await sam.says('safety plan 4471');
  await sam.presses(cardOfSam(), 'Save plan', { what: 'Shouting', measures: 'In pairs', existing: 'no', extreme: 'no' });
  await priya.presses(await cardTo(priya, 'Safety plan: case 4471'), 'Agree');
  await sam.says('case 4471');
  const words = lastWords(world, sam.chat);
  const inOrder = ['Risk flag since Monday 2 November 2026', 'Multi-agency meeting: ', 'Safety plan: agreed on Monday 2 November 2026, to be looked at again by Monday 30 November 2026.', 'Agencies: Police', 'Incident reported'].map((said) => words.indexOf(said));
  expect(inOrder).not.toContain(-1);
  expect([...inOrder].sort((a, b) => a - b)).toEqual(inOrder);
  expect(cardOfSam().actions?.map(({ title }) => title)).toContain('Safety plan');
  await priya.says('case 4471');
  expect((await priya.presses(lastCard(world, priya.chat), 'See the meeting')).words).toContain('Meeting booked');

  const text = wordsOn(await more('chronology'));
  for (const said of ['Incident reported: shouting (Sam)', 'School or college told of the risk: head of year (Sam)', 'Risk flag raised (Priya)', 'Multi-agency meeting asked for: Agencies disagree (Priya)', 'Multi-agency meeting booked: ', 'Safety plan written, version 1 (Sam)', 'Safety plan agreed, version 1 (Priya)']) expect(text).toContain(said);
});

test('a miss that a partner tells of names who told us, and does not make them one of the agencies', async () => {
  const { sam } = room;
  await sam.says('case 4471');
  const form = must((await sam.presses(cardOfSam(), 'Record a miss')).card);
  const saved = await sam.presses(form, 'Record', { what: 'appointment', how: 'did-not-come', date: '2026-11-02', source: 'Health visitor', note: '' });
  expect(saved.words).toContain('Has told us of a miss: Health visitor.');
  expect(saved.words).not.toContain('Agencies:');
});
