import { isOpen, type Visit } from '../domain/visit';
import { key } from '../store/keys';
import type { Store } from '../store/port';
import type { Person } from '../domain/person';
import type { Meeting } from '../domain/meeting';
import type { Plan } from '../domain/plan';
import type { Team } from '../domain/team';
import type { Instant } from '../domain/time';
import { flagsSeenBy, type FlagSeen } from './flagged';
import { teamAsked } from './calls';
import { agreementFacts, type AgreementFacts } from './agreement-facts';
import type { OrganisationAbout } from './organisation';
import { organisationFacts, type OrganisationFacts } from './organisation-facts';
import { meetingFacts, meetingOfFile, type MeetingFacts } from './meeting-facts';
import { mySettings, type MySettings } from './my-settings';
import { planFacts, type PlanFacts } from './plan-facts';
import { plansOf } from './plan-state';
import { safetySeenBy, type SafetySeen } from './safety-seen';
import { fromRow, subjectKey } from './subject';
import { beginTransaction } from './transaction';
import type { OpenIndex } from './open-visits';

/** Reads outside a transaction, for drawing: what is shown may be a moment old, and nothing is decided on it. */
export async function openVisitsOf(store: Store, place: string, personId: string): Promise<Visit[]> {
  const index = await store.read(place, key.open(personId));
  const ids = (index?.value as unknown as OpenIndex | undefined)?.ids ?? []; // Only `app/visits` writes it.
  const rows = await Promise.all(ids.map((id) => store.read(place, subjectKey('visit', id))));
  return rows.flatMap((row) => (row ? [fromRow<'visit'>(row).state] : [])).filter(isOpen);
}

/** A transaction that is only read from, so that a card is drawn from what a command would see. */
export const looking = (store: Store, place: string, now: Instant) => ({ tx: beginTransaction(store, place, { by: 'clock', did: 'look', now }), now, newId: () => '' });

export const planIn = (store: Store, place: string, planId: string, now: Instant): Promise<PlanFacts | null> => planFacts(looking(store, place, now), planId);

export const agreementIn = (store: Store, place: string, about: { caseRef: string; viewer: string; now: Instant }): Promise<AgreementFacts | null> => agreementFacts(looking(store, place, about.now), about.caseRef, about.viewer);

export const meetingIn = (store: Store, place: string, meetingId: string, now: Instant): Promise<MeetingFacts | null> => meetingFacts(looking(store, place, now), meetingId);

export const organisationIn = (store: Store, place: string, { about, viewer, now }: { about: OrganisationAbout; viewer: string; now: Instant }): Promise<OrganisationFacts | null> => organisationFacts(looking(store, place, now), about, viewer);

export const meetingByFile = (store: Store, place: string, fileToken: string): Promise<Meeting | null> => meetingOfFile(looking(store, place, 0), fileToken);

export const plansIn = (store: Store, place: string, personId: string, now: Instant): Promise<Plan[]> => plansOf(looking(store, place, now), personId);

export const flagsIn = (store: Store, place: string, about: { caseRef: string | null; viewer: string; now: Instant }): Promise<FlagSeen[]> => flagsSeenBy(looking(store, place, about.now), about.caseRef, about.viewer);

export const safetyIn = (store: Store, place: string, about: { caseRef: string | null; viewer: string; now: Instant }): Promise<SafetySeen> => safetySeenBy(looking(store, place, about.now), about.caseRef, about.viewer);

export async function peopleIn(store: Store, place: string, ids: readonly string[]): Promise<Person[]> {
  const rows = await Promise.all(ids.map((id) => store.read(place, subjectKey('person', id))));
  return rows.flatMap((row) => (row ? [fromRow<'person'>(row).state] : []));
}

export const mySettingsIn = (store: Store, place: string, about: { by: string; now: Instant }): Promise<MySettings | null> => mySettings(looking(store, place, about.now), about.by);

export const callTeam = (store: Store, place: string, about: { by: string; visitId: string; now: Instant }): Promise<Team | null> => teamAsked(looking(store, place, about.now), about);
