import { factsFor } from '../app/facts';
import { openAlarms } from '../app/alarm-lines';
import { notToBeRung } from '../app/hush';
import { visitsToLookBackOn } from '../app/looking-back';
import { whoIsOut } from '../app/board';
import type { CardRef } from '../app/reply';
import { fromRow, subjectKey } from '../app/subject';
import { openVisitsOf, planIn, plansIn, peopleIn } from '../app/reading';
import { asksExactPlace } from '../app/exact-place';
import { teamFacts } from '../app/team-facts';
import type { Plan } from '../domain/plan';
import type { Sentence } from '../domain/sentence';
import { isManager, type Team } from '../domain/team';
import type { Store } from '../store/port';
import type { Strings } from '../strings/strings';
import { inputDate } from '../strings/when';
import type { Answer } from '../guidance/answer';
import { alarmsCard } from './cards/alarms';
import { answerMessage, confirmCard } from './cards/answer';
import { boardCard } from './cards/board';
import { checkInCard } from './cards/check-in';
import { checklistCard } from './cards/checklist';
import { chooseTeamCard, firstVisitCard, whichVisitCard } from './cards/choices';
import { dayCard, dayForm } from './cards/day';
import { decideCard } from './cards/decide';
import { planCard, planForm, plannedCheckIn } from './cards/plan';
import { moreCard, pickCard } from './cards/colleague';
import { proxyCard, whichProxyCard } from './cards/proxy';
import { reportForm, reportSaved } from './cards/report';
import { dutyCard, handOverCard } from './cards/duty';
import { settingsCard } from './cards/settings';
import { lookingBackCard } from './cards/looking-back';
import { teamCard, teamSavedCard } from './cards/team';
import { safe, type Drawn } from './cards/view';
import { helpCard, visitCard } from './cards/visit';
import { duringVisitCard, welcomeCard } from './cards/welcome';
import type { Said } from './commands';
import type { Known } from './direct';
import { drawAlarm, type AlarmRef } from './draw-alarm';
import { drawDuress, drawPhrase } from './draw-duress';
import { drawAgreement } from './draw-agreement';
import { drawMeeting } from './draw-meeting';
import type { Incoming } from './incoming';
import { drawCase, flagNotesFor } from './draw-case';
import type { Card } from './template';

/** Draws an answer for whoever asked. A card about a visit is drawn from the store as it is now, and only for those who may see it. */
export interface Easel {
  readonly store: Store;
  readonly place: string;
  readonly now: number;
  readonly incoming: Incoming;
  readonly strings: Strings;
  readonly roster: () => Promise<readonly { id: string; name: string }[]>;
  readonly answer: (question: string) => Promise<Spoken>;
  /** Where a meeting's invitation file can be fetched. */
  readonly meetingUrl: (fileToken: string) => string;
  /** Who to tell about this person if the store is gone when she needs help. */
  readonly remember?: (known: Pick<Known, 'team' | 'people'>) => void;
}

/** An answer, and whether a model wrote its short form: then it says so. */
export interface Spoken {
  readonly answer: Answer;
  readonly isWritten: boolean;
}

export async function draw(easel: Easel, said: Said): Promise<Drawn | null> {
  const { strings } = easel;
  if ('show' in said) {
    if (said.show === 'nothing') return null;
    if (said.show === 'confirm-question') return { card: confirmCard(said.question, strings), text: null, summary: strings.answer.confirmTitle, mentions: [] };
    if (said.show === 'answer') {
      const { answer, isWritten } = await easel.answer(said.question);
      return answerMessage(answer, { asked: said.question, part: said.part, canAskManager: easel.incoming.scope === 'personal', isWritten }, strings);
    }
    return drawShown(easel, said.show);
  }
  const sentence = said.sentence && speak(said.sentence, strings);
  const card = said.card && (await drawCard(easel, said.card, sentence));
  return card ? { card, text: null, summary: sentence ?? strings.welcome.title, mentions: [] } : { card: null, text: sentence ?? strings.sentence['not-understood']({ say: 'not-understood' }), summary: sentence ?? '', mentions: [] };
}

/** A sentence with people's own text in it made harmless. */
export function speak(sentence: Sentence, strings: Strings): string {
  const harmless = Object.fromEntries(Object.entries(sentence).map(([name, value]) => [name, name === 'say' || name === 'reason' ? value : clean(value)])) as Sentence; // Same fields, texts escaped.
  const words = strings.sentence[harmless.say] as (said: Sentence) => string; // The kind picks its own words.
  return words(harmless);
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return safe(value);
  if (Array.isArray(value)) return value.map(clean);
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, clean(inner)])) : value;
}

