import { answerBreach, approveContract, openContract, recordBreach, saveContract } from '../app/contracts';
import { says, type Reply } from '../app/reply';
import type { Scope } from '../app/run';
import { agreeSafetyPlan, keepSafetyPlan, openSafetyForm, openSafetyPlan, saveSafetyPlan } from '../app/safety-plans';
import { openSupervision, saveSupervision, supervisionMet } from '../app/supervision';
import type { AgreementPress } from './presses';
import type { Intent } from './words/read-words';

/** Safety plans, contracts and preparation for supervision: what is said and pressed about them. */
type AgreementIntent = Extract<Intent, { is: 'safety-plan' | 'contract' | 'supervision' }>;
export const isAgreementIntent = (intent: Intent): intent is AgreementIntent => intent.is === 'safety-plan' || intent.is === 'contract' || intent.is === 'supervision';

export async function sayAgreement(scope: Scope, by: string, intent: AgreementIntent): Promise<Reply> {
  switch (intent.is) {
    case 'supervision':
      return openSupervision(scope, by);
    case 'safety-plan':
      return intent.caseRef === null ? says({ say: 'which-case', example: 'safety plan 4471' }) : openSafetyPlan(scope, { by, caseRef: intent.caseRef });
    case 'contract':
      return intent.caseRef === null ? says({ say: 'which-case', example: 'contract 4471' }) : openContract(scope, { by, caseRef: intent.caseRef, form: 'contract' });
    default:
      return intent satisfies never;
  }
}

function pressSupervision(scope: Scope, by: string, press: SupervisionPress): Promise<Reply> {
  switch (press.verb) {
    case 'supervision':
    case 'supervision-group':
      return openSupervision(scope, by, press.verb);
    case 'supervision-save':
    case 'supervision-moved':
      return saveSupervision(scope, { by, next: press.next, isMoved: press.verb === 'supervision-moved' });
    case 'supervision-met':
      return supervisionMet(scope, by);
    default:
      return press satisfies never;
  }
}

type SupervisionPress = Extract<AgreementPress, { verb: `supervision${string}` }>;
const isSupervisionPress = (press: AgreementPress): press is SupervisionPress => press.verb.startsWith('supervision');

export function pressAgreement(scope: Scope, by: string, press: AgreementPress): Promise<Reply> {
  if (isSupervisionPress(press)) return pressSupervision(scope, by, press);
  const request = { by, caseRef: press.subject };
  switch (press.verb) {
    case 'safety-open':
      return openSafetyPlan(scope, request);
    case 'safety-form':
      return openSafetyForm(scope, request);
    case 'safety-save': {
      const { what, when, where, context, likelihood, result, who, measures, responsible } = press;
      return saveSafetyPlan(scope, { ...request, from: press.version, inExistingPlan: press.existing === 'yes', isExtreme: press.extreme === 'yes', parts: { what, when, where, context, likelihood, result, who, measures, responsible } });
    }
    case 'safety-agree':
      return agreeSafetyPlan(scope, { ...request, version: press.version });
    case 'safety-keep':
      return keepSafetyPlan(scope, { ...request, version: press.version });
    case 'contract':
    case 'contract-form':
    case 'contract-breach':
      return openContract(scope, { ...request, form: press.verb });
    case 'contract-save':
      return saveContract(scope, { ...request, behaviours: press.behaviours, consequences: press.consequences });
    case 'contract-approve':
      return approveContract(scope, request);
    case 'contract-broken':
      return recordBreach(scope, { ...request, what: press.reason });
    case 'contract-answer':
      return answerBreach(scope, { ...request, breachId: press.breach, what: press.reason });
    default:
      return press satisfies never;
  }
}
