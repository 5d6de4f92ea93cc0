import type { RungName } from '../../domain/ladder';
import type { Team } from '../../domain/team';
import { minutes, type Instant } from '../../domain/time';
import { ANSWER_MINUTES } from '../../domain/welfare';
import type { Strings } from '../../strings/strings';
import { fill } from '../template';
import { button, header, safe, type Drawn } from './view';
import { alarmInstant, okButton, visitButtons, visitCard, type VisitFacts } from './visit';

/** The question to the worker. What shows on a locked screen is neutral. */
export function askCard(facts: VisitFacts & { readonly team: Team }, rung: RungName, strings: Strings): Drawn {
  const summary = strings.ask.summary(facts.now);
  const { visit, team } = facts;
  if (visit.watch.is === 'alarm') return { card: visitCard(facts, strings, null), text: null, summary, mentions: [] };
  const name = rung === 'managers' || rung === 'deputies' || rung === 'seniors' ? 'last-ask' : rung === 'early' ? 'soon' : rung;
  const fact = strings.ask.fact[name]({ where: safe(visit.where), backBy: visit.backBy, alarmAt: alarmInstant(visit, team) });
  const card = fill('message', {
    header: header('warning', strings.ask.title[name]),
    fact,
    facts: [],
    notes: [],
    footer: strings.ask.footer,
    fallbackText: fact,
    buttons: visitButtons(visit, strings),
  });
  return { card, text: null, summary, mentions: [] };
}

/** The check in the middle of a long visit: one tap, and the way out beside it. */
export function stillOkCard(facts: VisitFacts & { readonly team: Team }, askedAt: Instant, strings: Strings): Drawn {
  const { visit } = facts;
  const words = strings.welfare;
  const fact = words.fact({ alarmAt: askedAt + minutes(ANSWER_MINUTES), backBy: visit.backBy });
  const card = fill('message', {
    header: header('warning', words.title),
    fact,
    facts: [],
    notes: [],
    footer: words.footer,
    fallbackText: fact,
    buttons: [okButton(visit, strings), ...visitButtons(visit, strings).filter(({ verb }) => verb !== 'extend')],
  });
  return { card, text: null, summary: strings.ask.summary(facts.now), mentions: [] };
}

/** Offered once, after the third late check-out in a month. */
export function earlyOfferCard(now: Instant, strings: Strings): Drawn {
  const words = strings.welfare;
  const card = fill('message', {
    header: header('accent', words.offerTitle), fact: words.offerFact, facts: [], notes: [], footer: words.offerFooter, fallbackText: words.offerFact,
    buttons: [button(words.offerYes, 'early-ask', { early: 'yes' }, { style: 'positive' }), button(words.offerNo, 'early-ask', { early: 'no' })],
  });
  return { card, text: null, summary: strings.ask.summary(now), mentions: [] };
}

/** The way home, where her team asks about it. */
export function homeCard(tellAt: Instant, now: Instant, strings: Strings): Drawn {
  const words = strings.welfare;
  const fact = words.homeFact(tellAt);
  const card = fill('message', {
    header: header('warning', words.homeTitle), fact, facts: [], notes: [], footer: words.homeFooter, fallbackText: fact,
    buttons: [button(words.homeYes, 'home-safe', {}, { style: 'positive' }), button(strings.visit.help, 'need-help', {}, { style: 'destructive' })],
  });
  return { card, text: null, summary: strings.ask.summary(now), mentions: [] };
}
