import { cy } from '../../src/strings/cy';
import { en } from '../../src/strings/en';
import type { Strings } from '../../src/strings/strings';
import { inputTime } from '../../src/strings/when';
import { NAMES, SAMPLES } from './samples';
import { textsOf } from './texts';

/** The same in both languages, and why. */
const SAME_IN_BOTH: Readonly<Record<string, string>> = {
  'procedure.open#0': 'a number and what was handed to it',
  'board.gwent': 'one name in both languages',
  'board.durham': 'has no Welsh name in use',
  'board.cwm-taf': 'a Welsh name already',
  'welcome.title': "the product's name",
};

const english = textsOf(en, SAMPLES, '');
const welsh = new Map(textsOf(cy, SAMPLES, ''));
const pairs = english.map(([path, text]) => ({ path, en: text, cy: welsh.get(path) ?? '' }));
const pathsWhere = (isWrong: (pair: { en: string; cy: string }) => boolean): string[] => pairs.filter(isWrong).map(({ path }) => path);
const figures = (text: string): string => (text.match(/\d+/g) ?? []).sort().join(' ');

describe('words in both languages', () => {
  test('have the same texts', () => expect([...welsh.keys()]).toEqual(english.map(([path]) => path)));
  test('are never empty, and never print a hole', () => expect(pathsWhere((pair) => [pair.en, pair.cy].some((text) => text.trim() === '' || /undefined|NaN|\[object|\$\{/.test(text)))).toEqual([]));
  test('differ, but for the names listed here', () => expect(pathsWhere((pair) => pair.en === pair.cy).sort()).toEqual(Object.keys(SAME_IN_BOTH).sort()));
  test('hold the same figures: times, 999, 55 and limits', () => expect(pathsWhere((pair) => figures(pair.en) !== figures(pair.cy))).toEqual([]));
  test('hold the same names as they were given', () => expect(pathsWhere((pair) => NAMES.some((name) => pair.en.includes(name) !== pair.cy.includes(name)))).toEqual([]));
  test('end a sentence where the other does', () => expect(pathsWhere((pair) => /[.?]$/.test(pair.en) !== /[.?]$/.test(pair.cy))).toEqual([]));
});

describe('Welsh words', () => {
  // Joined by `a`, names stand in lists, where Welsh leaves them as they are.
  const MUTATES = /(?:^|[\s'])(?:i|o|ar|at|am|gan|heb|wrth|dan|dros|drwy|trwy|hyd|â|gyda|tua|yn|yng|ym|ei|dy|fy|neu|na|dyma|pa|un)$/i;

  test('put no name where it would have to mutate', () => {
    const stands = (text: string): boolean => NAMES.some((name) => text.split(name).slice(0, -1).some((before) => MUTATES.test(before.trimEnd())));
    expect(pathsWhere((pair) => stands(pair.cy))).toEqual([]);
  });

  test('keep buttons short', () => {
    const { visit, alarm, procedure, close, checkIn, choices, team, welcome } = cy;
    const buttons = [visit.safe, visit.extend15, visit.extend30, alarm.buttonOnIt, alarm.buttonClose, alarm.buttonNoAnswer, alarm.button999, procedure.button, procedure.details, procedure.submit, procedure.back, procedure.referenceSave, procedure.referenceNone, close.submit, close.back, checkIn.submit, choices.stillThere, team.submit, welcome.checkIn, welcome.myVisits];
    expect(buttons.filter((words) => words.length > 30)).toEqual([]);
  });

  test('quote buttons by the very words on them', () => {
    expect(cy.alarm.call({ people: 'Mair', worker: 'Catrin', minutesLate: 26, rung: cy.rung.managers })).toContain(cy.alarm.buttonOnIt);
    expect(cy.refusal['your-own-visit']).toContain(cy.visit.safe);
    expect(cy.refusal['where-too-long']).toContain(`blwch ${cy.checkIn.where}.`);
    expect(cy.team.boardMissing).toContain(cy.board.none);
  });

  test.each([
    [0, '0 munud'], [1, '1 munud'], [2, '2 funud'], [3, '3 munud'], [4, '4 munud'], [5, '5 munud'], [6, '6 munud'], [10, '10 munud'], [15, '15 munud'], [22, '22 munud'], [120, '120 munud'],
  ])('count %i minutes as %s', (count, said) => expect(cy.minutes(count)).toBe(said));

  test.each([
    [0, '0 o bobl'], [1, '1 person'], [2, '2 berson'], [3, '3 pherson'], [4, '4 person'], [5, '5 person'], [6, '6 pherson'], [7, '7 person'], [10, '10 person'], [11, '11 o bobl'], [36, '36 o bobl'],
  ])('count %i people as %s', (count, said) => expect(cy.team.intro(count)).toContain(`Gall ${said} ei darllen.`));

  test.each([
    [1, '1 ymweliad'], [2, '2 ymweliad'], [3, '3 ymweliad'], [6, '6 ymweliad'], [12, '12 o ymweliadau'],
  ])('count %i visits as %s', (count, said) => expect(cy.sentence['my-visits']({ say: 'my-visits', count })).toBe(`Mae gennych ${said} ar agor.`));

  test.each([
    [1, "Wedi'i estyn unwaith"], [2, "Wedi'i estyn ddwywaith"], [3, "Wedi'i estyn 3 gwaith"],
  ])('count %i extensions as %s', (times, said) => expect(cy.visit.extended(times)).toBe(said));

  test.each([
    [[], ''], [['Nia'], 'Nia'], [['Nia', 'Rhys'], 'Nia a Rhys'], [['Nia', 'Rhys', 'Alun'], 'Nia, Rhys ac Alun'], [['Nia', 'Ôwen'], 'Nia ac Ôwen'],
    [['Nia', 'Iwan'], 'Nia ac Iwan'], [['Nia', 'Ynyr'], 'Nia ac Ynyr'], [['Nia', 'Wyn'], 'Nia a Wyn'], [['Nia', 'Yasmin'], 'Nia a Yasmin'], [['Nia', 'Huw'], 'Nia a Huw'],
    [['Nia', cy.alarm.theChannel], "Nia a'r sianel"], [[cy.rung.managers, cy.rung.seniors], "rheolwyr ac uwch-reolwyr a'r cyswllt y tu allan i oriau"],
  ])('join %j as "%s"', (items, said) => expect(cy.list(items)).toBe(said));
});

describe('times and dates', () => {
  const both = (say: (words: Strings) => string): [string, string] => [say(en), say(cy)];

  test.each([
    ['the last minute of winter time', '2026-03-29T00:59:00Z', '12:59am', '12:59yb', '00:59'],
    ['the first of summer time', '2026-03-29T01:00:00Z', '2am', '2yb', '02:00'],
    ['half past one, the first time', '2026-10-25T00:30:00Z', '1:30am', '1:30yb', '01:30'],
    ['half past one again', '2026-10-25T01:30:00Z', '1:30am', '1:30yb', '01:30'],
    ['midday in winter', '2026-11-24T12:00:00Z', 'midday', 'hanner dydd', '12:00'],
    ['midday in summer', '2026-07-01T11:00:00Z', 'midday', 'hanner dydd', '12:00'],
    ['midnight in winter', '2026-11-24T00:00:00Z', 'midnight', 'hanner nos', '00:00'],
    ['midnight in summer', '2026-06-30T23:00:00Z', 'midnight', 'hanner nos', '00:00'],
    ['a minute past midnight', '2026-11-24T00:01:00Z', '12:01am', '12:01yb', '00:01'],
    ['a minute past midday', '2026-11-24T12:01:00Z', '12:01pm', '12:01yp', '12:01'],
    ['an afternoon', '2026-11-24T15:30:00Z', '3:30pm', '3:30yp', '15:30'],
    ['a full hour', '2026-11-24T16:00:00Z', '4pm', '4yp', '16:00'],
    ['the last minute of a day', '2026-11-24T23:59:00Z', '11:59pm', '11:59yp', '23:59'],
  ])('tell %s', (_name, iso, inEnglish, inWelsh, inInput) => {
    const at = Date.parse(iso);
    expect(both((words) => words.time(at))).toEqual([inEnglish, inWelsh]);
    expect(inputTime(at)).toBe(inInput);
  });

  test.each([
    ['2026-01-05T12:00:00Z', 'Monday 5 January 2026', 'dydd Llun 5 Ionawr 2026'],
    ['2026-02-03T12:00:00Z', 'Tuesday 3 February 2026', 'dydd Mawrth 3 Chwefror 2026'],
    ['2026-03-29T01:00:00Z', 'Sunday 29 March 2026', 'dydd Sul 29 Mawrth 2026'],
    ['2026-04-30T23:00:00Z', 'Friday 1 May 2026', 'dydd Gwener 1 Mai 2026'],
    ['2026-04-30T22:59:00Z', 'Thursday 30 April 2026', 'dydd Iau 30 Ebrill 2026'],
    ['2026-06-30T23:00:00Z', 'Wednesday 1 July 2026', 'dydd Mercher 1 Gorffennaf 2026'],
    ['2026-06-06T12:00:00Z', 'Saturday 6 June 2026', 'dydd Sadwrn 6 Mehefin 2026'],
    ['2026-08-31T12:00:00Z', 'Monday 31 August 2026', 'dydd Llun 31 Awst 2026'],
    ['2026-09-01T12:00:00Z', 'Tuesday 1 September 2026', 'dydd Mawrth 1 Medi 2026'],
    ['2026-10-25T01:30:00Z', 'Sunday 25 October 2026', 'dydd Sul 25 Hydref 2026'],
    ['2026-11-24T23:59:00Z', 'Tuesday 24 November 2026', 'dydd Mawrth 24 Tachwedd 2026'],
    ['2028-02-29T12:00:00Z', 'Tuesday 29 February 2028', 'dydd Mawrth 29 Chwefror 2028'],
    ['2026-12-31T23:59:00Z', 'Thursday 31 December 2026', 'dydd Iau 31 Rhagfyr 2026'],
  ])('date %s', (iso, inEnglish, inWelsh) => expect(both((words) => words.date(Date.parse(iso)))).toEqual([inEnglish, inWelsh]));
});
