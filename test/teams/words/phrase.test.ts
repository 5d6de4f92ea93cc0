import { loadGuidance, textsOf } from '../../../src/guidance/answer';
import { readPhraseToKeep, saysPhrase, wordsTyped } from '../../../src/teams/words/phrase';
import { DANGER_NOW, NO_DANGER_NOW } from '../../guidance/danger-now';
import { CHECK_INS, CHECK_OUTS, COMMANDS, EXTENSIONS, PLANS, QUESTIONS } from './battery-english';
import { WELSH } from './battery-welsh';
import { NOW } from './expected';

const GUIDANCE = textsOf(loadGuidance());
const SAID = [CHECK_INS, EXTENSIONS, CHECK_OUTS, PLANS, COMMANDS, QUESTIONS, WELSH].flat().map(([said]) => said.replace('Sam Evans', ''));
const kept = (text: string) => readPhraseToKeep(text, NOW, GUIDANCE);

test.each(['violet teapot', 'Is the VIOLET teapot safe?', 'aunt Mabel\'s umbrella', 'tebot fioled', "fy ymbarél borffor", 'tŷ gwydr crochan'])('"%s" will do', (text) => expect(kept(text).ok).toBe(true));

test.each([
  ['help', 'phrase-too-short'], ['ok', 'phrase-too-short'], ['all good', 'phrase-too-short'], ['check out', 'phrase-everyday'], ['please check me out', 'phrase-everyday'], ['rhododendron', 'phrase-too-short'],
  ['he has a machete', 'phrase-everyday'], ['disguised compliance', 'phrase-everyday'], ['disguised complience', 'phrase-everyday'], ["dwi'n iawn diolch", 'phrase-everyday'], ['12 34 56 78', 'phrase-everyday'],
  ['', 'phrase-too-short'], ['😀 😀', 'phrase-too-short'],
])('"%s" is refused: %s', (text, reason) => expect(kept(text)).toEqual({ ok: false, reason }));

test('no piece of anything people say every day can be chosen', () => {
  const pieces = SAID.flatMap((said) => {
    const words = said.split(/\s+/);
    return words.flatMap((_, from) => [1, 2, 3, 4, 5, 6].map((count) => words.slice(from, from + count).join(' ')));
  });
  const allowed = [...new Set(pieces)].filter((piece) => readPhraseToKeep(piece, NOW, []).ok);
  expect(pieces.length).toBeGreaterThan(2_000);
  expect(allowed).toEqual([]);
});

test('nothing that people say, ask or cry out holds a phrase that was chosen with care', () => {
  const chosen = ['violet teapot', "aunt Mabel's umbrella", 'tebot fioled', 'otter sandwich', 'the crimson accordion', 'cymylau siocled'].map((text) => {
    const read = kept(text);
    if (!read.ok) throw new Error(`${text}: ${read.reason}`);
    return read.words;
  });
  const everything = wordsTyped([...SAID, ...DANGER_NOW, ...NO_DANGER_NOW, ...GUIDANCE]);
  expect(everything.length).toBeGreaterThan(1_000);
  for (const phrase of chosen) expect(everything.filter((words) => saysPhrase([words], phrase))).toEqual([]);
});

test.each(['VIOLET TEAPOT', 'violet-teapot', 'Violet teapot!', '"violet" teapot', 'tell mum the violet teapot is packed. back by 3', '<p>violet&nbsp;teapot</p>', 'violét teapot', 'violet\n teapot', '🫖 violet teapot 🫖', '{"feedbackText":"violet teapot"}', 'check out violet teapot', 'help me violet teapot'])('is heard in %j', (text) => {
  expect(saysPhrase(wordsTyped([text]), ['violet', 'teapot'])).toBe(true);
});

test('a letter of twenty-eight thousand characters is searched in a moment', () => {
  const letter = wordsTyped(['violet '.repeat(4_000)]);
  const started = performance.now();
  expect(saysPhrase(letter, ['violet', 'teapot'])).toBe(false);
  expect(performance.now() - started).toBeLessThan(500);
});
