import type { AnswerStrings } from '../strings/en/answers';
import { withinWords } from './differ';
import { refill, shorterAndShorter, withoutFilling, wordCount, type Point } from './excerpt';
import type { Parts, Quoted } from './parts';

/** The chat message stays within this; the whole answer is behind More. */
const SHORT_WORDS = 99;
/** A list shows so many of its items before further points are quoted. */
const FEW_ITEMS = 3;
const WHOLE_WORDS = 350;

/** The same parts with as much left out as the whole answer has to lose: further boards and differences first, then points. */
export function trimParts(strings: AnswerStrings, parts: Parts): Parts {
  if (wordCount(composeAnswer(strings, parts)) <= WHOLE_WORDS) return parts;
  if (parts.others.length > 2) return trimParts(strings, { ...parts, others: parts.others.slice(0, -1) });
  if (parts.differs.length > 1) return trimParts(strings, { ...parts, differs: parts.differs.slice(0, -1) });
  const last = parts.own.at(-1);
  if (last && last.points.length > 1) return trimParts(strings, { ...parts, own: [...parts.own.slice(0, -1), { ...last, points: last.points.slice(0, -1) }] });
  if (parts.own.length > 1) return trimParts(strings, { ...parts, own: parts.own.slice(0, -1) });
  return parts.others.length > 0 ? trimParts(strings, { ...parts, others: parts.others.slice(0, -1) }) : parts;
}

/** The whole answer as plain markdown: own board, how others differ, sources, status, footer. */
export function composeAnswer(strings: AnswerStrings, parts: Parts): string {
  const lead = parts.own[0];
  const blocks = [
    parts.cautions.join(' '),
    [parts.silent, parts.otherAudience, parts.englishOnly].filter((line) => line !== null).join(' '),
    ...(lead ? [[`**${lead.board}**`, ...parts.own.flatMap((quoted) => pointLines(strings, quoted))].join('\n')] : []),
    parts.others.length > 0 ? [`**${strings.otherBoards}**`, ...parts.others.map((other) => otherLine(strings, other))].join('\n') : '',
    parts.differs.length > 0 ? [`**${strings.differs}**`, ...parts.differs.map((line) => `- ${line}`)].join('\n') : '',
    `${strings.sources}: ${[...parts.own, ...parts.others].map((quoted) => source(strings, quoted)).join('; ')}.`,
    [parts.banner, parts.footer].filter((line) => line !== null).join(' '),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** 60 to 100 words: the best of the leading document, its source and status. */
export function composeShort(strings: AnswerStrings, parts: Parts): string {
  const lead = parts.own[0];
  if (!lead) return composeAnswer(strings, parts);
  const cautions = parts.cautions.length > 0 ? `${parts.cautions.join(' ')}\n\n` : '';
  const head = cautions + [parts.silent, `**${lead.board}** (${strings.section(lead.section)}, ${lead.published})`].filter((line) => line !== null).join(' ');
  const tail = [parts.leadBanner, parts.footer, strings.more].filter((line) => line !== null).join(' ');
  const lines = linesWithin(strings, parts.own, SHORT_WORDS - wordCount(head) - wordCount(tail));
  const short = [head, lines.join('\n'), tail].join('\n\n');
  // A caution and a long first point leave no room: the card has its More button anyway.
  return wordCount(short) > SHORT_WORDS ? short.replace(` ${strings.more}`, '') : short;
}

/** Other boards' own points, then how the documents differ. */
export function composeOthers(strings: AnswerStrings, parts: Parts): string {
  const others = parts.others.map((other) => [`**${other.board}**`, ...pointLines(strings, other)].join('\n'));
  const room = WHOLE_WORDS - wordCount(others.join(' '));
  const differs = withinWords(parts.everyDifference, room).map((line) => `- ${line}`);
  return [...others, ...(differs.length > 0 ? [[`**${strings.differs}**`, ...differs].join('\n')] : [])].join('\n\n');
}

interface Shown { quoted: Quoted; point: Point; cut: Point }

/** As much as fits, a list with fewer items where it must; the first point always stands. What room is left then fills the lists. */
function linesWithin(strings: AnswerStrings, own: readonly Quoted[], words: number): string[] {
  const linesOf = (shown: readonly Shown[]): string[] => shown.flatMap(({ quoted, cut }) => pointLines(strings, { ...quoted, points: [cut] }));
  const fit = (shown: readonly Shown[]): boolean => wordCount(linesOf(shown).join(' ')) <= words;
  const filled = (shown: readonly Shown[], most: number): Shown[] => shown.reduce<Shown[]>((all, each, at) => {
    const fits = (cut: Point): boolean => fit(all.with(at, { ...each, cut }));
    return all.with(at, { ...each, cut: refill(each.cut, each.point, { fits, most, shortestFirst: false }) });
  }, [...shown]);
  let shown: Shown[] = [];
  for (const { quoted, point } of own.flatMap((quoted) => quoted.points.map((point) => ({ quoted, point })))) {
    const cuts = shorterAndShorter(withoutFilling(point));
    const fits = (cut: Point): boolean => fit([...shown, { quoted, point, cut }]);
    const cut = cuts.find(fits) ?? (shown.length === 0 ? cuts.at(-1) : undefined);
    if (!cut) break;
    shown = filled([...shown, { quoted, point, cut: withFewItems(cut, point, fits) }], FEW_ITEMS);
  }
  return linesOf(filled(shown, Infinity));
}

/** Where two long items leave no room for a third, the best one with short ones beside it says more of the list. */
function withFewItems(cut: Point, point: Point, fits: (cut: Point) => boolean): Point {
  if (cut.items.length === 0 || cut.items.length >= FEW_ITEMS) return cut;
  const best = shorterAndShorter(cut).at(-1) ?? cut;
  const short = refill(best, point, { fits, most: FEW_ITEMS, shortestFirst: true });
  return short.items.length >= FEW_ITEMS ? short : cut;
}

function pointLines(strings: AnswerStrings, quoted: Quoted): string[] {
  return quoted.points.flatMap((point) => [`- ${lead(strings, point)} [${quoted.position}]`, ...point.items.map((item) => `  - ${item}`)]);
}

const lead = (strings: AnswerStrings, point: Point): string =>
  (point.items.length > 0 && point.items.length < point.of ? `${point.text.replace(/:$/, '')} ${strings.someOf(point.items.length, point.of)}:` : point.text);

function otherLine(strings: AnswerStrings, other: Quoted): string {
  const points = other.points.map((point) => (point.items.length > 0 ? `${lead(strings, point)} ${point.items.join('; ')}` : point.text).replace(/[.:;]$/, ''));
  return `- ${other.board}: ${points.join('. ')} [${other.position}]`;
}

const source = (strings: AnswerStrings, { position, board, section, published }: Quoted): string => `[${position}] ${board}, ${strings.section(section)}, ${published}`;
