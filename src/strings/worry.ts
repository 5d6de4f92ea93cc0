import type { Want } from '../domain/worry';
import type { Instant } from '../domain/time';

/** The words of "I am worried": private, from the form to the talk. */
export interface WorryWords {
  readonly open: string;
  readonly formTitle: string;
  readonly formFact: string;
  readonly danger: string;
  readonly pick: string;
  readonly pickMissing: string;
  readonly want: string;
  readonly wantMissing: string;
  readonly wants: Readonly<Record<Want, string>>;
  readonly note: string;
  readonly noteHint: string;
  readonly submit: string;
  readonly formFooter: string;
  readonly nobodyElse: string;
  readonly mineTitle: string;
  readonly told: (said: { people: string; at: Instant }) => string;
  readonly notRead: string;
  readonly heardBy: (said: { who: string; at: Instant }) => string;
  readonly closedBy: (said: { who: string; at: Instant }) => string;
  readonly also: string;
  readonly settled: string;
  readonly another: string;
  readonly unheardTitle: string;
  readonly unheard: (people: string) => string;
  readonly summary: string;
  readonly title: (who: string) => string;
  readonly wanted: Readonly<Record<Want, (who: string) => string>>;
  readonly noteLine: (note: string) => string;
  readonly noNote: string;
  readonly alsoTold: (people: string) => string;
  readonly how: string;
  readonly read: string;
  readonly spoken: string;
  readonly hearerFooter: string;
}
