import fs from 'node:fs';
import path from 'node:path';
import type { Outgoing } from '../../../src/app/outgoing';
import type { Background } from '../../../src/app/details';
import type { BoardLine } from '../../../src/app/board';
import type { Decision } from '../../../src/domain/decision';
import { DEFAULT_LADDER, ladderFor, type Risk } from '../../../src/domain/ladder';
import type { Person } from '../../../src/domain/person';
import { AGREED_LENGTH } from '../../../src/domain/agreed';
import { NOTICED, SIGNS, TOLD } from '../../../src/domain/observed';
import { decideReport, NOTE_LENGTH } from '../../../src/domain/report';
import { decideReference, decideSteps, USUAL_STEPS } from '../../../src/domain/procedure';
import { TEAM_DEFAULTS, type Team } from '../../../src/domain/team';
import { MINUTE } from '../../../src/domain/time';
import { decideClaim, decideClose, decideDeed } from '../../../src/domain/alarm';
import { decideCheckIn, decideCheckOut, decideExtend, decideHelp, decideRing, openForHelp } from '../../../src/domain/own-visit';
import type { Visit } from '../../../src/domain/visit';
import { decideTick } from '../../../src/domain/watch';
import { decideBuddy, decideBuddyAnswer } from '../../../src/domain/buddy';
import { decideProxy } from '../../../src/domain/proxy';
import { decideStillOk } from '../../../src/domain/welfare';
import { answerQuestion, loadGuidance } from '../../../src/guidance/answer';
import { both } from '../../../src/strings/both';
import { cy } from '../../../src/strings/cy';
import { en } from '../../../src/strings/en';
import type { Strings } from '../../../src/strings/strings';
import { alarmCard, alarmMessage, type AlarmFacts } from '../../../src/teams/cards/alarm';
import { answerMessage, confirmCard } from '../../../src/teams/cards/answer';
import { alarmsCard, alarmsMessage } from '../../../src/teams/cards/alarms';
import { awaitedCard } from '../../../src/teams/cards/awaited';
import { askCard, earlyOfferCard, homeCard, stillOkCard } from '../../../src/teams/cards/ask';
import { boardCard } from '../../../src/teams/cards/board';
import { checkInCard } from '../../../src/teams/cards/check-in';
import { checklistCard } from '../../../src/teams/cards/checklist';
import { dayCard, dayForm } from '../../../src/teams/cards/day';
import { decideCard } from '../../../src/teams/cards/decide';
import { planCard, planForm, plannedCheckIn } from '../../../src/teams/cards/plan';
import { duressCard, duressCloseCard, duressMessage } from '../../../src/teams/cards/duress';
import { phraseAsked, phraseForm, phraseSaved } from '../../../src/teams/cards/phrase';
import { duressStates } from './duress-samples';
import { planStates } from './plan-samples';
import { chooseTeamCard, firstVisitCard, whichVisitCard } from '../../../src/teams/cards/choices';
import { closeCard } from '../../../src/teams/cards/close';
import { buddyCard, buddyWantedCard, companyCard, moreCard, pickCard } from '../../../src/teams/cards/colleague';
import { confirmSafeCard, proxyCard, whichProxyCard } from '../../../src/teams/cards/proxy';
import { reportForm, reportSaved } from '../../../src/teams/cards/report';
import { callAsked, callForm, callUnanswered } from '../../../src/teams/cards/call';
import { coverMessage, stillOutMessage, unwatchedMessage } from '../../../src/teams/cards/cover';
import { detailsCard, detailsMessage } from '../../../src/teams/cards/details';
import { dutyCard, handOverAsked, handOverCard } from '../../../src/teams/cards/duty';
import { mySettingsCard } from '../../../src/teams/cards/my-settings';
import { outsideMessage } from '../../../src/teams/cards/outside';
import { settingsCard } from '../../../src/teams/cards/settings';
import { referenceCard, stepsCard } from '../../../src/teams/cards/procedure';
import { lookingBackCard } from '../../../src/teams/cards/looking-back';
import { supportMessage } from '../../../src/teams/cards/support';
import { teamCard, teamSavedCard } from '../../../src/teams/cards/team';
import { safe } from '../../../src/teams/cards/view';
import { helpCard, visitCard } from '../../../src/teams/cards/visit';
import { duringVisitCard, welcomeCard } from '../../../src/teams/cards/welcome';
import type { Card } from '../../../src/teams/template';
import { CASE_MAKERS, type CaseTexts } from './case-samples';
import { AGREEMENT_MAKERS } from './agreement-samples';
import { ORGANISATION_MAKERS } from './organisation-samples';
import { MEETING_MAKERS } from './meeting-samples';
import { PRIVACY_MAKERS } from './my-data-samples';
import { AFTERWARDS_MAKERS } from './afterwards-samples';

