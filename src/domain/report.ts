import { readAgreed, type Agreed, type AgreedRefusal } from './agreed';
import { decided, refused, type Decision } from './decision';
import type { Instant } from './time';
import { isOpen, type Visit } from './visit';

/** How a visit went: for the case record, never a judgement of the worker. Optional and later; checking out never waits for it. */
export const REPORT_OUTCOMES = [
  'completed', 'not-let-in', 'let-in-not-seen', 'no-answer-someone-in', 'nobody-in', 'cut-short', 'cancelled-early', 'cancelled-late', 'cancelled-by-us',
] as const;
export type ReportOutcome = (typeof REPORT_OUTCOMES)[number];
/** Nobody of the family was met: nothing was seen that could be noted. */
const WITHOUT_CONTACT: readonly ReportOutcome[] = ['not-let-in', 'no-answer-someone-in', 'nobody-in', 'cancelled-early', 'cancelled-late', 'cancelled-by-us'];
export const hadContact = (outcome: ReportOutcome): boolean => !WITHOUT_CONTACT.includes(outcome);
export type Answered = 'yes' | 'no' | 'unsaid';

export interface Report {
  readonly at: Instant;
  readonly outcome: ReportOutcome;
  readonly seen: Answered;
  readonly seenAlone: Answered;
  readonly listened: Answered;
  readonly threat: Answered;
  readonly note: string;
}

export type ReportRefusal = 'not-yours' | 'visit-still-open' | AgreedRefusal;
export const NOTE_LENGTH = 500;

/** Refused while the visit is open: a form is no check-out. Sent again, it replaces the earlier one. */
export function decideReport(visit: Visit, request: Omit<Report, 'at'> & { by: string; agreed: Agreed }, now: Instant): Decision<Visit, never, ReportRefusal> {
  const { by, agreed, ...report } = request;
  if (by !== visit.workerId) return refused('not-yours');
  if (isOpen(visit) && !(visit.watch.is === 'alarm' && visit.watch.alarm.workerBackAt !== null)) return refused('visit-still-open');
  const note = report.note.trim();
  if (note.length > NOTE_LENGTH) return refused('note-too-long');
  const read = readAgreed(agreed, now);
  return 'refusal' in read ? refused(read.refusal) : decided({ ...visit, report: { ...report, note, at: now }, agreed: read.agreed });
}
