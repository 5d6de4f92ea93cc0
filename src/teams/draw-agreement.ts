import { agreementIn } from '../app/reading';
import type { AgreementCardRef } from '../app/reply';
import { breachForm, contractCard, contractForm } from './cards/contract';
import { safetyCard, safetyForm } from './cards/safety-plan';
import { supervisionCard } from './cards/supervision';
import type { Easel } from './easel';
import type { Card } from './template';

/** Safety plans, contracts and preparation for supervision: in somebody's own chat alone, and only for the teams on the case. */
export async function drawAgreement({ store, place, now, incoming, strings }: Easel, ref: AgreementCardRef, said: string | null): Promise<Card | null> {
  if (incoming.scope !== 'personal') return null;
  if (ref.name === 'supervision') return supervisionCard(ref.board, strings);
  const viewer = incoming.who.id;
  const facts = await agreementIn(store, place, { caseRef: ref.caseRef, viewer, now });
  if (!facts) return null;
  switch (ref.name) {
    case 'safety-plan':
      return safetyCard(facts.safety, viewer, strings, said);
    case 'safety-form':
      return safetyForm(facts.safety, strings, said);
    case 'contract':
      return contractCard(facts.contract, viewer, strings, said);
    case 'contract-form':
      return contractForm(facts.contract, strings, said);
    case 'contract-breach':
      return breachForm(facts.contract, viewer, strings, said);
    default:
      return ref satisfies never;
  }
}