/** Every card in every state, filled by ordinary people, by people with long names, and by people who mean harm. */
export interface Sample {
  readonly name: string;
  readonly card: Card;
}

export interface Texts {
  readonly worker: string;
  readonly manager: string;
  readonly where: string;
  readonly caseRef: string;
  readonly team: string;
  readonly phone: string;
  readonly howKnown: string;
}

const ordinary: Texts = { worker: 'Sam Evans', manager: 'Priya Patel', where: 'Splott', caseRef: '4471', team: 'Roath team', phone: '01632 960001', howKnown: 'Rang and spoke to Sam' };
const long: Texts = {
  worker: 'Angharad Wilhelmina Llewellyn-Featherstonehaugh-Cholmondeley of the Children Looked After Team, North', manager: 'M'.repeat(100),
  where: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, the flat above the shop, second door on the left, ring twice'.slice(0, 120),
  caseRef: '12345678901234567890', team: 'T'.repeat(100), phone: '0'.repeat(30), howKnown: 'Spoke to her. '.repeat(21).slice(0, 300),
};
export const HOSTILE = 'Mal<b>x</b> **b** _i_ [y](https://evil.example) ${1+1} "q" \'a\' `c` ~s~ #h |t| \\ 😀 שלום';
const hostile: Texts = { worker: HOSTILE, manager: HOSTILE, where: HOSTILE, caseRef: '${$root}<&"\'\\', team: HOSTILE, phone: HOSTILE, howKnown: HOSTILE };

export const TEXTS = { ordinary, long, hostile } as const;
export const LANGUAGES = { en, cy, both } as const;

const START = Date.UTC(2026, 10, 24, 14);
const BACK_BY = START + 60 * MINUTE;
const person = (id: string, name: string): Person => ({ id, name, teamsUserId: `29:${id}`, language: null, teamIds: ['team'], watchedBy: null, usualBuddy: null, personal: null });

function peopleOf(texts: Texts): Map<string, Person> {
  return new Map([person('worker', texts.worker), person('manager', texts.manager), person('deputy', `${texts.manager} 2`)].map((one) => [one.id, one]));
}

export const teamOf = (texts: Texts): Team => ({
  ...TEAM_DEFAULTS, addressFrom: texts.howKnown.slice(0, 120), duty: { who: 'deputy', from: START, until: BACK_BY + 90 * MINUTE },
  id: 'team', name: texts.team, channel: { conversationId: '19:channel@thread.tacv2', serviceUrl: 'https://x.example', tenantId: null, botId: '28:bot' }, board: 'durham', audience: 'both',
  managers: ['manager'], deputies: ['deputy'], outOfHours: { name: texts.manager.slice(0, 80), phone: texts.phone }, members: ['worker', 'manager', 'deputy'], ladder: DEFAULT_LADDER, language: 'en',
});

/** States are reached the way the program reaches them. */
function reach<State, Happening, Reason extends string>(decision: Decision<State, Happening, Reason>): State {
  if (!decision.ok) throw new Error(`a sample was refused: ${decision.reason}`);
  return decision.state;
}

const out = (texts: Texts, risk: Risk = 'ordinary', id = 'a-visit') =>
  reach(decideCheckIn({ id, teamId: 'team', workerId: 'worker', where: texts.where, caseRef: texts.caseRef, backBy: BACK_BY, risk, minutes: DEFAULT_LADDER, asksEarly: false }, ladderFor(risk), START));

