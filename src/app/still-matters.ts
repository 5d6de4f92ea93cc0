import { AWAITED_REPEAT_MINUTES } from '../domain/awaited';
import { isDuressOpen, type Duress } from '../domain/duress';
import type { Meeting } from '../domain/meeting';
import { needsChecklist, riskOfPlan, type Plan } from '../domain/plan';
import { DAY, minutes, type Instant } from '../domain/time';
import { isOpen, type Visit } from '../domain/visit';
import { isAboutMeeting, meetingConcerns } from './meeting-facts';
import { isAboutOrganisation } from './organisation';
import { isAboutAgreement, isAboutCase, type About, type Outgoing, type Post } from './outgoing';

/** Whether anybody still needs a message, by the facts of now. */
/** What a case or an incident still needs is asked again each morning: yesterday's message need not arrive as well. */
const STALE_MS = DAY;

/** A call waits this long for the card whose thread it belongs in; then it is a post of its own. */
const THREAD_WAIT_MS = 10_000;

export interface Standing {
  readonly visit: Visit | null;
  readonly duress: Duress | null;
  readonly plan: Plan | null;
  readonly meeting: Meeting | null;
  readonly post: Post | null;
  readonly sequence: number;
  readonly now: Instant;
}

export function stillMatters(message: Outgoing, { visit, duress, plan, meeting, post, sequence, now }: Standing): 'ready' | 'moot' | 'wait' {
  const { about } = message;
  if ('quietId' in about && !duress) return 'moot';
  if (about.card === 'quiet') return duress && isDuressOpen(duress) ? 'ready' : 'moot';
  if (about.card === 'refresh') return refreshMatters(message, post, sequence);
  if ('planId' in about) return plan && concerns(about.card, plan, now) ? 'ready' : 'moot';
  if (isAboutCase(about)) return now - message.createdAt < STALE_MS ? 'ready' : 'moot';
  // Asked again when it is due again: yesterday's message need not arrive as well.
  if (isAboutAgreement(about)) return now - message.createdAt < STALE_MS ? 'ready' : 'moot';
  if (isAboutOrganisation(about)) return now - message.createdAt < STALE_MS ? 'ready' : 'moot';
  if (isAboutMeeting(about)) return meeting && meetingConcerns(about, meeting) ? 'ready' : 'moot';
  // Told again when nobody has answered: an older one may be answered by now.
  const isLapsed = now - message.createdAt >= minutes(AWAITED_REPEAT_MINUTES);
  if (about.card === 'home-unanswered') return isLapsed ? 'moot' : 'ready';
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
    case 'buddy-said':
      return isOpen(visit) ? 'ready' : 'moot';
    case 'buddy-chosen':
      return isOpen(visit) && isAskedAsBuddy(visit, message) ? 'ready' : 'moot';
    case 'buddy-ask':
      return isOpen(visit) && isBuddy(visit, message) && visit.buddy?.askedAt === about.askedAt ? 'ready' : 'moot';
    case 'proxy-unconfirmed':
      return isByColleague(visit) && !isLapsed ? 'ready' : 'moot';
    case 'confirm-safe':
    case 'checked-out-by':
      return isByColleague(visit) ? 'ready' : 'moot';
    case 'extended-much':
    case 'unwatched':
      return isOpen(visit) && visit.backBy === about.backBy ? 'ready' : 'moot';
    case 'cover':
      return isOpen(visit) ? 'ready' : 'moot';
    case 'reflection':
    case 'details':
    case 'support':
      return 'ready';
    default:
      return about satisfies never;
  }
}

const isAskedAsBuddy = ({ buddyWanted }: Visit, { to }: Outgoing): boolean => to.kind === 'person' && buddyWanted?.id === to.id && buddyWanted.said === 'asked';
const isBuddy = ({ buddy }: Visit, { to }: Outgoing): boolean => to.kind === 'person' && buddy?.id === to.id;

/** A colleague's word stands, and the worker's own is not there yet. */
const isByColleague = ({ watch }: Visit): boolean => watch.is === 'closed' && watch.closing.by === 'colleague' && watch.closing.confirmedAt === null;

function refreshMatters(message: Outgoing, post: Post | null, sequence: number): 'ready' | 'moot' | 'wait' {
  if (!post) return 'moot';
  if (post.state === 'pending') return 'wait';
  // One that may have been drawn before is drawn again whatever the trace says: it may have arrived after a newer one.
  return post.state === 'posted' && post.drawn >= sequence && !message.mayBeRepeat ? 'moot' : 'ready';
}

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
