import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { bombDocx, bombPdf, encryptedPdf, makeDocx, makePdf, scannedPdf } from './documents';
import { runChild, type Ended } from './run-child';

const SENTENCE = 'Do not go alone to a visit where somebody has made threats. Tell your manager before you leave. ';
const PDF = makePdf([[{ text: SENTENCE, size: 11 }, { text: SENTENCE, size: 11 }]]);

/** Stands for a folder of that name; a number is a size, null no file at all. */
const FOLDER = -1;

const BAD: readonly [name: string, content: Uint8Array | string | number | null, says: string][] = [
  ['empty.pdf', '', 'it is empty.'],
  ['blank.txt', ' \n \n', 'it holds no text to speak of.'],
  ['scanned.pdf', scannedPdf(), 'it has no text: it looks like a scan.'],
  ['locked.pdf', encryptedPdf(), 'it is protected with a password.'],
  ['locked.docx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'it is protected with a password, or in the old Word format'],
  ['huge.pdf', 200_000_000, 'it has 200 MB, and at most 20 MB can be imported.'],
  ['bomb.docx', bombDocx(130), 'it unpacks to more than 100 MB.'],
  ['bomb.pdf', bombPdf(130), 'it unpacks to more than 100 MB.'],
  ['entities.docx', makeDocx([{ text: SENTENCE }], { before: '<!DOCTYPE w [<!ENTITY a "aaaa">]>' }), 'it holds XML that Word does not write.'],
  ['really-a-pdf.docx', PDF, 'its name ends in .docx, but it holds a PDF.'],
  ['really-text.pdf', SENTENCE, 'its name ends in .pdf, but it holds text.'],
  ['really-html.txt', `<!doctype html><p>${SENTENCE}</p>`, 'its name ends in .txt, but it holds a web page.'],
  ['a-zip.docx', zipSync({ 'notes.txt': strToU8(SENTENCE) }), 'it holds no Word document.'],
  ['picture.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'it holds neither text nor anything else that can be read.'],
  ['sheet.xlsx', 'x', 'files ending in .xlsx cannot be read'],
  ['cut-off.docx', makeDocx([{ text: SENTENCE }]).subarray(0, 400), 'it is damaged'],
  ['cut-off.pdf', PDF.subarray(0, 60), 'it is damaged'],
  ['long.txt', `${SENTENCE}\n`.repeat(25_000), 'it holds more than 2 million characters of text.'],
  ['many.md', Array.from({ length: 450 }, (_, at) => `## Heading number ${at}\n\n${SENTENCE}`).join('\n\n'), 'it would make 450 sections, and at most 400 can be imported.'],
  ['folder.txt', FOLDER, 'it is not a file.'],
  ['missing.pdf', null, 'there is no such file.'],
];

describe('a bad file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-bad-'));
  const outcomes = new Map<string, Ended>();
  let left: string[] = [];

  beforeAll(async () => {
    for (const [name, content] of BAD) {
      const path = join(folder, name);
      if (content === FOLDER) mkdirSync(path);
      else if (typeof content === 'number') { writeFileSync(path, '%PDF-1.4'); truncateSync(path, content); } else if (content !== null) writeFileSync(path, content);
    }
    const { out, err } = await runChild('test/guidance/import/children/import-each.ts', BAD.map(([name]) => join(folder, name)));
    const lines = out.trim().split('\n');
    if (lines.length !== BAD.length) throw new Error(`${lines.length} of ${BAD.length} answered: ${err}`);
    BAD.forEach(([name], at) => outcomes.set(name, JSON.parse(lines[at] ?? '') as Ended));
    left = readdirSync(folder);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(BAD)('%s is refused with one sentence', (name, _, says) => {
    const { code, out, err } = outcomes.get(name) ?? { code: -1, out: '', err: '' };
    expect(err).toContain(`Cannot import ${name}: `);
    expect(err).toContain(says);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect([code, out]).toEqual([1, '']);
  });

  it('leaves nothing behind beside it', () => {
    expect(left.sort()).toEqual(BAD.filter(([, content]) => content !== null).map(([name]) => name).sort());
  });

  it('never touches the store, and ends the command with 1', async () => {
    const home = mkdtempSync(join(tmpdir(), 'doorstep-home-'));
    const env = { STORE: `sqlite:${join(home, 'doorstep.db')}` };
    const ended = await runChild('src/cli/guidance.ts', ['import', join(folder, 'locked.pdf'), '--board', 'durham', '--title', 'T', '--date', '2026-03-09', '--review', 'none', '--yes'], env);
    expect(ended).toEqual({ code: 1, out: '', err: 'Cannot import locked.pdf: it is protected with a password.\n' });
    expect(readdirSync(home)).toEqual([]);
    rmSync(home, { recursive: true });
  }, 60_000);
});
