import { prepare } from '../app/deliveries';
import { handOn } from '../app/hand-on';
import type { Delivery, Parcel, Prepared } from '../app/parcel';
import { settle } from '../app/settle';
import { isUpdate, type Outgoing } from '../app/outgoing';
import { runStep } from '../app/run';
import { range } from '../store/keys';
import type { Row } from '../store/port';
import { backoffMs, COURTESY_ATTEMPTS, UNREACHABLE_RETRY_MS } from './backoff';
import { claim, persist, releaseLater, type Held } from './lease';
import { POLL_MS, startLoop } from './loop';
import { makePace } from './pace';
import type { EngineParts, Loop } from './ports';
import { LEASE_MS, makeSight, type Sight } from './sight';

/**
 * Delivery. Claim, look again whether it matters, send, settle. Alarms first; what one conversation cannot take now
 * does not hold up another; a message that fails is put behind, never in front.
 */
const AT_ONCE = 24;
const PAGE = 200;
const PAGES = 12;
/** A claim older than this is not sent on: its lease could run out while the message is under way. */
const CLAIM_GOOD_FOR_MS = 4_000;

/** The longest that a retry, a Retry-After or a person who cannot be reached puts a message off, and what two clocks may differ. */
const LONGEST_WAIT_MS = UNREACHABLE_RETRY_MS + 5_000;

/** How soon to look again for the card whose thread an alarm belongs in. */
const WAIT_MS = 300;

export interface Outbox {
  readonly parts: EngineParts;
  readonly sight: Sight;
  readonly pace: ReturnType<typeof makePace>;
  readonly underway: Map<string, Promise<void>>;
  /** The service refused or did not answer: until then one message at a time finds out whether it is back. */
  quietUntil: number;
  readonly wake: () => void;
}

export function startOutbox(parts: EngineParts): Loop {
  let loop: Loop | null = null;
  const outbox: Outbox = { parts, sight: makeSight(), pace: makePace(), underway: new Map(), quietUntil: 0, wake: () => loop?.wake() };
  loop = startLoop(parts, 'outbox', () => outboxRound(outbox));
  return { wake: loop.wake, stop: () => (loop ? loop.stop() : Promise.resolve()).then(() => Promise.all(outbox.underway.values())).then(() => undefined) };
}

/** Starts what can go now, and answers when to look again. It does not wait for the sends: they end while the next round runs. */
export async function outboxRound(outbox: Outbox): Promise<number> {
  let sleep = POLL_MS;
  for (const place of outbox.parts.places) sleep = Math.min(sleep, await placeRound(outbox, place));
  // After all places: a look at one place's rows says nothing about another's.
  outbox.sight.forgetUnseen();
  outbox.parts.observe.roundDone('outbox');
  return sleep;
}

async function placeRound(outbox: Outbox, place: string): Promise<number> {
  let sleep = POLL_MS;
  let alarmsWaiting = 0;
  for (const lane of ['0', '1']) {
    // While the service is in doubt it is an alarm that finds out whether it is back, and alarms are the first to go then.
    if (lane === '1' && alarmsWaiting > 0 && outbox.quietUntil > 0) break;
    const { from, to } = range('out', lane);
    let next = from;
    for (let page = 0; page < PAGES; page += 1) {
      const rows = await outbox.parts.store.scan(place, next, to, PAGE);
      for (const row of rows) {
        const wait = startOne(outbox, place, row, alarmsWaiting);
        sleep = Math.min(sleep, wait);
        if (lane === '0' && wait <= LEASE_MS) alarmsWaiting += 1; // One under a lease, perhaps ours a moment ago, waits as well.
      }
      const last = rows.at(-1);
      if (rows.length < PAGE || !last || sleep === FULL) break;
      next = `${last.key}\x20`;
    }
  }
  return sleep;
}

/** Nothing more fits now; whoever ends first wakes us. */
const FULL = 1_000;

