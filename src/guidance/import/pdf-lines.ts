/** A piece of text where pdf.js found it; y grows upwards. */
export interface Piece { text: string; x: number; y: number; width: number; size: number }
/** `isApart`: more room above it than between two lines of a paragraph. */
export interface PdfLine { text: string; size: number; isApart: boolean }

interface Open { pieces: Piece[]; y: number; size: number }

/** Pieces on one height are one line. A wide gap parts the cells of a table. */
export function linesOfPage(pieces: readonly Piece[]): PdfLine[] {
  const open: Open[] = [];
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const last = open.at(-1);
    const isSameLine = last !== undefined && Math.abs(last.y - piece.y) < 0.4 * Math.max(last.size, piece.size);
    if (isSameLine) { last.pieces.push(piece); last.size = Math.max(last.size, piece.text.trim() === '' ? 0 : piece.size); } else if (piece.text.trim() !== '') open.push({ pieces: [piece], y: piece.y, size: piece.size });
  }
  return open.map((line, at) => {
    const above = open[at - 1];
    return { text: textOf(line.pieces), size: Math.round(line.size * 2) / 2, isApart: !above || above.y - line.y > 1.6 * Math.max(line.size, 1) || above.y < line.y };
  });
}

function textOf(pieces: readonly Piece[]): string {
  let text = '';
  let end = pieces[0]?.x ?? 0;
  for (const { text: next, x, width, size } of pieces) {
    const gap = x - end;
    const isJoined = text === '' || /\s$/.test(text) || /^\s/.test(next);
    if (gap > 2.5 * size && text !== '' && !isBullet(text)) text = `${text.trimEnd()}\t`;
    else if (!isJoined && gap > 0.15 * size) text += ' ';
    text += next;
    end = x + width;
  }
  return text.trim();
}

const isBullet = (text: string): boolean => text.trim().length <= 6;

/** Lines that stand at the edge of most pages, whatever their page number: headers and footers. */
export function dropRunningLines(pages: readonly (readonly PdfLine[])[]): { lines: PdfLine[]; dropped: number } {
  const shape = (text: string): string => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();
  const edges = (page: readonly PdfLine[]): PdfLine[] => (page.length <= 4 ? [...page] : [...page.slice(0, 2), ...page.slice(-2)]);
  const counts = new Map<string, number>();
  for (const page of pages) for (const seen of new Set(edges(page).map(({ text }) => shape(text)))) counts.set(seen, (counts.get(seen) ?? 0) + 1);
  const running = new Set([...counts].filter(([, count]) => count >= 3 && count >= pages.length / 2).map(([text]) => text));
  const lines = pages.flatMap((page) => {
    const atEdge = new Set(edges(page));
    return page.filter((line) => !(atEdge.has(line) && running.has(shape(line.text))));
  });
  return { lines, dropped: pages.flat().length - lines.length };
}
