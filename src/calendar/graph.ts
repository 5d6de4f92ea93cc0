import { z } from 'zod/v4';
import type { Instant } from '../domain/time';
import { isGone, makeGraph, type Graph, type GraphSettings } from './graph-client';
import type { Booking, Busy, Calendar, Event, Span } from './port';

/**
 * The agency's own calendars. The application may read when staff are free and write events (Calendars.ReadWrite,
 * User.ReadBasic.All); which mailboxes it may touch, the agency limits (infra/README.md).
 */
export function makeGraphCalendar(settings: GraphSettings): Calendar {
  const withGraph = makeGraph(settings);
  return {
    busy: (request) => withGraph(async (graph) => ({ is: 'done', value: await busyTimes(graph, request) })),
    book: (booking) => withGraph(async (graph) => ({ is: 'done', value: await bookEvent(graph, booking) })),
    cancel: ({ organiser, event }) =>
      withGraph(async (graph) => {
        await graph.post(`${userPath(organiser)}/events/${encodeURIComponent(event)}/cancel`, {}).catch((error: unknown) => {
          if (!isGone(error)) throw error;
        });
        return { is: 'done', value: 'gone' };
      }),
  };
}

const userPath = (id: string): string => `/users/${encodeURIComponent(id)}`;

const user = z.looseObject({ mail: z.string().nullish(), userPrincipalName: z.string().nullish() });

/** Graph asks for schedules by address, and we keep no addresses. Somebody without one has no calendar to look at. */
async function addressesOf(graph: Graph, people: readonly string[]): Promise<Map<string, string>> {
  const found = await Promise.all([...new Set(people)].map(async (id) => {
    const answer = await graph.get<unknown>(`${userPath(id)}?$select=mail,userPrincipalName`).catch((error: unknown) => {
      if (isGone(error)) return {};
      throw error;
    });
    const { mail, userPrincipalName } = user.parse(answer);
    return [id, mail ?? userPrincipalName ?? null] as const;
  }));
  return new Map(found.flatMap(([id, address]) => (address === null ? [] : [[id, address] as const])));
}

const wireTime = z.object({ dateTime: z.string() });
const schedules = z.looseObject({
  value: z.array(z.looseObject({ scheduleId: z.string(), scheduleItems: z.array(z.looseObject({ status: z.string(), start: wireTime, end: wireTime })).nullish(), error: z.unknown() })),
});

async function busyTimes(graph: Graph, { asker, people, from, until }: Span & { asker: string; people: readonly string[] }): Promise<Busy> {
  const addresses = await addressesOf(graph, people);
  if (addresses.size === 0) return new Map();
  const answer = schedules.parse(await graph.post(`${userPath(asker)}/calendar/getSchedule`, { schedules: [...addresses.values()], startTime: utc(from), endTime: utc(until), availabilityViewInterval: 30 }));
  const byAddress = new Map(answer.value.filter(({ error }) => error === undefined || error === null).map((one) => [one.scheduleId.toLowerCase(), one.scheduleItems ?? []]));
  return new Map([...addresses].flatMap(([id, address]) => {
    const items = byAddress.get(address.toLowerCase());
    return items ? [[id, items.filter(({ status }) => status !== 'free').map(({ start, end }) => ({ from: instantOf(start), until: instantOf(end) }))] as const] : [];
  }));
}

const made = z.looseObject({ id: z.string(), start: wireTime, end: wireTime, isCancelled: z.boolean().nullish(), onlineMeeting: z.looseObject({ joinUrl: z.string().nullish() }).nullish() });

/** The transaction id makes a second try answer the event of the first, which may hold an earlier time: then it is moved. */
async function bookEvent(graph: Graph, booking: Booking): Promise<Event> {
  const { organiser, event, once } = booking;
  const events = `${userPath(organiser)}/events`;
  const addresses = await addressesOf(graph, booking.people.filter((id) => id !== organiser));
  const body = bodyOf(booking, [...addresses.values()]);
  if (event !== null) return eventOf(await graph.patch(`${events}/${encodeURIComponent(event)}`, body));
  const fresh = made.parse(await graph.post(events, { ...body, transactionId: once, isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' }));
  const isAsWanted = instantOf(fresh.start) === booking.from && instantOf(fresh.end) === booking.until;
  return isAsWanted ? eventOf(fresh) : eventOf(await graph.patch(`${events}/${encodeURIComponent(fresh.id)}`, body));
}

const bodyOf = ({ title, text, from, until }: Booking, addresses: readonly string[]) => ({
  subject: title, body: { contentType: 'text', content: text }, start: utc(from), end: utc(until), sensitivity: 'private',
  attendees: addresses.map((address) => ({ type: 'required', emailAddress: { address } })),
});

function eventOf(answer: unknown): Event {
  const { id, onlineMeeting } = made.parse(answer);
  return { id, joinUrl: onlineMeeting?.joinUrl ?? null };
}

const utc = (at: Instant) => ({ dateTime: new Date(at).toISOString().slice(0, 19), timeZone: 'UTC' });
/** Graph writes UTC without its letter. */
const instantOf = ({ dateTime }: { dateTime: string }): Instant => Date.parse(/Z$|[+-]\d\d:\d\d$/.test(dateTime) ? dateTime : `${dateTime.slice(0, 23)}Z`);
