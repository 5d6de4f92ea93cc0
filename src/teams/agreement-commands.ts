import { answerBreach, approveContract, openContract, recordBreach, saveContract } from '../app/contracts';
import { shows, says, type Reply } from '../app/reply';
import type { Scope } from '../app/run';
import { agreeSafetyPlan, keepSafetyPlan, openSafetyForm, openSafetyPlan, saveSafetyPlan } from '../app/safety-plans';
import { teamFor } from '../app/which-team';
import type { AgreementPress } from './presses';
import type { Intent } from './words/read-words';

/** Safety plans, contracts and preparation for supervision: what is said and pressed about them. */
type AgreementIntent = Extract<Intent, { is: 'safety-plan' | 'contract' | 'supervision' }>;
export const isAgreementIntent = (intent: Intent): intent is AgreementIntent => intent.is === 'safety-plan' || intent.is === 'contract' || intent.is === 'supervision';

export async function sayAgreement(scope: Scope, by: string, intent: AgreementIntent): Promise<Reply> {
  switch (intent.is) {
    case 'supervision':
      return shows({ name: 'supervision', board: (await teamFor(scope, by))?.board ?? 'none' });
    case 'safety-plan':
      return intent.caseRef === null ? says({ say: 'which-case', example: 'safety plan 4471' }) : openSafetyPlan(scope, { by, caseRef: intent.caseRef });
    case 'contract':
      return intent.caseRef === null ? says({ say: 'which-case', example: 'contract 4471' }) : openContract(scope, { by, caseRef: intent.caseRef, form: 'contract' });
    default:
      return intent satisfies never;
  }
}

export function pressAgreement(scope: Scope, by: string, press: AgreementPress): Promise<Reply> {
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
