import fs from 'node:fs';
import path from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { findChromium, FLAGS } from '../e2e/browse';

/** The README's pictures: the cards that say best what this is, at a phone's width. */
const FOLDER = path.join(__dirname, '..', '..', 'cards', 'pictures');
export const PICTURES: readonly { readonly file: string; readonly name: string; readonly language: string; readonly theme: string }[] = [
  { file: 'check-in', name: 'One afternoon: 2pm, Sam checks in', language: 'en', theme: 'light' },
  { file: 'visit', name: 'One afternoon: 2pm, Sam is out', language: 'en', theme: 'light' },
  { file: 'overdue', name: 'One afternoon: 3.15pm, the managers are told', language: 'en', theme: 'light' },
  { file: 'who-is-out', name: 'One afternoon: 3.16pm, who is out', language: 'en', theme: 'dark' },
  { file: 'back', name: 'One afternoon: 3.19pm, Sam is back', language: 'en', theme: 'light' },
  { file: 'cymraeg', name: 'One afternoon: 2pm, Sam is out', language: 'cy', theme: 'contrast' },
];

export async function takePictures(url: string): Promise<string[]> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('This needs Chromium, and there is none here. On Debian or Ubuntu: apt-get install chromium. Elsewhere set CHROMIUM to its path.');
  const browser = await playwright.launch({ executablePath, args: [...FLAGS] });
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 1600 } });
    const lines: string[] = [];
    fs.mkdirSync(FOLDER, { recursive: true });
    for (const { file, name, language, theme } of PICTURES) {
      await page.goto(`${url}/?language=${language}&theme=${theme}&find=${encodeURIComponent(name)}`);
      await page.locator('body[data-ready=yes]').waitFor();
      const to = path.join(FOLDER, `${file}.png`);
      await page.locator(`figure[data-name="${name}"] .ac-adaptiveCard`).screenshot({ path: to });
      lines.push(`${file}.png  ${Math.round(fs.statSync(to).size / 1024)} KB`);
    }
    return lines;
  } finally {
    await browser.close();
  }
}
