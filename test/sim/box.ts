import type { Delivery, Parcel } from '../../src/app/parcel';
import { isUpdate, type Outgoing } from '../../src/app/outgoing';
import { isDuressOpen } from '../../src/domain/duress';
import { keyOf } from '../../src/store/port';
import { duressNow } from './duress';
import { isAlarmRow, messageIn, visitNow } from './facts';
import type { Change } from './memory-store';
import { threadOf, type Accepted } from './teams';
import type { Life, World } from './world';

/** Follows every alarm from the commit that raised it until Teams took it, and everything that Teams took twice. */
export interface Box {
  readonly onCommit: (change: Change) => void;
  readonly onAccepted: (accepted: Accepted) => void;
  readonly onEnd: (parcel: Parcel, life: Life, delivery: Delivery) => void;
  /** Alarms that wait longer than they may, now. */
  readonly check: () => void;
  /** When a visit was last called about, on the steady clock, and the domain's time of the latest call. */
  readonly calls: (visitId: string) => { readonly at: number; readonly made: number } | null;
  readonly onVisit: (visitId: string, isAlarm: boolean, isClosed: boolean) => void;
  readonly counts: { raised: number; accepted: number; doubled: number };
}

interface Waiting {
  readonly message: Outgoing;
  readonly since: number;
}

const BEYOND_MS = 2_000;
const LEASE_MS = 10_000;
const THREAD_WAIT_MS = 10_500;
const UNREACHABLE_MS = 61_000;
/** From the look at the visit to the call, and the call's way to Teams. */
const UNDERWAY_MS = 4_300;

export function makeBox(world: World): Box {
  const waiting = new Map<string, Waiting>();
  const accepted = new Map<string, Accepted[]>();
  const unknowns = new Set<string>();
  const calls = new Map<string, { at: number; made: number }>();
  const turned = new Map<string, { alarm: boolean; at: number; closedAt: number | null }>();
  const busy = new Map<string, number[]>();
  /** Until when a message is in the hands of somebody who died. */
  const heldUntil = new Map<string, number>();
  const counts = { raised: 0, accepted: 0, doubled: 0 };

  const leave = (message: Outgoing, change: Change): void => {
    waiting.delete(message.id);
    if (accepted.has(message.id) || message.to.kind === 'webhook') return;
    const isHandedOn = change.writes.some((write) => 'put' in write && isAlarmRow(write.put) && messageIn(write.value).handedOn && messageIn(write.value).createdAt === message.createdAt);
    if (isHandedOn || isMoot(message)) return;
    world.fault(`alarm ${message.id} (${message.about.card}) was taken out of the box before Teams had it`);
  };
  const isMoot = (message: Outgoing): boolean => {
    if ('quietId' in message.about) return !isDuressWaiting(world, message.about.quietId);
    if (!('visitId' in message.about)) return false;
    const turn = turned.get(message.about.visitId);
    return !turn?.alarm || world.time.elapsed() - turn.at < 15_000;
  };

  return {
    counts,
    calls: (visitId) => calls.get(visitId) ?? null,
    onVisit: (visitId, isAlarm, isClosed) => {
      const known = turned.get(visitId);
      if (known?.alarm !== isAlarm || isClosed) turned.set(visitId, { alarm: isAlarm, at: world.time.elapsed(), closedAt: isClosed ? (known?.closedAt ?? world.time.elapsed()) : null });
    },
    onCommit: (change) => {
      const put = new Set<string>();
      for (const write of change.writes) {
        if (!('put' in write) || !isAlarmRow(write.put)) continue;
        const message = messageIn(write.value);
        put.add(message.id);
        if (!waiting.has(message.id)) counts.raised += 1;
        waiting.set(message.id, { message, since: waiting.get(message.id)?.since ?? world.time.elapsed() });
        if ('visitId' in message.about && !message.handedOn) note(calls, message, world.time.elapsed());
      }
      for (const write of change.writes) {
        const before = 'remove' in write && isAlarmRow(keyOf(write)) ? change.before.get(keyOf(write)) : undefined;
        if (before !== undefined && !put.has(messageIn(before).id)) leave(messageIn(before), change);
      }
    },
    onAccepted: (one) => {
      const { message, visit } = one.parcel;
      if (message.alarm) counts.accepted += 1;
      const earlier = accepted.get(message.id) ?? [];
      accepted.set(message.id, [...earlier, one]);
      if (visit?.watch.is === 'closed' && message.about.card !== 'refresh') world.fault(`${message.about.card} ${message.id} was sent about a closed visit`);
      const closedAt = visit ? (turned.get(visit.id)?.closedAt ?? null) : null;
      if (closedAt !== null && message.about.card !== 'refresh' && one.at - closedAt > UNDERWAY_MS) world.fault(`${message.about.card} ${message.id} reached Teams ${one.at - closedAt} ms after the visit was closed`);
      if (earlier.length > 0) checkDouble(world, one, earlier, unknowns.has(message.id), counts);
    },
    onEnd: (parcel, _life, delivery) => {
      if (delivery.is === 'unknown') unknowns.add(parcel.message.id);
      const to = threadOf(parcel);
      busy.set(to, [...(busy.get(to) ?? []).slice(-59), world.time.elapsed()]);
    },
    check: () => {
      const now = world.time.elapsed();
      for (const { message, since } of waiting.values()) {
        if (accepted.has(message.id) || message.to.kind === 'webhook' || isMoot(message) || isBusy(busy.get(threadName(message)) ?? [], now)) continue;
        const turn = 'visitId' in message.about ? (turned.get(message.about.visitId)?.at ?? 0) : 0;
        const lease = Math.max(leaseUntil(world, message), heldUntil.get(message.id) ?? 0);
        heldUntil.set(message.id, lease);
        const from = Math.max(since, turn, world.calm.since());
        const allowed = BEYOND_MS + (message.handedOn ? UNREACHABLE_MS : 0) + (message.about.card === 'call' ? THREAD_WAIT_MS : 0);
        if (now > Math.max(from, lease) + allowed) world.fault(`alarm ${message.id} (${message.about.card} to ${threadName(message)}, attempt ${message.attempts}, lease ${message.lease?.nonce ?? 'none'}) waits ${now - from} ms in calm`);
      }
    },
  };
}

