import { randomUUID } from 'node:crypto';
import type { Person } from '../../src/domain/person';
import { DEFAULT_LADDER } from '../../src/domain/ladder';
import { NOTHING_DONE, USUAL_STEPS } from '../../src/domain/procedure';
import { TEAM_DEFAULTS, type Team } from '../../src/domain/team';
import { WHERE_LENGTH } from '../../src/domain/own-visit';
import type { Visit } from '../../src/domain/visit';
import { answerQuestion, loadGuidance } from '../../src/guidance/answer';
import { cy } from '../../src/strings/cy';
import type { Strings } from '../../src/strings/strings';
import { alarmCard, alarmMessage, callMessage } from '../../src/teams/cards/alarm';
import { alarmsCard, alarmsMessage } from '../../src/teams/cards/alarms';
import { answerMessage, confirmCard } from '../../src/teams/cards/answer';
import { awaitedCard } from '../../src/teams/cards/awaited';
import { askCard, earlyOfferCard, homeCard, stillOkCard } from '../../src/teams/cards/ask';
import { boardCard } from '../../src/teams/cards/board';
import { checkInCard } from '../../src/teams/cards/check-in';
import { checklistCard } from '../../src/teams/cards/checklist';
import { chooseTeamCard, firstVisitCard, whichVisitCard } from '../../src/teams/cards/choices';
import { dayCard, dayForm } from '../../src/teams/cards/day';
import { decideCard } from '../../src/teams/cards/decide';
import { planCard, planForm, plannedCheckIn } from '../../src/teams/cards/plan';
import { duressCard, duressCloseCard, duressMessage } from '../../src/teams/cards/duress';
import { phraseAsked, phraseForm, phraseSaved } from '../../src/teams/cards/phrase';
import { duressStates } from '../teams/cards/duress-samples';
import { AFTERWARDS_MAKERS } from '../teams/cards/afterwards-samples';
import { CASE_MAKERS } from '../teams/cards/case-samples';
import { AGREEMENT_MAKERS } from '../teams/cards/agreement-samples';
import { ORGANISATION_MAKERS } from '../teams/cards/organisation-samples';
import { MEETING_MAKERS } from '../teams/cards/meeting-samples';
import { PRIVACY_MAKERS } from '../teams/cards/my-data-samples';
import { planStates } from '../teams/cards/plan-samples';
import { buddyCard, buddyWantedCard, companyCard, moreCard, pickCard } from '../../src/teams/cards/colleague';
import { confirmSafeCard, proxyCard, whichProxyCard } from '../../src/teams/cards/proxy';
import { closeCard } from '../../src/teams/cards/close';
import { callAsked, callForm } from '../../src/teams/cards/call';
import { mySettingsCard } from '../../src/teams/cards/my-settings';
import { coverMessage, stillOutMessage, unwatchedMessage } from '../../src/teams/cards/cover';
import { detailsCard, detailsMessage } from '../../src/teams/cards/details';
import { dutyCard, handOverAsked, handOverCard } from '../../src/teams/cards/duty';
import { outsideMessage } from '../../src/teams/cards/outside';
import { settingsCard } from '../../src/teams/cards/settings';
import { referenceCard, stepsCard } from '../../src/teams/cards/procedure';
import { lookingBackCard } from '../../src/teams/cards/looking-back';
import { supportMessage } from '../../src/teams/cards/support';
import { teamCard, teamSavedCard } from '../../src/teams/cards/team';
import { helpCard, visitCard } from '../../src/teams/cards/visit';
import { duringVisitCard, welcomeCard } from '../../src/teams/cards/welcome';

/** Every card with as much in it as people can put there: the longest place, long names, as many people as a form shows. */
const NOW = Date.parse('2026-11-24T15:16:00Z');
const MINUTE = 60_000;
const LONG_NAME = 'Gwenllian Angharad Featherstonehaugh-Llewellyn';
/** More than these are picked by name instead (DESIGN section 2). */
const MOST_IN_A_FORM = 60;

function fail(): never {
  throw new Error('a sample is missing');
}

const ids = Array.from({ length: MOST_IN_A_FORM }, () => randomUUID());
const [workerId = '', managerId = '', ...deputies] = ids;
const person = (id: string): Person => ({ id, name: LONG_NAME, teamsUserId: `29:${id}`, language: null, teamIds: ['team'], watchedBy: null, usualBuddy: null, personal: null });
const people = new Map(ids.map((id) => [id, person(id)]));

