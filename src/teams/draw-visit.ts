import { factsFor } from '../app/facts';
import { plansIn } from '../app/reading';
import type { CardRef } from '../app/reply';
import type { Plan } from '../domain/plan';
import { inputDate } from '../strings/when';
import { moreCard } from './cards/colleague';
import { reportForm, reportSaved } from './cards/report';
import { helpCard, visitCard } from './cards/visit';
import { drawAlarm, type AlarmRef } from './draw-alarm';
import { caseNotesFor } from './draw-case';
import type { Easel } from './easel';
import type { Card } from './template';

const OWN_CARDS = { help: helpCard, report: reportForm, more: moreCard } as const;

type Own = keyof typeof OWN_CARDS | 'visit' | 'report-saved';
const isOwn = (ref: AlarmRef | Extract<CardRef, { name: Own }>): ref is Extract<CardRef, { name: Own }> => ref.name === 'visit' || ref.name === 'report-saved' || ref.name in OWN_CARDS;

/** Her next plan for today, if there is one. */
const nextToday = async ({ store, place, now, incoming }: Easel): Promise<Plan | null> =>
  (await plansIn(store, place, incoming.who.id, now)).find((plan) => inputDate(plan.startAt) === inputDate(now)) ?? null;

/** The worker sees her own visit; the team's managers, and the channel, see its alarm. */
export async function drawVisit(easel: Easel, ref: AlarmRef | Extract<CardRef, { name: Own }>, said: string | null): Promise<Card | null> {
  const { store, place, now, incoming, strings } = easel;
  const facts = await factsFor(store, place, ref.visitId, now);
  if (!facts?.visit || !facts.team) return null;
  const { visit, team } = facts;
  if (!isOwn(ref)) return drawAlarm(easel, ref, { ...facts, visit, team }, said);
  if (visit.workerId !== incoming.who.id) return null;
  easel.remember?.({ team, people: facts.people });
  if (ref.name === 'report-saved') return reportSaved({ ...facts, visit, next: await nextToday(easel) }, strings);
  if (ref.name === 'visit') return visitCard({ ...facts, visit }, strings, said, await caseNotesFor(easel, visit, team));
  return OWN_CARDS[ref.name]({ ...facts, visit }, strings, said);
}
