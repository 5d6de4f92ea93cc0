import type { Deliver } from '../../src/app/parcel';
import type { Store } from '../../src/store/port';
import type { Chance } from './chance';
import type { MemoryStore } from './memory-store';
import type { Time } from './time';
import type { Weather } from './weather';

/** What the parts of one history share. */
export interface World {
  readonly time: Time;
  readonly weather: Weather;
  readonly store: MemoryStore;
  readonly calm: Calm;
  readonly plant: Plant;
  readonly chance: Chance;
  readonly lives: Life[];
  readonly teams: Teams;
  /** Something that must not be. The history ends there. */
  readonly fault: (what: string) => void;
  readonly tell: (line: string) => void;
}

/** One run of one instance, from its start to its crash. */
export interface Life {
  readonly name: string;
  readonly chance: Chance;
  readonly startedAt: number;
  diedAt: number | null;
  readonly crash: (why: string) => void;
}

/** Since when nothing was made to go wrong. What is promised "beyond the outage" counts from here. */
export interface Calm {
  readonly disturb: (until: number) => void;
  readonly since: () => number;
}

export function makeCalm(): Calm {
  let since = 0;
  return { disturb: (until) => void (since = Math.max(since, until)), since: () => since };
}

/** The other side of `deliver`. */
export interface Teams {
  readonly deliverFor: (life: Life) => Deliver;
}

/** A bug put in on purpose between the program and its ports, to show that the simulation would see it. */
export interface Plant {
  readonly store: (store: Store, world: World) => Store;
  readonly deliver: (deliver: Deliver, world: World) => Deliver;
}

export const NOTHING_PLANTED: Plant = { store: (store) => store, deliver: (deliver) => deliver };

/** The promise's end, unless its owner has died meanwhile: then nothing, for ever. */
export const whileAlive = <T>(life: Life, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    work.then(
      (value) => void (life.diedAt === null && resolve(value)),
      (error: unknown) => void (life.diedAt === null && reject(error instanceof Error ? error : new Error(String(error)))),
    );
  });
