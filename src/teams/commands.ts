import { reviewVisits } from '../app/looking-back';
import { openCallForm } from '../app/meeting-call';
import { showAlarms, showBoard, startDrill } from '../app/manage';
import { showCase } from '../app/cases';
import { showIncidents } from '../app/incident-tasks';
import { chooseLanguage, chooseTeam, meet } from '../app/people';
import { raiseDuress } from '../app/duress';
import { openPhraseForm } from '../app/duress-phrase';
import { askManager, recordVote } from '../app/questions';
import { openReport, saveReport, wantCall } from '../app/reports';
import { says, shows, type Reply } from '../app/reply';
import { run, type Runner, type Scope } from '../app/run';
import { keepExactPlace } from '../app/exact-place';
import { membersChanged } from '../app/roster';
import { channelName, nameChannel, setUpTeam, type RosterMember } from '../app/teams';
import { askForHelp, askHowClosed, checkIn, checkOut, chooseRing, claim, close, extend, openVisits, recordDeed } from '../app/visits';
import { openVisitsOf } from '../app/reading';
import { answerHome } from '../app/home';
import { hear } from '../app/welfare';
import { minutes } from '../domain/time';
import { isDangerNow } from '../guidance/danger';
import type { Visit } from '../domain/visit';
import { isHandlingPress, pressHandling, type HandlingPress } from './alarm-commands';
import type { Part } from './cards/answer';
import { instantOfInput } from './clock-input';
import { isDuressPress, pressDuress, type DuressPress } from './duress-commands';
import { isDutyIntent, isDutyPress, pressDuty, sayDuty, type DutyPress } from './duty-commands';
import { checkInByWords, isPlanPress, obeyPlanPress, planForm, readDay, type PlanPress } from './commands-plan';
import type { Incoming } from './incoming';
import { obeyCasePress } from './case-commands';
import { isAgreementIntent, pressAgreement, sayAgreement } from './agreement-commands';
import { pressMeeting } from './meeting-commands';
import { isAgreementPress, isCasePress, isMeetingPress, type AgreementPress, type CasePress, type MeetingPress, type Press } from './presses';
import { byName } from './roster-names';
import { isSettingsPress, pressSettings, saySettings, type SettingsPress } from './settings-commands';
import { isWatchIntent, isWatchPress, obeyWatch, pressWatch, type WatchPress } from './watch-commands';
import { readWords, type Intent } from './words/read-words';

/** What the commands need beside the store. */
export interface Desk {
  readonly runner: Runner;
  readonly placeOf: (tenantId: string | null) => string;
  readonly isAdmin: (personId: string) => boolean;
  readonly roster: (incoming: Incoming) => Promise<RosterMember[]>;
  /** What the guidance answers, in short, for a manager to read beside the question. */
  readonly answer: (incoming: Incoming, question: string) => Promise<string>;
  readonly guidanceTexts: (incoming: Incoming) => Promise<readonly string[]>;
  /** Hears what will be answered while it is being saved. */
  readonly decided: (reply: Reply) => void;
}

/** A reply, or one of the cards that concern no visit. */
export type Said = Reply | Answering | { readonly show: 'welcome' | 'during-visit' } | { readonly show: 'team-form' } | { readonly show: 'nothing' };

/** A question for the guidance: nothing is written, so nothing needs a transaction. */
export type Answering = { readonly show: 'answer'; readonly question: string; readonly part: Part } | { readonly show: 'confirm-question'; readonly question: string };

export async function handle(desk: Desk, incoming: Incoming, meant: Meant): Promise<Said> {
  switch (meant.is) {
    case 'duress':
      return underDuress(desk, incoming, meant.teamId);
    case 'met':
      return welcome(desk, incoming);
    case 'press':
      return meant.press ? pressed(desk, incoming, meant.press) : command(desk, incoming, 'press', async ({ tx }) => (tx.note('person', incoming.who.id, 'refused: unreadable press'), says({ say: 'stale' })));
    case 'intent':
      return spoken(desk, incoming, meant.intent);
    case 'vote':
      await command(desk, incoming, 'vote', (scope) => recordVote(scope, meant.up));
      return { show: 'nothing' };
    case 'members':
      await noticeMembers(desk, incoming);
      return { show: 'nothing' };
    case 'nothing':
      return { show: 'nothing' };
    default:
      return meant satisfies never;
  }
}

