import { openActions, type Action, type Meeting, type WarningDay } from './meeting';
import type { Instant } from './time';

/** What time does to a meeting: warnings before its deadline, how it went, and what was agreed until it is done. */
export type Ask =
  | { readonly type: 'warn'; readonly day: WarningDay }
  | { readonly type: 'ask-outcome' }
  | { readonly type: 'ask-actions'; readonly actions: readonly Action[] };

export function nextMeetingLookAt(meeting: Meeting): Instant | null {
  const times = [...(meeting.stage.is === 'held' ? [] : meeting.warnings.map(({ at }) => at)), ...(meeting.askAt === null ? [] : [meeting.askAt])];
  return times.length > 0 ? Math.min(...times) : null;
}

/** After an outage only the latest warning is given. `again` is when to ask the next time. */
export function decideMeetingTick(meeting: Meeting, now: Instant, again: Instant): { readonly meeting: Meeting; readonly asks: readonly Ask[] } {
  const due = meeting.warnings.filter(({ at }) => at <= now).map(({ day }) => day);
  const day = due.at(-1);
  const asks = [...(day !== undefined && needsWarning(meeting, day) ? [{ type: 'warn', day } as const] : []), ...asksDue(meeting, now)];
  const left = { ...meeting, warnings: meeting.warnings.filter(({ at }) => at > now) };
  return { asks, meeting: { ...left, askAt: askNext(meeting, now, again) } };
}

/** Nobody is warned of a meeting that is booked in time. One booked too late is told to senior managers on the last day. */
function needsWarning({ stage }: Meeting, day: WarningDay): boolean {
  if (stage.is === 'held') return false;
  return stage.is === 'booked' ? day === 7 && stage.lateReason !== null : true;
}

function asksDue(meeting: Meeting, now: Instant): Ask[] {
  if (meeting.askAt === null || meeting.askAt > now) return [];
  if (meeting.stage.is === 'booked') return [{ type: 'ask-outcome' }];
  const actions = openActions(meeting).filter(({ dueAt }) => dueAt <= now);
  return actions.length > 0 ? [{ type: 'ask-actions', actions }] : [];
}

function askNext(meeting: Meeting, now: Instant, again: Instant): Instant | null {
  if (meeting.stage.is === 'held') return nextActionAskAt(openActions(meeting), now, again);
  return meeting.askAt !== null && meeting.askAt <= now ? again : meeting.askAt;
}

/** When something agreed has to be asked about next; null when all is done. */
export function nextActionAskAt(open: readonly Action[], now: Instant, again: Instant): Instant | null {
  if (open.some(({ dueAt }) => dueAt <= now)) return again;
  return open.length > 0 ? Math.min(...open.map(({ dueAt }) => dueAt)) : null;
}
