import { openPhraseForm } from '../app/duress-phrase';
import { reviewVisits } from '../app/looking-back';
import { showBoard, startDrill } from '../app/manage';
import { says, type Reply } from '../app/reply';
import type { Scope } from '../app/run';
import { askForHelp } from '../app/help';
import { isAgreementIntent, sayAgreement } from './agreement-commands';
import { command, type Desk, type Said } from './desk';
import { isDutyIntent, sayDuty } from './duty-commands';
import type { Incoming } from './incoming';
import { isPrivacyIntent, sayPrivacy } from './privacy-commands';
import { isOrganisationIntent, sayOrganisation } from './organisation-commands';
import { saySettings } from './settings-commands';
import { obeyWords } from './visit-words';
import { isWatchIntent, obeyWatch } from './watch-commands';
import { welcome } from './welcome';
import type { Intent } from './words/read-words';

/** Words typed. What concerns a visit belongs in the personal chat; setting up belongs in the channel. */
export async function spoken(desk: Desk, incoming: Incoming, intent: Intent): Promise<Said> {
  if (intent.is === 'help') return welcome(desk, incoming);
  if (intent.is === 'set-up') return incoming.scope === 'channel' ? { show: 'team-form' } : says({ say: 'go-channel' });
  if (intent.is === 'help-now') return incoming.scope === 'personal' ? command(desk, incoming, 'need-help', (scope) => askForHelp(scope, incoming.who.id)) : { show: 'nothing' };
  if (intent.is === 'question') return { show: 'answer', question: intent.text, part: 'short' };
  if (intent.is === 'who-is-out' || intent.is === 'drill') return command(desk, incoming, intent.is, (scope) => manage(scope, incoming, intent.is));
  if (intent.is === 'settings' && incoming.scope === 'channel') return command(desk, incoming, intent.is, (scope) => saySettings(scope, incoming, desk));
  if (intent.is === 'duress-phrase') return incoming.scope === 'personal' ? command(desk, incoming, intent.is, (scope) => openPhraseForm(scope, { by: incoming.who.id, teamId: null })) : says({ say: 'go-personal' });
  if (intent.is === 'review-visits') return command(desk, incoming, intent.is, (scope) => reviewVisits(scope, { by: incoming.who.id, isAlone: incoming.scope === 'personal' }));
  if (isPrivacyIntent(intent)) return command(desk, incoming, intent.is, (scope) => sayPrivacy(scope, incoming, intent, desk));
  if (isDutyIntent(intent)) return command(desk, incoming, intent.is, (scope) => sayDuty(scope, incoming, intent));
  const personal = isAgreementIntent(intent) || isOrganisationIntent(intent) || isWatchIntent(intent) || intent.is === 'check-in' || intent.is === 'check-out' || intent.is === 'extend' || intent.is === 'my-visits' || intent.is === 'reflect' || intent.is === 'settings' || intent.is === 'want-call' || intent.is === 'plan-visit' || intent.is === 'my-day' || intent.is === 'case' || intent.is === 'convene' || intent.is === 'report-incident' || intent.is === 'incidents';
  if (personal && incoming.scope !== 'personal') return says({ say: 'go-personal' });
  if (isAgreementIntent(intent)) return command(desk, incoming, intent.is, (scope) => sayAgreement(scope, incoming.who.id, intent));
  if (isOrganisationIntent(intent)) return command(desk, incoming, intent.is, (scope) => sayOrganisation(scope, incoming.who.id, intent));
  if (isWatchIntent(intent)) return command(desk, incoming, intent.is, (scope) => obeyWatch(scope, incoming.who.id, intent));
  return command(desk, incoming, intent.is, (scope) => obeyWords(scope, incoming.who.id, intent));
}

function manage(scope: Scope, incoming: Incoming, what: 'who-is-out' | 'drill'): Promise<Reply> {
  const request = { by: incoming.who.id, channelId: incoming.scope === 'channel' ? incoming.channelId : null };
  return what === 'drill' ? startDrill(scope, request) : showBoard(scope, { ...request, page: 0 });
}