/**
 * The duress phrase was said. The answer is made by the very words that check out, so nothing in it can differ; in a
 * channel those change nothing and tell nothing of her, and so do these.
 */
function underDuress(desk: Desk, incoming: Incoming, teamId: string): Promise<Said> {
  const by = incoming.who.id;
  const isAlone = incoming.scope === 'personal';
  const silent: Incoming = { ...incoming, ask: { is: 'nothing' } };
  return command(desk, isAlone ? incoming : silent, 'check-out', async (scope) => {
    await raiseDuress(scope, { workerId: by, teamId });
    return isAlone ? obey(scope, by, { is: 'check-out', sure: true }) : says({ say: 'go-personal' });
  });
}

/** What is meant, read once a turn. Danger comes before every other reading of the same words but the duress phrase. */
export type Meant = { readonly is: 'duress'; readonly teamId: string } | { readonly is: 'intent'; readonly intent: Intent } | Exclude<Incoming['ask'], { is: 'words' }>;

export function understand({ ask }: Incoming, now: number): Meant {
  if (ask.is !== 'words') return ask;
  return { is: 'intent', intent: isDangerNow(ask.text) ? { is: 'help-now' } : readWords(ask.text, { now, zone: 'Europe/London', language: null }) };
}

export const isAnswering = (said: Said): said is Answering => 'show' in said && (said.show === 'answer' || said.show === 'confirm-question');

/** Whether this turn is a call for help: then the 999 words go out before anything is read or written. */
export const isCallForHelp = (meant: Meant): boolean =>
  meant.is === 'press' ? meant.press?.verb === 'need-help' : meant.is === 'intent' && meant.intent.is === 'help-now';

/** Words typed. What concerns a visit belongs in the personal chat; setting up belongs in the channel. */
async function spoken(desk: Desk, incoming: Incoming, intent: Intent): Promise<Said> {
  if (intent.is === 'help') return welcome(desk, incoming);
  if (intent.is === 'set-up') return incoming.scope === 'channel' ? { show: 'team-form' } : says({ say: 'go-channel' });
  if (intent.is === 'help-now') return incoming.scope === 'personal' ? command(desk, incoming, 'need-help', (scope) => askForHelp(scope, incoming.who.id)) : { show: 'nothing' };
  if (intent.is === 'question') return { show: 'answer', question: intent.text, part: 'short' };
  if (intent.is === 'who-is-out' || intent.is === 'drill') return command(desk, incoming, intent.is, (scope) => manage(scope, incoming, intent.is));
  if (intent.is === 'settings' && incoming.scope === 'channel') return command(desk, incoming, intent.is, (scope) => saySettings(scope, incoming, desk));
  if (intent.is === 'duress-phrase') return incoming.scope === 'personal' ? command(desk, incoming, intent.is, (scope) => openPhraseForm(scope, { by: incoming.who.id, teamId: null })) : says({ say: 'go-personal' });
  if (intent.is === 'review-visits') return command(desk, incoming, intent.is, (scope) => reviewVisits(scope, { by: incoming.who.id, isAlone: incoming.scope === 'personal' }));
  if (isDutyIntent(intent)) return command(desk, incoming, intent.is, (scope) => sayDuty(scope, incoming, intent));
  const personal = isAgreementIntent(intent) || isWatchIntent(intent) || intent.is === 'check-in' || intent.is === 'check-out' || intent.is === 'extend' || intent.is === 'my-visits' || intent.is === 'plan-visit' || intent.is === 'my-day' || intent.is === 'case' || intent.is === 'convene' || intent.is === 'report-incident' || intent.is === 'incidents';
  if (personal && incoming.scope !== 'personal') return says({ say: 'go-personal' });
  if (isAgreementIntent(intent)) return command(desk, incoming, intent.is, (scope) => sayAgreement(scope, incoming.who.id, intent));
  if (isWatchIntent(intent)) return command(desk, incoming, intent.is, (scope) => obeyWatch(scope, incoming.who.id, intent));
  return command(desk, incoming, intent.is, (scope) => obey(scope, incoming.who.id, intent));
}

/** Remembers who they are, so that they can be reached. During a visit help means help; otherwise it shows what there is. */
async function welcome(desk: Desk, incoming: Incoming): Promise<Said> {
  let isOut = false;
  await command(desk, incoming, 'met', async (scope) => {
    if (incoming.scope === 'channel') await nameChannel(scope, incoming.channelId, incoming.teamName);
    isOut = incoming.scope === 'personal' && (await openVisits(scope, incoming.who.id)).length > 0;
    return says({ say: 'not-understood' });
  });
  return { show: isOut ? 'during-visit' : 'welcome' };
}

