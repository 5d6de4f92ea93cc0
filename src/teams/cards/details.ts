import { z } from 'zod/v4';
import type { Background } from '../../app/details';
import { hasSaid } from '../../domain/visit';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import type { AlarmFacts } from './alarm';
import { answerText } from './checklist';
import { companyNames } from './company-names';
import { nameIn } from './duty';
import { procedureNotes } from './procedure';
import { button, header, safe, type Drawn, type Fact } from './view';

/** What managers may know about a visit and a channel may not. Drawn in somebody's own chat alone. */
export const detailsPresses = [z.object({ verb: z.literal('details'), subject: z.string() })] as const;

export type DetailFacts = AlarmFacts & { readonly background: Background | null };

export function detailsCard(facts: DetailFacts, strings: Strings): Card {
  const words = strings.procedure;
  const { visit } = facts;
  const worker = nameIn(facts, visit.workerId);
  const fact = words.detailsFact(worker);
  const data = { subject: visit.id };
  return fill('message', {
    header: header('warning', words.detailsTitle(worker)), fact, facts: detailFacts(facts, strings),
    notes: [...flags(facts, strings), ...company(facts, strings), ...(visit.risk === 'high' ? [words.high] : []), ...prepared(facts, strings), ...extensions(facts, strings), ...procedureNotes(facts, strings)].map((text) => ({ text })),
    footer: words.detailsFooter, fallbackText: fact,
    buttons: visit.watch.is === 'alarm' ? [button(words.back, 'show-alarm', data, { style: 'positive' }), button(words.button, 'open-steps', data)] : [button(words.back, 'show-alarm', data, { style: 'positive' })],
  });
}

export function detailsMessage(facts: DetailFacts, strings: Strings): Drawn {
  const card = detailsCard(facts, strings);
  return { card, text: null, summary: strings.procedure.detailsTitle(nameIn(facts, facts.visit.workerId)), mentions: [] };
}

function detailFacts({ visit, team, background }: DetailFacts, strings: Strings): Fact[] {
  const words = strings.alarm;
  return [
    { title: strings.duty.address, value: safe(team.addressFrom) || strings.duty.addressUnset },
    { title: words.where, value: [safe(visit.where) || strings.visit.noPlace, ...(visit.caseRef ? [safe(visit.caseRef)] : [])].join(', ') },
    ...(background?.exactPlace ? [{ title: strings.checkIn.exactPlace, value: safe(background.exactPlace) }] : []),
    hasSaid(visit) ? { title: strings.procedure.started, value: strings.time(visit.startedAt) } : { title: words.planned, value: strings.time(visit.startedAt) },
    { title: words.dueBack, value: strings.time(visit.backBy) },
    ...(hasSaid(visit) ? [{ title: words.heard, value: strings.time(visit.heardAt) }] : []),
  ];
}

function flags({ background }: DetailFacts, strings: Strings): string[] {
  const words = strings.procedure;
  return (background?.flags ?? []).map((seen) => {
    if (seen.is === 'known') return words.flag({ what: strings.list(seen.flag.behaviours.map((one) => strings.cases.behaviours[one])), since: seen.flag.raisedAt });
    if (seen.is === 'incident') return words.incident(seen.at);
    const people = strings.list(seen.people.map(safe));
    return seen.is === 'speak-to' ? words.flagElsewhere(people) : strings.cases.incidentSpeakTo(people);
  });
}

/** Who is there with her, or what she planned. */
function company(facts: DetailFacts, strings: Strings): string[] {
  const names = companyNames(facts, strings);
  if (names !== '') return [`${strings.colleague.companyLabel}: ${names}.`];
  const plan = facts.background?.plan?.plan;
  return plan ? [`${strings.plan.company}: ${strings.plan.companies[plan.company]}.`] : [];
}

/** More would push what has been done off the card. */
const MOST_FINDINGS = 5;

/** What the checklist found that mattered, and what a manager decided on it. */
function prepared({ background }: DetailFacts, strings: Strings): string[] {
  const known = background?.plan;
  if (!known) return [];
  const { decision, prepared: answers } = known.plan;
  const high = answers?.findings.filter(({ band }) => band === 'high') ?? [];
  return [
    ...(answers === null ? [strings.procedure.noChecklist] : []),
    ...high.slice(0, MOST_FINDINGS).map((finding) => `${strings.checklist.question[finding.id]} ${answerText(finding, strings)}.`),
    ...(decision ? [strings.plan.decided[decision.what]({ who: safe(known.people.get(decision.by)?.name ?? decision.by), reason: safe(decision.reason) })] : []),
  ];
}

function extensions({ visit }: AlarmFacts, strings: Strings): string[] {
  if (visit.extensions.length === 0) return [strings.procedure.noExtension];
  return [visit.extensions.map(({ at, minutes }) => strings.procedure.extension({ at, minutes })).join(' ')];
}
