import { openAlarms } from '../app/alarm-lines';
import { whoIsOut } from '../app/board';
import { guestsOf } from '../app/guests';
import { notToBeRung } from '../app/hush';
import { visitsToLookBackOn } from '../app/looking-back';
import type { CardRef } from '../app/reply';
import { teamFacts } from '../app/team-facts';
import { isManager, type Team } from '../domain/team';
import { alarmsCard } from './cards/alarms';
import { boardCard } from './cards/board';
import { dutyCard, handOverCard } from './cards/duty';
import { lookingBackCard } from './cards/looking-back';
import { settingsCard } from './cards/settings';
import { teamCard, teamSavedCard } from './cards/team';
import { drawPhrase } from './draw-duress';
import { readTeam, type Easel } from './easel';
import type { Card } from './template';

/** Cards about a team. What managers alone may see is drawn for nobody else. */
export type TeamRef = Extract<CardRef, { name: 'board' | 'alarms' | 'looking-back' | 'duty' | 'hand-over' | 'phrase-form' | 'phrase-saved' | 'team-form' | 'settings' | 'team-saved' }>;
type PeopleRef = Extract<TeamRef, { name: 'board' | 'duty' | 'hand-over' }>;

export async function drawTeam(easel: Easel, ref: TeamRef, said: string | null): Promise<Card | null> {
  return ref.name === 'board' || ref.name === 'duty' || ref.name === 'hand-over' ? drawPeople(easel, ref, said) : drawForms(easel, ref, said);
}

/** Who is out, and who watches. */
async function drawPeople({ store, place, now, incoming, strings }: Easel, ref: PeopleRef, said: string | null): Promise<Card | null> {
  const facts = await teamFacts(store, place, ref.teamId, now);
  if (!facts) return null;
  const isItsManager = isManager(facts.team, incoming.who.id);
  if (ref.name === 'board') return boardCard({ ...facts, lines: await whoIsOut(store, place, facts.team, now), page: ref.page, refreshFor: isItsManager ? [incoming.who.teamsUserId] : [] }, strings);
  if (!isItsManager) return null;
  return ref.name === 'duty' ? dutyCard(facts, strings, said) : handOverCard(facts, incoming.who.id, strings);
}

async function drawForms(easel: Easel, ref: Exclude<TeamRef, PeopleRef>, said: string | null): Promise<Card | null> {
  const { store, place, incoming, strings } = easel;
  const team = await readTeam(easel, ref.teamId);
  if (ref.name === 'team-form') return teamCard({ teamId: ref.teamId, current: team, roster: await easel.roster() }, strings, said);
  if (!team) return null;
  switch (ref.name) {
    case 'alarms':
      return isManager(team, incoming.who.id) ? drawAlarms(easel, team, ref.page) : null;
    case 'looking-back':
      return isManager(team, incoming.who.id) && incoming.scope === 'personal' ? lookingBackCard(await visitsToLookBackOn(store, place, ref.visits), team, strings) : null;
    case 'phrase-form':
    case 'phrase-saved':
      return drawPhrase(easel, team, ref.name, said);
    case 'settings':
      return settingsCard({ team, page: ref.page, roster: ref.page === 'people' ? await easel.roster() : [], guests: await guestsOf(store, place, team) }, strings, said);
    case 'team-saved':
      return teamSavedCard(team, strings, said, await guestsOf(store, place, team));
    default:
      return ref satisfies never;
  }
}

/** Every open alarm of the team but her own. */
async function drawAlarms({ store, place, now, incoming, strings }: Easel, team: Team, page: number): Promise<Card> {
  const lines = (await openAlarms(store, place, team.id, now)).lines.filter(({ visit }) => visit.workerId !== incoming.who.id);
  const hushed = incoming.scope === 'personal' ? await notToBeRung(store, place, { viewerId: incoming.who.id, workerIds: lines.map(({ visit }) => visit.workerId) }) : new Set<string>();
  return alarmsCard({ team, lines, page, now, hushed }, strings);
}
