import fs from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { checkLimits, Unclear, type Json, type Row, type Store, type Write } from './port';
import { isBusy, openWriter, type Wanted, type Writer } from './sqlite-writer';

/**
 * The embedded engine: one connection reads at once, another writes. Commits that arrive while the disk is being waited
 * for share the next transaction and so one flush. Versions come from one counter in the file, so none returns.
 */
interface Waiting extends Wanted {
  readonly settle: (outcome: string[] | Error) => void;
}

/** A row somebody waits for. */
interface Asked {
  readonly place: string;
  readonly key: string;
  readonly answer: (row: Row | undefined) => void;
  readonly fail: (error: unknown) => void;
}

interface Stored {
  readonly key: string;
  readonly version: number;
  readonly value: string;
}

type RawRow = readonly [key: string, version: number, value: string];

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS rows (place TEXT NOT NULL, key TEXT NOT NULL, version INTEGER NOT NULL, value TEXT NOT NULL, PRIMARY KEY (place, key)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS counter (id INTEGER PRIMARY KEY CHECK (id = 1), next INTEGER NOT NULL);
  INSERT OR IGNORE INTO counter VALUES (1, 1);
`;

const BUSY_WAIT_MS = 4_000;
const MOST_A_FLUSH = 64;
// A second process's writer would block this one's whole event loop: wait briefly inside the engine, and again without blocking.
const WAIT_BRIEFLY = 'PRAGMA busy_timeout = 20';
// A longer log is copied into the file less often, and a page that changed many times is copied once.
const DURABLE = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000';
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export interface SqliteOptions {
  /** A ceiling on the file, in pages of 4 KiB. Without one, the disk is the limit. */
  readonly maxPages?: number;
}

export class SqliteStore implements Store {
  private readonly database: Database.Database;
  private readonly statements;
  private readonly openWriter: () => Promise<Writer>;
  private writer: Writer | undefined;
  private queue: Waiting[] = [];
  private asked: Asked[] = [];
  private flushing: Promise<void> | undefined;

  /** Makes the folder (0700) and the file (0600) when they are not there: both hold case references. */
  constructor(file: string, options: SqliteOptions = {}) {
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    this.database = new Database(file);
    fs.chmodSync(file, 0o600);
    this.database.exec(WAIT_BRIEFLY);
    this.openUnderContention();
    const ceiling = options.maxPages === undefined ? '' : `; PRAGMA max_page_count = ${Math.trunc(options.maxPages)}`;
    this.openWriter = () => openWriter(file, `${WAIT_BRIEFLY}; ${DURABLE}${ceiling}`);
    this.statements = {
      read: this.database.prepare('SELECT key, version, value FROM rows WHERE place = ? AND key = ?').raw(),
      // Each crossing into the engine costs more than a row: many at once come back as one text.
      readMany: this.database.prepare('SELECT json_group_array(json_array(key, version, value)) FROM rows WHERE place = ?1 AND key IN (SELECT value FROM json_each(?2))').raw(),
      scan: this.database.prepare('SELECT key, version, value FROM rows WHERE place = ? AND key >= ? AND key < ? ORDER BY key LIMIT ?'),
    };
  }

  /** Rows asked for in the same breath are read together. */
  read(place: string, key: string): Promise<Row | undefined> {
    return new Promise((answer, fail) => {
      if (this.asked.push({ place, key, answer, fail }) === 1) queueMicrotask(() => this.readAsked());
    });
  }

  async scan(place: string, from: string, to: string, limit: number): Promise<Row[]> {
    const rows = await patiently(() => this.statements.scan.all([place, from, to, limit]) as Stored[]);
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
    this.writer?.close();
    this.database.close();
  }

  private readAsked(): void {
    const asked = this.asked;
    this.asked = [];
    for (const place of new Set(asked.map((one) => one.place))) {
      const here = asked.filter((one) => one.place === place);
      patiently(() => this.readRows(place, here)).then((rows) => here.forEach((one, at) => one.answer(rows[at])), (error: unknown) => here.forEach((one) => one.fail(error)));
    }
  }

  private readRows(place: string, asked: readonly Asked[]): (Row | undefined)[] {
    const [first] = asked;
    const found = first && asked.length === 1 ? [this.statements.read.get([place, first.key]) as RawRow | undefined] : this.readMany(place, asked);
    return found.map((row) => row && toRow({ key: row[0], version: row[1], value: row[2] }));
  }

  private readMany(place: string, asked: readonly Asked[]): (RawRow | undefined)[] {
    const [text] = this.statements.readMany.get([place, JSON.stringify(asked.map(({ key }) => key))]) as [string]; // An aggregate always gives its one row.
    const rows = new Map((JSON.parse(text) as RawRow[]).map((row) => [row[0], row]));
    return asked.map(({ key }) => rows.get(key));
  }

  private async flush(): Promise<void> {
    await Promise.resolve(); // Those asked for in the same breath go together.
    while (this.queue.length > 0) {
      const batch = this.queue.splice(0, MOST_A_FLUSH);
      const outcomes = await patiently(() => this.transact(batch)).catch((error: unknown) => toFault(error));
      batch.forEach((waiting, index) => waiting.settle(outcomes instanceof Error ? outcomes : (outcomes[index] ?? new Error('commit: no outcome'))));
    }
    this.flushing = undefined;
  }

  private async transact(batch: readonly Wanted[]): Promise<(string[] | Error)[]> {
    this.writer ??= await this.openWriter();
    return this.writer.transact(batch);
  }

  private openUnderContention(): void {
    const deadline = Date.now() + BUSY_WAIT_MS;
    for (;;) {
      try {
        this.database.exec(DURABLE);
        this.database.exec(SCHEMA);
        return;
      } catch (error) {
        if (!isBusy(error) || Date.now() > deadline) throw new Error(`open ${this.database.name || 'database'}: ${String(error)}`, { cause: error });
      }
    }
  }
}

/** Another process may hold the file for a moment: try again without blocking the event loop, for as long as a command may take. */
async function patiently<T>(work: () => T | Promise<T>): Promise<T> {
  const deadline = performance.now() + BUSY_WAIT_MS;
  for (let wait = 2; ; wait = Math.min(wait * 2, 50)) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
      await pause(wait);
    }
  }
}

const toRow = ({ key, version, value }: Stored): Row => ({ key, version: String(version), value: JSON.parse(value) as Json });
const toFault = (error: unknown): Error => (error instanceof Unclear ? error : new Error(`commit: ${String(error)}`, { cause: error }));
