import type { Cites } from './checklist-facts';
import { decided, refused, type Decision } from './decision';
import { hadContact, type Report, type ReportOutcome } from './report';
import type { Audience, Board } from './team';
import { DAY, MINUTE, type Instant } from './time';
import { isBackButWatched, isOpen, type Visit } from './visit';

/**
 * What a worker asks herself after a visit (R-05 to R-24 of catalogue 4.1, without the two that are observations for the
 * record). It is hers alone: thirty days, then it is gone, and nobody reads it unless she sends it herself.
 */
export const REFLECT_IDS = [
  'R-05', 'R-06', 'R-07', 'R-08', 'R-10', 'R-11', 'R-12', 'R-14', 'R-15', 'R-16', 'R-17', 'R-18', 'R-19', 'R-20', 'R-21', 'R-22', 'R-23', 'R-24',
] as const;
export type ReflectId = (typeof REFLECT_IDS)[number];

/** After which visits a question is worth asking first. */
type After = 'any' | 'shut-out' | 'contact' | 'threat';

interface Prompt {
  readonly id: ReflectId;
  readonly cites: Cites;
  readonly after: After;
}

const DU_ASSESS = 'Impact on undertaking assessments';
const DU_TYPES = 'Recognising and understanding uncooperative or hostile behaviour';
const DU_RESPOND = 'Responding to uncooperative or hostile families';

export const PROMPTS: readonly Prompt[] = [
  { id: 'R-05', after: 'any', cites: { durham: DU_ASSESS } },
  { id: 'R-06', after: 'contact', cites: { 'cardiff-vale': '5.9' } },
  { id: 'R-07', after: 'shut-out', cites: { 'cardiff-vale': '5.8' } },
  { id: 'R-08', after: 'contact', cites: { 'cardiff-vale': '5.8' } },
  { id: 'R-10', after: 'contact', cites: { 'cardiff-vale': '5.8' } },
  { id: 'R-11', after: 'any', cites: { 'cardiff-vale': '5.6', 'mid-west-wales': '4', 'cwm-taf': '4' } },
  { id: 'R-12', after: 'contact', cites: { 'cardiff-vale': '5.7', durham: DU_ASSESS, 'mid-west-wales': '4' } },
  { id: 'R-14', after: 'any', cites: { 'cwm-taf': '5', gwent: '3.4' } },
  { id: 'R-15', after: 'threat', cites: { 'cardiff-vale': '8.3', gwent: '5.2', 'mid-west-wales': 'Appendix 2' } },
  { id: 'R-16', after: 'threat', cites: { 'cardiff-vale': '8.3', gwent: '5.2', 'mid-west-wales': 'Appendix 2' } },
  { id: 'R-17', after: 'threat', cites: { 'cardiff-vale': '8.3', gwent: '5.2', 'mid-west-wales': 'Appendix 2' } },
  { id: 'R-18', after: 'threat', cites: { 'cardiff-vale': '8.3', 'mid-west-wales': 'Appendix 1' } },
  { id: 'R-19', after: 'any', cites: { 'cardiff-vale': '7.3', gwent: '4.1', 'mid-west-wales': '9' } },
  { id: 'R-20', after: 'contact', cites: { 'cwm-taf': '4', 'mid-west-wales': '10', durham: DU_TYPES } },
  { id: 'R-21', after: 'contact', cites: { 'cardiff-vale': '7.9', durham: DU_RESPOND, 'mid-west-wales': '10', gwent: '4.2' } },
  { id: 'R-22', after: 'any', cites: { 'mid-west-wales': '2', 'cwm-taf': '2', 'cardiff-vale': '7.6' } },
  { id: 'R-23', after: 'any', cites: { 'cardiff-vale': '4.1', gwent: '1.3', durham: DU_TYPES, 'cwm-taf': '2', 'mid-west-wales': '3' } },
  { id: 'R-24', after: 'any', cites: { 'mid-west-wales': '8', 'cwm-taf': '4', 'cardiff-vale': '11.6', gwent: '7.1' } },
];

/** More than a few and nobody reflects; with these the card takes a minute or as long as she likes. */
const ASKED = 4;
const LAST: ReflectId = 'R-24';

