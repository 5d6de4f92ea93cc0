import { z } from 'zod/v4';
import type { CaseView } from '../../app/case-view';
import type { FlagSeen } from '../../app/flagged';
import { activeFlags, type Flag } from '../../domain/case-file';
import type { Hold } from '../../domain/hold';
import { hasContract } from '../../domain/contract';
import { criteriaFor } from '../../domain/team';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { behaviourList, entryLine } from './case-lines';
import { countLines } from './case-counts';
import { summaryLines } from './case-summary';
import { button, header, safe, type Button } from './view';

/** A case as its reader may see it: flags first, then what counts, then the history, the latest first. */
const subject = z.string().max(60);
export const casePresses = [
  z.object({ verb: z.literal('case'), subject, page: z.number().int().min(0).max(1_000).default(0) }),
  z.object({ verb: z.literal('case-more'), subject }),
  z.object({ verb: z.literal('case-pick'), subject, pick: z.string().max(200) }),
] as const;

const LINES = 8;
const MOST_FLAGS = 4;

export function caseCard(view: CaseView, page: number, strings: Strings, said: string | null): Card {
  const words = strings.cases;
  const flags = view.file ? activeFlags(view.file) : [];
  const isHistory = view.access !== 'visitor';
  const pages = pagesOf(view);
  const at = Math.min(page, pages - 1);
  const held = view.file?.hold ? [holdLine(view.file.hold, view, strings)] : [];
  const notes = isHistory ? [...held, ...flags.slice(0, MOST_FLAGS).map((flag) => flagLine(flag, view, strings)), ...(at === 0 ? [...summaryLines(view, strings), ...countLines(view, strings)] : [])] : [];
  const fact = said ?? caseFact(view, flags, strings);
  return fill('case', {
    header: header(flags.length > 0 ? 'attention' : 'accent', flags.length > 0 ? words.titleFlagged(safe(view.ref)) : words.title(safe(view.ref))),
    fact: said !== null && flags.length > 0 ? `${caseFact(view, flags, strings)} ${said}` : fact,
    notes: notes.map((text) => ({ text })),
    lines: [...view.entries].reverse().slice(at * LINES, (at + 1) * LINES).map((entry) => ({ text: entryLine(entry, view, strings) })),
    footer: view.owner && isHistory ? words.source[criteriaFor(view.owner)] : words.formFooter,
    fallbackText: fact,
    buttons: isHistory ? caseButtons(view, strings) : [],
  });
}

export const pagesOf = (view: CaseView): number => Math.max(1, Math.ceil(view.entries.length / LINES));

function caseFact(view: CaseView, flags: readonly Flag[], strings: Strings): string {
  const words = strings.cases;
  if (!view.file) return words.factEmpty;
  if (view.access !== 'visitor') return flags.length > 0 ? words.factFlagged : words.factCalm;
  return flags.length > 0 ? words.factSpeakTo(speakTo(flags, view, strings)) : words.factVisitor;
}

function speakTo(flags: readonly Flag[], { teams, people }: CaseView, strings: Strings): string {
  const managers = new Set(flags.flatMap((flag) => teams.get(flag.teamId)?.managers ?? []));
  return strings.list([...managers].map((id) => safe(people.get(id)?.name ?? id)));
}

function flagLine(flag: Flag, { people }: CaseView, strings: Strings): string {
  return strings.cases.flag({ what: behaviourList(flag.behaviours, strings), since: flag.raisedAt, reviewAt: flag.reviewAt, who: safe(people.get(flag.raisedBy)?.name ?? flag.raisedBy) });
}

/** Why is for those who decide: the reason may be about somebody who reads the history. */
const holdLine = ({ by, at, reason }: Hold, { access, people }: CaseView, strings: Strings): string =>
  (access === 'manager' ? strings.hold.standing({ who: safe(people.get(by)?.name ?? by), at, reason: safe(reason) }) : strings.hold.onCase(at));

/** Before a visit: the flag to those whose case it is, and to others only whom to speak to. */
export const flagNotes = (seen: readonly FlagSeen[], strings: Strings): string[] => seen.map((one) => flagNote(one, strings));

function flagNote(seen: FlagSeen, strings: Strings): string {
  const { cases, list } = strings;
  switch (seen.is) {
    case 'known':
      return cases.flagAtDoor({ what: behaviourList(seen.flag.behaviours, strings), since: seen.flag.raisedAt });
    case 'speak-to':
      return cases.factSpeakTo(list(seen.people.map(safe)));
    case 'incident':
      return cases.incidentAtDoor(seen.at);
    case 'speak-to-incident':
      return cases.incidentSpeakTo(list(seen.people.map(safe)));
    default:
      return seen satisfies never;
  }
}

