import { build } from './build';
import { lateness, playCounty } from './county';
import { atMost, holds, KNOWN, quantile, side, type Figure } from './figure';
import { TIMES_CLOSER } from './load';
import { table } from './table';

/**
 * `npm run soak -- --minutes N`: ten times the county's load for so many minutes. What is in use after a collection must not
 * grow once the program is warm, and alarms in the second half must be no later than those in the first.
 */
const EVERY_MS = 15_000;
/** A third of the time fills what is kept on purpose: names, conversations, compiled code. */
const WARM_SHARE = 1 / 3;

interface Sample {
  readonly minute: number;
  readonly resident: number;
  readonly used: number;
}

async function main(given: readonly string[]): Promise<void> {
  const at = given.indexOf('--minutes');
  const minutes = at < 0 ? 10 : Number(given[at + 1]);
  if (!(minutes >= 1)) throw new Error('soak: --minutes takes a number from 1');
  const built = build();
  const samples: Sample[] = [];
  const began = performance.now();
  try {
    const played = await playCounty(built, minutes, async (bot, isOver) => {
      while (!isOver()) {
        samples.push({ minute: (performance.now() - began) / 60_000, ...(await bot.inUse()) });
        await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
      }
    });
    const figures = [...lateness(played, `${TIMES_CLOSER} counties for ${minutes} minutes`), drift(played.arrived), ...growth(samples)];
    process.stdout.write(`${given.includes('--json') ? JSON.stringify({ figures, samples }, null, 2) : table(figures)}\n`);
    process.exitCode = figures.every(holds) ? 0 : 1;
  } finally {
    built.remove();
  }
}

/** The middle of the second half's alarms, beside the first half's. */
function drift(arrived: readonly { readonly dueAt: number; readonly lateMs: number }[]): Figure {
  const inOrder = [...arrived].sort((a, b) => a.dueAt - b.dueAt);
  const half = Math.floor(inOrder.length / 2);
  const [first, second] = [inOrder.slice(0, half), inOrder.slice(half)].map((part) => quantile(part.map(({ lateMs }) => lateMs), 0.5) / 1000);
  return { what: 'alarms of the second half later than of the first, p50', value: (second ?? NaN) - (first ?? NaN), unit: 's', limit: atMost(0.1), sides: [side('first half', first ?? NaN, 's'), side('second half', second ?? NaN, 's')] };
}

function growth(samples: readonly Sample[]): Figure[] {
  const warm = samples.slice(Math.floor(samples.length * WARM_SHARE));
  const last = warm.at(-1);
  const ends = (pick: (sample: Sample) => number) => [side('warm', warm[0] ? pick(warm[0]) : NaN, 'MB'), side('at the end', last ? pick(last) : NaN, 'MB')];
  return [
    { what: 'memory in use after a collection grows', value: slope(warm.map(({ minute, used }) => [minute, used])), unit: 'MB a minute', limit: atMost(0.25), sides: ends(({ used }) => used) },
    { what: 'resident memory grows', value: slope(warm.map(({ minute, resident }) => [minute, resident])), unit: 'MB a minute', limit: KNOWN, sides: ends(({ resident }) => resident) },
  ];
}

/** Of the straight line that lies closest to the points. */
function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (pick: 0 | 1) => points.reduce((all, point) => all + point[pick], 0) / points.length;
  const [middleX, middleY] = [mean(0), mean(1)];
  const rise = points.reduce((all, [x, y]) => all + (x - middleX) * (y - middleY), 0);
  return rise / points.reduce((all, [x]) => all + (x - middleX) ** 2, 0);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 2;
});