async function drawShown({ strings, store, place, incoming, roster }: Easel, show: 'welcome' | 'during-visit' | 'team-form'): Promise<Drawn> {
  if (show === 'during-visit') return { card: duringVisitCard(strings), text: null, summary: strings.welcome.title, mentions: [] };
  if (show === 'welcome') {
    if (incoming.scope !== 'personal') return { card: null, text: strings.welcome.channel, summary: strings.welcome.title, mentions: [] };
    return { card: welcomeCard(strings), text: null, summary: strings.welcome.title, mentions: [] };
  }
  const current = await readTeam({ store, place }, incoming.channelId);
  const card = teamCard({ teamId: incoming.channelId, current, roster: await roster() }, strings, null);
  return { card, text: null, summary: strings.team.title, mentions: [] };
}

async function drawCard(easel: Easel, ref: CardRef, said: string | null): Promise<Card | null> {
  const { store, place, now, incoming, strings } = easel;
  switch (ref.name) {
    case 'check-in':
      return checkInCard(ref.filled, now, strings, said, { exactPlace: await asksExactPlace(store, place, incoming.who.id) });
    case 'visit':
    case 'alarm':
    case 'close':
    case 'steps':
    case 'reference':
    case 'details':
    case 'help':
    case 'report':
    case 'report-saved':
    case 'more':
      return drawVisit(easel, ref, said);
    case 'pick-colleague':
      return drawPick(easel, ref);
    case 'proxy':
    case 'which-proxy':
      return drawProxy(easel, ref);
    case 'first-visit': {
      const [first, second] = await Promise.all([factsFor(store, place, ref.firstId, now), factsFor(store, place, ref.visitId, now)]);
      return first?.visit && second?.visit ? firstVisitCard({ first: first.visit, second: second.visit }, strings) : null;
    }
    case 'which-visit':
      return whichVisitCard(await openVisitsOf(store, place, incoming.who.id), ref.to, strings, said);
    case 'plan-form':
      return planForm({ plan: ref.plan, filled: ref.filled }, now, strings, said);
    case 'day-form':
      return dayForm(ref.lines, strings, said);
    case 'my-day':
      return dayCard({ plans: await plansIn(store, place, incoming.who.id, now), visits: await openVisitsOf(store, place, incoming.who.id), page: ref.page }, strings, said);
    case 'plan':
    case 'checklist':
    case 'check-in-plan':
    case 'decide':
      return drawPlan(easel, ref, said);
    case 'safety-plan':
    case 'safety-form':
    case 'contract':
    case 'contract-form':
    case 'contract-breach':
    case 'supervision':
      return drawAgreement(easel, ref, said);
    case 'meeting-call':
    case 'meeting':
    case 'meeting-time':
    case 'meeting-family':
    case 'meeting-reason':
    case 'meeting-agenda':
    case 'meeting-invitations':
    case 'meeting-outcome':
    case 'meeting-action':
    case 'meeting-actions':
      return drawMeeting(easel, ref, said);
    case 'board': {
      const facts = await teamFacts(store, place, ref.teamId, now);
      if (!facts) return null;
      const refreshFor = isManager(facts.team, incoming.who.id) ? [incoming.who.teamsUserId] : [];
      return boardCard({ ...facts, lines: await whoIsOut(store, place, facts.team, now), page: ref.page, refreshFor }, strings);
    }
    case 'alarms': {
      const team = await readTeam(easel, ref.teamId);
      if (!team || !isManager(team, incoming.who.id)) return null;
      const lines = (await openAlarms(store, place, team.id, now)).lines.filter(({ visit }) => visit.workerId !== incoming.who.id);
      const hushed = incoming.scope === 'personal' ? await notToBeRung(store, place, { viewerId: incoming.who.id, workerIds: lines.map(({ visit }) => visit.workerId) }) : new Set<string>();
      return alarmsCard({ team, lines, page: ref.page, now, hushed }, strings);
    }
    case 'looking-back': {
      const team = await readTeam(easel, ref.teamId);
      return team && isManager(team, incoming.who.id) && incoming.scope === 'personal' ? lookingBackCard(await visitsToLookBackOn(store, place, ref.visits), team, strings) : null;
    }
    case 'duty':
    case 'hand-over': {
      const facts = await teamFacts(store, place, ref.teamId, now);
      if (!facts || !isManager(facts.team, incoming.who.id)) return null;
      return ref.name === 'duty' ? dutyCard(facts, strings, said) : handOverCard(facts, incoming.who.id, strings);
    }
    case 'quiet':
    case 'quiet-close':
      return drawDuress(easel, ref, said);
    case 'phrase-form':
    case 'phrase-saved': {
      const team = await readTeam(easel, ref.teamId);
      return team && drawPhrase(easel, team, ref.name, said);
    }
    case 'choose-team': {
      const teams = await Promise.all(ref.teams.map((id) => readTeam(easel, id)));
      return chooseTeamCard(teams.filter((team) => team !== null), strings);
    }
    case 'team-form':
      return teamCard({ teamId: ref.teamId, current: await readTeam(easel, ref.teamId), roster: await easel.roster() }, strings, said);
    case 'settings': {
      const team = await readTeam(easel, ref.teamId);
      return team && settingsCard({ team, page: ref.page, roster: ref.page === 'people' ? await easel.roster() : [] }, strings, said);
    }
    case 'team-saved': {
      const team = await readTeam(easel, ref.teamId);
      return team && teamSavedCard(team, strings, said);
    }
    default:
      return drawCase(easel, ref, said);
  }
}