function manage(scope: Scope, incoming: Incoming, what: 'who-is-out' | 'drill'): Promise<Reply> {
  const request = { by: incoming.who.id, channelId: incoming.scope === 'channel' ? incoming.channelId : null };
  return what === 'drill' ? startDrill(scope, request) : showBoard(scope, { ...request, page: 0 });
}

async function obey(scope: Scope, by: string, intent: Intent): Promise<Reply> {
  switch (intent.is) {
    case 'check-in':
      return checkInByWords(scope, by, intent);
    case 'plan-visit':
      return planForm(intent);
    case 'my-day':
      return readDay(scope, by, intent.lines);
    case 'check-out':
      return onVisit(scope, by, 'check-out', (visit) =>
        intent.sure ? checkOut(scope, { by, visitId: visit.id }) : says({ say: 'check-out-unsure' }, { name: 'visit', visitId: visit.id }));
    case 'extend':
      return onVisit(scope, by, 'extend', (visit) => extendByWords(scope, by, visit, intent));
    case 'my-visits': {
      const visits = await openVisits(scope, by);
      if (visits.length > 1) return says({ say: 'my-visits', count: visits.length }, { name: 'which-visit', personId: by, to: 'check-out' });
      return visits[0] ? shows({ name: 'visit', visitId: visits[0].id }) : says({ say: 'no-open-visit' });
    }
    case 'case':
      return showCase(scope, { by, ref: intent.caseRef, page: 0 });
    case 'convene':
      return openCallForm(scope, { by, caseRef: intent.caseRef });
    case 'report-incident':
      return shows({ name: 'incident-steps', ref: '' });
    case 'incidents':
      return showIncidents(scope, by);
    case 'language':
      return chooseLanguage(scope, by, intent.to);
    default:
      return says({ say: 'not-understood' });
  }
}

function extendByWords(scope: Scope, by: string, visit: Visit, intent: Extract<Intent, { is: 'extend' }>): Promise<Reply> | Reply {
  const from = Math.max(scope.now, visit.backBy);
  const wanted = intent.minutes ?? (intent.to === null ? null : Math.ceil((intent.to - from) / minutes(1)));
  if (wanted === null || wanted <= 0) return says({ say: 'extend-unsure' }, { name: 'visit', visitId: visit.id });
  return extend(scope, { by, visitId: visit.id, minutes: wanted, shown: null });
}

/** The one open visit; with none says so, with several asks which. */
async function onVisit(scope: Scope, by: string, to: 'check-out' | 'extend', act: (visit: Visit) => Promise<Reply> | Reply): Promise<Reply> {
  const [visit, ...others] = await openVisits(scope, by);
  // "Home safe" reads as a check-out; with nothing open it is the answer to what she was asked.
  if (!visit) return (to === 'check-out' ? await answerHome(scope, by) : null) ?? says({ say: 'no-open-visit' });
  return others.length > 0 ? says({ say: 'which-visit' }, { name: 'which-visit', personId: by, to }) : act(visit);
}

async function pressed(desk: Desk, incoming: Incoming, press: Press): Promise<Said> {
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
  if (isAgreementPress(press)) return command(desk, incoming, press.verb, (scope) => pressAgreement(scope, incoming.who.id, press));
  if (isMeetingPress(press)) return command(desk, incoming, press.verb, (scope) => pressMeeting(scope, incoming.who.id, press));
  if (isPlanPress(press)) return command(desk, incoming, press.verb, (scope) => obeyPlanPress(scope, incoming.who.id, press));
  if (isHandlingPress(press)) return command(desk, incoming, press.verb, (scope) => pressHandling(scope, incoming, press));
  return command(desk, incoming, press.verb, (scope) => obeyPress(scope, incoming.who.id, press));
}

type ObeyedElsewhere = AgreementPress | CasePress | MeetingPress | DuressPress | DutyPress | HandlingPress | SettingsPress | PlanPress | WatchPress;

