import { withGrave, type Farewell } from '../domain/tombstone';
import { key, range, escape } from '../store/keys';
import type { Scope } from './run';
import { fromRow, sha256, subjectKey, subjectName, type Kind, type Subjects } from './subject';

/** Takes a subject away with its journal and its traces, and leaves a tombstone that the journal knows of. */
export interface Buried {
  readonly kind: Exclude<Kind, 'gone' | 'team'>;
  readonly id: string;
}

/** Beside these a commit holds the tombstone, its entry, the subject, its indexes and timers. */
const TRACES_A_COMMIT = 60;

export const graveId = (kind: Kind, id: string): string => `${kind}:${sha256(id)}`;

/**
 * One commit's worth of it; answers whether nothing is left. The subject's own row goes last, so that what was begun is
 * found and ended, and `verify` balances in between.
 */
export async function bury(scope: Scope, { kind, id }: Buried, farewell: Farewell): Promise<boolean> {
  const { tx } = scope;
  const rowKey = subjectKey(kind, id);
  const value = await tx.plain(rowKey);
  if (value === null) return true;
  const { sequence, head, timerAt, state } = fromRow<Buried['kind']>({ key: rowKey, version: '', value });
  const grave = graveId(kind, id);
  tx.put('gone', grave, withGrave((await tx.get('gone', grave)) ?? { id: grave, graves: [] }, { ...farewell, sequence, head }));
  if (!(await removeTraces(scope, kind, id))) return false;
  const beside = [...indexesOf(kind, state), ...(timerAt === null ? [] : [key.due(timerAt, subjectName(kind, id))])];
  for (const other of beside) await remove(scope, other);
  if (kind === 'quiet') await forgetLast(scope, state as Subjects['quiet']); // The kind says which state it is.
  tx.write(rowKey, null);
  return true;
}

/** Its journal, the messages it left in Teams, a case's entries, a safety plan's earlier versions, what a person wrote for herself. */
async function removeTraces({ tx }: Scope, kind: Kind, id: string): Promise<boolean> {
  const journal = key.log(subjectName(kind, id), 0).split('|')[1] ?? '';
  const traces = [range('log', journal), range('post', escape(id)), ...(kind === 'case' || kind === 'safety' ? [range(kind, escape(id))] : []), ...(kind === 'person' ? [range('mine', escape(id)), range('reflection', escape(id))] : [])];
  let left = TRACES_A_COMMIT;
  for (const { from, to } of traces) {
    const rows = left > 0 ? await tx.page(from, to, left) : [];
    for (const row of rows) tx.write(row.key, null);
    left -= rows.length;
  }
  return left > 0;
}

/** Rows by which it was found, and what is kept beside it. Whoever has an armed plan or an open visit is not taken away. */
function indexesOf(kind: Kind, state: Subjects[Kind]): string[] {
  if (kind === 'person') return [...(state as Subjects['person']).teamIds.map((teamId) => key.ack(teamId, state.id)), key.yearly(state.id), key.worries(state.id), key.said(state.id), key.address(state.id), key.hushed(state.id), key.habit(state.id), key.supervision(state.id), key.home(state.id), key.call(state.id), key.mine(state.id), key.open(state.id), key.plans(state.id)];
  if (kind === 'case') return [key.meetings(state.id)];
  if (kind === 'meeting') return [key.invitation((state as Subjects['meeting']).fileToken)]; // The kind says which state it is.
  if (kind !== 'visit') return [];
  const { teamId, workerId, watch } = state as Subjects['visit']; // The kind says which state it is.
  return [key.exact(state.id), key.reflection(workerId, state.id), ...(watch.is === 'closed' ? [key.past(teamId, watch.at, state.id)] : [])];
}

async function forgetLast(scope: Scope, { id, workerId }: Subjects['quiet']): Promise<void> {
  const last = (await scope.tx.plain(key.hushed(workerId))) as { readonly id: string } | null; // Only `raiseDuress` writes it.
  if (last?.id === id) scope.tx.write(key.hushed(workerId), null);
}

async function remove({ tx }: Scope, rowKey: string): Promise<void> {
  await tx.plain(rowKey);
  tx.write(rowKey, null);
}
