import { decided, refused, type Decision } from './decision';
import type { Instant } from './time';

/** Somebody is worried and says so to managers she chooses. It belongs to her and to them, and to nobody else. */
export interface Worry {
  readonly id: string;
  readonly teamId: string;
  readonly by: string;
  readonly at: Instant;
  readonly note: string;
  readonly want: Want;
  /** Those she chose. */
  readonly to: readonly string[];
  readonly state: WorryState;
  /** When they are asked again; null once it is closed. */
  readonly askAt: Instant | null;
  /** How often they were asked again and did not answer. */
  readonly unanswered: number;
}

/** Having read it is no outcome: it stays open until they have spoken, or until she says that it is settled. */
export type WorryState =
  | { readonly is: 'told' }
  | { readonly is: 'heard'; readonly who: string; readonly at: Instant }
  | { readonly is: 'closed'; readonly who: string; readonly at: Instant };

export const WANTS = ['ring', 'talk', 'know'] as const;
export type Want = (typeof WANTS)[number];

export const WORRY_NOTE = 300;
/** After so many mornings without an answer she is asked whether somebody else should know. */
export const UNANSWERED_ENOUGH = 2;

export type WorryRefusal = 'worry-nobody-chosen' | 'worry-too-long' | 'not-your-worry';
export type WorryDecision = Decision<Worry, never, WorryRefusal>;

export type NewWorry = Omit<Worry, 'state' | 'unanswered' | 'at'>;

/** `managers`: who may be told. Whoever is none of them is left out: the choice comes from a card. */
export function decideWorry(worry: NewWorry, managers: readonly string[], now: Instant): WorryDecision {
  const to = chosen(worry.to, managers, worry.by);
  if (to.length === 0) return refused('worry-nobody-chosen');
  const note = worry.note.trim();
  return note.length > WORRY_NOTE ? refused('worry-too-long') : decided({ ...worry, note, to, at: now, state: { is: 'told' }, unanswered: 0 });
}

/** She tells others too; nobody is taken away from it. */
export function decideTellAlso(worry: Worry, { by, to }: { by: string; to: readonly string[] }, managers: readonly string[]): WorryDecision {
  if (worry.by !== by) return refused('not-your-worry');
  const more = chosen(to, managers, by);
  return more.length === 0 ? refused('worry-nobody-chosen') : decided({ ...worry, to: [...new Set([...worry.to, ...more])], unanswered: 0 });
}

/** The first who reads it answers for all. */
export function decideHeard(worry: Worry, by: string, now: Instant): WorryDecision {
  if (!worry.to.includes(by)) return refused('not-your-worry');
  return decided(worry.state.is === 'told' ? { ...worry, state: { is: 'heard', who: by, at: now }, unanswered: 0 } : worry);
}

export function decideSpoken(worry: Worry, by: string, now: Instant): WorryDecision {
  if (!worry.to.includes(by) && worry.by !== by) return refused('not-your-worry');
  return decided(worry.state.is === 'closed' ? worry : { ...worry, state: { is: 'closed', who: by, at: now }, askAt: null });
}

/** Who is reminded of it: all she chose, until one of them has read it. */
export const remindedOf = ({ state, to }: Worry): readonly string[] => (state.is === 'told' ? to : state.is === 'heard' ? [state.who] : []);

export const mayReadWorry = ({ by, to }: Worry, personId: string): boolean => by === personId || to.includes(personId);

const chosen = (to: readonly string[], managers: readonly string[], by: string): string[] => [...new Set(to)].filter((id) => managers.includes(id) && id !== by);
