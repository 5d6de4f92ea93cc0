import { planIn } from '../app/reading';
import type { CardRef } from '../app/reply';
import { isManager } from '../domain/team';
import { checklistCard } from './cards/checklist';
import { decideCard } from './cards/decide';
import { planCard, plannedCheckIn } from './cards/plan';
import type { Easel } from './easel';
import type { Card } from './template';

/** The worker sees her own plan; its team's managers see what they are to decide on, and nobody decides on her own. */
export async function drawPlan(easel: Easel, ref: Extract<CardRef, { planId: string }>, said: string | null): Promise<Card | null> {
  const { store, place, now, incoming, strings } = easel;
  const known = await planIn(store, place, ref.planId, now);
  if (!known) return null;
  const isHers = known.plan.workerId === incoming.who.id;
  if (ref.name === 'decide') return !isHers && isManager(known.team, incoming.who.id) ? decideCard(known, strings, said) : null;
  if (!isHers) return null;
  return ref.name === 'check-in-plan' ? plannedCheckIn(known, { backBy: ref.backBy, company: ref.company ?? [] }, strings, said) : PLAN_CARDS[ref.name](known, strings, said);
}

const PLAN_CARDS = { plan: planCard, checklist: checklistCard } as const;
