import { z } from 'zod/v4';
import { dayOf, middayOf } from '../../app/almanac';
import type { PackLine, SupervisionPack } from '../../app/supervision-pack';
import type { Board } from '../../domain/team';
import { DAY, type Instant } from '../../domain/time';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { behaviourList } from './case-lines';
import { button, header, safe, type Drawn } from './view';

/** Preparing for supervision, for the worker alone: what she may bring, her board's questions, and her dates. Only the dates are kept. */
export const supervisionPresses = [
  z.object({ verb: z.literal('supervision') }),
  z.object({ verb: z.literal('supervision-group') }),
  z.object({ verb: z.literal('supervision-save'), next: z.iso.date() }),
  z.object({ verb: z.literal('supervision-moved'), next: z.iso.date() }),
  z.object({ verb: z.literal('supervision-met') }),
] as const;

const MOST_LINES = 10;

export function supervisionCard(board: Board | 'none', pack: SupervisionPack, strings: Strings, said: string | null): Card {
  const { agreement, supervision: words } = strings;
  const fact = agreement.supervisionFact;
  const lines = pack.lines.slice(0, MOST_LINES).map((line) => words.line({ at: line.at, ref: line.caseRef === null ? null : safe(line.caseRef), what: whatOf(line, strings) }));
  const brought = [words.since({ since: pack.since, visits: pack.visits, isFirst: pack.lastAt === null }), ...(lines.length > 0 ? lines : [words.nothing]), ...(pack.lines.length > MOST_LINES ? [words.more(pack.lines.length - MOST_LINES)] : [])];
  const notes = [
    ...(said === null ? [] : [fact]), ...(pack.next === null ? [] : [words.next(middayOf(pack.next))]), ...assessed(board, brought, strings),
    ...(board === 'cardiff-vale' ? [agreement.supervisionShare] : []), bulleted(words.look), agreement.supervisionCancelled[board],
  ];
  return fill('supervision', {
    required: strings.required,
    header: header('accent', agreement.supervisionTitle), fact: said ?? fact, fallbackText: fact, footer: agreement.supervisionFooter, notes: notes.map((text) => ({ text })),
    next: { label: words.date, missing: words.dateMissing, value: pack.likelyNext },
    buttons: [
      button(words.save, 'supervision-save', {}, { style: 'positive', inputs: 'auto' }), button(words.met, 'supervision-met'),
      ...(pack.next === null ? [] : [button(words.cancelled, 'supervision-moved', {}, { inputs: 'auto' })]), ...(pack.lines.length > 0 ? [button(words.group, 'supervision-group')] : []),
    ],
  });
}

/** Mid and West Wales wants three areas in every risk assessment (S053): what she brings, and what is asked, stand under them. */
function assessed(board: Board | 'none', brought: readonly string[], { agreement, supervision: { areas }, board: names, checklist }: Strings): string[] {
  const prompts = bulleted(agreement.supervisionPrompts[board]);
  if (board !== 'mid-west-wales') return [brought.join('\n\n'), prompts];
  const heading = (area: string): string => `**${area}** (${checklist.source({ board: names[board], section: AREAS_SECTION })})`;
  return [[heading(areas.resistance), ...brought].join('\n\n'), [heading(areas.change), areas.changeAsked].join('\n\n'), [heading(areas.supervision), prompts].join('\n\n')];
}

const AREAS_SECTION = '1';
const bulleted = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\r');

function whatOf({ what }: PackLine, strings: Strings): string {
  const words = strings.supervision;
  switch (what.is) {
    case 'outcome':
      return words.outcome(strings.report.outcomes[what.outcome]);
    case 'threat':
      return words.threat;
    case 'late':
      return words.late;
    case 'helped':
      return words.helped;
    case 'incident':
      return words.incident(behaviourList(what.behaviours, strings));
    default:
      return what satisfies never;
  }
}

/** A case goes to the group by a letter: no reference, no date, no place. */
export function groupCard(pack: SupervisionPack, strings: Strings): Card {
  const words = strings.supervision;
  const refs = [...new Set(pack.lines.map(({ caseRef }) => caseRef))];
  const told = refs.slice(0, MOST_LINES).map((ref, index) => {
    const lines = pack.lines.filter(({ caseRef }) => caseRef === ref).slice(0, MOST_LINES).reverse();
    return [`**${ref === null ? words.noCase : words.groupCase(String.fromCharCode(LETTER_A + index))}**`, ...lines.map((line) => `- ${whatOf(line, strings)}`)].join('\r');
  });
  return fill('message', {
    header: header('accent', words.groupTitle), fact: words.groupFact, facts: [], notes: (told.length > 0 ? told : [words.nothing]).map((text) => ({ text })), footer: strings.agreement.supervisionGroup, fallbackText: words.groupFact,
    buttons: [button(words.back, 'supervision')],
  });
}

const LETTER_A = 65;

/** The day before, and afterwards until she has said what became of it. Neutral on a locked screen. */
export function supervisionMessage({ why, at }: { why: 'soon' | 'was'; at: Instant }, now: Instant, strings: Strings): Drawn {
  const words = strings.supervision;
  const isOver = why === 'was';
  const [title, fact] = isOver ? [words.wasTitle, words.wasFact(at)] : [words.soonTitle, words.soonFact(at)];
  const view = { header: header(isOver ? 'warning' : 'accent', title), fact, fallbackText: fact, footer: strings.agreement.supervisionFooter };
  const card = isOver
    ? fill('supervision', { ...view, required: strings.required, notes: [], next: { label: words.date, missing: words.dateMissing, value: dayOf(now + DAY) }, buttons: [button(words.met, 'supervision-met', {}, { style: 'positive' }), button(words.cancelled, 'supervision-moved', {}, { inputs: 'auto' })] })
    : fill('message', { ...view, facts: [], notes: [], buttons: [button(words.prepare, 'supervision', {}, { style: 'positive' })] });
  return { card, text: null, summary: strings.ask.summary(now), mentions: [] };
}
