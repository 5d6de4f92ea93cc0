import type { CaseEntry, ExcusedEntry, FollowUpEntry, IncidentEntry, Means, MissedEntry, RiskDecisionEntry, VisitEntry } from '../../../src/domain/case-entry';
import { almanacFor, middayOf } from '../../../src/app/almanac';
import type { Instant } from '../../../src/domain/time';
import { dayAfter, type Almanac, type Day } from '../../../src/domain/working-days';

/** A case record written by hand, one line an entry. Days are in November 2026 unless they say otherwise. */
export const ALMANAC: Almanac = almanacFor({ board: 'durham', daysOff: [] });
export const on = (day: number | Day): Instant => middayOf(typeof day === 'number' ? `2026-11-${String(day).padStart(2, '0')}` : day);

const recorded = (id: string, day: number | Day) => ({ id, at: on(day), recordedAt: on(day), by: 'sam', teamId: 'roath' });

export const visit = (id: string, day: number | Day, changes: Partial<VisitEntry> = {}): VisitEntry => ({
  ...recorded(id, day), kind: 'visit', visitId: id, outcome: 'nobody-in', expected: 'yes', seen: 'unsaid', threat: 'unsaid', note: '', seenAlone: 'unsaid', listened: 'unsaid', observed: null, agreed: null, ...changes,
});
export const missed = (id: string, day: number | Day, changes: Partial<MissedEntry> = {}): MissedEntry => ({
  ...recorded(id, day), kind: 'missed', what: 'appointment', how: 'did-not-come', expected: 'yes', source: null, note: '', ...changes,
});
export const followUp = (missId: string, day: number | Day, means: Means): FollowUpEntry => ({ ...recorded(`${missId}-${means}-${day}`, day), kind: 'follow-up', missId, means });
export const excused = (missId: string, day: number | Day, why: ExcusedEntry['why']): ExcusedEntry => ({ ...recorded(`${missId}-excused`, day), kind: 'excused', missId, why });
export const expected = (missId: string, day: number | Day): CaseEntry => ({ ...recorded(`${missId}-expected`, day), kind: 'expected', missId });
export const incident = (id: string, day: number | Day, changes: Partial<IncidentEntry> = {}): IncidentEntry => ({ ...recorded(id, day), kind: 'incident', incidentId: id, behaviours: ['language'], aimedAtWorker: true, ...changes });
export const riskDecision = (incidentId: string, day: number | Day, required: boolean): RiskDecisionEntry => ({ ...recorded(`${incidentId}-decision-${day}`, day), kind: 'risk-decision', incidentId, required, reason: 'threat at the door' });
export const reset = (day: number | Day): CaseEntry => ({ ...recorded(`reset-${day}`, day), kind: 'reset', reason: 'moved house, letters went to the old address' });
export const meeting = (day: number | Day): CaseEntry => ({ ...recorded(`meeting-${day}`, day), kind: 'meeting' });

/** A miss with the two attempts it needs. */
export const followedUp = (miss: VisitEntry | MissedEntry): CaseEntry[] => {
  const day = ALMANAC.dayOf(miss.at);
  return [miss, followUp(miss.id, day, 'phone'), followUp(miss.id, dayAfter(day), 'letter')];
};
/** Mondays from 2 November on: misses that never meet a weekend in their follow-up. */
export const misses = (count: number): CaseEntry[][] => Array.from({ length: count }, (_, index) => followedUp(visit(`m${index + 1}`, dayOfMiss(index))));
export const dayOfMiss = (index: number): Day => ['2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09'][index] ?? '2026-11-16';
