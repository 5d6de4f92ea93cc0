import type { Held } from '../../src/app/subject';
import { isManager } from '../../src/domain/team';
import { isOpen, type Visit } from '../../src/domain/visit';
import { key } from '../../src/store/keys';
import type { Json, Write } from '../../src/store/port';
import { entryIn, heldVisit, isAlarmRow, messageIn, teamOf } from './facts';
import type { Change } from './memory-store';
import type { World } from './world';

/** Checked at each commit: who may change what, that closed stays closed, and that an open visit never stands without its timer. */
export function checkBooks(world: World, { writes, before }: Change): void {
  for (const write of writes) {
    if ('put' in write && write.put.startsWith('visit|')) checkVisit(world, heldVisit(before.get(write.put)), heldVisit(write.value), writes);
    if ('put' in write && isAlarmRow(write.put)) checkRaise(world, write, before);
    if ('put' in write && write.put.startsWith('team|')) checkTeam(world, before.get(write.put), write);
  }
}

function checkVisit(world: World, before: Held<Visit> | null, after: Held<Visit> | null, writes: readonly Write[]): void {
  if (!after) return;
  checkTimer(world, after);
  const by = entryIn(writes, `visit:${after.state.id}`)?.by ?? null;
  if (!before) return by === after.state.workerId ? undefined : world.fault(`visit ${after.state.id} was opened by ${by}`);
  if (JSON.stringify(before.state) === JSON.stringify(after.state)) return;
  if (by === null) return world.fault(`visit ${after.state.id} changed without a journal entry`);
  for (const wrong of wrongs(world, before.state, after.state, by)) world.fault(`visit ${after.state.id}, by ${by}: ${wrong}`);
}

function checkTimer(world: World, { state: visit, timerAt }: Held<Visit>): void {
  if (!isOpen(visit)) return timerAt === null ? undefined : world.fault(`visit ${visit.id} is closed and still has a timer`);
  if (timerAt === null) return world.fault(`visit ${visit.id} is open without a timer`);
  const name = `visit:${visit.id}`;
  if (world.store.peek(key.due(timerAt, name)) === undefined) world.fault(`visit ${visit.id} is open and its timer's row is missing`);
}

function* wrongs(world: World, before: Visit, after: Visit, by: string): Generator<string> {
  const team = teamOf(world.store, after);
  const isWorker = by === after.workerId;
  const isManaging = !isWorker && team !== null && isManager(team, by);
  if (before.workerId !== after.workerId || before.teamId !== after.teamId || before.startedAt !== after.startedAt) yield 'whose visit it is was changed';
  if (!isOpen(before)) yield 'it was changed after it was closed';
  if (before.backBy !== after.backBy && !isWorker) yield 'its end was moved';
  if (before.extensions.length !== after.extensions.length && !isWorker) yield 'it was extended';
  if (after.watch.is === 'closed') {
    const { closing } = after.watch;
    if (closing.by === 'worker' ? !isWorker : closing.who !== by || !isManaging) yield 'it was closed';
  }
  const [was, is] = [alarmOf(before), alarmOf(after)];
  if (is?.claim && is.claim.at !== was?.claim?.at && (is.claim.by !== by || !isManaging)) yield 'it was claimed';
  if ((is?.deeds.length ?? 0) > (was?.deeds.length ?? 0) && !isManaging) yield 'a deed was recorded';
}

export const alarmOf = (visit: Visit) => (visit.watch.is === 'out' ? null : visit.watch.alarm);

/** An alarm is written together with the state that calls for it. */
function checkRaise(world: World, write: Extract<Write, { put: string }>, before: ReadonlyMap<string, Json>): void {
  const message = messageIn(write.value);
  const isKnown = message.attempts > 0 || [...before].some(([row, value]) => isAlarmRow(row) && messageIn(value).id === message.id);
  if (!('visitId' in message.about) || isKnown) return;
  const visit = heldVisit(world.store.peek(key.visit(message.about.visitId)))?.state;
  if (visit && !isOpen(visit)) world.fault(`an alarm was raised for visit ${visit.id}, which is closed`);
}

function checkTeam(world: World, before: Json | undefined, write: Extract<Write, { put: string }>): void {
  if (before === undefined) return;
  const stateOf = (value: Json): string => JSON.stringify((value as { readonly state?: Json }).state); // A team's row.
  // Nobody in these histories may change a team once it is set up.
  if (stateOf(before) !== stateOf(write.value)) world.fault(`${write.put} was changed`);
}