function caseButtons(view: CaseView, strings: Strings): Button[] {
  const words = strings.cases;
  const data = { subject: view.ref };
  return [
    button(words.recordMiss, 'missed-form', data),
    ...(view.misses.counted.length + view.misses.uncounted.length > 0 ? [button(words.followUp, 'follow-up-form', { ...data, miss: null })] : []),
    button(words.reportIncident, 'incident-steps', data),
    ...(picksFor(view, strings).length > 0 ? [button(words.more, 'case-more', data)] : []),
    ...(view.agreed.safety ? [button(words.picks['safety-plan'], 'safety-open', data, { mode: 'secondary' })] : []),
    ...(view.agreed.meeting && view.access === 'manager' ? [button(strings.caseSummary.seeMeeting, 'meeting', { subject: view.agreed.meeting.id }, { mode: 'secondary' })] : []),
  ];
}

/** The history as text, the oldest first, to copy into a review. What no longer fits is the oldest, and it says so. */
export function chronologyCard(view: CaseView, strings: Strings): Card {
  const words = strings.cases;
  const lines = view.entries.map((entry) => entryLine(entry, view, strings));
  const kept = lastWithin(lines, CHRONOLOGY_LENGTH);
  const left = lines.length - kept.length;
  return fill('message', {
    header: header('accent', words.title(safe(view.ref))), fact: words.chronology, facts: [],
    notes: [...(left > 0 ? [{ text: words.chronologyLeft(left) }] : []), ...(kept.length > 0 ? [{ text: kept.join('\n\n') }] : [])],
    footer: words.formFooter, fallbackText: words.chronology, buttons: [button(words.back, 'case', { subject: view.ref, page: 0 })],
  });
}

const CHRONOLOGY_LENGTH = 9_000;

function lastWithin(lines: readonly string[], length: number): readonly string[] {
  let from = lines.length;
  for (let sum = 0; from > 0; from -= 1) {
    sum += lines[from - 1]?.length ?? 0;
    if (sum > length) break;
  }
  return lines.slice(from);
}

/** The rarer things one may do, in one list: a card has room for four buttons. */
export function caseMoreCard(view: CaseView, strings: Strings): Card {
  const words = strings.cases;
  const data = { subject: view.ref };
  return fill('pick', {
    required: strings.required,
    header: header('accent', words.title(safe(view.ref))), fact: words.moreFact,
    pick: { label: words.pick, missing: strings.chooseOne, choices: picksFor(view, strings) },
    footer: words.formFooter, fallbackText: words.moreFact,
    buttons: [button(words.go, 'case-pick', data, { style: 'positive', inputs: 'auto' }), button(words.back, 'case', { ...data, page: 0 })],
  });
}

function picksFor(view: CaseView, strings: Strings): { value: string; title: string }[] {
  const { picks } = strings.cases;
  const some = [
    ...(view.entries.length > 0 ? [{ value: 'chronology', title: picks.chronology }] : []),
    ...(pagesOf(view) > 1 ? [{ value: 'older', title: picks.older }] : []),
    ...(view.misses.counted.length + view.misses.uncounted.length > 0 ? [{ value: 'excuse', title: picks.excuse }] : []),
    ...(view.access !== 'visitor' && view.file ? [{ value: 'agencies', title: strings.caseSummary.pick }] : []),
    ...(view.access === 'visitor' ? [] : [{ value: 'safety-plan', title: picks['safety-plan'] }]),
    ...(view.access !== 'visitor' && view.owner && hasContract(view.owner.board) ? [{ value: 'contract', title: picks.contract }] : []),
  ];
  if (view.access !== 'manager' || !view.file || !view.owner) return some;
  const advice = { own: [], advice: [{ value: 'advice-off', title: picks['advice-off'] }], off: [{ value: 'advice-on', title: picks['advice-on'] }] }[criteriaFor(view.owner)];
  return [
    ...some,
    { value: 'convene', title: picks.convene },
    { value: 'hold', title: picks.hold },
    ...(view.misses.counted.length > 0 ? [{ value: 'reset', title: picks.reset }] : []),
    ...activeFlags(view.file).slice(0, MOST_FLAGS).map((flag) => ({ value: `end-flag:${flag.id}`, title: picks.endFlag({ what: behaviourList(flag.behaviours, strings), since: flag.raisedAt }) })),
    ...view.file.visitedBy.slice(0, MOST_FLAGS).map((id) => ({ value: `list-team:${id}`, title: picks.listTeam(view.teams.get(id)?.name ?? id) })),
    ...advice,
  ];
}
