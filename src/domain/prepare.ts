import { checklistFor, type QuestionId } from './checklist';
import { CORE, TIMELY, type CoreId } from './checklist-core';
import { isViolenceRecorded, type Band, type Facts } from './checklist-facts';
import { EXTENSIONS, SCREEN, type ExtensionId } from './checklist-more';
import { decided, refused } from './decision';
import { refuseWorker, type Plan, type PlanDecided } from './plan';
import { DAY, type Instant } from './time';

/** What was answered before a visit and what it means. Kept with the plan it was answered for. */
export interface Prepared {
  readonly at: Instant;
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  /** The visit has changed so much since that it has to be asked again. */
  readonly isOutdated: boolean;
}

export interface Finding {
  readonly id: QuestionId;
  readonly answer: string;
  readonly band: Band;
}

/** `not-alone`: evidence of violence and nobody with her (Cwm Taf 4). */
export type Verdict = 'nothing' | 'talk' | 'not-alone';

/** What a person answers once a year, with its day. Kept apart from the visits, under the person. */
export type YearlyAnswers = Readonly<Partial<Record<CoreId | ExtensionId, { readonly answer: string; readonly at: Instant }>>>;

export interface Answers {
  readonly chosen: Readonly<Partial<Record<string, string>>>;
  readonly ticked: readonly string[];
}

const YEAR_MS = 365 * DAY;
const NOT_DONE = 'open';
const DONE = 'done';

/** A good answer holds for a year; one that brought advice to act on is asked again at the next visit. */
export const isYearlyDue = (kept: YearlyAnswers, facts: Facts, now: Instant) => (id: CoreId | ExtensionId): boolean => {
  const last = kept[id];
  if (!last || now - last.at >= YEAR_MS) return true;
  const band = bandOf(id, last.answer, facts);
  return band === 'talk' || band === 'high';
};

/** The plan with its answers weighed, and what is to be kept for the year. Refuses a form with required answers missing. */
export function decidePrepare(plan: Plan, request: Answers & { by: string; version: number; kept: YearlyAnswers }, facts: Facts, now: Instant): PlanDecided {
  const refusal = refuseWorker(plan, request.by) ?? (request.version === plan.version ? null : 'plan-stale');
  if (refusal) return refused(refusal);
  const findings = assess(request, request.kept, facts, now);
  if (!findings) return refused('answers-missing');
  const prepared: Prepared = { at: now, findings, verdict: verdictOf(findings, facts), isOutdated: false };
  const high = findings.filter(({ band }) => band === 'high');
  const next: Plan = { ...plan, version: plan.version + 1, prepared, decision: null };
  return high.length > 0 ? decided(next, { type: 'decide', findings: high }) : decided(next);
}

/** Every question of this visit with its answer and band; null when one that must be answered is not. */
export function assess(answers: Answers, kept: YearlyAnswers, facts: Facts, now: Instant): readonly Finding[] | null {
  const list = checklistFor(facts, isYearlyDue(kept, facts, now));
  const asked = [...list.fresh, ...list.yearly].map((id) => ({ id, answer: answers.chosen[id] ?? '' }));
  if (!asked.every(({ id, answer }) => isOffered(id, answer))) return null;
  const ticks = list.ticks.map((id) => ({ id, answer: answers.ticked.includes(id) ? DONE : NOT_DONE }));
  const standing = CORE.filter((question) => question.asked === 'yearly' && !list.yearly.includes(question.id)).flatMap(({ id }) => (kept[id] ? [{ id, answer: kept[id].answer }] : []));
  const derived = list.derived.map((id) => ({ id, answer: derivedAnswer(id, facts) }));
  const weighed = [...derived, ...asked, ...ticks, ...standing].map(({ id, answer }): Finding => ({ id, answer, band: bandOf(id, answer, facts) }));
  return weighed.map((finding): Finding => (isDarkBeside(finding, weighed) ? { ...finding, band: 'talk' } : finding)).sort(byWeight);
}

/** The dark alone is advice; beside another risky answer it is one more thing to talk about. */
const isDarkBeside = (finding: Finding, all: readonly Finding[]): boolean =>
  finding.id === TIMELY && finding.band === 'note' && all.some(({ id, band }) => id !== TIMELY && (band === 'talk' || band === 'high'));

export const yearlyOf = (findings: readonly Finding[], asked: readonly QuestionId[], kept: YearlyAnswers, now: Instant): YearlyAnswers => ({
  ...kept,
  ...Object.fromEntries(findings.filter(({ id }) => asked.includes(id)).map(({ id, answer }) => [id, { answer, at: now }])),
});

/** What the plan itself says. "Back by" is always there, or there is no plan. */
export function derivedAnswer(id: CoreId, { timing, company }: Facts): string {
  if (id === TIMELY) return timing;
  if (id === 'PV-02') return company === 'colleague' ? 'arranged' : 'alone';
  return 'with-time';
}

function bandOf(id: QuestionId, answer: string, facts: Facts): Band {
  if (id === SCREEN.id) return SCREEN.band(answer, facts);
  const extension = EXTENSIONS.find((question) => question.id === id);
  if (extension) return answer === DONE ? 'ok' : extension.open;
  return CORE.find((question) => question.id === id)?.answers.find(({ value }) => value === answer)?.band(facts) ?? 'ok';
}

function isOffered(id: QuestionId, answer: string): boolean {
  if (id === SCREEN.id) return SCREEN.answers.some((value) => value === answer);
  return CORE.find((question) => question.id === id)?.answers.some(({ value }) => value === answer) ?? false;
}

function verdictOf(findings: readonly Finding[], facts: Facts): Verdict {
  const isViolent = isViolenceRecorded(facts) || findings.some(({ id, answer }) => id === SCREEN.id && answer === 'yes');
  if (isViolent && facts.company === 'alone') return 'not-alone';
  return findings.some(({ band }) => band === 'talk' || band === 'high') ? 'talk' : 'nothing';
}

const WEIGHT: Readonly<Record<Band, number>> = { high: 0, talk: 1, note: 2, ok: 3 };
const byWeight = (a: Finding, b: Finding): number => WEIGHT[a.band] - WEIGHT[b.band];