/** Sends a row if it may go now; otherwise answers how long it has to wait. */
function startOne(outbox: Outbox, place: string, row: Row, alarmsWaiting: number): number {
  const { parts, underway } = outbox;
  const message = row.value as unknown as Outgoing; // Only `app` writes outgoing messages.
  if (underway.has(message.id)) return POLL_MS;
  const notBefore = Date.parse(row.key.split('|')[2] ?? '');
  const wait = parts.msUntil(notBefore);
  // Nothing is put off for longer, and what is new not at all: then the clock was set back, and that must not hold up an alarm.
  if (wait > 0 && wait <= LONGEST_WAIT_MS && notBefore > message.createdAt) return Math.max(1, wait);
  const leaseWait = message.lease ? outbox.sight.waitFor(row, parts.elapsed()) : 0;
  if (leaseWait > 0) return leaseWait;
  if (underway.size >= AT_ONCE) return FULL;
  const elapsed = parts.elapsed();
  if (outbox.quietUntil > elapsed) return outbox.quietUntil - elapsed;
  const paced = message.to.kind === 'canary' ? 0 : outbox.pace.take(threadOf(message), elapsed, message.alarm ? 'alarm' : 'courtesy', alarmsWaiting);
  if (paced > 0) return paced;
  const isProbe = outbox.quietUntil > 0;
  if (isProbe) outbox.quietUntil = elapsed + FULL; // One probe; the rest wait for its answer.

  const work = deliverOne(outbox, place, row, { message, isProbe, takenAt: elapsed })
    .catch((error: unknown) => parts.observe.fault(`deliver ${message.about.card} ${message.id}`, error))
    .finally(() => {
      underway.delete(message.id);
      outbox.wake();
    });
  underway.set(message.id, work);
  return POLL_MS;
}

async function deliverOne(outbox: Outbox, place: string, row: Row, { message, isProbe, takenAt }: Start): Promise<void> {
  const { parts } = outbox;
  const claimedAt = parts.elapsed();
  const held = await claim(parts, place, row, message).catch((error: unknown) => {
    // The storage takes nothing: until it does, one message at a time finds out.
    outbox.quietUntil = parts.elapsed() + FULL;
    outbox.pace.giveBack(threadOf(message), takenAt);
    throw error;
  });
  const prepared = held && (await prepareHeld(parts, place, held));
  const isTooOld = parts.elapsed() - claimedAt > CLAIM_GOOD_FOR_MS;
  if (held && prepared?.is === 'ready' && !isTooOld) {
    const delivery = await parts.deliver(prepared.parcel, place).catch((error: unknown): Delivery => ({ is: 'unknown', why: String(error) }));
    return conclude(outbox, place, { held, parcel: prepared.parcel, isProbe, takenAt }, delivery);
  }
  outbox.pace.giveBack(threadOf(message), takenAt);
  if (isProbe) outbox.quietUntil = parts.elapsed(); // It asked nobody: the next may.
  if (!held || !prepared) return;
  if (prepared.is === 'moot') return settled(parts, place, held, null, { is: 'moot' });
  if (prepared.is === 'ready') return releaseLater(parts, place, held, { afterMs: 0, countAttempt: false });
  const afterMs = message.alarm ? WAIT_MS : backoffMs(message.attempts, false, parts.random()) / 2;
  return releaseLater(parts, place, held, { afterMs, countAttempt: !message.alarm });
}

/** Null when the facts could not be read. Nothing was sent then, so the message goes back unmarked instead of waiting for our lease to end. */
async function prepareHeld(parts: EngineParts, place: string, held: Held): Promise<Prepared | null> {
  const { message } = held;
  try {
    return await prepare(parts.store, place, message, parts.now());
  } catch (error) {
    parts.observe.fault(`prepare ${message.about.card} ${message.id}`, error);
    // A card's update counts its waits for the card as attempts: they say nothing against it.
    const patience = isUpdate(message.about) ? 10 * COURTESY_ATTEMPTS : COURTESY_ATTEMPTS;
    if (!message.alarm && message.attempts >= patience) await settled(parts, place, held, null, { is: 'given-up' });
    else await releaseLater(parts, place, held, { afterMs: backoffMs(message.attempts, message.alarm, parts.random()), countAttempt: true });
    return null;
  }
}

interface Start {
  readonly message: Outgoing;
  readonly isProbe: boolean;
  /** When it took its place in the pace. */
  readonly takenAt: number;
}

interface Tried extends Omit<Start, 'message'> {
  readonly held: Held;
  readonly parcel: Parcel;
}

