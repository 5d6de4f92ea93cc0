import { DAY, minutes, type Instant } from './time';

/**
 * Somebody who often forgets to check out is offered an earlier reminder. What is kept is hers alone: when she was late,
 * for thirty days, and what she chose. Nobody else sees it, and nobody is counted against anybody.
 */
export interface Habit {
  readonly lateAt: readonly Instant[];
  readonly early: 'not-asked' | 'offered' | 'yes' | 'no';
}

export const NO_HABIT: Habit = { lateAt: [], early: 'not-asked' };
const DAYS = 30;
const TIMES = 3;
/** Before this she was merely asked; after it she was asked twice. */
const LATE_MINUTES = 5;

/** She has checked out. Offers once: whoever has answered, or was offered it, is left in peace. */
export function checkedOut(habit: Habit, backBy: Instant, now: Instant): { readonly habit: Habit; readonly offer: boolean } {
  const recent = habit.lateAt.filter((at) => at > now - DAYS * DAY);
  if (now - backBy < minutes(LATE_MINUTES)) return { habit: recent.length === habit.lateAt.length ? habit : { ...habit, lateAt: recent }, offer: false };
  const lateAt = [...recent, now];
  const offer = lateAt.length >= TIMES && habit.early === 'not-asked';
  return { habit: { lateAt, early: offer ? 'offered' : habit.early }, offer };
}

export const choose = (habit: Habit, early: boolean): Habit => ({ ...habit, early: early ? 'yes' : 'no' });
