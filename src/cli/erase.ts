import { parseArgs } from 'node:util';
import { erase, type Erased, type ErasureRefusal } from '../app/erase';
import { readConfig } from '../config';
import { makeRuntime } from '../engine/runtime';
import { openStore } from '../store/open';

/** `npm run erase -- --person ID | --case REF --by ID1 --confirm-by ID2 [--agency NAME]`: takes away what is held, and cannot be undone. */
const WHY: Record<ErasureRefusal, string> = {
  'nothing-held': 'Nothing is held under that name.',
  'same-person': 'Two different people have to ask for this, and neither may be the one it is about.',
  'not-entitled': '--by and --confirm-by must each be an admin (ADMINS) or a manager of a team.',
  'still-in-a-team': 'This person is still in a team. Take them out of the Teams team, wait for the night, and ask again.',
  'still-open': 'A visit, a plan or an alarm is still open. Close it first.',
  kept: 'The case is on hold or open: an incident, a flag, a criterion or a meeting is not dealt with. Close it first.',
};

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { person: { type: 'string' }, case: { type: 'string' }, by: { type: 'string' }, 'confirm-by': { type: 'string' }, agency: { type: 'string' } } });
  const { by, 'confirm-by': confirmedBy } = values;
  const what = whatOf(values);
  if (!what || !by || !confirmedBy) throw new Error('Say --person ID or --case REF, who asks (--by ID) and who confirms (--confirm-by ID).');
  const config = readConfig(process.env, () => 'erase');
  const opened = await openStore(config.store);
  const runner = { ...makeRuntime(config.clock), store: opened.store, wake: () => undefined };
  const end = await erase(runner, values.agency ?? config.onlyPlace, { what, by, confirmedBy, admins: config.admins });
  await opened.close();
  if (!end.ok) throw new Error(WHY[end.reason]);
  console.log(`Erased ${end.subjects} records. Backups, and messages that stand in Teams, are not changed by this.`);
}

function whatOf({ person, case: reference }: { person?: string | undefined; case?: string | undefined }): Erased | null {
  if ((person === undefined) === (reference === undefined)) return null;
  return person === undefined ? { case: reference ?? '' } : { person };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
