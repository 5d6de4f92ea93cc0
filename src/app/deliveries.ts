import { isDuressOpen, type Duress } from '../domain/duress';
import { managersOf, watchersOf, type Team } from '../domain/team';
import type { Person } from '../domain/person';
import { needsChecklist, riskOfPlan, type Plan } from '../domain/plan';
import { DAY, type Instant } from '../domain/time';
import type { Meeting } from '../domain/meeting';
import { isOpen, type Visit } from '../domain/visit';
import { key } from '../store/keys';
import { isAboutList, listMatters, listOf } from './alarm-lines';
import { listTrace } from './alarm-list';
import { whoIsOut, type BoardLine } from './board';
import type { Json, Store, Write } from '../store/port';
import { backgroundOf, type Background } from './details';
import { viewCase, viewIncident, type CaseView, type IncidentView } from './case-view';
import { mustNotRing, notToBeRung } from './hush';
import { alarmPerson, post } from './notify';
import type { AgreementFacts } from './agreement-facts';
import { isAboutMeeting, meetingConcerns, type MeetingFacts } from './meeting-facts';
import type { PlanFacts } from './plan-facts';
import { CHANNEL_SLOT, isAboutAgreement, isAboutCase, slotOf, type About, type Outgoing, type Post } from './outgoing';
import { agreementIn, meetingIn, planIn } from './reading';
import type { Scope } from './run';
import { fromRow, SHAPE, subjectKey, type Held, type Kind, type Subjects } from './subject';

/** A message with the facts of this moment: everything needed to draw and address it. */
export interface Parcel {
  readonly message: Outgoing;
  readonly now: Instant;
  readonly team: Team | null;
  readonly visit: Visit | null;
  readonly plan: PlanFacts | null;
  readonly duress: Duress | null;
  /** It goes to a manager, about somebody under duress: an ordinary message may ask her to ring. */
  readonly mustNotRing: boolean;
  /** The visit's, or the duress's, count of changes when these facts were read; of a list, what it showed. */
  readonly meeting: MeetingFacts | null;
  readonly agreement: AgreementFacts | null;
  readonly drawn: number;
  readonly people: ReadonlyMap<string, Person>;
  readonly post: Post | null;
  /** Who is out, or overdue, for a message about a whole team. */
  readonly board: readonly BoardLine[];
  /** Those on a list who must not be rung. */
  readonly hushed: ReadonlySet<string>;
  /** For the details of a visit, as their reader may see them. */
  readonly background: Background | null;
  /** For a message about a case or an incident: its facts, as its reader may see them. */
  readonly about: CaseView | IncidentView | null;
}

export type Delivery =
  | { readonly is: 'sent'; readonly posted: { readonly conversationId: string; readonly activityId: string; readonly serviceUrl: string } | null; readonly opened: Person['personal'] }
  /** Refused, and surely not shown. `scope` says whether the whole service is at fault or this conversation. */
  | { readonly is: 'retry'; readonly afterMs: number; readonly scope: 'conversation' | 'service'; readonly why: string }
  /** Perhaps shown: no answer came. */
  | { readonly is: 'unknown'; readonly why: string }
  /** This conversation cannot be reached: blocked, removed, or never opened. */
  | { readonly is: 'unreachable'; readonly why: string };

export type Deliver = (parcel: Parcel, place: string) => Promise<Delivery>;

export type Prepared = { readonly is: 'ready'; readonly parcel: Parcel } | { readonly is: 'moot' } | { readonly is: 'wait' };

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
  // What it was about may have been erased since.
  if (isAboutCase(about) && about.card !== 'ring-worker' && (facts === null || (facts.is === 'case' && facts.file === null))) return { is: 'moot' };
  const agreement = isAboutAgreement(about) ? await agreementIn(store, place, { caseRef: about.caseRef, viewer: message.to.kind === 'person' ? message.to.id : '', now }) : null;
  return { is: 'ready', parcel: { message, now, team, visit, duress, mustNotRing: isWarned, plan, meeting, agreement, drawn: list?.drawn ?? (heldVisit ?? heldDuress)?.sequence ?? 0, people, post, board, hushed, background: await backgroundFor({ store, place, now }, message, visit), about: facts } };
}

