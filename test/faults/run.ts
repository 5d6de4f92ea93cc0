import { parseArgs } from 'node:util';
import { liveThroughKills } from './random-kills';

/** `npm run faults -- --seconds 60 --seed N`: as many rounds of random kills as fit. Exit code 1 when a promise was broken. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: String(Date.now() % 1_000_000) } } });
  const [started, seed] = [performance.now(), Number(values.seed)];
  const { rounds, kills, alarms, repeats, checkIns, faults } = await liveThroughKills(seed, () => performance.now() - started < Number(values.seconds) * 1_000);
  for (const fault of faults) console.log(fault);
  console.log(`seed ${seed}: ${rounds} rounds in ${((performance.now() - started) / 1_000).toFixed(0)} s, ${kills} kills, ${alarms} alarms all told, ${repeats} told again and marked, ${checkIns} check-ins kept, ${faults.length} promises broken`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
