import { NOTICED, SIGNS, TOLD } from '../../../src/domain/observed';
import { NOTHING_AGREED, type CaseAgreed } from '../../../src/app/case-agreed';
import type { CaseView, IncidentView } from '../../../src/app/case-view';
import { BEHAVIOURS } from '../../../src/domain/behaviours';
import { agenciesOn } from '../../../src/domain/case-agencies';
import { EXCUSES, MEANS, MISSED_HOW, type CaseEntry } from '../../../src/domain/case-entry';
import { activeFlags, openCase, withEntries, type CaseFile } from '../../../src/domain/case-file';
import { findCriteria } from '../../../src/domain/criteria/criteria';
import { missesIn } from '../../../src/domain/criteria/misses';
import type { Decision } from '../../../src/domain/decision';
import { decideEndFlag, decideRaiseFlag } from '../../../src/domain/flags';
import { AGENCIES, decideCloseIncident, decideIncident, decideTask, decideTold, TASKS, type Incident } from '../../../src/domain/incident';
import type { Person } from '../../../src/domain/person';
import { decideConfirm, decideNotMet, propose } from '../../../src/domain/proposals';
import { REPORT_OUTCOMES } from '../../../src/domain/report';
import type { Team } from '../../../src/domain/team';
import { DAY } from '../../../src/domain/time';
import { almanacFor } from '../../../src/app/almanac';
import type { Strings } from '../../../src/strings/strings';
import { caseCard, caseMoreCard, chronologyCard } from '../../../src/teams/cards/case';
import { caseAgenciesForm } from '../../../src/teams/cards/case-summary';
import { criterionCard, flagReviewCard, refusedAccessCard } from '../../../src/teams/cards/criterion';
import { hearersCard, incidentForm, incidentSavedCard, incidentStepsCard } from '../../../src/teams/cards/incident';
import { agenciesCard, incidentCard, incidentMessage, incidentsCard } from '../../../src/teams/cards/incident-tasks';
import { excuseForm, followUpForm, missedForm, reasonForm } from '../../../src/teams/cards/miss';
import type { Card } from '../../../src/teams/template';
import { contractStates, safetyStates } from './agreement-samples';
import { meetingStates } from './meeting-samples';

/** Cards about cases and incidents, in every state. */
export interface CaseTexts {
  readonly team: Team;
  readonly people: ReadonlyMap<string, Person>;
  readonly caseRef: string;
  readonly note: string;
}

const NOW = Date.UTC(2026, 10, 24, 14);
const reach = <State, Happening, Reason extends string>(decision: Decision<State, Happening, Reason>): State => {
  if (!decision.ok) throw new Error(`a sample was refused: ${decision.reason}`);
  return decision.state;
};

const recorded = (id: string, days: number) => ({ id, at: NOW - days * DAY, recordedAt: NOW - days * DAY, by: 'worker', teamId: 'team' });

/** One entry of every kind, with every value that has words of its own. */
function entriesOf({ note }: CaseTexts): CaseEntry[] {
  const visits = REPORT_OUTCOMES.map((outcome, index): CaseEntry => ({ ...recorded(`v${index}`, 60 - index), kind: 'visit', visitId: `v${index}`, outcome, expected: (['yes', 'unsaid', 'no', 'yes'] as const)[index % 4] ?? 'yes', seen: 'no', threat: index % 2 ? 'yes' : 'no', seenAlone: 'no', listened: 'yes', observed: index % 3 ? null : { keyPeople: 'no', othersLiving: 'yes', signs: SIGNS, told: TOLD, noticed: NOTICED, notAssessed: note.slice(0, 500) }, agreed: index % 3 ? null : { what: note.slice(0, 500), next: 0 }, note: note.slice(0, 500) }));
  const missed = MISSED_HOW.map((how, index): CaseEntry => ({ ...recorded(`m${index}`, 45 - index), kind: 'missed', what: index % 2 ? 'visit' : 'appointment', how, expected: 'yes', source: index % 2 ? note.slice(0, 300) : null, note: note.slice(0, 300) }));
  const followed = MEANS.flatMap((means, index): CaseEntry[] => [0, 1, 2, 3].map((miss) => ({ ...recorded(`f${index}-${miss}`, 45 - miss), kind: 'follow-up', missId: `m${miss}`, means })));
  return [
    ...visits, ...missed, ...followed,
    ...EXCUSES.map((why, index): CaseEntry => ({ ...recorded(`e${index}`, 20), kind: 'excused', missId: 'm8', why })),
    { ...recorded('x', 11), kind: 'expected', missId: 'm8' },
    { ...recorded('i', 10), kind: 'incident', incidentId: 'i', behaviours: BEHAVIOURS, aimedAtWorker: true },
    ...[true, false].map((required, index): CaseEntry => ({ ...recorded(`r${index}`, 9), kind: 'risk-decision', incidentId: index ? 'i' : 'j', required, reason: note.slice(0, 300) })),
    { ...recorded('t', 8), kind: 'told', incidentId: 'i', agency: 'school', whom: note.slice(0, 300) },
    { ...recorded('reset', 90), kind: 'reset', reason: note.slice(0, 300) }, { ...recorded('meeting', 95), kind: 'meeting' },
    ...(['raised', 'confirmed', 'not-met'] as const).map((step): CaseEntry => ({ ...recorded(`c-${step}`, 5), kind: 'criterion', criterion: 'B', step, reason: note.slice(0, 300) })),
    ...(['written', 'agreed', 'kept'] as const).map((step): CaseEntry => ({ ...recorded(`s-${step}`, 3), kind: 'safety-plan', step, version: 2 })),
    ...(['drafted', 'approved', 'broken', 'answered'] as const).map((step): CaseEntry => ({ ...recorded(`k-${step}`, 3), kind: 'contract', step, what: note.slice(0, 300) })),
    ...(['called', 'booked', 'moved', 'cancelled', 'declined'] as const).map((step): CaseEntry => ({ ...recorded(`g-${step}`, 3), kind: 'convening', step, startAt: NOW, reason: note.slice(0, 300) })),
    ...(['raised', 'kept', 'ended'] as const).map((step): CaseEntry => ({ ...recorded(`fl-${step}`, 4), kind: 'flag', flagId: 'f', step, reason: note.slice(0, 300) })),
  ];
}

