import { DEFAULT_LADDER } from '../../../src/domain/ladder';
import { NOTICED, SIGNS, TOLD } from '../../../src/domain/observed';
import { USUAL_STEPS } from '../../../src/domain/procedure';
import type { Team } from '../../../src/domain/team';
import type { Visit } from '../../../src/domain/visit';

/** A closed visit that has everything a visit can have. */
const NOW = Date.UTC(2026, 10, 24, 14);
const MINUTE = 60_000;

export function fullVisit({ team, where, caseRef, note }: { team: Team; where: string; caseRef: string; note: string }): Visit {
  const deed = (what: 'no-answer' | 'called-999') => ({ what, by: 'manager', at: NOW }) as const;
  return {
    id: 'v', teamId: team.id, workerId: 'worker', where, caseRef, risk: 'high', minutes: DEFAULT_LADDER, asksEarly: false, startedAt: NOW - 90 * MINUTE, backBy: NOW - 20 * MINUTE, extensions: [{ at: NOW - 60 * MINUTE, minutes: 30 }, { at: NOW - 50 * MINUTE, minutes: 15 }],
    heardAt: NOW, okAskedAt: null, buddy: { id: 'manager', askedAt: NOW }, buddyWanted: { id: 'deputy', said: 'no' }, company: [{ id: 'manager', said: 'with', visitId: 'x' }], plan: { id: 'p', said: true },
    handling: { steps: USUAL_STEPS.map((step) => ({ step, by: 'manager', at: NOW })), reference: { number: '1'.repeat(40), by: 'manager', at: NOW } },
    agreed: { what: note, next: NOW },
    observed: { keyPeople: 'no', othersLiving: 'yes', signs: SIGNS, told: TOLD, noticed: NOTICED, notAssessed: note },
    report: { at: NOW, outcome: 'let-in-not-seen', seen: 'no', seenAlone: 'no', listened: 'no', threat: 'yes', note: note.repeat(2).slice(0, 500) },
    watch: { is: 'closed', at: NOW, closing: { by: 'manager', who: 'manager', outcome: 'hurt', howKnown: note.slice(0, 300) }, alarm: { kind: 'help', raisedAt: NOW, dueAt: NOW, claim: { by: 'manager', at: NOW, until: NOW }, ring: 'do-not-ring', workerBackAt: null, deeds: [deed('no-answer'), deed('called-999')] } },
  };
}
