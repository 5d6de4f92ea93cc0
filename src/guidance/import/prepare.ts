import type { ReadResult, Refused } from './block';
import { LIMITS, refuse } from './block';
import { openFile, type Opened } from './open-file';
import { readDocx } from './read-docx';
import { readHtml } from './read-html';
import { readPdf } from './read-pdf';
import { readText } from './read-text';
import { findSections, type Found } from './sections';

export type Prepared = ({ ok: true } & Found) | Refused;

const FEWEST_WORDS = 20;

/** From a file to its sections, or one sentence on why not. Touches nothing but the file. */
export async function prepareImport(path: string, title: string): Promise<Prepared> {
  const opened = openFile(path);
  if (!opened.ok) return opened;
  const read = await readAs(opened);
  if (!read.ok) return read;
  const length = read.blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (length > LIMITS.textLength) return refuse(`it holds more than ${LIMITS.textLength / 1e6} million characters of text.`);
  if (read.blocks.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) < FEWEST_WORDS) return refuse('it holds no text to speak of.');
  const found = findSections(read.blocks, title);
  if (found.sections.length === 0) return refuse('it holds headings only, no text.');
  if (found.sections.length > LIMITS.sections) return refuse(`it would make ${found.sections.length} sections, and at most ${LIMITS.sections} can be imported.`);
  return { ok: true, sections: found.sections, odd: [...read.odd, ...found.odd] };
}

/** A reader that stumbles over a broken file must not look like a fault of ours. */
async function readAs({ format, bytes }: Extract<Opened, { ok: true }>): Promise<ReadResult> {
  try {
    switch (format) {
      case 'pdf': return await readPdf(bytes);
      case 'docx': return await readDocx(bytes);
      case 'html': return readHtml(bytes);
      case 'text': return readText(bytes);
    }
  } catch (error) {
    return refuse(`it is damaged and cannot be read (${error instanceof Error ? (error.message.split('\n')[0] ?? '').slice(0, 100) : 'no reason given'}).`);
  }
}
