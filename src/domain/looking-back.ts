import { minutes, type Instant } from './time';

/** Finished visits to look back on: some by chance, and those whose times are worth a friendly question. Nothing here says who is at fault. */
export interface PastVisit {
  readonly visitId: string;
  readonly workerId: string;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
}

export type Unusual = 'short' | 'overlap';
/** No interface: replies are kept as plain data. */
export type Chosen = { readonly visitId: string; readonly question: Unusual | null };

export const SAMPLE = 5;
/** A look at the team's visits, and not at one person: no more of hers than this are drawn. */
export const OF_ONE_PERSON = 2;
export const QUESTIONS = 3;
/** Nobody is at a door and back in less. */
const SHORT_MINUTES = 2;

/** `lot` gives each visit its place in a shuffle: what was drawn, and never what somebody would like to see. */
export function chooseVisits(past: readonly PastVisit[], lot: (visitId: string) => string): Chosen[] {
  const questions = new Map(past.flatMap((visit) => (unusual(visit, past) ? [[visit.visitId, unusual(visit, past)] as const] : [])));
  const drawn = [...past].sort((a, b) => (lot(a.visitId) < lot(b.visitId) ? -1 : 1));
  const sample = drawn.filter((visit, place) => drawn.slice(0, place).filter(({ workerId }) => workerId === visit.workerId).length < OF_ONE_PERSON).slice(0, SAMPLE);
  const asked = drawn.filter((visit) => !sample.includes(visit) && questions.has(visit.visitId)).slice(0, QUESTIONS);
  return [...sample, ...asked].map(({ visitId }) => ({ visitId, question: questions.get(visitId) ?? null }));
}

function unusual(visit: PastVisit, past: readonly PastVisit[]): Unusual | null {
  if (visit.endedAt - visit.startedAt <= minutes(SHORT_MINUTES)) return 'short';
  const overlaps = past.some((other) => other.workerId === visit.workerId && other.visitId !== visit.visitId && other.startedAt < visit.startedAt && visit.startedAt < other.endedAt);
  return overlaps ? 'overlap' : null;
}
