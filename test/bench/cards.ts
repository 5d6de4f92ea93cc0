import fs from 'node:fs';
import path from 'node:path';
import { both } from '../../src/strings/both';
import { CARDS, type EveryState } from './card-samples';
import { ROOT } from './build';
import { atMost, KNOWN, median, side, type Figure } from './figure';

/** Drawing each card at its fullest, in both languages at once: the slowest and the largest must still do. */
const ROUNDS = 100;
const WARM_UP = 20;

export async function cardFigures(): Promise<Figure[]> {
  const drawn = Object.entries(CARDS).map(([name, draw]) => ({ name, ...measure(() => draw(both)) }));
  const slowest = drawn.reduce((most, one) => (one.ms > most.ms ? one : most));
  const largest = drawn.reduce((most, one) => (one.kb > most.kb ? one : most));
  const unseen = notMeasured();
  return [
    { what: 'drawing a card, the slowest, p50', value: slowest.ms, unit: 'ms', limit: atMost(3), sides: [side(slowest.name, slowest.ms, 'ms'), side('cards', drawn.length, '')] },
    { what: 'size of a card, the largest', value: largest.kb, unit: 'KB', limit: atMost(25), sides: [side(largest.name, largest.kb, 'KB')] },
    { what: `cards nobody measures${unseen.length > 0 ? `: ${unseen.join(', ')}` : ''}`, value: unseen.length, unit: '', limit: unseen.length > 0 ? atMost(0) : KNOWN, sides: [] },
  ];
}

function measure(draw: () => unknown): { ms: number; kb: number } {
  const times: number[] = [];
  let text = '';
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const began = performance.now();
    const made = draw();
    if (round >= 0) times.push((performance.now() - began) / (isEveryState(made) ? made.drawn : 1));
    text = JSON.stringify(isEveryState(made) ? made.largest : made);
  }
  return { ms: median(times), kb: Buffer.byteLength(text) / 1024 };
}

const isEveryState = (made: unknown): made is EveryState => typeof made === 'object' && made !== null && 'largest' in made && 'drawn' in made;

/** What draws a card and stands in no sample: the figures above would be silent about it. */
function notMeasured(): string[] {
  const folder = path.join(ROOT, 'src', 'teams', 'cards');
  const sources = fs.readdirSync(folder).map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));
  const names = sources.flatMap((source) => [...source.matchAll(/^export (?:function|const) (\w+(?:Card|Message))\b/gm)].map((match) => match[1] ?? ''));
  return names.filter((name) => !(name in CARDS));
}
