import { decided, refused, type Decision } from './decision';
import { areDaysOff, areHours, type WorkingHours } from './hours';
import type { LadderMinutes } from './ladder';
import { readProcedure } from './procedure';
import { climbs, managersOf, mayChange, MOST_WATCHERS, type Team, type TeamRefusal } from './team';

/** What is set after the first card: each page by itself, so that none is long. */
export type SettingsChange =
  | { readonly page: 'hours'; readonly hours: WorkingHours; readonly daysOff: readonly string[] }
  | { readonly page: 'people'; readonly seniors: readonly string[]; readonly guests: readonly string[]; readonly chair: string | null; readonly addressFrom: string }
  | { readonly page: 'procedure'; readonly steps: string }
  | { readonly page: 'minutes'; readonly ladder: LadderMinutes; readonly homeSafe: boolean; readonly exactPlace: boolean };

export const ADDRESS_FROM_LENGTH = 120;

/** Refuses hours and ladders that run backwards, and people the channel does not hold. Open visits keep what they began with. */
export function decideSettings(team: Team, { by, change }: { by: { id: string; isAdmin: boolean }; change: SettingsChange }): Decision<Team, never, TeamRefusal> {
  if (!mayChange(team, by)) return refused('not-allowed');
  switch (change.page) {
    case 'hours':
      return decideHours(team, change);
    case 'people':
      return decidePeople(team, change);
    case 'procedure': {
      const procedure = readProcedure(change.steps);
      return procedure ? decided({ ...team, procedure }) : refused('bad-steps');
    }
    case 'minutes':
      return climbs(change.ladder) ? decided({ ...team, ladder: change.ladder, homeSafe: change.homeSafe, exactPlace: change.exactPlace }) : refused('bad-minutes');
    default:
      return change satisfies never;
  }
}

function decideHours(team: Team, { hours, daysOff }: Extract<SettingsChange, { page: 'hours' }>): Decision<Team, never, TeamRefusal> {
  if (!areHours(hours)) return refused('bad-hours');
  if (!areDaysOff(daysOff)) return refused('bad-days-off');
  return decided({ ...team, hours, daysOff: [...new Set(daysOff)].sort() });
}

function decidePeople(team: Team, { seniors, guests, chair, addressFrom }: Extract<SettingsChange, { page: 'people' }>): Decision<Team, never, TeamRefusal> {
  const chosen = chair === null ? seniors : [...seniors, chair];
  if (!chosen.every((id) => team.members.includes(id))) return refused('not-in-roster');
  const trimmed = addressFrom.trim();
  if (trimmed.length > ADDRESS_FROM_LENGTH) return refused('address-too-long');
  // Somebody who is a manager or deputy already is told earlier; she stays what she is.
  const isTold = (id: string): boolean => team.managers.includes(id) || team.deputies.includes(id);
  const after: Team = { ...team, seniors: [...new Set(seniors)].filter((id) => !isTold(id)), guests: [...new Set(guests)].filter((id) => !isTold(id) && !seniors.includes(id)), chair, addressFrom: trimmed };
  return managersOf(after).length > MOST_WATCHERS ? refused('too-many-people') : decided(after);
}
