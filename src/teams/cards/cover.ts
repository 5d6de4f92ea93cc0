import type { Parcel } from '../../app/parcel';
import { unwatched } from '../../app/watching';
import { coverOf } from '../../app/working-hours';
import { COVER_MINUTES } from '../../domain/cover';
import { dutyAt } from '../../domain/duty';
import { watchersOf, type Team } from '../../domain/team';
import { minutes } from '../../domain/time';
import type { Visit } from '../../domain/visit';
import type { Strings } from '../../strings/strings';
import { fill } from '../template';
import { lineOf } from './board';
import { nameIn } from './duty';
import { button, header, safe, type Drawn } from './view';

/** Whether anybody watches: to the managers when nobody does, to the worker when that has changed, to the channel when work ends. */
export type CoverFacts = Pick<Parcel, 'now' | 'people'> & { readonly visit: Visit; readonly team: Team };

export function unwatchedMessage(facts: CoverFacts, strings: Strings): Drawn {
  const words = strings.duty;
  const { visit, team } = facts;
  const until = visit.backBy + minutes(COVER_MINUTES);
  const gap = unwatched(team, visit);
  const fact = words.unwatchedFact({ worker: nameIn(facts, visit.workerId), where: safe(visit.where) || strings.visit.noPlace, backBy: visit.backBy });
  const notes = gap ? [{ text: words.unwatched({ ring: gap.ring === null ? null : safe(gap.ring) }) }] : [];
  const card = fill('message', {
    header: header('warning', words.unwatchedTitle), fact, facts: [], notes, footer: words.unwatchedFooter, fallbackText: fact,
    buttons: gap ? [button(words.watchUntil(until), 'watch-until', { subject: team.id, until }, { style: 'positive' })] : [],
  });
  return { card, text: null, summary: words.unwatchedTitle, mentions: [] };
}

/** To the worker. Neutral on a locked screen, as everything is while she is out. */
export function coverMessage(facts: CoverFacts, strings: Strings): Drawn {
  const text = coverWords(facts, strings);
  return { card: null, text, summary: strings.ask.summary(facts.now), mentions: [] };
}

function coverWords(facts: CoverFacts, strings: Strings): string {
  const cover = coverOf(facts.team, facts.visit);
  switch (cover.is) {
    case 'duty':
      return strings.duty.covered({ who: nameIn(facts, cover.who), until: cover.until });
    case 'at-work':
      return strings.duty.coveredAtWork(strings.list(cover.who.map((id) => nameIn(facts, id))));
    case 'nobody':
      return strings.duty.unwatched({ ring: cover.ring === null ? null : safe(cover.ring) });
    default:
      return cover satisfies never;
  }
}

const LINES = 10;

/** Who is still out when work ends, and who watches next. */
export function stillOutMessage({ now, people, board, team }: Pick<Parcel, 'now' | 'people' | 'board'> & { readonly team: Team }, strings: Strings): Drawn {
  const words = strings.duty;
  const duty = dutyAt(team, now);
  const next = duty ? words.stillOutNext({ who: nameIn({ people }, duty.who), until: duty.until }) : words.unwatched({ ring: team.outOfHours ? safe(team.outOfHours.phone) : null });
  const more = board.length > LINES ? [words.stillOutMore(board.length - LINES)] : [];
  const fact = words.stillOutFact(board.length);
  const card = fill('message', {
    header: header(duty ? 'accent' : 'warning', words.stillOutTitle), fact, facts: [],
    notes: [next, ...board.slice(0, LINES).map((line) => lineOf(line, strings)), ...more].map((text) => ({ text })),
    footer: words.footer, fallbackText: fact,
    buttons: [button(words.handOver, 'open-hand-over', { subject: team.id }, { style: 'positive' })],
  });
  return { card, text: null, summary: `${words.stillOutTitle}: ${fact}`, mentions: [] };
}

/** Who has to do what when the last manager has left the channel. */
export const noManagerWords = ({ people }: Pick<Parcel, 'people'>, team: Team, strings: Strings): string =>
  strings.duty.noManager({ team: safe(team.name), people: strings.list(watchersOf(team, 'managers', '').map((id) => nameIn({ people }, id))) });
