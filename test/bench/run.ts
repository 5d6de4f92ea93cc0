import { alarmFigures } from './alarms';
import { boardFigures } from './board';
import { build, type Built } from './build';
import { cardFigures } from './cards';
import { countyFigures } from './county';
import { holds, type Figure } from './figure';
import { guidanceFigures } from './guidance';
import { outageFigures } from './outage';
import { roundFigures } from './round';
import { startFigures } from './start';
import { table } from './table';
import { turnFigures } from './turn';
import { wordFigures } from './words';

/**
 * `npm run bench`: every promised figure beside its peer or its limit, measured in one run. `--only NAME` runs one group,
 * `--json` prints the figures as data. Ends with 1 when a figure does not hold. BENCH_PROFILE=FOLDER keeps CPU profiles of the bot.
 */
type Group = (made: () => Built) => Promise<readonly Figure[]>;

const GROUPS: Readonly<Record<string, Group>> = {
  start: (made) => startFigures(made()),
  turn: (made) => turnFigures(made()),
  alarms: (made) => alarmFigures(made()),
  outage: (made) => outageFigures(made()),
  round: (made) => roundFigures(made().folder),
  board: (made) => boardFigures(made()),
  county: (made) => countyFigures(made()),
  words: wordFigures,
  cards: cardFigures,
  guidance: guidanceFigures,
};

async function main(given: readonly string[]): Promise<void> {
  const at = given.indexOf('--only');
  const only = at < 0 ? null : (given[at + 1] ?? '');
  const names = Object.keys(GROUPS).filter((name) => only === null || name === only);
  if (names.length === 0) throw new Error(`bench: --only takes one of ${Object.keys(GROUPS).join(', ')}`);
  const figures = await measureAll(names);
  if (given.includes('--json')) process.stdout.write(`${JSON.stringify({ figures: figures.map((figure) => ({ ...figure, holds: holds(figure) })) }, null, 2)}\n`);
  else process.stdout.write(`${table(figures)}\n`);
  process.exitCode = figures.every(holds) ? 0 : 1;
}

async function measureAll(names: readonly string[]): Promise<Figure[]> {
  let built: Built | null = null;
  const figures: Figure[] = [];
  try {
    for (const name of names) {
      const began = performance.now();
      figures.push(...((await GROUPS[name]?.(() => (built ??= build()))) ?? []));
      process.stderr.write(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
    }
  } finally {
    (built as Built | null)?.remove(); // Set in a callback, where the compiler does not look.
  }
  return figures;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 2;
});
