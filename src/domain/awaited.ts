import { minutes, type Instant } from './time';

/**
 * A visit is over, and a word of hers is still missing: that she is home, where her team asks for it, or that a colleague
 * who checked her out was right. Silence is not safety here either: she is asked, then her managers hear, then everybody
 * does, again and again until she or somebody who has spoken to her says so.
 */
export interface Awaited {
  readonly teamId: string;
  readonly about: About;
  /** What happens at `at`. */
  readonly next: Step;
  readonly at: Instant;
}

export type About = { readonly is: 'home' } | { readonly is: 'proxy'; readonly visitId: string };
/** `everybody` comes again until there is a word; `everybody-first` is shown in the channel as well. */
export type Step = 'ask' | 'managers' | 'everybody-first' | 'everybody';

/** Home: an hour for the way. A colleague's word was put to her at once, so she is asked again after a quarter of an hour. */
export const ASK_MINUTES = { home: 60, proxy: 15 } as const;
/** How long after a step the next is due. */
const THEN: Readonly<Record<Step, { readonly next: Step; readonly minutes: Readonly<Record<About['is'], number>> }>> = {
  ask: { next: 'managers', minutes: { home: 30, proxy: 15 } },
  managers: { next: 'everybody-first', minutes: { home: 15, proxy: 15 } },
  'everybody-first': { next: 'everybody', minutes: { home: 30, proxy: 30 } },
  everybody: { next: 'everybody', minutes: { home: 30, proxy: 30 } },
};

/** How often everybody is told again: an older message of it need not arrive any more. */
export const AWAITED_REPEAT_MINUTES = THEN.everybody.minutes.home;

/** Nobody is asked before she was due back: until then she may well still be on her way out of a valley. */
export function awaitWord(teamId: string, about: About, { now, notBefore }: { now: Instant; notBefore: Instant }): Awaited {
  return { teamId, about, next: 'ask', at: Math.max(now + minutes(ASK_MINUTES[about.is]), notBefore) };
}

/** The step that is due, and what is waited for after it, counted from now: she has her full minutes to answer, however late she was asked. */
export function takeStep(awaited: Awaited, now: Instant): { readonly step: Step; readonly after: Awaited } | null {
  if (awaited.at > now) return null;
  const then = THEN[awaited.next];
  return { step: awaited.next, after: { ...awaited, next: then.next, at: now + minutes(then.minutes[awaited.about.is]) } };
}

export const askedAlready = ({ next }: Awaited): boolean => next !== 'ask';
export const toldManagers = ({ next }: Awaited): boolean => next === 'everybody-first' || next === 'everybody';
export const toldChannel = ({ next }: Awaited): boolean => next === 'everybody';
/** When she will be told of, said in the question to her. */
export const tellAtAfter = (now: Instant, about: About['is']): Instant => now + minutes(THEN.ask.minutes[about]);
