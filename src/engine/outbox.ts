import { handOn, prepare, settle, type Delivery, type Parcel } from '../app/deliveries';
import type { Outgoing } from '../app/outgoing';
import { runStep } from '../app/run';
import { range } from '../store/keys';
import { Conflict, type Row, type Write } from '../store/port';
import { backoffMs, COURTESY_ATTEMPTS, UNREACHABLE_RETRY_MS } from './backoff';
import { claim, releaseLater, type Held } from './lease';
import { POLL_MS, startLoop } from './loop';
import { makePace } from './pace';
import type { EngineParts, Loop } from './ports';
import { makeSight, type Sight } from './sight';

/**
 * Delivery. Claim, look again whether it matters, send, settle. Alarms first; what one conversation cannot take now
 * does not hold up another; a message that fails is put behind, never in front.
 */
const AT_ONCE = 24;
const PAGE = 200;
const PAGES = 12;
/** A claim older than this is not sent on: its lease could run out while the message is under way. */
const CLAIM_GOOD_FOR_MS = 4_000;

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
  outbox.parts.observe.roundDone('outbox');
  return sleep;
}

async function placeRound(outbox: Outbox, place: string): Promise<number> {
  let sleep = POLL_MS;
  for (const lane of ['0', '1']) {
    const { from, to } = range('out', lane);
    let next = from;
    for (let page = 0; page < PAGES; page += 1) {
      const rows = await outbox.parts.store.scan(place, next, to, PAGE);
      for (const row of rows) sleep = Math.min(sleep, startOne(outbox, place, row));
      const last = rows.at(-1);
      if (rows.length < PAGE || !last || sleep === FULL) break;
      next = `${last.key}\x20`;
    }
  }
  outbox.sight.forgetUnseen();
  return sleep;
}

/** Nothing more fits now; whoever ends first wakes us. */
const FULL = 1_000;

/** Sends a row if it may go now; otherwise answers how long it has to wait. */
function startOne(outbox: Outbox, place: string, row: Row): number {
  const { parts, underway } = outbox;
  const message = row.value as unknown as Outgoing; // Only `app` writes outgoing messages.
  if (underway.has(message.id)) return POLL_MS;
  const notBefore = Date.parse(row.key.split('|')[2] ?? '');
  if (notBefore > parts.now()) return Math.max(1, parts.msUntil(notBefore));
  const leaseWait = message.lease ? outbox.sight.waitFor(row, parts.elapsed()) : 0;
  if (leaseWait > 0) return leaseWait;
  if (underway.size >= AT_ONCE) return FULL;
  const elapsed = parts.elapsed();
  if (outbox.quietUntil > elapsed) return outbox.quietUntil - elapsed;
  const paced = message.to.kind === 'canary' ? 0 : outbox.pace.take(threadOf(message), elapsed);
  if (paced > 0) return paced;
  if (outbox.quietUntil > 0) outbox.quietUntil = elapsed + FULL; // One probe; the rest wait for its answer.

  const work = deliverOne(outbox, place, row, message)
    .catch((error: unknown) => parts.observe.fault(`deliver ${message.about.card} ${message.id}`, error))
    .finally(() => {
      underway.delete(message.id);
      outbox.wake();
    });
  underway.set(message.id, work);
  return POLL_MS;
}

async function deliverOne(outbox: Outbox, place: string, row: Row, message: Outgoing): Promise<void> {
  const { parts } = outbox;
  const claimedAt = parts.elapsed();
  const held = await claim(parts, place, row, message);
  if (!held) return;
  const prepared = await prepare(parts.store, place, held.message, parts.now());
  if (prepared.is === 'moot') return settled(parts, place, held, null, { is: 'moot' });
  if (prepared.is === 'wait') {
    const afterMs = message.alarm ? WAIT_MS : backoffMs(message.attempts, false, parts.random()) / 2;
    return releaseLater(parts, place, held, { afterMs, countAttempt: !message.alarm });
  }
  if (parts.elapsed() - claimedAt > CLAIM_GOOD_FOR_MS) return releaseLater(parts, place, held, { afterMs: 0, countAttempt: false });
  const delivery = await parts.deliver(prepared.parcel).catch((error: unknown): Delivery => ({ is: 'unknown', why: String(error) }));
  await conclude(outbox, place, held, prepared.parcel, delivery);
}

