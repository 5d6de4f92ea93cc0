import { isOpen, type Visit } from '../domain/visit';
import { key } from '../store/keys';
import type { Scope } from './run';

/** What stands under a person's `open` key. */
export interface OpenIndex {
  readonly ids: readonly string[];
}

/** The visits a person has open, in the order in which she checked in. */
export async function openVisits(scope: Scope, personId: string): Promise<Visit[]> {
  const ids = ((await scope.tx.plain(key.open(personId))) as OpenIndex | null)?.ids ?? []; // Only `indexOpen` writes it.
  const visits = await Promise.all(ids.map((id) => scope.tx.get('visit', id)));
  return visits.filter((visit): visit is Visit => visit !== null && isOpen(visit));
}

/** Keeps the list of what she has open in step with the visit. */
export async function indexOpen({ tx }: Scope, visit: Visit): Promise<void> {
  const openKey = key.open(visit.workerId);
  const ids = ((await tx.plain(openKey)) as OpenIndex | null)?.ids ?? []; // Only this function writes it.
  const rest = ids.filter((id) => id !== visit.id);
  const next = isOpen(visit) ? [...rest, visit.id] : rest;
  tx.write(openKey, next.length > 0 ? { ids: next } : null);
}
