import type { Person } from '../domain/person';
import { key } from '../store/keys';
import type { Json, Store, Write } from '../store/port';
import { isAboutList, listOf } from './alarm-lines';
import { slotOf, type About, type Outgoing, type Post } from './outgoing';
import type { Delivery, Parcel } from './parcel';
import { SHAPE, fromRow, subjectKey } from './subject';
import { traceOf } from './traces';

/** What the store keeps of a message once it is known what became of it. */
/** The rows that change with what became of a message. The caller commits them on the version it holds. */
export async function settle(store: Store, place: string, held: { key: string; version: string; message: Outgoing }, parcel: Parcel | null, outcome: Delivery | { readonly is: 'moot' } | { readonly is: 'given-up' }): Promise<Write[]> {
  const gone: Write = { remove: held.key, was: { version: held.version } };
  const trace = await postWrites(store, place, held.message, parcel, outcome);
  if (outcome.is !== 'sent') return [gone, ...trace];
  if (held.message.to.kind === 'canary') return [gone, { put: key.canary(held.message.to.instance), value: { shape: SHAPE, at: parcel?.now ?? 0 }, was: 'any' }];
  const redrawn = (await wasOvertaken(store, place, parcel)) ? redrawing(held.message, parcel) : null;
  if (redrawn === null) return [gone, ...trace, ...openedWrites(held.message, outcome.opened)];
  const later: Write = { put: key.out({ alarm: false, notBefore: redrawn.createdAt, id: redrawn.id }), value: redrawn as unknown as Json, was: 'absent' }; // A message is plain data.
  return [gone, ...trace, ...openedWrites(held.message, outcome.opened), later];
}

/** The card once more, after what was drawn on it was overtaken; null for messages that leave none. */
function redrawing(message: Outgoing, parcel: Parcel | null): Outgoing | null {
  const slot = slotOf(message);
  if (slot === null || parcel === null) return null;
  const about = refreshOf(message.about, slot);
  if (about === null) return null;
  return { ...message, id: `${message.id}+`, alarm: false, about, createdAt: parcel.now, attempts: 0, lease: null, mayBeRepeat: true, handedOn: false };
}

function refreshOf(about: About, slot: string): About | null {
  if (isAboutList(about)) return { card: 'refresh-alarms', teamId: about.teamId, episode: about.episode, slot };
  if ('quietId' in about) return { card: 'refresh', quietId: about.quietId, teamId: about.teamId, slot };
  return 'visitId' in about ? { card: 'refresh', visitId: about.visitId, slot } : null;
}

/** The visit changed while its card was under way: another's newer drawing may be hidden by ours, or may have found no card to draw on. */
async function wasOvertaken(store: Store, place: string, parcel: Parcel | null): Promise<boolean> {
  if (parcel && isAboutList(parcel.message.about)) return (await listOf(store, place, parcel.message.about, parcel.now)).drawn !== parcel.drawn;
  const rowKey = parcel?.visit ? subjectKey('visit', parcel.visit.id) : parcel?.duress ? subjectKey('quiet', parcel.duress.id) : null;
  const row = rowKey === null ? undefined : await store.read(place, rowKey);
  return row !== undefined && parcel !== null && fromRow(row).sequence > parcel.drawn;
}

/** Brings the trace in line with what became of a create: its id, or that there may be one, or that there is none. */
async function postWrites(store: Store, place: string, message: Outgoing, parcel: Parcel | null, outcome: { readonly is: string }): Promise<Write[]> {
  const slot = slotOf(message);
  const name = traceOf(message.about);
  if (slot === null || name === null) return [];
  const postKey = key.post(name, slot);
  const row = await store.read(place, postKey);
  const before = (row?.value ?? null) as unknown as Post | null; // Only `app` writes posts.
  const sent = outcome as Delivery;
  if (sent.is === 'sent' && sent.posted && parcel) {
    const value: Post = { slot, state: 'posted', ...sent.posted, drawn: parcel.drawn };
    return [{ put: postKey, value: { shape: SHAPE, ...value }, was: row ? { version: row.version } : 'absent' }];
  }
  if (!row || before?.state !== 'pending') return [];
  const perhapsPosted = outcome.is === 'unknown' || (isAboutList(message.about) && message.mayBeRepeat);
  if (perhapsPosted) return [{ put: postKey, value: { shape: SHAPE, slot, state: 'unknown' }, was: { version: row.version } }];
  return [{ remove: postKey, was: { version: row.version } }];
}

/** A conversation that had to be opened for this message is kept for the next. */
function openedWrites(message: Outgoing, opened: Person['personal']): Write[] {
  if (!opened || message.to.kind !== 'person') return [];
  return [{ put: key.address(message.to.id), value: { shape: SHAPE, ...opened }, was: 'any' }];
}
