import { DateTime } from 'luxon';
import type { Intent, UnsureOf, WordsContext } from '../../../src/teams/words/intent';

/** A Tuesday in winter, five past one in the afternoon, unless a test says otherwise. */
export const TUESDAY = '2026-11-17';
export const wall = (time: string, day: string = TUESDAY): number => DateTime.fromISO(`${day}T${time}`, { zone: 'Europe/London' }).toMillis();
export const at = (time: string, day: string = TUESDAY): WordsContext => ({ now: wall(time, day), zone: 'Europe/London', language: null });
export const NOW = at('13:05');

export type Row = readonly [said: string, expected: Intent];

/** The parts a check-in needs and lacks are asked; `also` names what was said but can be read two ways. */
export function checkIn(said: { readonly caseRef?: string; readonly where?: string; readonly backBy?: string; readonly company?: readonly string[]; readonly also?: readonly UnsureOf[] }): Intent {
  const missing: UnsureOf[] = [];
  if (said.where === undefined || said.also?.includes('where')) missing.push('where');
  if (said.backBy === undefined) missing.push('back-by');
  if (said.also?.includes('case')) missing.push('case');
  return { is: 'check-in', caseRef: said.caseRef ?? null, where: said.where ?? null, backBy: said.backBy === undefined ? null : wall(said.backBy), company: said.company ?? [], unsure: missing };
}

export const plan = (said: { readonly caseRef?: string; readonly where?: string; readonly at?: number; readonly backBy?: number }): Intent => ({
  is: 'plan-visit',
  caseRef: said.caseRef ?? null,
  where: said.where ?? null,
  at: said.at ?? null,
  backBy: said.backBy ?? null,
});

export const longer = (minutes: number): Intent => ({ is: 'extend', minutes, to: null });
export const until = (time: string): Intent => ({ is: 'extend', minutes: null, to: wall(time) });
export const HOW_LONG: Intent = { is: 'extend', minutes: null, to: null };
export const SAFE: Intent = { is: 'check-out', sure: true };
export const OUT_OR_NOT: Intent = { is: 'check-out', sure: false };
export const asks = (said: string): Row => [said, { is: 'question', text: said }];
