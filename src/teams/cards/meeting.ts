import { z } from 'zod/v4';
import type { MeetingFacts } from '../../app/meeting-facts';
import { openActions, type Ground, type Meeting, type Slot } from '../../domain/meeting';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { evidenceNotes, factsOf, familyLine, groundFact, plannedNotes, suggestedNotes } from './meeting-lines';
import { button, header, safe, type Button, type Header } from './view';

/** A meeting as its chair and the managers see it: the question whether to convene, then the booking, then what came of it. */
const subject = z.string();
export const meetingPresses = [
  z.object({ verb: z.literal('meeting'), subject }),
  z.object({ verb: z.literal('meeting-convene'), subject, time: z.coerce.number().int() }),
  z.object({ verb: z.literal('meeting-pass'), subject }),
  z.object({ verb: z.literal('meeting-open-reason'), subject, ask: z.enum(['cancel', 'decline']) }),
  z.object({ verb: z.literal('meeting-open-time'), subject }),
  z.object({ verb: z.literal('meeting-open-family'), subject }),
  z.object({ verb: z.literal('meeting-agenda'), subject, page: z.number().int().min(0) }),
  z.object({ verb: z.literal('meeting-invitations'), subject }),
  z.object({ verb: z.literal('meeting-open-outcome'), subject }),
  z.object({ verb: z.literal('meeting-open-action'), subject }),
  z.object({ verb: z.literal('meeting-actions'), subject }),
] as const;

/** `said` stands above what the card says by itself; `url` opens the invitation file. */
export interface MeetingSaid {
  readonly title: string | null;
  readonly said: string | null;
  readonly url: string | null;
}

export function meetingCard(facts: MeetingFacts, strings: Strings, { title, said, url }: MeetingSaid): Card {
  const { meeting } = facts;
  const view = viewOf(facts, strings, url);
  const notes = [...(said === null ? [] : [said]), ...view.notes].map((text) => ({ text }));
  const times = timesOf(meeting, strings);
  return fill('meeting', {
    required: strings.required,
    header: title === null ? view.header : header('warning', title), fact: view.fact, facts: factsOf(facts, strings), notes, fallbackText: view.fact, buttons: view.buttons,
    time: { label: strings.meeting.timeLabel, missing: strings.meeting.timeMissing, choices: times, value: times[0]?.value ?? '' },
    footer: meeting.stage.is === 'booked' ? strings.meeting.footerBooked : strings.meeting.footer,
  });
}

interface StageView {
  readonly header: Header;
  readonly fact: string;
  readonly notes: readonly string[];
  readonly buttons: readonly Button[];
}

function viewOf(facts: MeetingFacts, strings: Strings, url: string | null): StageView {
  const words = strings.meeting;
  const { meeting, people } = facts;
  const { stage, slot } = meeting;
  switch (stage.is) {
    case 'asked':
      return { header: header('warning', words.title), fact: groundFact(facts, strings), notes: askingNotes(facts, strings), buttons: askingButtons(meeting, strings) };
    case 'declined':
      return {
        header: header('attention', words.titleDeclined), fact: words.factDeclined({ who: safe(people.get(stage.by)?.name ?? stage.by), reason: safe(stage.reason) }),
        notes: [groundFact(facts, strings), ...askingNotes(facts, strings)], buttons: askingButtons(meeting, strings),
      };
    case 'booked':
      return { header: header('good', words.titleBooked), fact: slot ? words.factBooked(slot) : words.titleBooked, notes: [...bookedNotes(meeting, stage.lateReason, slot, strings, url), familyLine(meeting, strings)], buttons: bookedButtons(facts, strings) };
    case 'held': {
      const left = openActions(meeting).length;
      const notes = [safe(stage.outcome.decided), ...(stage.outcome.withdrawsService ? [words.withdrawal] : []), ...(stage.outcome.dissent === '' ? [] : [words.dissentRoute[facts.team.board]])];
      return { header: header(left === 0 ? 'good' : 'accent', words.titleHeld), fact: words.factHeld({ ref: safe(meeting.caseRef), open: left }), notes, buttons: heldButtons(meeting, strings) };
    }
    default:
      return stage satisfies never;
  }
}

