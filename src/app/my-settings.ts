import { decideBuddy } from '../domain/buddy';
import type { Person } from '../domain/person';
import type { Language, Team } from '../domain/team';
import type { Happening, Visit } from '../domain/visit';
import { asksEarly, chooseEarly } from './habits';
import { says, shows, type Reply } from './reply';
import type { Scope } from './run';
import { teamFor } from './which-team';

/** What a person sets for herself, on one card in her own chat. What belongs to her team is her manager's, and the card says so. */
export interface MySettings {
  readonly person: Person;
  /** Those that could watch her. */
  readonly teams: readonly Team[];
  /** The one that does, or would hear of her. */
  readonly team: Team | null;
  readonly early: boolean;
}

export interface MyChoices {
  readonly language: Language | null;
  /** Null where there is nothing to choose. */
  readonly watchedBy: string | null;
  readonly early: boolean;
  readonly buddy: string | null;
}

export async function mySettings(scope: Scope, by: string): Promise<MySettings | null> {
  const person = await scope.tx.get('person', by);
  if (!person) return null;
  const teams = (await Promise.all(person.teamIds.map((id) => scope.tx.get('team', id)))).filter((team): team is Team => team !== null && team.members.includes(by));
  return { person, teams, team: await teamFor(scope, by), early: await asksEarly(scope, by) };
}

export const showMySettings = (): Reply => shows({ name: 'my-settings' });

/** All or nothing: a choice from a card that no longer holds is asked again. Visits that are on keep what they began with. */
export async function saveMySettings(scope: Scope, { by, ...choices }: MyChoices & { by: string }): Promise<Reply> {
  const known = await mySettings(scope, by);
  if (!known) return says({ say: 'nobody-watches' });
  const { person, teams, early } = known;
  const watchedBy = choices.watchedBy ?? person.watchedBy;
  const chosen = choices.watchedBy === null ? known.team : teams.find(({ id }) => id === choices.watchedBy);
  if (choices.watchedBy !== null && !chosen) return says({ say: 'refused', reason: 'settings-team' }, { name: 'my-settings' });
  if (choices.buddy !== null && (choices.buddy === by || !chosen?.members.includes(choices.buddy))) return says({ say: 'refused', reason: 'settings-buddy' }, { name: 'my-settings' });
  scope.tx.put('person', by, { ...person, language: choices.language, watchedBy, usualBuddy: choices.buddy });
  if (choices.early !== early) await chooseEarly(scope, by, choices.early);
  return says({ say: 'my-settings-saved' }, { name: 'my-settings' });
}

/** A visit begins with the buddy she usually has, while they are in its team. The buddy is asked, as ever. */
export async function withUsualBuddy({ tx }: Scope, visit: Visit, team: Team): Promise<{ visit: Visit; happened: readonly Happening[] }> {
  const buddy = (await tx.get('person', visit.workerId))?.usualBuddy ?? null;
  const decision = buddy !== null && visit.buddy === null && team.members.includes(buddy) ? decideBuddy(visit, { by: visit.workerId, buddy }) : null;
  return decision?.ok ? { visit: decision.state, happened: decision.happened } : { visit, happened: [] };
}
