import type { Board } from '../domain/team';
import type { OrganisationCardRef } from './organisation';
import type { PlanDetails } from '../domain/plan';
import type { Chosen } from '../domain/looking-back';
import type { HeldThing } from '../domain/hold';
import type { Sentence } from '../domain/sentence';
import type { Instant } from '../domain/time';
import type { Section } from './my-data-search';

/** What a command answers: which card, about what, with which sentence. Kept in the receipt; drawn afresh each time it is shown. */
export type Reply = {
  readonly card: CardRef | null;
  readonly sentence: Sentence | null;
};

export type SettingsPage = 'hours' | 'people' | 'minutes' | 'procedure';

export type CardRef =
  | CaseCardRef
  | MeetingCardRef
  | AgreementCardRef
  | OrganisationCardRef
  | AfterwardsCardRef
  | { readonly name: 'visit'; readonly visitId: string }
  | { readonly name: 'alarm'; readonly visitId: string }
  | { readonly name: 'close'; readonly visitId: string }
  | { readonly name: 'steps'; readonly visitId: string }
  | { readonly name: 'reference'; readonly visitId: string }
  /** For managers in their own chat. */
  | { readonly name: 'details'; readonly visitId: string }
  | { readonly name: 'report'; readonly visitId: string }
  | { readonly name: 'report-saved'; readonly visitId: string }
  /** The worker's card after a call for help. */
  | { readonly name: 'help'; readonly visitId: string }
  | { readonly name: 'first-visit'; readonly visitId: string; readonly firstId: string }
  /** Somebody else's visit: the form with the source, or which of several is meant. */
  | { readonly name: 'proxy'; readonly visitId: string }
  /** The worker's own card of what is seldom needed, and the list of her colleagues. */
  | { readonly name: 'more'; readonly visitId: string }
  | { readonly name: 'pick-colleague'; readonly visitId: string; readonly to: 'buddy' | 'with' }
  | { readonly name: 'which-proxy'; readonly visits: readonly string[] }
  | { readonly name: 'which-visit'; readonly personId: string; readonly to: 'check-out' | 'extend' }
  | { readonly name: 'check-in'; readonly filled: { readonly where: string | null; readonly caseRef: string | null; readonly backBy: Instant | null }; readonly company?: Company }
  | { readonly name: 'plan-form'; readonly plan: { readonly id: string; readonly version: number } | null; readonly filled: PlanDraft }
  | { readonly name: 'plan' | 'checklist' | 'decide'; readonly planId: string }
  /** `backBy` when she said one; otherwise the plan's, moved on to now. */
  | { readonly name: 'check-in-plan'; readonly planId: string; readonly backBy: Instant | null; readonly company?: Company }
  | { readonly name: 'my-day'; readonly page: number }
  | { readonly name: 'day-form'; readonly lines: readonly DayLine[] }
  | { readonly name: 'team-form'; readonly teamId: string }
  | { readonly name: 'team-saved'; readonly teamId: string }
  | { readonly name: 'settings'; readonly teamId: string; readonly page: SettingsPage }
  | { readonly name: 'duty'; readonly teamId: string }
  | { readonly name: 'hand-over'; readonly teamId: string }
  | { readonly name: 'alarms'; readonly teamId: string; readonly page: number }
  | { readonly name: 'looking-back'; readonly teamId: string; readonly visits: readonly Chosen[] }
  | { readonly name: 'board'; readonly teamId: string; readonly page: number }
  /** A duress, to a manager alone. */
  | { readonly name: 'quiet' | 'quiet-close'; readonly quietId: string }
  | { readonly name: 'phrase-form' | 'phrase-saved'; readonly teamId: string }
  /** What is held about whoever asks: who she is, or a page of her records. */
  | { readonly name: 'my-data'; readonly section: Section | 'start'; readonly skip: number }
  /** A legal hold: whether there is one, and the form to set or lift it. */
  | { readonly name: 'hold'; readonly thing: HeldThing }
  | { readonly name: 'choose-team'; readonly teams: readonly string[] };

/** Whom she named as going along, to be asked once she is checked in. Absent in replies that earlier programs kept. */
type Company = readonly string[];