function incidentOf(texts: CaseTexts, changes: Partial<Incident> = {}): Incident {
  const { caseRef, note } = texts;
  return { ...reach(decideIncident({ id: 'i', caseRef, teamId: 'team', reportedBy: 'worker', at: NOW - DAY, behaviours: BEHAVIOURS, source: 'family', aimedAt: 'me', hurt: 'me', policeTold: 'unsaid', told: ['health'], toTell: ['school', 'housing'], note: note.slice(0, 500), onlyFor: null, chaseAt: NOW }, NOW)), ...changes };
}

function incidents(texts: CaseTexts): Record<string, IncidentView> {
  const fresh = incidentOf(texts);
  const half = reach(decideTask(fresh, { task: 'measures', by: 'manager', note: texts.note.slice(0, 300) }, NOW));
  const told = AGENCIES.reduce((incident, agency) => reach(decideTold(incident, { agency, by: 'manager', whom: texts.note.slice(0, 80) }, NOW)), half);
  const done = TASKS.reduce((incident, task) => reach(decideTask(incident, { task, by: 'manager', note: texts.note.slice(0, 300) }, NOW)), told);
  const states = { fresh, half, done, closed: reach(decideCloseIncident(done, 'manager', NOW)), 'by a colleague': incidentOf(texts, { source: 'colleague', caseRef: null, onlyFor: [] }), 'no threat to kill': incidentOf(texts, { behaviours: ['shouting'] }) };
  return Object.fromEntries(Object.entries(states).map(([name, incident]) => [name, { is: 'incident', now: NOW, incident, team: texts.team, people: texts.people, isFlagged: name === 'half' } satisfies IncidentView]));
}

function files(texts: CaseTexts): Record<string, CaseFile> {
  const id = texts.caseRef;
  const opened = { ...withEntries(openCase(id, 'team', NOW), 30, 'team'), visitedBy: ['other'] };
  const flagged = reach(decideRaiseFlag(opened, { id: 'f', by: 'manager', incident: incidentOf(texts), reviewAt: NOW + 180 * DAY }, NOW));
  const ended = reach(decideEndFlag(flagged, { flagId: 'f', by: 'manager', reason: texts.note.slice(0, 300) }, NOW));
  const almanac = almanacFor(texts.team);
  const found = findCriteria(entriesOf(texts), almanac).map((finding) => ({ ...finding, met: true, metAt: NOW, evidence: finding.evidence.length > 0 ? finding.evidence : [{ entryId: 'v0', at: NOW, shows: 'missed' as const }] }));
  let ids = 0;
  const { file: proposed } = propose(flagged, found, { newId: () => `p${(ids += 1)}`, remindAt: NOW, now: NOW });
  const confirmed = reach(decideConfirm(proposed, { proposalId: 'p1', by: 'manager' }, almanac, NOW));
  const decided = reach(decideNotMet(confirmed, { proposalId: 'p2', by: 'manager', reason: texts.note.slice(0, 300) }, NOW));
  return { calm: opened, flagged, ended, decided };
}

/** Each state of a meeting, a plan and a contract, in turn. */
function agreedIn(texts: CaseTexts, turn: number): CaseAgreed {
  const pick = <T>(states: Record<string, T>): T | undefined => Object.values(states)[turn % Object.keys(states).length];
  return { meeting: pick(meetingStates(texts))?.meeting ?? null, safety: pick(safetyStates(texts))?.plan ?? null, contract: pick(contractStates(texts))?.contract ?? null };
}

