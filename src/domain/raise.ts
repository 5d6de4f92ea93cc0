import { rungAt, type Ladder, type Rung, type RungName } from './ladder';
import type { Instant } from './time';
import type { Alarm, Happening, OpenWatch } from './visit';

/** A new alarm, or the one that stands already with nobody on it; one that she had answered may be about something else now. */
export function alarmOf(watch: OpenWatch, { kind, dueAt, now }: Pick<Alarm, 'kind' | 'dueAt'> & { readonly now: Instant }): Alarm {
  if (watch.is === 'out') return { kind, raisedAt: now, dueAt, claim: null, ring: 'unsaid', workerBackAt: null, deeds: [] };
  // A second check that goes unanswered is about that one: the first she had answered.
  const isAnother = watch.is === 'paused' && (watch.alarm.kind !== kind || kind === 'welfare');
  return { ...watch.alarm, claim: null, ...(isAnother ? { kind, dueAt } : {}) };
}

/** The alarm of one rung, as it goes out. */
export function raised(ladder: Ladder, position: number, how: { lateMinutes: number; skipped: readonly RungName[] }): Happening {
  const rung: Rung = rungAt(ladder, position);
  return { type: 'raised', rung: rung.name, repeat: position > ladder.length - 1, ...how };
}
