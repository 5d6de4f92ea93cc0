import fc from 'fast-check';
import { HOUR, MINUTE } from '../../../src/domain/time';
import type { Intent, WordsContext } from '../../../src/teams/words/intent';
import { readWords } from '../../../src/teams/words/read-words';
import { CHECK_INS, CHECK_OUTS, COMMANDS, EXTENSIONS, PLANS } from './battery-english';
import { WELSH } from './battery-welsh';
import { NOW, wall } from './expected';

const SAID = [CHECK_INS, EXTENSIONS, CHECK_OUTS, PLANS, COMMANDS, WELSH].flat().map(([said]) => said);
const WORDS = [...new Set(SAID.flatMap((said) => said.split(/\s+/)))];

const moment = fc.integer({ min: wall('00:00', '2026-01-01') / MINUTE, max: wall('00:00', '2027-12-31') / MINUTE }).map((count) => count * MINUTE);
const context: fc.Arbitrary<WordsContext> = fc.record({ now: moment, zone: fc.constant('Europe/London' as const), language: fc.constantFrom('en' as const, 'cy' as const, null) });
/** Real phrases, their words shuffled together, and anything at all. */
const text = fc.oneof(fc.constantFrom(...SAID), fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(' ')), fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 200 }));

/** Places and names are kept as typed, so only their letters are compared. */
function withoutCase(intent: Intent): unknown {
  if (intent.is === 'question') return { is: 'question' };
  if (intent.is === 'legal-hold' && intent.about && 'name' in intent.about) return { ...intent, about: { name: intent.about.name.toLowerCase() } };
  if (intent.is === 'handover') return { ...intent, to: intent.to?.toLowerCase() };
  if (intent.is === 'want-call') return { ...intent, name: intent.name?.toLowerCase() ?? null };
  if (intent.is === 'buddy') return { ...intent, name: intent.name?.toLowerCase() };
  if (intent.is === 'company') return { ...intent, name: intent.name.toLowerCase() };
  if (intent.is === 'check-out-for') return { ...intent, name: intent.name.toLowerCase() };
  if (intent.is === 'check-in') return { ...intent, where: intent.where?.toLowerCase(), company: intent.company.map((name) => name.toLowerCase()) };
  return 'where' in intent ? { ...intent, where: intent.where?.toLowerCase() } : intent;
}

test('never throws, and always answers with an intent', () => {
  fc.assert(fc.property(text, context, (said, when) => { expect(typeof readWords(said, when).is).toBe('string'); }), { numRuns: 2000 });
});

test('a visit that begins now ends in the future, within 16 hours, or is asked', () => {
  fc.assert(
    fc.property(text, context, (said, when) => {
      const intent = readWords(said, when);
      if (intent.is !== 'check-in') return;
      expect(intent.unsure.includes('back-by')).toBe(intent.backBy === null);
      if (intent.where === null) expect(intent.unsure).toContain('where');
      if (intent.backBy === null) return;
      expect(intent.backBy).toBeGreaterThan(when.now);
      expect(intent.backBy).toBeLessThanOrEqual(when.now + 16 * HOUR);
    }),
    { numRuns: 4000 },
  );
});

test('an extension is of 1 minute to 16 hours, or to a time in the future, or is asked', () => {
  fc.assert(
    fc.property(text, context, (said, when) => {
      const intent = readWords(said, when);
      if (intent.is !== 'extend') return;
      if (intent.minutes !== null) expect(intent.minutes > 0 && intent.minutes <= 16 * 60).toBe(true);
      if (intent.to !== null) expect(intent.to > when.now && intent.to <= when.now + 16 * HOUR).toBe(true);
      expect(intent.minutes !== null && intent.to !== null).toBe(false);
    }),
    { numRuns: 4000 },
  );
});

test('a planned visit starts in the future and ends after it starts', () => {
  fc.assert(
    fc.property(text, context, (said, when) => {
      const intent = readWords(said, when);
      if (intent.is !== 'plan-visit') return;
      if (intent.at !== null) expect(intent.at).toBeGreaterThan(when.now);
      const start = intent.at ?? when.now;
      if (intent.backBy !== null) expect(intent.backBy > start && intent.backBy <= start + 16 * HOUR).toBe(true);
    }),
    { numRuns: 4000 },
  );
});

const singleLine = SAID.filter((said) => !said.includes('\n') && !said.includes('<'));
const gap = fc.constantFrom(' ', '  ', '\t', '   ', '\u00a0', ' \u200b');
const end = fc.constantFrom('', '.', '!', '!!!', '...', ' ', ' 🙂');

test('capitals, spaces and punctuation change nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...singleLine), gap, end, fc.constantFrom('upper', 'lower', 'as typed'), (said, space, ending, letters) => {
      const cased = letters === 'upper' ? said.toUpperCase() : letters === 'lower' ? said.toLowerCase() : said;
      const changed = `${space}${cased.split(' ').join(space)}${ending}`;
      expect(withoutCase(readWords(changed, NOW))).toEqual(withoutCase(readWords(said, NOW)));
    }),
    { numRuns: 3000 },
  );
});

test.each(['no', 'not', 'but', 'unless', 'if', 'almost', 'never', 'why', 'dad', 'ddim', 'ond'])('a check-out with a stray "%s" in it is never sure', (stray) => {
  const sure = [...CHECK_OUTS, ...WELSH].filter(([, intent]) => intent.is === 'check-out' && intent.sure).map(([said]) => said);
  for (const said of sure) {
    for (const changed of [`${stray} ${said}`, `${said} ${stray}`]) expect(readWords(changed, NOW)).not.toEqual({ is: 'check-out', sure: true });
  }
});

test('a question mark after a check-out makes it a question to the worker', () => {
  for (const [said, intent] of CHECK_OUTS) {
    if (intent.is === 'check-out' && !/^can you/.test(said)) expect(readWords(`${said}?`, NOW)).toEqual({ is: 'check-out', sure: false });
  }
});

test('a hostile message costs no more than a long one', () => {
  const hostile = ['<at'.repeat(9000), '-'.repeat(28_000), '?'.repeat(28_000) + 'x', 'a-'.repeat(14_000), 'check in '.repeat(3000), "'".repeat(28_000)];
  const started = performance.now();
  for (const said of hostile) expect(readWords(said, NOW).is).toBe('question');
  expect(performance.now() - started).toBeLessThan(1500);
});
