import { keepExactPlace } from '../app/exact-place';
import { showAlarms, showBoard } from '../app/manage';
import { chooseTeam } from '../app/people';
import { openReport, saveReport } from '../app/reports';
import { shows, type Reply } from '../app/reply';
import type { Scope } from '../app/run';
import { checkIn } from '../app/check-in';
import { withCompany } from '../app/company';
import { askForHelp, chooseRing } from '../app/help';
import { askHowClosed, claim, close, recordDeed } from '../app/on-alarm';
import { checkOut, extend } from '../app/visits';
import type { HandlingPress } from './alarm-commands';
import { instantOfInput, instantOn } from './clock-input';
import type { DuressPress } from './duress-commands';
import type { DutyPress } from './duty-commands';
import { checkInByWords, type PlanPress } from './plan-commands';
import type { AfterwardsPress, AgreementPress, CasePress, MeetingPress, OrganisationPress, Press, PrivacyPress } from './presses';
import type { SettingsPress } from './settings-commands';
import { obeyWords } from './visit-words';
import { namesWritten } from './words/company';
import type { WatchPress } from './watch-commands';

type OfItsOwnKind = AfterwardsPress | PrivacyPress | AgreementPress | OrganisationPress | CasePress | MeetingPress | DuressPress | DutyPress | HandlingPress | SettingsPress | PlanPress | WatchPress;
type NeedsTheDesk = Extract<Press, { verb: 'set-up' | 'answer-more' | 'answer-others' | 'ask-manager' | 'send-to-manager' }>;
/** What is left is about the visit itself. */
export type VisitPress = Exclude<Press, OfItsOwnKind | NeedsTheDesk>;

/** Presses on the cards of a visit and of its alarm. */
export async function obeyVisitPress(scope: Scope, by: string, press: VisitPress): Promise<Reply> {
  switch (press.verb) {
    case 'open-check-in':
      return checkInByWords(scope, by, { is: 'check-in', where: null, caseRef: null, backBy: null, company: [], unsure: [] });
    case 'another-visit':
      return shows({ name: 'check-in', filled: { where: null, caseRef: null, backBy: null } });
    case 'check-in':
      return withCompany(scope, by, await keepExactPlace(scope, await checkIn(scope, { workerId: by, where: press.where, caseRef: press.caseRef.trim() || null, backBy: instantOfInput(press.backBy, scope.now), planId: null }), press.exactPlace), namesWritten(press.company));
    case 'check-out':
      return checkOut(scope, { by, visitId: press.subject });
    case 'extend':
      return extend(scope, { by, visitId: press.subject, minutes: press.minutes, shown: press.version });
    case 'still-there':
      return shows({ name: 'visit', visitId: press.subject });
    case 'my-visits':
      return obeyWords(scope, by, { is: 'my-visits' });
    case 'need-help':
      return askForHelp(scope, by);
    case 'open-report':
      return openReport(scope, { by, visitId: press.subject });
    case 'report': {
      const { outcome, expected, seen, seenAlone, listened, threat, note, agreed, next } = press;
      return saveReport(scope, { by, visitId: press.subject, outcome, expected, seen, seenAlone, listened, threat, note, agreed: { what: agreed, next: next === '' ? null : instantOn(next, '12:00') } });
    }
    case 'ring':
      return chooseRing(scope, { by, visitId: press.subject, ring: press.ring });
    case 'claim':
      return claim(scope, { by, visitId: press.subject });
    case 'no-answer':
    case 'called-999':
    case 'rang-outside':
      return recordDeed(scope, { by, visitId: press.subject, what: press.verb });
    case 'ask-close':
      return askHowClosed(scope, { by, visitId: press.subject });
    case 'close':
      return close(scope, { by, visitId: press.subject, outcome: press.outcome, howKnown: press.howKnown });
    case 'show-alarm':
      return shows({ name: 'alarm', visitId: press.subject });
    case 'alarms':
      return showAlarms(scope, { by, teamId: press.subject, page: press.page });
    case 'who-is-out':
      return showBoard(scope, { by, channelId: press.subject, page: press.page });
    case 'choose-team':
      return chooseTeam(scope, by, press.subject);
    default:
      return press satisfies never;
  }
}
