import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SqliteStore } from '../../src/store/sqlite';
import { storeContract } from './store.contract';
import type { Subject } from './subject';

type Loss = 'answer' | 'request';

/** Fails the next COMMIT as a disk does that cannot confirm: after the engine applied it, or instead of applying it. */
function failCommit(store: SqliteStore, loss: Loss): void {
  const database = store['database'];
  const exec = database.exec.bind(database);
  database.exec = (sql: string) => {
    if (sql !== 'COMMIT') return exec(sql);
    database.exec = exec;
    if (loss === 'answer') exec(sql);
    throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_FSYNC' });
  };
}

async function openSubject(): Promise<Subject> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'doorstep-sqlite-'));
  const file = path.join(folder, 'doorstep.db');
  const opened: SqliteStore[] = [];
  const open = (): SqliteStore => {
    const store = new SqliteStore(file);
    opened.push(store);
    return store;
  };
  const store = open();
  return {
    store,
    reopen: async () => open(),
    loseNextAnswer: () => failCommit(store, 'answer'),
    loseNextRequest: () => failCommit(store, 'request'),
    close: async () => {
      await Promise.all(opened.map((each) => each.close()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

storeContract('SQLite', openSubject);
