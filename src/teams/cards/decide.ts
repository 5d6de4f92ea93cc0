import { z } from 'zod/v4';
import type { PlanFacts } from '../../app/plan-facts';
import { isArmed, REASON_LENGTH, VERDICTS } from '../../domain/plan';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { adviceOn, answerText } from './checklist';
import { button, header, safe } from './view';

/** A manager's decision before a visit: the answers that matter, a reason, three ways. In person only. */
export const decidePress = z.object({ verb: z.literal('decide-plan'), subject: z.string(), version: z.number().int(), what: z.enum(VERDICTS), reason: z.string().max(REASON_LENGTH * 2).default('') });

export function decideCard({ plan, people, facts }: PlanFacts, strings: Strings, said: string | null): Card {
  const words = strings.decide;
  const { decision } = plan;
  const nameOf = (id: string) => safe(people.get(id)?.name ?? id);
  const fact = words.fact({ worker: nameOf(plan.workerId), where: safe(plan.where), startAt: plan.startAt });
  const findings = plan.prepared?.findings.filter(({ band }) => band === 'high') ?? [];
  const decided = decision ? strings.plan.decided[decision.what]({ who: nameOf(decision.by), reason: safe(decision.reason) }) : null;
  return fill('decide', {
    required: strings.required,
    header: header(decision ? 'good' : 'warning', decision ? words.titleDone : words.title),
    fact: said ?? (decided ?? `${fact} ${words.asked}`),
    facts: [
      ...(plan.caseRef ? [{ title: strings.visit.caseRef, value: safe(plan.caseRef) }] : []),
      { title: strings.plan.when, value: strings.plan.fact(plan) },
      { title: strings.plan.company, value: strings.plan.companies[plan.company] },
    ],
    notes: [
      ...(said === null && decided === null ? [] : [fact]),
      ...(said !== null && decided !== null ? [decided] : []),
      ...findings.map((finding) => `- **${strings.checklist.question[finding.id]}** ${answerText(finding, strings)}. ${words.told(adviceOn(finding, facts, strings))}`),
      ...(decided !== null && isArmed(plan) ? [words.again] : []),
    ].map((text) => ({ text })),
    reason: { isAsked: isArmed(plan), label: words.reason, hint: words.reasonHint, missing: words.reasonMissing },
    footer: words.footer,
    fallbackText: fact,
    buttons: isArmed(plan) ? VERDICTS.map((what) => button(words.buttons[what], 'decide-plan', { subject: plan.id, version: plan.version, what }, { style: what === 'agree' ? 'positive' : what === 'hold' ? 'destructive' : 'default', inputs: 'auto' })) : [],
  });
}
