import { armNight } from '../app/housekeeping';
import { post } from '../app/notify';
import { runStep } from '../app/run';
import { fromRow } from '../app/subject';
import { armCanary } from '../app/tick';
import { MINUTE, type Instant } from '../domain/time';
import { key, range } from '../store/keys';
import type { EngineParts } from './ports';

/**
 * Proof of life. A beat is written while we run, so that a later start knows how long nobody watched. A canary timer
 * travels due, commit, outbox and connector; only when it came through is the outside told that we are alive.
 */
export const BEAT_EVERY_MS = 20_000;
export const GAP_TOLD_AFTER = 5 * MINUTE;
const MOST_TEAMS = 60;
/** A canary that is not back by then died on its way (Teams did not answer it): another is sent, or nobody would hear of us again. */
export const CANARY_LOST_MS = 60_000;

export interface Heart {
  readonly stop: () => Promise<void>;
}

export function startHeartbeat(parts: EngineParts, ping: () => Promise<void>): Heart {
  let stopped = false;
  let ring: (() => void) | null = null;
  let armed: Armed | null = null;
  const beatOnce = async () => {
    for (const place of parts.places) await beat(parts, place);
    armed = await checkCanary(parts, armed, ping);
  };
  const ended = (async () => {
    while (!stopped) {
      await beatOnce().catch((error: unknown) => parts.observe.fault('heartbeat', error));
      if (!stopped) await new Promise<void>((resolve) => ((ring = resolve), void parts.pause(BEAT_EVERY_MS).then(resolve)));
    }
  })();
  return { stop: () => ((stopped = true), ring?.(), ended) };
}

/** Writes the beat; after a gap, tells every team's managers in the same commit, so that only one instance tells it. */
export async function beat(parts: EngineParts, place: string): Promise<void> {
  const teams = await parts.store.scan(place, range('team').from, range('team').to, MOST_TEAMS);
  await runStep(parts, { place, did: 'beat' }, async (scope) => {
    const last = (await scope.tx.plain(key.beat())) as { at: Instant } | null; // Only this function writes it.
    scope.tx.write(key.beat(), { at: scope.now, by: parts.instance });
    await armNight(scope, parts.recordYears);
    // Real time: with a sped-up clock every pause of ours would look like a gap.
    if (!last || -parts.msUntil(last.at) <= GAP_TOLD_AFTER) return;
    for (const row of teams) {
      const teamId = fromRow<'team'>(row).state.id;
      post(scope, { kind: 'channel', teamId }, { card: 'gap', teamId, from: last.at, until: scope.now }, { alarm: true });
    }
  });
}

/** When the canary under way was sent: by the domain's clock, and by the steady one. */
interface Armed {
  readonly at: Instant;
  readonly since: number;
}

/** Sends the canary off, or sees whether it is back; answers when the one now under way was sent. */
async function checkCanary(parts: EngineParts, armed: Armed | null, ping: () => Promise<void>): Promise<Armed> {
  const [place] = parts.places;
  if (place === undefined) throw new Error('heartbeat: no place is configured');
  const home = (await parts.store.read(place, key.canary(parts.instance)))?.value as { at: Instant } | undefined; // Only a settled canary writes it.
  const isBack = armed !== null && home !== undefined && home.at >= armed.at;
  const isLost = armed !== null && parts.elapsed() - armed.since > CANARY_LOST_MS;
  if (armed !== null && !isBack && !isLost) return armed;
  if (isBack) await ping();
  const at = parts.now();
  await runStep(parts, { place, did: 'canary' }, (scope) => armCanary(scope, parts.instance, at));
  return { at, since: parts.elapsed() };
}
