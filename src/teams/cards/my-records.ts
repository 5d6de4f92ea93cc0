import type { ShownRecord } from '../../app/my-data';
import type { Incident } from '../../domain/incident';
import type { Person } from '../../domain/person';
import type { Plan } from '../../domain/plan';
import type { Finding } from '../../domain/prepare';
import { REFLECT_IDS, type Reflection } from '../../domain/reflection';
import type { Report } from '../../domain/report';
import type { Visit } from '../../domain/visit';
import type { Strings } from '../../strings/strings';
import { behaviourList } from './case-lines';
import { answerText } from './checklist';
import { companyNames } from './company-names';
import { agreedLines } from './agreed';
import { observedLines } from './observe';
import { safe } from './view';

/** A person's own records in words, whole: one block each, to read or to copy. */
type People = ReadonlyMap<string, Person>;
const nameIn = (people: People, id: string): string => safe(people.get(id)?.name ?? id);

/** What she wrote for herself after a visit, question by question. */
export function reflectionText({ at, answers }: Reflection, strings: Strings): string {
  const said = REFLECT_IDS.flatMap((id) => (answers[id] === undefined ? [] : [`${strings.reflection.question[id]} ${safe(answers[id])}`]));
  return [strings.myData.reflection(at), ...said].join(' ');
}

export function visitText({ visit, isExactPlaceKept }: Extract<ShownRecord, { is: 'visit' }>, people: People, strings: Strings): string {
  const words = strings.myData;
  const company = companyNames({ visit, people }, strings);
  return [
    words.when({ from: visit.startedAt, to: visit.backBy, where: safe(visit.where) || strings.visit.noPlace }),
    ...(visit.caseRef === null ? [] : [words.caseRef(safe(visit.caseRef))]),
    ...(isExactPlaceKept ? [words.exactPlace] : []),
    ...(visit.plan ? [words.plan['came-from']] : []),
    ...(visit.risk === 'high' ? [strings.procedure.high] : []),
    ...(company === '' ? [] : [words.company(company)]),
    ...(visit.buddy ? [words.buddy(nameIn(people, visit.buddy.id))] : []),
    ...(visit.buddyWanted ? [words.buddyWanted[visit.buddyWanted.said](nameIn(people, visit.buddyWanted.id))] : []),
    ...visit.extensions.map(words.extended),
    words.heard(visit.heardAt),
    ...alarmLines(visit, people, strings),
    endOf(visit, people, strings),
    ...(visit.report ? reportLines(visit.report, strings) : []),
    ...observedLines(visit.observed, strings),
    ...agreedLines(visit.agreed, strings),
  ].join(' ');
}

function alarmLines({ watch, handling }: Visit, people: People, strings: Strings): string[] {
  const alarm = watch.is === 'out' ? null : watch.alarm;
  if (!alarm) return [];
  const { step } = strings.procedure;
  const words: Readonly<Record<string, string>> = step;
  return [
    strings.myData.alarm[alarm.kind](alarm.raisedAt),
    ...(alarm.ring === 'unsaid' ? [] : [strings.myData.ring[alarm.ring]]),
    ...(alarm.claim ? [strings.myData.claimed({ who: nameIn(people, alarm.claim.by), at: alarm.claim.at })] : []),
    ...alarm.deeds.map((deed) => `${strings.alarm.deed[deed.what]({ who: nameIn(people, deed.by), at: deed.at })}.`),
    ...handling.steps.map(({ step: done, by, at }) => strings.myData.step({ step: words[done] ?? safe(done), who: nameIn(people, by), at })),
    ...(handling.reference ? [strings.procedure.referenceLine({ number: safe(handling.reference.number), who: nameIn(people, handling.reference.by), at: handling.reference.at })] : []),
  ];
}

function endOf({ watch }: Visit, people: People, strings: Strings): string {
  const words = strings.myData;
  if (watch.is !== 'closed') return words.open;
  const { at, closing } = watch;
  switch (closing.by) {
    case 'worker':
      return words.closedByWorker(at);
    case 'colleague':
      return words.closedByColleague({ who: nameIn(people, closing.who), at, known: strings.colleague.known[closing.source] });
    case 'manager':
      return words.closedByManager({ who: nameIn(people, closing.who), at, outcome: strings.outcome[closing.outcome], howKnown: safe(closing.howKnown) });
    default:
      return closing satisfies never;
  }
}

function reportLines({ outcome, seen, seenAlone, listened, threat, note }: Report, strings: Strings): string[] {
  const words = strings.report;
  const answers = [[words.seen.both, seen], [words.seenAlone, seenAlone], [words.listened, listened], [words.threat, threat]] as const;
  return [strings.myData.reported(words.outcomes[outcome]), ...answers.filter(([, value]) => value !== 'unsaid').map(([label, value]) => `${label}: ${words.answers[value]}.`), ...(note === '' ? [] : [safe(note)])];
}

export function planText(plan: Plan, people: People, strings: Strings): string {
  const words = strings.myData;
  const { expectings, expecting, companies, company, isFirst, decided } = strings.plan;
  const { decision, prepared } = plan;
  return [
    words.when({ from: plan.startAt, to: plan.backBy, where: safe(plan.where) }),
    ...(plan.caseRef === null ? [] : [words.caseRef(safe(plan.caseRef))]),
    words.stage[plan.stage.is],
    `${company}: ${companies[plan.company]}.`,
    ...(plan.expecting === 'unsaid' ? [] : [`${expecting} ${expectings[plan.expecting]}.`]),
    ...(plan.isFirst ? [isFirst.replace(/\?$/, '.')] : []),
    ...(decision ? [decided[decision.what]({ who: nameIn(people, decision.by), reason: safe(decision.reason) })] : []),
    ...(prepared?.findings ?? []).map((finding) => findingLine(finding, strings)),
  ].join(' ');
}

function findingLine(finding: Finding, strings: Strings): string {
  const { question, tick } = strings.checklist;
  const ticks: Readonly<Record<string, string>> = tick;
  const asked = ticks[finding.id];
  return asked === undefined ? `${question[finding.id]} ${answerText(finding, strings)}.` : `${asked}: ${strings.myData.tick[finding.answer === 'done' ? 'done' : 'open']}.`;
}

/** What she said herself. What managers noted about it stands on the incident's own card. */
export function incidentText(incident: Incident, people: People, strings: Strings): string {
  const words = strings.incident;
  const { incidentState } = strings.myData;
  const { closed, caseRef, note } = incident;
  return [
    strings.myData.incident({ at: incident.at, what: behaviourList(incident.behaviours, strings) }),
    ...(caseRef === null ? [] : [strings.myData.caseRef(safe(caseRef))]),
    `${words.source} ${words.sources[incident.source]}.`, `${words.aimedAt} ${words.aims[incident.aimedAt]}.`, `${words.hurt} ${words.hurts[incident.hurt]}.`,
    ...(incident.policeTold === 'unsaid' ? [] : [`${words.police}: ${words.policeAnswers[incident.policeTold]}.`]),
    ...(note === '' ? [] : [safe(note)]),
    closed ? incidentState.closed({ who: nameIn(people, closed.by), at: closed.at }) : incidentState.open,
  ].join(' ');
}
