import { z } from 'zod/v4';
import type { BoardLine } from '../../app/board';
import { dutyAt } from '../../domain/duty';
import type { Person } from '../../domain/person';
import type { Team } from '../../domain/team';
import type { Instant } from '../../domain/time';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { button, header, safe } from './view';

/** Who is out: a page of lines, the urgent ones first. Area and reference only: a channel may read it. */
export const boardPresses = [z.object({ verb: z.literal('who-is-out'), subject: z.string(), page: z.number().int().min(0).max(1_000) })] as const;

const LINES = 12;

export interface BoardFacts {
  readonly team: Team;
  readonly people: ReadonlyMap<string, Person>;
  readonly lines: readonly BoardLine[];
  readonly page: number;
  readonly now: Instant;
  /** Those whose client draws the card anew by itself: at most 60 are allowed. */
  readonly refreshFor: readonly string[];
}

export function boardCard({ team, people, lines, page, now, refreshFor }: BoardFacts, strings: Strings): Card {
  const words = strings.whoIsOut;
  const alarms = lines.filter((line) => line.state === 'alarm').length;
  const pages = Math.max(1, Math.ceil(lines.length / LINES));
  const at = Math.min(page, pages - 1);
  const data = { subject: team.id };
  const duty = dutyAt(team, now);
  const watching = duty ? ` ${strings.duty.fact({ who: safe(people.get(duty.who)?.name ?? duty.who), until: duty.until })}` : '';
  const fact = words.fact({ out: lines.length, overdue: alarms }) + watching;
  return fill('board', {
    header: header(alarms > 0 ? 'attention' : lines.length > 0 ? 'accent' : 'good', words.title),
    fact,
    lines: lines.slice(at * LINES, (at + 1) * LINES).map((line) => ({ text: lineOf(line, strings) })),
    footer: words.footer({ team: safe(team.name), at: now, page: at + 1, pages }),
    fallbackText: fact,
    refreshData: { ...data, page: at, verb: 'who-is-out' },
    userIds: refreshFor.slice(0, 60),
    buttons: [
      ...(at + 1 < pages ? [button(words.next, 'who-is-out', { ...data, page: at + 1 })] : []),
      ...(at > 0 ? [button(words.previous, 'who-is-out', { ...data, page: at - 1 })] : []),
      button(words.refresh, 'who-is-out', { ...data, page: at }),
    ],
  });
}

export function lineOf({ visit, worker, state, onIt }: BoardLine, strings: Strings): string {
  const words = strings.whoIsOut;
  const where = [safe(visit.where) || strings.visit.noPlace, ...(visit.caseRef ? [safe(visit.caseRef)] : [])].join(', ');
  return words.line[state]({ worker: safe(worker), where, backBy: visit.backBy, onIt: onIt === null ? null : safe(onIt) });
}
