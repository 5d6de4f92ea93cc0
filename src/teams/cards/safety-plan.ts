import { z } from 'zod/v4';
import { mayAgree, type SafetyFacts } from '../../app/agreement-facts';
import type { SafetySeen } from '../../app/safety-seen';
import { SAFETY_PARTS, SAFETY_TEXT, type SafetyPart, type SafetyPlan } from '../../domain/safety-plan';
import { isManager } from '../../domain/team';
import type { Instant } from '../../domain/time';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { button, header, safe, type Button } from './view';

/** The nine-part safety plan: the form it is written with, and the plan as text that can be copied. */
const subject = z.string();
const version = z.number().int();
const text = z.string().max(SAFETY_TEXT * 2).default('');
const yesNo = z.enum(['yes', 'no']).default('no');
export const safetyPresses = [
  z.object({ verb: z.literal('safety-open'), subject }),
  z.object({ verb: z.literal('safety-form'), subject }),
  z.object({ verb: z.literal('safety-save'), subject, version, what: text, when: text, where: text, context: text, likelihood: text, result: text, who: text, measures: text, responsible: text, existing: yesNo, extreme: yesNo }),
  z.object({ verb: z.literal('safety-agree'), subject, version }),
  z.object({ verb: z.literal('safety-keep'), subject, version }),
] as const;

const NEEDED: readonly SafetyPart[] = ['what', 'measures'];

export function safetyForm({ caseRef, plan, team }: SafetyFacts, strings: Strings, said: string | null): Card {
  const words = strings.agreement;
  const fact = said ?? words.safetyFormFact;
  const choice = (label: string, isYes: boolean) => ({ label, missing: strings.chooseOne, value: isYes ? 'yes' : 'no', choices: (['no', 'yes'] as const).map((value) => ({ value, title: words.yesNo[value] })) });
  return fill('safety', {
    required: strings.required,
    header: header(said === null ? 'accent' : 'warning', words.safetyTitle(safe(caseRef))), fact, fallbackText: fact, footer: words.formFooter, notes: [{ text: words.safetySource[team.board] }],
    parts: SAFETY_PARTS.map((part) => ({ id: part, label: words.part[part], value: plan?.parts[part] ?? '', isNeeded: NEEDED.includes(part), missing: words.partMissing })),
    existing: choice(words.existing, plan?.inExistingPlan ?? false), extreme: choice(words.extreme, plan?.isExtreme ?? false),
    buttons: [button(words.saveSafety, 'safety-save', { subject: caseRef, version: plan?.version ?? 0 }, { style: 'positive', inputs: 'auto' })],
  });
}

export function safetyCard(facts: SafetyFacts, viewer: string, strings: Strings, said: string | null): Card {
  const words = strings.agreement;
  const { caseRef, plan, people, now, team } = facts;
  if (!plan) return safetyForm(facts, strings, said);
  const name = (id: string) => safe(people.get(id)?.name ?? id);
  const isDue = plan.reviewAt <= now;
  const fact = plan.agreed ? words.safetyAgreed({ version: plan.version, who: name(plan.agreed.by), at: plan.agreed.at }) : words.safetyDraft({ version: plan.version, who: name(plan.by), at: plan.at });
  const lines = SAFETY_PARTS.map((part) => `${words.part[part]}: ${plan.parts[part] === '' ? words.notSaid : safe(plan.parts[part])}`);
  const data = { subject: caseRef, version: plan.version };
  return fill('message', {
    header: header(isDue ? 'warning' : plan.agreed ? 'good' : 'accent', words.safetyTitle(safe(caseRef))), fact, fallbackText: fact, facts: [], footer: words.safetyFooter,
    notes: [...(said === null ? [] : [said]), lines.join('\n\n'), words.existingLine[plan.inExistingPlan ? 'yes' : 'no'], reviewLine(plan, now, strings), words.safetySource[team.board]].map((one) => ({ text: one })),
    buttons: [
      ...(!plan.agreed && mayAgree(facts, plan.by, viewer) ? [button(words.agreeSafety, 'safety-agree', data, { style: 'positive' })] : []),
      ...(isDue && plan.agreed && isManager(team, viewer) ? [button(words.keepSafety, 'safety-keep', data, { style: 'positive' })] : []),
      button(words.changeSafety, 'safety-form', { subject: caseRef }),
    ],
  });
}

function reviewLine({ reviewAt, incidentAt }: SafetyPlan, now: Instant, { agreement: words }: Strings): string {
  if (incidentAt !== null) return words.safetyIncident(incidentAt);
  return reviewAt <= now ? words.safetyDue(reviewAt) : words.safetyReview(reviewAt);
}

/** Before a visit: what keeps everybody safe and who does it, first whether a manager has agreed it and whether it still holds. */
export function safetyNotes(seen: SafetySeen, now: Instant, strings: Strings): string[] {
  const words = strings.agreement.atDoor;
  switch (seen.is) {
    case 'none':
      return [];
    case 'missing':
      return [words.missing(safe(seen.caseRef))];
    case 'speak-to':
      return [words.speakTo(strings.list(seen.people.map(safe)))];
    case 'known': {
      const { parts, agreed, caseRef } = seen.plan;
      const state = agreed ? words.agreed(agreed.at) : words.draft;
      const who = parts.responsible === '' ? [] : [words.who(safe(parts.responsible))];
      const due = seen.plan.reviewAt <= now ? [reviewLine(seen.plan, now, strings)] : [];
      return [[state, safe(parts.measures), ...who].join('\n\n'), [...due, words.whole(safe(caseRef))].join(' ')];
    }
    default:
      return seen satisfies never;
  }
}

/** The plan itself, or the form for one that is missing; behind the card's own menu. */
export const safetyButtons = (seen: SafetySeen, { agreement: words }: Strings): Button[] =>
  (seen.is === 'known' || seen.is === 'missing' ? [button(words.atDoor.open, 'safety-open', { subject: seen.is === 'known' ? seen.plan.caseRef : seen.caseRef }, { mode: 'secondary' })] : []);
