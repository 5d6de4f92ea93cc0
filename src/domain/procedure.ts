import { decided, refused } from './decision';
import type { Team } from './team';
import type { Instant } from './time';
import type { Alarm, Visit, VisitDecision } from './visit';

/** The agency's steps for somebody who does not return: which there are, and who did which of them when. */

/** Used until an agency writes its own. The address first: nobody can be sent anywhere without it. */
export const USUAL_STEPS = ['address', 'phone', 'colleague', 'place', 'police'] as const;
export type UsualStep = (typeof USUAL_STEPS)[number];

/** One of the usual steps by its name, or the agency's own words. */
export type Step = string;

export interface StepDone {
  readonly step: Step;
  readonly by: string;
  readonly at: Instant;
}

/** What managers have done about a visit's alarms, kept with the visit when it is closed. */
export interface Handling {
  readonly steps: readonly StepDone[];
  /** What the police call it, so that whoever rings next need not begin again. */
  readonly reference: { readonly number: string; readonly by: string; readonly at: Instant } | null;
}

export const NOTHING_DONE: Handling = { steps: [], reference: null };

/** After a call for help nobody is told to ring who has not been asked to, and no list comes before the police. */
export function stepsFor(team: Pick<Team, 'procedure'>, alarm: Pick<Alarm, 'kind' | 'ring'>): readonly Step[] {
  if (alarm.kind === 'help') return ['police', 'address', ...(alarm.ring === 'ring' ? ['phone'] : [])];
  // Whatever an agency does, somebody has to be able to say where.
  return team.procedure.length > 0 ? ['address', ...team.procedure] : USUAL_STEPS;
}

export const MOST_STEPS = 8;
export const STEP_LENGTH = 120;

/** An agency's own steps, one a line, however they were numbered. Null for more or longer ones than a card can show. */
export function readProcedure(text: string): readonly Step[] | null {
  // A comma is what parts the steps that a card sends back.
  const lines = text.split(/[\r\n]+/).map((line) => line.replace(/^\s*(?:\d+[.)]|[-*•])\s*/, '').replaceAll(',', ';').trim());
  const steps = [...new Set(lines.filter((line) => line !== ''))];
  return steps.length <= MOST_STEPS && steps.every((step) => step.length <= STEP_LENGTH) ? steps : null;
}

/** A step is done once: who did it first stays. Refused when there is no alarm to do it for. */
export function decideSteps(visit: Visit, request: { by: string; steps: readonly Step[] }, now: Instant): VisitDecision {
  if (visit.watch.is === 'closed') return refused('visit-closed');
  if (visit.watch.is !== 'alarm') return refused('no-alarm');
  const done = visit.handling.steps;
  const fresh = [...new Set(request.steps)].filter((step) => !done.some((one) => one.step === step));
  if (fresh.length === 0) return decided(visit);
  const steps = [...done, ...fresh.map((step) => ({ step, by: request.by, at: now }))];
  return decided({ ...visit, handling: { ...visit.handling, steps } }, { type: 'changed' });
}

export const REFERENCE_LENGTH = 40;

/** The police's number for it, also once the alarm is closed. Left empty it changes nothing. */
export function decideReference(visit: Visit, request: { by: string; reference: string }, now: Instant): VisitDecision {
  if (visit.watch.is === 'out') return refused('no-alarm');
  const number = request.reference.trim().slice(0, REFERENCE_LENGTH);
  if (number === '' || number === visit.handling.reference?.number) return decided(visit);
  return decided({ ...visit, handling: { ...visit.handling, reference: { number, by: request.by, at: now } } }, { type: 'changed' });
}
