import { cy } from '../../src/strings/cy';
import { en } from '../../src/strings/en';
import { SAMPLES } from './samples';
import { textsOf } from './texts';

/** What the bot never says, in any of its texts, in either language; and what it always says where it must. */
const english = textsOf(en, SAMPLES, '');
const welsh = textsOf(cy, SAMPLES, '');
const saying = (pattern: RegExp, words = english): string[] => words.filter(([, text]) => pattern.test(text)).map(([path, text]) => `${path}: ${text}`);

describe('rule 3: nobody is told to stay or to manage alone', () => {
  test('in English', () => expect(saying(/\b(?:stay (?:in|inside|there|with them|where you are)|do not leave(?! without)|don't leave(?! without)|be firm|stand your ground|cope (?:alone|by yourself)|manage (?:it )?(?:alone|by yourself)|calm them down|you must confront)\b/i)).toEqual([]));
  test('in Welsh', () => expect(saying(/\b(?:arhoswch (?:yno|yn y tŷ|gyda nhw)|peidiwch â gadael(?! heb)|byddwch yn gadarn|safwch eich tir)\b/i, welsh)).toEqual([]));
  test('where danger is spoken of, leaving stands first', () => {
    for (const path of ['sentence.help-now#0', 'incident.stepsFact']) expect(new Map(english).get(path)).toMatch(/leave if you can and call 999/);
    expect(new Map(welsh).get('sentence.help-now#0')).toMatch(/gadewch y lle os gallwch a ffoniwch 999/);
  });
});

describe('rule 4: no family is ever called safe', () => {
  test('in English', () => expect(saying(/\b(?:family|house|home|case|address|they) (?:is|are) (?:now )?safe\b(?! to)/i).filter((text) => !/They are safe|unless you know they are safe/i.test(text))).toEqual([]));
  test('in Welsh', () => expect(saying(/(?:teulu|cartref|tŷ) (?:hwn )?yn ddiogel/i, welsh)).toEqual([]));
});

describe('rule 6: nobody is at fault, and nobody is counted against others', () => {
  test('in English', () => {
    expect(saying(/\b(?:you (?:failed|forgot|should have)|your (?:mistake|own fault)|why didn't you|you did not follow|careless|part of the job)\b/i).filter((text) => !/n(?:ever|ot) part of the job|do not think that you should have coped/i.test(text))).toEqual([]);
    expect(saying(/\b(?:most often|worst|league|ranking|ranked|top \d)\b/i).filter((text) => !/Nobody is named or ranked/.test(text))).toEqual([]);
  });
  test('in Welsh', () => expect(saying(/\b(?:anghofioch|dylech fod wedi|eich bai chi|rhan o'r swydd)\b/i, welsh).filter((text) => !/nid .*bai|byth yn rhan|peidiwch/i.test(text))).toEqual([]));
});

describe('rule 7: the bot decides nothing that is a manager\'s or a chair\'s', () => {
  test('in English', () => expect(saying(/\bI(?:'ve| have)? (?:decided|excluded|convened|closed the (?:flag|case)|called (?:the )?(?:police|999)|removed the service)\b/i).filter((text) => !text.startsWith('alarm.button999:'))).toEqual([]));
  test('it says plainly that it has called nobody', () => expect(saying(/does not call anyone|I have not called/).length).toBeGreaterThan(2));
});

describe('rule 9, rule 21: a miss, a complaint or a late check-out is no accusation', () => {
  test('in English', () => expect(saying(/\b(?:lied|lying|deceit|deceiv\w+|dishonest|suspicious|falsif\w+|manipulat\w+|avoiding us|hiding something)\b/i)).toEqual([]));
  test('in Welsh', () => expect(saying(/\b(?:celwydd\w*|twyll\w*|anonest\w*)\b/i, welsh).filter((text) => !/byth yn arwydd/.test(text))).toEqual([]));
});

describe('rule 15: no secrecy is promised', () => {
  test('in English', () => expect(saying(/\b(?:nobody will ever|never be told|completely confidential|will stay (?:secret|confidential)|stays between us)\b/i)).toEqual([]));
  test('in Welsh', () => expect(saying(/\b(?:hollol gyfrinachol|cyfrinach rhyngom)\b/i, welsh)).toEqual([]));
});

describe('rule 26: support is offered to everybody in the same words', () => {
  test('in English', () => expect(saying(/\b(?:as a (?:man|woman)|for (?:men|women)|lads?|ladies)\b/i)).toEqual([]));
});
