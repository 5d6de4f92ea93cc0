import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FOLDER } from './manifest';
import { pixelsOf, readPng } from './png';

const colour = () => readPng(fs.readFileSync(path.join(FOLDER, 'color.png')));
const outline = () => readPng(fs.readFileSync(path.join(FOLDER, 'outline.png')));

test('the colour icon is 192 by 192 and fills its square', () => {
  expect(colour()).toMatchObject({ width: 192, height: 192 });
  expect(pixelsOf(colour()).every(([, , , alpha]) => alpha === 255)).toBe(true);
});

test('the colour icon shows several colours, on the accent colour of the manifest', () => {
  const colours = new Set(pixelsOf(colour()).map((pixel) => pixel.slice(0, 3).join()));
  expect(colours.size).toBeGreaterThan(4);
  expect(colour().pixel(0, 0).slice(0, 3)).toEqual([0x12, 0x34, 0x4d]);
  expect(fs.readFileSync(path.join(FOLDER, 'manifest.json'), 'utf8')).toContain('"accentColor": "#12344D"');
});

test('the outline icon is 32 by 32, nothing but white and transparency', () => {
  expect(outline()).toMatchObject({ width: 32, height: 32 });
  expect(pixelsOf(outline()).every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true);
});

test('the outline icon is lines: seen, with clear air around and between', () => {
  const alphas = pixelsOf(outline()).map(([, , , alpha]) => alpha);
  const drawn = alphas.filter((alpha) => alpha > 0).length / alphas.length;
  expect(drawn).toBeGreaterThan(0.1);
  expect(drawn).toBeLessThan(0.5);
  for (const [x, y] of [[0, 0], [31, 0], [0, 31], [31, 31]] as const) expect(outline().pixel(x, y)[3]).toBe(0);
});

test('both are what the drawing draws', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'doorstep-icons-'));
  try {
    execFileSync(process.execPath, [path.join(FOLDER, 'draw-icons.mjs'), folder]);
    for (const name of ['color.png', 'outline.png']) {
      const [drawn, kept] = [folder, FOLDER].map((where) => pixelsOf(readPng(fs.readFileSync(path.join(where, name)))).flat());
      expect(Buffer.from(drawn ?? []).equals(Buffer.from(kept ?? [1]))).toBe(true);
    }
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});
