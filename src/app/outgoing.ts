import type { RungName } from '../domain/ladder';
import type { WarningDay } from '../domain/meeting';
import type { Instant } from '../domain/time';
import type { MonthCount } from './counts';
import type { OrganisationAbout } from './organisation';

/**
 * A message waiting to be delivered. It holds no words: who, about what, and why. The card is drawn when it is sent,
 * so that language and facts are fresh and a message nobody needs any more is dropped.
 */
export interface Outgoing {
  readonly id: string;
  /** Alarms go ahead of everything, are sent again when in doubt, and are never given up. */
  readonly alarm: boolean;
  readonly to: Addressee;
  readonly about: About;
  readonly createdAt: Instant;
  readonly attempts: number;
  readonly lease: Lease | null;
  /** Sent before with an unknown end: says so. */
  readonly mayBeRepeat: boolean;
  /** Already handed on to the next step's people because this one could not be reached. */
  readonly handedOn: boolean;
}

export type Addressee =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'channel'; readonly teamId: string }
  | { readonly kind: 'webhook'; readonly teamId: string }
  /** No person: the agency's calendar, when one is configured. */
  | { readonly kind: 'calendar'; readonly meetingId: string }
  /** Ends in a connector read: the canary travels the whole path and posts nothing. */
  | { readonly kind: 'canary'; readonly instance: string };

