import { callLookAt, decideCallTick, decideWant, decideWillRing, type WantedCall } from '../domain/call';
import { maySeeDuress } from '../domain/duress';
import { isManager, managersOf, watchersOf, type Team } from '../domain/team';
import { key } from '../store/keys';
import type { Json, Store } from '../store/port';
import { isHushed, openDuressIn } from './duress';
import { openDuressOf } from './hush';
import { named } from './named';
import { namesOf } from './names';
import { post } from './notify';
import type { About, Outgoing } from './outgoing';
import { says, shows, type Reply } from './reply';
import type { Scope } from './run';
import { teamFor } from './which-team';

/** Somebody who would like to be rung: whom she asked, until one of them says that he will. One wish a person at a time, in a row of hers with a timer. */
export const callSubject = (personId: string): string => `call:${personId}`;

const read = (value: Json | null | undefined): WantedCall | null => (value ?? null) as unknown as WantedCall | null; // Only this file writes it.
const callOf = async ({ tx }: Scope, personId: string): Promise<WantedCall | null> => read(await tx.plain(key.call(personId)));

/** Whom would she like to talk to? From a visit's card, the visit's own team is asked. */
export async function openCallList(scope: Scope, request: { by: string; visitId: string }): Promise<Reply> {
  const team = await teamAsked(scope, request);
  return team ? shows({ name: 'want-call', visitId: request.visitId }) : says({ say: 'nobody-watches' });
}

/** `who` is one person, or `managers` for whoever would be told first if she were late. */
export async function wantCall(scope: Scope, { by, visitId, who }: { by: string; visitId: string; who: string }): Promise<Reply> {
  const team = await teamAsked(scope, { by, visitId });
  if (!team) return says({ say: 'nobody-watches' });
  const asked = who === 'managers' ? watchersOf(team, 'managers', by) : [...team.members, ...managersOf(team)].filter((id) => id === who);
  const before = await callOf(scope, by);
  const decision = decideWant(before, { workerId: by, teamId: team.id, asked }, scope.now);
  if (!decision.ok) return says({ say: 'refused', reason: decision.reason }, { name: 'want-call', visitId });
  if (decision.happened.length > 0) {
    await disarm(scope, before);
    await keep(scope, decision.state);
    await ask(scope, decision.state, team);
  }
  return says({ say: 'call-wanted', people: await namesOf(scope, decision.state.asked) });
}

/** In words, with the name of somebody or without. A name that fits nobody, or several, is asked. */
export async function wantCallByName(scope: Scope, { by, name }: { by: string; name: string | null }): Promise<Reply> {
  const team = await teamFor(scope, by);
  const people = team && name !== null ? [...new Set([...team.members, ...managersOf(team)])].filter((id) => id !== by) : [];
  const [who, ...more] = name === null ? [] : await named(scope, people, name);
  return who !== undefined && more.length === 0 ? wantCall(scope, { by, visitId: '', who }) : openCallList(scope, { by, visitId: '' });
}

/** One tap by whoever was asked. She hears who it will be; the others who were asked hear it when they press. */
export async function willRing(scope: Scope, { by, workerId }: { by: string; workerId: string }): Promise<Reply> {
  const call = await callOf(scope, workerId);
  const held = call?.asked.includes(by) ? await heldBack(scope, { by, call }) : null;
  if (held) return held;
  const decision = decideWillRing(call, by);
  if (!decision.ok) {
    if (decision.reason === 'call-over' && call?.state.is === 'answered') return takenBy(scope, call, call.state.by);
    return says({ say: 'refused', reason: decision.reason });
  }
  if (decision.happened.length > 0) {
    await disarm(scope, call);
    await keep(scope, decision.state);
    post(scope, { kind: 'person', id: workerId }, { card: 'call-coming', teamId: decision.state.teamId, who: by }, { alarm: false });
  }
  const [who = ''] = await namesOf(scope, [workerId]);
  return says({ say: 'call-taken', who });
}

export async function tickCall(scope: Scope, personId: string): Promise<void> {
  const call = await callOf(scope, personId);
  const team = call && (await scope.tx.get('team', call.teamId));
  const due = call && decideCallTick(call, scope.now);
  if (!due || !team) return;
  await keep(scope, due.call);
  if (due.step === 'remind') return ask(scope, due.call, team);
  post(scope, { kind: 'person', id: personId }, { card: 'call-unanswered', teamId: team.id }, { alarm: false });
}

/** Under duress a ringing phone may harm her: only managers hear, whose card says so first. Her own screen goes on as it would. */
async function ask(scope: Scope, { workerId, asked, teamId, at }: WantedCall, team: Team): Promise<void> {
  const people = (await isHushed(scope, workerId)) ? watchersOf(team, 'managers', workerId) : asked;
  for (const id of people) post(scope, { kind: 'person', id }, { card: 'call-asked', teamId, who: workerId, asked: at }, { alarm: false });
}

/** Whoever may know of the duress is told to look at it first; everybody else hears that a manager has it in hand. */
async function heldBack(scope: Scope, { by, call }: { by: string; call: WantedCall }): Promise<Reply | null> {
  const duress = await openDuressIn(scope, call.workerId);
  const team = duress && (await scope.tx.get('team', duress.teamId));
  if (!duress || !team) return null;
  if (maySeeDuress(duress, { id: by, isManager: isManager(team, by) }) && !(await isHushed(scope, by))) return says({ say: 'call-held', who: (await namesOf(scope, [call.workerId]))[0] ?? '' });
  const [manager = ''] = watchersOf(team, 'managers', call.workerId).filter((id) => id !== by);
  return takenBy(scope, call, manager);
}

async function takenBy(scope: Scope, { workerId }: WantedCall, by: string): Promise<Reply> {
  const [who = '', worker = ''] = await namesOf(scope, [by, workerId]);
  return says({ say: 'call-taken-already', who, worker });
}

/** Whether whoever gets this message is still asked, and may ring her. */
export async function callMatters(store: Store, place: string, { to }: Outgoing, { who, asked }: Extract<About, { card: 'call-asked' }>, isWarned: boolean): Promise<boolean> {
  const call = read((await store.read(place, key.call(who)))?.value);
  if (!call || call.at !== asked || call.state.is === 'answered' || to.kind !== 'person') return false;
  return isWarned || (call.asked.includes(to.id) && (await openDuressOf(store, place, who)) === null);
}

export async function teamAsked(scope: Scope, { by, visitId }: { by: string; visitId: string }): Promise<Team | null> {
  const visit = visitId === '' ? null : await scope.tx.get('visit', visitId);
  return visit?.workerId === by ? scope.tx.get('team', visit.teamId) : teamFor(scope, by);
}

async function keep(scope: Scope, call: WantedCall): Promise<void> {
  await callOf(scope, call.workerId);
  const next = callLookAt(call);
  scope.tx.write(key.call(call.workerId), { ...call, asked: [...call.asked], state: { ...call.state } });
  if (next === null) return;
  const dueKey = key.due(next, callSubject(call.workerId));
  await scope.tx.plain(dueKey);
  scope.tx.write(dueKey, { subject: callSubject(call.workerId) });
}

/** The timer of what is overtaken; one that has run out is cleared by its own tick. */
async function disarm({ tx }: Scope, call: WantedCall | null): Promise<void> {
  const due = call && callLookAt(call);
  if (!call || due === null) return;
  const dueKey = key.due(due, callSubject(call.workerId));
  if ((await tx.plain(dueKey)) !== null) tx.write(dueKey, null);
}
