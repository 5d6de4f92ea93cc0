import { needsOutcome, type Visit } from '../domain/visit';
import type { Instant } from '../domain/time';
import { escape, key, range } from '../store/keys';
import type { Store } from '../store/port';
import { LISTED_FROM, NO_LIST, type AlarmList } from './alarm-list';
import { boardLines, type BoardLine } from './board';
import type { About, Outgoing, Post } from './outgoing';
import { fromRow, sha256, subjectKey } from './subject';

/** A team's open alarms as they are now, for drawing: what nobody but a manager can end comes first, then the longest. */
export interface AlarmLines {
  readonly lines: readonly BoardLine[];
  /** Stands for exactly these alarms in exactly this state. */
  readonly drawn: number;
}

/** More are counted and not listed: no team has as many, and a card could not show them. */
const MOST_ALARMS = 200;

export async function openAlarms(store: Store, place: string, teamId: string, now: Instant): Promise<AlarmLines> {
  const { from, to } = range('alarm', escape(teamId));
  const index = await store.scan(place, from, to, MOST_ALARMS);
  const rows = await Promise.all(index.map((row) => store.read(place, subjectKey('visit', (row.value as { visitId: string }).visitId)))); // Only `noteAlarm` writes it.
  const held = rows.flatMap((row) => (row ? [fromRow<'visit'>(row)] : [])).filter(({ state }) => state.watch.is === 'alarm');
  const lines = await boardLines(store, place, held.map(({ state }) => state), now);
  const stamp = held.map(({ state, sequence }) => `${state.id} ${sequence}`).sort();
  return { lines: lines.sort(byUrgency), drawn: parseInt(sha256(stamp.join('|')).slice(0, 12), 16) };
}

const byUrgency = (a: BoardLine, b: BoardLine): number => Number(isPressing(b.visit)) - Number(isPressing(a.visit)) || dueOf(a.visit) - dueOf(b.visit);
export const isPressing = (visit: Visit): boolean => visit.watch.is === 'alarm' && needsOutcome(visit, visit.watch.alarm);
const dueOf = ({ watch, backBy }: Visit): Instant => (watch.is === 'alarm' ? watch.alarm.dueAt : backBy);

export type ListAbout = Extract<About, { card: 'alarms' | 'refresh-alarms' }>;
export const isAboutList = (about: About): about is ListAbout => about.card === 'alarms' || about.card === 'refresh-alarms';

/** The list a message is about: without lines once it is quiet, or once a later one has taken its place. */
export async function listOf(store: Store, place: string, about: ListAbout, now: Instant): Promise<AlarmLines> {
  const list = ((await store.read(place, key.alarms(about.teamId)))?.value as unknown as AlarmList | undefined) ?? NO_LIST; // Only `lookAtAlarms` writes it.
  const open = await openAlarms(store, place, about.teamId, now);
  return list.isOpen && list.episode === about.episode && open.lines.length >= LISTED_FROM ? open : { lines: [], drawn: 0 };
}

export function listMatters({ about, mayBeRepeat }: Outgoing, list: AlarmLines, post: Post | null): 'ready' | 'moot' | 'wait' {
  // One that was perhaps posted is not posted again by itself: the next change finds no trace of it and posts a new one.
  if (about.card === 'alarms') return list.lines.length > 0 && !mayBeRepeat ? 'ready' : 'moot';
  if (!post) return 'moot';
  if (post.state === 'pending') return 'wait';
  return post.state === 'posted' && post.drawn === list.drawn && !mayBeRepeat ? 'moot' : 'ready';
}
