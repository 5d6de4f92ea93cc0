import type { Behaviour } from '../domain/behaviours';
import type { AgreedEntry, CaseEntry, Criterion, Excuse, Means, MissedHow } from '../domain/case-entry';
import type { Evidence, FollowUpLack } from '../domain/criteria/finding';
import type { Uncounted } from '../domain/criteria/misses';
import type { Instant } from '../domain/time';

/** The words of a case: its record, its flags, and the criteria for a multi-agency meeting. */
export interface CaseWords {
  readonly title: (ref: string) => string;
  readonly titleFlagged: (ref: string) => string;
  readonly factEmpty: string;
  readonly factCalm: string;
  readonly factFlagged: string;
  /** For a team that is not listed: whom to speak to, and nothing of what happened. */
  readonly factSpeakTo: (people: string) => string;
  readonly factVisitor: string;
  readonly flag: (said: { what: string; since: Instant; reviewAt: Instant; who: string }) => string;
  /** At check-in, on the worker's own card. */
  /** An incident of the last twelve months, without a flag: in a listed team, and elsewhere. */
  readonly incidentAtDoor: (at: Instant) => string;
  readonly incidentSpeakTo: (people: string) => string;
  readonly flagAtDoor: (said: { what: string; since: Instant }) => string;
  readonly behaviours: Readonly<Record<Behaviour, string>>;
  readonly line: (said: { date: Instant; what: string; who: string }) => string;
  readonly entry: Readonly<Record<Exclude<CaseEntry['kind'], 'visit' | 'missed' | 'follow-up' | 'excused' | 'risk-decision' | 'criterion' | 'flag' | 'reset' | 'told' | 'hold' | AgreedEntry['kind']>, string>>;
  readonly visited: (outcome: string) => string;
  readonly notExpected: string;
  readonly threatened: string;
  readonly missed: (said: { what: 'visit' | 'appointment'; how: string; source: string | null }) => string;
  readonly how: Readonly<Record<MissedHow, string>>;
  readonly followedUp: (means: string) => string;
  readonly means: Readonly<Record<Means, string>>;
  readonly excusedAs: (why: string) => string;
  readonly excuses: Readonly<Record<Excuse, string>>;
  readonly riskDecision: Readonly<Record<'yes' | 'no', (reason: string) => string>>;
  readonly told: (said: { agency: string; whom: string }) => string;
  readonly reset: (reason: string) => string;
  readonly holdStep: Readonly<Record<'set' | 'lifted', string>>;
  readonly flagStep: Readonly<Record<'raised' | 'kept' | 'ended', (reason: string) => string>>;
  readonly criterionStep: Readonly<Record<'raised' | 'confirmed' | 'not-met', (said: { criterion: string; reason: string }) => string>>;
  readonly counted: (said: { counted: number; followedUp: number }) => string;
  readonly countedOnly: (counted: number) => string;
  readonly notCounted: (said: { count: number; why: string }) => string;
  readonly uncounted: Readonly<Record<Uncounted, string>>;
  readonly lackFollowUp: Readonly<Record<FollowUpLack, (date: Instant) => string>>;
  readonly lackExpected: (date: Instant) => string;
  readonly lackDecision: (date: Instant) => string;
  readonly lackReport: (date: Instant) => string;
  readonly oneRefusal: string;
  readonly noProof: string;
  readonly source: Readonly<Record<'own' | 'advice' | 'off', string>>;
  readonly recordMiss: string;
  readonly followUp: string;
  readonly reportIncident: string;
  readonly more: string;
  readonly back: string;
  readonly moreFact: string;
  readonly pick: string;
  readonly go: string;
  readonly picks: {
    readonly hold: string;
    readonly older: string; readonly chronology: string; readonly excuse: string; readonly reset: string; readonly 'advice-on': string; readonly 'advice-off': string;
    readonly endFlag: (said: { what: string; since: Instant }) => string; readonly listTeam: (team: string) => string;
    readonly 'safety-plan': string; readonly contract: string; readonly convene: string;
  };
  readonly chronology: string;
  readonly chronologyLeft: (count: number) => string;
  readonly missForm: {
    readonly title: string; readonly fact: string; readonly what: string; readonly whats: Readonly<Record<'visit' | 'appointment', string>>; readonly whatMissing: string;
    readonly how: string; readonly howMissing: string; readonly date: string; readonly dateMissing: string; readonly source: string; readonly sourceHint: string; readonly note: string; readonly noteHint: string; readonly submit: string;
  };
  readonly followUpForm: { readonly title: string; readonly fact: string; readonly miss: string; readonly missMissing: string; readonly answer: string; readonly answerMissing: string; readonly date: string; readonly dateMissing: string; readonly submit: string };
  readonly excuseForm: { readonly title: string; readonly fact: string; readonly expected: string; readonly answer: string; readonly answerMissing: string; readonly submit: string };
  readonly missLine: (said: { date: Instant; what: string }) => string;
  readonly noMisses: string;
  readonly formFooter: string;
  readonly reasonForm: Readonly<Record<'not-met' | 'end-flag' | 'reset', { readonly title: string; readonly fact: string; readonly submit: string }>> & { readonly reason: string; readonly hint: string; readonly missing: string };
  readonly criterion: Readonly<Record<Criterion, string>>;
  readonly criterionTitle: Readonly<Record<'open' | 'confirmed' | 'not-met', string>>;
  readonly criterionFact: Readonly<Record<Criterion, (said: { ref: string; count: number }) => string>>;
  readonly shows: Readonly<Record<Evidence['shows'], string>>;
  readonly confirmBy: (said: { by: Instant; from: Instant }) => string;
  /** The time for it has passed. */
  readonly confirmLate: (said: { from: Instant }) => string;
  readonly ifConfirmed: (said: { deadline: Instant }) => string;
  readonly youDecide: string;
  readonly confirmedBy: (said: { who: string; at: Instant; identified: Instant; deadline: Instant }) => string;
  readonly confirmedWho: (said: { who: string; at: Instant }) => string;
  readonly notMetBy: (said: { who: string; at: Instant; reason: string }) => string;
  readonly confirm: string;
  readonly notMet: string;
  readonly seeCase: string;
  readonly reviewTitle: (ref: string) => string;
  readonly reviewFact: (since: Instant) => string;
  readonly keep: string;
  readonly end: string;
}
