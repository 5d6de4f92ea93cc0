import { factsFor } from '../app/facts';
import { reflectionOf } from '../app/reflections';
import type { AfterwardsCardRef } from '../app/reply';
import { observeForm } from './cards/observe';
import { reflectForm, reflectionCard, shareForm } from './cards/reflection';
import type { Easel } from './easel';
import type { Card } from './template';

/** What comes after a visit: in the worker's own chat, and for nobody but her. */
export async function drawAfterwards({ store, place, now, incoming, strings }: Easel, ref: AfterwardsCardRef, said: string | null): Promise<Card | null> {
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
