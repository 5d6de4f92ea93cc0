import { z } from 'zod/v4';
import type { Parcel } from '../../app/parcel';
import { isPressing } from '../../app/alarm-lines';
import { LISTED_FROM } from '../../app/alarm-list';
import type { BoardLine } from '../../app/board';
import type { Team } from '../../domain/team';
import type { Visit } from '../../domain/visit';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { button, header, safe, type Button, type Drawn } from './view';

/** Several alarms at once: one list, each line opens its alarm. Area and reference only: a channel may read it. */
export const alarmsPresses = [z.object({ verb: z.literal('alarms'), subject: z.string(), page: z.number().int().min(0).max(1_000) })] as const;

/** As many as are still under the size of a card in two languages. */
const LINES = 7;

export interface AlarmsFacts extends Pick<Parcel, 'now'> {
  readonly team: Team;
  readonly lines: readonly BoardLine[];
  readonly page: number;
  /** Who must not be rung, as far as the reader may know. */
  readonly hushed: ReadonlySet<string>;
}

export function alarmsCard({ team, lines, page, now, hushed }: AlarmsFacts, strings: Strings): Card {
  const words = strings.alarmList;
  const pages = Math.max(1, Math.ceil(lines.length / LINES));
  const at = Math.min(page, pages - 1);
  const data = { subject: team.id };
  const fact = words.fact(lines.filter((line) => line.onIt === null).length);
  return fill('alarms', {
    header: header('attention', words.title(lines.length)), fact,
    lines: lines.slice(at * LINES, (at + 1) * LINES).map((line) => opening(line, hushed.has(line.visit.workerId), strings)),
    footer: words.footer({ team: safe(team.name), at: now, page: at + 1, pages }), fallbackText: `${words.title(lines.length)}. ${fact}`,
    buttons: [
      ...(at + 1 < pages ? [button(strings.whoIsOut.next, 'alarms', { ...data, page: at + 1 })] : []),
      ...(at > 0 ? [button(strings.whoIsOut.previous, 'alarms', { ...data, page: at - 1 })] : []),
    ],
  });
}

/** With fewer than three left the list says so and each alarm's own card goes on. Nobody is shown her own alarm. */
export function alarmsMessage({ message, now, board, hushed }: Pick<Parcel, 'message' | 'now' | 'board' | 'hushed'>, team: Team, strings: Strings): Drawn {
  const words = strings.alarmList;
  const { to } = message;
  const lines = to.kind === 'person' ? board.filter(({ visit }) => visit.workerId !== to.id) : board;
  if (board.length >= LISTED_FROM) return { card: alarmsCard({ team, lines, page: 0, now, hushed }, strings), text: null, summary: words.title(lines.length), mentions: [] };
  const card = fill('message', { header: header('accent', words.quietTitle), fact: words.quietFact, facts: [], notes: [], footer: safe(team.name), fallbackText: words.quietFact, buttons: [] });
  return { card, text: null, summary: words.quietTitle, mentions: [] };
}

/** A line that is pressed like a button. */
function opening(line: BoardLine, isHushed: boolean, strings: Strings): Button & { text: string } {
  const text = `${isHushed ? `${strings.duress.title} ` : ''}${lineWords(line, strings)}`;
  return { ...button(strings.alarmList.open(line.worker), 'show-alarm', { subject: line.visit.id }), text };
}

function lineWords({ visit, worker, onIt }: BoardLine, strings: Strings): string {
  const words = strings.alarmList;
  const where = [safe(visit.where) || strings.visit.noPlace, ...(visit.caseRef ? [safe(visit.caseRef)] : [])].join(', ');
  const { kind, at } = about(visit);
  const said = words.line[kind]({ worker: safe(worker), where, at, onIt: onIt === null ? null : safe(onIt) });
  return `${isPressing(visit) ? '⚠️ ' : ''}${visit.risk === 'high' ? `${words.high}. ` : ''}${said} ›`;
}

function about({ watch, backBy }: Visit): { kind: 'overdue' | 'help' | 'welfare' | 'back'; at: number } {
  if (watch.is !== 'alarm') return { kind: 'overdue', at: backBy };
  const { alarm } = watch;
  if (alarm.workerBackAt !== null) return { kind: 'back', at: alarm.workerBackAt };
  return { kind: alarm.kind, at: alarm.kind === 'help' ? alarm.raisedAt : alarm.dueAt };
}
