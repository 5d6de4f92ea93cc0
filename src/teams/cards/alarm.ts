import { z } from 'zod/v4';
import type { Parcel } from '../../app/parcel';
import type { About } from '../../app/outgoing';
import { CHANNEL } from '../../app/hand-on';
import type { RungName } from '../../domain/ladder';
import { dutyAt } from '../../domain/duty';
import type { Team } from '../../domain/team';
import { visitLadder, watchersOf } from '../../domain/team';
import { wholeMinutesBetween } from '../../domain/time';
import { activeClaim, hasSaid, type Alarm, type Visit } from '../../domain/visit';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { companyNames } from './company-names';
import { procedureNotes } from './procedure';
import { button, header, mentionEntity, safe, type Button, type Drawn, type Fact, type Header, type Mention } from './view';

/** The managers' card: who is overdue, who is on it, what to do. In the channel: worker, area, reference, minutes, and no more. */
export const alarmPresses = [
  z.object({ verb: z.literal('claim'), subject: z.string() }),
  z.object({ verb: z.literal('no-answer'), subject: z.string() }),
  z.object({ verb: z.literal('called-999'), subject: z.string() }),
  z.object({ verb: z.literal('ask-close'), subject: z.string() }),
  z.object({ verb: z.literal('show-alarm'), subject: z.string() }),
] as const;

export type AlarmFacts = Pick<Parcel, 'now' | 'people'> & { readonly visit: Visit; readonly team: Team };
type Sent = Extract<About, { card: 'alarm' }>;

/** `notes` come first: what was just answered to a press, or that this alarm is late or may be a repeat. */
export function alarmCard(facts: AlarmFacts, strings: Strings, notes: readonly string[], called: readonly Mention[] = []): Card {
  const { visit, now, team } = facts;
  const words = strings.alarm;
  const state = look(facts, strings);
  return fill('message', {
    header: state.header,
    fact: state.fact,
    facts: alarmFacts(facts, strings),
    notes: [...notes, ...withWhom(facts, strings), ...whatToDo(facts, strings)].map((text) => ({ text })),
    footer: words.footer({ team: safe(team.name), at: now }),
    fallbackText: state.fact,
    entities: called.map(mentionEntity),
    buttons: visit.watch.is === 'alarm' || visit.watch.is === 'paused' ? alarmButtons(visit, strings) : [],
  });
}

/** A colleague in the same house: after a call for help her ringing phone is no better than the worker's own. */
function withWhom(facts: AlarmFacts, strings: Strings): string[] {
  const names = companyNames(facts, strings);
  if (names === '' || facts.visit.watch.is === 'closed') return [];
  return [alarmKind(facts.visit) === 'help' ? `${strings.colleague.companyLabel}: ${names}` : strings.colleague.companyNote(names)];
}

export function alarmMessage(facts: AlarmFacts, sent: Sent, { mayBeRepeat, inChannel }: { mayBeRepeat: boolean; inChannel: boolean }, strings: Strings): Drawn {
  const unreached = sent.unreached.map((id) => (id === CHANNEL ? strings.alarm.theChannel : nameOf(facts, id)));
  // In the channel the people it is for are called by name; alone they know whom it is for.
  const called = inChannel ? mentionsFor(facts, sent.rung) : [];
  const notes = [
    ...(called.length > 0 ? [(alarmKind(facts.visit) === 'help' ? strings.alarm.forPeopleHelp : strings.alarm.forPeople)(strings.list(called.map(({ name }) => `<at>${name}</at>`)))] : []),
    ...(mayBeRepeat ? [strings.alarm.repeat] : []),
    ...(sent.lateMinutes > 0 ? [strings.alarm.late(sent.lateMinutes)] : []),
    ...(sent.skipped.length > 0 ? [strings.alarm.skipped(strings.list(sent.skipped.map((rung) => strings.rung[rung])))] : []),
    ...(unreached.length > 0 ? [strings.alarm.unreached(strings.list(unreached))] : []),
  ];
  return { card: alarmCard(facts, strings, notes, called), text: null, summary: summaryOf(facts, strings), mentions: [] };
}

