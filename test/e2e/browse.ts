import { chromium, type Browser, type Page } from 'playwright-core';

/** Microsoft's Playground as a person uses it. Selectors were found by looking; nothing here knows the bot. */
export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export interface Client {
  readonly page: Page;
  readonly open: (chat: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly press: (title: string) => Promise<void>;
  readonly seen: (text: string, withinMs?: number) => Promise<void>;
  readonly picture: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openClient(url: string, picturesIn: string): Promise<Client> {
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  let inChannel = false;
  return {
    page,
    open: async (chat) => {
      inChannel = chat !== 'Personal Chat';
      await page.getByRole('treeitem', { name: chat }).first().click();
      await page.locator('[role=textbox][contenteditable=true]:visible').first().waitFor();
    },
    type: async (text) => {
      const box = page.locator('[role=textbox][contenteditable=true]:visible').first();
      await box.click();
      if (inChannel) await mention(page);
      await page.keyboard.type(text);
      await page.locator(inChannel ? 'button:visible:has-text("Post"), button[aria-label="Send Message"]:visible' : 'button[aria-label="Send Message"]:visible').first().click();
    },
    press: async (title) => {
      await page.locator('.ac-adaptiveCard:visible').getByRole('button', { name: title, exact: true }).last().click();
    },
    seen: async (text, withinMs = 8_000) => {
      await page.getByText(text, { exact: false }).last().waitFor({ timeout: withinMs });
    },
    picture: async (name) => {
      await page.screenshot({ path: `${picturesIn}/${name}.png` });
    },
    close: () => browser.close(),
  };
}

/** In a channel a bot hears only what is said to it. */
async function mention(page: Page): Promise<void> {
  await page.keyboard.type('@');
  await page.getByRole('menuitem').filter({ hasText: 'Doorstep' }).first().click();
  await page.keyboard.type(' ');
}
