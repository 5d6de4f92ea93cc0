import { watchersOf } from '../domain/team';
import { hasAlarm, type Visit } from '../domain/visit';
import { escape, key, range } from '../store/keys';
import { post } from './notify';
import { addresseeOf, CHANNEL_SLOT, personSlot, type Post } from './outgoing';
import type { Scope } from './run';

/**
 * From three open alarms on a team has one list of them, beside the alarms' own cards: in the channel and with each
 * manager. It is looked at by a timer of its own after every commit that may change it, since two alarms raised at the
 * same moment do not see each other.
 */
export const LISTED_FROM = 3;

/** What stands under a team's `alarms` key. Each time the list is needed anew it is a new message. */
export interface AlarmList {
  readonly episode: number;
  readonly isOpen: boolean;
}
export const NO_LIST: AlarmList = { episode: 0, isOpen: false };

export const alarmListSubject = (teamId: string): string => `alarms:${teamId}`;
/** The name its messages leave their trace under. */
export const listTrace = (teamId: string, episode: number): string => `alarms:${teamId}:${episode}`;

/** Keeps a team's alarms findable, in the same commit, and has the list looked at when there may be one. */
export async function noteAlarm({ tx, now, newId }: Scope, before: Visit, after: Visit, hasChanged: boolean): Promise<void> {
  const isOn = hasAlarm(after);
  const isNew = isOn && !hasAlarm(before);
  if (!isOn && !hasAlarm(before)) return;
  const ownKey = key.alarm(after.teamId, after.id);
  if ((await tx.plain(ownKey)) === null) {
    if (isOn) tx.write(ownKey, { visitId: after.id });
  } else if (!isOn) tx.write(ownKey, null);
  if (isOn && !isNew && !hasChanged) return;
  const { from, to } = range('alarm', escape(after.teamId));
  const others = (await tx.look(from, to, LISTED_FROM)).filter((row) => row.key !== ownKey);
  if (!isNew && others.length < LISTED_FROM - 1) return;
  // A name of its own each time: a look already under way must not take this one with it.
  const dueKey = key.due(now, `${alarmListSubject(after.teamId)}:${newId()}`);
  await tx.plain(dueKey);
  tx.write(dueKey, { subject: alarmListSubject(after.teamId) });
}

/** The tick: posts the list, brings it up to date, or lets it go quiet. Whoever should have it and has not gets it now. */
export async function lookAtAlarms(scope: Scope, teamId: string): Promise<void> {
  const { tx } = scope;
  const team = await tx.get('team', teamId);
  if (!team) return;
  const { from, to } = range('alarm', escape(teamId));
  const isNeeded = (await tx.look(from, to, LISTED_FROM)).length >= LISTED_FROM;
  const listKey = key.alarms(teamId);
  const list = ((await tx.plain(listKey)) as unknown as AlarmList | null) ?? NO_LIST; // Only this function writes it.
  if (!isNeeded && !list.isOpen) return;
  const episode = isNeeded && !list.isOpen ? list.episode + 1 : list.episode;
  if (list.isOpen !== isNeeded) tx.write(listKey, { episode, isOpen: isNeeded });
  const trace = listTrace(teamId, episode);
  const shown = new Set((await tx.plainRange('post', escape(trace))).map((row) => (row.value as unknown as Post).slot)); // Only `app` writes posts.
  for (const slot of shown) post(scope, addresseeOf(slot, teamId), { card: 'refresh-alarms', teamId, episode, slot }, { alarm: false });
  if (!isNeeded) return;
  for (const slot of [CHANNEL_SLOT, ...watchersOf(team, 'managers', '').map(personSlot)].filter((one) => !shown.has(one))) {
    const postKey = key.post(trace, slot);
    await tx.plain(postKey);
    tx.write(postKey, { slot, state: 'pending' });
    post(scope, addresseeOf(slot, teamId), { card: 'alarms', teamId, episode }, { alarm: false });
  }
}
