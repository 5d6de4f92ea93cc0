import { answerQuestion, loadGuidance, withText, type Answer } from '../../src/guidance/answer';
import { CAUTIONS, cautionsFor, type Caution } from '../../src/guidance/cautions';
import { BOARDS } from '../../src/domain/team';
import { answersCy } from '../../src/strings/cy/answers';
import { answersEn } from '../../src/strings/en/answers';
import { wordCount } from '../../src/guidance/excerpt';

/** What an answer never leaves out, whatever the search found. */
const guidance = loadGuidance();
const ask = (text: string, board: (typeof BOARDS)[number] = 'gwent', language: 'en' | 'cy' = 'en'): Answer => answerQuestion(guidance, { text, board, audience: null, language });
/** Everything somebody may read of an answer: in chat, behind More, and when a model wrote the chat's part. */
const shown = (answer: Answer): string[] => [answer.short, answer.text, ...(answer.declined ? [] : [withText(answer, 'Written from the passages.').short])];

const ASKED: readonly (readonly [rule: string, caution: Caution, asked: string, words: RegExp])[] = [
  ['rule 4', 'calm', 'the family has been calm for months are they safe now', /no promise of safety/],
  ['rule 4', 'calm', 'is it safe to go back', /no promise of safety/],
  ['rule 4', 'calm', 'never been violent so is the house safe', /no promise of safety/],
  ['rule 5', 'confront', 'do I have to confront the parents about the bruises', /only where it is safe.*leave/],
  ['rule 5', 'confront', 'should I challenge dad about his drinking', /only where it is safe.*leave/],
  ['rule 5', 'confront', 'how do I stand up to him', /only where it is safe.*leave/],
  ['rule 15', 'secret', "can I promise mum I won't tell anyone what she said", /Do not promise to keep it secret/],
  ['rule 15', 'secret', 'she asked me to keep it between us', /Do not promise to keep it secret/],
  ['rule 18', 'legal', 'can we get an injunction to keep him out', /not legal advice.*legal team/],
  ['rule 18', 'legal', 'is it against the law to film me on a visit', /not legal advice.*legal team/],
  ['rule 19', 'capacity', 'does he have capacity to refuse me', /cannot judge capacity.*From 16, capacity is assumed/],
  ['rule 19', 'capacity', 'is she bipolar do you think', /cannot judge capacity/],
  ['rule 20', 'culture', 'is it ok that they discipline their children harshly because of their culture', /no risk in itself and never excuses harm/],
  ['rule 27', 'afraid', "I'm too scared to confront him", /tell your manager today and ask for advice/],
  ['rule 27', 'afraid', 'im dreading the visit and keep putting it off', /tell your manager today and ask for advice/],
  ['rule 8', 'afraid', "I'm frightened to go back there", /daily life is like for the person at risk/],
];

test.each(ASKED)('%s: %s stands first, in every form of the answer: "%s"', (_rule, caution, asked, words) => {
  expect(cautionsFor(asked)).toContain(caution);
  for (const text of shown(ask(asked))) expect(text.split('\n\n')[0]).toMatch(words);
});

const ASKED_IN_WELSH: readonly (readonly [rule: string, caution: Caution, asked: string])[] = [
  ['rule 4', 'calm', 'mae wedi bod yn dawel ydyn nhw’n saff nawr'],
  ['rule 5', 'confront', 'sut ddylwn i herio’r tad'],
  ['rule 15', 'secret', 'ga i addo cadw cyfrinach i mam'],
  ['rule 18', 'legal', 'ydy hyn yn gyfreithiol'],
  ['rule 19', 'capacity', 'oes ganddo alluedd i wrthod'],
  ['rule 20', 'culture', 'ydy taro plentyn yn iawn yn eu diwylliant nhw'],
  ['rule 27', 'afraid', 'mae ofn arna i fynd yn ôl yno'],
];

test.each(ASKED_IN_WELSH)('%s: in Welsh, %s: "%s"', (_rule, caution, asked) => {
  for (const text of shown(ask(asked, 'gwent', 'cy'))) expect(text).toContain(answersCy.cautions[caution]);
});

test.each(BOARDS)('rule 5, rule 27: whichever board is asked, %s too', (board) => {
  const { text } = ask("I'm scared to confront the family", board);
  expect(text).toContain(answersEn.cautions.confront);
  expect(text).toContain(answersEn.cautions.afraid);
});

test('the line leaves room for the answer: chat stays under a hundred words and the whole under 350', () => {
  for (const [, , asked] of ASKED) {
    const answer = ask(asked);
    if (answer.parts) expect(wordCount(answer.short)).toBeLessThanOrEqual(100);
    expect(wordCount(answer.text)).toBeLessThanOrEqual(350);
  }
});

test('every caution is asked for above, and none is said where nobody asked', () => {
  expect([...new Set(ASKED.map(([, caution]) => caution))].sort()).toEqual([...CAUTIONS].sort());
  for (const asked of ['what are the types of resistance', 'what is confrontation', 'who chairs the meeting', 'how often is supervision', 'what goes in a written contract', 'check in 4471', 'what makes a safety plan', 'pa mor aml mae goruchwyliaeth']) expect(cautionsFor(asked)).toEqual([]);
});

test('rule 10, rule 8: a worker who is afraid is asked to think of the person at risk, and her own safety comes with it', () => {
  const { text } = ask("I'm afraid of him, should we stop visiting");
  expect(text).toContain('tell your manager');
  expect(text).toContain('person at risk');
});

test.each(BOARDS)('rule 12: %s: who may interpret names that family must not', (board) => {
  const answer = ask('can the daughter interpret for me', board);
  expect(`${answer.text} ${answer.parts?.everyDifference.join(' ') ?? ''}`).toMatch(/family (?:members )?must not|must not (?:be|use) family|not (?:be )?used? as interpreter/i);
});

test('rule 16: nothing is guessed beyond the documents: it says that it is not there, what is nearest and whom to ask', () => {
  for (const asked of ['how much is the mileage rate', 'what is the password for the case system', 'can I carry pepper spray']) {
    const { declined, text } = ask(asked);
    expect(declined).toBe(true);
    expect(text).toMatch(/not in the guidance/);
    expect(text).toMatch(/Ask /);
  }
});

test.each(BOARDS)("rule 17: %s: its own section leads under its own name, and others are named apart", (board) => {
  const { parts, text } = ask('what do I do straight after an incident', board);
  expect(parts?.own.every(({ doc }) => doc === board)).toBe(true);
  expect(parts?.others.some(({ doc }) => doc === board)).toBe(false);
  expect(text).toMatch(/Sources: \[1\]/);
});