async function obeyPress(scope: Scope, by: string, press: Exclude<Press, ObeyedElsewhere | { verb: 'set-up' | 'answer-more' | 'answer-others' | 'ask-manager' | 'send-to-manager' }>): Promise<Reply> {
  switch (press.verb) {
    case 'open-check-in':
      return checkInByWords(scope, by, { is: 'check-in', where: null, caseRef: null, backBy: null, unsure: [] });
    case 'another-visit':
      return shows({ name: 'check-in', filled: { where: null, caseRef: null, backBy: null } });
    case 'check-in':
      return keepExactPlace(scope, await checkIn(scope, { workerId: by, where: press.where, caseRef: press.caseRef.trim() || null, backBy: instantOfInput(press.backBy, scope.now), planId: null }), press.exactPlace);
    case 'check-out':
      return checkOut(scope, { by, visitId: press.subject });
    case 'extend':
      return extend(scope, { by, visitId: press.subject, minutes: press.minutes, shown: press.version });
    case 'still-there':
      return shows({ name: 'visit', visitId: press.subject });
    case 'my-visits':
      return obey(scope, by, { is: 'my-visits' });
    case 'need-help':
      return askForHelp(scope, by);
    case 'open-report':
      return openReport(scope, { by, visitId: press.subject });
    case 'report': {
      const { outcome, expected, seen, seenAlone, listened, threat, note } = press;
      return saveReport(scope, { by, visitId: press.subject, outcome, expected, seen, seenAlone, listened, threat, note });
    }
    case 'want-call':
      return wantCall(scope, { by, visitId: press.subject });
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

async function setUp(scope: Scope, desk: Desk, incoming: Incoming, press: Extract<Press, { verb: 'set-up' }>, roster: RosterMember[]): Promise<Reply> {
  const { board, audience, managers, deputies, language, outOfHoursName, outOfHoursPhone } = press;
  const outOfHours = outOfHoursPhone.trim() === '' ? null : { name: outOfHoursName.trim(), phone: outOfHoursPhone.trim() };
  return setUpTeam(scope, {
    // The channel the press came from, not the one the card claims.
    teamId: incoming.channelId,
    name: incoming.teamName || (await channelName(scope, incoming.channelId)),
    channel: { conversationId: incoming.channelId, serviceUrl: incoming.serviceUrl, tenantId: incoming.tenantId, botId: incoming.botId },
    roster,
    groupId: incoming.groupId,
    by: { id: incoming.who.id, isAdmin: desk.isAdmin(incoming.who.id) },
    settings: { board, audience, managers: managers.map(byName(roster)), deputies: deputies.map(byName(roster)), language, outOfHours },
  });
}

/** Somebody wrote, pressed or voted; neither an installation nor a card that draws itself anew is her doing. */
const isSignOfLife = ({ ask }: Incoming): boolean => ask.is === 'words' || ask.is === 'vote' || (ask.is === 'press' && ask.byHand);

/** A question for the guidance changes nothing, but it tells that she is there to ask it. */
export async function hearQuestion(desk: Desk, incoming: Incoming): Promise<void> {
  const open = await openVisitsOf(desk.runner.store, desk.placeOf(incoming.tenantId), incoming.who.id);
  if (open.length > 0) await command({ ...desk, decided: () => undefined }, incoming, 'heard', async () => ({ card: null, sentence: null }));
}

/** Whoever is named in the activity need not be somebody we know: nobody is remembered for it. */
async function noticeMembers({ runner, placeOf }: Desk, { who, scope: where, channelId, groupId, conversationId, activityId, tenantId }: Incoming): Promise<void> {
  if (where !== 'channel') return;
  const act = { place: placeOf(tenantId), by: who.id, did: 'members-changed', activity: activityId ? { conversation: conversationId, id: activityId } : null, words: null };
  await run(runner, act, async (scope) => (await membersChanged(scope, { channelId, groupId }), { card: null, sentence: null }));
}

/** One transaction in the name of whoever sent the activity, who is remembered in it. */
function command(desk: Desk, incoming: Incoming, did: string, act: (scope: Scope) => Promise<Reply>): Promise<Reply> {
  const { ask, who, conversationId, activityId } = incoming;
  return run(
    desk.runner,
    { place: desk.placeOf(incoming.tenantId), by: who.id, did, activity: activityId ? { conversation: conversationId, id: activityId } : null, words: ask.is === 'words' ? ask.text : null },
    async (scope) => {
      await meet(scope, who);
      if (isSignOfLife(incoming)) await hear(scope, who.id);
      return act(scope);
    },
    desk.decided,
  );
}