export type About =
  | CaseAbout
  | MeetingAbout
  | AgreementAbout
  | OrganisationAbout
  /** To somebody about her own supervision: tomorrow, or did it take place. */
  | { readonly card: 'supervision'; readonly teamId: string; readonly why: 'soon' | 'was'; readonly at: Instant }
  | { readonly card: 'ask'; readonly visitId: string; readonly rung: RungName; readonly backBy: Instant }
  | { readonly card: 'still-ok'; readonly visitId: string; readonly askedAt: Instant }
  /** The third extension, or more than an hour in all, to the managers. */
  | { readonly card: 'extended-much'; readonly visitId: string; readonly backBy: Instant; readonly times: number; readonly minutes: number }
  /** A colleague has checked her out: to herself, to confirm, and to the managers. */
  | { readonly card: 'confirm-safe' | 'checked-out-by'; readonly visitId: string }
  /** To the colleague she chose: whether they will, to her what they said, and later to them to reach her. */
  | { readonly card: 'buddy-chosen'; readonly visitId: string }
  | { readonly card: 'buddy-said'; readonly visitId: string; readonly who: string; readonly isWilling: boolean }
  | { readonly card: 'buddy-ask'; readonly visitId: string; readonly askedAt: Instant }
  /** To a colleague who is said to be there, and what she said to the worker. */
  | { readonly card: 'company-ask'; readonly visitId: string }
  | { readonly card: 'company-said'; readonly visitId: string; readonly who: string; readonly isWith: boolean }
  /** To somebody who has often checked out late: an earlier reminder. */
  | { readonly card: 'early-offer'; readonly teamId: string }
  /** "Home safe?", and to the managers what came of it. */
  | { readonly card: 'home-ask'; readonly teamId: string; readonly tellAt: Instant }
  | { readonly card: 'home-unanswered'; readonly teamId: string; readonly who: string }
  | { readonly card: 'home-answered'; readonly teamId: string; readonly who: string }
  | { readonly card: 'proxy-confirmed'; readonly teamId: string; readonly who: string }
  | { readonly card: 'out-again'; readonly teamId: string; readonly who: string }
  /** She has not said that a colleague who checked her out was right. */
  | { readonly card: 'proxy-unconfirmed'; readonly visitId: string }
  /** A manager has spoken to her: to whoever was told that a word was missing. */
  | { readonly card: 'spoken-to'; readonly teamId: string; readonly who: string; readonly by: string }
  | { readonly card: 'alarm'; readonly visitId: string; readonly rung: RungName; readonly lateMinutes: number; readonly skipped: readonly RungName[]; readonly unreached: readonly string[] }
  /** The channel's call on the next step's people, in the visit's own thread. */
  | { readonly card: 'call'; readonly visitId: string; readonly rung: RungName; readonly lateMinutes: number; readonly skipped: readonly RungName[] }
  /** Who belongs to the last step and is outside Teams, in the visit's thread. */
  | { readonly card: 'outside'; readonly visitId: string }
  | { readonly card: 'refresh'; readonly visitId: string; readonly slot: string }
  /** A duress, to one manager in person; and that card brought up to date. */
  | { readonly card: 'quiet'; readonly quietId: string; readonly teamId: string; readonly lateMinutes: number }
  | { readonly card: 'refresh'; readonly quietId: string; readonly teamId: string; readonly slot: string }
  /** A manager is asked for the team's duress phrase. */
  | { readonly card: 'ask-phrase'; readonly teamId: string; readonly why: 'unset' | 'left' }
  | { readonly card: 'claimed'; readonly visitId: string; readonly by: string }
  | { readonly card: 'gap'; readonly teamId: string; readonly from: Instant; readonly until: Instant }
  /** Which guidance is past its review date, to the team's managers once a month. */
  | { readonly card: 'past-review'; readonly teamId: string }
  /** Somebody would like to be rung: to those she asked. And to her, that one will, or that nobody has said so. */
  | { readonly card: 'call-asked'; readonly teamId: string; readonly who: string; readonly asked: Instant }
  | { readonly card: 'call-coming'; readonly teamId: string; readonly who: string }
  | { readonly card: 'call-unanswered'; readonly teamId: string }
  /** What the worker wrote for herself and shows one manager. The words stand in her own row until it goes out. */
  | { readonly card: 'reflection'; readonly visitId: string }
  /** To the worker, when an alarm ends with something having happened to her. */
  | { readonly card: 'support'; readonly visitId: string; readonly outcome: 'hurt' | 'police' }
  /** How many visits and alarms, to the managers once a month. */
  | ({ readonly card: 'month'; readonly teamId: string; readonly until: Instant } & MonthCount)
  /** Asked for in the channel, shown in the manager's own chat. */
  | { readonly card: 'details'; readonly visitId: string }
  /** A visit that ends when nobody is there to act, to the managers. */
  | { readonly card: 'unwatched'; readonly visitId: string; readonly backBy: Instant }
  /** Whether somebody watches has changed, to the worker. */
  | { readonly card: 'cover'; readonly visitId: string }
  | { readonly card: 'duty-taken'; readonly teamId: string; readonly who: string; readonly until: Instant }
  | { readonly card: 'handover'; readonly teamId: string; readonly by: string; readonly asked: Instant }
  | { readonly card: 'handover-declined'; readonly teamId: string; readonly who: string }
  /** Who is still out when work ends or a duty does. */
  | { readonly card: 'still-out'; readonly teamId: string }
  /** No manager is left in the channel, to the channel and the admins. */
  | { readonly card: 'no-manager'; readonly teamId: string }
  /** The list of a team's alarms, first posted and then brought up to date. */
  | { readonly card: 'alarms'; readonly teamId: string; readonly episode: number }
  | { readonly card: 'refresh-alarms'; readonly teamId: string; readonly episode: number; readonly slot: string }
  | { readonly card: 'drill'; readonly teamId: string; readonly askedAt: Instant }
  /** A question and its answer, sent to the managers because the asker pressed the button for it. Kept only until it is delivered. */
  | { readonly card: 'question'; readonly teamId: string; readonly from: string; readonly question: string; readonly answer: string }
  /** To the worker: it starts soon and the checklist is open. */
  | { readonly card: 'plan-soon'; readonly planId: string }
  /** To the worker: the start has passed and she has not said a word. */
  | { readonly card: 'did-you-go'; readonly planId: string }
  /** To her managers in person: answers that call for a decision before the visit, and what was decided. */
  | { readonly card: 'decide'; readonly planId: string }
  | { readonly card: 'plan-decided'; readonly planId: string }
  | { readonly card: 'plan-talk'; readonly planId: string }
  /** What she asked to see of herself has been found: to her alone. */
  | { readonly card: 'my-data'; readonly personId: string }
  | { readonly card: 'canary'; readonly teamId: string | null };

