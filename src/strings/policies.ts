import type { Contact, Policy } from '../domain/policies';
import type { Board } from '../domain/team';
import type { Instant } from '../domain/time';

/** The words of an agency's policies as its team sees them. */
export interface PolicyWords {
  readonly title: (team: string) => string;
  readonly fact: (said: { count: number; of: number }) => string;
  readonly factDue: (count: number) => string;
  readonly policy: Readonly<Record<Policy, string>>;
  readonly missing: string;
  readonly missingElsewhere: string;
  readonly noLink: string;
  readonly reviewBy: (at: Instant) => string;
  readonly wasDue: (at: Instant) => string;
  readonly keptBy: (owner: string) => string;
  readonly notReadYet: string;
  readonly readOn: (at: Instant) => string;
  readonly read: string;
  readonly change: string;
  readonly whoRead: string;
  readonly all: string;
  readonly back: string;
  readonly source: Readonly<Record<Board | 'none', string>>;
  readonly footer: string;
  readonly pickTitle: string;
  readonly pickFact: string;
  readonly which: string;
  readonly whichMissing: string;
  readonly next: string;
  readonly formFact: string;
  readonly link: string;
  readonly linkHint: string;
  readonly owner: string;
  readonly ownerHint: string;
  readonly review: string;
  readonly again: string;
  readonly yesNo: Readonly<Record<'yes' | 'no', string>>;
  readonly save: string;
  readonly formFooter: string;
  readonly askTitle: string;
  readonly askFact: string;
  readonly readersTitle: string;
  readonly nothingToRead: string;
  readonly readers: (said: { read: number; of: number; version: number }) => string;
  readonly notYet: (names: string) => string;
  readonly andMore: (count: number) => string;
  readonly remind: string;
  readonly readersFooter: string;
}

/** Whom to ring. */
export interface ContactWords {
  readonly open: string;
  readonly title: string;
  readonly fact: string;
  readonly police101: string;
  readonly managers: string;
  readonly outOfHours: string;
  readonly contact: Readonly<Record<Contact, string>>;
  readonly lacking: (names: string) => string;
  readonly change: string;
  readonly formFact: string;
  readonly hint: string;
  readonly footer: string;
}

/** Which change of guidance was handed on, to whom and when. */
export interface SharedWords {
  readonly open: string;
  readonly title: string;
  readonly fact: (count: number) => string;
  readonly none: string;
  readonly line: (said: { on: Instant; what: string; whom: string; who: string }) => string;
  readonly add: string;
  readonly formFact: string;
  readonly what: string;
  readonly whatHint: string;
  readonly whatMissing: string;
  readonly whom: string;
  readonly whomHint: string;
  readonly whomMissing: string;
  readonly on: string;
  readonly onMissing: string;
  readonly footer: string;
}
