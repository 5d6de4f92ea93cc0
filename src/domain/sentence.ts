import type { AfterwardsRefusal, AfterwardsSentence } from './afterwards-sentence';
import type { HoldRefusal, HoldSentence } from './hold';
import type { AgreementRefusal, AgreementSentence } from './agreement-sentence';
import type { MeetingRefusal, MeetingSentence } from './meeting-sentence';
import type { OrganisationRefusal, OrganisationSentence } from './organisation-sentence';
import type { PlanDecision, PlanRefusal } from './plan';
import type { Verdict } from './prepare';
import type { CaseRefusal, CaseSentence } from './case-sentence';
import type { PhraseRefusal } from './duress-phrase';
import type { ReportRefusal } from './report';
import type { Refusal } from './visit';
import type { DutyRefusal } from './duty';
import type { TeamRefusal } from './team';
import type { Instant } from './time';

/**
 * What the bot says in words, as data: kept in receipts, put into a language only when it is sent.
 * Every kind has its words in strings/en.ts and strings/cy.ts, or the project does not compile.
 */
export type Sentence =
  | CaseSentence
  | MeetingSentence
  | AgreementSentence
  | OrganisationSentence
  | AfterwardsSentence
  | { readonly say: 'checked-in'; readonly where: string; readonly backBy: Instant; readonly soonerAt: Instant | null; readonly watchers: readonly string[]; readonly unwatched: Unwatched | null }
  | { readonly say: 'checked-in-with'; readonly where: string; readonly backBy: Instant; readonly soonerAt: Instant | null; readonly watchers: readonly string[]; readonly unwatched: Unwatched | null; readonly asked: readonly string[]; readonly unknown: readonly string[] }
  | { readonly say: 'already-with'; readonly where: string; readonly backBy: Instant; readonly soonerAt: Instant | null; readonly asked: readonly string[]; readonly unknown: readonly string[] }
  | { readonly say: 'extended'; readonly backBy: Instant; readonly alarmGoesOn: boolean; readonly managersTold: boolean; readonly unwatched: Unwatched | null }
  | { readonly say: 'plan-saved'; readonly where: string; readonly startAt: Instant; readonly backBy: Instant }
  | { readonly say: 'plan-moved'; readonly where: string; readonly startAt: Instant; readonly backBy: Instant }
  | { readonly say: 'plan-off'; readonly where: string }
  | { readonly say: 'plan-near'; readonly where: string }
  | { readonly say: 'prepared'; readonly verdict: Verdict; readonly told: readonly string[]; readonly soonerAt: Instant | null }
  | { readonly say: 'plan-decided'; readonly what: PlanDecision['what']; readonly worker: string }
  | { readonly say: 'talk-wanted'; readonly people: readonly string[] }
  | { readonly say: 'day-saved'; readonly count: number }
  | { readonly say: 'my-day'; readonly planned: number; readonly open: number }
  | { readonly say: 'checked-out'; readonly where: string; readonly at: Instant }
  | { readonly say: 'checked-out-but-watched'; readonly where: string; readonly at: Instant }
  | { readonly say: 'already-checked-in'; readonly where: string; readonly backBy: Instant; readonly soonerAt: Instant | null }
  | { readonly say: 'which-visit' }
  | { readonly say: 'check-out-unsure' }
  | { readonly say: 'extend-unsure' }
  | { readonly say: 'no-open-visit' }
  | { readonly say: 'my-visits'; readonly count: number }
  | { readonly say: 'claimed'; readonly who: string; readonly worker: string; readonly until: Instant }
  | { readonly say: 'noted-no-answer' }
  | { readonly say: 'noted-999' }
  | { readonly say: 'noted-rang-outside' }
  | { readonly say: 'steps-noted' }
  | { readonly say: 'reference-noted'; readonly reference: string | null }
  | { readonly say: 'details-sent' }
  | { readonly say: 'closed'; readonly where: string }
  | { readonly say: 'closed-hurt'; readonly where: string }
  | { readonly say: 'closed-police'; readonly where: string }
  | { readonly say: 'team-saved'; readonly name: string; readonly managers: readonly string[]; readonly readers: number; readonly readersNotManagers: number }
  | { readonly say: 'nobody-watches' }
  | { readonly say: 'several-teams' }
  | { readonly say: 'team-chosen'; readonly name: string }
  | { readonly say: 'refused'; readonly reason: Refusal | TeamRefusal | ReportRefusal | DutyRefusal | PlanRefusal | CaseRefusal | PhraseRefusal | MeetingRefusal | AgreementRefusal | OrganisationRefusal | AfterwardsRefusal | HoldRefusal }
  | { readonly say: 'stale' }
  | { readonly say: 'go-personal' }
  | { readonly say: 'go-channel' }
  | { readonly say: 'not-saved' }
  | { readonly say: 'not-understood' }
  | { readonly say: 'language-changed' }
  | { readonly say: 'data-coming' }
  | { readonly say: 'too-many' }
  | HoldSentence
  | { readonly say: 'report-saved' }
  | { readonly say: 'call-wanted'; readonly people: readonly string[] }
  | { readonly say: 'guests-unknown'; readonly names: readonly string[] }
  | { readonly say: 'settings-saved'; readonly name: string }
  | { readonly say: 'on-duty'; readonly who: string; readonly until: Instant }
  | { readonly say: 'nobody-on-duty'; readonly people: readonly string[] }
  | { readonly say: 'duty-until' }
  | { readonly say: 'duty-taken'; readonly until: Instant; readonly out: number }
  | { readonly say: 'handover-asked'; readonly who: string }
  | { readonly say: 'handover-declined' }
  | { readonly say: 'drill-started' }
  | { readonly say: 'no-team-here' }
  | { readonly say: 'question-sent'; readonly people: readonly string[] }
  | { readonly say: 'question-nobody' }
  | { readonly say: 'help-now' }
  | { readonly say: 'quiet-claimed'; readonly until: Instant }
  | { readonly say: 'quiet-closed' }
  | { readonly say: 'phrase-saved'; readonly name: string }
  | { readonly say: 'help-told'; readonly people: readonly string[] }
  | { readonly say: 'help-nobody' }
  | { readonly say: 'nobody-out-named'; readonly name: string }
  | { readonly say: 'checked-out-for'; readonly worker: string; readonly where: string }
  | { readonly say: 'safe-confirmed' }
  | { readonly say: 'check-in-again' }
  | { readonly say: 'buddy-chosen'; readonly who: string; readonly askedAt: Instant }
  | { readonly say: 'buddy-wanted'; readonly who: string }
  /** `askedAt` is null when it is time already. */
  | { readonly say: 'buddy-yes'; readonly worker: string; readonly askedAt: Instant | null }
  | { readonly say: 'buddy-no'; readonly worker: string }
  | { readonly say: 'company-asked'; readonly who: string }
  | { readonly say: 'joined'; readonly who: string; readonly where: string; readonly backBy: Instant }
  | { readonly say: 'not-with-noted' }
  | { readonly say: 'home-noted' }
  | { readonly say: 'home-nothing' }
  | { readonly say: 'spoken-to'; readonly who: string }
  | { readonly say: 'early-on' }
  | { readonly say: 'early-off' }
  | { readonly say: 'buddy-noted'; readonly worker: string }
  | { readonly say: 'still-ok'; readonly backBy: Instant; readonly alarmGoesOn: boolean }
  | { readonly say: 'watched-closely'; readonly backBy: Instant; readonly alarmAt: Instant; readonly alarmIsOn: boolean }
  | { readonly say: 'ring-noted'; readonly ring: 'ring' | 'do-not-ring' };

/** Nobody would act on the alarm of a visit; the number of whoever can agree who does, when one is known. */
export type Unwatched = { readonly ring: string | null };
