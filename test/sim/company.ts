import type { LadderMinutes } from '../../src/domain/ladder';
import { DEFAULT_LADDER } from '../../src/domain/ladder';
import type { Chance } from './chance';

/** Who works here: drawn anew for each history. */
export interface Company {
  readonly teamId: string;
  readonly managers: readonly [string, ...string[]];
  readonly deputies: readonly string[];
  readonly workers: readonly [string, ...string[]];
  readonly stranger: string;
  readonly ladder: LadderMinutes;
  /** How often managers answer an alarm they are shown. */
  readonly answers: number;
  /** How many of their visits end with the duress phrase. */
  readonly underDuress: number;
}

export function drawCompany(chance: Chance): Company {
  const names = (role: string, count: number) => Array.from({ length: count }, (_, index) => `${role}-${index + 1}`);
  const managers = names('manager', chance.between(1, 3));
  // Some managers make visits themselves.
  const workers = [...names('worker', chance.pick([2, 4, 8, 14])), ...(chance.often(0.4) ? managers.slice(0, 1) : [])];
  return {
    teamId: '19:managers',
    managers: managers as unknown as Company['managers'], // At least one.
    deputies: names('deputy', chance.between(0, 3)),
    workers: workers as unknown as Company['workers'], // At least two.
    stranger: 'stranger',
    ladder: chance.pick([DEFAULT_LADDER, { ordinary: { managers: 1, deputies: 2, seniors: 3 }, high: { managers: 1, deputies: 2, seniors: 3 } }, { ordinary: { managers: 4, deputies: 7, seniors: 12 }, high: { managers: 2, deputies: 4, seniors: 8 } }]),
    answers: chance.pick([0, 0, 0.1, 0.4]),
    // From a stream of its own: most histories are as they were before anybody could say it.
    underDuress: chance.fork('duress').pick([0, 0, 0.2]),
  };
}

export const rosterOf = (company: Company): string[] => [...new Set([...company.managers, ...company.deputies, ...company.workers])];
