import { almanacFor, dayOf, middayOf } from '../../app/almanac';
import { countFor } from '../../app/meeting-days';
import type { MeetingFacts } from '../../app/meeting-facts';
import type { Ground, Meeting } from '../../domain/meeting';
import { dayAfter, offOn, type Day, type Off, type Step } from '../../domain/working-days';
import type { Strings } from '../../strings/strings';
import { agencyLines } from './case-summary';
import { safe, type Fact } from './view';

/** What a meeting is called for, by when, and how that was counted. */
const nameIn = ({ people }: Pick<MeetingFacts, 'people'>, id: string): string => safe(people.get(id)?.name ?? id);

type Criterion = Extract<Ground, { is: 'criterion' }>;
const criteriaOf = (meeting: Meeting): readonly Criterion[] => meeting.grounds.filter((ground): ground is Criterion => ground.is === 'criterion');

/** The one whose deadline holds. */
const ruling = (meeting: Meeting): Criterion | null => criteriaOf(meeting).find(({ convening }) => convening.deadline === meeting.deadline) ?? null;

export function groundFact(facts: MeetingFacts, strings: Strings): string {
  const { meeting } = facts;
  const ref = safe(meeting.caseRef);
  const criteria = [...new Set(criteriaOf(meeting).map(({ convening }) => convening.criterion))];
  if (meeting.deadline !== null && criteria.length > 0) {
    const named = criteria.map((criterion) => strings.meeting.criterionFact({ criterion, words: strings.cases.criterion[criterion] }));
    return strings.meeting.factCriterion({ ref, criterion: strings.list(named), deadline: middayOf(meeting.deadline) });
  }
  return managersWords(facts, strings).join(' ');
}

const managersWords = (facts: MeetingFacts, strings: Strings): string[] =>
  facts.meeting.grounds.flatMap((ground) => (ground.is === 'manager' ? [strings.meeting.factManager({ ref: safe(facts.meeting.caseRef), who: nameIn(facts, ground.by), reason: safe(ground.reason) })] : []));

export function factsOf(facts: MeetingFacts, strings: Strings): Fact[] {
  const { meeting, now, team } = facts;
  const words = strings.meeting;
  const ground = ruling(meeting);
  const family = { title: words.family, value: words.familyPart[meeting.family.is] };
  const chair = { title: words.chair, value: nameIn(facts, meeting.chair) };
  if (!ground || meeting.deadline === null) return [{ title: words.deadline, value: words.noDeadline }, chair, family];
  const left = workingDaysLeft(dayOf(now), meeting.deadline, (day) => offOn(day, almanacFor(team)) === null);
  return [
    { title: words.identified, value: strings.date(middayOf(ground.convening.identifiedOn)) },
    { title: words.deadline, value: strings.date(middayOf(meeting.deadline)) },
    ...(meeting.stage.is === 'held' ? [] : [{ title: words.daysLeft, value: words.daysLeftValue(left) }]),
    chair, { title: words.confirmed, value: nameIn(facts, ground.convening.confirmedBy) }, family,
  ];
}

function workingDaysLeft(today: Day, deadline: Day, isWorked: (day: Day) => boolean): number {
  let left = 0;
  for (let day = today; day < deadline; day = dayAfter(day)) if (isWorked(dayAfter(day))) left += 1;
  return left;
}

const MOST_EVIDENCE = 8;

/** The evidence with its dates, how the deadline was counted, and what a manager wrote besides. */
export function evidenceNotes(facts: MeetingFacts, strings: Strings): string[] {
  const { meeting } = facts;
  const words = strings.meeting;
  const ground = ruling(meeting);
  const evidence = criteriaOf(meeting).flatMap(({ convening }) => convening.evidence).sort((a, b) => a.at - b.at);
  const lines = evidence.slice(-MOST_EVIDENCE).map(({ at, shows }) => words.evidence({ date: at, what: strings.cases.shows[shows] }));
  return [
    ...(lines.length > 0 ? [lines.join('\n\n')] : []), ...(evidence.length > MOST_EVIDENCE ? [words.more(evidence.length - MOST_EVIDENCE)] : []),
    ...(ground ? countNotes(facts, ground, strings) : []), ...(ground ? managersWords(facts, strings) : []),
  ];
}

const MOST_PLANNED = 4;

/** Somebody may be going there before the meeting: the chair has to know. */
export function plannedNotes(facts: MeetingFacts, strings: Strings): string[] {
  return facts.planned.slice(0, MOST_PLANNED).map(({ startAt, workerId }) => strings.meeting.plannedVisit({ at: startAt, who: nameIn(facts, workerId) }));
}

/** Agencies on the record first, with whether they know of the risk; then whom else to think of. */
export function suggestedNotes({ agencies }: MeetingFacts, strings: Strings): string[] {
  const lines = agencyLines(agencies, strings);
  return [...(lines.length > 0 ? [`${strings.caseSummary.fromRecord} ${lines.join(' ')}`] : []), strings.meeting.suggested];
}

function countNotes({ team }: MeetingFacts, { convening }: Criterion, strings: Strings): string[] {
  const { steps } = countFor(team, convening.identifiedOn);
  const counted = steps.filter((step) => 'counted' in step);
  const off = steps.flatMap((step: Step) => ('off' in step && step.off.is !== 'weekend' ? [strings.meeting.offDay({ date: middayOf(step.day), why: whyOff(step.off, strings) })] : []));
  const [first, last] = [counted[0], counted.at(-1)];
  if (!first || !last) return [];
  const from = strings.meeting.countedFrom({ identified: middayOf(convening.identifiedOn), first: middayOf(first.day), last: middayOf(last.day) });
  return [from, ...(off.length > 0 ? [strings.meeting.countedOff(strings.list(off))] : [])];
}

const whyOff = (off: Exclude<Off, { is: 'weekend' }>, strings: Strings): string => (off.is === 'bank-holiday' ? off.name : strings.meeting.teamDayOff);

export function familyLine({ family }: Meeting, strings: Strings): string {
  const words = strings.meeting;
  return family.is === 'invited' ? words.familyDefault : words.familyReason({ part: words.familyPart[family.is], reason: safe(family.reason) });
}
