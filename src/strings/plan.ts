import type { CoreAnswers } from '../domain/checklist-core';
import type { QuestionId } from '../domain/checklist';
import type { ExtensionId } from '../domain/checklist-more';
import type { Company, PlanDecision } from '../domain/plan';
import type { Verdict } from '../domain/prepare';
import type { Instant } from '../domain/time';

/** The words of a visit still to come: its form, its card, what is asked before it and what a manager decides. */
export interface PlanWords {
  readonly open: string;
  readonly formTitle: string;
  readonly formTitleChange: string;
  readonly formIntro: string;
  readonly date: string;
  readonly dateMissing: string;
  readonly start: string;
  readonly startMissing: string;
  readonly company: string;
  readonly companies: Readonly<Record<Company, string>>;
  readonly expecting: string;
  readonly expectings: Readonly<Record<'yes' | 'no', string>>;
  readonly isFirst: string;
  readonly submit: string;
  readonly footer: string;
  readonly title: string;
  readonly titleAsked: string;
  readonly titleTalk: string;
  readonly titleNotAlone: string;
  readonly titleReady: string;
  readonly titleDecided: Readonly<Record<PlanDecision['what'], string>>;
  readonly titleOff: string;
  readonly titleNear: string;
  readonly fact: (said: { startAt: Instant; backBy: Instant }) => string;
  readonly factAsked: (said: { where: string; startAt: Instant; backBy: Instant }) => string;
  readonly factOff: string;
  readonly factNear: (said: { startAt: Instant }) => string;
  readonly when: string;
  readonly decided: Readonly<Record<PlanDecision['what'], (said: { who: string; reason: string }) => string>>;
  readonly prepareAgain: string;
  readonly beforeYouGo: string;
  readonly there: string;
  readonly checkIn: string;
  readonly change: string;
  readonly moved: string;
  readonly notGoing: string;
  readonly didNotGo: string;
  readonly tellManager: string;
  readonly another: string;
  readonly armedFooter: (team: string) => string;
  readonly talkWanted: (said: { worker: string; where: string; startAt: Instant }) => string;
  readonly notAsked: string;
}

export interface DecideWords {
  readonly title: string;
  readonly titleDone: string;
  readonly fact: (said: { worker: string; where: string; startAt: Instant }) => string;
  /** Which answers they are stands below. */
  readonly asked: string;
  readonly again: string;
  readonly told: (advice: string) => string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly reasonMissing: string;
  readonly buttons: Readonly<Record<PlanDecision['what'], string>>;
  readonly footer: string;
  readonly summary: string;
}

export interface DayWords {
  readonly title: string;
  readonly none: string;
  readonly line: (said: { where: string; startAt: Instant; backBy: Instant }) => string;
  readonly openLine: (said: { where: string; backBy: Instant }) => string;
  readonly show: (said: { where: string; startAt: Instant }) => string;
  readonly formTitle: string;
  readonly formIntro: string;
  readonly understood: (said: { where: string; startAt: Instant; backBy: Instant }) => string;
  readonly unclear: (said: string) => string;
  readonly submit: string;
  readonly nextToday: (said: { where: string; startAt: Instant }) => string;
  readonly showNext: string;
  readonly next: string;
  readonly footer: string;
}

export interface ChecklistWords {
  readonly title: string;
  readonly intro: string;
  readonly derived: Readonly<{ [K in 'PV-01' | 'PV-02' | 'PV-06a']: Readonly<Record<CoreAnswers[K], string>> }>;
  readonly question: Readonly<Record<QuestionId, string>>;
  readonly answers: { readonly [K in Exclude<keyof CoreAnswers, 'PV-01' | 'PV-02' | 'PV-06a'>]: Readonly<Record<CoreAnswers[K], string>> };
  readonly screen: Readonly<Record<'no' | 'yes' | 'unsure', string>>;
  readonly ticks: string;
  readonly tick: Readonly<Record<ExtensionId, string>>;
  readonly advice: Readonly<Record<QuestionId, string>>;
  /** Where one board says something of its own. */
  readonly adviceOf: {
    readonly 'PV-01': { readonly 'cwm-taf': string };
    readonly 'PV-02': { readonly 'cwm-taf': string; readonly 'mid-west-wales': string };
    readonly 'PV-03': { readonly gwent: string };
    readonly 'PV-20': { readonly 'mid-west-wales': string };
  };
  readonly missing: string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly fromPlan: string;
  readonly source: (said: { board: string; section: string }) => string;
  /** When the light goes, beside a visit that reaches into the dark. */
  readonly sun: (said: { rise: Instant; set: Instant }) => string;
  /** A flagged case at short notice: the time to prepare, or somebody to ask for it. */
  readonly takeTime: (source: string) => string;
  readonly remindersFrom: (source: string) => string;
  readonly reminders: readonly string[];
  readonly driving: string;
  readonly otherBoards: string;
  readonly submit: string;
  readonly later: string;
  readonly footer: string;
}