function states(texts: Texts): { name: string; visit: Visit; now: number }[] {
  const visit = out(texts);
  const late = BACK_BY + 15 * MINUTE;
  const extended = reach(decideExtend(visit, { by: 'worker', minutes: 30, shown: null }, ladderFor('ordinary'), START));
  const overdue = reach(decideTick(visit, ladderFor('ordinary'), late));
  const claimed = reach(decideClaim(overdue, 'manager', late));
  const busy = [0, 1, 2, 3, 4, 5].reduce((now, index) => reach(decideDeed(now, { what: index % 2 ? 'no-answer' : 'called-999', by: 'manager' }, ladderFor('ordinary'), late + index * MINUTE)), overdue);
  const high = reach(decideTick(out(texts, 'high'), ladderFor('high'), late));
  const help = reach(decideHelp(visit, 'worker', ladderFor('ordinary'), START));
  const unanswered = reach(decideTick({ ...visit, backBy: BACK_BY + 60 * MINUTE, watch: { is: 'out', anchor: BACK_BY + 60 * MINUTE, reached: -1 }, okAskedAt: START }, ladderFor('ordinary'), START + 10 * MINUTE));
  const wanted = reach(decideBuddy(visit, { by: 'worker', buddy: 'deputy' }));
  return [
    { name: 'unanswered check', visit: unanswered, now: late },
    { name: 'answered check', visit: reach(decideStillOk(unanswered, 'worker', ladderFor('ordinary'), START + 11 * MINUTE)), now: START + 11 * MINUTE },
    { name: 'unanswered check, somebody on it', visit: reach(decideClaim(unanswered, 'manager', late)), now: late },
    { name: 'help', visit: help, now: START },
    { name: 'help, do not ring', visit: reach(decideRing(help, { by: 'worker', ring: 'do-not-ring' })), now: START },
    { name: 'help without a visit', visit: reach(decideHelp(openForHelp({ id: 'a-visit', teamId: 'team', workerId: 'worker', minutes: DEFAULT_LADDER }, START), 'worker', ladderFor('ordinary'), START)), now: START },
    { name: 'help, then back', visit: reach(decideCheckOut(help, 'worker', late)), now: late },
    { name: 'checked out by a colleague', visit: reach(decideProxy(overdue, { by: { id: 'deputy', isManager: true, isMember: true }, source: 'with-me' }, late)), now: late },
    { name: 'overdue, with colleagues', visit: { ...overdue, company: [{ id: 'deputy', said: 'with', visitId: 'x' }, { id: 'manager', said: 'asked', visitId: null }, { id: 'nobody', said: 'not-with', visitId: null }] }, now: late },
    { name: 'out with a buddy who was asked', visit: wanted, now: START },
    { name: 'out with a buddy', visit: reach(decideBuddyAnswer(wanted, { by: 'deputy', isWilling: true }, ladderFor('ordinary'), START)), now: START },
    { name: 'out', visit, now: START },
    { name: 'out, nobody watching', visit: { ...visit, backBy: BACK_BY + 180 * MINUTE }, now: START },
    { name: 'out without a reference', visit: { ...visit, caseRef: null }, now: START },
    { name: 'extended', visit: extended, now: START },
    { name: 'due', visit, now: BACK_BY },
    { name: 'planned, nobody said whether she went', visit: { ...overdue, plan: { id: 'a-plan', said: false } }, now: late },
    { name: 'overdue', visit: overdue, now: late },
    { name: 'somebody on it', visit: claimed, now: late + MINUTE },
    { name: 'much done, nobody found', visit: busy, now: late + 6 * MINUTE },
    { name: 'some steps done', visit: reach(decideReference(reach(decideSteps(overdue, { by: 'manager', steps: ['address', 'phone'] }, late)), { by: 'manager', reference: texts.caseRef }, late)), now: late },
    { name: 'every step done', visit: reach(decideSteps(overdue, { by: 'manager', steps: USUAL_STEPS }, late)), now: late },
    { name: 'senior managers told', visit: reach(decideTick(overdue, ladderFor('ordinary'), BACK_BY + 45 * MINUTE)), now: BACK_BY + 45 * MINUTE },
    { name: 'answered by extending', visit: reach(decideExtend(overdue, { by: 'worker', minutes: 30, shown: null }, ladderFor('ordinary'), late)), now: late },
    { name: 'back by her own word', visit: reach(decideCheckOut(overdue, 'worker', late)), now: late },
    { name: 'back, high risk, still watched', visit: reach(decideCheckOut(high, 'worker', late)), now: late },
    ...(['safe', 'hurt', 'police'] as const).map((outcome) => ({ name: `closed ${outcome}`, visit: reach(decideClose(overdue, { who: 'manager', outcome, howKnown: texts.howKnown }, late)), now: late })),
  ];
}

/** Somebody on duty, nobody and a number to ring, nobody at all. */
const duties = (texts: Texts): [string, Team][] => [['on duty', teamOf(texts)], ['nobody, a number', { ...teamOf(texts), duty: null }], ['nobody', { ...teamOf(texts), duty: null, outOfHours: null }]];
/** Back by five: an hour later nobody is at work. */
const late = (visit: Visit): Visit => ({ ...visit, backBy: BACK_BY + 120 * MINUTE });

const hushed = (texts: Texts) => duressStates({ team: teamOf(texts), people: peopleOf(texts), now: START, where: texts.where, caseRef: texts.caseRef, howKnown: texts.howKnown });
const plannedBy = (texts: Texts) => ({ team: teamOf(texts), people: peopleOf(texts), where: texts.where, caseRef: texts.caseRef, reason: texts.howKnown, startAt: START, backBy: BACK_BY });

