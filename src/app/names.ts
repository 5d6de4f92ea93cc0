import type { Scope } from './run';

/** What people are called; somebody we do not know goes by the id. */
export async function namesOf({ tx }: Scope, ids: readonly string[]): Promise<string[]> {
  const people = await Promise.all(ids.map((id) => tx.get('person', id)));
  return people.map((person, index) => person?.name ?? ids[index] ?? '');
}
