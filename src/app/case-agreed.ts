import type { Contract } from '../domain/contract';
import { isOpenMeeting, type Meeting } from '../domain/meeting';
import type { SafetyPlan } from '../domain/safety-plan';
import type { Store } from '../store/port';
import { key } from '../store/keys';
import { load } from './facts';
import type { CaseMeetings } from './meeting-book';

/** What is agreed on a case beside its history: the meeting that is asked for or was held last, its safety plan, its contract. */
export interface CaseAgreed {
  readonly meeting: Meeting | null;
  readonly safety: SafetyPlan | null;
  readonly contract: Contract | null;
}

export const NOTHING_AGREED: CaseAgreed = { meeting: null, safety: null, contract: null };

export async function agreedOn(store: Store, place: string, ref: string): Promise<CaseAgreed> {
  const index = (await store.read(place, key.meetings(ref)))?.value as unknown as CaseMeetings | undefined; // Only `app/meeting-book` writes it.
  const meetings = (await Promise.all((index?.ids ?? []).map((id) => load(store, place, 'meeting', id)))).filter((meeting) => meeting !== null);
  return { meeting: meetings.find(isOpenMeeting) ?? meetings.at(-1) ?? null, safety: await load(store, place, 'safety', ref), contract: await load(store, place, 'contract', ref) };
}
