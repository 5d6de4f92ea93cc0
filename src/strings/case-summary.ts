import type { Instant } from '../domain/time';

/** What stands on a case's card between its flags and its history, and on the form for the agencies involved. */
export interface CaseSummaryWords {
  readonly meetingAsked: (said: { chair: string; deadline: Instant | null }) => string;
  readonly meetingDeclined: (said: { who: string; deadline: Instant | null }) => string;
  readonly meetingBooked: (said: { chair: string; start: Instant }) => string;
  readonly meetingHeld: (said: { start: Instant; left: number }) => string;
  readonly safetyDraft: (said: { version: number }) => string;
  readonly safetyAgreed: (said: { at: Instant; reviewAt: Instant }) => string;
  readonly safetyDue: (said: { reviewAt: Instant }) => string;
  readonly safetyIncident: (said: { at: Instant }) => string;
  readonly safetyMissing: string;
  readonly contractDraft: string;
  readonly contractApproved: (said: { at: Instant; open: number }) => string;
  readonly agencies: (list: string) => string;
  readonly agencyTold: (said: { agency: string; at: Instant; whom: string }) => string;
  readonly agencyNotTold: (agency: string) => string;
  readonly sources: (list: string) => string;
  readonly police: string;
  readonly fromRecord: string;
  readonly seeMeeting: string;
  readonly pick: string;
  /** In the history. */
  readonly safetyStep: Readonly<Record<'written' | 'agreed' | 'kept', (version: number) => string>>;
  readonly contractStep: Readonly<Record<'drafted' | 'approved' | 'broken' | 'answered', (what: string) => string>>;
  readonly conveningStep: Readonly<Record<'called' | 'booked' | 'moved' | 'cancelled' | 'declined', (said: { start: Instant | null; reason: string }) => string>>;
  readonly form: { readonly fact: string; readonly label: string; readonly missing: string; readonly submit: string };
}