const reported = (visit: Visit, texts: Texts): Visit =>
  reach(decideReport(visit, { by: 'worker', outcome: 'let-in-not-seen', seen: 'yes', seenAlone: 'no', listened: 'unsaid', threat: 'yes', agreed: { what: texts.howKnown.slice(0, AGREED_LENGTH), next: BACK_BY }, note: texts.howKnown.repeat(2).slice(0, NOTE_LENGTH) }, BACK_BY));

const linesOf = (texts: Texts): BoardLine[] =>
  Array.from({ length: 30 }, (_, index) => ({ visit: out(texts, 'ordinary', `visit-${index}`), worker: texts.worker, state: (['alarm', 'due', 'out'] as const)[index % 3] ?? 'out', onIt: index % 2 ? texts.manager : null }));

/** As much as there can be behind a visit: a dozen answers, a decision, a flag. */
const backgroundIn = (texts: Texts): Background => {
  const known = planStates(plannedBy(texts)).find(({ name }) => name === 'decided: agree')?.known ?? null;
  return { plan: known, flags: known?.flags ?? [], exactPlace: texts.where };
};

/** Every kind of alarm in turn. */
const alarmsOf = (texts: Texts, count: number): BoardLine[] => {
  const visits = states(texts).flatMap(({ visit }) => (visit.watch.is === 'alarm' ? [visit] : []));
  return Array.from({ length: count }, (_, index) => ({ visit: { ...(visits[index % visits.length] ?? out(texts)), id: `00000000-0000-0000-0000-0000000000${index}` }, worker: texts.worker, state: 'alarm', onIt: index % 2 ? texts.manager : null }));
};
const listMessage: Outgoing = { id: 'm', alarm: false, to: { kind: 'person', id: 'manager' }, about: { card: 'alarms', teamId: 'team', episode: 1 }, createdAt: START, attempts: 0, lease: null, mayBeRepeat: false, handedOn: false };

const lookedBack = (texts: Texts): Visit => reported(reach(decideCheckOut(reach(decideExtend(out(texts), { by: 'worker', minutes: 30, shown: null }, ladderFor('ordinary'), START)), 'worker', BACK_BY)), texts);

const guidance = loadGuidance();
/** One that several boards speak to, one that none does, and one about a danger now. */
const QUESTIONS = ['what are the types of resistance', 'how do I bake bread', 'he has a knife and I am in the house'];
const answered = (text: string) => answerQuestion(guidance, { text, board: 'durham', audience: 'children', language: 'en' });

const caseTextsOf = (texts: Texts): CaseTexts => ({ team: teamOf(texts), people: peopleOf(texts), caseRef: texts.caseRef, note: texts.howKnown.repeat(3) });
export const caseTexts = (kind: keyof typeof TEXTS): CaseTexts => caseTextsOf(TEXTS[kind]);

