import { factsFor } from '../app/facts';
import { peopleIn } from '../app/reading';
import type { CardRef } from '../app/reply';
import { isManager } from '../domain/team';
import { pickCard } from './cards/colleague';
import { proxyCard, whichProxyCard } from './cards/proxy';
import type { Easel } from './easel';
import type { Card } from './template';

/** Her team by name, without herself. */
export async function drawPick({ store, place, now, incoming, strings }: Easel, ref: Extract<CardRef, { name: 'pick-colleague' }>, said: string | null): Promise<Card | null> {
  const facts = await factsFor(store, place, ref.visitId, now);
  if (!facts?.visit || !facts.team || facts.visit.workerId !== incoming.who.id) return null;
  const others = await peopleIn(store, place, facts.team.members.filter((id) => id !== incoming.who.id));
  return pickCard({ visit: facts.visit, others }, ref.to, strings, said);
}

/** Somebody else's visit, for those who belong to its team or manage it. */
export async function drawProxy({ store, place, now, incoming, strings }: Easel, ref: Extract<CardRef, { name: 'proxy' | 'which-proxy' }>): Promise<Card | null> {
  const found = await Promise.all((ref.name === 'proxy' ? [ref.visitId] : ref.visits).map((id) => factsFor(store, place, id, now)));
  const seen = found.flatMap((facts) => (facts?.visit && facts.team && (facts.team.members.includes(incoming.who.id) || isManager(facts.team, incoming.who.id)) ? [{ ...facts, visit: facts.visit }] : []));
  if (ref.name === 'which-proxy') return whichProxyCard(seen, strings);
  return seen[0] ? proxyCard(seen[0], strings) : null;
}
