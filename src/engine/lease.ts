import { slotOf, type Outgoing } from '../app/outgoing';
import { key } from '../store/keys';
import { Conflict, Unclear, type Json, type Row, type Write } from '../store/port';
import type { EngineParts } from './ports';

/** A message in our hands: its row, at the version our claim gave it. */
export interface Held {
  readonly key: string;
  readonly version: string;
  readonly message: Outgoing;
}

/**
 * Marks the row as ours. Null when somebody else was faster. A row that already carried a lease was perhaps sent by
 * whoever held it: an alarm then says that it may be a repeat, and a courtesy is not sent again at all, unless it leaves
 * a trace that has to be put right.
 */
export async function claim(parts: EngineParts, place: string, row: Row, message: Outgoing): Promise<Held | null> {
  if (message.lease && !message.alarm && slotOf(message) === null && message.to.kind !== 'canary' && message.to.kind !== 'calendar') return drop(parts, place, row);
  const nonce = parts.newId();
  const mine: Outgoing = { ...message, lease: { by: parts.instance, nonce }, mayBeRepeat: message.mayBeRepeat || message.lease !== null };
  try {
    const [version] = await parts.store.commit(place, [{ put: row.key, value: mine as unknown as Json, was: { version: row.version } }]);
    return version === undefined ? null : { key: row.key, version, message: mine };
  } catch (error) {
    if (error instanceof Conflict) return null;
    if (!(error instanceof Unclear)) throw error;
    const found = await readPatiently(parts, place, row.key);
    const lease = (found?.value as unknown as Outgoing | undefined)?.lease; // Only `app` and this file write these rows.
    return found && lease?.nonce === nonce ? { key: row.key, version: found.version, message: mine } : null;
  }
}

async function drop(parts: EngineParts, place: string, row: Row): Promise<null> {
  await parts.store.commit(place, [{ remove: row.key, was: { version: row.version } }]).catch((error: unknown) => {
    if (!(error instanceof Conflict)) throw error;
  });
  return null;
}

/** Puts the message back for later. Losing the row means that another instance has taken it over. */
export async function releaseLater(parts: EngineParts, place: string, held: Held, how: { afterMs: number; countAttempt: boolean; mayBeRepeat?: boolean }): Promise<void> {
  const { message } = held;
  const later: Outgoing = { ...message, lease: null, attempts: message.attempts + (how.countAttempt ? 1 : 0), mayBeRepeat: how.mayBeRepeat ?? message.mayBeRepeat };
  const laterKey = key.out({ alarm: message.alarm, notBefore: parts.now() + domainMs(parts, how.afterMs), id: message.id });
  const value = later as unknown as Json; // A message is plain data.
  const writes: Write[] = laterKey === held.key
    ? [{ put: held.key, value, was: { version: held.version } }]
    : [{ remove: held.key, was: { version: held.version } }, { put: laterKey, value, was: 'absent' }];
  await persist(parts, place, held, async () => writes);
}

/** As long as storage may be away; after that the lease runs out, and whoever takes the message over marks it. */
const TRIES = 64;
const LONGEST_PAUSE_MS = 800;

/**
 * Writes what became of a message, through an outage of the storage if need be: a message left under our own lease would
 * come ten seconds late and marked as a repeat, although we know what became of it. Losing the row ends it.
 */
export async function persist(parts: EngineParts, place: string, held: Held, writesNow: () => Promise<Write[]>): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      await parts.store.commit(place, await writesNow());
      return;
    } catch (error) {
      if (error instanceof Conflict) {
        const row = await readPatiently(parts, place, held.key);
        if (row?.version !== held.version) return;
      }
      if (!(error instanceof Conflict)) parts.observe.fault(`settle ${held.message.id}`, error);
      await parts.pause(pauseMs(tries));
    }
  }
}

/** A read that failed says nothing: it must not be taken for a row that is gone. */
async function readPatiently(parts: EngineParts, place: string, rowKey: string): Promise<Row | undefined> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await parts.store.read(place, rowKey);
    } catch (error) {
      if (tries >= TRIES) throw error;
      await parts.pause(pauseMs(tries));
    }
  }
}

const pauseMs = (tries: number): number => Math.min(LONGEST_PAUSE_MS, 50 * 2 ** tries);

/** Waiting is real time, keys are the domain's: a sped-up clock must not turn a second's pause into a minute's. */
function domainMs(parts: EngineParts, ms: number): number {
  const oneSecond = parts.msUntil(parts.now() + 60_000) / 60_000;
  return oneSecond > 0 ? Math.round(ms / oneSecond) : ms;
}
