import type { Parcel } from '../../app/deliveries';
import type { RungName } from '../../domain/ladder';
import type { Team } from '../../domain/team';
import type { Strings } from '../../strings/strings';
import { fill } from '../template';
import { header, safe, type Drawn } from './view';
import { alarmInstant, visitButtons, visitCard, type VisitFacts } from './visit';

/** The question to the worker. What shows on a locked screen is neutral. */
export function askCard(facts: VisitFacts & { readonly team: Team }, rung: RungName, strings: Strings): Drawn {
  const summary = strings.ask.summary(facts.now);
  const { visit, team } = facts;
  if (visit.watch.is === 'alarm') return { card: visitCard(facts, strings, null), text: null, summary, mentions: [] };
  const name = rung === 'managers' || rung === 'deputies' || rung === 'seniors' ? 'last-ask' : rung;
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

export type AskFacts = Pick<Parcel, 'now' | 'people' | 'visit' | 'team'>;
