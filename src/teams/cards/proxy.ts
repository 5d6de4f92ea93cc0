import { z } from 'zod/v4';
import { SOURCES, type Closing, type Visit } from '../../domain/visit';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { nameOf } from './alarm';
import { awaitedPresses } from './awaited';
import { button, header, safe, type Drawn } from './view';
import type { VisitFacts } from './visit';

/** Checking out for somebody who has no signal, and her own word about it afterwards. */
export const proxyPresses = [
  z.object({ verb: z.literal('ask-proxy'), subject: z.string() }),
  z.object({ verb: z.literal('check-out-for'), subject: z.string(), source: z.enum(SOURCES) }),
  z.object({ verb: z.literal('confirm-safe'), subject: z.string() }),
  z.object({ verb: z.literal('still-out'), subject: z.string() }),
  ...awaitedPresses,
] as const;

const MOST_BUTTONS = 4;

export function proxyCard(facts: VisitFacts, strings: Strings): Card {
  const words = strings.colleague;
  const { visit } = facts;
  const worker = nameOf(facts, visit.workerId);
  return fill('choose', {
    required: strings.required,
    header: header('warning', words.proxyTitle(worker)),
    fact: words.proxyFact({ worker, where: safe(visit.where), backBy: visit.backBy }),
    choice: { id: 'source', label: words.source, style: 'expanded', missing: words.sourceMissing, choices: SOURCES.map((value) => ({ value, title: words.sources[value] })) },
    footer: words.proxyFooter,
    fallbackText: words.proxyTitle(worker),
    buttons: [button(words.proxySubmit(rawName(facts, visit.workerId)), 'check-out-for', { subject: visit.id }, { style: 'positive', inputs: 'auto' })],
  });
}

/** A name that fits several, or somebody with two visits: asked, never guessed. */
export function whichProxyCard(visits: readonly VisitFacts[], strings: Strings): Card {
  const words = strings.colleague;
  const buttons = visits.slice(0, MOST_BUTTONS).map((facts) => button(words.whichVisit({ worker: rawName(facts, facts.visit.workerId), where: facts.visit.where, backBy: facts.visit.backBy }), 'ask-proxy', { subject: facts.visit.id }));
  return fill('message', { header: header('warning', words.whichTitle), fact: words.whichFact, facts: [], notes: [], footer: words.proxyFooter, fallbackText: words.whichFact, buttons });
}

/** To the worker, who may read it hours later: is that right? */
export function confirmSafeCard(facts: VisitFacts, strings: Strings): Drawn {
  const words = strings.colleague;
  const { visit } = facts;
  const known = proxyWords(facts, strings);
  if (!known) throw new Error(`draw confirm-safe ${visit.id}: no colleague closed it`);
  const fact = words.confirmFact({ ...known, where: safe(visit.where) });
  const data = { subject: visit.id };
  const card = fill('message', {
    header: header('warning', words.confirmTitle), fact, facts: [], notes: [], footer: words.confirmFooter, fallbackText: fact,
    buttons: [button(words.confirmYes, 'confirm-safe', data, { style: 'positive' }), button(words.confirmNo, 'still-out', data), button(strings.visit.help, 'need-help', {}, { style: 'destructive' })],
  });
  return { card, text: null, summary: strings.ask.summary(facts.now), mentions: [] };
}

type ByColleague = Extract<Closing, { by: 'colleague' }>;
const closingOf = ({ watch }: Visit): { closing: ByColleague; at: number } | null => (watch.is === 'closed' && watch.closing.by === 'colleague' ? { closing: watch.closing, at: watch.at } : null);

/** Who said it, when, and how they know; null when no colleague did. */
export function proxyWords(facts: VisitFacts, strings: Strings): { who: string; at: number; known: string } | null {
  const closed = closingOf(facts.visit);
  return closed && { who: nameOf(facts, closed.closing.who), at: closed.at, known: strings.colleague.known[closed.closing.source] };
}

/** On a button people's own text is no markup. */
const rawName = ({ people }: Pick<VisitFacts, 'people'>, id: string): string => people.get(id)?.name ?? id;
