import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha, 0 to 255. */
  readonly pixel: (x: number, y: number) => readonly [number, number, number, number];
}

/** Reads the PNGs we draw ourselves: 8 bits, with alpha, rows unfiltered. Throws on any other. */
export function readPng(bytes: Buffer): Picture {
  const parts: Buffer[] = [];
  let header = Buffer.alloc(13);
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = Buffer.from(data);
    if (type === 'IDAT') parts.push(data);
    at += length + 12;
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (!header.subarray(8).equals(Buffer.from([8, 6, 0, 0, 0]))) throw new Error('read PNG: not 8 bits with alpha');
  const rows = inflateSync(Buffer.concat(parts));
  const line = width * 4 + 1;
  for (let y = 0; y < height; y += 1) if (rows[y * line] !== 0) throw new Error(`read PNG: row ${y} is filtered`);
  const pixel: Picture['pixel'] = (x, y) => {
    const at = y * line + 1 + x * 4;
    return [rows.readUInt8(at), rows.readUInt8(at + 1), rows.readUInt8(at + 2), rows.readUInt8(at + 3)];
  };
  return { width, height, pixel };
}

export function pixelsOf({ width, height, pixel }: Picture): (readonly [number, number, number, number])[] {
  return Array.from({ length: width * height }, (_, at) => pixel(at % width, Math.floor(at / width)));
}
