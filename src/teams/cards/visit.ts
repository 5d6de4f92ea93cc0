import { z } from 'zod/v4';
import type { Parcel } from '../../app/parcel';
import { unwatched } from '../../app/watching';
import { alarmDueAt } from '../../domain/ladder';
import { visitLadder, watchersOf, type Team } from '../../domain/team';
import type { Instant } from '../../domain/time';
import { isBackButWatched, type Visit } from '../../domain/visit';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { buddyNames, companyNames } from './company-names';
import { button, header, safe, type Button, type Fact, type Header, type View } from './view';

/** The worker's own card: her visit as it stands now, and what she can do about it. */
export const visitPresses = [
  z.object({ verb: z.literal('check-out'), subject: z.string() }),
  z.object({ verb: z.literal('extend'), subject: z.string(), version: z.number().nullable(), minutes: z.number() }),
  z.object({ verb: z.literal('still-there'), subject: z.string() }),
  z.object({ verb: z.literal('my-visits') }),
  z.object({ verb: z.literal('need-help') }),
  z.object({ verb: z.literal('home-safe') }),
  z.object({ verb: z.literal('early-ask'), early: z.enum(['yes', 'no']) }),
  z.object({ verb: z.literal('still-ok'), subject: z.string() }),
  z.object({ verb: z.literal('watch-closely'), subject: z.string() }),
  z.object({ verb: z.literal('ring'), subject: z.string(), ring: z.enum(['ring', 'do-not-ring']) }),
] as const;

export type VisitFacts = Pick<Parcel, 'now' | 'people' | 'team'> & { readonly visit: Visit };

/** `flags`: what she has to know about the case before she goes; first of all notes while the visit is open. */
export function visitCard(facts: VisitFacts, strings: Strings, said: string | null, flags: readonly string[] = []): Card {
  const { visit } = facts;
  const words = strings.visit;
  const state = look(facts, strings);
  const view: View & { facts: Fact[]; notes: { text: string }[] } = {
    header: state.header,
    fact: said ?? state.fact,
    facts: [
      { title: words.where, value: safe(visit.where) || words.noPlace },
      ...(visit.caseRef ? [{ title: words.caseRef, value: safe(visit.caseRef) }] : []),
      ...(visit.watch.is === 'closed' ? [] : [{ title: visit.watch.is === 'alarm' ? words.wasTold : words.told, value: toldNames(facts, strings) }, { title: strings.duty.address, value: safe(facts.team?.addressFrom ?? '') || strings.duty.addressUnset }]),
      ...(companyNames(facts, strings) !== '' ? [{ title: strings.colleague.companyLabel, value: companyNames(facts, strings) }] : []),
      ...(buddyNames(facts, strings) !== '' && visit.watch.is !== 'closed' ? [{ title: strings.colleague.buddyLabel, value: buddyNames(facts, strings) }] : []),
    ],
    notes: [...(visit.watch.is === 'closed' ? [] : flags), ...visitNotes(facts, strings, said)].map((text) => ({ text })),
    footer: visit.watch.is === 'closed' ? safe(facts.team?.name ?? '') : words.footer(safe(facts.team?.name ?? '')),
    fallbackText: said ?? state.fact,
    buttons: [...visitButtons(visit, strings), ...seldomUsed(visit, strings)],
  };
  return fill('message', view);
}

/** Safe first, since it is the likely one; extending says which return time it was pressed on. */
export function visitButtons(visit: Visit, strings: Strings): Button[] {
  const { watch } = visit;
  const words = strings.visit;
  if (watch.is === 'closed' || isBackButWatched(watch)) {
    return visit.report === null && visit.where !== '' ? [button(strings.report.open, 'open-report', { subject: visit.id }, { style: 'positive' })] : [];
  }
  // Asked in the middle, she may well be neither back nor late.
  const middle = watch.is === 'alarm' && watch.alarm.kind === 'welfare' ? okButton(visit, strings) : button(words.extend15, 'extend', { subject: visit.id, version: visit.backBy, minutes: 15 });
  return [
    button(words.safe, 'check-out', { subject: visit.id }, { style: 'positive' }),
    middle,
    button(words.extend30, 'extend', { subject: visit.id, version: visit.backBy, minutes: 30 }),
    button(words.help, 'need-help', {}, { style: 'destructive' }),
  ];
}

