import { verifyJournal } from '../app/journal';
import { readConfig } from '../config';
import { openStore } from '../store/open';

/** Recomputes every journal and seal and says what does not add up. Exit code 1 when something does not. */
async function verify(): Promise<number> {
  const config = readConfig(process.env, () => 'verify');
  const opened = await openStore(config.store);
  let faults = 0;
  for (const place of config.places.size > 0 ? new Set(config.places.values()) : [config.onlyPlace]) {
    const audit = await verifyJournal(opened.store, place);
    console.log(`${place}: ${audit.subjects} subjects, ${audit.entries} entries, ${audit.seals} seal pages, ${audit.faults.length} faults`);
    for (const fault of audit.faults) console.log(`- ${fault}`);
    faults += audit.faults.length;
  }
  await opened.close();
  return faults === 0 ? 0 : 1;
}

verify().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(2);
  },
);
