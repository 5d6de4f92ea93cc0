import { minutes, type Instant } from './time';

/**
 * The ladder: who is asked or told, how many minutes after "Back by". This is the one place where those minutes stand;
 * a team may set its own for the three alarm rungs. Every rung is counted from the due time, never from the rung before,
 * so an outage cannot stretch it.
 */
export type Risk = 'ordinary' | 'high';
export type RungName = 'early' | 'soon' | 'due' | 'still-out' | 'last-ask' | 'managers' | 'deputies' | 'seniors';

export interface Rung {
  readonly name: RungName;
  readonly afterMinutes: number;
}

export interface AlarmMinutes {
  readonly managers: number;
  readonly deputies: number;
  readonly seniors: number;
}

export type LadderMinutes = Readonly<Record<Risk, AlarmMinutes>>;

export const DEFAULT_LADDER: LadderMinutes = {
  ordinary: { managers: 15, deputies: 25, seniors: 45 },
  high: { managers: 5, deputies: 10, seniors: 20 },
};

/** Asked in person, before anybody else is told. */
const ASKS: Readonly<Record<Risk, readonly Rung[]>> = {
  ordinary: [
    { name: 'soon', afterMinutes: -10 },
    { name: 'due', afterMinutes: 0 },
    { name: 'still-out', afterMinutes: 5 },
    { name: 'last-ask', afterMinutes: 10 },
  ],
  high: [
    { name: 'soon', afterMinutes: -10 },
    { name: 'due', afterMinutes: 0 },
  ],
};

/** Asked first, of who wished it. */
const EARLY: Rung = { name: 'early', afterMinutes: -20 };

/** With nobody on it, deputies hear this soon after the managers' rung was due, if that is earlier than their own. */
export const UNANSWERED_MINUTES = 5;
/** The last rung comes again until there is an outcome. */
export const REPEAT_MINUTES = 10;
/** "I'm on it" without an outcome holds the ladder this long and no longer. */
export const CLAIM_MINUTES = 10;

export type Ladder = readonly Rung[];

/** The rungs in order. A team's minutes that come before a question to the worker drop that question. */
export function ladderFor(risk: Risk, team: LadderMinutes = DEFAULT_LADDER, { asksEarly }: { readonly asksEarly: boolean } = { asksEarly: false }): Ladder {
  const alarm = team[risk];
  return [
    ...(asksEarly ? [EARLY] : []),
    ...ASKS[risk].filter((rung) => rung.afterMinutes < alarm.managers),
    { name: 'managers', afterMinutes: alarm.managers },
    { name: 'deputies', afterMinutes: alarm.deputies },
    { name: 'seniors', afterMinutes: alarm.seniors },
  ];
}

/** The rung at a position; positions past the end are the last rung again. */
export function rungAt(ladder: Ladder, position: number): Rung {
  const rung = ladder[Math.min(position, ladder.length - 1)];
  if (!rung) throw new Error('ladder: has no rungs');
  return rung;
}

/** When a position is due, with nobody on it. */
export function dueAt(ladder: Ladder, anchor: Instant, position: number): Instant {
  const rung = rungAt(ladder, position);
  const repeats = Math.max(0, position - (ladder.length - 1));
  const own = anchor + minutes(rung.afterMinutes + repeats * REPEAT_MINUTES);
  if (rung.name !== 'deputies') return own;
  return Math.min(own, anchor + minutes(rungAt(ladder, position - 1).afterMinutes + UNANSWERED_MINUTES));
}

/** The highest position due by an instant; -1 before the first. */
export function positionAt(ladder: Ladder, anchor: Instant, now: Instant): number {
  let position = -1;
  while (position < ladder.length - 1 && dueAt(ladder, anchor, position + 1) <= now) position += 1;
  if (position < ladder.length - 1) return position;
  return position + Math.max(0, Math.floor((now - dueAt(ladder, anchor, position)) / minutes(REPEAT_MINUTES)));
}

/** When managers are told, if nobody says anything before. */
export const alarmDueAt = (ladder: Ladder, anchor: Instant): Instant => dueAt(ladder, anchor, ladder.findIndex(isAlarmRung));

export const isAlarmRung = (rung: Rung): boolean => rung.name === 'managers' || rung.name === 'deputies' || rung.name === 'seniors';
