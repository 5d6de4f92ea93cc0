import { asksExactPlace } from '../app/exact-place';
import { factsFor } from '../app/facts';
import { myDataIn } from '../app/my-data';
import { openVisitsOf, plansIn } from '../app/reading';
import type { CardRef } from '../app/reply';
import { answerMessage, confirmCard } from './cards/answer';
import { checkInCard } from './cards/check-in';
import { chooseTeamCard, firstVisitCard, whichVisitCard } from './cards/choices';
import { dayCard, dayForm } from './cards/day';
import { myDataCard } from './cards/my-data';
import { planForm } from './cards/plan';
import { teamCard } from './cards/team';
import type { Drawn } from './cards/view';
import { duringVisitCard, welcomeCard } from './cards/welcome';
import type { Said } from './desk';
import { drawAfterwards } from './draw-afterwards';
import { drawAgreement } from './draw-agreement';
import { drawCase } from './draw-case';
import { drawPick, drawProxy } from './draw-colleague';
import { drawDuress } from './draw-duress';
import { drawHold } from './draw-hold';
import { drawMeeting } from './draw-meeting';
import { drawUpkeep, drawWorry } from './draw-organisation';
import { drawPlan } from './draw-plan';
import { drawPolicies } from './draw-policies';
import { drawTeam } from './draw-team';
import { drawVisit } from './draw-visit';
import { readTeam, type Easel } from './easel';
import { speak } from './speak';
import type { Card } from './template';

/** Draws an answer for whoever asked. A card about a visit is drawn from the store as it is now, and only for those who may see it. */
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
      return checkInCard(ref.filled, now, strings, said, { exactPlace: await asksExactPlace(store, place, incoming.who.id), company: ref.company ?? [] });
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
      return drawPick(easel, ref, said);
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
    case 'supervision-group':
      return drawAgreement(easel, ref, said);
    case 'reflect':
    case 'reflection':
    case 'reflection-share':
    case 'observe':
    case 'want-call':
    case 'my-settings':
      return drawAfterwards(easel, ref, said);
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
    case 'upkeep':
    case 'upkeep-choose':
    case 'upkeep-date':
    case 'agenda':
    case 'allocation':
      return drawUpkeep(easel, ref, said);
    case 'worry':
    case 'worry-form':
      return drawWorry(easel, ref, said);
    case 'policies':
    case 'policy-pick':
    case 'policy-form':
    case 'readers':
    case 'contacts':
    case 'contacts-form':
    case 'shared':
    case 'shared-form':
      return drawPolicies(easel, ref, said);
    case 'board':
    case 'duty':
    case 'hand-over':
    case 'alarms':
    case 'looking-back':
    case 'phrase-form':
    case 'phrase-saved':
    case 'team-form':
    case 'settings':
    case 'team-saved':
      return drawTeam(easel, ref, said);
    case 'quiet':
    case 'quiet-close':
      return drawDuress(easel, ref, said);
    case 'hold':
      return drawHold(easel, ref.thing, said);
    case 'my-data': {
      const data = incoming.scope === 'personal' ? await myDataIn(store, place, { personId: incoming.who.id, section: ref.section, skip: ref.skip }, now) : null;
      return data && myDataCard(data, strings);
    }
    case 'choose-team': {
      const teams = await Promise.all(ref.teams.map((id) => readTeam(easel, id)));
      return chooseTeamCard(teams.filter((team) => team !== null), strings);
    }
    default:
      return drawCase(easel, ref, said);
  }
}