/** Each card by the name of the function that draws it: `everyCard` must know them all. */
export const MAKERS: Record<string, (texts: Texts, strings: Strings) => Record<string, Card | null>> = {
  visitCard: (texts, strings) => each(texts, (facts) => visitCard(facts, strings, null)),
  alarmCard: (texts, strings) => each(texts, (facts) => alarmCard(facts, strings, [strings.refusal['not-a-manager']])),
  alarmMessage: (texts, strings) => ({ ...alarmMessages(texts, strings, false), ...alarmMessages(texts, strings, true) }),
  askCard: (texts, strings) => Object.fromEntries((['soon', 'due', 'still-out', 'last-ask'] as const).map((rung) => [rung, askCard({ visit: out(texts), team: teamOf(texts), people: peopleOf(texts), now: BACK_BY }, rung, strings).card])),
  awaitedCard: (texts, strings) => Object.fromEntries((['home', 'proxy'] as const).map((is) => [is, awaitedCard({ workerId: 'worker', worker: safe(texts.worker), is, fact: is === 'home' ? strings.awaited.home(safe(texts.worker)) : strings.awaited.proxy({ who: safe(texts.worker), worker: safe(texts.worker), where: safe(texts.where), at: START, known: strings.colleague.known.spoke }) }, strings).card])),
  homeCard: (_texts, strings) => ({ one: homeCard(BACK_BY, START, strings).card }),
  earlyOfferCard: (_texts, strings) => ({ one: earlyOfferCard(START, strings).card }),
  stillOkCard: (texts, strings) => ({ asked: stillOkCard({ visit: out(texts), team: teamOf(texts), people: peopleOf(texts), now: BACK_BY }, START, strings).card }),
  moreCard: (texts, strings) => each(texts, (facts) => moreCard(facts, strings)),
  pickCard: (texts, strings) => Object.fromEntries([0, 2, 60, 61].map((count) => [`${count} colleagues`, pickCard({ visit: out(texts), others: Array.from({ length: count }, (_, index) => person(`id-${index}`, `${texts.worker.slice(0, 60)} ${index}`)) }, count === 2 ? 'with' : 'buddy', strings)])),
  companyCard: (texts, strings) => each(texts, (facts) => companyCard(facts, strings).card),
  buddyWantedCard: (texts, strings) => each(texts, (facts) => buddyWantedCard(facts, strings).card),
  buddyCard: (texts, strings) => each(texts, (facts) => buddyCard(facts, strings).card),
  proxyCard: (texts, strings) => each(texts, (facts) => proxyCard(facts, strings)),
  whichProxyCard: (texts, strings) => ({ nine: whichProxyCard(Array.from({ length: 9 }, (_, index) => ({ visit: out(texts, 'ordinary', `visit-${index}`), team: teamOf(texts), people: peopleOf(texts), now: START })), strings) }),
  confirmSafeCard: (texts, strings) => each(texts, (facts) => (facts.visit.watch.is === 'closed' && facts.visit.watch.closing.by === 'colleague' ? confirmSafeCard(facts, strings).card : null)),
  helpCard: (texts, strings) => each(texts, (facts) => (facts.visit.watch.is === 'alarm' ? helpCard(facts, strings, strings.refusal['not-yours']) : null)),
  answerMessage: (texts, strings) => Object.fromEntries(QUESTIONS.flatMap((asked) => (['short', 'more', 'others'] as const).map((part) => [`${asked}, ${part}`, answerMessage(answered(asked), { asked: `${asked} ${texts.howKnown}`, part, canAskManager: true, isWritten: false }, strings).answer?.followUp ?? null]))),
  confirmCard: (texts, strings) => ({ one: confirmCard(texts.howKnown, strings) }),
  boardCard: (texts, strings) => Object.fromEntries([0, 1, 30].flatMap((count) => [0, 1].map((page) => [`${count} out, page ${page}`, boardCard({ team: teamOf(texts), people: peopleOf(texts), lines: linesOf(texts).slice(0, count), page, now: BACK_BY, refreshFor: Array.from({ length: 80 }, (_, index) => `29:${'x'.repeat(60)}${index}`) }, strings)]))),
  alarmsCard: (texts, strings) => Object.fromEntries([3, 50].flatMap((count) => [0, 1].map((page) => [`${count} alarms, page ${page}`, alarmsCard({ team: teamOf(texts), lines: alarmsOf(texts, count), page, now: BACK_BY, hushed: new Set(count > 3 ? ['worker'] : []) }, strings)]))),
  alarmsMessage: (texts, strings) => Object.fromEntries([2, 5].map((count) => [`${count} left`, alarmsMessage({ message: listMessage, board: alarmsOf(texts, count), now: BACK_BY, hushed: new Set() }, teamOf(texts), strings).card])),
  lookingBackCard: (texts, strings) => Object.fromEntries([0, 8].map((count) => [`${count} visits`, lookingBackCard(Array.from({ length: count }, (_, index) => ({ visit: lookedBack(texts), worker: texts.worker, question: ([null, 'short', 'overlap'] as const)[index % 3] ?? null })), teamOf(texts), strings)])),
  callForm: (texts, strings) => ({
    few: callForm({ visitId: 'v', workerId: 'worker', team: teamOf(texts), people: peopleOf(texts) }, strings, strings.refusal['call-nobody']),
    many: callForm({ visitId: '', workerId: 'worker', team: { ...teamOf(texts), members: Array.from({ length: 59 }, (_, index) => `id-${index}`) }, people: new Map(Array.from({ length: 59 }, (_, index) => [`id-${index}`, person(`id-${index}`, `${texts.worker.slice(0, 60)} ${index}`)])) }, strings, null),
    'too many': callForm({ visitId: '', workerId: 'worker', team: { ...teamOf(texts), members: Array.from({ length: 80 }, (_, index) => `id-${index}`) }, people: peopleOf(texts) }, strings, null),
  }),
  callAsked: (texts, strings) => ({ one: callAsked({ card: 'call-asked', teamId: 'team', who: 'worker', asked: START }, safe(texts.worker), strings).card }),
  callUnanswered: (_texts, strings) => ({ one: callUnanswered(START, strings).card }),
  mySettingsCard: (texts, strings) => {
    const own = { ...person('worker', texts.worker), usualBuddy: 'deputy' };
    const facts = { person: own, teams: [teamOf(texts), { ...teamOf(texts), id: 'other' }], team: teamOf(texts), early: true, people: peopleOf(texts) };
    return { two: mySettingsCard(facts, strings, null), saved: mySettingsCard({ ...facts, teams: [teamOf(texts)] }, strings, strings.sentence['my-settings-saved']({ say: 'my-settings-saved' })), none: mySettingsCard({ ...facts, teams: [], team: null }, strings, null), large: mySettingsCard({ ...facts, team: { ...teamOf(texts), members: Array.from({ length: 80 }, (_, index) => `id-${index}`) } }, strings, null) };
  },
  supportMessage: (_texts, strings) => Object.fromEntries((['hurt', 'police'] as const).map((outcome) => [outcome, supportMessage({ card: 'support', visitId: 'a-visit', outcome }, START, strings).card])),
  reportForm: (texts, strings) => each(texts, (facts) => (facts.visit.watch.is === 'closed' ? reportForm(facts, strings, strings.refusal['not-yours']) : null)),
  reportSaved: (texts, strings) => each(texts, (facts) => (facts.visit.watch.is === 'closed' ? reportSaved({ ...facts, visit: { ...reported(facts.visit, texts), observed: facts.visit.caseRef === null ? null : { keyPeople: 'yes', othersLiving: 'no', signs: SIGNS, told: TOLD, noticed: NOTICED, notAssessed: texts.howKnown } }, next: facts.visit.caseRef === null ? null : (planStates(plannedBy(texts))[0]?.known.plan ?? null) }, strings) : null)),
  stepsCard: (texts, strings) => each(texts, (facts) => (facts.visit.watch.is === 'alarm' ? stepsCard(facts, strings, null) : null)),
  referenceCard: (texts, strings) => each(texts, (facts) => (facts.visit.watch.is === 'alarm' ? referenceCard(facts, strings, strings.sentence['noted-999']({ say: 'noted-999' })) : null)),
  detailsCard: (texts, strings) => each(texts, (facts) => (facts.visit.watch.is === 'out' ? null : detailsCard({ ...facts, background: backgroundIn(texts) }, strings))),
  detailsMessage: (texts, strings) => each(texts, (facts) => (facts.visit.watch.is === 'alarm' ? detailsMessage({ ...facts, background: null }, strings).card : null)),
  closeCard: (texts, strings) => each(texts, (facts) => (facts.visit.watch.is === 'alarm' ? closeCard(facts, strings) : null)),
  checkInCard: (texts, strings) => ({
    empty: checkInCard({ where: null, backBy: null, caseRef: null }, BACK_BY, strings, null),
    'exact place asked': checkInCard({ where: null, backBy: null, caseRef: null }, BACK_BY, strings, null, { exactPlace: true, company: [] }),
    'with two colleagues': checkInCard({ where: null, backBy: BACK_BY, caseRef: null }, BACK_BY, strings, null, { exactPlace: false, company: [texts.worker, texts.manager] }),
    filled: checkInCard({ where: texts.where, backBy: BACK_BY, caseRef: texts.caseRef.slice(0, 20) }, BACK_BY, strings, null),
    refused: checkInCard({ where: texts.where, backBy: BACK_BY, caseRef: null }, BACK_BY, strings, strings.refusal['back-by-passed']),
  }),
  planForm: (texts, strings) => ({
    new: planForm({ plan: null, filled: { where: null, caseRef: null, startAt: null, backBy: null, company: null, expecting: null, isFirst: null } }, START, strings, null),
    change: planForm({ plan: { id: 'a-plan', version: 3 }, filled: { where: texts.where, caseRef: texts.caseRef.slice(0, 20), startAt: START, backBy: BACK_BY, company: 'colleague', expecting: 'no', isFirst: true } }, START, strings, strings.refusal['plan-back-first']),
  }),
  planCard: (texts, strings) => Object.fromEntries(planStates(plannedBy(texts)).map(({ name, known }) => [name, planCard(known, strings, null)])),
  plannedCheckIn: (texts, strings) => Object.fromEntries(planStates(plannedBy(texts)).slice(0, 8).map(({ name, known }, index) => [name, plannedCheckIn({ ...known, now: known.plan.startAt + 40 * MINUTE }, { backBy: index % 2 ? BACK_BY : null, company: index === 3 ? [texts.worker] : [] }, strings, index === 2 ? strings.refusal['back-by-passed'] : null)])),
  checklistCard: (texts, strings) => Object.fromEntries(planStates(plannedBy(texts)).map(({ name, known }) => [name, checklistCard(known, strings, strings.refusal['answers-missing'])])),
  decideCard: (texts, strings) => Object.fromEntries(planStates(plannedBy(texts)).map(({ name, known }) => [name, decideCard(known, strings, null)])),
  dayForm: (texts, strings) => ({ ten: dayForm(Array.from({ length: 10 }, (_, index) => ({ said: texts.howKnown.slice(0, 200), where: index % 3 ? texts.where : null, caseRef: texts.caseRef, startAt: index % 2 ? START : null, backBy: index % 2 ? BACK_BY : null })), strings, null) }),
  dayCard: (texts, strings) => {
    const plans = planStates(plannedBy(texts)).map(({ known }) => known.plan);
    return { none: dayCard({ plans: [], visits: [], page: 0 }, strings, null), some: dayCard({ plans, visits: [out(texts)], page: 0 }, strings, null), last: dayCard({ plans, visits: [], page: 9 }, strings, null) };
  },
  firstVisitCard: (texts, strings) => ({ two: firstVisitCard({ first: out(texts), second: out(texts, 'ordinary', 'second') }, strings) }),
  whichVisitCard: (texts, strings) => Object.fromEntries((['check-out', 'extend'] as const).map((to) => [to, whichVisitCard(Array.from({ length: 9 }, (_, index) => out(texts, 'ordinary', `visit-${index}`)), to, strings, null)])),
  chooseTeamCard: (texts, strings) => ({ nine: chooseTeamCard(Array.from({ length: 9 }, (_, index) => ({ ...teamOf(texts), id: `team-${index}` })), strings) }),
  teamCard: (texts, strings) => {
    const roster = Array.from({ length: 60 }, (_, index) => ({ id: `00000000-0000-0000-0000-0000000000${String(index).padStart(2, '0')}`, name: texts.worker.slice(0, 60) }));
    return {
      new: teamCard({ teamId: 'team', current: null, roster }, strings, null),
      again: teamCard({ teamId: 'team', current: { ...teamOf(texts), outOfHours: { name: texts.manager.slice(0, 80), phone: texts.phone.slice(0, 30) }, managers: roster.slice(0, 20).map(({ id }) => id) }, roster }, strings, strings.refusal['no-manager']),
      large: teamCard({ teamId: 'team', current: null, roster: Array.from({ length: 600 }, (_, index) => ({ id: `id-${index}`, name: `${texts.worker.slice(0, 60)} ${index}` })) }, strings, null),
    };
  },
  settingsCard: (texts, strings) => {
    const roster = Array.from({ length: 60 }, (_, index) => ({ id: `00000000-0000-0000-0000-0000000000${String(index).padStart(2, '0')}`, name: texts.worker.slice(0, 60) }));
    const team = { ...teamOf(texts), hours: { ...TEAM_DEFAULTS.hours, fri: { from: 540, until: 1440 }, sat: { from: 600, until: 750 } }, daysOff: ['2026-12-24', '2026-12-31'], seniors: roster.slice(0, 20).map(({ id }) => id), chair: 'manager' };
    const large = Array.from({ length: 600 }, (_, index) => ({ id: `id-${index}`, name: `${texts.worker.slice(0, 60)} ${index}` }));
    return Object.fromEntries((['hours', 'people', 'minutes', 'procedure'] as const).flatMap((page) => [[page, settingsCard({ team, page, roster, guests: [] }, strings, null)], [`${page}, refused`, settingsCard({ team, page, roster: large, guests: [{ name: texts.manager, isReachable: false }] }, strings, strings.refusal['bad-hours'])]]));
  },
  teamSavedCard: (texts, strings) => ({ saved: teamSavedCard(teamOf(texts), strings, strings.sentence['team-saved']({ say: 'team-saved', name: safe(texts.team), managers: [safe(texts.manager)], readers: 12, readersNotManagers: 10 })) }),
  dutyCard: (texts, strings) => Object.fromEntries(duties(texts).map(([name, team]) => [name, dutyCard({ team, people: peopleOf(texts), now: START }, strings, null)])),
  handOverCard: (texts, strings) => ({
    others: handOverCard({ team: teamOf(texts), people: peopleOf(texts), now: START }, 'manager', strings),
    'nobody else': handOverCard({ team: { ...teamOf(texts), deputies: [] }, people: peopleOf(texts), now: START }, 'manager', strings),
  }),
  handOverAsked: (texts, strings) => ({ one: handOverAsked({ team: teamOf(texts), people: peopleOf(texts), now: START }, { by: 'manager', asked: START }, strings).card }),
  unwatchedMessage: (texts, strings) => Object.fromEntries(duties(texts).map(([name, team]) => [name, unwatchedMessage({ team, people: peopleOf(texts), now: START, visit: late(out(texts)) }, strings).card])),
  outsideMessage: (texts, strings) => each(texts, (facts) => (facts.visit.watch.is === 'alarm' ? outsideMessage(facts, strings).card : null)),
  coverMessage: (texts, strings) => ({ words: coverMessage({ team: teamOf(texts), people: peopleOf(texts), now: START, visit: out(texts) }, strings).card }),
  stillOutMessage: (texts, strings) => Object.fromEntries(duties(texts).map(([name, team]) => [name, stillOutMessage({ team, people: peopleOf(texts), now: START, board: linesOf(texts) }, strings).card])),
  ...Object.fromEntries(Object.entries({ ...CASE_MAKERS, ...MEETING_MAKERS, ...AGREEMENT_MAKERS, ...PRIVACY_MAKERS, ...ORGANISATION_MAKERS }).map(([name, make]) => [name, (texts: Texts, strings: Strings) => make(caseTextsOf(texts), strings)])),
  ...Object.fromEntries(Object.entries(AFTERWARDS_MAKERS).map(([name, make]) => [name, (texts: Texts, strings: Strings) => make({ visit: lookedBack(texts), team: teamOf(texts), people: peopleOf(texts), now: BACK_BY }, texts.howKnown, strings)])),
  duressCard: (texts, strings) => Object.fromEntries(hushed(texts).map(({ name, facts }) => [name, duressCard(facts, strings, [strings.sentence['noted-999']({ say: 'noted-999' })])])),
  duressMessage: (texts, strings) => Object.fromEntries(hushed(texts).map(({ name, facts }) => [name, duressMessage(facts, { lateMinutes: 12, mayBeRepeat: true }, strings).card])),
  duressCloseCard: (texts, strings) => Object.fromEntries(hushed(texts).map(({ name, facts }) => [name, duressCloseCard(facts, strings, strings.refusal['how-known-missing'])])),
  phraseForm: (texts, strings) => ({ new: phraseForm(teamOf(texts), strings, null), again: phraseForm(teamOf(texts), strings, strings.refusal['phrase-everyday']) }),
  phraseSaved: (texts, strings) => ({ saved: phraseSaved(teamOf(texts), strings, strings.sentence['phrase-saved']({ say: 'phrase-saved', name: safe(texts.team) })) }),
  phraseAsked: (texts, strings) => Object.fromEntries((['unset', 'left'] as const).map((why) => [why, phraseAsked(teamOf(texts), why, strings).card])),
  welcomeCard: (_texts, strings) => ({ first: welcomeCard(strings) }),
  duringVisitCard: (_texts, strings) => ({ out: duringVisitCard(strings) }),
};

