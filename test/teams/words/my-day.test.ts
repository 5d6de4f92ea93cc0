import { readWords } from '../../../src/teams/words/read-words';

/** Lines as they stand in somebody's diary, and what they are taken to say. Nothing is saved before she has seen it. */
const NOW = Date.parse('2026-11-24T08:00:00Z');
const at = (time: string | null) => (time === null ? null : Date.parse(`2026-11-24T${time}:00Z`));
const read = (lines: string) => {
  const intent = readWords(`my day\n${lines}`, { now: NOW, zone: 'Europe/London', language: null });
  if (intent.is !== 'my-day') throw new Error(`read as ${intent.is}`);
  return intent.lines;
};

test.each([
  ['9:30 Splott 4471 back 10:15', 'Splott', '4471', '09:30', '10:15'],
  ['9 Splott 4471 back 9:45', 'Splott', '4471', '09:00', '09:45'],
  ['0930 Ely 5512 back by 11', 'Ely', '5512', '09:30', '11:00'],
  ['2:15 Grangetown for 45 minutes', 'Grangetown', null, '14:15', '15:00'],
  ['13:00-14:00 Adamsdown', 'Adamsdown', null, '13:00', '14:00'],
  ['4471 Splott 10-11', 'Splott', '4471', '10:00', '11:00'],
  ['- 3pm Trelai 4471 nôl erbyn 4pm', 'Trelai', '4471', '15:00', '16:00'],
  ['2. 11:00 Ely back 11:45', 'Ely', null, '11:00', '11:45'],
])('reads "%s"', (said, where, caseRef, start, back) => {
  expect(read(said)).toMatchObject([{ where, caseRef, startAt: at(start), backBy: at(back) }]);
});

test('leaves open what a line does not say', () => {
  expect(read('Ely in the afternoon')).toMatchObject([{ startAt: null, backBy: null }]);
  expect(read('10:00 Ely')).toMatchObject([{ where: 'Ely', startAt: at('10:00'), backBy: null }]);
});

test('reads at most ten lines, and no empty ones', () => {
  expect(read(Array.from({ length: 14 }, (_, index) => `10:00 Ely ${4000 + index} back 11:00\n\n`).join(''))).toHaveLength(10);
});
