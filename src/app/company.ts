import { decideAskCompany, decideJoin, decideNotWith } from '../domain/company';
import { decideCheckIn } from '../domain/own-visit';
import { visitLadder, type Team } from '../domain/team';
import type { Visit } from '../domain/visit';
import { openPick } from './buddy';
import { asksEarly } from './habits';
import { named } from './named';
import { says, shows, type Reply } from './reply';
import type { Scope } from './run';
import { change, save } from './change-visit';
import { openVisit } from './check-in';
import { namesOf } from './names';
import { openVisits } from './open-visits';

/** A colleague on the same visit, who is asked and then watched for herself. */
export async function askCompany(scope: Scope, request: { by: string; visitId: string; id: string }): Promise<Reply> {
  const [who = ''] = await namesOf(scope, [request.id]);
  return change(scope, request.visitId, {
    decide: (visit, team) => (team.members.includes(request.id) || visit.workerId !== request.by ? decideAskCompany(visit, request) : { ok: false, reason: 'colleague-unknown' }),
    answer: () => ({ say: 'company-asked', who }),
    card: 'visit',
  });
}

/** Said in words, for the visit begun last. A name that fits nobody, or several, is asked. */
export async function askCompanyByName(scope: Scope, request: { by: string; name: string }): Promise<Reply> {
  const visit = (await openVisits(scope, request.by)).at(-1);
  const team = visit && (await scope.tx.get('team', visit.teamId));
  if (!visit || !team) return says({ say: 'no-open-visit' });
  const [id, ...more] = await named(scope, team.members.filter((other) => other !== request.by), request.name);
  if (id !== undefined && more.length === 0) return askCompany(scope, { by: request.by, visitId: visit.id, id });
  return openPick(scope, { by: request.by, visitId: visit.id, to: 'with' });
}

/**
 * Those she named when she checked in. Whoever the name fits in her team is asked to confirm; a name that fits nobody, or
 * several, is asked about. Nobody counts as being there because she said so. On a form it is kept until the form is sent.
 */
export async function withCompany(scope: Scope, by: string, reply: Reply, names: readonly string[]): Promise<Reply> {
  const { card, sentence } = reply;
  if (names.length === 0 || !card) return reply;
  if (card.name === 'check-in' || card.name === 'check-in-plan') return { ...reply, card: { ...card, company: names } };
  if (card.name !== 'visit' && card.name !== 'first-visit') return reply;
  const said = await askNamed(scope, { by, visitId: card.visitId, names });
  if (sentence?.say === 'already-checked-in') return says({ ...sentence, say: 'already-with', ...said }, card);
  if (sentence?.say !== 'checked-in') return reply;
  return says({ ...sentence, say: 'checked-in-with', ...said }, said.unknown.length > 0 ? { name: 'pick-colleague', visitId: card.visitId, to: 'with' } : card);
}

async function askNamed(scope: Scope, { by, visitId, names }: { by: string; visitId: string; names: readonly string[] }): Promise<{ asked: readonly string[]; unknown: readonly string[] }> {
  const visit = await scope.tx.get('visit', visitId);
  const team = visit && (await scope.tx.get('team', visit.teamId));
  const [asked, unknown]: [string[], string[]] = [[], []];
  for (const name of names) {
    const [id, ...more] = team ? await named(scope, team.members.filter((other) => other !== by), name) : [];
    const reply = id !== undefined && more.length === 0 ? await askCompany(scope, { by, visitId, id }) : null;
    if (reply?.sentence?.say === 'company-asked') asked.push(reply.sentence.who);
    else unknown.push(name);
  }
  return { asked, unknown };
}

/** Her own check-in, to the same place and time. Pressed twice it is one. */
export async function join(scope: Scope, request: { by: string; visitId: string }): Promise<Reply> {
  const visit = await scope.tx.get('visit', request.visitId);
  const team = visit && (await scope.tx.get('team', visit.teamId));
  if (!visit || !team) return says({ say: 'no-open-visit' });
  const before = visit.company.find(({ id }) => id === request.by);
  if (before?.visitId) return shows({ name: 'visit', visitId: before.visitId });
  const id = scope.newId();
  const decision = decideJoin(visit, { by: request.by, visitId: id });
  const opened = decision.ok ? openBeside(scope, visit, team, { id, workerId: request.by, asksEarly: await asksEarly(scope, request.by) }) : decision;
  if (!decision.ok || !opened.ok) {
    const reason = !decision.ok ? decision.reason : opened.ok ? 'visit-closed' : opened.reason;
    scope.tx.note('visit', visit.id, `refused: ${reason}`);
    return says({ say: 'refused', reason });
  }
  await openVisit(scope, { ...opened.state, company: [{ id: visit.workerId, said: 'with', visitId: visit.id }] }, team);
  await save(scope, visit, decision.state, team, decision.happened);
  const [who = ''] = await namesOf(scope, [visit.workerId]);
  return says({ say: 'joined', who, where: visit.where, backBy: visit.backBy }, { name: 'visit', visitId: id });
}

function openBeside(scope: Scope, { where, caseRef, backBy, risk, minutes }: Visit, team: Team, who: { id: string; workerId: string; asksEarly: boolean }) {
  const wanted = { ...who, teamId: team.id, where, caseRef, backBy, risk, minutes: minutes ?? team.ladder };
  return decideCheckIn(wanted, visitLadder(team, wanted), scope.now);
}

export const notWith = (scope: Scope, request: { by: string; visitId: string }): Promise<Reply> =>
  change(scope, request.visitId, { decide: (visit) => decideNotWith(visit, request.by), answer: () => ({ say: 'not-with-noted' }), card: null });