const team: Team = {
  ...TEAM_DEFAULTS,
  id: '19:managers@thread.tacv2', name: LONG_NAME, board: 'mid-west-wales', audience: 'both', managers: [managerId], deputies: deputies.slice(0, 29), members: ids,
  channel: { conversationId: '19:managers@thread.tacv2', serviceUrl: 'https://smba.trafficmanager.net/uk/', tenantId: randomUUID(), botId: `28:${randomUUID()}` },
  outOfHours: { name: LONG_NAME, phone: '01632 960001' }, ladder: DEFAULT_LADDER, language: 'both',
};

const visit: Visit = {
  id: randomUUID(), teamId: team.id, workerId, where: '_'.repeat(WHERE_LENGTH), caseRef: '#'.repeat(40), risk: 'ordinary', minutes: DEFAULT_LADDER, asksEarly: false, heardAt: NOW - 60 * MINUTE, okAskedAt: null, buddy: { id: managerId, askedAt: null }, buddyWanted: { id: deputies[0] ?? '', said: 'asked' }, company: [{ id: managerId, said: 'with', visitId: 'x' }],
  plan: null, report: null, observed: null, agreed: null, handling: { steps: USUAL_STEPS.map((step) => ({ step, by: managerId, at: NOW })), reference: { number: '9'.repeat(40), by: managerId, at: NOW } }, startedAt: NOW - 90 * MINUTE, backBy: NOW - 16 * MINUTE, extensions: [{ at: NOW - 60 * MINUTE, minutes: 30 }],
  watch: { is: 'alarm', anchor: NOW - 16 * MINUTE, reached: 4, alarm: { kind: 'overdue', ring: 'unsaid', raisedAt: NOW - MINUTE, dueAt: NOW - MINUTE, claim: { by: managerId, at: NOW, until: NOW + 10 * MINUTE }, workerBackAt: null, deeds: Array.from({ length: 20 }, () => ({ what: 'no-answer', by: managerId, at: NOW })) } },
};
const out: Visit = { ...visit, watch: { is: 'out', anchor: visit.backBy, reached: 1 } };
const facts = { now: NOW, people, visit, team };
const about = { card: 'alarm', visitId: visit.id, rung: 'seniors', lateMinutes: 40, skipped: ['managers', 'deputies'], unreached: [managerId, ...deputies.slice(0, 9)] } as const;
const lines = Array.from({ length: 500 }, () => ({ visit, worker: LONG_NAME, state: 'alarm', onIt: LONG_NAME }) as const);
const question = 'what do we do when a family will not let us see the child? '.repeat(9).slice(0, 500);
const answer = answerQuestion(loadGuidance(), { text: 'when should we convene a multi agency meeting', board: 'cardiff-vale', audience: 'children', language: 'en' });
/** The longest of them: everything to be asked, and nearly everything answered badly. */
const planned = planStates({ team, people, where: visit.where, caseRef: '4471', reason: '_'.repeat(300), startAt: NOW, backBy: NOW + 60 * MINUTE })[2]?.known ?? fail();
const hushed = duressStates({ team, people, now: NOW, where: visit.where, caseRef: '#'.repeat(40), howKnown: '_'.repeat(300) })[2]?.facts ?? fail();
const said = 'Your new time is 3:30pm. '.repeat(8);

/** All the states in which the card tests draw a card, drawn at once: the largest of them, and how many drawings the time was for. The making of their records is in the time. */
export interface EveryState {
  readonly largest: unknown;
  readonly drawn: number;
}

/** These are for one person alone, so in one language; the Welsh is the longer. */
function everyState(made: Readonly<Record<string, unknown>> | undefined): EveryState {
  const cards = Object.values(made ?? fail()).filter((card) => card !== null);
  const [largest] = cards.sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length);
  return { largest, drawn: cards.length };
}

const ofACase = (name: string): EveryState =>
  everyState({ ...CASE_MAKERS, ...MEETING_MAKERS, ...AGREEMENT_MAKERS, ...PRIVACY_MAKERS, ...ORGANISATION_MAKERS }[name]?.({ team: { ...team, managers: ['manager'], deputies: [] }, people, caseRef: '4471', note: '_'.repeat(300) }, cy));

/** The same, of what comes after a visit. */
const afterwards = (name: string): EveryState => everyState(AFTERWARDS_MAKERS[name]?.({ ...facts, visit: out }, '_'.repeat(300), cy));

