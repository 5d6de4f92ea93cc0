import { refuse, type ReadResult } from './block';
import { blocksFromLines } from './lines';

/** Plain text and Markdown. */
export function readText(bytes: Uint8Array): ReadResult {
  const text = decodeText(bytes);
  if (text === null) return refuse('it is not text: it holds binary data.');
  const blocks = blocksFromLines(text.split(/\r\n|[\n\r\f\v\u2028]/).map((line) => ({ text: line, level: null })));
  const odd = text.includes('\ufffd') ? ['Some letters could not be read and show as \ufffd.'] : [];
  return { ok: true, blocks, odd };
}

/** UTF-8, UTF-16 with its mark, else what old Windows programs write; null for what is no text at all. */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const controls = bytes.reduce((count, byte) => count + Number(byte < 9 || (byte > 13 && byte < 32 && byte !== 27)), 0);
  if (bytes.includes(0) || controls > bytes.length * 0.002) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: every byte means something in Windows-1252.
    return Buffer.from(bytes).toString('latin1').replace(/[\x80-\x9f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? char);
  }
}

// Some of Node's own decoders take Windows-1252 for Latin-1 and lose these: the quotation marks and dashes of every old document.
const WINDOWS_1252 = '\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178';
