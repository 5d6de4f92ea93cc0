import { decided, refused, type Decision } from './decision';
import { minutes, type Instant } from './time';

/**
 * "I'd like a call": somebody asks to be rung, by her managers or by the one person she chose, and no reason is asked.
 * Whoever was asked says so with one tap. Nobody else is drawn in without her: when nobody has answered she hears that, and
 * decides herself whom to ask next.
 */
export interface WantedCall {
  readonly workerId: string;
  readonly teamId: string;
  readonly asked: readonly string[];
  /** When she asked. */
  readonly at: Instant;
  readonly state: CallState;
}

export type CallState =
  | { readonly is: 'waiting'; readonly times: number; readonly nextAt: Instant }
  /** She has been told that nobody has answered; they still may. */
  | { readonly is: 'unanswered' }
  | { readonly is: 'answered'; readonly by: string };

export type CallRefusal = 'call-nobody' | 'call-not-asked' | 'call-over';

export const REMIND_MINUTES = 30;
/** The first message and two polite reminders. */
export const TIMES = 3;
/** Asked days ago, it is no answer any more to say that one will ring. */
export const CALL_DAYS = 7;

const waiting = (times: number, now: Instant): CallState => ({ is: 'waiting', times, nextAt: now + minutes(REMIND_MINUTES) });

/** The same people asked again while they are waited for is the same wish: nobody hears of it twice. */
export function decideWant(before: WantedCall | null, request: Pick<WantedCall, 'workerId' | 'teamId' | 'asked'>, now: Instant): Decision<WantedCall, 'ask', CallRefusal> {
  const asked = [...new Set(request.asked)].filter((id) => id !== request.workerId);
  if (asked.length === 0) return refused('call-nobody');
  if (before?.state.is === 'waiting' && before.asked.length === asked.length && asked.every((id) => before.asked.includes(id))) return decided(before);
  return decided({ ...request, asked, at: now, state: waiting(1, now) }, 'ask');
}

export const callLookAt = ({ state }: WantedCall): Instant | null => (state.is === 'waiting' ? state.nextAt : null);

/** Half an hour has passed: they are asked again, or she is told. Null when nothing is due. */
export function decideCallTick(call: WantedCall, now: Instant): { readonly call: WantedCall; readonly step: 'remind' | 'tell-her' } | null {
  const { state } = call;
  if (state.is !== 'waiting' || now < state.nextAt) return null;
  return state.times < TIMES ? { call: { ...call, state: waiting(state.times + 1, now) }, step: 'remind' } : { call: { ...call, state: { is: 'unanswered' } }, step: 'tell-her' };
}

/** "I'll ring": the first counts, and pressing it twice is once. */
export function decideWillRing(call: WantedCall | null, by: string): Decision<WantedCall, 'coming', CallRefusal> {
  if (!call) return refused('call-over');
  if (!call.asked.includes(by)) return refused('call-not-asked');
  if (call.state.is === 'answered') return call.state.by === by ? decided(call) : refused('call-over');
  return decided({ ...call, state: { is: 'answered', by } }, 'coming');
}
