import { decideClaim } from '../../src/domain/alarm';
import type { Decision } from '../../src/domain/decision';
import { DEFAULT_LADDER, ladderFor } from '../../src/domain/ladder';
import { decideCheckIn, decideCheckOut } from '../../src/domain/own-visit';
import type { Person } from '../../src/domain/person';
import { TEAM_DEFAULTS, type Team } from '../../src/domain/team';
import { MINUTE } from '../../src/domain/time';
import { decideTick } from '../../src/domain/watch';
import type { Strings } from '../../src/strings/strings';
import { alarmCard, alarmMessage } from '../../src/teams/cards/alarm';
import { askCard } from '../../src/teams/cards/ask';
import { boardCard } from '../../src/teams/cards/board';
import { checkInCard } from '../../src/teams/cards/check-in';
import { reportForm } from '../../src/teams/cards/report';
import { visitCard } from '../../src/teams/cards/visit';
import type { Card } from '../../src/teams/template';

/** One afternoon as its people saw it: the cards a newcomer should look at first, and the ones in the README. */
export interface Scene {
  readonly name: string;
  readonly card: Card;
}

const START = Date.UTC(2026, 10, 24, 14);
const BACK_BY = START + 60 * MINUTE;
const LATE = BACK_BY + 15 * MINUTE;
const person = (id: string, name: string): Person => ({ id, name, teamsUserId: `29:${id}`, language: null, teamIds: ['team'], watchedBy: null, usualBuddy: null, personal: null });
const people = new Map([person('sam', 'Sam Evans'), person('priya', 'Priya Patel'), person('dee', 'Dee Rees')].map((one) => [one.id, one]));
const team: Team = {
  ...TEAM_DEFAULTS, addressFrom: 'Duty desk, 01632 960001', duty: { who: 'priya', from: START, until: START + 180 * MINUTE },
  id: 'team', name: 'Roath team', channel: { conversationId: '19:channel@thread.tacv2', serviceUrl: 'https://x.example', tenantId: null, botId: '28:bot' }, board: 'cardiff-vale', audience: 'children',
  managers: ['priya'], deputies: ['dee'], outOfHours: { name: 'Out-of-hours team', phone: '01632 960002' }, members: ['sam', 'priya', 'dee'], ladder: DEFAULT_LADDER, language: 'en',
};

function reach<State, Happening>(decision: Decision<State, Happening, string>): State {
  if (!decision.ok) throw new Error(`a scene was refused: ${decision.reason}`);
  return decision.state;
}

const ladder = ladderFor('ordinary');
const checkedIn = (id: string, caseRef: string, where: string, backBy: number) => reach(decideCheckIn({ id, teamId: 'team', workerId: 'sam', where, caseRef, backBy, risk: 'ordinary', minutes: DEFAULT_LADDER, asksEarly: false }, ladder, START));

export function story(strings: Strings): Scene[] {
  const visit = checkedIn('a-visit', '4471', 'Splott', BACK_BY);
  const overdue = reach(decideTick(visit, ladder, LATE));
  const claimed = reach(decideClaim(overdue, 'priya', LATE));
  const back = reach(decideCheckOut(claimed, 'sam', LATE + 4 * MINUTE));
  const at = (now: number) => ({ now, team, people });
  const told = alarmMessage({ ...at(LATE), visit: overdue }, { card: 'alarm', visitId: 'a-visit', rung: 'managers', lateMinutes: 0, skipped: [], unreached: [] }, { mayBeRepeat: false, inChannel: true }, strings);
  const lines = [
    { visit: overdue, worker: 'Sam Evans', state: 'alarm' as const, onIt: 'Priya Patel' },
    { visit: checkedIn('b', '5102', 'Roath', BACK_BY + 30 * MINUTE), worker: 'Tom Hughes', state: 'out' as const, onIt: null },
    { visit: checkedIn('c', '3388', 'Adamsdown', BACK_BY + 75 * MINUTE), worker: 'Nia Davies', state: 'out' as const, onIt: null },
  ];
  const scenes: readonly (readonly [string, Card | null])[] = [
    ['2pm, Sam checks in', checkInCard({ where: 'Splott', caseRef: '4471', backBy: BACK_BY }, START, strings, null)],
    ['2pm, Sam is out', visitCard({ ...at(START), visit }, strings, null)],
    ['3pm, Sam is asked', askCard({ ...at(BACK_BY), visit }, 'due', strings).card],
    ['3.15pm, the managers are told', told.card],
    ['3.15pm, Priya is on it', alarmCard({ ...at(LATE), visit: claimed }, strings, [])],
    ['3.16pm, who is out', boardCard({ team, people, lines, page: 0, now: LATE + MINUTE, refreshFor: [] }, strings)],
    ['3.19pm, Sam is back', alarmCard({ ...at(LATE + 4 * MINUTE), visit: back }, strings, [])],
    ['3.19pm, how did it go?', reportForm({ ...at(LATE + 4 * MINUTE), visit: back }, strings, null)],
  ];
  return scenes.flatMap(([name, card]) => (card ? [{ name: `One afternoon: ${name}`, card }] : []));
}
