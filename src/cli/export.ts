import { parseArgs } from 'node:util';
import { holdingsOfCase, holdingsOfPerson } from '../app/holdings';
import { readConfig } from '../config';
import { openStore } from '../store/open';

/** `npm run export -- --person ID | --case REF [--agency NAME]`: everything held, as JSON. An open duress is left out. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { person: { type: 'string' }, case: { type: 'string' }, agency: { type: 'string' } } });
  if ((values.person === undefined) === (values.case === undefined)) throw new Error('Say whose: --person ID, or --case REF.');
  const config = readConfig(process.env, () => 'export');
  const opened = await openStore(config.store);
  const place = values.agency ?? config.onlyPlace;
  const held = values.person === undefined ? await holdingsOfCase(opened.store, place, values.case ?? '') : await holdingsOfPerson(opened.store, place, values.person);
  console.log(JSON.stringify(held, null, 2));
  await opened.close();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
