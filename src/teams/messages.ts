import type { Parcel } from '../app/parcel';
import { isAboutMeeting } from '../app/meeting-facts';
import { isAboutOrganisation } from '../app/organisation';
import { isAboutAgreement, isAboutCase, type About } from '../app/outgoing';
import type { Board } from '../domain/team';
import type { Strings } from '../strings/strings';
import { alarmCard, alarmKind, alarmMessage, callMessage, nameOf, summaryOf } from './cards/alarm';
import { alarmsMessage } from './cards/alarms';
import { awaitedCard } from './cards/awaited';
import { askCard, earlyOfferCard, homeCard, stillOkCard } from './cards/ask';
import { callAsked, callUnanswered } from './cards/call';
import { coverMessage, noManagerWords, stillOutMessage, unwatchedMessage } from './cards/cover';
import { detailsMessage } from './cards/details';
import { handOverAsked, nameIn } from './cards/duty';
import { decideCard } from './cards/decide';
import { myDataReady } from './cards/my-data';
import { planCard } from './cards/plan';
import { drawCaseMessage } from './case-messages';
import { buddyCard, buddyWantedCard, companyCard } from './cards/colleague';
import { confirmSafeCard, proxyWords } from './cards/proxy';
import { reflectionMessage } from './cards/reflection';
import { outsideMessage } from './cards/outside';
import { drawPhraseMessage, drawQuiet } from './duress-messages';
import { supervisionMessage } from './cards/supervision';
import { supportMessage } from './cards/support';
import { safe, type Drawn } from './cards/view';
import { withWarning } from './hush';
import { channelStrings, personStrings } from './language';
import { agreementMessage } from './agreement-messages';
import { meetingMessage } from './meeting-messages';
import { organisationMessage } from './organisation-messages';

export interface PastReview {
  readonly doc: Board;
  readonly review: string;
}

/** Draws an outgoing message for whoever gets it, in their language. */
export function drawMessage(parcel: Parcel, pastReview: readonly PastReview[]): Drawn {
  const drawn = drawAbout(parcel, pastReview);
  return parcel.mustNotRing ? withWarning(drawn, stringsFor(parcel)) : drawn;
}

function drawAbout(parcel: Parcel, pastReview: readonly PastReview[]): Drawn {
  const { message, visit, team, people, now } = parcel;
  const strings = stringsFor(parcel);
  const { about } = message;
  if (about.card === 'gap') return words(strings.notice.gap({ from: about.from, until: about.until }));
  if (about.card === 'canary') return words('');
  if (about.card === 'past-review') return words(strings.notice.pastReview(pastReview.map(({ doc, review }) => ({ board: strings.board[doc], review }))));
  if (about.card === 'month') return words(strings.lookingBack.month(about));
  if (about.card === 'drill') return words(strings.whoIsOut.drill({ team: safe(team?.name ?? ''), seconds: Math.round((now - about.askedAt) / 1000) }));
  if (isAboutCase(about)) return drawCaseMessage(parcel, about, strings);
  if (isAboutAgreement(about)) return agreementMessage(parcel, about, strings);
  if (isAboutOrganisation(about)) return organisationMessage(parcel, about, strings);
  if (isAboutMeeting(about)) return meetingMessage(parcel, about, strings);
  if (about.card === 'question') return questionFor(about, people, strings);
  if (about.card === 'supervision') return supervisionMessage(about, now, strings);
  if (about.card === 'home-ask') return homeCard(about.tellAt, now, strings);
  if (about.card === 'home-unanswered') return awaitedCard({ workerId: about.who, worker: nameOf({ people }, about.who), is: 'home', fact: strings.awaited.home(nameOf({ people }, about.who)) }, strings);
  if (about.card === 'home-answered' || about.card === 'proxy-confirmed' || about.card === 'out-again') return words(strings.awaited[about.card](nameOf({ people }, about.who)));
  if (about.card === 'spoken-to') return words(strings.awaited['spoken-to']({ who: nameOf({ people }, about.by), worker: nameOf({ people }, about.who) }));
  if (about.card === 'my-data') return myDataReady(now, strings);
  if (about.card === 'call-asked') return callAsked(about, nameOf({ people }, about.who), strings);
  if (about.card === 'call-coming') return { ...words(strings.call.coming(nameOf({ people }, about.who))), summary: strings.ask.summary(now) };
  if (about.card === 'call-unanswered') return callUnanswered(now, strings);
  if (about.card === 'early-offer') return earlyOfferCard(now, strings);
  if ('planId' in about) return planMessage(parcel, about.card, strings);
  if (about.card === 'alarms' || about.card === 'refresh-alarms') return alarmsOf(parcel, strings);
  if ('quietId' in about) return drawQuiet(parcel, about, strings);
  if (about.card === 'ask-phrase') return drawPhraseMessage(parcel, about, strings);
  if (!('visitId' in about)) return drawDuty(parcel, about, strings);
  if (!visit || !team) throw new Error(`draw ${about.card} ${message.id}: its visit or team is gone`);
  const facts = { now, people, visit, team };
  switch (about.card) {
    case 'ask':
      return askCard(facts, about.rung, strings);
    case 'still-ok':
      return stillOkCard(facts, about.askedAt, strings);
    case 'alarm':
      return alarmMessage(facts, about, { mayBeRepeat: message.mayBeRepeat, inChannel: message.to.kind === 'channel' }, strings);
    case 'call':
      return callMessage(facts, about, message.mayBeRepeat, strings);
    case 'outside':
      return outsideMessage(facts, strings);
    case 'refresh':
      return { card: alarmCard(facts, strings, []), text: null, summary: summaryOf(facts, strings), mentions: [] };
    case 'company-ask':
      return companyCard(facts, strings);
    case 'company-said':
      return { ...words(strings.colleague.companySaid[about.isWith ? 'with' : 'not-with'](nameOf(facts, about.who))), summary: strings.ask.summary(now) };
    case 'buddy-chosen':
      return buddyWantedCard(facts, strings);
    case 'buddy-said':
      return { ...words(strings.colleague.buddySaid[about.isWilling ? 'yes' : 'no'](nameOf(facts, about.who))), summary: strings.ask.summary(now) };
    case 'buddy-ask':
      return buddyCard(facts, strings);
    case 'confirm-safe':
      return confirmSafeCard(facts, strings);
    case 'proxy-unconfirmed': {
      const known = proxyWords(facts, strings);
      if (!known) throw new Error(`draw ${about.card} ${message.id}: no colleague closed it`);
      const worker = nameOf(facts, visit.workerId);
      return awaitedCard({ workerId: visit.workerId, worker, is: 'proxy', fact: strings.awaited.proxy({ ...known, worker, where: safe(visit.where) }) }, strings);
    }
    case 'checked-out-by': {
      const known = proxyWords(facts, strings);
      return words(known ? strings.colleague.forManagers({ ...known, worker: nameOf(facts, visit.workerId), where: safe(visit.where) }) : '');
    }
    case 'extended-much':
      return words(strings.notice.extendedMuch({ worker: nameOf(facts, visit.workerId), where: safe(visit.where), backBy: visit.backBy, times: about.times, minutes: about.minutes }));
    case 'unwatched':
      return unwatchedMessage(facts, strings);
    case 'cover':
      return coverMessage(facts, strings);
    case 'support':
      return supportMessage(about, now, strings);
    case 'details':
      return detailsMessage({ ...facts, background: parcel.background }, strings);
    case 'reflection':
      if (!parcel.reflection) throw new Error(`draw reflection ${message.id}: it is gone`);
      return reflectionMessage({ ...facts, reflection: parcel.reflection }, strings);
    case 'claimed':
      return { ...words((alarmKind(visit) === 'welfare' ? strings.welfare : strings.notice).claimed(nameOf(facts, about.by))), summary: strings.ask.summary(now) };
    default:
      return about satisfies never;
  }
}