const backgroundFor = async ({ store, place, now }: { store: Store; place: string; now: Instant }, { about, to }: Outgoing, visit: Visit | null): Promise<Background | null> =>
  (about.card === 'details' && to.kind === 'person' && visit ? backgroundOf(store, place, visit, { viewer: to.id, now }) : null);

/** What a case or an incident still needs is asked again each morning: yesterday's message need not arrive as well. */
const STALE_MS = DAY;

/** Whom a message is about that is about no visit: whoever is asked to ring her, or to answer her, would. */
const askerOf = (about: About): string | null => (about.card === 'question' ? about.from : about.card === 'ring-worker' ? about.workerId : null);

/** A call waits this long for the card whose thread it belongs in; then it is a post of its own. */
const THREAD_WAIT_MS = 10_000;

interface Standing {
  readonly visit: Visit | null;
  readonly duress: Duress | null;
  readonly plan: Plan | null;
  readonly meeting: Meeting | null;
  readonly post: Post | null;
  readonly sequence: number;
  readonly now: Instant;
}

function stillMatters(message: Outgoing, { visit, duress, plan, meeting, post, sequence, now }: Standing): 'ready' | 'moot' | 'wait' {
  const { about } = message;
  if ('quietId' in about && !duress) return 'moot';
  if (about.card === 'quiet') return duress && isDuressOpen(duress) ? 'ready' : 'moot';
  if (about.card === 'refresh') return refreshMatters(message, post, sequence);
  if ('planId' in about) return plan && concerns(about.card, plan, now) ? 'ready' : 'moot';
  if (isAboutCase(about)) return now - message.createdAt < STALE_MS ? 'ready' : 'moot';
  // Asked again when it is due again: yesterday's message need not arrive as well.
  if (isAboutAgreement(about)) return now - message.createdAt < STALE_MS ? 'ready' : 'moot';
  if (isAboutMeeting(about)) return meeting && meetingConcerns(about, meeting) ? 'ready' : 'moot';
  if (aboutNoVisit(about)) return 'ready';
  if (!visit) return 'moot';
  switch (about.card) {
    case 'ask':
      return isOpen(visit) && visit.backBy === about.backBy ? 'ready' : 'moot';
    case 'still-ok':
      return isOpen(visit) && visit.okAskedAt === about.askedAt ? 'ready' : 'moot';
    case 'call':
    case 'outside':
      if (visit.watch.is !== 'alarm') return 'moot';
      return post?.state === 'pending' && now - message.createdAt < THREAD_WAIT_MS ? 'wait' : 'ready';
    case 'alarm':
    case 'claimed':
      return visit.watch.is === 'alarm' ? 'ready' : 'moot';
    case 'company-ask':
      return isOpen(visit) && visit.company.some(({ id, said }) => said === 'asked' && message.to.kind === 'person' && id === message.to.id) ? 'ready' : 'moot';
    case 'company-said':
      return isOpen(visit) ? 'ready' : 'moot';
    case 'buddy-chosen':
      return isOpen(visit) && isBuddy(visit, message) ? 'ready' : 'moot';
    case 'buddy-ask':
      return isOpen(visit) && isBuddy(visit, message) && visit.buddy?.askedAt === about.askedAt ? 'ready' : 'moot';
    case 'confirm-safe':
    case 'checked-out-by':
      return isByColleague(visit) ? 'ready' : 'moot';
    case 'extended-much':
    case 'unwatched':
      return isOpen(visit) && visit.backBy === about.backBy ? 'ready' : 'moot';
    case 'cover':
      return isOpen(visit) ? 'ready' : 'moot';
    case 'call-wanted':
    case 'details':
    case 'support':
      return 'ready';
    default:
      return about satisfies never;
  }
}

const isBuddy = ({ buddy }: Visit, { to }: Outgoing): boolean => to.kind === 'person' && buddy?.id === to.id;

/** A colleague's word stands, and the worker's own is not there yet. */
const isByColleague = ({ watch }: Visit): boolean => watch.is === 'closed' && watch.closing.by === 'colleague' && watch.closing.confirmedAt === null;

