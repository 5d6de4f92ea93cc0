import { answersEn } from '../../strings/en/answers';
import type { Store } from '../../store/port';
import { loadGuidance, type Guidance } from '../load';
import { DOCS, type Pack } from '../pack';
import { listVersions, readSections } from './shelf';
import { liveVersion, type Version } from './stored';
import { toPack } from './to-pack';

/**
 * The guidance as it stands in the store, so that an import needs no restart and reaches every instance. Asked at most every
 * ten seconds, it reads five small rows and builds anew only when another version is in use.
 */
const CHECK_EVERY_MS = 10_000;
const WAIT_MS = 1_500;

type OnFault = (doing: string, error: unknown) => void;
interface Parts { store: Store; elapsed: () => number; load: (imported: readonly Pack[]) => Guidance }
interface Kept { mark: string; guidance: Guidance; checkedAt: number }

/** Answers with what was there before while the store cannot be read: guidance must not depend on it. */
export function makeFresh({ store, elapsed, load }: Parts): (place: string, fault: OnFault) => Promise<Guidance> {
  const kept = new Map<string, Kept>();
  const checking = new Map<string, Promise<Guidance>>();
  let base: Guidance | null = null;
  const shipped = (): Guidance => (base ??= load([]));

  const check = async (place: string): Promise<Guidance> => {
    const live = await liveIn(store, place);
    const mark = live.map(({ token }) => token).join(' ');
    const before = kept.get(place);
    const isSame = before !== undefined && before.mark === mark;
    const guidance = isSame ? before.guidance : live.length === 0 ? shipped() : load(await packsOf(store, place, live));
    kept.set(place, { mark, guidance, checkedAt: elapsed() });
    return guidance;
  };

  return async (place, fault) => {
    const known = kept.get(place);
    if (known && elapsed() - known.checkedAt < CHECK_EVERY_MS) return known.guidance;
    const under = checking.get(place) ?? check(place).finally(() => checking.delete(place));
    checking.set(place, under);
    return within(WAIT_MS, under).catch((error: unknown) => {
      fault('guidance from the store', error);
      const guidance = kept.get(place)?.guidance ?? shipped();
      // A store that does not answer is not asked again with every question.
      kept.set(place, { mark: kept.get(place)?.mark ?? '', guidance, checkedAt: elapsed() });
      return guidance;
    });
  };
}

const byStore = new WeakMap<Store, ReturnType<typeof makeFresh>>();

/** What the bot asks before it answers. `fault` hears when the store could not be read; the answer then rests on what is known. */
export function freshGuidance(store: Store, place: string, fault: OnFault = () => undefined): Promise<Guidance> {
  const fresh = byStore.get(store) ?? makeFresh({ store, elapsed: () => performance.now(), load: (imported) => loadGuidance(undefined, undefined, imported) });
  byStore.set(store, fresh);
  return fresh(place, fault);
}

type Live = Version & { board: Pack['doc'] };

async function liveIn(store: Store, place: string): Promise<Live[]> {
  const heads = await Promise.all(DOCS.map(async (board) => ({ board, live: liveVersion(await listVersions({ store, place, board })) })));
  return heads.flatMap(({ board, live }) => (live ? [{ ...live, board }] : []));
}

const packsOf = (store: Store, place: string, live: readonly Live[]): Promise<Pack[]> =>
  Promise.all(live.map(async (version) => toPack(version.board, answersEn.boards[version.board], { about: version, version: version.version, sections: await readSections({ store, place, board: version.board }, version) })));

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
