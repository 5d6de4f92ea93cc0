import type { Calendar } from '../calendar/port';
import type { Config } from '../config';
import { DAY, type Instant } from '../domain/time';
import { ok, shortly, warn, type Finding } from './finding';
import { claimsIn } from './token';

/** Calendars stop no alarm: a chair without one gets an invitation file. */
const NEEDED = ['Calendars.ReadWrite', 'User.ReadBasic.All'];
const RIGHTS = 'give the identity Calendars.ReadWrite and User.ReadBasic.All of Microsoft Graph as application permissions, with an administrator\'s consent (infra/README.md).';

export interface CalendarParts {
  readonly calendar: Calendar;
  readonly token: () => Promise<string>;
  /** Those whose calendars are written to. */
  readonly chairs: readonly string[];
  readonly now: Instant;
}

export async function checkCalendar({ hasCalendar }: Pick<Config, 'hasCalendar'>, parts: CalendarParts): Promise<Finding[]> {
  if (!hasCalendar) return [ok('calendar', 'not switched on: chairs get an invitation file that any calendar opens')];
  try {
    const { roles } = claimsIn(await parts.token());
    const missing = roles === undefined ? [] : NEEDED.filter((name) => !roles.includes(name));
    if (missing.length > 0) return [warn('calendar', `the identity may not ${missing.join(', ')}.`, RIGHTS)];
  } catch (error) {
    return [warn('calendar', `no token for Microsoft Graph: ${shortly(error)}.`, 'run this where the identity is assigned, or take GRAPH_CALENDAR away.')];
  }
  if (parts.chairs.length === 0) return [ok('calendar', 'a token can be had; no team has named a chair whose calendar could be tried')];
  return Promise.all(parts.chairs.map((chair) => tryOne(parts, chair)));
}

async function tryOne({ calendar, now }: CalendarParts, chair: string): Promise<Finding> {
  const answer = await calendar.busy({ asker: chair, people: [chair], from: now, until: now + DAY });
  if (answer.is === 'done' && answer.value.has(chair)) return ok('calendar', `that of chair ${chair} can be read`);
  if (answer.is === 'later') return warn('calendar', `Microsoft Graph did not answer for chair ${chair}: ${answer.why}.`, 'let this machine reach graph.microsoft.com, then try again.');
  const why = answer.is === 'refused' ? answer.why : 'they have no mailbox there';
  return warn('calendar', `that of chair ${chair} cannot be read: ${why}.`, `${RIGHTS} If access is limited to some mailboxes, add theirs.`);
}
