import { factsFor } from '../app/facts';
import { callTeam, mySettingsIn, peopleIn } from '../app/reading';
import { reflectionOf } from '../app/reflections';
import type { AfterwardsCardRef } from '../app/reply';
import { managersOf } from '../domain/team';
import { callForm } from './cards/call';
import { mySettingsCard } from './cards/my-settings';
import { observeForm } from './cards/observe';
import { reflectForm, reflectionCard, shareForm } from './cards/reflection';
import type { Easel } from './easel';
import type { Card } from './template';

/** What comes after a visit: in the worker's own chat, and for nobody but her. */
export async function drawAfterwards(easel: Easel, ref: AfterwardsCardRef, said: string | null): Promise<Card | null> {
  const { store, place, now, incoming, strings } = easel;
  if (ref.name === 'my-settings') return drawMySettings(easel, said);
  if (ref.name === 'want-call') return drawCallForm(easel, ref.visitId, said);
  const found = incoming.scope === 'personal' ? await factsFor(store, place, ref.visitId, now) : null;
  if (!found?.visit || !found.team || found.visit.workerId !== incoming.who.id) return null;
  const facts = { ...found, visit: found.visit, team: found.team };
  if (ref.name === 'observe') return observeForm(facts, strings, said);
  const reflection = await reflectionOf(store, place, { workerId: incoming.who.id, visitId: ref.visitId, now });
  switch (ref.name) {
    case 'reflect':
      return reflectForm({ ...facts, reflection }, strings, said);
    case 'reflection':
      return reflection && reflectionCard({ ...facts, reflection }, strings, said);
    case 'reflection-share':
      return reflection && shareForm({ ...facts, reflection }, strings, said);
    default:
      return ref.name satisfies never;
  }
}

async function drawMySettings({ store, place, now, incoming, strings }: Easel, said: string | null): Promise<Card | null> {
  const known = incoming.scope === 'personal' ? await mySettingsIn(store, place, { by: incoming.who.id, now }) : null;
  if (!known) return null;
  const people = await peopleIn(store, place, known.team ? [...new Set([...known.team.members.slice(0, MOST_NAMES), ...managersOf(known.team)])] : []);
  return mySettingsCard({ ...known, people: new Map(people.map((person) => [person.id, person])) }, strings, said);
}

async function drawCallForm({ store, place, now, incoming, strings }: Easel, visitId: string, said: string | null): Promise<Card | null> {
  const team = incoming.scope === 'personal' ? await callTeam(store, place, { by: incoming.who.id, visitId, now }) : null;
  if (!team) return null;
  const people = await peopleIn(store, place, [...new Set([...team.members.slice(0, MOST_NAMES), ...managersOf(team)])]);
  return callForm({ visitId, workerId: incoming.who.id, team, people: new Map(people.map((person) => [person.id, person])) }, strings, said);
}

/** A larger team is not listed by name. */
const MOST_NAMES = 61;
