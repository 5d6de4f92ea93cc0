import type { CaseEntry, Excuse, MissedEntry, MissedHow, VisitEntry } from '../case-entry';
import type { ReportOutcome } from '../report';

/**
 * Which missed visits and appointments count. All are recorded; those we caused, those nobody was told of, those agreed
 * to be moved and those kept away by illness never count, and a single one is no sign of anything.
 */
export type Miss = VisitEntry | MissedEntry;

export type Uncounted = Excuse | 'cut-short' | 'expected-unknown';

export interface Misses {
  readonly counted: readonly Miss[];
  readonly uncounted: readonly { readonly miss: Miss; readonly why: Uncounted }[];
}

type Standing = 'counts' | 'counts-if-expected' | 'no-miss' | Uncounted;

const BY_OUTCOME: Readonly<Record<ReportOutcome, Standing>> = {
  completed: 'no-miss',
  // They were there and the door was opened: that is another criterion's matter.
  'let-in-not-seen': 'no-miss',
  'not-let-in': 'counts-if-expected',
  'no-answer-someone-in': 'counts-if-expected',
  'nobody-in': 'counts-if-expected',
  'cancelled-late': 'counts',
  'cancelled-early': 'rearranged',
  'cancelled-by-us': 'by-us',
  // The worker may have ended it herself. When the family left early it is entered as a miss.
  'cut-short': 'cut-short',
};

const BY_HOW: Readonly<Record<MissedHow, Standing>> = {
  'no-answer': 'counts-if-expected', 'nobody-in': 'counts-if-expected', refused: 'counts-if-expected', 'did-not-come': 'counts-if-expected',
  'cancelled-late': 'counts', 'left-early': 'counts', 'cancelled-early': 'rearranged', illness: 'illness', 'by-us': 'by-us',
};

export function missesIn(entries: readonly CaseEntry[]): Misses {
  const words = lastWords(entries);
  const judged = entries.flatMap((entry) => {
    if (entry.kind !== 'visit' && entry.kind !== 'missed') return [];
    const word = words.get(entry.id);
    const standing = standingOf(word === 'expected' ? { ...entry, expected: 'yes' } : entry);
    if (standing === 'no-miss') return [];
    return [{ miss: entry, standing: word === undefined || word === 'expected' ? standing : word }];
  });
  return {
    counted: judged.flatMap(({ miss, standing }) => (standing === 'counts' ? [miss] : [])),
    uncounted: judged.flatMap(({ miss, standing }) => (standing === 'counts' ? [] : [{ miss, why: standing }])),
  };
}

/** What was said last about each miss: that they expected us after all, or why it should not count. */
function lastWords(entries: readonly CaseEntry[]): ReadonlyMap<string, Excuse | 'expected'> {
  const said = entries.filter((entry) => entry.kind === 'excused' || entry.kind === 'expected').sort((a, b) => a.recordedAt - b.recordedAt);
  return new Map(said.map((entry) => [entry.missId, entry.kind === 'expected' ? 'expected' : entry.why]));
}

function standingOf(entry: Miss): Exclude<Standing, 'counts-if-expected'> {
  const standing = entry.kind === 'visit' ? BY_OUTCOME[entry.outcome] : BY_HOW[entry.how];
  if (standing !== 'counts-if-expected') return standing;
  if (entry.expected === 'no') return 'not-expected';
  return entry.expected === 'yes' ? 'counts' : 'expected-unknown';
}
