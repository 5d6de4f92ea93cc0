import type { Row } from '../store/port';

/**
 * Other instances' leases. A lease is taken over after its version was seen unchanged for ten seconds on our own steady
 * clock: clocks of two machines are never compared.
 */
export const LEASE_MS = 10_000;

export interface Sight {
  /** How long until this row's lease may be taken over; 0 when it may. */
  waitFor(row: Row, now: number): number;
  /** Drops rows not looked at since the last call. */
  forgetUnseen(): void;
}

export function makeSight(): Sight {
  const seen = new Map<string, { version: string; since: number; fresh: boolean }>();
  return {
    waitFor(row, now) {
      const known = seen.get(row.key);
      if (known?.version === row.version) {
        known.fresh = true;
        return Math.max(0, known.since + LEASE_MS - now);
      }
      seen.set(row.key, { version: row.version, since: now, fresh: true });
      return LEASE_MS;
    },
    forgetUnseen() {
      for (const [rowKey, entry] of seen) {
        if (entry.fresh) entry.fresh = false;
        else seen.delete(rowKey);
      }
    },
  };
}
