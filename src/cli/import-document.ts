import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Guidance } from '../guidance/answer';
import { freshGuidance } from '../guidance/import/fresh';
import { prepareImport } from '../guidance/import/prepare';
import { listing, reportOn } from '../guidance/import/report';
import { listVersions, retireVersion, saveVersion, type Shelf } from '../guidance/import/shelf';
import type { About } from '../guidance/import/to-pack';
import { DOCS, isAudience, isDoc, type Doc } from '../guidance/pack';
import type { Store } from '../store/port';

/** What a command needs of the world: where to write, whom to ask (nobody when no terminal is there), the agency's store. */
export interface Desk {
  out: (text: string) => void;
  err: (text: string) => void;
  confirm: ((question: string) => Promise<boolean>) | null;
  withStore: <T>(place: string | undefined, work: (store: Store, place: string) => Promise<T>) => Promise<T>;
  now: () => Date;
}

export const DOCUMENT_USAGE = [
  `npm run guidance -- import FILE --board ${DOCS.join('|')} --title "..." --date YYYY-MM-DD --review YYYY-MM-DD|none [--audience children|adults|both] [--place main] [--yes]`,
  'npm run guidance -- list [BOARD] [--place main]',
  'npm run guidance -- retire BOARD [--place main]',
  'npm run guidance -- check [--place main]',
].join('\n');

class UsageFault extends Error {}

type Run = (args: readonly string[], desk: Desk) => Promise<number>;
const COMMANDS: ReadonlyMap<string, Run> = new Map([['import', importDocument], ['list', listDocuments], ['retire', retireDocument], ['check', checkDocuments]]);

export const isDocumentCommand = (command: string): boolean => COMMANDS.has(command);

/** Runs import, list, retire or check; returns the exit code: 1 when it was refused, 2 when it was asked wrongly. */
export async function runDocumentCommand(command: string, args: readonly string[], desk: Desk): Promise<number> {
  try {
    return await (COMMANDS.get(command) ?? (() => { throw new UsageFault(`unknown command ${command}`); }))(args, desk);
  } catch (error) {
    const isUsage = error instanceof UsageFault || (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
    if (!isUsage) throw error;
    desk.err(`${error.message}\n${DOCUMENT_USAGE}\n`);
    return 2;
  }
}

/** Shows what a document holds and, when told yes, lets it answer for its board. */
async function importDocument(args: readonly string[], desk: Desk): Promise<number> {
  const text = { type: 'string' } as const;
  const { values, positionals: [file] } = parseArgs({
    args: [...args], allowPositionals: true,
    options: { board: text, title: text, date: text, review: text, audience: text, place: text, yes: { type: 'boolean' } },
  });
  if (file === undefined) throw new UsageFault('import what? Name a file.');
  const board = readBoard(values.board);
  const about = readAbout(values);
  const prepared = await prepareImport(file, about.title);
  if (!prepared.ok) { desk.err(`Cannot import ${basename(file)}: ${prepared.reason}\n`); return 1; }
  desk.out(`${reportOn(prepared)}\n`);
  const isWanted = values.yes === true || (desk.confirm !== null && await desk.confirm(`Let this answer for ${board}? (yes/no) `));
  if (!isWanted) { desk.out('Nothing was changed. Run it again with --yes to let it answer.\n'); return 0; }
  const token = randomUUID().slice(0, 13);
  const saved = await desk.withStore(values.place, (store, place) => saveVersion({ store, place, board }, { about, sections: prepared.sections, importedAt: desk.now().toISOString(), token }));
  if (!saved.ok) { desk.err(`Cannot import ${basename(file)}: ${saved.reason}\n`); return 1; }
  desk.out(`Version ${saved.version} answers for ${board} now; every running Doorstep sees it within 10 seconds of the next question.\n`);
  return 0;
}

async function listDocuments(args: readonly string[], desk: Desk): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { place: { type: 'string' } } });
  const boards = positionals.length > 0 ? positionals.map(readBoard) : DOCS;
  return desk.withStore(values.place, async (store, place) => {
    for (const board of boards) desk.out(`${listing(board, await listVersions({ store, place, board }))}\n`);
    return 0;
  });
}

async function retireDocument(args: readonly string[], desk: Desk): Promise<number> {
  const { values, positionals: [name] } = parseArgs({ args: [...args], allowPositionals: true, options: { place: { type: 'string' } } });
  const board = readBoard(name);
  const done = await desk.withStore(values.place, (store, place) => retireVersion({ store, place, board } satisfies Shelf));
  if (!done.ok) { desk.err(`Cannot retire ${board}: ${done.reason}\n`); return 1; }
  desk.out(`Version ${done.retired.version} of ${board} is retired; ${done.now ? `version ${done.now.version}` : 'the pack'} answers again.\n`);
  return 0;
}

/** Lists every document that answers, imported ones too, with its review; fails when one cannot be read. What is past review is not a fault: it is shown with every answer. */
async function checkDocuments(args: readonly string[], desk: Desk): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { place: { type: 'string' } } });
  const guidance = await desk.withStore(values.place, (store, place) => freshGuidance(store, place, (doing, error) => { throw new Error(`read ${doing}`, { cause: error }); }));
  desk.out(stateOf(guidance));
  return 0;
}

export function stateOf(guidance: Guidance): string {
  const lines = [...guidance.packs.values()].map(({ doc, reviewBy, sections, published }) => {
    const state = reviewBy === null ? 'no review date' : guidance.today() > reviewBy ? `PAST REVIEW since ${reviewBy}` : `review by ${reviewBy}`;
    const points = sections.reduce((sum, section) => sum + section.bullets.length, 0);
    return `${doc.padEnd(16)} ${state.padEnd(28)} ${sections.length} sections, ${points} points, published ${published}`;
  });
  return `${[...lines, `${guidance.topics.length} topics, ${guidance.points.length} points in plain words, ${guidance.elsewhere.length} subjects elsewhere`].join('\n')}\n`;
}

function readBoard(value: string | undefined): Doc {
  if (value === undefined) throw new UsageFault(`which board? Use one of ${DOCS.join(', ')}.`);
  return isDoc(value) ? value : (() => { throw new UsageFault(`"${value}" is none of the five boards Doorstep answers for: ${DOCS.join(', ')}. An agency's document can stand in for the document of its own board; a board more needs its name in both languages, its checklist and its topics, which no import brings.`); })();
}

function readAbout({ title, date, review, audience = 'both' }: { title?: string | undefined; date?: string | undefined; review?: string | undefined; audience?: string | undefined }): About {
  const name = title?.replace(/\s+/g, ' ').trim() ?? '';
  if (name === '' || name.length > 150) throw new UsageFault('--title is missing, or longer than 150 characters.');
  if (!isAudience(audience)) throw new UsageFault(`--audience must be children, adults or both, not "${audience}".`);
  return { title: name, date: readDate('--date', date), review: review === 'none' ? null : readDate('--review', review), audience };
}

function readDate(option: string, value: string | undefined): string {
  const isDay = value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);
  if (!isDay) throw new UsageFault(`${option} must be a day like 2026-03-31${option === '--review' ? ', or none' : ''}${value === undefined ? '' : `, not "${value}"`}.`);
  return value;
}
