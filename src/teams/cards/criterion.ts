import { z } from 'zod/v4';
import { almanacFor, dayOf, middayOf } from '../../app/almanac';
import type { CaseView } from '../../app/case-view';
import { activeFlags, type Proposal } from '../../domain/case-file';
import { CONFIRM_WORKING_DAYS, identifiedOn, meetingDeadline } from '../../domain/criteria/criteria';
import type { Evidence } from '../../domain/criteria/finding';
import { criteriaFor, type Team } from '../../domain/team';
import { countWorkingDays } from '../../domain/working-days';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { behaviourList } from './case-lines';
import { button, header, safe, type Fact } from './view';

/** To managers in person: a criterion that seems met, with its evidence; and a flag whose review has come. */
const subject = z.string().max(60);
const id = z.string().max(200);
export const criterionPresses = [
  z.object({ verb: z.literal('criterion'), subject, id }),
  z.object({ verb: z.literal('criterion-confirm'), subject, id }),
  z.object({ verb: z.literal('criterion-not-met'), subject, id }),
  z.object({ verb: z.literal('flag-keep'), subject, id }),
  z.object({ verb: z.literal('flag-end'), subject, id }),
] as const;

const MOST_FACTS = 6;

export function criterionCard(view: CaseView, proposal: Proposal, owner: Team, strings: Strings, said: string | null): Card {
  const words = strings.cases;
  const { criterion, evidence, state } = proposal;
  const fact = words.criterionFact[criterion]({ ref: safe(view.ref), count: evidence.length });
  const data = { subject: view.ref, id: proposal.id };
  const isOpen = state.is === 'open';
  return fill('message', {
    header: header(isOpen ? 'warning' : state.is === 'confirmed' ? 'attention' : 'good', words.criterionTitle[state.is]),
    fact: isOpen ? fact : said ?? decision(view, proposal, strings),
    facts: evidenceFacts(evidence, strings),
    notes: (isOpen ? [...(said === null ? [] : [said]), ...openNotes(view, proposal, owner, strings)] : said === null ? [] : [decision(view, proposal, strings, said)]).map((text) => ({ text })),
    footer: words.source[criteriaFor(owner)],
    fallbackText: fact,
    buttons: [
      ...(isOpen ? [button(words.confirm, 'criterion-confirm', data, { style: 'positive' }), button(words.notMet, 'criterion-not-met', data)] : []),
      button(words.seeCase, 'case', { subject: view.ref, page: 0 }),
    ],
  });
}

function openNotes({ now }: CaseView, { metAt }: Proposal, owner: Team, strings: Strings): string[] {
  const almanac = almanacFor(owner);
  const lastDay = countWorkingDays(dayOf(metAt), CONFIRM_WORKING_DAYS, almanac).last;
  const deadline = meetingDeadline(identifiedOn({ metAt, confirmedAt: now }, almanac), almanac).last;
  const isLate = dayOf(now) > lastDay;
  return [strings.cases.ifConfirmed({ deadline: middayOf(deadline) }), isLate ? strings.cases.confirmLate({ from: metAt }) : strings.cases.confirmBy({ by: middayOf(lastDay), from: metAt }), strings.cases.youDecide];
}

/** A day stands once, with all that happened on it. */
function evidenceFacts(evidence: readonly Evidence[], strings: Strings): Fact[] {
  const days = new Map<string, readonly string[]>();
  for (const { at, shows } of evidence) days.set(strings.date(at), [...(days.get(strings.date(at)) ?? []), strings.cases.shows[shows]]);
  return [...days].slice(-MOST_FACTS).map(([title, shown]) => ({ title, value: [...new Set(shown)].join(', ') }));
}

/** `said` may have named the dates already: then only who and when are left to say. */
function decision({ people }: CaseView, { state }: Proposal, strings: Strings, said = ''): string {
  const name = (personId: string) => safe(people.get(personId)?.name ?? personId);
  if (state.is === 'not-met') return strings.cases.notMetBy({ who: name(state.by), at: state.at, reason: safe(state.reason) });
  if (state.is === 'open') return '';
  const { confirmedBy, confirmedAt, identifiedOn: day, deadline } = state.convening;
  if (said.includes(strings.date(middayOf(deadline)))) return strings.cases.confirmedWho({ who: name(confirmedBy), at: confirmedAt });
  return strings.cases.confirmedBy({ who: name(confirmedBy), at: confirmedAt, identified: middayOf(day), deadline: middayOf(deadline) });
}

/** One kind of refusal alone meets nothing; a manager looks at it all the same. */
export function refusedAccessCard(view: CaseView, strings: Strings): Card {
  const words = strings.cases;
  const evidence = view.findings.find(({ criterion }) => criterion === 'A')?.evidence ?? [];
  return fill('message', {
    header: header('warning', words.title(safe(view.ref))), fact: words.oneRefusal,
    facts: evidenceFacts(evidence, strings),
    notes: [{ text: words.noProof }], footer: words.source[view.owner ? criteriaFor(view.owner) : 'off'], fallbackText: words.oneRefusal,
    buttons: [button(words.seeCase, 'case', { subject: view.ref, page: 0 })],
  });
}

export function flagReviewCard(view: CaseView, flagId: string, strings: Strings): Card {
  const words = strings.cases;
  const flag = view.file && activeFlags(view.file).find((one) => one.id === flagId);
  const data = { subject: view.ref, id: flagId };
  const see = button(words.seeCase, 'case', { subject: view.ref, page: 0 });
  const fact = flag ? words.reviewFact(flag.raisedAt) : words.factCalm;
  return fill('message', {
    header: header(flag ? 'warning' : 'accent', words.reviewTitle(safe(view.ref))), fact, facts: [],
    notes: flag ? [{ text: words.flagAtDoor({ what: behaviourList(flag.behaviours, strings), since: flag.raisedAt }) }] : [],
    footer: words.formFooter, fallbackText: fact,
    buttons: flag ? [button(words.keep, 'flag-keep', data, { style: 'positive' }), see, button(words.end, 'flag-end', data, { style: 'destructive' })] : [see],
  });
}