/** The call on the next step's people in the visit's thread: words with mentions, since a card's own mention pings nobody in a thread. */
export function callMessage(facts: AlarmFacts, sent: Extract<About, { card: 'call' }>, mayBeRepeat: boolean, strings: Strings): Drawn {
  const mentions = mentionsFor(facts, sent.rung);
  const outOfHours = sent.rung === 'seniors' && facts.team.outOfHours ? [`${safe(facts.team.outOfHours.name)} ${safe(facts.team.outOfHours.phone)}`] : [];
  const people = strings.list([...mentions.map(({ name }) => `<at>${name}</at>`), ...outOfHours]);
  const text = [
    callWords(facts, people, sent.rung, strings),
    ...(mayBeRepeat ? [strings.alarm.repeat] : []),
    ...(sent.lateMinutes > 0 ? [strings.alarm.late(sent.lateMinutes)] : []),
    ...(sent.skipped.length > 0 ? [strings.alarm.skipped(strings.list(sent.skipped.map((rung) => strings.rung[rung])))] : []),
  ].join(' ');
  return { card: null, text, summary: summaryOf(facts, strings), mentions };
}

function callWords(facts: AlarmFacts, people: string, rung: RungName, strings: Strings): string {
  const worker = nameOf(facts, facts.visit.workerId);
  const alarm = facts.visit.watch.is === 'alarm' ? facts.visit.watch.alarm : null;
  if (alarm?.kind === 'help') return strings.alarm.callHelp({ people, worker, at: alarm.raisedAt });
  if (alarm?.kind === 'welfare') return strings.welfare.call({ people, worker, askedAt: alarm.dueAt, rung: strings.rung[rung] });
  return strings.alarm.call({ people, worker, minutesLate: minutesLate(facts), rung: strings.rung[rung] });
}

/** Everybody the rung names is told in person; in the channel the manager on duty is called alone, so that one person knows it is hers. */
function calledFor({ team, visit, now }: Pick<AlarmFacts, 'team' | 'visit' | 'now'>, rung: RungName): readonly string[] {
  const duty = rung === 'managers' ? dutyAt(team, now) : null;
  return duty && duty.who !== visit.workerId ? [duty.who] : watchersOf(team, rung, visit.workerId);
}

/** Thirty long names in two languages would outgrow the card, and a card that is too large reaches nobody. The others are told in person all the same. */
const MOST_MENTIONED = 20;

const mentionsFor = ({ team, visit, people, now }: AlarmFacts, rung: RungName): Mention[] =>
  calledFor({ team, visit, now }, rung).slice(0, MOST_MENTIONED).flatMap((id) => {
    const person = people.get(id);
    return person ? [{ name: safe(person.name), teamsUserId: person.teamsUserId }] : [];
  });

/** She answers an alarm by asking for more time, or by saying that she is OK. */
const hasExtendedSince = ({ watch, extensions }: Visit): boolean => watch.is !== 'paused' || (extensions.at(-1)?.at ?? 0) >= watch.alarm.raisedAt;

/** What the alarm that is on is about; null when none is. */
export const alarmKind = ({ watch }: Visit): Alarm['kind'] | null => (watch.is === 'alarm' ? watch.alarm.kind : null);

/** What shows on a manager's locked screen. */
export const summaryOf = (facts: AlarmFacts, strings: Strings): string => {
  const worker = nameOf(facts, facts.visit.workerId);
  const kind = alarmKind(facts.visit);
  if (kind === 'welfare') return strings.welfare.alarmTitle(worker);
  return kind === 'help' ? strings.alarm.titleHelp(worker) : strings.alarm.summary(worker);
};

/** The likely one first, what cannot be undone last. */
function alarmButtons(visit: Visit, strings: Strings): Button[] {
  const words = strings.alarm;
  const data = { subject: visit.id };
  const close = button(words.buttonClose, 'ask-close', data, { style: 'destructive' });
  const details = button(strings.procedure.details, 'details', data, { mode: 'secondary' });
  if (visit.watch.is === 'paused') return [close, details];
  return [
    button(words.buttonOnIt, 'claim', data, { style: 'positive' }), button(words.buttonNoAnswer, 'no-answer', data), button(words.button999, 'called-999', data), close,
    button(strings.procedure.button, 'open-steps', data, { mode: 'secondary' }), details,
  ];
}

