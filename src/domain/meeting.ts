import type { Convening } from './convening';
import type { Instant } from './time';
import type { Day } from './working-days';

/**
 * A multi-agency meeting about a case: asked of a chair, booked, held, and followed up until everything agreed is done.
 * Whether it is held, with whom and what follows is for people to decide; this only keeps it from being forgotten.
 */
export interface Meeting {
  readonly id: string;
  readonly caseRef: string;
  readonly teamId: string;
  readonly grounds: readonly Ground[];
  /** Whose visits the evidence is about: they do not chair. */
  readonly involved: readonly string[];
  readonly chair: string;
  /** Who has passed it on, so that it does not come back to them. */
  readonly passedBy: readonly string[];
  /** The last day on which it may be held; null where no rule sets one. */
  readonly deadline: Day | null;
  readonly warnings: readonly Warning[];
  readonly times: Times;
  readonly family: FamilyPart;
  readonly access: Access;
  readonly stage: Stage;
  /** The time it is or was last booked for: a cancelled meeting's invitation still has to name it. */
  readonly slot: Slot | null;
  /** Names the invitation file to whoever has its address. */
  readonly fileToken: string;
  /** Counts changes of time and cancellings, so that calendars know the newer invitation. */
  readonly sequence: number;
  readonly changedAt: Instant;
  readonly event: CalendarEvent;
  /** Counts cancelled events: a new one is made under a new name. */
  readonly round: number;
  /** When its chair is asked next: how it went, or what has been done since. */
  readonly askAt: Instant | null;
}

export type Ground =
  | { readonly is: 'criterion'; readonly convening: Convening }
  | { readonly is: 'manager'; readonly by: string; readonly at: Instant; readonly reason: string };

/** The days after which the chair is reminded; on the last, senior managers hear as well. */
export const WARNING_DAYS = [3, 5, 6, 7] as const;
export type WarningDay = (typeof WARNING_DAYS)[number];
export interface Warning {
  readonly day: WarningDay;
  readonly at: Instant;
}

export interface Slot {
  readonly start: Instant;
  readonly end: Instant;
}

export type Times =
  | { readonly is: 'looking' }
  /** `seen`: of how many people's calendars these times know. */
  | { readonly is: 'found'; readonly proposed: readonly ProposedTime[]; readonly seen: number };

export type ProposedTime = Slot & { readonly why: 'earliest' | 'best-attended' | 'other'; readonly free: number };

/** The family is invited unless the chair decides otherwise, with a reason. */
export type FamilyPart = { readonly is: 'invited' } | { readonly is: 'part' | 'not-invited'; readonly reason: string };

export interface Access {
  readonly interpreter: 'unknown' | 'yes' | 'no';
  /** How the family can be reached safely: no numbers, no addresses. */
  readonly safeWay: string;
}

export type CalendarEvent =
  | { readonly is: 'none' }
  | { readonly is: 'made'; readonly organiser: string; readonly id: string; readonly joinUrl: string | null }
  /** The calendar could not be written to: the file has to do. */
  | { readonly is: 'file-only' };

export type Stage =
  | { readonly is: 'asked'; readonly since: Instant }
  | { readonly is: 'declined'; readonly by: string; readonly at: Instant; readonly reason: string }
  | { readonly is: 'booked'; readonly by: string; readonly at: Instant; readonly lateReason: string | null }
  | { readonly is: 'held'; readonly outcome: Outcome; readonly actions: readonly Action[] };

export interface Outcome {
  readonly by: string;
  readonly at: Instant;
  readonly attended: string;
  readonly decided: string;
  readonly familyTold: { readonly what: string; readonly how: FamilyTold };
  /** Why somebody of the family was not there, when the chair had decided so. */
  readonly exclusion: string;
  readonly withdrawsService: boolean;
  readonly dissent: string;
}

export const FAMILY_TOLD = ['in-person', 'phone', 'letter', 'another-professional'] as const;
export type FamilyTold = (typeof FAMILY_TOLD)[number];

/** Something agreed: who does it, by when, and what happens if it does not work. */
export interface Action {
  readonly id: string;
  readonly kind: 'agreed' | 'tell-family' | 'review';
  readonly what: string;
  readonly owner: string;
  readonly dueAt: Instant;
  readonly contingency: string;
  readonly done: { readonly by: string; readonly at: Instant } | null;
}

export const isOpenMeeting = (meeting: Meeting): boolean => meeting.stage.is !== 'held';
export const openActions = (meeting: Meeting): readonly Action[] => (meeting.stage.is === 'held' ? meeting.stage.actions.filter(({ done }) => done === null) : []);
