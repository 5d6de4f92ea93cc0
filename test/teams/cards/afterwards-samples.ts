import type { VisitFacts } from '../../../src/teams/cards/visit';
import { NOTICED, SIGNS, TOLD } from '../../../src/domain/observed';
import { promptsFor, reflectOn, REFLECTION_LENGTH, type Reflection } from '../../../src/domain/reflection';
import { BOARDS, type Team } from '../../../src/domain/team';
import type { Strings } from '../../../src/strings/strings';
import { observeForm } from '../../../src/teams/cards/observe';
import { reflectForm, reflectionCard, reflectionMessage, shareForm } from '../../../src/teams/cards/reflection';
import type { Card } from '../../../src/teams/template';

/** Cards of what comes after a visit, on a visit that is over and reported. */
type Facts = VisitFacts & { readonly team: Team };

const written = ({ visit, team }: Facts, note: string, shared: Reflection['shared'] = null): Reflection => ({
  visitId: visit.id, workerId: visit.workerId, at: visit.startedAt, shared,
  answers: Object.fromEntries(promptsFor(reflectOn(visit, team)).map(({ id }) => [id, note.repeat(40).slice(0, REFLECTION_LENGTH)])),
});
const shared = (facts: Facts): Reflection['shared'] => ({ with: 'manager', at: facts.now });
const boards = (facts: Facts): [string, Facts][] => [...BOARDS, 'none' as const].map((board) => [board, { ...facts, team: { ...facts.team, board } }]);

export const AFTERWARDS_MAKERS: Record<string, (facts: Facts, note: string, strings: Strings) => Record<string, Card | null>> = {
  reflectForm: (facts, note, strings) => ({ ...Object.fromEntries(boards(facts).map(([name, one]) => [name, reflectForm({ ...one, reflection: null }, strings, null)])), again: reflectForm({ ...facts, reflection: written(facts, note) }, strings, strings.refusal['reflection-too-long']) }),
  reflectionCard: (facts, note, strings) => ({
    kept: reflectionCard({ ...facts, reflection: written(facts, note) }, strings, strings.sentence['reflection-saved']({ say: 'reflection-saved' })),
    shared: reflectionCard({ ...facts, reflection: written(facts, note, shared(facts)) }, strings, null),
  }),
  shareForm: (facts, note, strings) => ({ one: shareForm({ ...facts, reflection: written(facts, note) }, strings, null), refused: shareForm({ ...facts, reflection: null }, strings, strings.refusal['reflection-no-manager']) }),
  reflectionMessage: (facts, note, strings) => ({ one: reflectionMessage({ ...facts, reflection: written(facts, note, shared(facts)) }, strings).card }),
  observeForm: (facts, note, strings) => ({ ...Object.fromEntries(boards(facts).map(([name, one]) => [name, observeForm(one, strings, null)])), again: observeForm({ ...facts, visit: { ...facts.visit, observed: { keyPeople: 'yes', othersLiving: 'unsaid', signs: SIGNS, told: TOLD, noticed: NOTICED, notAssessed: note } } }, strings, strings.refusal['observed-empty']) }),
};
