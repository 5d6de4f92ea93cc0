import { endOf, type LookedBackOn } from '../../app/looking-back';
import type { Team } from '../../domain/team';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { header, safe } from './view';

/** A few finished visits in neutral words, each with what is on record and, where the times are unusual, a friendly question. */
export function lookingBackCard(visits: readonly LookedBackOn[], team: Team, strings: Strings): Card {
  const words = strings.lookingBack;
  const fact = visits.length === 0 ? words.none : words.fact(visits.length);
  return fill('message', {
    header: header('accent', words.title), fact, facts: [],
    notes: [...visits.map((one) => lineOf(one, strings)), words.source[team.board]].map((text) => ({ text })),
    footer: words.footer, fallbackText: fact, buttons: [],
  });
}

function lineOf({ visit, worker, question }: LookedBackOn, strings: Strings): string {
  const words = strings.lookingBack;
  const where = [safe(visit.where), ...(visit.caseRef ? [safe(visit.caseRef)] : [])].join(', ');
  return [
    words.visit({ date: visit.startedAt, started: visit.startedAt, ended: endOf(visit), worker: safe(worker), where, backBy: visit.backBy, extended: visit.extensions.length }),
    ...(visit.report ? [words.outcome(strings.report.outcomes[visit.report.outcome])] : []),
    ...(question === null ? [] : [words.question[question]]),
  ].join(' ');
}
