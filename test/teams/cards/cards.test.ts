import Ajv from 'ajv';
import draft6 from 'ajv/lib/refs/json-schema-draft-06.json';
import fs from 'node:fs';
import path from 'node:path';
import { CARD_BYTES, toActivity } from '../../../src/teams/render';
import { press, readPress } from '../../../src/teams/presses';
import schema from '../../support/adaptive-card-1.5.json';
import { parseAsTeamsWould } from './official';
import { drawersInSource, HOSTILE, LANGUAGES, MAKERS, samplesOf, TEXTS } from './samples';
import { markdownIn, nodesOf, ofType } from './tree';

/** Rules that hold for every card in every state and language, whatever people have typed. */
const sets = Object.entries(TEXTS).flatMap(([kind, texts]) => Object.entries(LANGUAGES).map(([language, strings]) => ({ kind, language, samples: samplesOf(texts, strings) })));
const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
ajv.addMetaSchema(draft6);
// Draft 6 names a schema by `$id`; Microsoft's file still says `id`.
const { id, ...published } = schema;
const validate = ajv.compile({ $id: id, ...published });

test('no card is drawn that is not looked at here', () => {
  expect(Object.keys(MAKERS).sort()).toEqual(drawersInSource());
});

test('every template is used by some card, and the samples reach every look', () => {
  const templates = fs.readdirSync(path.join(__dirname, '..', '..', '..', 'cards')).filter((file) => file.endsWith('.json'));
  const source = fs.readFileSync(path.join(__dirname, '..', '..', '..', 'src', 'teams', 'template.ts'), 'utf8');
  for (const file of templates) expect(source).toContain(`'${file.replace('.json', '')}'`);
  const styles = new Set(sets.flatMap(({ samples }) => samples.map(({ card }) => headerOf(card)['style']).filter((style) => style !== undefined)));
  expect([...styles].sort()).toEqual(['accent', 'attention', 'good', 'warning']);
});

const isWords = (value: unknown): boolean => typeof value === 'string' && /\S/.test(value);
const headerOf = (card: unknown) => ofType(card, (type) => type === 'Container')[0] ?? {};

