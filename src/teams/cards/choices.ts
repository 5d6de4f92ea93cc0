import { z } from 'zod/v4';
import type { Team } from '../../domain/team';
import type { Visit } from '../../domain/visit';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { button, header, safe, type Button } from './view';

/** Questions with one answer a button: asked when the bot must not guess. */
export const choicePresses = [z.object({ verb: z.literal('choose-team'), subject: z.string() })] as const;

const MOST_BUTTONS = 4;

const question = (title: string, fact: string, footer: string, buttons: readonly Button[]): Card =>
  fill('message', { header: header('warning', title), fact, facts: [], notes: [], footer, fallbackText: fact, buttons: buttons.slice(0, MOST_BUTTONS) });

export function firstVisitCard({ first, second }: { first: Visit; second: Visit }, strings: Strings): Card {
  const words = strings.choices;
  return question(words.firstTitle, words.firstFact({ where: safe(first.where), backBy: first.backBy }), words.firstFooter, [
    button(words.firstSafe(first.where), 'check-out', { subject: first.id }, { style: 'positive' }),
    button(words.stillThere, 'still-there', { subject: second.id }),
  ]);
}

export function whichVisitCard(visits: readonly Visit[], to: 'check-out' | 'extend', strings: Strings, said: string | null): Card {
  const words = strings.choices;
  const buttons = visits.map((visit) => {
    const data = to === 'check-out' ? { subject: visit.id } : { subject: visit.id, version: visit.backBy, minutes: 30 };
    return button(words.whichVisit({ where: visit.where, backBy: visit.backBy }), to, data);
  });
  return question(words.whichTitle, said ?? words.whichFact, words.whichFooter, buttons);
}

export function chooseTeamCard(teams: readonly Team[], strings: Strings): Card {
  const words = strings.choices;
  return question(words.teamTitle, words.teamFact, words.teamFooter, teams.map((team) => button(team.name, 'choose-team', { subject: team.id })));
}