export interface ReflectOn {
  readonly board: Board | 'none';
  readonly audience: Audience;
  readonly outcome: ReportOutcome | null;
  readonly threat: boolean;
  readonly startedAt: Instant;
}

/**
 * Three to five of her board's questions: those that what happened calls for first, the others in turn, so that not every
 * visit asks the same. The same visit always asks the same. What she may want to tell her manager comes last.
 */
export function promptsFor({ board, audience, outcome, threat, startedAt }: ReflectOn): readonly Prompt[] {
  const known = PROMPTS.filter(({ id, cites }) => (board === 'none' || cites[board] !== undefined) && !(id === 'R-06' && audience === 'adults'));
  const last = known.filter(({ id }) => id === LAST);
  const others = known.filter(({ id }) => id !== LAST);
  const called: readonly After[] = [...(threat ? (['threat'] as const) : []), outcome === null || hadContact(outcome) ? 'contact' : 'shut-out'];
  const turn = Math.floor(startedAt / MINUTE);
  const first = inTurn(others.filter(({ after }) => called.includes(after)), turn).slice(0, 2);
  const next = inTurn(others.filter((one) => one.after === 'any'), turn);
  const rest = others.filter((one) => !first.includes(one) && !next.includes(one));
  return [...[...first, ...next, ...rest].slice(0, ASKED - last.length), ...last];
}

const inTurn = <T>(items: readonly T[], turn: number): T[] => items.map((_, index) => items[(index + turn) % items.length]).filter((item): item is T => item !== undefined);

export const reflectOn = (visit: Pick<Visit, 'startedAt' | 'report'>, team: { readonly board: Board | 'none'; readonly audience: Audience }): ReflectOn => ({
  board: team.board, audience: team.audience, outcome: visit.report?.outcome ?? null, threat: isThreat(visit.report), startedAt: visit.startedAt,
});
const isThreat = (report: Report | null): boolean => report?.threat === 'yes';

export type ReflectionAnswers = Readonly<Partial<Record<ReflectId, string>>>;

export interface Reflection {
  readonly visitId: string;
  readonly workerId: string;
  /** When it was first written: from here its thirty days count, however often it is changed. */
  readonly at: Instant;
  readonly answers: ReflectionAnswers;
  readonly shared: { readonly with: string; readonly at: Instant } | null;
}

export const REFLECTION_DAYS = 30;
export const REFLECTION_LENGTH = 1_000;
export const reflectionEndsAt = ({ at }: Reflection): Instant => at + REFLECTION_DAYS * DAY;
export const isReflectionKept = (reflection: Reflection, now: Instant): boolean => now < reflectionEndsAt(reflection);

export type ReflectionRefusal = 'not-yours' | 'visit-still-open' | 'reflection-empty' | 'reflection-too-long' | 'reflection-gone' | 'reflection-shared' | 'reflection-no-manager';

/** Refused while she is out: it belongs to the quiet afterwards. Written again, it replaces what stood there. */
export function decideReflect(visit: Visit, before: Reflection | null, request: { by: string; answers: ReflectionAnswers }, now: Instant): Decision<Reflection, never, ReflectionRefusal> {
  if (request.by !== visit.workerId) return refused('not-yours');
  if (isOpen(visit) && !isBackButWatched(visit.watch)) return refused('visit-still-open');
  const answers: Partial<Record<ReflectId, string>> = {};
  for (const id of REFLECT_IDS) {
    const text = (request.answers[id] ?? '').trim();
    if (text.length > REFLECTION_LENGTH) return refused('reflection-too-long');
    if (text !== '') answers[id] = text;
  }
  if (Object.keys(answers).length === 0) return refused('reflection-empty');
  return decided({ visitId: visit.id, workerId: visit.workerId, at: before?.at ?? now, answers, shared: before?.shared ?? null });
}

/** By her own press, to one manager, once. */
export function decideShare(reflection: Reflection | null, request: { by: string; to: string; managers: readonly string[] }, now: Instant): Decision<Reflection, never, ReflectionRefusal> {
  if (!reflection || reflection.workerId !== request.by || !isReflectionKept(reflection, now)) return refused('reflection-gone');
  if (reflection.shared) return refused('reflection-shared');
  if (request.to === request.by || !request.managers.includes(request.to)) return refused('reflection-no-manager');
  return decided({ ...reflection, shared: { with: request.to, at: now } });
}
