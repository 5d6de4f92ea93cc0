import { caseIdOf, isSaidAgain, type CaseEntry } from '../domain/case-entry';
import { nextCaseLookAt, openCase, withEntries, type CaseFile, type Proposal } from '../domain/case-file';
import { findCriteria } from '../domain/criteria/criteria';
import type { Finding } from '../domain/criteria/finding';
import { dueFlags } from '../domain/flags';
import { dueProposals, propose } from '../domain/proposals';
import { criteriaFor, type Team } from '../domain/team';
import { almanacFor, nextWorkingMorning } from './almanac';
import { entriesOf, writeEntries } from './case-rows';
import { post } from './notify';
import type { Scope } from './run';

/** Everything that comes on a case's record goes through here: entry, head and what follows from it are one commit. */
export async function record(scope: Scope, about: { ref: string; team: Team }, entries: readonly CaseEntry[]): Promise<CaseFile> {
  const caseId = caseIdOf(about.ref);
  const before = (await scope.tx.get('case', caseId)) ?? openCase(caseId, about.team.id, scope.now);
  const known = await entriesOf((from, to, limit) => scope.tx.look(from, to, limit), caseId);
  // Teams may send a slow press again under a new id: what it said the first time stands.
  const news = entries.filter((entry) => !known.some((earlier) => isSaidAgain(entry, earlier)));
  await writeEntries(scope, caseId, news);
  const written = new Set(news.map(({ id }) => id));
  const all = [...known.filter(({ id }) => !written.has(id)), ...news];
  const file = await judge(scope, withEntries(before, news.length, about.team.id), all);
  saveCase(scope, file);
  return file;
}

export function saveCase({ tx }: Scope, file: CaseFile): void {
  tx.put('case', file.id, file);
  tx.timer('case', file.id, nextCaseLookAt(file));
}

/** What an entry has before it says what happened. */
export const recordedNow = (scope: Scope, by: string, teamId: string) => ({ id: scope.newId(), recordedAt: scope.now, by, teamId });

/** The team that opened the case answers for it: its board decides whether criteria are looked at, its managers are asked. */
export async function ownerOf({ tx }: Scope, file: CaseFile): Promise<Team | null> {
  const [owner] = file.teamIds;
  return owner === undefined ? null : tx.get('team', owner);
}

async function judge(scope: Scope, file: CaseFile, entries: readonly CaseEntry[]): Promise<CaseFile> {
  const team = await ownerOf(scope, file);
  if (!team || criteriaFor(team) === 'off') return file;
  const almanac = almanacFor(team);
  const findings = findCriteria(entries, almanac);
  const judged = propose(file, findings, { newId: scope.newId, now: scope.now, remindAt: nextWorkingMorning(scope.now, almanac) });
  for (const proposal of judged.raised) askManagers(scope, file.id, team, proposal);
  return showRefusals(scope, judged.file, team, findings);
}

/** Refused the home or the person, but not both: no criterion, and still for a manager to look at, once for each new refusal. */
function showRefusals(scope: Scope, file: CaseFile, team: Team, findings: readonly Finding[]): CaseFile {
  const half = findings.find((finding) => finding.criterion === 'A' && !finding.met);
  const news = (half?.evidence ?? []).map(({ entryId }) => entryId).filter((id) => !file.shown.includes(id));
  if (news.length === 0) return file;
  for (const id of managersToAsk(team)) post(scope, { kind: 'person', id }, { card: 'refused-access', ref: file.id, teamId: team.id }, { alarm: false });
  return { ...file, shown: [...file.shown, ...news] };
}

function askManagers(scope: Scope, ref: string, team: Team, proposal: Proposal): void {
  for (const id of managersToAsk(team)) post(scope, { kind: 'person', id }, { card: 'criterion', ref, proposalId: proposal.id, teamId: team.id }, { alarm: false });
}

/** Who decides for a team: its managers, or its deputies where the only manager is the person concerned. */
export function managersToAsk(team: Team, without = ''): readonly string[] {
  const managers = team.managers.filter((id) => id !== without);
  return managers.length > 0 ? managers : team.deputies.filter((id) => id !== without);
}

/** A criterion nobody has answered, or a flag whose review has come: asked again each working day until somebody does. */
export async function tickCase(scope: Scope, caseId: string): Promise<void> {
  const before = await scope.tx.get('case', caseId);
  const team = before && (await ownerOf(scope, before));
  if (!before || !team) return;
  const again = nextWorkingMorning(scope.now, almanacFor(team));
  const proposals = dueProposals(before, scope.now, again);
  const flags = dueFlags(proposals.file, scope.now, again);
  for (const proposal of proposals.due) askManagers(scope, caseId, team, proposal);
  for (const flag of flags.due) for (const id of managersToAsk(team)) post(scope, { kind: 'person', id }, { card: 'flag-review', ref: caseId, flagId: flag.id, teamId: team.id }, { alarm: false });
  saveCase(scope, flags.file);
}