export const okButton = (visit: Visit, strings: Strings): Button => button(strings.welfare.ok, 'still-ok', { subject: visit.id }, { style: 'positive' });

/** Behind the card's own menu, so that the four that matter stay in sight. */
function seldomUsed(visit: Visit, strings: Strings): Button[] {
  const { watch } = visit;
  if (watch.is === 'closed' || isBackButWatched(watch)) return [];
  const data = { subject: visit.id };
  const closely = visit.risk === 'high' ? [] : [button(strings.visit.watchClosely, 'watch-closely', data, { mode: 'secondary' })];
  return [...closely, button(strings.colleague.moreTitle, 'more', data, { mode: 'secondary' })];
}

/** After a call for help: nothing to fill in, one question. */
export function helpCard({ visit, team }: VisitFacts, strings: Strings, said: string | null): Card {
  const words = strings.visit;
  const at = visit.watch.is === 'alarm' ? visit.watch.alarm.raisedAt : visit.startedAt;
  const data = { subject: visit.id };
  return fill('message', {
    header: header('attention', words.titleHelp),
    fact: said ?? words.factHelp(at),
    facts: [],
    notes: [],
    footer: words.footer(safe(team?.name ?? '')),
    fallbackText: words.factHelp(at),
    buttons: [button(words.ringMe, 'ring', { ...data, ring: 'ring' }), button(words.doNotRing, 'ring', { ...data, ring: 'do-not-ring' }), button(words.safe, 'check-out', data, { style: 'positive' })],
  });
}

function look({ visit, now, people }: VisitFacts, strings: Strings): { header: Header; fact: string } {
  const words = strings.visit;
  const { watch } = visit;
  switch (watch.is) {
    case 'out':
    case 'paused':
      return now >= visit.backBy
        ? { header: header('warning', words.titleDue), fact: words.factDue(visit.backBy) }
        : { header: header('accent', words.title), fact: words.fact(visit.backBy) };
    case 'alarm':
      if (watch.alarm.kind === 'help' && watch.alarm.workerBackAt === null) return { header: header('attention', words.titleHelp), fact: words.factHelp(watch.alarm.raisedAt) };
      if (watch.alarm.kind === 'welfare' && watch.alarm.workerBackAt === null) return { header: header('attention', words.titleAlarm), fact: strings.welfare.factTold(watch.alarm.dueAt) };
      return watch.alarm.workerBackAt === null
        ? { header: header('attention', words.titleAlarm), fact: words.factAlarm(visit.backBy) }
        : { header: header('warning', words.titleWatched), fact: words.factWatched };
    case 'closed': {
      const { closing, at } = watch;
      if (closing.by === 'worker') return { header: header('good', words.titleClosed), fact: words.factClosed(at) };
      const who = safe(people.get(closing.who)?.name ?? closing.who);
      const fact = closing.by === 'colleague'
        ? strings.colleague.closedForYou({ who, at, known: strings.colleague.known[closing.source] })
        : words.factClosedByManager({ at, who, outcome: strings.outcome[closing.outcome] });
      return { header: header('good', words.titleClosed), fact };
    }
    default:
      return watch satisfies never;
  }
}

function toldNames({ visit, team, people }: VisitFacts, strings: Strings): string {
  if (!team) return '';
  return strings.list(watchersOf(team, 'managers', visit.workerId).slice(0, 4).map((id) => safe(people.get(id)?.name ?? id)));
}

/** That nobody watches stands on the card as long as it is so, unless the sentence above has just said it. */
function visitNotes({ visit, team }: VisitFacts, strings: Strings, said: string | null): string[] {
  if (visit.watch.is === 'closed') return [];
  const gap = team && unwatched(team, visit);
  const warning = gap ? strings.duty.unwatched({ ring: gap.ring === null ? null : safe(gap.ring) }) : '';
  return [...(warning !== '' && !said?.includes(warning) ? [warning] : []), ...(visit.extensions.length > 0 ? [strings.visit.extended(visit.extensions.length)] : [])];
}

/** When the managers will be told, for the reminders that say so. */
export const alarmInstant = (visit: Visit, team: Team): Instant => alarmDueAt(visitLadder(team, visit), visit.backBy);
