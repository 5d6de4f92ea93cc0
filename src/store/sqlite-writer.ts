import AsyncDatabase from 'libsql/promise';
import { Conflict, keyOf, Unclear, type Write } from './port';

/**
 * The connection that writes. Its commits wait for the disk on a thread of the engine's own: meanwhile the event loop
 * serves others, and what they want to write gathers for the next flush.
 */
export interface Wanted {
  readonly place: string;
  readonly writes: readonly Write[];
  /** The values as text, in the order of the writes. */
  readonly texts: readonly (string | undefined)[];
}

export interface Writer {
  /** One transaction for all: each is checked on its own first, so one writer's conflict is nobody else's. */
  transact(batch: readonly Wanted[]): Promise<(string[] | Conflict)[]>;
  close(): void;
}

/** The package's own types say `any`, and leave `inTransaction` out. */
interface Connection {
  readonly inTransaction: boolean;
  exec(sql: string): Promise<unknown>;
  prepare(sql: string): Promise<Statement>;
  close(): void;
}

interface Statement {
  get(values: readonly unknown[]): unknown;
  run(values: readonly unknown[]): unknown;
  raw(): Statement;
}

interface Statements {
  readonly begin: Statement;
  readonly versions: Statement;
  readonly put: Statement;
  readonly remove: Statement;
  readonly tick: Statement;
}

export async function openWriter(file: string, settings: string): Promise<Writer> {
  const database = new AsyncDatabase(file, {}) as unknown as Connection; // See Connection.
  await database.exec(settings);
  const statements: Statements = {
    begin: await database.prepare('BEGIN IMMEDIATE'),
    versions: (await database.prepare('SELECT json_group_object(key, version) FROM rows WHERE place = ?1 AND key IN (SELECT value FROM json_each(?2))')).raw(),
    // Many rows a statement: each crossing into the engine costs more than the row. (`WHERE true` keeps ON CONFLICT from being read as a join.)
    put: await database.prepare('INSERT INTO rows SELECT ?1, value ->> 0, ?2, value ->> 1 FROM json_each(?3) WHERE true ON CONFLICT DO UPDATE SET version = excluded.version, value = excluded.value'),
    remove: await database.prepare('DELETE FROM rows WHERE place = ? AND key = ?'),
    tick: (await database.prepare('UPDATE counter SET next = next + 1 WHERE id = 1 RETURNING next')).raw(),
  };
  return { transact: (batch) => transact(database, statements, batch), close: () => database.close() };
}

async function transact(database: Connection, statements: Statements, batch: readonly Wanted[]): Promise<(string[] | Conflict)[]> {
  statements.begin.run([]);
  let outcomes: (string[] | Conflict)[];
  try {
    outcomes = batch.map((wanted) => apply(statements, wanted));
  } catch (error) {
    await rollBack(database);
    throw error;
  }
  try {
    await database.exec('COMMIT');
  } catch (error) {
    await rollBack(database);
    if (isBusy(error) || isFull(error)) throw error;
    throw new Unclear('commit: the disk did not confirm', { cause: error });
  }
  return outcomes;
}

function apply(statements: Statements, { place, writes, texts }: Wanted): string[] | Conflict {
  const versions = versionsOf(statements, place, writes.map(keyOf));
  for (const write of writes) {
    const found = versions.get(keyOf(write));
    const fits = write.was === 'any' ? 'put' in write || found !== undefined : write.was === 'absent' ? found === undefined : found === write.was.version;
    if (!fits) return new Conflict(`write ${keyOf(write)}: expected ${describe(write)}, found ${found ?? 'nothing'}`);
  }
  const version = nextVersion(statements);
  const puts = writes.flatMap((write, index) => ('put' in write ? [[write.put, texts[index]]] : []));
  if (puts.length > 0) statements.put.run([place, version, JSON.stringify(puts)]);
  for (const write of writes) if ('remove' in write) statements.remove.run([place, write.remove]);
  return writes.map((write) => ('put' in write ? String(version) : ''));
}

function versionsOf(statements: Statements, place: string, keys: readonly string[]): Map<string, string> {
  const [found] = statements.versions.get([place, JSON.stringify(keys)]) as [string]; // An aggregate always gives its one row.
  return new Map(Object.entries(JSON.parse(found) as Record<string, number>).map(([key, version]) => [key, String(version)]));
}

function nextVersion(statements: Statements): number {
  const row = statements.tick.get([]) as [number] | undefined;
  if (!row) throw new Error('commit: the version counter is gone');
  return row[0];
}

async function rollBack(database: Connection): Promise<void> {
  if (database.inTransaction) await database.exec('ROLLBACK');
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
export const isBusy = (error: unknown): boolean => /SQLITE_(BUSY|LOCKED)/.test(codeOf(error)) || /database is locked/.test(String(error));
const isFull = (error: unknown): boolean => /SQLITE_FULL/.test(codeOf(error)) || /database or disk is full/.test(String(error));
const describe = (write: Write): string => (typeof write.was === 'string' ? write.was : `version ${write.was.version}`);
