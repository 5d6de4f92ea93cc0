import { SKEW_AT_MOST_MS } from '../engine/health';
import { key } from '../store/keys';
import type { Store } from '../store/port';
import { fail, ok, shortly, warn, type Finding } from './finding';

export interface Opened {
  readonly store: Store;
  readonly skewMs: () => number | null;
}

/** Writes a row, reads it, takes it away: the three rights without which nobody is watched. Then compares clocks. */
export async function checkStorage(opened: Opened, where: Where): Promise<Finding[]> {
  const found = [];
  for (const place of where.places) found.push(await rights(opened, place, where));
  return [...found, clock(opened.skewMs())];
}

export interface Where {
  readonly places: readonly string[];
  /** Names the row, so that two checks at once do not meet. */
  readonly instance: string;
  readonly spec: string;
}

/** What to do when it cannot even be opened. */
export const unopened = (spec: string, error: unknown): Finding => fail('storage', `${shortly(error)}.`, remedy(spec));

async function rights({ store }: Opened, place: string, { instance, spec }: Where): Promise<Finding> {
  const probe = key.probe(instance);
  try {
    const [version = ''] = await store.commit(place, [{ put: probe, value: { probe: instance }, was: 'any' }]);
    const row = await store.read(place, probe);
    await store.commit(place, [{ remove: probe, was: { version } }]);
    if (row?.version === version) return ok('storage', `${place}: a row can be written, read and taken away`);
    return fail('storage', `${place}: a row that was just written did not come back.`, 'no other program may write to this table. If none does, open a ticket with whoever runs the storage.');
  } catch (error) {
    return fail('storage', `${place}: ${shortly(error)}.`, remedy(spec));
  }
}

function remedy(spec: string): string {
  if (spec.startsWith('sqlite:')) return 'STORE names a file: its folder must exist or be makeable, belong to this user and have room.';
  return 'check the address in STORE, that this machine reaches it, and that its identity has the role Storage Table Data Contributor on it (or that the key in the connection string is today\'s).';
}

const NOTICEABLE_MS = 2_000;

function clock(skewMs: number | null): Finding {
  if (skewMs === null) return warn('clock', 'the storage did not say what time it is, so nobody can tell whether this clock is right.', 'let this machine take its time from a time server.');
  const seconds = Math.round(Math.abs(skewMs) / 1000);
  const off = `this clock is ${seconds} s ${skewMs > 0 ? 'behind' : 'ahead of'} the storage's`;
  if (Math.abs(skewMs) > SKEW_AT_MOST_MS) return fail('clock', `${off}, and every alarm is off by as much.`, 'let this machine take its time from a time server; /readyz answers 503 until it is right.');
  return Math.abs(skewMs) > NOTICEABLE_MS ? warn('clock', `${off}.`, 'let this machine take its time from a time server.') : ok('clock', 'agrees with the storage\'s');
}
