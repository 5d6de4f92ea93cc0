import type { Person } from '../domain/person';
import type { Language } from '../domain/team';
import { says, type Reply } from './reply';
import type { Scope } from './run';

export interface Meeting {
  readonly id: string;
  readonly name: string;
  readonly teamsUserId: string;
  /** Null when we met in a channel: that is no way to reach somebody alone. */
  readonly personal: Person['personal'];
}

/** Keeps who somebody is and how to reach her. Writes only when that has changed. */
export async function meet({ tx }: Scope, met: Meeting): Promise<Person> {
  const known = await tx.get('person', met.id);
  const person: Person = {
    id: met.id,
    name: met.name || known?.name || met.id,
    teamsUserId: met.teamsUserId,
    language: known?.language ?? null,
    teamIds: known?.teamIds ?? [],
    watchedBy: known?.watchedBy ?? null,
    usualBuddy: known?.usualBuddy ?? null,
    personal: met.personal ?? known?.personal ?? null,
  };
  tx.put('person', person.id, person);
  return person;
}

export async function chooseLanguage({ tx }: Scope, personId: string, language: Language): Promise<Reply> {
  const person = await tx.get('person', personId);
  if (person) tx.put('person', personId, { ...person, language });
  return says({ say: 'language-changed' });
}

/** Refuses a team the person does not belong to: the choice comes from a card. */
export async function chooseTeam({ tx }: Scope, personId: string, teamId: string): Promise<Reply> {
  const person = await tx.get('person', personId);
  const team = await tx.get('team', teamId);
  if (!person || !team?.members.includes(personId)) return says({ say: 'nobody-watches' });
  tx.put('person', personId, { ...person, watchedBy: teamId });
  return says({ say: 'team-chosen', name: team.name }, { name: 'check-in', filled: { where: null, caseRef: null, backBy: null } });
}
