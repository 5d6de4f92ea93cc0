import type { RungName } from '../domain/ladder';
import { watchersOf, type Team } from '../domain/team';
import type { Happening, Visit } from '../domain/visit';
import { key } from '../store/keys';
import { addresseeOf, CHANNEL_SLOT, personSlot, type About, type Addressee, type Outgoing, type Post } from './outgoing';
import type { Scope } from './run';

/** Turns what happened to a visit into messages, in the same commit: a decision and its alarm cannot be parted. */
export async function notify(scope: Scope, visit: Visit, team: Team, happened: readonly Happening[]): Promise<void> {
  for (const happening of happened) await notifyOne(scope, visit, team, happening);
}

async function notifyOne(scope: Scope, visit: Visit, team: Team, happening: Happening): Promise<void> {
  switch (happening.type) {
    case 'asked':
      return post(scope, { kind: 'person', id: visit.workerId }, { card: 'ask', visitId: visit.id, rung: happening.rung, backBy: visit.backBy }, { alarm: false });
    case 'asked-ok':
      return post(scope, { kind: 'person', id: visit.workerId }, { card: 'still-ok', visitId: visit.id, askedAt: scope.now }, { alarm: false });
    case 'company-asked':
      return post(scope, { kind: 'person', id: happening.id }, { card: 'company-ask', visitId: visit.id }, { alarm: false });
    case 'company-said':
      post(scope, { kind: 'person', id: visit.workerId }, { card: 'company-said', visitId: visit.id, who: happening.id, isWith: happening.isWith }, { alarm: false });
      return refreshAll(scope, visit);
    case 'buddy-chosen':
      return post(scope, { kind: 'person', id: happening.id }, { card: 'buddy-chosen', visitId: visit.id }, { alarm: false });
    case 'buddy-said':
      return post(scope, { kind: 'person', id: visit.workerId }, { card: 'buddy-said', visitId: visit.id, who: happening.id, isWilling: happening.isWilling }, { alarm: false });
    case 'buddy-asked':
      return post(scope, { kind: 'person', id: happening.id }, { card: 'buddy-ask', visitId: visit.id, askedAt: happening.at }, { alarm: false });
    case 'checked-out-by':
      post(scope, { kind: 'person', id: visit.workerId }, { card: 'confirm-safe', visitId: visit.id }, { alarm: false });
      return happening.isManager ? undefined : toManagers(scope, visit, team, { card: 'checked-out-by', visitId: visit.id });
    case 'extended-much':
      return toManagers(scope, visit, team, { card: 'extended-much', visitId: visit.id, backBy: visit.backBy, times: happening.times, minutes: happening.minutes });
    case 'raised':
      return raise(scope, visit, team, happening);
    case 'claimed':
      post(scope, { kind: 'person', id: visit.workerId }, { card: 'claimed', visitId: visit.id, by: happening.by }, { alarm: false });
      return refreshAll(scope, visit);
    case 'closed':
      offerSupport(scope, visit);
      return refreshAll(scope, visit);
    case 'changed':
      return refreshAll(scope, visit);
    default:
      return happening satisfies never;
  }
}

/** When something happened to her, she hears what there is for her, and not only that her alarm is closed. */
function offerSupport(scope: Scope, { id, workerId, watch }: Visit): void {
  if (watch.is !== 'closed' || watch.closing.by !== 'manager' || watch.closing.outcome === 'safe') return;
  post(scope, { kind: 'person', id: workerId }, { card: 'support', visitId: id, outcome: watch.closing.outcome }, { alarm: false });
}

/** A courtesy to those who would be told first if she were late. */
export function toManagers(scope: Scope, visit: Visit, team: Team, about: About): void {
  for (const id of watchersOf(team, 'managers', visit.workerId)) post(scope, { kind: 'person', id }, about, { alarm: false });
}

/**
 * The channel card is posted once and brought up to date; each later rung calls the next people in its thread. Everybody
 * the rung names is told in person as well, and so is everybody named by a rung that was missed.
 */
async function raise(scope: Scope, visit: Visit, team: Team, raised: Extract<Happening, { type: 'raised' }>): Promise<void> {
  const { rung, lateMinutes, skipped } = raised;
  const channel: Addressee = { kind: 'channel', teamId: team.id };
  const alarm: About = { card: 'alarm', visitId: visit.id, rung, lateMinutes, skipped, unreached: [] };
  const channelPost = key.post(visit.id, CHANNEL_SLOT);
  if ((await scope.tx.plain(channelPost)) === null) {
    scope.tx.write(channelPost, { slot: CHANNEL_SLOT, state: 'pending' });
    post(scope, channel, alarm, { alarm: true });
  } else {
    post(scope, channel, { card: 'call', visitId: visit.id, rung, lateMinutes, skipped }, { alarm: true });
    refresh(scope, visit, CHANNEL_SLOT);
  }
  const hasRung = visit.watch.is === 'alarm' && visit.watch.alarm.deeds.some(({ what }) => what === 'rang-outside');
  if (rung === 'seniors' && team.outOfHours && !hasRung) post(scope, channel, { card: 'outside', visitId: visit.id }, { alarm: true });
  const people = new Set([rung, ...skipped].flatMap((name: RungName) => watchersOf(team, name, visit.workerId)));
  for (const id of people) await alarmPerson(scope, id, alarm);
  if (lateMinutes > 0) post(scope, { kind: 'person', id: visit.workerId }, { card: 'ask', visitId: visit.id, rung: 'due', backBy: visit.backBy }, { alarm: false });
}

/** An alarm to one person, in place of the alarm she may already have: each rung makes her phone ring anew. */
export async function alarmPerson(scope: Scope, personId: string, about: Extract<About, { card: 'alarm' }>): Promise<void> {
  const postKey = key.post(about.visitId, personSlot(personId));
  await scope.tx.plain(postKey);
  scope.tx.write(postKey, { slot: personSlot(personId), state: 'pending' });
  post(scope, { kind: 'person', id: personId }, about, { alarm: true });
}

/** Every card that shows this visit is drawn again. */
async function refreshAll(scope: Scope, visit: Visit): Promise<void> {
  for (const row of await scope.tx.plainRange('post', visit.id)) {
    refresh(scope, visit, (row.value as unknown as Post).slot); // Only this folder writes posts.
  }
}

const refresh = (scope: Scope, visit: Visit, slot: string): void =>
  post(scope, addresseeOf(slot, visit.teamId), { card: 'refresh', visitId: visit.id, slot }, { alarm: false });

export function post(scope: Scope, to: Addressee, about: About, { alarm }: { alarm: boolean }): void {
  const message: Outgoing = { id: scope.newId(), alarm, to, about, createdAt: scope.now, attempts: 0, lease: null, mayBeRepeat: false, handedOn: false };
  scope.tx.send(message, scope.now);
}
