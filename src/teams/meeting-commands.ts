import { addAction, actionDone, recordOutcome } from '../app/meeting-after';
import { callByManager } from '../app/meeting-call';
import { cancelMeeting, chooseFamily, chooseTime, convene, declineMeeting, openMeetingCard, passMeeting } from '../app/meetings';
import type { Reply } from '../app/reply';
import type { Scope } from '../app/run';
import type { FamilyPart } from '../domain/meeting';
import { instantOn } from './clock-input';
import type { MeetingPress } from './presses';

/** What a chair and the managers press about a meeting. */

export async function pressMeeting(scope: Scope, by: string, press: MeetingPress): Promise<Reply> {
  const meetingId = press.subject;
  const open = (card: Parameters<typeof openMeetingCard>[1]['card']) => openMeetingCard(scope, { by, card });
  switch (press.verb) {
    case 'meeting':
      return open({ name: 'meeting', meetingId });
    case 'meeting-convene':
      return convene(scope, { by, meetingId, start: press.time, lateReason: '' });
    case 'meeting-at':
      return chooseTime(scope, { by, meetingId, start: instantOn(press.date, press.clock), lateReason: press.lateReason });
    case 'meeting-pass':
      return passMeeting(scope, { by, meetingId });
    case 'meeting-reason':
      return press.ask === 'cancel' ? cancelMeeting(scope, { by, meetingId, reason: press.reason }) : declineMeeting(scope, { by, meetingId, reason: press.reason });
    case 'meeting-family':
      return chooseFamily(scope, { by, meetingId, family: familyOf(press), access: { interpreter: press.interpreter, safeWay: press.safeWay } });
    case 'meeting-call':
      return callByManager(scope, { by, caseRef: press.subject, reason: press.reason });
    case 'meeting-outcome':
      return recordOutcome(scope, {
        by, meetingId, tellBy: press.tellBy, reviewOn: press.reviewOn === '' ? null : press.reviewOn,
        outcome: { attended: press.attended.trim(), decided: press.decided.trim(), familyTold: { what: press.familyWhat.trim(), how: press.familyHow }, exclusion: press.exclusion.trim(), withdrawsService: press.withdraws === 'yes', dissent: press.dissent.trim() },
      });
    case 'meeting-action':
      return addAction(scope, { by, meetingId, what: press.what, owner: press.owner, due: press.due, contingency: press.contingency });
    case 'meeting-done':
      return actionDone(scope, { by, meetingId, actionId: press.action });
    default:
      return open(cardBehind(press));
  }
}

type OpenPress = Extract<MeetingPress, { verb: `meeting-open-${string}` | 'meeting-agenda' | 'meeting-invitations' | 'meeting-actions' }>;

function cardBehind(press: OpenPress): Parameters<typeof openMeetingCard>[1]['card'] {
  const meetingId = press.subject;
  switch (press.verb) {
    case 'meeting-open-reason':
      return { name: 'meeting-reason', meetingId, ask: press.ask };
    case 'meeting-open-time':
      return { name: 'meeting-time', meetingId, start: null };
    case 'meeting-open-family':
      return { name: 'meeting-family', meetingId };
    case 'meeting-agenda':
      return { name: 'meeting-agenda', meetingId, page: press.page };
    case 'meeting-invitations':
      return { name: 'meeting-invitations', meetingId };
    case 'meeting-open-outcome':
      return { name: 'meeting-outcome', meetingId };
    case 'meeting-open-action':
      return { name: 'meeting-action', meetingId };
    case 'meeting-actions':
      return { name: 'meeting-actions', meetingId };
    default:
      return press satisfies never;
  }
}

const familyOf = ({ family, reason }: Extract<MeetingPress, { verb: 'meeting-family' }>): FamilyPart => (family === 'invited' ? { is: 'invited' } : { is: family, reason });
