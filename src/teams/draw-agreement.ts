import { agreementIn } from '../app/reading';
import type { AgreementCardRef, SupervisionCardRef } from '../app/reply';
import { packFor } from '../app/supervision-pack';
import { breachForm, contractCard, contractForm } from './cards/contract';
import { safetyCard, safetyForm } from './cards/safety-plan';
import { groupCard, supervisionCard } from './cards/supervision';
import type { Easel } from './easel';
import type { Card } from './template';

const isSupervision = (ref: AgreementCardRef): ref is SupervisionCardRef => ref.name === 'supervision' || ref.name === 'supervision-group';

/** Safety plans, contracts and preparation for supervision: in somebody's own chat alone, and only for the teams on the case. */
export async function drawAgreement({ store, place, now, incoming, strings }: Easel, ref: AgreementCardRef, said: string | null): Promise<Card | null> {
  if (incoming.scope !== 'personal') return null;
  const viewer = incoming.who.id;
  if (isSupervision(ref)) {
    const pack = await packFor({ store, place, now }, { personId: viewer, teamId: ref.teamId });
    return ref.name === 'supervision' ? supervisionCard(ref.board, pack, strings, said) : groupCard(pack, strings);
  }
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
