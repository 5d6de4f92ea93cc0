import { constants, inflateSync } from 'node:zlib';

/**
 * How much a PDF's packed streams come to, counted up to a limit: pdf.js unpacks whatever it is given. Pictures are not
 * counted, because text is read without unpacking them. Streams packed twice count as they lie within.
 */
export function findUnpackedSize(bytes: Uint8Array, most: number): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size = 0;
  for (let at = file.indexOf('stream'); at >= 0 && size <= most; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', at - 3, at) === 'end' || file.toString('latin1', Math.max(0, at - 600), at).split('obj').at(-1)?.match(/\/Subtype\s*\/Image/)) continue;
    const from = at + 6 + (file[at + 6] === 13 ? 1 : 0) + 1;
    size += inflatedSize(file.subarray(from, endOf(file, from)), most - size, 2);
  }
  return size;
}

function endOf(file: Buffer, from: number): number {
  const end = file.indexOf('endstream', from);
  return end < 0 ? file.length : end;
}

function inflatedSize(packed: Buffer, most: number, depth: number): number {
  if ((packed[0] ?? 0) % 16 !== 8 || depth === 0) return 0;
  try {
    const content = inflateSync(packed, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH });
    return content.length + inflatedSize(content, most - content.length, depth - 1);
  } catch (error) {
    // Not packed this way, or damaged: pdf.js will say so. Too large is what we look for.
    return error instanceof RangeError ? Infinity : 0;
  }
}
