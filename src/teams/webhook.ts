import { createHmac } from 'node:crypto';
import type { Delivery, Parcel } from '../app/parcel';
import { noManagerWords } from './cards/cover';
import { channelStrings } from './language';
import { minutesLate, nameOf } from './cards/alarm';

/** The way round Teams: a signed POST to wherever the agency wants to hear that somebody could not be reached. */
export type Webhook = (parcel: Parcel) => Promise<Delivery>;

const ANSWER_WITHIN_MS = 5_000;

/** The receiver checks `x-doorstep-signature`: HMAC-SHA256 of the body with the shared secret, in hex. */
export function makeWebhook({ url, secret }: { url: string; secret: string }): Webhook {
  return async (parcel) => {
    const response = await postSigned({ url, secret }, bodyOf(parcel));
    if (response.ok) return { is: 'sent', posted: null, opened: null };
    return { is: 'retry', afterMs: 1_000, scope: 'conversation', why: `webhook answered ${response.status}` };
  };
}

export function postSigned({ url, secret }: { url: string; secret: string }, value: Record<string, unknown>): Promise<Response> {
  const body = JSON.stringify(value);
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  return fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json', 'x-doorstep-signature': signature }, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
}

function bodyOf(parcel: Parcel): Record<string, unknown> {
  const { message, visit, team, people, now } = parcel;
  if (message.about.card === 'quiet') return quietBodyOf(parcel);
  if (message.about.card === 'no-manager' && team) return { id: message.id, kind: 'no-manager', team: team.name, text: noManagerWords(parcel, team, channelStrings(team.language)) };
  if (team && (message.about.card === 'home-unanswered' || message.about.card === 'proxy-unconfirmed')) {
    const who = 'who' in message.about ? message.about.who : (visit?.workerId ?? '');
    return { id: message.id, kind: 'no-word', team: team.name, text: channelStrings(team.language).awaited.webhook(nameOf({ people }, who)) };
  }
  if (!visit || !team || message.about.card !== 'alarm') return { id: message.id };
  const facts = { now, people, visit, team };
  const names = message.about.unreached.map((id) => people.get(id)?.name ?? id);
  const strings = channelStrings(team.language);
  const alarm = visit.watch.is === 'alarm' ? visit.watch.alarm : null;
  const [worker, unreached] = [nameOf(facts, visit.workerId), strings.list(names)];
  const text =
    alarm?.kind === 'help' ? strings.notice.webhookHelp({ worker, at: alarm.raisedAt, unreached })
    : alarm?.kind === 'welfare' ? strings.welfare.webhook({ worker, askedAt: alarm.dueAt, unreached })
    : strings.notice.webhook({ worker, minutesLate: minutesLate(facts), unreached });
  return { id: message.id, kind: alarm?.kind ?? 'overdue', team: team.name, caseRef: visit.caseRef, area: visit.where, minutesLate: minutesLate(facts), mayBeRepeat: message.mayBeRepeat, text };
}

/** To whoever the agency has chosen to hear of what Teams could not deliver: no area and no reference, since we cannot know who reads it. */
function quietBodyOf({ message, duress, team, people }: Parcel): Record<string, unknown> {
  if (!duress || !team) return { id: message.id };
  const text = channelStrings(team.language).duress.webhook({ worker: nameOf({ people }, duress.workerId), at: duress.saidAt });
  return { id: message.id, kind: 'duress', team: team.name, mayBeRepeat: message.mayBeRepeat, text };
}