const CASE_CARDS = ['caseCard', 'chronologyCard', 'caseMoreCard', 'criterionCard', 'refusedAccessCard', 'flagReviewCard', 'incidentCard', 'incidentMessage', 'agenciesCard', 'incidentsCard', 'incidentStepsCard', 'incidentSavedCard', 'hearersCard'] as const;

/** By the name of the function that draws it: whatever draws a card in `src/teams/cards` has to stand here. */
export const CARDS: Readonly<Record<string, (strings: Strings) => unknown>> = {
  ...Object.fromEntries(CASE_CARDS.map((name) => [name, () => ofACase(name)])),
  reflectionMessage: () => afterwards('reflectionMessage'),
  alarmCard: (strings) => alarmCard(facts, strings, [said]),
  alarmMessage: (strings) => alarmMessage(facts, about, { mayBeRepeat: true, inChannel: true }, strings),
  callMessage: (strings) => callMessage(facts, { ...about, card: 'call' }, true, strings),
  askCard: (strings) => askCard({ ...facts, visit: out }, 'last-ask', strings),
  moreCard: (strings) => moreCard(facts, strings),
  pickCard: (strings) => pickCard({ visit, others: [...people.values()] }, 'buddy', strings),
  companyCard: (strings) => companyCard(facts, strings),
  buddyWantedCard: (strings) => buddyWantedCard(facts, strings),
  buddyCard: (strings) => buddyCard(facts, strings),
  proxyCard: (strings) => proxyCard(facts, strings),
  whichProxyCard: (strings) => whichProxyCard([facts, facts, facts, facts], strings),
  confirmSafeCard: (strings) => confirmSafeCard({ ...facts, visit: { ...visit, watch: { is: 'closed', at: NOW, closing: { by: 'colleague', who: managerId, source: 'with-me', confirmedAt: null }, alarm: null } } }, strings),
  awaitedCard: (strings) => awaitedCard({ workerId, worker: LONG_NAME, is: 'proxy', fact: strings.awaited.proxy({ who: LONG_NAME, worker: LONG_NAME, where: 'x'.repeat(WHERE_LENGTH), at: NOW, known: strings.colleague.known.wrote }) }, strings),
  homeCard: (strings) => homeCard(NOW, NOW, strings),
  earlyOfferCard: (strings) => earlyOfferCard(NOW, strings),
  stillOkCard: (strings) => stillOkCard({ ...facts, visit: out }, NOW, strings),
  answerMessage: (strings) => answerMessage(answer, { asked: question, part: 'more', canAskManager: true, isWritten: false }, strings),
  confirmCard: (strings) => confirmCard(question, strings),
  alarmsCard: (strings) => alarmsCard({ team, lines, page: 1, now: NOW, hushed: new Set([workerId]) }, strings),
  alarmsMessage: (strings) => alarmsMessage({ message: { id: visit.id, alarm: false, to: { kind: 'channel', teamId: team.id }, about: { card: 'alarms', teamId: team.id, episode: 1 }, createdAt: NOW, attempts: 0, lease: null, mayBeRepeat: false, handedOn: false }, now: NOW, board: lines, hushed: new Set([workerId]) }, team, strings),
  boardCard: (strings) => boardCard({ team, people, lines, page: 0, now: NOW, refreshFor: ids }, strings),
  lookingBackCard: (strings) => lookingBackCard(Array.from({ length: 8 }, () => ({ visit, worker: LONG_NAME, question: 'overlap' })), team, strings),
  callForm: (strings) => callForm({ visitId: visit.id, workerId, team: { ...team, members: ids.slice(0, 60) }, people }, strings, said),
  callAsked: (strings) => callAsked({ card: 'call-asked', teamId: team.id, who: workerId, asked: NOW }, LONG_NAME, strings),
  mySettingsCard: (strings) => mySettingsCard({ person: person(workerId), teams: [team, team], team: { ...team, members: ids.slice(0, 60) }, early: true, people }, strings, said),
  supportMessage: (strings) => supportMessage({ card: 'support', visitId: visit.id, outcome: 'hurt' }, NOW, strings),
  helpCard: (strings) => helpCard(facts, strings, said),
  checkInCard: (strings) => checkInCard({ where: visit.where, caseRef: visit.caseRef, backBy: NOW }, NOW, strings, said),
  chooseTeamCard: (strings) => chooseTeamCard([team, team, team, team], strings),
  firstVisitCard: (strings) => firstVisitCard({ first: visit, second: out }, strings),
  whichVisitCard: (strings) => whichVisitCard([visit, out, visit, out], 'extend', strings, said),
  planForm: (strings) => planForm({ plan: { id: visit.id, version: 9 }, filled: { ...planned.plan } }, NOW, strings, said),
  planCard: (strings) => planCard(planned, strings, said),
  plannedCheckIn: (strings) => plannedCheckIn(planned, { backBy: null, company: [LONG_NAME] }, strings, said),
  checklistCard: (strings) => checklistCard(planned, strings, said),
  decideCard: (strings) => decideCard(planned, strings, said),
  dayForm: (strings) => dayForm(Array.from({ length: 10 }, () => ({ said: question.slice(0, 200), where: null, caseRef: visit.caseRef, startAt: NOW, backBy: null })), strings, said),
  dayCard: (strings) => dayCard({ plans: [planned.plan, planned.plan, planned.plan, planned.plan], visits: [out, out], page: 0 }, strings, said),
  stepsCard: (strings) => stepsCard({ ...facts, visit: { ...visit, handling: NOTHING_DONE } }, strings, said),
  referenceCard: (strings) => referenceCard(facts, strings, said),
  detailsCard: (strings) => detailsCard({ ...facts, background: null }, strings),
  detailsMessage: (strings) => detailsMessage({ ...facts, background: null }, strings),
  closeCard: (strings) => closeCard(facts, strings),
  teamCard: (strings) => teamCard({ teamId: team.id, current: team, roster: ids.map((id) => ({ id, name: LONG_NAME })) }, strings, said),
  teamSavedCard: (strings) => teamSavedCard(team, strings, said),
  dutyCard: (strings) => dutyCard({ team, people, now: NOW }, strings, said),
  handOverCard: (strings) => handOverCard({ team, people, now: NOW }, managerId, strings),
  handOverAsked: (strings) => handOverAsked({ team, people, now: NOW }, { by: managerId, asked: NOW }, strings),
  unwatchedMessage: (strings) => unwatchedMessage(facts, strings),
  outsideMessage: (strings) => outsideMessage(facts, strings),
  coverMessage: (strings) => coverMessage(facts, strings),
  stillOutMessage: (strings) => stillOutMessage({ team, people, now: NOW, board: lines }, strings),
  settingsCard: (strings) => settingsCard({ team, page: 'people', roster: ids.map((id) => ({ id, name: LONG_NAME })), guests: ids.slice(0, 5).map(() => ({ name: LONG_NAME, isReachable: false })) }, strings, said),
  meetingCard: () => ofACase('meetingCard'),
  meetingActionsCard: () => ofACase('meetingActionsCard'),
  agendaCard: () => ofACase('agendaCard'),
  invitationsCard: () => ofACase('invitationsCard'),
  safetyCard: () => ofACase('safetyCard'),
  upkeepCard: () => ofACase('upkeepCard'),
  upkeepMessage: () => ofACase('upkeepCard'),
  worryCard: () => ofACase('worryCard'),
  worryMessage: () => ofACase('worryCard'),
  policiesCard: () => ofACase('policiesCard'),
  reviewMessage: () => ofACase('policiesCard'),
  readersCard: () => ofACase('readersCard'),
  contactsCard: () => ofACase('contactsCard'),
  sharedCard: () => ofACase('sharedCard'),
  allocationCard: () => ofACase('allocationCard'),
  contractCard: () => ofACase('contractCard'),
  supervisionCard: () => ofACase('supervisionCard'), groupCard: () => ofACase('groupCard'), supervisionMessage: () => ofACase('supervisionMessage'),
  myDataCard: () => ofACase('myDataCard'),
  holdCard: () => ofACase('holdCard'),
  myDataReady: () => ofACase('myDataReady'),
  reflectForm: () => afterwards('reflectForm'),
  reflectionCard: () => afterwards('reflectionCard'),
  observeForm: () => afterwards('observeForm'),
  duressCard: (strings) => duressCard(hushed, strings, [said]),
  duressMessage: (strings) => duressMessage(hushed, { lateMinutes: 40, mayBeRepeat: true }, strings),
  duressCloseCard: (strings) => duressCloseCard(hushed, strings, said),
  phraseForm: (strings) => phraseForm(team, strings, said),
  phraseSaved: (strings) => phraseSaved(team, strings, said),
  phraseAsked: (strings) => phraseAsked(team, 'left', strings),
  visitCard: (strings) => visitCard(facts, strings, said),
  welcomeCard: (strings) => welcomeCard(strings),
  duringVisitCard: (strings) => duringVisitCard(strings),
};