describe.each(sets)('$kind, $language', ({ kind, samples }) => {
  const eachCard = (check: (card: object) => void) => {
    for (const { name, card } of samples) {
      try {
        check(card);
      } catch (error) {
        throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      }
    }
  };

  test('Microsoft\'s own parser takes it as 1.5 without a warning', () => eachCard((card) => expect(parseAsTeamsWould(card)).toEqual([])));

  test('fits the published schema, which knows no other property', () =>
    eachCard((card) => {
      // Teams' own extension, which the schema leaves to Teams.
      validate(Object.fromEntries(Object.entries(card).filter(([name]) => name !== 'msteams')));
      expect((validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`)).toEqual([]);
    }));

  test('the people it calls by name stand in its text, each once, as Teams wants them', () =>
    eachCard((card) => {
      const { msteams = { entities: [] } } = card as { msteams?: { entities: { text: string; mentioned: { id: string; name: string } }[] } };
      expect(Object.keys(msteams)).toEqual(['entities']);
      const texts = ofType(card, (type) => type === 'TextBlock').map((block) => String(block['text'])).join('\n');
      for (const { mentioned, ...entity } of msteams.entities) {
        expect(entity).toEqual({ type: 'mention', text: `<at>${mentioned.name}</at>` });
        expect(texts).toContain(entity.text);
        expect(mentioned.id).toMatch(/\S/);
      }
      if (msteams.entities.length === 0) expect(texts).not.toContain('<at>');
    }));

  test('nothing is left to fill, and nothing came out as "undefined"', () =>
    eachCard((card) => {
      const text = JSON.stringify(card);
      if (kind !== 'hostile') expect(text).not.toContain('${');
      expect(text).not.toMatch(/undefined|\[object|NaN|Invalid|"null/);
    }));

  test('is version 1.5, small, and says what it is to those who cannot see it', () =>
    eachCard((card) => {
      expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5', fallbackText: expect.stringMatching(/\S/) as string });
      expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(CARD_BYTES);
    }));

  test('has at most six actions, each with words, a verb and a fallback that sends the same', () =>
    eachCard((card) => {
      // What refreshes a card by itself is no button, and neither is a line of a list that opens what it names.
      const actions = ofType({ ...card, refresh: null }, (type) => type === 'Action.Execute');
      const lines = nodesOf(card).flatMap((node) => ('selectAction' in node ? [node['selectAction']] : []));
      expect(actions.length - lines.length).toBeLessThanOrEqual(6);
      for (const { title, verb, data, fallback, associatedInputs } of actions) {
        expect({ title, data, fallback }).toMatchObject({ title: expect.stringMatching(/\S/) as string, data: { verb }, fallback: { type: 'Action.Submit', title, data, associatedInputs } });
      }
    }));

  test('a card that draws itself anew names at most sixty people', () =>
    eachCard((card) => {
      const { refresh } = card as { refresh?: { userIds?: string[] } }; // The schema test has seen it.
      if (refresh) expect(refresh.userIds?.length).toBeLessThanOrEqual(60);
    }));

  test('every input has a label, every required one says what is missing', () =>
    eachCard((card) => {
      const inputs = ofType(card, (type) => type.startsWith('Input.'));
      expect(inputs.filter((input) => !isWords(input['label']) || (input['isRequired'] === true && !isWords(input['errorMessage'])))).toEqual([]);
      expect(new Set(inputs.map((input) => input['id'])).size).toBe(inputs.length);
    }));

  test('every text wraps, and no list of choices offers a blank', () =>
    eachCard((card) => {
      expect(ofType(card, (type) => type === 'TextBlock').filter((block) => block['wrap'] !== true || !isWords(block['text']))).toEqual([]);
      const choices = ofType(card, (type) => type === 'Input.ChoiceSet').flatMap((input) => nodesOf(input['choices']));
      expect(choices.filter(({ title, value, ...more }) => !isWords(title) || !isWords(value) || Object.keys(more).length > 0)).toEqual([]);
    }));

  test('a colour never stands without its sign, and the header is a heading', () =>
    eachCard((card) => {
      for (const container of ofType(card, (type) => type === 'Container').filter((node) => node['style'] !== undefined && node['style'] !== 'default')) {
        const signs = { accent: 'ℹ️', good: '✔️', warning: '⏳', attention: '⚠️' } as Record<string, string>;
        const [first] = ofType(container, (type) => type === 'TextBlock');
        expect(String(first?.['text'])).toMatch(new RegExp(`^${signs[String(container['style'])]} \\S`, 'u'));
        expect(first?.['style']).toBe('heading');
      }
      expect(ofType(card, (type) => type === 'TextBlock').filter((block) => (block['color'] ?? 'default') !== 'default')).toEqual([]);
    }));

  test('every button sends what the bot can read', () =>
    eachCard((card) => {
      const typed = Object.fromEntries(ofType(card, (type) => type.startsWith('Input.')).map((input) => [String(input['id']), valueFor(input)]));
      for (const action of ofType(card, (type) => type === 'Action.Execute' || type === 'Action.Submit')) {
        const data = JSON.parse(JSON.stringify({ ...(action['associatedInputs'] === 'none' ? {} : typed), ...(action['data'] as object) })) as object; // As it goes over the wire.
        if (readPress(data) === null) throw new Error(`unreadable: ${JSON.stringify(data)}`);
      }
    }));

  test('can be sent as it is', () => eachCard((card) => void toActivity({ card: { type: 'AdaptiveCard', ...card }, text: null, summary: 'x', mentions: [] })));
});

/** What a person could have put into an input. */
function valueFor(input: Readonly<Record<string, unknown>>): string {
  if (typeof input['value'] === 'string' && input['value'] !== '') return input['value'];
  if (input['type'] === 'Input.Time') return '15:30';
  if (input['type'] === 'Input.Date') return '2026-11-24';
  const [first] = (input['choices'] ?? []) as { value: string }[]; // The schema test has seen them.
  return first?.value ?? '';
}

test('every verb the bot can read is sent by some card', () => {
  const sent = new Set(sets.flatMap(({ samples }) => samples.flatMap(({ card }) => ofType(card, (type) => type === 'Action.Execute').map((action) => action['verb']))));
  expect(press.options.flatMap((option) => [...option.shape.verb.values]).filter((verb) => !sent.has(verb))).toEqual([]);
});

describe('what people typed is shown as they typed it', () => {
  // Only cards that show a place can show a bad one.
  const withPlace = new Set(samplesOf({ ...TEXTS.ordinary, where: 'Splott' }, LANGUAGES.en).filter(({ card }) => markdownIn(card).some((text) => text.includes('Splott'))).map(({ name }) => name.split(':')[0]));
  const cardsAt = (where: string) => samplesOf({ ...TEXTS.ordinary, where }, LANGUAGES.en, (maker) => withPlace.has(maker));
  const hostile = sets.filter(({ kind }) => kind === 'hostile').flatMap(({ samples }) => samples);

  test('no markup of theirs is left unescaped', () => {
    for (const { name, card } of hostile) {
      for (const text of markdownIn(card).filter((one) => one.includes('Mal'))) {
        const bare = text.replace(/<\/?at>/g, '').replace(/\\[\\`*_[\]~#|]/g, '');
        expect({ name, bare: bare.match(/[`*_[\]~#|<>]/) }).toEqual({ name, bare: null });
      }
    }
  });

  test('and it reads as typed, but for pointed brackets', () => {
    const asTyped = HOSTILE.replaceAll('<', '‹').replaceAll('>', '›');
    const shown = hostile.flatMap(({ card }) => markdownIn(card)).map((text) => text.replace(/\\([\\`*_[\]~#|])/g, '$1'));
    expect(shown.filter((text) => text.includes('Mal')).length).toBeGreaterThan(50);
    for (const text of shown.filter((one) => one.includes('Mal'))) expect(text).toContain(asTyped);
  });

  test('an expression is text and is not worked out', () => {
    const texts = hostile.flatMap(({ card }) => markdownIn(card)).filter((text) => text.includes('Mal'));
    for (const text of texts) expect(text).toContain('${1+1}');
  });

  test.each(['- Splott', '+ Splott', '1. Splott', '1) Splott'])('a place that begins like a list item, "%s", stays one line of text', (where) => {
    const cards = cardsAt(where);
    const shown = cards.flatMap(({ card }) => markdownIn(card)).filter((text) => text.endsWith('Splott'));
    expect(shown.length).toBeGreaterThan(0);
    for (const text of shown) expect(text).not.toMatch(/^([-+]|\d+[.)])\s/);
  });

  test.each([['a date that the client would work out', '{{DATE(2020-01-01T00:00:00Z,LONG)}}', /\{\{DATE\(/], ['a character that turns the line round', 'Splott\u202e4471', /[\u202a-\u202e\u2066-\u2069]/], ['a character nobody sees', 'Spl\u0007ott', /[\u0000-\u0009\u000b\u000c\u000e-\u001f]/], ['an entity', 'A&lt;B', /(?<!\\)&lt;/]])('%s does nothing', (_what, where, bad) => {
    const cards = cardsAt(where);
    const found = cards.flatMap(({ name, card }) => markdownIn(card).filter((text) => bad.test(text)).map(() => name));
    expect([...new Set(found)]).toEqual([]);
  });
});
