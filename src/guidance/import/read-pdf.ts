import { getDocumentProxy } from 'unpdf';
import { LIMITS, refuse, type ReadResult } from './block';
import { blocksFromLines, type Line } from './lines';
import { findUnpackedSize } from './pdf-streams';
import { dropRunningLines, linesOfPage, type Piece, type PdfLine } from './pdf-lines';

const MOST_PAGES = 1_000;
/** A page of text has hundreds; a scan with a stamp has a few. */
const FEWEST_LETTERS_A_PAGE = 25;

/** A PDF's text, line by line. Says so when it is a picture of text. */
export async function readPdf(bytes: Uint8Array): Promise<ReadResult> {
  if (findUnpackedSize(bytes, LIMITS.unzippedBytes) > LIMITS.unzippedBytes) return refuse(`it unpacks to more than ${LIMITS.unzippedBytes / 1e6} MB.`);
  const pages = await readPages(bytes);
  if (!Array.isArray(pages)) return pages;
  const letters = pages.flat().reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
  if (letters < FEWEST_LETTERS_A_PAGE * pages.length) return refuse('it has no text: it looks like a scan. Have it recognised (OCR) first, or import the document it was made from.');
  const silent = pages.flatMap((lines, at) => (lines.length === 0 ? [at + 1] : []));
  const { lines, dropped } = dropRunningLines(pages);
  const odd = [
    ...(silent.length > 0 ? [`No text on page ${silent.slice(0, 10).join(', ')}: perhaps a picture.`] : []),
    ...(dropped > 0 ? [`Left out: ${dropped} page headers and footers.`] : []),
  ];
  return { ok: true, blocks: blocksFromLines(withLevels(lines)), odd };
}

async function readPages(bytes: Uint8Array): Promise<PdfLine[][] | Exclude<ReadResult, { ok: true }>> {
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    // pdf.js takes the buffer for itself.
    pdf = await getDocumentProxy(bytes.slice(), { isEvalSupported: false, verbosity: 0 });
  } catch (error) {
    return refuse(error instanceof Error && error.name === 'PasswordException' ? 'it is protected with a password.' : 'it is damaged: it cannot be opened as a PDF.');
  }
  try {
    if (pdf.numPages > MOST_PAGES) return refuse(`it has ${pdf.numPages} pages, and at most ${MOST_PAGES} can be imported.`);
    const pages: PdfLine[][] = [];
    let length = 0;
    for (let number = 1; number <= pdf.numPages && length <= LIMITS.textLength; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      const lines = linesOfPage(items.flatMap((item): Piece[] => ('str' in item ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]), width: item.width, size: Math.hypot(Number(item.transform[2]), Number(item.transform[3])) }] : [])));
      length += lines.reduce((sum, { text }) => sum + text.length, 0);
      pages.push(lines);
    }
    return pages;
  } finally {
    await pdf.destroy();
  }
}

/** Type larger than the body's marks a heading, the largest the highest. */
function withLevels(lines: readonly PdfLine[]): Line[] {
  const weight = new Map<number, number>();
  for (const { size, text } of lines) weight.set(size, (weight.get(size) ?? 0) + text.length);
  const body = [...weight].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const larger = [...weight.keys()].filter((size) => size >= body * 1.12).sort((a, b) => b - a);
  return lines.flatMap((line): Line[] => {
    const rank = larger.indexOf(line.size);
    const level = rank < 0 || line.text.length > 160 ? null : Math.min(6, rank + 1);
    return [...(line.isApart ? [{ text: '', level: null }] : []), { text: line.text, level }];
  });
}
