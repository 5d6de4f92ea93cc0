import type { Answer, Calendar } from '../calendar/port';
import { dayOf } from '../app/almanac';
import type { Deliver, Delivery } from '../app/parcel';
import { recordEvent, recordFileOnly, recordGone, recordTimes } from '../app/meeting-calendar';
import { slotsFor } from '../app/meeting-days';
import { staffOf, type MeetingFacts } from '../app/meeting-facts';
import { runStep, type Handler, type Runner } from '../app/run';
import type { ChannelLanguage } from '../domain/team';
import { proposeTimes } from '../domain/meeting-times';

/**
 * Errands to the calendar travel in the outbox like messages: kept through a restart, tried again, and settled when they
 * are done. Each may run twice without harm, so none is lost for fear of a repeat.
 */
export interface CalendarDesk {
  readonly calendar: Calendar;
  readonly runner: Runner;
  /** What stands in the event: nothing about the case. */
  readonly words: (language: ChannelLanguage) => { readonly title: string; readonly text: string };
}

/** With as many tries behind it, a chair is asked without the calendars: a deadline does not wait for them. */
const TRIES_TO_LOOK = 2;
/** About an hour. */
const TRIES_TO_BOOK = 10;

export function withCalendar(deliver: Deliver, desk: CalendarDesk): Deliver {
  return async (parcel, place) => {
    const { message, meeting } = parcel;
    if (message.to.kind !== 'calendar') return deliver(parcel, place);
    if (!meeting) return SETTLED;
    const errand: Errand = { ...meeting, desk, tries: message.attempts, save: (did, step) => runStep(desk.runner, { place, did }, step) };
    return (message.about.card === 'find-times' ? findTimes(errand) : syncEvent(errand)).catch((error: unknown): Delivery => later({ afterMs: 1_000, why: String(error) }));
  };
}

interface Errand extends MeetingFacts {
  readonly desk: CalendarDesk;
  readonly tries: number;
  readonly save: (did: string, step: Handler<void>) => Promise<void>;
}

const SETTLED: Delivery = { is: 'sent', posted: null, opened: null };
const later = ({ afterMs, why }: { afterMs: number; why: string }): Delivery => ({ is: 'retry', afterMs, scope: 'conversation', why: `calendar: ${why}` });

/** Times before the deadline, by everybody's calendar where that can be read and by working hours where it cannot. */
async function findTimes({ meeting, team, now, desk, tries, save }: Errand): Promise<Delivery> {
  const slots = slotsFor(team, meeting.deadline, now);
  const [first, last] = [slots[0], slots.at(-1)];
  const answer: Answer<ReadonlyMap<string, readonly { from: number; until: number }[]>> = first && last ? await desk.calendar.busy({ asker: meeting.chair, people: staffOf(meeting), from: first.start, until: last.end }) : { is: 'none' };
  if (answer.is === 'later' && tries < TRIES_TO_LOOK) return later(answer);
  const taken = answer.is === 'done' ? answer.value : new Map<string, never>();
  await save('times-found', (scope) => recordTimes(scope, meeting.id, { proposed: proposeTimes(slots, taken, dayOf), seen: taken.size }));
  return SETTLED;
}

async function syncEvent(errand: Errand): Promise<Delivery> {
  const { meeting } = errand;
  if (meeting.stage.is === 'booked' && meeting.slot) return bookEvent(errand, meeting.slot);
  return meeting.event.is === 'made' ? cancelEvent(errand, meeting.event) : SETTLED;
}

async function bookEvent({ meeting, team, desk, tries, save }: Errand, slot: { start: number; end: number }): Promise<Delivery> {
  const { event, chair, id } = meeting;
  const organiser = event.is === 'made' ? event.organiser : chair;
  const answer = await desk.calendar.book({ once: `${id}:${meeting.round}`, event: event.is === 'made' ? event.id : null, organiser, people: staffOf(meeting), ...desk.words(team.language), from: slot.start, until: slot.end });
  if (answer.is === 'later' && tries < TRIES_TO_BOOK) return later(answer);
  if (answer.is === 'done') await save('event-made', (scope) => recordEvent(scope, id, { event: { is: 'made', organiser, ...answer.value }, slot }));
  else if (answer.is !== 'none') await save('event-refused', (scope) => recordFileOnly(scope, id));
  return SETTLED;
}

async function cancelEvent({ meeting, desk, tries, save }: Errand, event: { organiser: string; id: string }): Promise<Delivery> {
  const answer = await desk.calendar.cancel({ organiser: event.organiser, event: event.id });
  if (answer.is === 'later' && tries < TRIES_TO_BOOK) return later(answer);
  await save(answer.is === 'done' ? 'event-gone' : 'event-refused', (scope) => (answer.is === 'done' ? recordGone(scope, meeting.id, event.id) : recordFileOnly(scope, meeting.id)));
  return SETTLED;
}
