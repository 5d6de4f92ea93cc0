import { writeSync } from 'node:fs';
import { openStore } from '../../../src/store/open';
import type { Store, Write } from '../../../src/store/port';

/**
 * `groups.ts <store> <place> <run>`: commits groups of five rows until it is killed, and says on stdout which are safe.
 * Three at a time, so that a kill also meets commits that share one transaction.
 */
async function main([spec = '', place = '', run = '']: string[]): Promise<void> {
  const { store } = await openStore(spec);
  await Promise.all(['x', 'y', 'z'].map((lane) => commitForEver(store, place, `${run}${lane}`)));
}

async function commitForEver(store: Store, place: string, lane: string): Promise<void> {
  for (let number = 0; ; number += 1) {
    const group = `${lane}-${number}`;
    await store.commit(place, [0, 1, 2, 3, 4].map((row): Write => ({ put: `group|${group}|${row}`, value: 'x'.repeat(200), was: 'absent' })));
    writeSync(1, `${group}\n`);
  }
}

void main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
