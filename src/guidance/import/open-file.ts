import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { LIMITS, refuse, type Refused } from './block';
import { decodeText } from './read-text';

export type Format = 'pdf' | 'docx' | 'html' | 'text';
export type Opened = { ok: true; format: Format; bytes: Uint8Array } | Refused;

const BY_ENDING: ReadonlyMap<string, Format> = new Map([['.pdf', 'pdf'], ['.docx', 'docx'], ['.html', 'html'], ['.htm', 'html'], ['.md', 'text'], ['.markdown', 'text'], ['.txt', 'text']]);
const NAMES: Readonly<Record<Format, string>> = { pdf: 'a PDF', docx: 'a Word document', html: 'a web page', text: 'text' };

/** Reads a file that is what its name says, within the limits. Looks at size before content. */
export function openFile(path: string): Opened {
  const ending = extname(path).toLowerCase();
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return refuse('there is no such file.');
  if (!stat.isFile()) return refuse('it is not a file.');
  const format = BY_ENDING.get(ending);
  if (!format) return refuse(`${ending === '' ? 'its name has no ending' : `files ending in ${ending} cannot be read`}: use PDF, DOCX, HTML, Markdown or text.`);
  if (stat.size === 0) return refuse('it is empty.');
  if (stat.size > LIMITS.fileBytes) return refuse(`it has ${Math.round(stat.size / 1e6)} MB, and at most ${LIMITS.fileBytes / 1e6} MB can be imported.`);
  const bytes = new Uint8Array(readFileSync(path));
  const held = sniff(bytes);
  if (held === 'old-office') return refuse(ending === '.docx' ? 'it is protected with a password, or in the old Word format: save it as an unprotected .docx.' : `its name ends in ${ending}, but it holds an Office file.`);
  if (held === 'binary') return refuse(`its name ends in ${ending}, but it holds neither ${NAMES[format]} nor anything else that can be read.`);
  if (held !== format) return refuse(`its name ends in ${ending}, but it holds ${NAMES[held]}.`);
  return { ok: true, format, bytes };
}

/** What the bytes are, whatever the name says. A zip counts as a Word document until it is opened. */
function sniff(bytes: Uint8Array): Format | 'old-office' | 'binary' {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'docx';
  if (start.startsWith('\xd0\xcf\x11\xe0')) return 'old-office';
  const text = start.startsWith('{\\rtf') ? null : decodeText(bytes);
  if (text === null) return 'binary';
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(text.replace(/^\ufeff/, '').slice(0, 2_000)) ? 'html' : 'text';
}
