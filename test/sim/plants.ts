import type { Deliver } from '../../src/app/parcel';
import { key } from '../../src/store/keys';
import { Conflict, keyOf, type Json, type Store, type Write } from '../../src/store/port';
import { entryIn, messageIn } from './facts';
import { NOTHING_PLANTED, type Plant, type World } from './world';

/** Six bugs that such programs have had, put between the real program and its ports. None of them is in src. */
export const PLANTS: readonly { readonly name: string; readonly plant: Plant }[] = [
  { name: 'skips the receipt', plant: { ...NOTHING_PLANTED, store: changing((writes) => writes.filter((write) => !/^(done|said)\|/.test(keyOf(write)))) } },
  { name: 'settles before it sends', plant: { ...NOTHING_PLANTED, deliver: settlingFirst } },
  { name: 'counts the next step from now', plant: { ...NOTHING_PLANTED, store: changing(anchoredToNow) } },
  { name: 'ignores one conflict', plant: { ...NOTHING_PLANTED, store: ignoringConflicts } },
  { name: 'tells the channel of a duress', plant: { ...NOTHING_PLANTED, deliver: tellingTheChannel } },
  { name: 'drops a timer on extend', plant: { ...NOTHING_PLANTED, store: changing((writes) => (visitEntry(writes)?.did === 'extend' ? writes.filter((write) => !('put' in write) || !isDue(write)) : writes)) } },
];

function changing(change: (writes: readonly Write[], world: World) => readonly Write[]): Plant['store'] {
  return (store, world) => ({ ...store, commit: (place, writes) => store.commit(place, change(writes, world)) });
}

const isDue = (write: Write): boolean => keyOf(write).startsWith('due|');
const subjectOf = (writes: readonly Write[]): string | null => {
  const visit = writes.find((write) => keyOf(write).startsWith('visit|'));
  return visit ? `visit:${keyOf(visit).slice('visit|'.length)}` : null;
};
function visitEntry(writes: readonly Write[]) {
  const subject = subjectOf(writes);
  return subject === null ? null : entryIn(writes, subject);
}

/** The message leaves the box first: what dies on its way to Teams is lost. */
function settlingFirst(deliver: Deliver, world: World): Deliver {
  return async (parcel, place) => {
    const row = world.store.keysFrom('out|').find((one) => messageIn(world.store.peek(one) ?? null).id === parcel.message.id);
    if (row !== undefined) await world.store.commit('main', [{ remove: row, was: 'any' }]);
    return deliver(parcel, place);
  };
}

/** As if it were any other alarm. */
function tellingTheChannel(deliver: Deliver): Deliver {
  return (parcel, place) => {
    const { message } = parcel;
    return deliver(message.about.card === 'quiet' ? { ...parcel, message: { ...message, to: { kind: 'channel', teamId: message.about.teamId } } } : parcel, place);
  };
}

/** Every step pushes the ones after it back by as much as it was late itself. */
function anchoredToNow(writes: readonly Write[], world: World): readonly Write[] {
  const subject = subjectOf(writes);
  const was = writes.find((write) => 'remove' in write && isDue(write));
  if (subject === null || !was || visitEntry(writes)?.did !== 'tick') return writes;
  const late = Math.max(0, world.time.wall() - instantOf(keyOf(was)));
  return writes.map((write) => {
    if (!('put' in write)) return write;
    if (isDue(write)) return { ...write, put: key.due(instantOf(write.put) + late, subject) };
    const value = write.value as { readonly timerAt?: number }; // A visit's row.
    return write.put.startsWith('visit|') && value.timerAt ? { ...write, value: { ...value, timerAt: value.timerAt + late } as Json } : write;
  });
}

const instantOf = (dueKey: string): number => Date.parse(dueKey.split('|')[1] ?? '');

/** Whoever comes second to a visit writes over whoever came first. */
function ignoringConflicts(store: Store, world: World): Store {
  return {
    ...store,
    commit: async (place, writes) => {
      try {
        return await store.commit(place, writes);
      } catch (error) {
        if (!(error instanceof Conflict) || subjectOf(writes) === null) throw error;
        const forced = writes.filter((write) => 'put' in write || world.store.peek(keyOf(write)) !== undefined).map((write): Write => ({ ...write, was: 'any' }));
        return store.commit(place, forced);
      }
    },
  };
}
