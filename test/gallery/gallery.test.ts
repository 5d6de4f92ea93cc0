import fs from 'node:fs';
import path from 'node:path';
import { parseAsTeamsWould } from '../teams/cards/official';
import { MAKERS } from '../teams/cards/samples';
import { PICTURES } from './pictures';
import { openGallery, type Gallery } from './server';

/** The gallery as far as it needs no browser: whatever it would draw is there and can be drawn. */
let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery(0);
});
afterAll(() => gallery.close());
const cardsIn = async (language: string, theme = 'light') => (await (await fetch(`${gallery.url}/cards.json?language=${language}&theme=${theme}`)).json()) as { cards: { name: string; card: object }[]; config: { containerStyles: object } };

test('the page, its script and Microsoft\'s renderer are served, and nothing else of this machine', async () => {
  const page = await (await fetch(`${gallery.url}/`)).text();
  for (const [, file = ''] of page.matchAll(/(?:src|href)="(\/[^"]+)"/g)) expect((await fetch(`${gallery.url}${file}`)).status).toBe(200);
  for (const other of ['/package.json', '/../../package.json', '/cards.json?language=fr&theme=light', '/cards.json?language=en&theme=pink']) expect((await fetch(`${gallery.url}${other}`)).status).toBe(404);
});

test.each(['en', 'cy', 'both'])('in %s it shows every card there is, each under a name of its own', async (language) => {
  const { cards } = await cardsIn(language);
  const makers = new Set(cards.map(({ name }) => name.split(':')[0]));
  // That one is words, and no card.
  expect(Object.keys(MAKERS).filter((maker) => !makers.has(maker))).toEqual(['coverMessage']);
  expect(new Set(cards.map(({ name }) => name)).size).toBe(cards.length);
});

test.each(['light', 'dark', 'contrast'])('the %s theme paints every style a card can have', async (theme) => {
  expect(Object.keys((await cardsIn('en', theme)).config.containerStyles).sort()).toEqual(['accent', 'attention', 'default', 'emphasis', 'good', 'warning']);
});

test('the story at its beginning is drawn as Teams would draw it, in every language', async () => {
  for (const language of ['en', 'cy', 'both']) {
    const scenes = (await cardsIn(language)).cards.filter(({ name }) => name.startsWith('One afternoon'));
    expect(scenes).toHaveLength(8);
    for (const { card } of scenes) expect(parseAsTeamsWould(card)).toEqual([]);
  }
});

test('every picture is of a card that is there, small, and shown in the README with words for those who cannot see it', async () => {
  const readme = fs.readFileSync(path.join(__dirname, '..', '..', 'README.md'), 'utf8');
  for (const { file, name, language } of PICTURES) {
    expect((await cardsIn(language)).cards.map((one) => one.name)).toContain(name);
    expect(fs.statSync(path.join(__dirname, '..', '..', 'cards', 'pictures', `${file}.png`)).size).toBeLessThan(60 * 1024);
    expect(readme).toMatch(new RegExp(`\\[[^\\]]{10,}\\]\\(cards/pictures/${file}\\.png\\)`));
  }
  expect(fs.readdirSync(path.join(__dirname, '..', '..', 'cards', 'pictures')).sort()).toEqual(PICTURES.map(({ file }) => `${file}.png`).sort());
});
