import { parseArgs } from 'node:util';
import { live } from './history';

/** `npm run simulate -- --seeds N --from S [--trace]`: lives N histories and says which broke a promise. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { seeds: { type: 'string', default: '200' }, from: { type: 'string', default: '1' }, trace: { type: 'boolean', default: false }, stop: { type: 'boolean', default: false } } });
  const [first, count] = [Number(values.from), Number(values.seeds)];
  const totals = { visits: 0, alarms: 0, doubled: 0, hours: 0 };
  let [broken, lived] = [0, 0];
  Error.stackTraceLimit = 0;
  const started = performance.now();
  for (let seed = first; seed < first + count; seed += 1) {
    const history = await live(seed);
    lived += 1;
    totals.visits += history.visits;
    totals.alarms += history.alarms;
    totals.doubled += history.doubled;
    totals.hours += history.hours;
    if (values.trace) console.log(history.told.join('\n'));
    if (history.faults.length === 0) continue;
    broken += 1;
    console.log(`seed ${seed}: ${history.faults.slice(0, 3).join('; ')}`);
    if (values.stop) break;
  }
  const seconds = (performance.now() - started) / 1_000;
  console.log(`${lived} histories from seed ${first}: ${broken} broke a promise; ${totals.visits} visits, ${totals.alarms} alarms, ${totals.doubled} marked repeats, ${Math.round(totals.hours)} hours lived in ${seconds.toFixed(1)} s`);
  process.exitCode = broken > 0 ? 1 : 0;
}

void main();
