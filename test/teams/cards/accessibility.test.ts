import { en } from '../../../src/strings/en';
import { header } from '../../../src/teams/cards/view';
import { accessibilityFaults, contrast } from './accessibility';
import { LANGUAGES, samplesOf, TEXTS } from './samples';
import { story } from '../../gallery/story';

/** Nobody is kept from a card by how they see, hear or move: cards/accessibility.md says what we promise, this holds us to it. */
const sets = (['ordinary', 'long'] as const).flatMap((kind) => Object.entries(LANGUAGES).map(([language, strings]) => ({ kind, language, strings })));

test.each(sets)('every card, $kind, $language', ({ kind, strings }) => {
  const cards = [...samplesOf(TEXTS[kind], strings), ...story(strings)];
  const faults = cards.flatMap(({ name, card }) => accessibilityFaults(card, strings).map((fault) => `${name}: ${fault}`));
  expect([...new Set(faults)].slice(0, 40)).toEqual([]);
});

describe('finds what is wrong with a card', () => {
  const heading = (style: Parameters<typeof header>[0], text: string) => ({ type: 'Container', style, items: [{ type: 'TextBlock', text, wrap: true, style: 'heading' }] });
  const fact = { type: 'TextBlock', text: 'Back by 3pm.', wrap: true };
  const where = { type: 'Input.Text', id: 'where', label: 'Where (required)', isRequired: true, errorMessage: 'Say where you are going.' };
  const top = heading('accent', header('accent', 'Check in').text);
  const button = { type: 'Action.Execute', title: 'Check in' };
  const card = (body: object[], more: object = {}) => ({ type: 'AdaptiveCard', fallbackText: 'Say where you are going.', body, actions: [button], ...more });

  test('nothing, with one that is well', () => {
    expect(accessibilityFaults(card([top, fact, where, { type: 'Input.ChoiceSet', id: 'b', label: 'Board', wrap: true }]), en)).toEqual([]);
  });

  test.each<[string, object, RegExp]>([
    ['no words for those who cannot see it', card([top, fact], { fallbackText: ' ' }), /no fallbackText/],
    ['a field without a label', card([top, fact, { ...where, label: '' }]), /where: no label/],
    ['a field with a placeholder for a label', card([top, fact, { ...where, label: undefined, placeholder: 'Where' }]), /only a placeholder/],
    ['a required field that does not say so', card([top, fact, { ...where, label: 'Where' }]), /does not say so in words/],
    ['a field that says so and is not', card([top, fact, { ...where, isRequired: false }]), /says that it is required/],
    ['a required field without an error message', card([top, fact, { ...where, errorMessage: 'Required' }]), /no error message that says what to do/],
    ['a placeholder that helps nobody', card([top, fact, { ...where, placeholder: 'Where (required)' }]), /repeats its label/],
    ['choices that are cut off', card([top, fact, { type: 'Input.ChoiceSet', id: 'b', label: 'Board' }]), /cut off/],
    ['a text that does not wrap', card([top, { ...fact, wrap: false }]), /does not wrap/],
    ['a text cut short', card([top, { ...fact, maxLines: 2 }]), /cut off after some lines/],
    ['a coloured text', card([top, { ...fact, color: 'attention' }]), /coloured text/],
    ['a colour without its sign', card([heading('attention', 'Overdue: Sam'), fact]), /colour attention stands alone/],
    ['a sign without words', card([heading('attention', '⚠️ '), fact]), /colour attention stands alone/],
    ['a colour deeper down', card([top, fact, { type: 'ColumnSet', columns: [{ type: 'Column', style: 'good', items: [fact] }] }]), /colour good stands alone/],
    ['a picture without words', card([top, fact, { type: 'Image', url: 'https://x.example/a.png' }]), /no alt text/],
    ['a field before anything is said', card([where, top, fact]), /read before it is said/],
    ['a heading below other text', card([fact, top]), /not what is read first/],
    ['two headings', card([top, top, fact]), /2 headings/],
    ['two buttons alike', card([top, fact], { actions: [button, { ...button, verb: 'other' }] }), /two buttons say "Check in"/],
    ['a button of dots', card([top, fact], { actions: [{ ...button, title: '...' }] }), /a button says "\.\.\."/],
  ])('%s', (_what, bad, said) => {
    expect(accessibilityFaults(bad as Record<string, unknown>, en).join('; ')).toMatch(said);
  });

  test('a text too faint for its ground', () => {
    expect(contrast('light', 'default', false)).toBeGreaterThan(15);
    expect(contrast('light', 'attention', true)).toBeLessThan(contrast('light', 'attention', false));
    expect(contrast('contrast', 'attention', true)).toBe(21);
  });
});
