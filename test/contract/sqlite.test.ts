import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import AsyncDatabase from 'libsql/promise';
import { SqliteStore } from '../../src/store/sqlite';
import { storeContract } from './store.contract';
import type { Subject } from './subject';

type Loss = 'answer' | 'request';
/** The package's own types say `any`. */
interface Executing {
  exec: (this: Executing, sql: string) => Promise<void>;
}
const real = (AsyncDatabase.prototype as Executing).exec;

/** Fails the next COMMIT as a disk does that cannot confirm: after the engine applied it, or instead of applying it. */
function failCommit(loss: Loss): void {
  const once = jest.spyOn(AsyncDatabase.prototype as Executing, 'exec');
  once.mockImplementation(async function (this: Executing, sql) {
    if (sql === 'COMMIT') once.mockRestore();
    if (sql !== 'COMMIT' || loss === 'answer') await real.call(this, sql);
    if (sql === 'COMMIT') throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_FSYNC' });
  });
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
    loseNextAnswer: () => failCommit('answer'),
    loseNextRequest: () => failCommit('request'),
    close: async () => {
      await Promise.all(opened.map((each) => each.close()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

storeContract('SQLite', openSubject);
