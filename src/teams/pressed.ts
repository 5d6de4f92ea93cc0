import { askManager } from '../app/questions';
import { isHandlingPress, pressHandling } from './alarm-commands';
import { pressAfterwards } from './afterwards-commands';
import { pressAgreement } from './agreement-commands';
import { obeyCasePress } from './case-commands';
import { command, type Desk, type Said } from './desk';
import { isDuressPress, pressDuress } from './duress-commands';
import { isDutyPress, pressDuty } from './duty-commands';
import type { Incoming } from './incoming';
import { pressMeeting } from './meeting-commands';
import { isPlanPress, obeyPlanPress } from './plan-commands';
import { pressOrganisation } from './organisation-commands';
import { isAfterwardsPress, isAgreementPress, isCasePress, isMeetingPress, isPrivacyPress, isOrganisationPress, type Press } from './presses';
import { pressPrivacy } from './privacy-commands';
import { isSettingsPress, pressSettings } from './settings-commands';
import { setUp } from './set-up-command';
import { obeyVisitPress } from './visit-presses';
import { isWatchPress, pressWatch } from './watch-commands';

/** A button: each kind is obeyed where its cards belong. */
export async function pressed(desk: Desk, incoming: Incoming, press: Press): Promise<Said> {
  if (press.verb === 'answer-more' || press.verb === 'answer-others') return { show: 'answer', question: press.question, part: press.verb === 'answer-more' ? 'more' : 'others' };
  if (press.verb === 'ask-manager') return { show: 'confirm-question', question: press.question };
  if (press.verb === 'send-to-manager') {
    const answer = await desk.answer(incoming, press.question);
    return command(desk, incoming, press.verb, (scope) => askManager(scope, { by: incoming.who.id, question: press.question, answer }));
  }
  if (press.verb === 'set-up') {
    const roster = await desk.roster(incoming);
    return command(desk, incoming, press.verb, (scope) => setUp(scope, desk, incoming, press, roster));
  }
  if (isSettingsPress(press)) {
    const roster = press.verb === 'save-people' ? await desk.roster(incoming) : [];
    return command(desk, incoming, press.verb, (scope) => pressSettings(scope, incoming, press, { isAdmin: desk.isAdmin, roster }));
  }
  if (isDutyPress(press)) return command(desk, incoming, press.verb, (scope) => pressDuty(scope, incoming, press));
  if (isCasePress(press)) return command(desk, incoming, press.verb, (scope) => obeyCasePress(scope, incoming.who.id, press));
  if (isWatchPress(press)) return command(desk, incoming, press.verb, (scope) => pressWatch(scope, incoming.who.id, press));
  if (isDuressPress(press)) {
    const guidance = press.verb === 'save-phrase' ? await desk.guidanceTexts(incoming) : [];
    return command(desk, incoming, press.verb, (scope) => pressDuress(scope, incoming, press, guidance));
  }
  if (isAfterwardsPress(press)) return command(desk, incoming, press.verb, (scope) => pressAfterwards(scope, incoming, press));
  if (isAgreementPress(press)) return command(desk, incoming, press.verb, (scope) => pressAgreement(scope, incoming.who.id, press));
  if (isMeetingPress(press)) return command(desk, incoming, press.verb, (scope) => pressMeeting(scope, incoming.who.id, press));
  if (isPrivacyPress(press)) return command(desk, incoming, press.verb, (scope) => pressPrivacy(scope, incoming, press, desk));
  if (isOrganisationPress(press)) return command(desk, incoming, press.verb, (scope) => pressOrganisation(scope, incoming, press));
  if (isPlanPress(press)) return command(desk, incoming, press.verb, (scope) => obeyPlanPress(scope, incoming.who.id, press));
  if (isHandlingPress(press)) return command(desk, incoming, press.verb, (scope) => pressHandling(scope, incoming, press));
  return command(desk, incoming, press.verb, (scope) => obeyVisitPress(scope, incoming.who.id, press));
}