type AboutDuty = Extract<Parcel['message']['about'], { card: 'duty-taken' | 'handover' | 'handover-declined' | 'still-out' | 'no-manager' }>;

function drawDuty({ message, team, people, now, board }: Parcel, about: AboutDuty, strings: Strings): Drawn {
  if (!team) throw new Error(`draw ${about.card} ${message.id}: its team is gone`);
  switch (about.card) {
    case 'duty-taken':
      return words(strings.duty.fact({ who: nameIn({ people }, about.who), until: about.until }));
    case 'handover':
      return handOverAsked({ team, people, now }, about, strings);
    case 'handover-declined':
      return words(strings.duty.declined(nameIn({ people }, about.who)));
    case 'no-manager':
      return words(noManagerWords({ people }, team, strings));
    case 'still-out':
      return stillOutMessage({ now, people, board, team }, strings);
    default:
      return about satisfies never;
  }
}

function planMessage({ message, plan, now }: Parcel, card: Extract<About, { planId: string }>['card'], strings: Strings): Drawn {
  if (!plan) throw new Error(`draw ${card} ${message.id}: its plan is gone`);
  switch (card) {
    case 'plan-soon':
    case 'did-you-go':
    case 'plan-decided':
      // Neutral on a locked screen, like everything that reaches somebody who may be standing in a hall.
      return { card: planCard(plan, strings, null), text: null, summary: strings.ask.summary(now), mentions: [] };
    case 'decide':
      return { card: decideCard(plan, strings, null), text: null, summary: strings.decide.summary, mentions: [] };
    case 'plan-talk':
      return words(strings.plan.talkWanted({ worker: nameOf(plan, plan.plan.workerId), where: safe(plan.plan.where), startAt: plan.plan.startAt }));
    default:
      return card satisfies never;
  }
}

function alarmsOf(parcel: Parcel, strings: Strings): Drawn {
  if (!parcel.team) throw new Error(`draw ${parcel.message.about.card} ${parcel.message.id}: its team is gone`);
  return alarmsMessage(parcel, parcel.team, strings);
}

function questionFor({ from, question, answer }: Extract<Parcel['message']['about'], { card: 'question' }>, people: Parcel['people'], strings: Strings): Drawn {
  const who = nameOf({ people }, from);
  return { ...words(strings.answer.forManager({ who, question: safe(question), answer })), summary: strings.answer.forManagerSummary(who) };
}

function stringsFor({ message, team, people }: Parcel): Strings {
  if (message.to.kind === 'person') return personStrings(people.get(message.to.id)?.language ?? null, null);
  return channelStrings(team?.language ?? 'en');
}

const words = (text: string): Drawn => ({ card: null, text, summary: text, mentions: [] });
