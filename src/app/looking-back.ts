import { chooseVisits, type Chosen, type PastVisit } from '../domain/looking-back';
import { DAY, type Instant } from '../domain/time';
import type { Visit } from '../domain/visit';
import { escape, key, range, sortable } from '../store/keys';
import type { Store } from '../store/port';
import { managedTeam } from './manage';
import { says, shows, type Reply } from './reply';
import type { Scope } from './run';
import { fromRow, sha256, subjectKey } from './subject';

/** `review visits`: a manager looks at a few finished visits of her team. */
const DAYS = 30;
/** A row outlives its use by a little, and one in so many of the visits that follow takes the old ones away. */
const KEPT_DAYS = 35;
const ONE_IN = 16;
const MOST_LOOKED_AT = 1_000;
const TAKEN_AWAY = 32;

/** Makes a visit findable by the day it ended, in the commit that ends it. */
export async function keepForLookingBack({ tx, now }: Scope, visit: Visit): Promise<void> {
  if (visit.watch.is !== 'closed' || visit.where === '') return;
  const past: PastVisit = { visitId: visit.id, workerId: visit.workerId, startedAt: visit.startedAt, endedAt: visit.watch.at };
  const pastKey = key.past(visit.teamId, visit.watch.at, visit.id);
  await tx.plain(pastKey);
  tx.write(pastKey, { ...past });
  if (parseInt(sha256(visit.id).slice(0, 2), 16) % ONE_IN !== 0) return;
  const { from } = range('past', escape(visit.teamId));
  for (const old of await tx.page(from, `${from}${sortable(now - KEPT_DAYS * DAY)}`, TAKEN_AWAY)) tx.write(old.key, null);
}

/** For managers alone, and never their own visits. The journal of the team says who looked. */
export async function reviewVisits(scope: Scope, request: { by: string; isAlone: boolean }): Promise<Reply> {
  if (!request.isAlone) return says({ say: 'go-personal' });
  const found = await managedTeam(scope, { by: request.by, channelId: null });
  if (found.is !== 'team') return found.reply;
  const { from, to } = range('past', escape(found.team.id));
  const rows = await scope.tx.look(`${from}${sortable(scope.now - DAYS * DAY)}`, to, MOST_LOOKED_AT);
  const past = rows.map((row) => row.value as unknown as PastVisit).filter(({ workerId }) => workerId !== request.by); // Only `keepForLookingBack` writes them.
  scope.tx.note('team', found.team.id, 'review visits');
  const seed = scope.newId();
  return shows({ name: 'looking-back', teamId: found.team.id, visits: chooseVisits(past, (id) => sha256(seed + id)) });
}

export interface LookedBackOn {
  readonly visit: Visit;
  readonly worker: string;
  readonly question: Chosen['question'];
}

/** The chosen visits with their facts; outcomes only, never what somebody wrote down for herself. */
export async function visitsToLookBackOn(store: Store, place: string, chosen: readonly Chosen[]): Promise<LookedBackOn[]> {
  const found = await Promise.all(
    chosen.map(async ({ visitId, question }) => {
      const row = await store.read(place, subjectKey('visit', visitId));
      if (!row) return null;
      const visit = fromRow<'visit'>(row).state;
      const person = await store.read(place, subjectKey('person', visit.workerId));
      return { visit, question, worker: person ? fromRow<'person'>(person).state.name : visit.workerId };
    }),
  );
  return found.filter((one) => one !== null).sort((a, b) => endOf(b.visit) - endOf(a.visit));
}

export const endOf = ({ watch, backBy }: Visit): Instant => (watch.is === 'closed' ? watch.at : backBy);
