import { z } from 'zod/v4';
import { planNear, startFromPlan, startNow, takeOff } from '../app/going';
import { saveDay } from '../app/days';
import { myDay, savePlan, showPlan, wantTalk } from '../app/plans';
import { decideVisit, prepare } from '../app/preparing';
import { says, shows, type DayLine, type Reply } from '../app/reply';
import type { Scope } from '../app/run';
import { checkIn } from '../app/check-in';
import { withCompany } from '../app/company';
import type { checklistPresses } from './cards/checklist';
import type { dayPresses } from './cards/day';
import type { decidePress } from './cards/decide';
import type { planPresses } from './cards/plan';
import { endOn, instantOfInput, instantOn } from './clock-input';
import type { Press } from './presses';
import { CLOCK } from './cards/plan';
import { namesWritten } from './words/company';
import type { Intent } from './words/read-words';

/** Words and presses about visits still to come. */
type PlanVerb = z.infer<(typeof planPresses)[number] | (typeof checklistPresses)[number] | (typeof dayPresses)[number] | typeof decidePress>['verb'];
export type PlanPress = Extract<Press, { verb: PlanVerb }>;

const VERBS: Readonly<Record<PlanVerb, true>> = {
  'open-plan-form': true, 'save-plan': true, 'open-plan': true, 'change-plan': true, 'plan-off': true, 'open-checklist': true, there: true, 'open-planned-check-in': true,
  'planned-check-in': true, 'plan-talk': true, prepare: true, 'my-day': true, 'save-day': true, 'decide-plan': true,
};
export const isPlanPress = (press: Press): press is PlanPress => Object.hasOwn(VERBS, press.verb);

export async function obeyPlanPress(scope: Scope, by: string, press: PlanPress): Promise<Reply> {
  switch (press.verb) {
    case 'open-plan-form':
      return planForm({ caseRef: null, where: null, at: null, backBy: null });
    case 'save-plan':
      return savePress(scope, by, press);
    case 'open-plan':
      return showPlan(scope, { by, planId: press.subject, as: 'plan' });
    case 'change-plan':
      return showPlan(scope, { by, planId: press.subject, as: 'plan-form' });
    case 'open-checklist':
      return showPlan(scope, { by, planId: press.subject, as: 'checklist' });
    case 'open-planned-check-in':
      return showPlan(scope, { by, planId: press.subject, as: 'check-in-plan' });
    case 'plan-off':
      return takeOff(scope, { by, planId: press.subject });
    case 'there':
      return startNow(scope, { by, planId: press.subject });
    case 'planned-check-in':
      return withCompany(scope, by, await startFromPlan(scope, { by, planId: press.subject, where: press.where, caseRef: press.caseRef.trim() || null, backBy: instantOfInput(press.backBy, scope.now) }), namesWritten(press.company));
    case 'plan-talk':
      return wantTalk(scope, { by, planId: press.subject });
    case 'prepare': {
      const chosen = Object.fromEntries(Object.entries(press).flatMap(([id, value]) => (typeof value === 'string' ? [[id, value]] : [])));
      return prepare(scope, { by, planId: press.subject, version: press.version, ticked: press.ticks, chosen });
    }
    case 'decide-plan':
      return decideVisit(scope, { by, planId: press.subject, version: press.version, what: press.what, reason: press.reason });
    case 'my-day':
      return myDay(scope, { by, page: press.page });
    case 'save-day':
      return saveDay(scope, { by, lines: press.lines.map((line, index) => completed(line, typedFor(press, index), scope.now)) });
    default:
      return press satisfies never;
  }
}

/** The form, with what was understood from words filled in: a plan is saved only from the card that shows it. */
export const planForm = ({ caseRef, where, at, backBy }: Pick<Extract<Intent, { is: 'plan-visit' }>, 'caseRef' | 'where' | 'at' | 'backBy'>): Reply =>
  shows({ name: 'plan-form', plan: null, filled: { caseRef, where, startAt: at, backBy, company: null, expecting: null, isFirst: null } });

export const readDay = (scope: Scope, by: string, lines: readonly DayLine[]): Promise<Reply> | Reply => (lines.length === 0 ? myDay(scope, { by, page: 0 }) : shows({ name: 'day-form', lines }));

/** A check-in by words or by the button: the plan she means, if one is near, with its times moved on; otherwise as she says. */
export const checkInByWords = async (scope: Scope, by: string, intent: CheckInSaid): Promise<Reply> => withCompany(scope, by, await checkInSaid(scope, by, intent), intent.company);

type CheckInSaid = Extract<Intent, { is: 'check-in' }>;

async function checkInSaid(scope: Scope, by: string, intent: CheckInSaid): Promise<Reply> {
  const { where, backBy, caseRef } = intent;
  const near = await planNear(scope, by, { where, caseRef });
  const isWhole = where !== null && backBy !== null && intent.unsure.length === 0;
  if (near && isWhole && near.isSame) return startFromPlan(scope, { by, planId: near.plan.id, where, caseRef: caseRef ?? near.plan.caseRef, backBy });
  if (near && !isWhole) return says({ say: 'plan-near', where: near.plan.where }, { name: 'check-in-plan', planId: near.plan.id, backBy });
  return isWhole ? checkIn(scope, { workerId: by, where, backBy, caseRef, planId: null }) : shows({ name: 'check-in', filled: { where, backBy, caseRef } });
}

function savePress(scope: Scope, by: string, press: Extract<PlanPress, { verb: 'save-plan' }>): Promise<Reply> {
  const startAt = instantOn(press.date, press.start);
  return savePlan(scope, {
    by, where: press.where, caseRef: press.caseRef.trim() || null, startAt, backBy: endOn(press.date, press.backBy, startAt),
    company: press.company, expecting: press.expecting, isFirst: press.isFirst === 'yes',
    change: press.subject === '' ? null : { planId: press.subject, version: press.version },
  });
}

interface TypedLine {
  readonly where: string;
  readonly start: string;
  readonly back: string;
  readonly caseRef: string;
}

const typed = z.string().max(200).catch('');
const clock = z.string().regex(CLOCK).catch('');

const typedFor = (press: Extract<PlanPress, { verb: 'save-day' }>, index: number): TypedLine => ({
  where: typed.parse(press[`where${index}`]).trim(), start: clock.parse(press[`start${index}`]), back: clock.parse(press[`back${index}`]), caseRef: typed.parse(press[`case${index}`]).trim(),
});

/** What she put into the fields, over what was read from the line. */
function completed(line: DayLine, given: TypedLine, now: number): DayLine {
  const startAt = given.start === '' ? line.startAt : instantOfInput(given.start, now);
  const backBy = given.back === '' ? line.backBy : instantOfInput(given.back, startAt ?? now);
  return { said: line.said, where: given.where || line.where, caseRef: given.caseRef || line.caseRef, startAt, backBy };
}
