import type { UsualStep } from '../domain/procedure';
import type { Instant } from '../domain/time';

/** What managers do about an alarm behind its first buttons: the steps, the police's number, the details. */
export interface ProcedureWords {
  readonly step: Readonly<Record<UsualStep, string>>;
  readonly open: (said: { number: number; step: string }) => string;
  readonly done: (said: { number: number; step: string; who: string; at: Instant }) => string;
  /** Said under the steps, so that nobody waits for the last of them. */
  readonly anyTime: string;
  /** From the ladder's last step on. */
  readonly missing: string;
  readonly button: string;
  readonly title: (worker: string) => string;
  readonly intro: string;
  readonly allDone: string;
  readonly choose: string;
  readonly chooseMissing: string;
  readonly submit: string;
  readonly back: string;
  readonly footer: string;
  readonly reference: string;
  readonly referenceTitle: (worker: string) => string;
  readonly referenceHint: string;
  readonly referenceReady: string;
  readonly referenceSave: string;
  readonly referenceNone: string;
  readonly referenceLine: (said: { number: string; who: string; at: Instant }) => string;
  readonly details: string;
  readonly detailsTitle: (worker: string) => string;
  readonly detailsFact: (worker: string) => string;
  readonly detailsFooter: string;
  readonly extension: (said: { minutes: number; at: Instant }) => string;
  readonly noExtension: string;
  readonly high: string;
  readonly started: string;
  readonly flag: (said: { what: string; since: Instant }) => string;
  readonly flagElsewhere: (people: string) => string;
  readonly incident: (at: Instant) => string;
  readonly noChecklist: string;
}
