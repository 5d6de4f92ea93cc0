import { loadPeople } from '../app/facts';
import { collect, rowsIn } from '../app/rows';
import { fromRow } from '../app/subject';
import type { Person } from '../domain/person';
import { managersOf, type Team } from '../domain/team';
import { range } from '../store/keys';
import type { Store } from '../store/port';
import type { Reach, Sight } from '../teams/reach';
import { fail, ok, warn, type Finding } from './finding';

/**
 * Everybody an alarm may have to reach, looked at one team after the other: its channel, then its people's own chats.
 * Nothing is sent. Once Teams is silent it is not asked again: the rest would only wait for it too.
 */
export interface PeopleParts {
  readonly store: Store;
  readonly place: string;
  readonly look: Reach['look'];
}

export async function checkPeople(parts: PeopleParts): Promise<Finding[]> {
  const teams = await teamsIn(parts.store, parts.place);
  if (teams.length === 0) return [warn('people', `${parts.place}: no team is set up, so nobody is watched.`, 'add Doorstep to a channel of managers and type @Doorstep set up.')];
  const found: Finding[] = [];
  for (const team of teams) {
    const { findings, isSilent } = await checkTeam(parts, team);
    found.push(...findings);
    if (isSilent) break;
  }
  return found;
}

export const teamsIn = async (store: Store, place: string): Promise<Team[]> => (await collect(rowsIn(store, place, range('team')))).map((row) => fromRow<'team'>(row).state);

interface Looked {
  readonly findings: readonly Finding[];
  readonly isSilent: boolean;
}

async function checkTeam(parts: PeopleParts, team: Team): Promise<Looked> {
  const { serviceUrl, conversationId } = team.channel;
  const channel = await parts.look({ serviceUrl, conversationId });
  if (channel.is === 'silent') return { findings: [fail('people', `${team.name}: Teams does not answer at ${new URL(serviceUrl).host} (${channel.why}).`, 'let this machine reach it, and see the line "token". Nobody else was tried.')], isSilent: true };
  const seen = channel.is === 'reached' ? ok('people', `${team.name}: its channel can be reached`) : fail('people', `${team.name}: its channel refuses Doorstep (${channel.why}).`, 'add the app to the Teams team again and type @Doorstep set up.');
  const watchers = await checkWatchers(parts, team);
  return { findings: [seen, ...watchers], isSilent: false };
}

async function checkWatchers(parts: PeopleParts, team: Team): Promise<Finding[]> {
  const managers = managersOf(team);
  const others = team.chair === null || managers.includes(team.chair) ? [] : [team.chair];
  const people = await loadPeople(parts.store, parts.place, [...managers, ...others]);
  const lookAt = (id: string) => checkPerson(parts, team, { name: people.get(id)?.name ?? id, chat: people.get(id)?.personal ?? null });
  const [watchers, chairs] = [await Promise.all(managers.map(lookAt)), await Promise.all(others.map(lookAt))];
  const lost = [...watchers, ...chairs].filter(({ is }) => is !== 'reached').map(({ finding }) => finding);
  return [summary(team, watchers), ...lost];
}

/** Whoever Teams never let us meet may still be reached; only when it refuses each of them is an alarm kept from everybody. */
function summary(team: Team, watchers: readonly Met[]): Finding {
  const reached = watchers.filter(({ is }) => is === 'reached').length;
  const said = `${team.name}: ${reached} of ${watchers.length} managers can be reached in person`;
  if (reached > 0) return ok('people', said);
  const todo = 'mend one of the next lines today, then type @Doorstep drill.';
  return watchers.every(({ is }) => is === 'refused') ? fail('people', `${said}; alarms stand in the channel alone.`, todo) : warn('people', `${said} for certain.`, todo);
}

interface Met {
  readonly is: Sight['is'] | 'not-met';
  readonly finding: Finding;
}

async function checkPerson({ look }: PeopleParts, team: Team, { name, chat }: { name: string; chat: Person['personal'] }): Promise<Met> {
  if (chat === null) return { is: 'not-met', finding: warn('people', `${team.name}: ${name} has no chat with Doorstep yet; one is opened with the first alarm, if Teams allows it.`, `ask ${name} to open Doorstep in Teams and type hi.`) };
  const sight = await look(chat);
  switch (sight.is) {
    case 'reached':
      return { is: 'reached', finding: ok('people', `${team.name}: ${name} can be reached`) };
    case 'silent':
      return { is: 'silent', finding: warn('people', `${team.name}: Teams does not answer for ${name} (${sight.why}).`, 'try again in a minute.') };
    case 'refused':
      return { is: 'refused', finding: warn('people', `${team.name}: ${name} cannot be reached (${sight.why}): the app was blocked or removed, or they have left.`, `ask ${name} to install Doorstep again, or take them off the team's managers.`) };
    default:
      return sight satisfies never;
  }
}