function refreshMatters(message: Outgoing, post: Post | null, sequence: number): 'ready' | 'moot' | 'wait' {
  if (!post) return 'moot';
  if (post.state === 'pending') return 'wait';
  // One that may have been drawn before is drawn again whatever the trace says: it may have arrived after a newer one.
  return post.state === 'posted' && post.drawn >= sequence && !message.mayBeRepeat ? 'moot' : 'ready';
}

/** Stands under the channel's card of the same visit. */
export const isInThread = ({ card }: About): boolean => card === 'call' || card === 'outside';

type NoVisit = Exclude<About, { readonly visitId: string }>;
/** What is not about a visit is never overtaken by one. */
const aboutNoVisit = (about: About): about is NoVisit => !('visitId' in about);
/** Whether what a message says of a plan is still so. */
function concerns(card: Extract<About, { planId: string }>['card'], plan: Plan, now: Instant): boolean {
  const { stage, decision } = plan;
  switch (card) {
    case 'plan-soon':
      return stage.is === 'armed' && !stage.asked && needsChecklist(plan, now);
    case 'did-you-go':
      return stage.is === 'armed' && stage.asked;
    case 'decide':
      return stage.is === 'armed' && decision === null && riskOfPlan(plan) === 'high';
    case 'plan-decided':
      return stage.is === 'armed' && decision !== null;
    case 'plan-talk':
      return stage.is === 'armed';
    default:
      return card satisfies never;
  }
}

/** Null also for what has gone since: then there is nothing to draw. */
async function caseFacts(at: { store: Store; place: string; now: Instant }, { about, to }: Outgoing): Promise<CaseView | IncidentView | null> {
  if (about.card === 'criterion' || about.card === 'refused-access' || about.card === 'flag-review') return viewCase(at, about.ref, to.kind === 'person' ? to.id : '');
  return about.card === 'incident' || about.card === 'incident-notice' ? viewIncident(at, about.incidentId) : null;
}

/** The rows that change with what became of a message. The caller commits them on the version it holds. */
export async function settle(store: Store, place: string, held: { key: string; version: string; message: Outgoing }, parcel: Parcel | null, outcome: Delivery | { readonly is: 'moot' } | { readonly is: 'given-up' }): Promise<Write[]> {
  const gone: Write = { remove: held.key, was: { version: held.version } };
  const trace = await postWrites(store, place, held.message, parcel, outcome);
  if (outcome.is !== 'sent') return [gone, ...trace];
  if (held.message.to.kind === 'canary') return [gone, { put: key.canary(held.message.to.instance), value: { shape: SHAPE, at: parcel?.now ?? 0 }, was: 'any' }];
  const redrawn = (await wasOvertaken(store, place, parcel)) ? redrawing(held.message, parcel) : null;
  if (redrawn === null) return [gone, ...trace, ...openedWrites(held.message, outcome.opened)];
  const later: Write = { put: key.out({ alarm: false, notBefore: redrawn.createdAt, id: redrawn.id }), value: redrawn as unknown as Json, was: 'absent' }; // A message is plain data.
  return [gone, ...trace, ...openedWrites(held.message, outcome.opened), later];
}

/** The card once more, after what was drawn on it was overtaken; null for messages that leave none. */
function redrawing(message: Outgoing, parcel: Parcel | null): Outgoing | null {
  const slot = slotOf(message);
  if (slot === null || parcel === null) return null;
  const about = refreshOf(message.about, slot);
  if (about === null) return null;
  return { ...message, id: `${message.id}+`, alarm: false, about, createdAt: parcel.now, attempts: 0, lease: null, mayBeRepeat: true, handedOn: false };
}

function refreshOf(about: About, slot: string): About | null {
  if (isAboutList(about)) return { card: 'refresh-alarms', teamId: about.teamId, episode: about.episode, slot };
  if ('quietId' in about) return { card: 'refresh', quietId: about.quietId, teamId: about.teamId, slot };
  return 'visitId' in about ? { card: 'refresh', visitId: about.visitId, slot } : null;
}

/** Under what name a message's traces stand. */
function traceOf(about: About): string | null {
  if (isAboutList(about)) return listTrace(about.teamId, about.episode);
  return 'visitId' in about ? about.visitId : 'quietId' in about ? about.quietId : null;
}

