import { claimDuress, closeDuress, raiseDuress, recordDuressCall } from '../../src/app/duress';
import type { Held } from '../../src/app/subject';
import { checkOut } from '../../src/app/visits';
import { isDuressOpen, nextDuressLookAt, type Duress } from '../../src/domain/duress';
import { isManager, type Team } from '../../src/domain/team';
import { MINUTE } from '../../src/domain/time';
import { drawMessage } from '../../src/teams/messages';
import { key } from '../../src/store/keys';
import type { Json } from '../../src/store/port';
import type { Answer } from './counter';
import { entryIn, isAlarmRow, messageIn } from './facts';
import type { Change, MemoryStore } from './memory-store';
import type { People } from './people';
import type { Accepted } from './teams';
import type { World } from './world';

/** The duress phrase: who says it, who answers, and that it leaves no trace where she or the channel could see one. */
const heldIn = (value: Json | undefined): Held<Duress> | null => (value === undefined ? null : (value as unknown as Held<Duress>)); // A duress's row.
export const duressNow = (store: MemoryStore, id: string): Duress | null => heldIn(store.peek(key.quiet(id)))?.state ?? null;
export const duressesNow = (store: MemoryStore): Duress[] => store.keysFrom('quiet|').flatMap((row) => heldIn(store.peek(row))?.state ?? []);
const teamOf = (store: MemoryStore, { teamId }: Duress): Team | null => (store.peek(key.team(teamId)) as unknown as Held<Team> | undefined)?.state ?? null;

/** What `teams/commands` does with the phrase: the call, and then the very check-out. */
export async function sayPhrase({ world, counter, company }: Pick<People, 'world' | 'counter' | 'company'>, worker: string, visitId: string, words: string): Promise<Answer> {
  const answer = await counter.issue({
    by: worker, did: 'check-out', words,
    handle: () => async (scope) => {
      await raiseDuress(scope, { workerId: worker, teamId: company.teamId });
      return checkOut(scope, { by: worker, visitId });
    },
  });
  if (answer.is !== 'reply') return answer;
  if (TRACES.test(JSON.stringify(answer.reply))) world.fault(`${worker} said the phrase and was answered ${JSON.stringify(answer.reply)}`);
  if (answer.reply.sentence?.say === 'checked-out' && !duressesNow(world.store).some((one) => one.workerId === worker)) world.fault(`${worker} said the phrase, was answered, and nobody will hear of it`);
  return answer;
}

/** A manager reads it, thinks, and presses something. */
export function readQuiet(people: People, { parcel }: Accepted): void {
  const { world, chance, company } = people;
  const { duress, message } = parcel;
  if (!duress || message.about.card !== 'quiet' || message.to.kind !== 'person' || world.time.elapsed() > people.until) return;
  const own = chance.fork(`quiet ${message.id}`);
  // The one it is about tries her luck now and then: her own forged press must find nothing.
  if (own.often(0.1)) void world.time.pause(own.between(1_000, MINUTE)).then(() => pressQuiet(people, own.pick([duress.workerId, company.stranger]), duress.id, 'close'));
  const manager = message.to.id;
  if (own.often(company.answers)) void world.time.pause(own.between(2_000, 12 * MINUTE)).then(() => pressQuiet(people, manager, duress.id, own.pick(['claim', 'claim', 'call', 'close'])));
}

export function pressQuiet({ counter }: Pick<People, 'counter'>, by: string, quietId: string, button: 'claim' | 'call' | 'close'): Promise<Answer> {
  return counter.issue({
    by, did: `quiet-${button}`, words: null,
    handle: () => (scope) => {
      if (button === 'claim') return claimDuress(scope, { by, quietId });
      return button === 'call' ? recordDuressCall(scope, { by, quietId }) : closeDuress(scope, { by, quietId, outcome: 'police', howKnown: 'the police rang' });
    },
  });
}

/** Checked at each commit: an open one has its timer, and only her words, time and managers change it; only a manager ends it. */
export function checkQuiet(world: World, { writes, before }: Change): void {
  for (const write of writes) {
    if (!('put' in write) || !write.put.startsWith('quiet|')) continue;
    const [was, is] = [heldIn(before.get(write.put))?.state ?? null, heldIn(write.value)];
    if (!is) continue;
    const { state: duress, timerAt } = is;
    const team = teamOf(world.store, duress);
    const by = entryIn(writes, `quiet:${duress.id}`)?.by ?? null;
    const isManaging = by !== null && by !== duress.workerId && team !== null && isManager(team, by);
    if (timerAt !== nextDuressLookAt(duress) || (timerAt !== null && world.store.peek(key.due(timerAt, `quiet:${duress.id}`)) === undefined)) world.fault(`duress ${duress.id} stands without its timer`);
    if (by === 'clock' && !writes.some((one) => 'put' in one && isAlarmRow(one.put) && isAbout(one.value, duress.id))) world.fault(`time passed for duress ${duress.id} and nobody is told`);
    if (!was && by !== duress.workerId) world.fault(`duress ${duress.id} was begun by ${by}`);
    if (was && !isDuressOpen(was) && JSON.stringify(was) !== JSON.stringify(duress)) world.fault(`duress ${duress.id} changed after it was closed`);
    if (was && isDuressOpen(was) && !isDuressOpen(duress) && !isManaging) world.fault(`duress ${duress.id} was closed by ${by}`);
    if (was && duress.calls.length > was.calls.length && !isManaging) world.fault(`a call was recorded on duress ${duress.id} by ${by}`);
  }
}

function isAbout(value: Json, quietId: string): boolean {
  const { about } = messageIn(value);
  return about.card === 'quiet' && about.quietId === quietId;
}

const TRACES = /duress|quiet|hush|gorfodaeth|not ring or message|phrase/i;

/** Leaves no trace: nothing about it goes to a channel or to her, and nothing that does go there holds a word of it. */
export function checkNoTrace(world: World, { parcel }: Accepted): void {
  const { message, duress } = parcel;
  const { to } = message;
  if (duress && (to.kind === 'channel' || (to.kind === 'person' && to.id === duress.workerId))) world.fault(`${message.about.card} ${message.id} tells ${to.kind} of duress ${duress.id}`);
  const duresses = duressesNow(world.store);
  // Where there has been none there is nothing to tell of, and drawing every card costs a fifth of a history.
  if (duresses.length === 0) return;
  // Her own screen may be read while she is under duress herself; once that is over she is a manager like the others.
  const isWatched = to.kind === 'channel' || (to.kind === 'person' && duresses.some((one) => one.workerId === to.id && isDuressOpen(one) && !parcel.duress));
  if (!isWatched || message.about.card === 'ask-phrase') return;
  const { card, text, summary } = drawMessage(parcel, []);
  if (TRACES.test(JSON.stringify([card, text, summary]))) world.fault(`${message.about.card} ${message.id} to ${to.kind} holds a trace of a duress`);
}

const BEYOND_MS = 2_000;

/** What is due is done, beyond what went wrong. */
export function checkDuressCalls(world: World, skewMs: number): void {
  for (const duress of duressesNow(world.store)) {
    const due = nextDuressLookAt(duress);
    if (due === null) continue;
    const late = world.time.wall() - due;
    const since = Math.max(world.time.elapsed() - late, world.calm.since());
    if (late > 0 && world.time.elapsed() > since + BEYOND_MS + skewMs) world.fault(`duress ${duress.id}: the call due ${Math.round(late / 1_000)} s ago has not been made`);
  }
}
