import { openStore } from '../../../src/store/open';
import { increment } from '../increment';

/** `increment.ts <store> <place> <key> <times>`: counts up, and ends with 0 when all of it was written. */
async function main([spec = '', place = '', key = '', times = '']: string[]): Promise<void> {
  const { store, close } = await openStore(spec);
  for (let done = 0; done < Number(times); done += 1) await increment(store, place, key);
  await close();
}

void main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
