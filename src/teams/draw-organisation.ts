import { looking } from '../app/reading';
import type { OrganisationCardRef } from '../app/organisation';
import { agendaFacts, allocationFacts, upkeepFacts } from '../app/upkeep-facts';
import { isManager } from '../domain/team';
import { agendaText, allocationCard, upkeepCard, upkeepChoose, upkeepDate } from './cards/upkeep';
import { readTeam, type Easel } from './easel';
import type { Card } from './template';

/** A team's own duties: for its managers alone. What is switched on is a setting, and may be seen in the channel. */
export async function drawOrganisation(easel: Easel, ref: OrganisationCardRef, said: string | null): Promise<Card | null> {
  const { strings, incoming } = easel;
  const scope = looking(easel.store, easel.place, easel.now);
  const team = await readTeam(easel, ref.teamId);
  const mayStand = incoming.scope === 'personal' || ref.name === 'upkeep-choose';
  if (!team || !isManager(team, incoming.who.id) || !mayStand) return null;
  switch (ref.name) {
    case 'agenda': {
      const facts = await agendaFacts(scope, ref.teamId);
      return facts && agendaText(facts, strings);
    }
    case 'allocation': {
      const facts = await allocationFacts(scope, ref.teamId);
      return facts && allocationCard(facts, strings);
    }
    case 'upkeep':
    case 'upkeep-choose':
    case 'upkeep-date': {
      const facts = await upkeepFacts(scope, ref.teamId);
      if (!facts) return null;
      return ref.name === 'upkeep' ? upkeepCard(facts, strings, said) : ref.name === 'upkeep-date' ? upkeepDate(facts, strings) : upkeepChoose(facts, strings);
    }
    default:
      return ref.name satisfies never;
  }
}