/** A plan as far as it is known. */
export type PlanDraft = { readonly [Name in keyof PlanDetails]: PlanDetails[Name] | null };

/** One line of a pasted day and what was understood of it. */
export type DayLine = {
  readonly said: string;
  readonly where: string | null;
  readonly caseRef: string | null;
  readonly startAt: Instant | null;
  readonly backBy: Instant | null;
};

/** Cards about cases and incidents. */
export type CaseCardRef =
  | { readonly name: 'case'; readonly ref: string; readonly page: number }
  | { readonly name: 'case-more'; readonly ref: string }
  | { readonly name: 'chronology'; readonly ref: string }
  | { readonly name: 'case-agencies'; readonly ref: string }
  | { readonly name: 'missed-form'; readonly ref: string }
  | { readonly name: 'follow-up-form'; readonly ref: string; readonly missId: string | null }
  | { readonly name: 'excuse-form'; readonly ref: string }
  | { readonly name: 'reason'; readonly ask: ReasonFor }
  | { readonly name: 'criterion'; readonly ref: string; readonly proposalId: string }
  | { readonly name: 'incident-steps'; readonly ref: string }
  /** `ref` is the case it was opened from, or empty. */
  | { readonly name: 'incident-form'; readonly ref: string }
  | { readonly name: 'incident-saved'; readonly incidentId: string }
  | { readonly name: 'hearers'; readonly incidentId: string }
  | { readonly name: 'incident'; readonly incidentId: string }
  | { readonly name: 'agencies'; readonly incidentId: string }
  | { readonly name: 'incidents'; readonly teamId: string };

/** What a reason is asked for. */
export type ReasonFor =
  | { readonly for: 'not-met'; readonly ref: string; readonly proposalId: string }
  | { readonly for: 'end-flag'; readonly ref: string; readonly flagId: string }
  | { readonly for: 'reset'; readonly ref: string };

/** Cards of a case's safety plan and contract, and what somebody reads before supervision. */
export type AgreementCardRef =
  | { readonly name: 'safety-plan'; readonly caseRef: string }
  | { readonly name: 'safety-form'; readonly caseRef: string }
  | { readonly name: 'contract'; readonly caseRef: string }
  | { readonly name: 'contract-form'; readonly caseRef: string }
  | { readonly name: 'contract-breach'; readonly caseRef: string }
  | SupervisionCardRef;

/** `teamId` is hers: where her visits are looked up. */
export type SupervisionCardRef = { readonly name: 'supervision' | 'supervision-group'; readonly board: Board | 'none'; readonly teamId: string | null };

/** Cards of what comes after a visit, for the worker alone. */
export type AfterwardsCardRef =
  /** Who should ring her; the visit it follows, or empty. */
  | { readonly name: 'want-call'; readonly visitId: string }
  | { readonly name: 'my-settings' }
  /** The questions; what she wrote; whom to show it to; what her board asks to be noted. */
  | { readonly name: 'reflect' | 'reflection' | 'reflection-share' | 'observe'; readonly visitId: string };

/** Cards about a multi-agency meeting. */
export type MeetingCardRef =
  /** Before there is a meeting: a manager's reason for wanting one. */
  | { readonly name: 'meeting-call'; readonly caseRef: string }
  | { readonly name: 'meeting'; readonly meetingId: string }
  | { readonly name: 'meeting-time'; readonly meetingId: string; readonly start: Instant | null }
  | { readonly name: 'meeting-family'; readonly meetingId: string }
  | { readonly name: 'meeting-reason'; readonly meetingId: string; readonly ask: 'cancel' | 'decline' }
  | { readonly name: 'meeting-agenda'; readonly meetingId: string; readonly page: number }
  | { readonly name: 'meeting-invitations'; readonly meetingId: string }
  | { readonly name: 'meeting-outcome'; readonly meetingId: string }
  | { readonly name: 'meeting-action'; readonly meetingId: string }
  | { readonly name: 'meeting-actions'; readonly meetingId: string };

export const says = (sentence: Sentence, card: CardRef | null = null): Reply => ({ card, sentence });
export const shows = (card: CardRef): Reply => ({ card, sentence: null });
