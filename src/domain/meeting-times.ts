import type { ProposedTime, Slot } from './meeting';
import type { Instant } from './time';

/** Which of the possible times to propose: the earliest, the one to which most can come, and two more on other days. */
export interface Taken {
  readonly from: Instant;
  readonly until: Instant;
}

export const PROPOSED = 4;

/** `slots` in order of time; `taken` holds everybody whose calendar could be seen. */
export function proposeTimes(slots: readonly Slot[], taken: ReadonlyMap<string, readonly Taken[]>, dayOf: (at: Instant) => string): readonly ProposedTime[] {
  const rated = slots.map((slot) => ({ ...slot, free: [...taken.values()].filter((times) => times.every((time) => time.until <= slot.start || slot.end <= time.from)).length }));
  const [earliest] = rated;
  if (!earliest) return [];
  const most = Math.max(...rated.map(({ free }) => free));
  const best = rated.find(({ free, start }) => free === most && start !== earliest.start) ?? null;
  const chosen: ProposedTime[] = [{ ...earliest, why: 'earliest' }];
  if (best && taken.size > 0 && most > earliest.free) chosen.push({ ...best, why: 'best-attended' });
  for (const slot of spread(rated, chosen, dayOf)) if (chosen.length < PROPOSED) chosen.push({ ...slot, why: 'other' });
  return chosen.sort((a, b) => a.start - b.start);
}

/** Days nobody has been offered yet first, and on each the time that suits most. */
function spread<S extends Slot & { free: number }>(rated: readonly S[], chosen: readonly Slot[], dayOf: (at: Instant) => string): S[] {
  const isChosen = (slot: Slot) => chosen.some(({ start }) => start === slot.start);
  const left = rated.filter((slot) => !isChosen(slot)).sort((a, b) => b.free - a.free || a.start - b.start);
  const days = new Set(chosen.map(({ start }) => dayOf(start)));
  const onNewDays = left.filter(({ start }) => !days.has(dayOf(start)) && days.add(dayOf(start)).size > 0);
  return [...onNewDays, ...left.filter((slot) => !onNewDays.includes(slot))];
}