async function conclude(outbox: Outbox, place: string, held: Held, parcel: Parcel, delivery: Delivery): Promise<void> {
  const { parts } = outbox;
  const { message } = held;
  if (delivery.is === 'sent') {
    outbox.quietUntil = 0;
    parts.observe.accepted({ alarm: message.alarm, lateMs: parts.now() - message.createdAt, attempts: message.attempts });
    return settled(parts, place, held, parcel, delivery);
  }
  const serviceIsDown = delivery.is === 'retry' && delivery.scope === 'service';
  if (serviceIsDown) outbox.quietUntil = parts.elapsed() + delivery.afterMs;
  else outbox.quietUntil = 0;
  if (delivery.is === 'retry' && delivery.scope === 'conversation') outbox.pace.quiet(threadOf(message), parts.elapsed() + delivery.afterMs);
  const end = endOf(message, delivery);
  parts.observe.notAccepted({ alarm: message.alarm, why: delivery.why, end });
  switch (end) {
    case 'retry':
    case 'unknown':
      return keepTrying(parts, place, held, delivery);
    case 'unreachable':
      await runStep(parts, { place, did: 'hand-on' }, (scope) => handOn(scope, held.key, message, scope.now + UNREACHABLE_RETRY_MS));
      return;
    case 'dead':
      return settled(parts, place, held, parcel, delivery.is === 'retry' ? { is: 'given-up' } : delivery);
    default:
      return end satisfies never;
  }
}

/** An alarm is never dead: it is tried again, or handed on and tried again. */
function endOf(message: Outgoing, delivery: Exclude<Delivery, { is: 'sent' }>): 'retry' | 'unknown' | 'unreachable' | 'dead' {
  if (message.alarm && message.to.kind !== 'webhook') return delivery.is;
  if (delivery.is === 'retry' || (delivery.is === 'unknown' && message.alarm)) return message.attempts < COURTESY_ATTEMPTS ? delivery.is : 'dead';
  return 'dead';
}

function keepTrying(parts: EngineParts, place: string, held: Held, delivery: Exclude<Delivery, { is: 'sent' }>): Promise<void> {
  const own = backoffMs(held.message.attempts, held.message.alarm, parts.random());
  const afterMs = delivery.is === 'retry' ? Math.max(delivery.afterMs, delivery.scope === 'service' ? 0 : own) : own;
  return releaseLater(parts, place, held, { afterMs, countAttempt: true, mayBeRepeat: held.message.mayBeRepeat || delivery.is === 'unknown' });
}

/** Takes the message out of the box with what became of it. Losing the row means another instance took it over: then it settles. */
async function settled(parts: EngineParts, place: string, held: Held, parcel: Parcel | null, outcome: Parameters<typeof settle>[4]): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    try {
      const writes: Write[] = await settle(parts.store, place, held, parcel, outcome);
      await parts.store.commit(place, writes);
      return;
    } catch (error) {
      const row = await parts.store.read(place, held.key).catch(() => undefined);
      if (error instanceof Conflict && row?.version !== held.version) return;
      parts.observe.fault(`settle ${held.message.id}`, error);
      await parts.pause(50 * 2 ** Math.min(tries, 6));
    }
  }
}

const threadOf = (message: Outgoing): string =>
  message.to.kind === 'person' ? `person:${message.to.id}` : message.to.kind === 'channel' || message.to.kind === 'webhook' ? `${message.to.kind}:${message.to.teamId}` : 'canary';
