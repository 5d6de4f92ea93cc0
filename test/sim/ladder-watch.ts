import { MINUTE } from '../../src/domain/time';
import type { Visit } from '../../src/domain/visit';
import { alarmOf } from './books';
import type { Box } from './box';
import { callTimes, lastCallDue, teamOf } from './facts';
import type { World } from './world';

/** An open visit that is overdue is never silent: each call of the ladder comes at its time, counted from Back by. */
const BEYOND_MS = 2_000;

export function checkLadder(world: World, box: Box, visit: Visit, { skewMs, setBackMs, answered }: { skewMs: number; setBackMs: number; answered: Set<string> }): void {
  const team = teamOf(world.store, visit);
  if (!team || visit.watch.is === 'closed') return;
  const due = lastCallDue(visit, team, world.time.wall());
  if (due === null) return;
  const alarm = alarmOf(visit);
  const hasAnswer = alarm !== null && (alarm.claim !== null || alarm.deeds.length > 0 || alarm.workerBackAt !== null || alarm.kind === 'help');
  if (hasAnswer) answered.add(visit.id);
  // A high-risk alarm goes on from the first Back by, whatever was extended since.
  if (visit.risk !== 'ordinary' && visit.extensions.length > 0) return;
  // Once somebody was on it the ladder is no longer where the table alone puts it.
  if (answered.has(visit.id)) return checkSilence(world, box, visit, { ...callTimes(visit, team), setBackMs });
  const call = box.calls(visit.id);
  if (call && call.made >= due - skewMs) return;
  const since = Math.max(world.time.elapsed() - (world.time.wall() - due), world.calm.since());
  if (world.time.elapsed() > since + BEYOND_MS + skewMs) world.fault(`visit ${visit.id}: the call due ${Math.round((world.time.wall() - due) / 1_000)} s ago has not been made (${visit.watch.is})`);
}

/** With somebody on it the calls move (and with the clock, when that is set back), but never stop: ten minutes at the top, and below it no longer than the whole ladder. */
function checkSilence(world: World, box: Box, visit: Visit, times: { managers: number; seniors: number; setBackMs: number }): void {
  const alarm = alarmOf(visit);
  const now = world.time.elapsed();
  // A call for help is at the top from its first moment.
  const isAtTop = alarm?.kind === 'help' || world.time.wall() >= times.seniors + BEYOND_MS;
  const allowed = (isAtTop ? 11 * MINUTE : times.seniors - times.managers + MINUTE) + BEYOND_MS + times.setBackMs;
  const heard = Math.max(box.calls(visit.id)?.at ?? 0, now - (world.time.wall() - Math.max(alarm?.claim?.until ?? 0, visit.backBy, alarm?.raisedAt ?? 0)));
  if (now > Math.max(heard, world.calm.since()) + allowed) world.fault(`visit ${visit.id}: nobody has been called for ${Math.round((now - heard) / MINUTE)} minutes`);
}
