import { createHash } from 'node:crypto';
import type { CaseFile } from '../domain/case-file';
import type { Incident } from '../domain/incident';
import type { Duress } from '../domain/duress';
import type { Contract } from '../domain/contract';
import type { Meeting } from '../domain/meeting';
import type { SafetyPlan } from '../domain/safety-plan';
import type { Person } from '../domain/person';
import type { Plan } from '../domain/plan';
import type { Policies } from '../domain/policies';
import type { Team } from '../domain/team';
import type { Tombstone } from '../domain/tombstone';
import type { Instant } from '../domain/time';
import type { Upkeep } from '../domain/upkeep';
import type { Visit } from '../domain/visit';
import type { Worry } from '../domain/worry';
import { key } from '../store/keys';
import type { Json, Row } from '../store/port';
import { upgraded } from './upgrade';

/** What the journal covers. One row a subject; each change appends one entry and moves the head. */
export interface Subjects {
  visit: Visit;
  person: Person;
  team: Team;
  plan: Plan;
  case: CaseFile;
  incident: Incident;
  quiet: Duress;
  meeting: Meeting;
  gone: Tombstone;
  safety: SafetyPlan;
  contract: Contract;
  upkeep: Upkeep;
  worry: Worry;
  policies: Policies;
}
export type Kind = keyof Subjects;

/** In the order of their keys, as the night's seals go through them. */
export const KINDS: readonly Kind[] = ['case', 'contract', 'gone', 'incident', 'meeting', 'person', 'plan', 'policies', 'quiet', 'safety', 'team', 'upkeep', 'visit', 'worry'];

export interface Held<State> {
  readonly state: State;
  /** How many journal entries there are, and the hash of the last: the chain's head. */
  readonly sequence: number;
  readonly head: string;
  /** The subject's one pending timer, so that its row can be found again. */
  readonly timerAt: Instant | null;
}

export interface Entry {
  readonly sequence: number;
  readonly at: Instant;
  readonly by: string;
  readonly did: string;
  readonly valueHash: string;
  readonly previous: string;
  readonly hash: string;
}

export const CHAIN_START = 'start';
/** The shape written today. A reader upgrades older ones; `test/app/shapes.test.ts` holds one value of each. */
export const SHAPE = 1;

export const subjectName = (kind: Kind, id: string): string => `${kind}:${id}`;
export const subjectKey = (kind: Kind, id: string): string => key[kind](id);

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Stable text of a value: the same value gives the same hash, whatever the order in which its fields were set. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

export const hashEntry = (entry: Omit<Entry, 'hash'>): string => sha256(canonical(entry));

/** Reads a subject's row. Refuses shapes newer than this program: an older program must not write over them. */
export function fromRow<K extends Kind>(row: Row): Held<Subjects[K]> {
  const value = row.value as unknown as { shape?: number } & Held<Subjects[K]>; // Written by `toValue` alone, under its own key.
  if (value.shape !== SHAPE) throw new Error(`read ${row.key}: shape ${String(value.shape)}, this program knows up to ${SHAPE}`);
  return { state: upgraded(kindOf(row), value.state) as Subjects[K], sequence: value.sequence, head: value.head, timerAt: value.timerAt };
}

/** A case's entries stand behind its head: rows of their own, which no journal covers one by one. */
export const isHead = (row: Row): boolean => row.key.split('|').length === 2;

/** A subject's key begins with its kind; callers ask for the kind they read. */
const kindOf = (row: Row): Kind => row.key.split('|')[0] as Kind;

/** The state as it stands in the row, which is what its last journal entry has hashed. */
export const storedState = (row: Row): unknown => (row.value as unknown as { state: unknown }).state;

export const toValue = <State>(held: Held<State>): Json => ({ shape: SHAPE, ...held }) as unknown as Json; // States are plain data.
