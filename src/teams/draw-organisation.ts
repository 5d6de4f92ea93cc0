import { mustNotRing } from '../app/hush';
import type { UpkeepCardRef, WorryCardRef } from '../app/organisation';
import { looking } from '../app/reading';
import { agendaFacts, allocationFacts, upkeepFacts } from '../app/upkeep-facts';
import { worryFacts, worryForm as worryFormFacts } from '../app/worry-facts';
import { isManager } from '../domain/team';
import { agendaText, allocationCard, upkeepCard, upkeepChoose, upkeepDate } from './cards/upkeep';
import { worryCard, worryForm } from './cards/worry';
import { readTeam, type Easel } from './easel';
import { cardWithWarning } from './hush';
import type { Card } from './template';

/** A worry, for whoever said it and those she chose, each alone. */
export async function drawWorry(easel: Easel, ref: WorryCardRef, said: string | null): Promise<Card | null> {
  const { store, place, now, incoming, strings } = easel;
  if (incoming.scope !== 'personal') return null;
  if (ref.name === 'worry') return drawTold(easel, ref.worryId, said);
  const form = await worryFormFacts(looking(store, place, now), { ...ref, viewer: incoming.who.id });
  return form && worryForm(form, strings, said);
}

async function drawTold(easel: Easel, worryId: string, said: string | null): Promise<Card | null> {
  const { store, place, now, incoming, strings } = easel;
  const facts = await worryFacts(looking(store, place, now), worryId, incoming.who.id);
  if (!facts) return null;
  const card = worryCard(facts, strings, said);
  return (await mustNotRing(store, place, { viewerId: incoming.who.id, workerId: facts.worry.by })) ? cardWithWarning(card, strings) : card;
}

/** What a team keeps up, for its managers. What is switched on is a setting, and may be seen in the channel. */
export async function drawUpkeep(easel: Easel, ref: UpkeepCardRef, said: string | null): Promise<Card | null> {
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
