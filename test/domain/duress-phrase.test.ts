import fc from 'fast-check';
import { holdsPhrase, isWithinOneSlip, PHRASE, refusePhrase } from '../../src/domain/duress-phrase';

const PHRASE_WORDS = ['violet', 'teapot'];
const hears = (text: string, phrase = PHRASE_WORDS): boolean => holdsPhrase(text.split(' '), phrase);

it.each([
  'violet teapot', 'i left the violet teapot at home', 'please bring my violet teapot',
  'violet teapoy', 'violt teapot', 'violett teapot', 'voilet teapot', 'violet teapto', 'violetteapot', 'viol et teapot', 'the violetteapot is here',
])('hears it in "%s"', (text) => expect(hears(text)).toBe(true));

it.each([
  'violet', 'teapot', 'teapot violet', 'violet blue teapot', 'violt teapoy', 'ultraviolet teapots', 'violets in teapot', 'all done here', '', 'vi olet tea pot',
])('does not hear it in "%s"', (text) => expect(hears(text)).toBe(false));

const everyday = (word: string): boolean => ['check', 'out', 'all', 'good', 'the', 'is', 'running', 'late', 'today'].includes(word);

it.each([
  ['one word', 'rhododendron', 'phrase-too-short'],
  ['few letters', 'zig zag', 'phrase-too-short'],
  ['seven words', 'ant bee cow dog elk fox gnu', 'phrase-too-long'],
  ['more letters than a person types in fear', `${'x'.repeat(40)} ${'y'.repeat(40)}`, 'phrase-too-long'],
  ['a command', 'check out', 'phrase-everyday'],
  ['what everybody says', 'running late today', 'phrase-everyday'],
  ['one unusual word', 'running late rhubarb', 'phrase-everyday'],
  ['the same unusual word twice', 'rhubarb rhubarb', 'phrase-everyday'],
  ['numbers', 'agent 4471x 5512y', 'phrase-everyday'],
  ['two unusual words', 'violet teapot', null],
  ['two unusual words among others', 'is the violet teapot late', null],
])('judges %s', (_what, text, expected) => expect(refusePhrase(text === '' ? [] : text.split(' '), everyday)).toBe(expected));

const aWord = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 1, maxLength: 7 });
const someWords = fc.array(aWord, { minLength: 0, maxLength: 8 });
const aPhrase = fc.array(aWord, { minLength: 2, maxLength: 4 });

/** The distance by its definition, letter by letter: slow, and nothing in common with the function under test. */
function distance(a: string, b: string): number {
  const at: number[][] = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_unused, j) => (i === 0 ? j : j === 0 ? i : 0)));
  const get = (i: number, j: number): number => at[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? get(i - 2, j - 2) + 1 : Infinity;
      (at[i] ?? [])[j] = Math.min(get(i - 1, j) + 1, get(i, j - 1) + 1, get(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1), swapped);
    }
  }
  return get(a.length, b.length);
}

it('allows exactly one slip, as the distance between two texts counts them', () => {
  const near = aPhrase.chain((phrase) => fc.tuple(fc.constant(phrase.join(' ')), fc.oneof(aPhrase.map((other) => other.join(' ')), fc.nat({ max: 20 }).map((at) => phrase.join(' ').slice(0, at) + phrase.join(' ').slice(at + 1)), fc.nat({ max: 20 }).map((at) => `${phrase.join(' ').slice(0, at)}a${phrase.join(' ').slice(at + 1)}`))));
  fc.assert(fc.property(near, ([wanted, typed]) => expect(isWithinOneSlip(typed, wanted)).toBe(distance(typed, wanted) <= 1)), { numRuns: 1_000 });
});

it('is heard wherever it stands, whole or with a slip, among any other words', () => {
  // A word of one letter that is left out takes its space with it: two slips.
  const longWords = aPhrase.filter((phrase) => phrase.every((word) => word.length > 1));
  fc.assert(fc.property(someWords, longWords, someWords, fc.nat({ max: 30 }), (before, phrase, after, at) => {
    expect(holdsPhrase([...before, ...phrase, ...after], phrase)).toBe(true);
    const text = phrase.join(' ');
    const slipped = text.slice(0, at % text.length) + text.slice((at % text.length) + 1);
    expect(holdsPhrase([...before, ...slipped.split(' ').filter((word) => word !== ''), ...after], phrase)).toBe(true);
  }));
});

it('a phrase that is allowed cannot come out of everyday words by a slip', () => {
  const ordinary = fc.array(fc.constantFrom('check', 'out', 'all', 'good', 'the', 'is', 'running', 'late', 'today'), { maxLength: 12 });
  const unusual = fc.string({ unit: fc.constantFrom(...'abcdefghlnorstuy'), minLength: 3, maxLength: 8 });
  fc.assert(fc.property(ordinary, fc.array(fc.oneof(unusual, fc.constantFrom('out', 'all', 'the')), { minLength: 2, maxLength: PHRASE.mostWords }), (said, phrase) => {
    if (refusePhrase(phrase, everyday) === null) expect(holdsPhrase(said, phrase)).toBe(false);
  }), { numRuns: 500 });
});

describe('at the edges of what may be chosen', () => {
  it.each([
    ['as many words as may be', 'violet teapot aunt mabel umbrella rhubarb', null],
    ['as long as may be', `${'v'.repeat(30)} ${'t'.repeat(29)}`, null],
    ['one letter longer', `${'v'.repeat(30)} ${'t'.repeat(30)}`, 'phrase-too-long'],
    ['unusual words of three letters', 'elk running gnu', null],
    ['unusual words of two letters', 'ox running ax yo', 'phrase-everyday'],
  ])('%s', (_what, text, expected) => expect(refusePhrase(text.split(' '), everyday)).toBe(expected));
});

it.each([
  ['ab', 'ba', true], ['abcd', 'acbd', true], ['abc', 'cba', false], ['abcd', 'badc', false], ['abxd', 'axbe', false], ['abcd', 'abdx', false], ['abcd', 'xbcy', false], ['same', 'same', true], ['', '', true], ['a', '', true], ['ab', '', false],
])('"%s" and "%s" are within one slip: %s', (typed, wanted, expected) => expect(isWithinOneSlip(typed, wanted)).toBe(expected));