function alarmMessages(texts: Texts, strings: Strings, inChannel: boolean): Record<string, Card | null> {
  const sent = { card: 'alarm', visitId: 'a-visit', rung: 'seniors', lateMinutes: 95, skipped: ['managers', 'deputies'], unreached: ['manager', 'channel', 'deputy'] } as const;
  const drawn = each(texts, (facts) => (facts.visit.watch.is === 'alarm' ? alarmMessage(facts, sent, { mayBeRepeat: true, inChannel }, strings).card : null));
  return Object.fromEntries(Object.entries(drawn).map(([state, card]) => [`${state}, ${inChannel ? 'in the channel' : 'in person'}`, card]));
}

function each(texts: Texts, make: (facts: AlarmFacts) => Card | null): Record<string, Card | null> {
  return Object.fromEntries(states(texts).map(({ name, visit, now }) => [name, make({ visit, now, team: teamOf(texts), people: peopleOf(texts) })]));
}

export function samplesOf(texts: Texts, strings: Strings, from: (maker: string) => boolean = () => true): Sample[] {
  return Object.entries(MAKERS).filter(([maker]) => from(maker)).flatMap(([maker, make]) => Object.entries(make(texts, strings)).flatMap(([state, card]) => (card ? [{ name: `${maker}: ${state}`, card }] : [])));
}

const FOLDER = path.join(__dirname, '..', '..', '..', 'src', 'teams', 'cards');

/** The functions that draw a card or a message with one, as the folder holds them now. */
export function drawersInSource(): string[] {
  const exported = /export function (\w+)\(.*\): (?:Card|Drawn)\b/g;
  const found = fs.readdirSync(FOLDER).flatMap((file) => [...fs.readFileSync(path.join(FOLDER, file), 'utf8').matchAll(exported)].map(([, name]) => name ?? ''));
  // A call is words with mentions, and no card.
  return found.filter((name) => name !== 'callMessage').sort();
}
