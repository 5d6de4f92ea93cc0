import { caseIdOf } from '../domain/case-entry';
import type { CaseFile } from '../domain/case-file';
import type { Convening } from '../domain/convening';
import { MEETING_TEXT } from '../domain/convene';
import type { Team } from '../domain/team';
import { standingOf } from './case-standing';
import { noteOnCase } from './case-notes';
import { entriesOf } from './case-rows';
import { refusedOn } from './cases';
import { callMeeting, openMeetingOf } from './meeting-book';
import { says, shows, type Reply } from './reply';
import type { Scope } from './run';
import { namesOf } from './names';

/** How a meeting comes to be called: a confirmed criterion, or a manager who wants one without. */
export async function callForCriterion(scope: Scope, { file, team, convening }: { file: CaseFile; team: Team; convening: Convening }): Promise<void> {
  const shown = new Set(convening.evidence.map(({ entryId }) => entryId));
  const involved = (await entriesOf((from, to, limit) => scope.tx.look(from, to, limit), file.id)).filter(({ id }) => shown.has(id)).map(({ by }) => by);
  await callMeeting(scope, { caseRef: file.id, team, ground: { is: 'criterion', convening }, involved: [...new Set(involved)] });
}

/** The form for her reason; when one is open already, that one. */
export async function openCallForm(scope: Scope, { by, caseRef }: { by: string; caseRef: string }): Promise<Reply> {
  const ref = caseIdOf(caseRef);
  const { access, team } = await standingOf(scope, ref, by);
  if (!team) return says({ say: 'no-team-here' });
  if (access !== 'manager') return refusedOn(scope, ref, 'not-a-case-manager', null);
  return (await alreadyOpen(scope, ref)) ?? shows({ name: 'meeting-call', caseRef: ref });
}

export async function callByManager(scope: Scope, { by, caseRef, reason }: { by: string; caseRef: string; reason: string }): Promise<Reply> {
  const ref = caseIdOf(caseRef);
  const { access, team } = await standingOf(scope, ref, by);
  if (!team) return says({ say: 'no-team-here' });
  if (access !== 'manager') return refusedOn(scope, ref, 'not-a-case-manager', null);
  const open = await alreadyOpen(scope, ref);
  if (open) return open;
  const text = reason.trim();
  if (text === '' || text.length > MEETING_TEXT) return says({ say: 'refused', reason: text === '' ? 'meeting-reason-missing' : 'meeting-text-too-long' }, { name: 'meeting-call', caseRef: ref });
  const meeting = await callMeeting(scope, { caseRef: ref, team, ground: { is: 'manager', by, at: scope.now, reason: text }, involved: [] });
  await noteOnCase(scope, { ref, team, by }, { kind: 'convening', step: 'called', startAt: null, reason: text });
  return says({ say: 'meeting-called', ref, chair: await nameOf(scope, meeting.chair) });
}

async function alreadyOpen(scope: Scope, ref: string): Promise<Reply | null> {
  const meeting = await openMeetingOf(scope, ref);
  return meeting && says({ say: 'meeting-called-already', ref, chair: await nameOf(scope, meeting.chair) }, { name: 'meeting', meetingId: meeting.id });
}

const nameOf = async (scope: Scope, id: string): Promise<string> => (await namesOf(scope, [id])).join('');