function askingNotes(facts: MeetingFacts, strings: Strings): string[] {
  const words = strings.meeting;
  const { meeting, team } = facts;
  const { interpreter, safeWay } = meeting.access;
  const isOwnRule = team.board === 'durham' && meeting.grounds.some((ground: Ground) => ground.is === 'criterion');
  return [
    words.atRisk, ...evidenceNotes(facts, strings), ...plannedNotes(facts, strings), ...(isOwnRule ? [] : [words.forum[team.board]]), ...suggestedNotes(facts, strings), words.interpreter[interpreter], ...(safeWay === '' ? [] : [words.safeWay(safe(safeWay))]),
    familyLine(meeting, strings), timesLine(meeting, strings),
  ];
}

function timesLine({ times }: Meeting, strings: Strings): string {
  const words = strings.meeting;
  if (times.is === 'looking') return words.lookingForTimes;
  if (times.proposed.length === 0) return words.noTimes;
  return times.seen === 0 ? words.timesUnseen : words.timesSeen(times.seen);
}

function timesOf({ stage, times }: Meeting, strings: Strings): { title: string; value: string }[] {
  if (times.is === 'looking' || (stage.is !== 'asked' && stage.is !== 'declined')) return [];
  return times.proposed.map(({ start, why, free }) => ({ value: String(start), title: strings.meeting.time({ start, why, free, seen: times.seen }) }));
}

function askingButtons(meeting: Meeting, strings: Strings): Button[] {
  const words = strings.meeting;
  const data = { subject: meeting.id };
  const hasTimes = timesOf(meeting, strings).length > 0;
  return [
    ...(hasTimes ? [button(words.convene, 'meeting-convene', data, { style: 'positive', inputs: 'auto' })] : []),
    button(words.otherTime, 'meeting-open-time', data, hasTimes ? {} : { style: 'positive' }),
    button(words.pass, 'meeting-pass', data),
    button(words.decline, 'meeting-open-reason', { ...data, ask: 'decline' }, { style: 'destructive' }),
    button(words.agenda, 'meeting-agenda', { ...data, page: 0 }, { mode: 'secondary' }),
    button(words.familyAndAccess, 'meeting-open-family', data, { mode: 'secondary' }),
  ];
}

function bookedNotes({ event }: Meeting, lateReason: string | null, slot: Slot | null, strings: Strings, url: string | null): string[] {
  const words = strings.meeting;
  return [
    ...(event.is === 'made' && event.joinUrl !== null ? [words.joinLink(event.joinUrl)] : []), ...(event.is === 'file-only' ? [words.fileOnly] : []),
    ...(url === null || slot === null ? [] : [words.file(url)]), ...(lateReason === null ? [] : [words.late(safe(lateReason))]),
  ];
}

function bookedButtons({ meeting, now }: MeetingFacts, strings: Strings): Button[] {
  const words = strings.meeting;
  const data = { subject: meeting.id };
  const hasBegun = meeting.slot !== null && meeting.slot.start <= now;
  return [
    ...(hasBegun ? [button(words.recordOutcome, 'meeting-open-outcome', data, { style: 'positive' })] : []),
    button(words.invitations, 'meeting-invitations', data, hasBegun ? { mode: 'secondary' } : { style: 'positive' }),
    button(words.familyAndAccess, 'meeting-open-family', data),
    button(words.agenda, 'meeting-agenda', { ...data, page: 0 }),
    button(words.move, 'meeting-open-time', data, { mode: 'secondary' }),
    button(words.cancel, 'meeting-open-reason', { ...data, ask: 'cancel' }, { style: 'destructive', mode: 'secondary' }),
  ];
}

const heldButtons = ({ id }: Meeting, { meeting: words }: Strings): Button[] => [button(words.seeActions, 'meeting-actions', { subject: id }, { style: 'positive' }), button(words.addAction, 'meeting-open-action', { subject: id })];