/** About cases and incidents. */
export type CaseAbout =
  /** A criterion that seems met, or what became of it. */
  | { readonly card: 'criterion'; readonly ref: string; readonly proposalId: string; readonly teamId: string }
  /** Access was refused in one way and not in both: for a manager to look at. */
  | { readonly card: 'refused-access'; readonly ref: string; readonly teamId: string }
  | { readonly card: 'flag-review'; readonly ref: string; readonly flagId: string; readonly teamId: string }
  | { readonly card: 'incident'; readonly incidentId: string; readonly teamId: string; readonly why: 'reported' | 'open' | 'agencies' }
  /** In the channel: that somebody should be rung, and nothing else. */
  | { readonly card: 'incident-notice'; readonly incidentId: string; readonly teamId: string }
  | { readonly card: 'ring-worker'; readonly workerId: string; readonly teamId: string };

const CASE_CARDS: readonly About['card'][] = ['criterion', 'refused-access', 'flag-review', 'incident', 'incident-notice', 'ring-worker'];
export const isAboutCase = (about: About): about is CaseAbout => CASE_CARDS.includes(about.card);
/** A case's safety plan or contract: to agree, to look at again, to answer for. */
export type AgreementAbout =
  | { readonly card: 'safety-plan'; readonly caseRef: string; readonly teamId: string; readonly version: number }
  | { readonly card: 'contract'; readonly caseRef: string; readonly teamId: string };

export const isAboutAgreement = (about: About): about is AgreementAbout => about.card === 'safety-plan' || about.card === 'contract';

/** About a multi-agency meeting: errands to the calendar, and what its chair and the managers hear. */
export type MeetingAbout =
  | { readonly card: 'find-times'; readonly meetingId: string; readonly teamId: string }
  | { readonly card: 'sync-calendar'; readonly meetingId: string; readonly teamId: string }
  /** The question whether to convene, with why it is asked now. */
  | { readonly card: 'convene'; readonly meetingId: string; readonly teamId: string; readonly why: 'asked' | 'passed' | 'cancelled' | 'warning'; readonly day: WarningDay | null; readonly by: string | null }
  | { readonly card: 'meeting-news'; readonly meetingId: string; readonly teamId: string; readonly news: MeetingNews }
  | { readonly card: 'meeting-outcome'; readonly meetingId: string; readonly teamId: string }
  | { readonly card: 'meeting-actions'; readonly meetingId: string; readonly teamId: string };
export type MeetingNews =
  | { readonly is: 'booked' | 'moved' | 'cancelled' | 'declined' | 'passed'; readonly by: string }
  | { readonly is: 'in-calendar' }
  | { readonly is: 'file-only' };

/** Who holds the message. The nonce is new at every claim, so that a lost answer can be told from a lost race. */
export interface Lease {
  readonly by: string;
  readonly nonce: string;
}

/** A visit's message as it stands in Teams. `pending`: being sent. `unknown`: perhaps sent. */
export type Post =
  | { readonly slot: string; readonly state: 'pending' }
  | { readonly slot: string; readonly state: 'posted'; readonly conversationId: string; readonly activityId: string; readonly serviceUrl: string; readonly drawn: number }
  | { readonly slot: string; readonly state: 'unknown' };

export const CHANNEL_SLOT = 'channel';
export const personSlot = (personId: string): string => `person:${personId}`;
export const addresseeOf = (slot: string, teamId: string): Addressee =>
  slot === CHANNEL_SLOT ? { kind: 'channel', teamId } : { kind: 'person', id: slot.slice('person:'.length) };

/** Where a message leaves its trace so that it can be brought up to date later; null for those that stay as they are. */
export function slotOf(message: Pick<Outgoing, 'to' | 'about'>): string | null {
  if (message.about.card === 'refresh' || message.about.card === 'refresh-alarms') return message.about.slot;
  if (message.about.card !== 'alarm' && message.about.card !== 'quiet' && message.about.card !== 'alarms') return null;
  if (message.to.kind === 'channel') return CHANNEL_SLOT;
  return message.to.kind === 'person' ? personSlot(message.to.id) : null;
}

/** Changes a message that stands already; with none known to stand it is a new post. */
export const isUpdate = (about: About): boolean => about.card === 'refresh' || about.card === 'refresh-alarms';
