import type { Instant } from '../domain/time';
import type { Visit } from '../domain/visit';
import { key } from '../store/keys';
import type { Store } from '../store/port';
import { isAboutList, listMatters, listOf } from './alarm-lines';
import { whoIsOut } from './board';
import { callMatters } from './calls';
import { viewCase, viewIncident, type CaseView, type IncidentView } from './case-view';
import { backgroundOf, type Background } from './details';
import { idsIn, load, loadPeople, readDuress } from './facts';
import { mustNotRing, notToBeRung } from './hush';
import { isAboutMeeting } from './meeting-facts';
import { CHANNEL_SLOT, isAboutAgreement, isAboutCase, slotOf, type About, type Outgoing, type Post } from './outgoing';
import type { Prepared } from './parcel';
import { isAboutOrganisation } from './organisation';
import { agreementIn, meetingIn, organisationIn, planIn } from './reading';
import { reflectionOf } from './reflections';
import { stillMatters } from './still-matters';
import { fromRow, subjectKey } from './subject';
import { isInThread, traceOf } from './traces';

/** Reads the facts of now and asks whether anybody still needs the message. */
export async function prepare(store: Store, place: string, message: Outgoing, now: Instant): Promise<Prepared> {
  const { about } = message;
  const visitRow = 'visitId' in about ? await store.read(place, subjectKey('visit', about.visitId)) : undefined;
  const heldVisit = visitRow ? fromRow<'visit'>(visitRow) : null;
  const visit = heldVisit?.state ?? null;
  const heldDuress = 'quietId' in about ? await readDuress(store, place, about.quietId) : null;
  const duress = heldDuress?.state ?? null;
  const slot = isInThread(about) ? CHANNEL_SLOT : slotOf(message);
  const list = isAboutList(about) ? await listOf(store, place, about, now) : null;
  const trace = traceOf(about);
  const post = slot && trace ? ((await store.read(place, key.post(trace, slot)))?.value as unknown as Post | undefined) ?? null : null; // Only `app` writes posts.
  const plan = 'planId' in about ? await planIn(store, place, about.planId, now) : null;
  const meeting = isAboutMeeting(about) ? await meetingIn(store, place, about.meetingId, now) : null;
  const verdict = list ? listMatters(message, list, post) : stillMatters(message, { visit, duress, plan: plan?.plan ?? null, meeting: meeting?.meeting ?? null, post, sequence: (heldVisit ?? heldDuress)?.sequence ?? 0, now });
  if (verdict !== 'ready') return { is: verdict };
  const team = plan?.team ?? (await load(store, place, 'team', teamIdOf(message, visit)));
  const people = await loadPeople(store, place, idsIn(message, visit ?? duress, team));
  const board = list ? list.lines : about.card === 'still-out' && team ? await whoIsOut(store, place, team, now) : [];
  if (about.card === 'still-out' && board.length === 0) return { is: 'moot' };
  const hushed = message.to.kind === 'person' && list ? await notToBeRung(store, place, { viewerId: message.to.id, workerIds: board.map((line) => line.visit.workerId) }) : new Set<string>();
  const facts = await caseFacts({ store, place, now }, message);
  const workerId = visit?.workerId ?? plan?.plan.workerId ?? askerOf(about);
  const isWarned = message.to.kind === 'person' && workerId !== null && !duress && (await mustNotRing(store, place, { viewerId: message.to.id, workerId }));
  if (about.card === 'call-asked' && !(await callMatters(store, place, message, about, isWarned))) return { is: 'moot' };
  // What it was about may have been erased since.
  if (isAboutCase(about) && about.card !== 'ring-worker' && (facts === null || (facts.is === 'case' && facts.file === null))) return { is: 'moot' };
  const reflection = about.card === 'reflection' && visit ? await reflectionOf(store, place, { workerId: visit.workerId, visitId: visit.id, now }) : null;
  if (about.card === 'reflection' && !reflection?.shared) return { is: 'moot' };
  const agreement = isAboutAgreement(about) ? await agreementIn(store, place, { caseRef: about.caseRef, viewer: message.to.kind === 'person' ? message.to.id : '', now }) : null;
  // Nor may whoever has left the case's teams read it.
  if (isAboutAgreement(about) && agreement === null) return { is: 'moot' };
  const organisation = isAboutOrganisation(about) ? await organisationIn(store, place, { about, viewer: message.to.kind === 'person' ? message.to.id : '', now }) : null;
  if (isAboutOrganisation(about) && !organisation) return { is: 'moot' };
  return { is: 'ready', parcel: { message, now, team, visit, duress, mustNotRing: isWarned, plan, meeting, agreement, organisation, reflection, drawn: list?.drawn ?? (heldVisit ?? heldDuress)?.sequence ?? 0, people, post, board, hushed, background: await backgroundFor({ store, place, now }, message, visit), about: facts } };
}

const backgroundFor = async ({ store, place, now }: { store: Store; place: string; now: Instant }, { about, to }: Outgoing, visit: Visit | null): Promise<Background | null> =>
  (about.card === 'details' && to.kind === 'person' && visit ? backgroundOf(store, place, visit, { viewer: to.id, now }) : null);

/** Whom a message is about that is about no visit: whoever is asked to ring her, or to answer her, would. */
const askerOf = (about: About): string | null => (about.card === 'question' || about.card === 'worry' ? about.from : about.card === 'ring-worker' ? about.workerId : about.card === 'home-unanswered' || about.card === 'call-asked' ? about.who : null);

/** Null also for what has gone since: then there is nothing to draw. */
async function caseFacts(at: { store: Store; place: string; now: Instant }, { about, to }: Outgoing): Promise<CaseView | IncidentView | null> {
  if (about.card === 'criterion' || about.card === 'refused-access' || about.card === 'flag-review') return viewCase(at, about.ref, to.kind === 'person' ? to.id : '');
  return about.card === 'incident' || about.card === 'incident-notice' ? viewIncident(at, about.incidentId) : null;
}

const teamIdOf = (message: Outgoing, visit: Visit | null): string | null =>
  message.to.kind === 'channel' || message.to.kind === 'webhook' ? message.to.teamId : 'teamId' in message.about ? message.about.teamId : (visit?.teamId ?? null);
