import fs from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { checkLimits, Conflict, keyOf, Unclear, type Json, type Row, type Store, type Write } from './port';

/**
 * The embedded engine. Commits that arrive together share one transaction and so one disk flush: each is checked on its
 * own first, so one writer's conflict is nobody else's. Versions come from one counter in the file, so none returns.
 */
interface Waiting {
  readonly place: string;
  readonly writes: readonly Write[];
  readonly texts: (string | undefined)[];
  readonly settle: (outcome: string[] | Error) => void;
}

interface Stored {
  readonly key: string;
  readonly version: number;
  readonly value: string;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS rows (place TEXT NOT NULL, key TEXT NOT NULL, version INTEGER NOT NULL, value TEXT NOT NULL, PRIMARY KEY (place, key)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS counter (id INTEGER PRIMARY KEY CHECK (id = 1), next INTEGER NOT NULL);
  INSERT OR IGNORE INTO counter VALUES (1, 1);
`;

const BUSY_WAIT_MS = 4_000;
const GATHER_TURNS = 4;
const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
const isBusy = (error: unknown): boolean => /SQLITE_(BUSY|LOCKED)/.test(codeOf(error)) || /database is locked/.test(String(error));
const isFull = (error: unknown): boolean => /SQLITE_FULL/.test(codeOf(error)) || /database or disk is full/.test(String(error));
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export interface SqliteOptions {
  /** A ceiling on the file, in pages of 4 KiB. Without one, the disk is the limit. */
  readonly maxPages?: number;
}

export class SqliteStore implements Store {
  private readonly database: Database.Database;
  private readonly statements;
  private queue: Waiting[] = [];
  private flushing: Promise<void> | undefined;

  /** Makes the folder (0700) and the file (0600) when they are not there: both hold case references. */
  constructor(file: string, options: SqliteOptions = {}) {
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    this.database = new Database(file);
    fs.chmodSync(file, 0o600);
    // A second process's writer would block this one's whole event loop: wait briefly here, and again without blocking.
    this.database.exec('PRAGMA busy_timeout = 20');
    this.openUnderContention();
    if (options.maxPages !== undefined) this.database.exec(`PRAGMA max_page_count = ${Math.trunc(options.maxPages)}`);
    this.statements = {
      read: this.database.prepare('SELECT key, version, value FROM rows WHERE place = ? AND key = ?').raw(),
      versions: this.database.prepare('SELECT key, version FROM rows WHERE place = ?1 AND key IN (SELECT value FROM json_each(?2))').raw(),
      scan: this.database.prepare('SELECT key, version, value FROM rows WHERE place = ? AND key >= ? AND key < ? ORDER BY key LIMIT ?'),
      // Many rows a statement: each crossing into the engine costs more than the row. (`WHERE true` keeps ON CONFLICT from being read as a join.)
      put: this.database.prepare('INSERT INTO rows SELECT ?1, value ->> 0, ?2, value ->> 1 FROM json_each(?3) WHERE true ON CONFLICT DO UPDATE SET version = excluded.version, value = excluded.value'),
      remove: this.database.prepare('DELETE FROM rows WHERE place = ? AND key = ?'),
      tick: this.database.prepare('UPDATE counter SET next = next + 1 WHERE id = 1 RETURNING next').raw(),
    };
  }

  async read(place: string, key: string): Promise<Row | undefined> {
    const row = await this.patiently(() => this.statements.read.get([place, key]) as [string, number, string] | undefined);
    return row && toRow({ key: row[0], version: row[1], value: row[2] });
  }

  async scan(place: string, from: string, to: string, limit: number): Promise<Row[]> {
    const rows = await this.patiently(() => this.statements.scan.all([place, from, to, limit]) as Stored[]);
    return rows.map(toRow);
  }

  commit(place: string, writes: readonly Write[]): Promise<string[]> {
    return new Promise((resolve, reject) => {
      const texts = checkLimits(writes);
      this.queue.push({ place, writes, texts, settle: (outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome)) });
      this.flushing ??= this.flush();
    });
  }

  /** Waits for what was accepted, then closes the file. */
  async close(): Promise<void> {
    while (this.flushing) await this.flushing;
    this.database.close();
  }

  private async flush(): Promise<void> {
    await this.gather();
    while (this.queue.length > 0) {
      const batch = this.queue.splice(0, 64);
      const outcomes = await this.patiently(() => this.transact(batch)).catch((error: unknown) => toFault(error));
      batch.forEach((waiting, index) => waiting.settle(outcomes instanceof Error ? outcomes : (outcomes[index] ?? new Error('commit: no outcome'))));
    }
    this.flushing = undefined;
  }

  /** As long as others come, a few turns of the event loop: commits asked for together are flushed to disk together. */
  private async gather(): Promise<void> {
    for (let turns = 0, seen = 0; turns < GATHER_TURNS && seen < this.queue.length; turns += 1) {
      seen = this.queue.length;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  private transact(batch: readonly Waiting[]): (string[] | Error)[] {
    this.database.exec('BEGIN IMMEDIATE');
    let outcomes: (string[] | Error)[];
    try {
      outcomes = batch.map((waiting) => this.apply(waiting));
    } catch (error) {
      this.rollback();
      throw error;
    }
    try {
      this.database.exec('COMMIT');
    } catch (error) {
      this.rollback();
      if (isBusy(error) || isFull(error)) throw error;
      throw new Unclear('commit: the disk did not confirm', { cause: error });
    }
    return outcomes;
  }

  private apply({ place, writes, texts }: Waiting): string[] | Error {
    const versions = this.versionsOf(place, writes.map(keyOf));
    for (const write of writes) {
      const found = versions.get(keyOf(write));
      const fits = write.was === 'any' ? 'put' in write || found !== undefined : write.was === 'absent' ? found === undefined : found === write.was.version;
      if (!fits) return new Conflict(`write ${keyOf(write)}: expected ${describe(write)}, found ${found ?? 'nothing'}`);
    }
    const version = this.nextVersion();
    const puts = writes.flatMap((write, index) => ('put' in write ? [[write.put, texts[index]]] : []));
    if (puts.length > 0) this.statements.put.run([place, version, JSON.stringify(puts)]);
    for (const write of writes) if ('remove' in write) this.statements.remove.run([place, write.remove]);
    return writes.map((write) => ('put' in write ? String(version) : ''));
  }

  private versionsOf(place: string, keys: readonly string[]): Map<string, string> {
    const rows = this.statements.versions.all([place, JSON.stringify(keys)]) as [string, number][];
    return new Map(rows.map(([key, version]) => [key, String(version)]));
  }

  private nextVersion(): number {
    const row = this.statements.tick.get([]) as [number] | undefined;
    if (!row) throw new Error('commit: the version counter is gone');
    return row[0];
  }

  private rollback(): void {
    if (this.database.inTransaction) this.database.exec('ROLLBACK');
  }

  /** Another process may hold the file for a moment: try again without blocking the event loop, for as long as a command may take. */
  private async patiently<T>(work: () => T): Promise<T> {
    const deadline = performance.now() + BUSY_WAIT_MS;
    for (let wait = 2; ; wait = Math.min(wait * 2, 50)) {
      try {
        return work();
      } catch (error) {
        if (!isBusy(error) || performance.now() > deadline) throw error;
        await pause(wait);
      }
    }
  }

  private openUnderContention(): void {
    const deadline = Date.now() + BUSY_WAIT_MS;
    for (;;) {
      try {
        // A longer log is copied into the file less often, and a page that changed many times is copied once.
        this.database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000');
        this.database.exec(SCHEMA);
        return;
      } catch (error) {
        if (!isBusy(error) || Date.now() > deadline) throw new Error(`open ${this.database.name || 'database'}: ${String(error)}`, { cause: error });
      }
    }
  }
}

const toRow = ({ key, version, value }: Stored): Row => ({ key, version: String(version), value: JSON.parse(value) as Json });
const toFault = (error: unknown): Error => (error instanceof Unclear ? error : new Error(`commit: ${String(error)}`, { cause: error }));
const describe = (write: Write): string => (typeof write.was === 'string' ? write.was : `version ${write.was.version}`);
