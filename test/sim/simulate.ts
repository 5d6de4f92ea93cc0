import { parseArgs } from 'node:util';
import { live, type History } from './history';

/** What so many histories came to, as data for whoever asks for it with --json. */
export interface Lived {
  readonly histories: number;
  readonly broken: readonly { readonly seed: number; readonly faults: readonly string[] }[];
  readonly totals: Readonly<Record<Total, number>>;
}

type Total = 'visits' | 'duresses' | 'alarms' | 'accepted' | 'doubled' | 'died' | 'hours' | 'calmShare';

/** `npm run simulate -- --seeds N --from S [--trace] [--stop] [--json]`: lives N histories and says which broke a promise. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { seeds: { type: 'string', default: '200' }, from: { type: 'string', default: '1' }, trace: { type: 'boolean', default: false }, stop: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } } });
  const [first, count] = [Number(values.from), Number(values.seeds)];
  const say = (line: string) => void (values.json || console.log(line));
  const lived: History[] = [];
  Error.stackTraceLimit = 0;
  const started = performance.now();
  for (let seed = first; seed < first + count; seed += 1) {
    const history = await live(seed);
    // Nothing is kept of what was told: ten thousand histories have much to tell.
    lived.push({ ...history, told: [] });
    if (values.trace) say(history.told.join('\n'));
    if (history.faults.length === 0) continue;
    say(`seed ${seed}: ${history.faults.slice(0, 3).join('; ')}`);
    if (values.stop) break;
  }
  const { histories, broken, totals } = sumUp(lived);
  if (values.json) console.log(JSON.stringify({ histories, broken, totals } satisfies Lived));
  const seconds = (performance.now() - started) / 1_000;
  say(`${histories} histories from seed ${first}: ${broken.length} broke a promise; ${totals.visits} visits, ${totals.alarms} alarms, ${totals.doubled} marked repeats, ${Math.round(totals.hours)} hours lived in ${seconds.toFixed(1)} s`);
  process.exitCode = broken.length > 0 ? 1 : 0;
}

function sumUp(lived: readonly History[]): Lived {
  const total = (name: Total) => lived.reduce((sum, history) => sum + history[name], 0);
  return {
    histories: lived.length,
    broken: lived.filter(({ faults }) => faults.length > 0).map(({ seed, faults }) => ({ seed, faults })),
    totals: { visits: total('visits'), duresses: total('duresses'), alarms: total('alarms'), accepted: total('accepted'), doubled: total('doubled'), died: total('died'), hours: total('hours'), calmShare: total('calmShare') },
  };
}

void main();
