/** Seeded chance. Each part of the simulation draws from a stream of its own, so that a change in one does not shift the others. */
export interface Chance {
  /** 0 <= n < 1. */
  readonly next: () => number;
  readonly between: (least: number, most: number) => number;
  readonly often: (share: number) => boolean;
  readonly pick: <T>(items: readonly [T, ...T[]]) => T;
  readonly fork: (name: string) => Chance;
}

export function makeChance(seed: number): Chance {
  let state = seed >>> 0;
  // Mulberry32: 32 bits of state are plenty for one history, and it is the same on every machine.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    often: (share) => next() < share,
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
    fork: (name) => makeChance(hash(`${seed}/${name}`)),
  };
}

function hash(text: string): number {
  let sum = 2_166_136_261;
  for (let index = 0; index < text.length; index += 1) sum = Math.imul(sum ^ text.charCodeAt(index), 16_777_619);
  return sum >>> 0;
}
