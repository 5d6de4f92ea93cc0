import { holdFacts } from '../app/hold-view';
import type { HeldThing } from '../domain/hold';
import { holdCard } from './cards/hold';
import type { Easel } from './easel';
import type { Card } from './template';

/** The card of a hold, in somebody's own chat: the command before it has asked whether she may see it. */
export async function drawHold({ store, place, incoming, strings }: Easel, thing: HeldThing, said: string | null): Promise<Card | null> {
  return incoming.scope === 'personal' ? holdCard(await holdFacts(store, place, thing), strings, said) : null;
}
