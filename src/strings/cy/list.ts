/** `Nia, Rhys ac Alun`: the last two are joined by `a`, by `ac` before a vowel, and by `a'r` where the article follows. */
export function list(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${joined(last)}`;
}

const ARTICLE = /^yr? (?=\p{L})/u;
// W and y are vowels of their own unless another vowel follows: `ac Ynyr`, but `a Wyn`, `a Yasmin`.
const VOWEL_FIRST = /^(?:[aeiou]|[wy](?![aeiouwy]))/;

function joined(last: string): string {
  if (ARTICLE.test(last)) return last.replace(ARTICLE, "a'r ");
  const plain = last.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return `${VOWEL_FIRST.test(plain) ? 'ac' : 'a'} ${last}`;
}