function views(texts: CaseTexts): Record<string, CaseView> {
  const entries = entriesOf(texts);
  let turn = 0;
  const named = (file: CaseFile | null, access: CaseView['access'], owner = texts.team): CaseView => ({
    is: 'case', now: NOW, ref: texts.caseRef, access, file, owner: file && owner, teams: new Map([[owner.id, owner]]), people: texts.people,
    entries: file && access !== 'visitor' ? entries : [], misses: missesIn(file ? entries : []), findings: file ? findCriteria(entries, almanacFor(owner)) : [],
    agreed: file && access !== 'visitor' ? agreedIn(texts, (turn += 1)) : NOTHING_AGREED, agencies: agenciesOn(['police', 'housing'], file && access !== 'visitor' ? entries : []),
  });
  const all = Object.entries(files(texts)).flatMap(([name, file]) => (['manager', 'member', 'visitor'] as const).map((access) => [`${name}, ${access}`, named(file, access)] as const));
  return { ...Object.fromEntries(all), empty: named(null, 'member'), 'another board': named(files(texts)['flagged'] ?? null, 'manager', { ...texts.team, board: 'gwent' }), 'another board, advice': named(files(texts)['decided'] ?? null, 'manager', { ...texts.team, board: 'gwent', criteriaAdvice: true }) };
}

const eachOf = <T>(states: Record<string, T>, make: (state: T) => Card | null): Record<string, Card | null> => Object.fromEntries(Object.entries(states).map(([name, state]) => [name, make(state)]));

export const CASE_MAKERS: Record<string, (texts: CaseTexts, strings: Strings) => Record<string, Card | null>> = {
  caseCard: (texts, strings) => ({ ...eachOf(views(texts), (view) => caseCard(view, 0, strings, null)), ...Object.fromEntries(Object.entries(eachOf(views(texts), (view) => caseCard(view, 3, strings, strings.refusal['no-flag']))).map(([name, card]) => [`${name}, older`, card])) }),
  caseAgenciesForm: (texts, strings) => eachOf(views(texts), (view) => (view.access === 'visitor' || !view.file ? null : caseAgenciesForm(view, strings))),
  caseMoreCard: (texts, strings) => eachOf(views(texts), (view) => (view.access === 'visitor' || !view.file ? null : caseMoreCard(view, strings))),
  chronologyCard: (texts, strings) => eachOf(views(texts), (view) => chronologyCard(view, strings)),
  missedForm: (texts, strings) => ({ one: missedForm(texts.caseRef, NOW, strings) }),
  followUpForm: (texts, strings) => eachOf(views(texts), (view) => followUpForm(view, 'm0', strings)),
  excuseForm: (texts, strings) => eachOf(views(texts), (view) => excuseForm(view, strings)),
  reasonForm: (texts, strings) => ({
    'not met': reasonForm({ for: 'not-met', ref: texts.caseRef, proposalId: 'p1' }, strings), end: reasonForm({ for: 'end-flag', ref: texts.caseRef, flagId: 'f' }, strings), reset: reasonForm({ for: 'reset', ref: texts.caseRef }, strings),
  }),
  criterionCard: (texts, strings) => {
    const view = views(texts)['decided, manager'];
    if (!view?.file || !view.owner) throw new Error('no case to draw');
    const { file, owner } = view;
    return Object.fromEntries(file.proposals.flatMap((proposal) => [null, strings.refusal['already-decided']].map((said) => [`${proposal.criterion} ${proposal.state.is} ${said === null ? '' : 'refused'}`, criterionCard(view, proposal, owner, strings, said)])));
  },
  flagReviewCard: (texts, strings) => eachOf(views(texts), (view) => flagReviewCard(view, (view.file ? activeFlags(view.file)[0]?.id : undefined) ?? 'gone', strings)),
  refusedAccessCard: (texts, strings) => eachOf(views(texts), (view) => refusedAccessCard(view, strings)),
  incidentStepsCard: (texts, strings) => ({ 'from a case': incidentStepsCard(texts.caseRef, strings), alone: incidentStepsCard('', strings) }),
  incidentForm: (texts, strings) => ({ fresh: incidentForm({ ref: texts.caseRef, now: NOW }, strings, null), said: incidentForm({ ref: '', now: NOW }, strings, strings.sentence['asked-to-ring']({ say: 'asked-to-ring', people: ['Dee'] })) }),
  incidentSavedCard: (texts, strings) => eachOf(incidents(texts), (view) => incidentSavedCard(view, strings, null)),
  hearersCard: (texts, strings) => eachOf(incidents(texts), (view) => hearersCard(view, strings, null)),
  incidentCard: (texts, strings) => ({ ...eachOf(incidents(texts), (view) => incidentCard(view, 'manager', strings, strings.refusal['tasks-open'])), reporter: Object.values(eachOf(incidents(texts), (view) => incidentCard(view, 'reporter', strings, null)))[0] ?? null }),
  incidentMessage: (texts, strings) => eachOf(incidents(texts), (view) => incidentMessage(view, 'manager', strings).card),
  agenciesCard: (texts, strings) => eachOf(incidents(texts), (view) => agenciesCard(view, strings, null)),
  incidentsCard: (texts, strings) => ({ several: incidentsCard(Object.values(incidents(texts)).flatMap((view) => [view, view]), strings), one: incidentsCard(Object.values(incidents(texts)).slice(0, 1), strings) }),
};