/** The visit changed while its card was under way: another's newer drawing may be hidden by ours, or may have found no card to draw on. */
async function wasOvertaken(store: Store, place: string, parcel: Parcel | null): Promise<boolean> {
  if (parcel && isAboutList(parcel.message.about)) return (await listOf(store, place, parcel.message.about, parcel.now)).drawn !== parcel.drawn;
  const rowKey = parcel?.visit ? subjectKey('visit', parcel.visit.id) : parcel?.duress ? subjectKey('quiet', parcel.duress.id) : null;
  const row = rowKey === null ? undefined : await store.read(place, rowKey);
  return row !== undefined && parcel !== null && fromRow(row).sequence > parcel.drawn;
}

/** Brings the trace in line with what became of a create: its id, or that there may be one, or that there is none. */
async function postWrites(store: Store, place: string, message: Outgoing, parcel: Parcel | null, outcome: { readonly is: string }): Promise<Write[]> {
  const slot = slotOf(message);
  const name = traceOf(message.about);
  if (slot === null || name === null) return [];
  const postKey = key.post(name, slot);
  const row = await store.read(place, postKey);
  const before = (row?.value ?? null) as unknown as Post | null; // Only `app` writes posts.
  const sent = outcome as Delivery;
  if (sent.is === 'sent' && sent.posted && parcel) {
    const value: Post = { slot, state: 'posted', ...sent.posted, drawn: parcel.drawn };
    return [{ put: postKey, value: { shape: SHAPE, ...value }, was: row ? { version: row.version } : 'absent' }];
  }
  if (!row || before?.state !== 'pending') return [];
  const perhapsPosted = outcome.is === 'unknown' || (isAboutList(message.about) && message.mayBeRepeat);
  if (perhapsPosted) return [{ put: postKey, value: { shape: SHAPE, slot, state: 'unknown' }, was: { version: row.version } }];
  return [{ remove: postKey, was: { version: row.version } }];
}

/** A conversation that had to be opened for this message is kept for the next. */
function openedWrites(message: Outgoing, opened: Person['personal']): Write[] {
  if (!opened || message.to.kind !== 'person') return [];
  return [{ put: key.address(message.to.id), value: { shape: SHAPE, ...opened }, was: 'any' }];
}

/**
 * An alarm that cannot reach its person is not given up: the next step's people and the fallback webhook get it now, and
 * it goes on being tried for its own person while it matters.
 */
export async function handOn(scope: Scope, outKey: string, message: Outgoing, retryAt: Instant): Promise<void> {
  const { tx } = scope;
  if ((await tx.plain(outKey)) === null) return;
  tx.write(outKey, null);
  tx.send({ ...message, id: scope.newId(), attempts: message.attempts + 1, lease: null, handedOn: true }, retryAt);
  const { about } = message;
  // Everybody there is has been told already: what is left is the way round Teams.
  if (about.card === 'quiet' && !message.handedOn) return post(scope, { kind: 'webhook', teamId: about.teamId }, about, { alarm: true });
  if (message.handedOn || about.card !== 'alarm') return;
  const visit = await tx.get('visit', about.visitId);
  const team = visit && (await tx.get('team', visit.teamId));
  if (!visit || !team || visit.watch.is !== 'alarm') return;
  const missed = message.to.kind === 'person' ? message.to.id : CHANNEL;
  const onward = { ...about, unreached: [...about.unreached, missed] };
  const told = new Set([...watchersOf(team, about.rung, visit.workerId), ...about.unreached]);
  const next = watchersOf(team, about.rung === 'managers' ? 'deputies' : 'seniors', visit.workerId).filter((id) => id !== missed && (missed === CHANNEL || !told.has(id)));
  for (const id of next) await alarmPerson(scope, id, onward);
  post(scope, { kind: 'webhook', teamId: team.id }, onward, { alarm: true });
}

/** How a channel that cannot be reached is named among those who were not. */
export const CHANNEL = 'channel';

const teamIdOf = (message: Outgoing, visit: Visit | null): string | null =>
  message.to.kind === 'channel' || message.to.kind === 'webhook' ? message.to.teamId : 'teamId' in message.about ? message.about.teamId : (visit?.teamId ?? null);

