/** A run of words that a pack shares with its source. */
export interface SharedRun { line: number; words: string }

// An address is nobody's wording.
const ADDRESS = /\bhttps?:\/\/\S+|\b\S+@\S+/g;
const wordsOf = (text: string): string[] => text.replace(ADDRESS, ' ').toLowerCase().replace(/[\u2018\u2019]/g, "'").split(/[^\p{L}\p{N}']+/u).filter((word) => word !== '');

/**
 * Runs of `length` consecutive words of the pack that stand in the source too. Titles, headings and named terms are the
 * document's own and may stand: headings and the front matter are not looked at, and a run inside `allowed` is let pass.
 */
export function findSharedRuns(pack: string, source: string, { length, allowed }: { length: number; allowed: readonly string[] }): SharedRun[] {
  const theirs = wordsOf(source);
  const runs = new Set(theirs.map((_, at) => theirs.slice(at, at + length).join(' ')).filter((run) => run.split(' ').length === length));
  const named = allowed.map((name) => ` ${wordsOf(name).join(' ')} `);
  return pack.split('\n').flatMap((line, at) => {
    if (!/^\s*- /.test(line)) return [];
    const ours = wordsOf(line);
    for (let from = 0; from + length <= ours.length; from++) {
      const run = ours.slice(from, from + length).join(' ');
      if (runs.has(run) && !named.some((name) => touches(name, run))) return [{ line: at + 1, words: run }];
    }
    return [];
  });
}

/** All but two words of the run ("to the", "of") are the name itself. */
function touches(name: string, run: string): boolean {
  const inName = run.split(' ').filter((word) => name.includes(` ${word} `)).length;
  return inName >= run.split(' ').length - 2;
}