function note(calls: Map<string, { at: number; made: number }>, message: Outgoing, now: number): void {
  if (!('visitId' in message.about)) return;
  const known = calls.get(message.about.visitId);
  if (!known || message.createdAt > known.made || now > known.at) calls.set(message.about.visitId, known && message.createdAt <= known.made ? known : { at: now, made: message.createdAt });
}

/** Twice is allowed where the first end was unknown, its sender died, or storage failed before it was written down; and it says so. */
function checkDouble(world: World, one: Accepted, earlier: readonly Accepted[], wasUnknown: boolean, counts: { doubled: number }): void {
  const { message } = one.parcel;
  // A card drawn anew and a canary's look show nothing twice.
  if (isUpdate(message.about) || message.to.kind === 'canary') return;
  counts.doubled += 1;
  const first = earlier[0];
  if (!message.alarm) world.fault(`courtesy ${message.about.card} ${message.id} was sent twice`);
  else if (!message.mayBeRepeat) world.fault(`alarm ${message.id} was sent twice and does not say so`);
  else if (first && !wasUnknown && first.life.diedAt === null && world.calm.since() < first.at) world.fault(`alarm ${message.id} was sent twice and nothing had gone wrong`);
}

/** A message held by one who died is free ten seconds after somebody alive could first see it. */
function leaseUntil(world: World, message: Outgoing): number {
  if (!message.lease) return 0;
  const holder = world.lives.find((life) => message.lease?.nonce.includes(`-${life.name}-`));
  if (!holder || holder.diedAt === null) return 0;
  const diedAt = holder.diedAt;
  const seen = world.lives.filter((life) => life.diedAt === null).map((life) => Math.max(life.startedAt, diedAt));
  return seen.length === 0 ? Infinity : Math.max(world.calm.since(), Math.min(...seen)) + LEASE_MS;
}

const isBusy = (sent: readonly number[], now: number): boolean => sent.filter((at) => at > now - 2_000).length >= 7 || sent.filter((at) => at > now - 30_000).length >= 58;

const threadName = ({ to }: Outgoing): string => (to.kind === 'person' ? `person:${to.id}` : to.kind === 'canary' || to.kind === 'calendar' ? 'canary' : `${to.kind}:${to.teamId}`);
export const isAlarmNow = (world: World, visitId: string): boolean => visitNow(world.store, visitId)?.watch.is === 'alarm';

function isDuressWaiting(world: World, id: string): boolean {
  const duress = duressNow(world.store, id);
  return duress !== null && isDuressOpen(duress);
}
