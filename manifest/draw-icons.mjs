// Draws the two icons: a door, two steps, and a light above it that is on. `node manifest/draw-icons.mjs` writes them here.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

const NIGHT = [0x12, 0x34, 0x4d];
const STONE = [0x8f, 0xb8, 0xcc];
const DOOR = [0xf6, 0xf2, 0xe7];
const LIGHT = [0xff, 0xc8, 0x57];
const WHITE = [255, 255, 255];
const SAMPLES = 8;

// A shape answers whether a point lies in it; points are in the icon's own pixels.
const box = (left, top, right, bottom, radius = 0) => (x, y) => {
  const dx = Math.max(left + radius - x, x - (right - radius), 0);
  const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
  return Math.hypot(dx, dy) <= radius && x >= left && x <= right && y >= top && y <= bottom;
};
const disc = (cx, cy, radius) => (x, y) => Math.hypot(x - cx, y - cy) <= radius;
const ring = (cx, cy, outer, inner) => (x, y) => disc(cx, cy, outer)(x, y) && !disc(cx, cy, inner)(x, y);
const without = (shape, hole) => (x, y) => shape(x, y) && !hole(x, y);

const colour = [
  [() => true, NIGHT, 1],
  [disc(96, 46, 42), LIGHT, 0.16],
  [disc(96, 46, 30), LIGHT, 0.28],
  [box(62, 70, 130, 150, 8), DOOR, 1],
  [disc(117, 112, 5), NIGHT, 1],
  [box(46, 146, 146, 160, 3), STONE, 1],
  [box(28, 160, 164, 174, 3), STONE, 0.72],
  [disc(96, 46, 18), LIGHT, 1],
  [disc(96, 46, 7), NIGHT, 1],
];
const outline = [
  [without(box(9.5, 11, 22.5, 26, 1.5), box(11.5, 13, 20.5, 26, 0.5)), WHITE, 1],
  [box(6, 25, 26, 27), WHITE, 1],
  [box(2.5, 28.5, 29.5, 30.5), WHITE, 1],
  [ring(16, 6, 4.4, 2.5), WHITE, 1],
  [disc(18.4, 19.5, 1.1), WHITE, 1],
];

/** Lays the shapes over each other; `keepWhite` leaves every pixel white and lets only the alpha differ. */
function draw(size, layers, keepWhite) {
  const pixels = Buffer.alloc(size * size * 4, keepWhite ? 255 : 0);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      let red = 0, green = 0, blue = 0, alpha = 0;
      for (const [shape, [r, g, b], strength] of layers) {
        const cover = coverage(shape, x, y) * strength;
        [red, green, blue] = [red + (r - red) * cover, green + (g - green) * cover, blue + (b - blue) * cover];
        alpha += (1 - alpha) * cover;
      }
      const at = (y * size + x) * 4;
      if (!keepWhite) pixels.set([red, green, blue].map(Math.round), at);
      pixels[at + 3] = Math.round(alpha * 255);
    }
  }
  return pixels;
}

function coverage(shape, x, y) {
  let inside = 0;
  for (let i = 0; i < SAMPLES; i += 1) for (let j = 0; j < SAMPLES; j += 1) if (shape(x + (i + 0.5) / SAMPLES, y + (j + 0.5) / SAMPLES)) inside += 1;
  return inside / SAMPLES ** 2;
}

function png(size, pixels) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits a channel, colour with alpha.
  const rows = Array.from({ length: size }, (_, y) => Buffer.concat([Buffer.from([0]), pixels.subarray(y * size * 4, (y + 1) * size * 4)]));
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const folder = process.argv[2] ?? import.meta.dirname;
writeFileSync(path.join(folder, 'color.png'), png(192, draw(192, colour, false)));
writeFileSync(path.join(folder, 'outline.png'), png(32, draw(32, outline, true)));
