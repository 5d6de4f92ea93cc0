import type { Scope } from './run';
import { namesOf } from './names';

/** Who a typed name can mean: everybody of that whole name, else of that first name. Several are several: nobody guesses. */
export async function named(scope: Scope, ids: readonly string[], typed: string): Promise<string[]> {
  const wanted = plain(typed);
  const names = (await namesOf(scope, ids)).map(plain);
  const whole = ids.filter((_, index) => names[index] === wanted);
  return whole.length > 0 ? whole : ids.filter((_, index) => names[index]?.split(' ')[0] === wanted);
}

/** Without capitals and accents, which phones leave out. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
