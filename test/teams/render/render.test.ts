import { CARD_BYTES, CARD_TYPE, toActivity } from '../../../src/teams/render';
import { button, header, safe, type Drawn } from '../../../src/teams/cards/view';
import { fill } from '../../../src/teams/template';

const drawn = (changes: Partial<Drawn>): Drawn => ({ card: null, text: null, summary: 'Doorstep, 3pm', mentions: [], ...changes });
const cardWith = (fact: string) => fill('message', { header: header('good', 'x'), fact, facts: [], notes: [], footer: 'x', fallbackText: 'x', buttons: [button('x', 'my-visits')] });

test('a card goes alone, with words for the locked screen in the summary', () => {
  const activity = toActivity(drawn({ card: cardWith('x'), text: 'never beside a card' }));
  expect(activity).toMatchObject({ type: 'message', summary: 'Doorstep, 3pm', attachments: [{ contentType: CARD_TYPE }] });
  expect(activity.text).toBeUndefined();
});

test('words carry their mentions as Teams wants them', () => {
  const activity = toActivity(drawn({ text: '<at>Dee</at> please', mentions: [{ name: 'Dee', teamsUserId: '29:dee' }] }));
  expect(activity).toMatchObject({ text: '<at>Dee</at> please', textFormat: 'markdown', entities: [{ type: 'mention', text: '<at>Dee</at>', mentioned: { id: '29:dee', name: 'Dee' } }] });
});

test('a card over the limit is refused, saying by how much, and not cut', () => {
  expect(() => toActivity(drawn({ card: cardWith('x'.repeat(CARD_BYTES)) }))).toThrow(/draw card: \d+ bytes, at most 25600/);
  expect(() => toActivity(drawn({ card: cardWith('é'.repeat(CARD_BYTES / 2)) }))).toThrow('draw card');
});

test.each(['${1+1}', '$root', '${$root.header.text}', '{{DATE(2020-01-01T00:00:00Z)}}', '"},{"type":"x"', '\\"', '</script>', '\u2028'])('data that looks like a template or like JSON, %j, stays data', (text) => {
  const card = cardWith(text) as unknown as { body: { text?: string }[] }; // The template's second block is the fact.
  expect(card.body[1]?.text).toBe(text);
});

test.each([
  ['*b*', '\\*b\\*'],
  ['<b>', '‹b›'],
  ['a\n\n# b', 'a \\# b'],
  ['[x](https://evil.example)', '\\[x\\](https://evil.example)'],
  ['a|b', 'a\\|b'],
  ['\\*', '\\\\\\*'],
  ["O'Brien & Co. 3.30", "O'Brien & Co. 3.30"],
])('%j is made harmless as %j', (typed, shown) => {
  expect(safe(typed)).toBe(shown);
});

test('a payload always carries its verb, which data cannot replace', () => {
  expect(button('x', 'check-out', { verb: 'close', subject: 'v' }).data).toEqual({ verb: 'check-out', subject: 'v' });
});
