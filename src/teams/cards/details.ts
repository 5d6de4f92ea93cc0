import { z } from 'zod/v4';
import { hasSaid } from '../../domain/visit';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import type { AlarmFacts } from './alarm';
import { nameIn } from './duty';
import { procedureNotes } from './procedure';
import { button, header, safe, type Drawn, type Fact } from './view';

/** What managers may know about a visit and a channel may not. Drawn in somebody's own chat alone. */
export const detailsPresses = [z.object({ verb: z.literal('details'), subject: z.string() })] as const;

export function detailsCard(facts: AlarmFacts, strings: Strings): Card {
  const words = strings.procedure;
  const { visit } = facts;
  const worker = nameIn(facts, visit.workerId);
  const fact = words.detailsFact(worker);
  const data = { subject: visit.id };
  return fill('message', {
    header: header('warning', words.detailsTitle(worker)), fact, facts: detailFacts(facts, strings),
    notes: [...(visit.risk === 'high' ? [words.high] : []), ...extensions(facts, strings), ...procedureNotes(facts, strings)].map((text) => ({ text })),
    footer: words.detailsFooter, fallbackText: fact,
    buttons: visit.watch.is === 'alarm' ? [button(words.back, 'show-alarm', data, { style: 'positive' }), button(words.button, 'open-steps', data)] : [button(words.back, 'show-alarm', data, { style: 'positive' })],
  });
}

export function detailsMessage(facts: AlarmFacts, strings: Strings): Drawn {
  const card = detailsCard(facts, strings);
  return { card, text: null, summary: strings.procedure.detailsTitle(nameIn(facts, facts.visit.workerId)), mentions: [] };
}

function detailFacts({ visit, team }: AlarmFacts, strings: Strings): Fact[] {
  const words = strings.alarm;
  return [
    { title: strings.duty.address, value: safe(team.addressFrom) || strings.duty.addressUnset },
    { title: words.where, value: safe(visit.where) || strings.visit.noPlace },
    ...(visit.caseRef ? [{ title: words.caseRef, value: safe(visit.caseRef) }] : []),
    hasSaid(visit) ? { title: strings.procedure.started, value: strings.time(visit.startedAt) } : { title: words.planned, value: strings.time(visit.startedAt) },
    { title: words.dueBack, value: strings.time(visit.backBy) },
    ...(hasSaid(visit) ? [{ title: words.heard, value: strings.time(visit.heardAt) }] : []),
  ];
}

function extensions({ visit }: AlarmFacts, strings: Strings): string[] {
  if (visit.extensions.length === 0) return [strings.procedure.noExtension];
  return [visit.extensions.map(({ at, minutes }) => strings.procedure.extension({ at, minutes })).join(' ')];
}