function look(facts: AlarmFacts, strings: Strings): { header: Header; fact: string } {
  const { visit, now } = facts;
  const words = strings.alarm;
  const worker = nameOf(facts, visit.workerId);
  const { watch } = visit;
  switch (watch.is) {
    case 'out':
    case 'paused':
      if (!hasExtendedSince(visit)) return { header: header('good', strings.welfare.answeredTitle(worker)), fact: strings.welfare.answeredFact({ worker, at: visit.heardAt, backBy: visit.backBy }) };
      return { header: header('warning', words.titlePaused(worker)), fact: words.factPaused({ worker, backBy: visit.backBy }) };
    case 'closed': {
      const { closing, at } = watch;
      if (closing.by === 'worker') return { header: header('good', words.titleClosed(worker)), fact: words.factBack({ worker, at }) };
      const who = nameOf(facts, closing.who);
      const fact = closing.by === 'colleague'
        ? strings.colleague.closedBy({ who, worker, at, known: strings.colleague.known[closing.source] })
        : words.factClosed({ who, at, outcome: strings.outcome[closing.outcome], howKnown: safe(closing.howKnown) });
      return { header: header('good', words.titleClosed(worker)), fact };
    }
    case 'alarm': {
      if (watch.alarm.workerBackAt !== null) return { header: header('warning', words.titleWatched(worker)), fact: words.factWatched({ worker, at: watch.alarm.workerBackAt }) };
      const claim = activeClaim(watch.alarm, now);
      if (watch.alarm.kind === 'help') return { header: header('attention', words.titleHelp(worker)), fact: words.factHelp({ worker, at: watch.alarm.raisedAt }) };
      const title = watch.alarm.kind === 'welfare' ? strings.welfare.alarmTitle(worker) : words.title(worker);
      if (claim) return { header: header('warning', title), fact: words.factClaimed({ who: nameOf(facts, claim.by), at: claim.at, until: claim.until }) };
      if (watch.alarm.kind === 'welfare') return { header: header('attention', title), fact: strings.welfare.alarmFact({ worker, askedAt: watch.alarm.dueAt, backBy: visit.backBy }) };
      return { header: header('attention', title), fact: words.fact({ worker, minutesLate: minutesLate(facts), backBy: visit.backBy }) };
    }
    default:
      return watch satisfies never;
  }
}

/** Once the ladder is at its top, the decision about the police stands before everything. */
function whatToDo(facts: AlarmFacts, strings: Strings): string[] {
  const { visit, team } = facts;
  const { watch, workerId } = visit;
  if (watch.is !== 'alarm') return [];
  const { alarm } = watch;
  const isMissing = alarm.kind !== 'help' && alarm.workerBackAt === null && watch.reached >= visitLadder(team, visit).length - 1;
  const unsaid = alarm.kind === 'help' || hasSaid(visit) ? [] : [strings.alarm.notSaid];
  const ring = alarm.kind === 'help' ? [strings.alarm.ring[alarm.ring](nameOf(facts, workerId))] : [];
  return [...(isMissing ? [strings.procedure.missing] : []), ...unsaid, ...ring, ...procedureNotes(facts, strings)];
}

function alarmFacts(facts: AlarmFacts, strings: Strings): Fact[] {
  const { visit, now, team } = facts;
  const words = strings.alarm;
  const alarm = visit.watch.is === 'out' ? null : visit.watch.alarm;
  const claim = alarm && activeClaim(alarm, now);
  return [
    ...(team.addressFrom === '' || visit.watch.is === 'closed' ? [] : [{ title: strings.duty.address, value: safe(team.addressFrom) }]),
    { title: words.where, value: safe(visit.where) || strings.visit.noPlace },
    ...(visit.caseRef ? [{ title: words.caseRef, value: safe(visit.caseRef) }] : []),
    { title: words.dueBack, value: visit.watch.is === 'alarm' && minutesLate(facts) > 0 && alarmKind(visit) === 'overdue' ? words.dueBackLate({ backBy: visit.backBy, minutesLate: minutesLate(facts) }) : strings.time(visit.backBy) },
    hasSaid(visit) ? { title: words.heard, value: strings.time(visit.heardAt) } : { title: words.planned, value: strings.time(visit.startedAt) },
    ...(visit.watch.is === 'alarm' ? [{ title: words.onIt, value: claim ? nameOf(facts, claim.by) : words.nobodyOnIt }] : []),
  ];
}

export const minutesLate = ({ visit, now }: Pick<AlarmFacts, 'visit' | 'now'>): number =>
  Math.max(0, wholeMinutesBetween(visit.watch.is === 'alarm' ? visit.watch.alarm.dueAt : visit.backBy, now));

export const nameOf = ({ people }: Pick<AlarmFacts, 'people'>, id: string): string => safe(people.get(id)?.name ?? id);
