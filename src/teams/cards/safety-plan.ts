import { z } from 'zod/v4';
import { mayAgree, type SafetyFacts } from '../../app/agreement-facts';
import { SAFETY_PARTS, SAFETY_TEXT, type SafetyPart } from '../../domain/safety-plan';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { button, header, safe } from './view';

/** The nine-part safety plan: the form it is written with, and the plan as text that can be copied. */
const subject = z.string();
const version = z.number().int();
const text = z.string().max(SAFETY_TEXT * 2).default('');
const yesNo = z.enum(['yes', 'no']).default('no');
export const safetyPresses = [
  z.object({ verb: z.literal('safety-form'), subject }),
  z.object({ verb: z.literal('safety-save'), subject, version, what: text, when: text, where: text, context: text, likelihood: text, result: text, who: text, measures: text, responsible: text, existing: yesNo, extreme: yesNo }),
  z.object({ verb: z.literal('safety-agree'), subject, version }),
  z.object({ verb: z.literal('safety-keep'), subject, version }),
] as const;

const NEEDED: readonly SafetyPart[] = ['what', 'measures'];

export function safetyForm({ caseRef, plan, team }: SafetyFacts, strings: Strings, said: string | null): Card {
  const words = strings.agreement;
  const fact = said ?? words.safetyFormFact;
  const choice = (label: string, isYes: boolean) => ({ label, missing: label, value: isYes ? 'yes' : 'no', choices: (['no', 'yes'] as const).map((value) => ({ value, title: words.yesNo[value] })) });
  return fill('safety', {
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
    notes: [...(said === null ? [] : [said]), lines.join('\n\n'), words.existingLine[plan.inExistingPlan ? 'yes' : 'no'], isDue ? words.safetyDue(plan.reviewAt) : words.safetyReview(plan.reviewAt), words.safetySource[team.board]].map((one) => ({ text: one })),
    buttons: [
      ...(!plan.agreed && mayAgree(facts, plan.by, viewer) ? [button(words.agreeSafety, 'safety-agree', data, { style: 'positive' })] : []),
      ...(isDue && plan.agreed ? [button(words.keepSafety, 'safety-keep', data, { style: 'positive' })] : []),
      button(words.changeSafety, 'safety-form', { subject: caseRef }),
    ],
  });
}