const nextToday = async ({ store, place, now, incoming }: Easel): Promise<Plan | null> =>
  (await plansIn(store, place, incoming.who.id, now)).find((plan) => inputDate(plan.startAt) === inputDate(now)) ?? null;
/** Her team by name, without herself. */
async function drawPick({ store, place, now, incoming, strings }: Easel, ref: Extract<CardRef, { name: 'pick-colleague' }>): Promise<Card | null> {
  const facts = await factsFor(store, place, ref.visitId, now);
  if (!facts?.visit || !facts.team || facts.visit.workerId !== incoming.who.id) return null;
  const others = await peopleIn(store, place, facts.team.members.filter((id) => id !== incoming.who.id));
  return pickCard({ visit: facts.visit, others }, ref.to, strings);
}

/** Somebody else's visit, for those who belong to its team or manage it. */
async function drawProxy({ store, place, now, incoming, strings }: Easel, ref: Extract<CardRef, { name: 'proxy' | 'which-proxy' }>): Promise<Card | null> {
  const found = await Promise.all((ref.name === 'proxy' ? [ref.visitId] : ref.visits).map((id) => factsFor(store, place, id, now)));
  const seen = found.flatMap((facts) => (facts?.visit && facts.team && (facts.team.members.includes(incoming.who.id) || isManager(facts.team, incoming.who.id)) ? [{ ...facts, visit: facts.visit }] : []));
  if (ref.name === 'which-proxy') return whichProxyCard(seen, strings);
  return seen[0] ? proxyCard(seen[0], strings) : null;
}

/** The worker sees her own plan; its team's managers see what they are to decide on, and nobody decides on her own. */
async function drawPlan(easel: Easel, ref: Extract<CardRef, { planId: string }>, said: string | null): Promise<Card | null> {
  const { store, place, now, incoming, strings } = easel;
  const known = await planIn(store, place, ref.planId, now);
  if (!known) return null;
  const isHers = known.plan.workerId === incoming.who.id;
  if (ref.name === 'decide') return !isHers && isManager(known.team, incoming.who.id) ? decideCard(known, strings, said) : null;
  if (!isHers) return null;
  return ref.name === 'check-in-plan' ? plannedCheckIn(known, ref.backBy, strings, said) : PLAN_CARDS[ref.name](known, strings, said);
}

const PLAN_CARDS = { plan: planCard, checklist: checklistCard } as const;

async function readTeam({ store, place }: Pick<Easel, 'store' | 'place'>, id: string): Promise<Team | null> {
  const row = await store.read(place, subjectKey('team', id));
  return row ? fromRow<'team'>(row).state : null;
}

const OWN_CARDS = { help: helpCard, report: reportForm, more: moreCard } as const;

type Own = keyof typeof OWN_CARDS | 'visit' | 'report-saved';
const isOwn = (ref: AlarmRef | Extract<CardRef, { name: Own }>): ref is Extract<CardRef, { name: Own }> => ref.name === 'visit' || ref.name === 'report-saved' || ref.name in OWN_CARDS;

/** The worker sees her own visit; the team's managers, and the channel, see its alarm. */
async function drawVisit(easel: Easel, ref: AlarmRef | Extract<CardRef, { name: Own }>, said: string | null): Promise<Card | null> {
  const { store, place, now, incoming, strings } = easel;
  const facts = await factsFor(store, place, ref.visitId, now);
  if (!facts?.visit || !facts.team) return null;
  const { visit, team } = facts;
  if (!isOwn(ref)) return drawAlarm(easel, ref, { ...facts, visit, team }, said);
  if (visit.workerId !== incoming.who.id) return null;
  easel.remember?.({ team, people: facts.people });
  if (ref.name === 'report-saved') return reportSaved({ ...facts, visit, next: await nextToday(easel) }, strings);
  if (ref.name === 'visit') return visitCard({ ...facts, visit }, strings, said, await flagNotesFor(easel, visit.caseRef));
  return OWN_CARDS[ref.name]({ ...facts, visit }, strings, said);
}
