import type { CaseView } from '../../app/case-view';
import type { CaseEntry, VisitEntry } from '../../domain/case-entry';
import type { Miss } from '../../domain/criteria/misses';
import type { Answered } from '../../domain/report';
import type { Behaviour } from '../../domain/behaviours';
import type { Strings } from '../../strings/strings';
import { agreedLines } from './agreed';
import { observedLines } from './observe';
import { safe } from './view';

/** A case's entries in words, one line each: the same on its card and in its chronology. */
export function entryLine(entry: CaseEntry, { people }: Pick<CaseView, 'people'>, strings: Strings): string {
  return strings.cases.line({ date: entry.at, what: entryText(entry, strings), who: safe(people.get(entry.by)?.name ?? entry.by) });
}

export function entryText(entry: CaseEntry, strings: Strings): string {
  const words = strings.cases;
  switch (entry.kind) {
    case 'visit':
      return visitText(entry, strings);
    case 'missed':
      return missText(entry, strings);
    case 'follow-up':
      return words.followedUp(words.means[entry.means]);
    case 'excused':
      return words.excusedAs(words.excuses[entry.why]);
    case 'expected':
      return words.entry.expected;
    case 'incident':
      return [words.entry.incident, behaviourList(entry.behaviours, strings)].join(': ');
    case 'risk-decision':
      return words.riskDecision[entry.required ? 'yes' : 'no'](safe(entry.reason));
    case 'told':
      return words.told({ agency: strings.incident.agencies[entry.agency], whom: safe(entry.whom) });
    case 'reset':
      return words.reset(safe(entry.reason));
    case 'meeting':
      return words.entry.meeting;
    case 'criterion':
      return words.criterionStep[entry.step]({ criterion: words.criterion[entry.criterion], reason: safe(entry.reason) });
    case 'hold':
      return words.holdStep[entry.step];
    case 'flag':
      return words.flagStep[entry.step](safe(entry.reason));
    case 'safety-plan':
      return strings.caseSummary.safetyStep[entry.step](entry.version);
    case 'contract':
      return strings.caseSummary.contractStep[entry.step](safe(entry.what));
    case 'convening':
      return strings.caseSummary.conveningStep[entry.step]({ start: entry.startAt, reason: safe(entry.reason) });
    default:
      return entry satisfies never;
  }
}

/** A visit or a miss: what happened, with the short facts noted beside it. */
export function missText(entry: Miss, strings: Strings): string {
  const words = strings.cases;
  const note = safe(entry.note);
  if (entry.kind === 'missed') {
    return [words.missed({ what: entry.what, how: words.how[entry.how], source: entry.source === null ? null : safe(entry.source) }), ...(note === '' ? [] : [note])].join('. ');
  }
  const besides = [...(entry.expected === 'no' ? [words.notExpected] : []), ...(entry.threat === 'yes' ? [words.threatened] : [])];
  return [[words.visited(strings.report.outcomes[entry.outcome]), ...besides].join(', '), ...(note === '' ? [] : [note])].join('. ');
}

/** With what was observed and agreed, which a list to choose from has no room for. */
function visitText(entry: VisitEntry, strings: Strings): string {
  const text = missText(entry, strings);
  const lines = [...seenLines(entry, strings), ...observedLines(entry.observed, strings), ...agreedLines(entry.agreed, strings)];
  return lines.length === 0 ? text : [/[.!?]$/.test(text) ? text : `${text}.`, ...lines].join(' ').replace(/\.$/, '');
}

/** Seen, alone, listened to: what was answered, in a few words. */
function seenLines({ seen, seenAlone, listened }: VisitEntry, { report }: Strings): string[] {
  const said: readonly (readonly [string, Answered])[] = [[report.seen.both, seen], [report.seenAlone, seenAlone], [report.listened, listened]];
  return said.flatMap(([label, value]) => (value === 'unsaid' ? [] : [`${label}: ${lowerFirst(report.answers[value])}.`]));
}

export const behaviourList = (behaviours: readonly Behaviour[], strings: Strings): string => behaviours.map((behaviour) => lowerFirst(strings.cases.behaviours[behaviour])).join(', ');

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
