import type { MyData } from '../../../src/app/my-data';
import { RECORDS_A_PAGE, type ShownRecord } from '../../../src/app/my-data';
import { BEHAVIOURS } from '../../../src/domain/behaviours';
import type { Incident } from '../../../src/domain/incident';
import { WHERE_LENGTH } from '../../../src/domain/own-visit';
import type { Strings } from '../../../src/strings/strings';
import { holdCard } from '../../../src/teams/cards/hold';
import { myDataCard, myDataReady } from '../../../src/teams/cards/my-data';
import type { Card } from '../../../src/teams/template';
import type { CaseTexts } from './case-samples';
import { duressStates } from './duress-samples';
import { planStates } from './plan-samples';
import { fullVisit } from './visit-samples';

/** What is held about somebody: every page of it, each with as much as it may hold. */
const NOW = Date.UTC(2026, 10, 24, 14);

function sectionOf(texts: CaseTexts, section: MyData['section']): MyData {
  const { team, people, caseRef, note } = texts;
  const worker = [...people.values()][0] ?? fail();
  const where = note.slice(0, WHERE_LENGTH);
  const plan = planStates({ team, people, where, caseRef, reason: note, startAt: NOW, backBy: NOW + 3_600_000 })[2]?.known.plan ?? fail();
  const closed = duressStates({ team, people, now: NOW, where, caseRef, howKnown: note }).at(-1)?.facts.duress ?? fail();
  const incident: Incident = { id: 'i', caseRef, teamId: team.id, reportedBy: worker.id, reportedAt: NOW, at: NOW, behaviours: BEHAVIOURS, source: 'family', aimedAt: 'me', hurt: 'me', policeTold: 'yes', agencies: [], note: note.repeat(2).slice(0, 500), onlyFor: null, done: [], chaseAt: NOW, closed: { by: 'manager', at: NOW } };
  const written: ShownRecord = { is: 'reflection', reflection: { visitId: 'v', workerId: worker.id, at: NOW, shared: null, answers: { 'R-05': note.repeat(40).slice(0, 1_000), 'R-24': note.repeat(40).slice(0, 1_000) } } };
  const told: ShownRecord = { is: 'worry', worry: { id: 'w', teamId: team.id, by: worker.id, at: NOW, note: note.repeat(10).slice(0, 300), want: 'talk', to: ['manager', 'deputy'], state: { is: 'told' }, askAt: NOW, unanswered: 0 } };
  const record: Readonly<Record<ShownRecord['is'], ShownRecord>> = { visit: { is: 'visit', visit: fullVisit({ team, where, caseRef, note }), isExactPlaceKept: true }, plan: { is: 'plan', plan }, incident: { is: 'incident', incident }, reflection: written, worry: told };
  return {
    gatheredAt: NOW, person: worker, teams: [{ name: team.name, isManager: true }], yearly: { 'PV-07': { answer: 'known', at: NOW }, 'PV-25': { answer: 'done', at: NOW } }, habit: { lateAt: [NOW], early: 'yes' }, supervision: { lastAt: NOW, next: '2026-12-01' }, isAwaited: true, heldSince: NOW, duress: [closed],
    counts: { visit: 700, plan: 12, incident: 3, reflection: 30, worry: 20 }, section, skipped: 20, people, records: section === 'start' ? [] : Array.from({ length: RECORDS_A_PAGE }, () => record[section]),
  };
}

const cards = (texts: CaseTexts, strings: Strings): Record<string, Card | null> => ({
  ...Object.fromEntries((['start', 'visit', 'plan', 'incident', 'reflection', 'worry'] as const).map((section) => [section, myDataCard(sectionOf(texts, section), strings)])),
  none: myDataCard({ ...sectionOf(texts, 'visit'), records: [], skipped: 0 }, strings),
});

export const PRIVACY_MAKERS: Record<string, (texts: CaseTexts, strings: Strings) => Record<string, Card | null>> = {
  myDataCard: cards,
  holdCard: (texts, strings) => {
    const hold = { by: 'manager', at: NOW, reason: texts.note.slice(0, 300) };
    const facts = (is: 'case' | 'person', held: typeof hold | null) => ({ thing: { is, id: texts.caseRef }, what: texts.caseRef, hold: held, who: 'manager' });
    return { none: holdCard(facts('case', null), strings, null), 'none, a person': holdCard(facts('person', null), strings, strings.refusal['hold-reason']), held: holdCard(facts('case', hold), strings, null), 'held, just now': holdCard(facts('person', hold), strings, strings.refusal['hold-stands']) };
  },
  myDataReady: (_texts, strings) => ({ ready: myDataReady(NOW, strings).card }),
};

function fail(): never {
  throw new Error('a sample is missing');
}
