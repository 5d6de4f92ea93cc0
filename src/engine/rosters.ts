import { giveUpRoster, keepRoster, type Reread } from '../app/roster';
import { runStep } from '../app/run';
import { fromRow, subjectKey } from '../app/subject';
import { range, unescape } from '../store/keys';
import type { Row } from '../store/port';
import { POLL_MS, startLoop } from './loop';
import type { EngineParts, Loop } from './ports';

/**
 * Reads the rosters that somebody wants read, one after the other and apart from timers and messages: a slow answer from
 * Teams holds up no alarm. One that fails is tried again later, and until then the team stays as it was.
 */
const FAILED_WAIT_MS = 5 * 60_000;
const A_ROUND = 20;

export function startRosters(parts: EngineParts): Loop {
  const failedUntil = new Map<string, number>();
  return startLoop(parts, 'rosters', async () => {
    for (const place of parts.places) await rostersRound(parts, place, failedUntil);
    return POLL_MS;
  });
}

export async function rostersRound(parts: EngineParts, place: string, failedUntil: Map<string, number>): Promise<void> {
  const { from, to } = range('reread');
  for (const row of await parts.store.scan(place, from, to, 500)) {
    const name = `${place} ${row.key}`;
    if ((failedUntil.get(name) ?? 0) > parts.elapsed()) continue;
    if (failedUntil.size > A_ROUND * 100) failedUntil.clear();
    try {
      await readOne(parts, place, row);
      failedUntil.delete(name);
    } catch (error) {
      failedUntil.set(name, parts.elapsed() + FAILED_WAIT_MS);
      parts.observe.fault('roster', error);
      await runStep(parts, { place, did: 'roster' }, (scope) => giveUpRoster(scope, teamIdIn(row)));
    }
  }
}

async function readOne(parts: EngineParts, place: string, row: Row): Promise<void> {
  const teamId = teamIdIn(row);
  const team = await parts.store.read(place, subjectKey('team', teamId));
  const members = team ? await parts.readRoster(fromRow<'team'>(team).state.channel) : [];
  const reread = row.value as unknown as Reread; // Only `app/roster` writes it.
  const end = await runStep(parts, { place, did: 'roster' }, (scope) => keepRoster(scope, teamId, { members, reread, admins: parts.admins }));
  if (end === 'empty-roster') throw new Error(`read roster of ${teamId}: Teams names nobody`);
}

const teamIdIn = (row: Row): string => unescape(row.key.split('|')[1] ?? '');
