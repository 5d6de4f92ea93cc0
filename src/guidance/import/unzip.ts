import { inflateRawSync } from 'node:zlib';
import { LIMITS, refuse, type Refused } from './block';

/** One entry as it really unpacks: what the archive says of its sizes is not believed. */
export type Unzipped = { ok: true; entries: ReadonlyMap<string, Buffer> } | Refused;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const MOST_ENTRIES = 5_000;

/** Unpacks a whole archive within a limit, so that nobody after us unpacks more. */
export function unzip(bytes: Uint8Array, most: number = LIMITS.unzippedBytes): Unzipped {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > zip.length || zip.readUInt32LE(end) !== END) return refuse('it is damaged: the end of the file is missing.');
  const count = zip.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) return refuse(`it is packed in ${count} parts, far more than a document has.`);
  const entries = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  let left = most;
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== ENTRY) return refuse('it is damaged: its list of parts cannot be read.');
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    if ((zip.readUInt16LE(at + 8) & 1) === 1) return refuse('it is protected with a password.');
    const content = unpack(zip, at, left);
    if (content === 'damaged') return refuse(`it is damaged: ${name.slice(0, 60)} cannot be unpacked.`);
    if (content === 'too-large') return refuse(`it unpacks to more than ${most / 1e6} MB.`);
    left -= content.length;
    entries.set(name, content);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return { ok: true, entries };
}

function unpack(zip: Buffer, at: number, left: number): Buffer | 'damaged' | 'too-large' {
  const method = zip.readUInt16LE(at + 10);
  const local = zip.readUInt32LE(at + 42);
  if (local + 30 > zip.length) return 'damaged';
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
  if (packed.length > left || left <= 0) return 'too-large';
  if (method === 0) return packed;
  try {
    return method === 8 ? inflateRawSync(packed, { maxOutputLength: left }) : 'damaged';
  } catch (error) {
    return error instanceof RangeError ? 'too-large' : 'damaged';
  }
}
