import fs from 'node:fs';
import { chromium as playwright, type Locator, type Page } from 'playwright-core';

/** Microsoft's Playground as a person uses it. Selectors were found by looking; nothing here knows what the bot says. */
export interface Client {
  readonly open: (chat: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Waits for a text to be seen, in words or on a card. */
  readonly sees: (text: string, withinMs?: number) => Promise<void>;
  /** The newest card that shows this text. */
  readonly card: (text: string) => CardHand;
  /** How many cards show this text; `seesCards` waits for the last of so many. */
  readonly countCards: (text: string) => Promise<number>;
  readonly seesCards: (text: string, count: number) => Promise<void>;
  readonly picture: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** One card, and what a hand does to it. */
export interface CardHand {
  readonly shows: (text: string, withinMs?: number) => Promise<void>;
  readonly fill: (label: string, value: string) => Promise<void>;
  readonly choose: (label: string, options: readonly string[]) => Promise<void>;
  readonly press: (title: string) => Promise<void>;
  /** The card alone, in a phone's width. */
  readonly picture: (name: string) => Promise<void>;
}

export const WITHIN_MS = 8_000;
/** Where Chromium may be: nothing here installs it. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
export const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const WINDOW = { width: 1500, height: 1100 };
const BOX = '[role=textbox][contenteditable=true]:visible';
const PHONE = '.ac-adaptiveCard { width: 340px !important }';

export async function openClient({ url, chromium, picturesIn }: { url: string; chromium: string; picturesIn: string }): Promise<Client> {
  const browser = await playwright.launch({ executablePath: chromium, args: FLAGS });
  const page = await browser.newPage({ viewport: WINDOW });
  page.setDefaultTimeout(WITHIN_MS);
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  let inChannel = false;
  return {
    open: async (chat) => {
      inChannel = !/chat/i.test(chat);
      await page.getByRole('treeitem', { name: chat }).first().click();
      await page.locator(BOX).first().waitFor();
    },
    type: async (text) => {
      await (inChannel ? newPost(page) : page.locator(BOX).last()).click();
      if (inChannel) await mention(page);
      await page.keyboard.type(text);
      await page.locator(inChannel ? 'button:visible:has-text("Post"), button[aria-label="Send Message"]:visible' : 'button[aria-label="Send Message"]:visible').first().click();
    },
    sees: (text, withinMs = WITHIN_MS) => page.getByText(text).locator('visible=true').last().waitFor({ timeout: withinMs }),
    card: (text) => handOn(page, cards(page, text).last(), picturesIn),
    countCards: (text) => cards(page, text).count(),
    seesCards: (text, count) => cards(page, text).nth(count - 1).waitFor(),
    picture: async (name) => void (await page.screenshot({ path: `${picturesIn}/${name}.png` })),
    close: () => browser.close(),
  };
}

export function findChromium(): string | null {
  const own = process.env['CHROMIUM'];
  return (own ? [own] : PLACES).find((place) => fs.existsSync(place)) ?? null;
}

const cards = (page: Page, text: string): Locator => page.locator('.ac-adaptiveCard:visible').filter({ hasText: text });

/** The box above the threads, not one of theirs. */
const newPost = (page: Page): Locator => page.locator(BOX).first();

function handOn(page: Page, card: Locator, picturesIn: string): CardHand {
  return {
    shows: (text, withinMs = WITHIN_MS) => card.filter({ hasText: text }).waitFor({ timeout: withinMs }),
    fill: (label, value) => card.getByLabel(label).first().fill(value),
    choose: async (label, options) => {
      // Long lists open beside the card; short ones stand on it.
      const list = card.getByRole('combobox', { name: label }).first();
      for (const option of options) {
        if ((await list.count()) === 0) await answer(card, label, option).check();
        else await chooseIn(page, list, option);
      }
      await page.keyboard.press('Escape');
    },
    press: (title) => card.getByRole('button', { name: title, exact: true }).first().click(),
    picture: (name) => picturePhone(page, card, `${picturesIn}/${name}.png`),
  };
}

/** The window grows with a card that is longer than it: what scrolls inside a window is cut off in a picture. */
async function picturePhone(page: Page, card: Locator, file: string): Promise<void> {
  const { height } = (await card.boundingBox()) ?? WINDOW;
  const tall = Math.ceil(height * NARROWER) + AROUND;
  const grows = tall > WINDOW.height;
  if (grows) await page.setViewportSize({ ...WINDOW, height: tall });
  await card.screenshot({ path: file, style: PHONE });
  if (grows) await page.setViewportSize(WINDOW);
}
/** How much longer a card becomes at a phone's width, and what else the window shows above and below it. */
const NARROWER = 1.4;
const AROUND = 400;

/** One answer to one question: several questions on a card have the same ones. A box to tick has its question in its own name, and with it whether it is required. */
const answer = (card: Locator, label: string, option: string): Locator =>
  card.getByRole('radiogroup', { name: label }).getByRole('radio', { name: option, exact: true }).or(card.getByRole('checkbox', { name: new RegExp(`${escaped(label)}.*${escaped(option)}`) })).first();

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

async function chooseIn(page: Page, list: Locator, option: string): Promise<void> {
  const wanted = page.getByRole('option', { name: option, exact: true }).or(page.getByRole('menuitemcheckbox', { name: option, exact: true })).first();
  if (!(await wanted.isVisible())) await list.click();
  await wanted.click();
}

/** In a channel a bot hears only what is said to it. */
async function mention(page: Page): Promise<void> {
  await page.keyboard.type('@');
  await page.getByRole('menuitem').filter({ hasText: 'Doorstep' }).first().click();
  await page.keyboard.type(' ');
}