function idsIn(message: Pick<Outgoing, 'to' | 'about'>, subject: Visit | Duress | null, team: Team | null): Set<string> {
  const ids = new Set<string>();
  if (message.to.kind === 'person') ids.add(message.to.id);
  if (message.about.card === 'question') ids.add(message.about.from);
  if (message.about.card === 'home-unanswered' || message.about.card === 'home-answered') ids.add(message.about.who);
  if (message.about.card === 'ring-worker') ids.add(message.about.workerId);
  if (team) for (const id of managersOf(team)) ids.add(id);
  if (!subject) return ids;
  ids.add(subject.workerId);
  for (const id of 'state' in subject ? actorsOf(subject) : []) ids.add(id);
  if ('state' in subject) return ids;
  const visit = subject;
  if (visit.buddy) ids.add(visit.buddy.id);
  for (const { id } of visit.company) ids.add(id);
  const alarm = visit.watch.is === 'out' ? null : visit.watch.alarm;
  if (alarm?.claim) ids.add(alarm.claim.by);
  for (const deed of alarm?.deeds ?? []) ids.add(deed.by);
  for (const step of visit.handling.steps) ids.add(step.by);
  if (visit.handling.reference) ids.add(visit.handling.reference.by);
  if (visit.watch.is === 'closed' && visit.watch.closing.by !== 'worker') ids.add(visit.watch.closing.who);
  return ids;
}

const actorsOf = ({ calls, state }: Duress): string[] => [...calls.map(({ by }) => by), ...(state.is === 'closed' ? [state.who] : state.claim ? [state.claim.by] : [])];

/** People with the conversation that was opened for them since, when one was. */
async function loadPeople(store: Store, place: string, ids: Iterable<string>): Promise<Map<string, Person>> {
  const people = await Promise.all([...ids].map((id) => loadPerson(store, place, id)));
  return new Map(people.filter((person): person is Person => person !== null).map((person) => [person.id, person]));
}

async function loadPerson(store: Store, place: string, id: string): Promise<Person | null> {
  const person = await load(store, place, 'person', id);
  if (!person || person.personal) return person;
  const opened = (await store.read(place, key.address(id)))?.value as unknown as Person['personal'] | undefined; // Only `openedWrites` writes it.
  return opened ? { ...person, personal: opened } : person;
}

async function load<K extends Kind>(store: Store, place: string, kind: K, id: string | null): Promise<Subjects[K] | null> {
  const row = id === null ? undefined : await store.read(place, subjectKey(kind, id));
  return row ? fromRow<K>(row).state : null;
}

/** The facts a card shown in reply needs: the same as a message's. */
export async function factsFor(store: Store, place: string, visitId: string, now: Instant): Promise<Pick<Parcel, 'now' | 'team' | 'visit' | 'drawn' | 'people'> | null> {
  const row = await store.read(place, subjectKey('visit', visitId));
  if (!row) return null;
  const { state: visit, sequence } = fromRow<'visit'>(row);
  const team = await load(store, place, 'team', visit.teamId);
  const people = await loadPeople(store, place, idsIn({ to: { kind: 'person', id: visit.workerId }, about: { card: 'canary', teamId: null } }, visit, team));
  return { now, team, visit, drawn: sequence, people };
}

export type DuressFacts = Pick<Parcel, 'now' | 'people'> & { readonly duress: Duress; readonly team: Team };

export async function duressFacts(store: Store, place: string, quietId: string, now: Instant): Promise<DuressFacts | null> {
  const duress = (await readDuress(store, place, quietId))?.state ?? null;
  const team = duress && (await load(store, place, 'team', duress.teamId));
  if (!duress || !team) return null;
  return { now, team, duress, people: await loadPeople(store, place, idsIn({ to: { kind: 'channel', teamId: team.id }, about: { card: 'canary', teamId: null } }, duress, team)) };
}

async function readDuress(store: Store, place: string, id: string): Promise<Held<Duress> | null> {
  const row = await store.read(place, subjectKey('quiet', id));
  return row ? fromRow<'quiet'>(row) : null;
}
