import { loadGuidance } from '../../../src/guidance/answer';
import { redact } from '../../../src/guidance/redact';
import { ownQuestions } from '../../eval/own-set';

const { lexicon } = loadGuidance();
const sent = (text: string): string => redact(text, lexicon);

test.each([
  ['Can I see Jordan Blake at 14 Acacia Road CF10 1AA?', ['Jordan', 'Blake', 'Acacia', 'CF10', '14']],
  ['mum is on 07700 900123 and ref WB-2031 or 4471', ['07700', '2031', '4471']],
  ['Mr Hughes emailed me from dave.h@example.test', ['Hughes', 'dave']],
  ['My manager Priya said no. Can Kayleigh come?', ['Priya', 'Kayleigh']],
  ['mrs smith threatened me', ['smith']],
  ['jane smith lives at 4 acacia road', ['jane', 'smith', 'acacia', '4']],
  ['the davies family wont let me in, nor will the joneses', ['davies', 'jones']],
  ["kayleigh's mum slammed the door, tyler was upstairs", ['kayleigh', 'tyler']],
  ['mark price is out of prison, his brother mark too', ['price']],
  ['theres a new man called will in the house', ['will']],
  ['miss young and mr black refuse', ['young', 'black']],
  ["rose's baby has a bruise", ['rose']],
  ['dr patel and pc owen said to wait', ['patel', 'owen']],
  ['JANE SMITH WONT ANSWER', ['JANE', 'SMITH', 'jane', 'smith']],
  ['nhs number 943 476 5919, ni AB 12 34 56 C, born 12.03.2019', ['943', '5919', '34 56', '2019', '12.03']],
  ['flat 3, 22 heol y bryn, splott', ['heol', 'bryn', 'splott', '22']],
  ['mae gareth yn gwrthod agor y drws', ['gareth']],
  ['case ref 2031 for tomos ap rhys', ['2031', 'tomos', 'rhys']],
])('names and identifiers are taken out of "%s"', (text, gone) => {
  for (const secret of gone) expect(sent(text)).not.toMatch(new RegExp(`\\b${secret}\\b`));
});

test.each([
  'Can I visit alone after dark in Gwent? Should I call 999?',
  'they have missed 3 appointments, is that enough to call a meeting within 7 working days?',
  'he will mark the sofa and nick my phone, can i bill him for a long day',
  'mum wont let me see the baby, says the dog will bite',
  'what does the mental capacity act say about someone over 16',
  'Dad punched me on Tuesday. What now?',
  'beth ddylwn i wneud os ydyn nhw\'n gwrthod agor y drws?',
])('what the question is about stays in it: %s', (text) => {
  expect(sent(text)).toBe(text);
});

test('a slip of the keys is mended, not taken for a name', () => {
  expect(sent('my suprevision was cancelled')).toBe('my supervision was cancelled');
});

test('of our own questions, nine words in ten stay', () => {
  const words = (text: string): number => text.split(/\s+/).length;
  const asked = ownQuestions().filter(({ kind }) => kind !== 'welsh' && kind !== 'out-of-scope').map(({ question }) => question);
  const taken = asked.reduce((sum, question) => sum + (sent(question).match(/\[\w+\]/g)?.length ?? 0), 0);
  expect(taken / asked.reduce((sum, question) => sum + words(question), 0)).toBeLessThan(0.1);
});