async function conclude(outbox: Outbox, place: string, tried: Tried, delivery: Delivery): Promise<void> {
  const { parts } = outbox;
  const { held, parcel } = tried;
  const { message } = held;
  if (delivery.is === 'sent') {
    outbox.pace.accepted(threadOf(message), tried.takenAt, parts.elapsed());
    outbox.quietUntil = 0;
    parts.observe.accepted({ alarm: message.alarm, lateMs: parts.now() - message.createdAt, attempts: message.attempts });
    return settled(parts, place, held, parcel, delivery);
  }
  const serviceIsDown = delivery.is === 'retry' && delivery.scope === 'service';
  if (serviceIsDown) {
    outbox.quietUntil = parts.elapsed() + delivery.afterMs;
    // A long outage's probes must not use up the hour of the conversation that is waiting.
    outbox.pace.giveBack(threadOf(message), tried.takenAt);
  } else outbox.quietUntil = 0;
  if (delivery.is === 'retry' && delivery.scope === 'conversation') outbox.pace.quiet(threadOf(message), parts.elapsed() + delivery.afterMs);
  const end = endOf(parcel, delivery);
  parts.observe.notAccepted({ alarm: message.alarm, why: delivery.why, end });
  switch (end) {
    case 'retry':
    case 'unknown':
      return keepTrying(parts, place, tried, delivery);
    case 'unreachable':
      return handedOn(parts, place, held);
    case 'dead':
      return settled(parts, place, held, parcel, delivery.is === 'retry' ? { is: 'given-up' } : delivery);
    default:
      return end satisfies never;
  }
}

/** With the storage away it is put back, and handed on after the next refusal. */
async function handedOn(parts: EngineParts, place: string, held: Held): Promise<void> {
  try {
    await runStep(parts, { place, did: 'hand-on' }, (scope) => handOn(scope, held.key, held.message, scope.now + UNREACHABLE_RETRY_MS));
  } catch (error) {
    parts.observe.fault(`hand on ${held.message.id}`, error);
    await releaseLater(parts, place, held, { afterMs: 0, countAttempt: true });
  }
}

/**
 * An alarm is never dead: it is tried again, or handed on and tried again. A courtesy outlasts an outage of the whole
 * service, which says nothing about it; a card is brought up to date however often that was refused, and even when no
 * answer came, since the same update twice shows once. A lost canary is not tried again: the heartbeat sends another.
 */
function endOf({ message, post }: Parcel, delivery: Exclude<Delivery, { is: 'sent' }>): 'retry' | 'unknown' | 'unreachable' | 'dead' {
  const { alarm, to, about, attempts } = message;
  if (alarm && to.kind !== 'webhook') return delivery.is;
  if (to.kind === 'calendar') return 'retry'; // It gives up by itself, and says so.
  if (delivery.is === 'unreachable' || to.kind === 'canary') return 'dead';
  const isRefresh = isUpdate(about);
  if (delivery.is === 'unknown') return (alarm && attempts < COURTESY_ATTEMPTS) || (isRefresh && post?.state === 'posted') ? 'unknown' : 'dead';
  return delivery.scope === 'service' || isRefresh || attempts < COURTESY_ATTEMPTS ? 'retry' : 'dead';
}

function keepTrying(parts: EngineParts, place: string, { held, isProbe }: Tried, delivery: Exclude<Delivery, { is: 'sent' }>): Promise<void> {
  const { message } = held;
  if (delivery.is === 'retry' && delivery.scope === 'service') return releaseLater(parts, place, held, { afterMs: 0, countAttempt: !isProbe });
  const own = backoffMs(message.attempts, message.alarm, parts.random());
  const afterMs = delivery.is === 'retry' ? Math.max(delivery.afterMs, own) : own;
  return releaseLater(parts, place, held, { afterMs, countAttempt: true, mayBeRepeat: message.mayBeRepeat || delivery.is === 'unknown' });
}

/** Takes the message out of the box with what became of it. Losing the row means another instance took it over: then it settles. */
const settled = (parts: EngineParts, place: string, held: Held, parcel: Parcel | null, outcome: Parameters<typeof settle>[4]): Promise<void> =>
  persist(parts, place, held, () => settle(parts.store, place, held, parcel, outcome));

const threadOf = (message: Outgoing): string =>
  message.to.kind === 'person' ? `person:${message.to.id}` : message.to.kind === 'calendar' ? `calendar:${message.to.meetingId}` : message.to.kind === 'channel' || message.to.kind === 'webhook' ? `${message.to.kind}:${message.to.teamId}` : 'canary';
