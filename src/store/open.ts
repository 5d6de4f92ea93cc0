import type { Store } from './port';
import { SqliteStore } from './sqlite';
import { openTables } from './tables';

export interface OpenStore {
  readonly store: Store;
  readonly close: () => Promise<void>;
  /** How far the storage's clock is ahead of ours; null while unknown. A file has no clock but ours. */
  readonly skewMs: () => number | null;
}

/** Opens `sqlite:<path>` or `tables:<connection string or https endpoint>`; throws one sentence when it cannot. */
export async function openStore(spec: string): Promise<OpenStore> {
  const [, kind, target] = /^(sqlite|tables):(.+)$/s.exec(spec.trim()) ?? [];
  if (kind === undefined || target === undefined) throw new Error('open store: expected sqlite:<path> or tables:<connection string or https endpoint>');
  return kind === 'sqlite' ? openFile(target) : openCloud(target);
}

function openFile(file: string): OpenStore {
  try {
    const store = new SqliteStore(file);
    return { store, close: () => store.close(), skewMs: () => 0 };
  } catch (error) {
    throw new Error(`open store ${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

async function openCloud(target: string): Promise<OpenStore> {
  const store = await openTables(target);
  return { store, close: async () => {}, skewMs: () => store.skewMs() };
}
