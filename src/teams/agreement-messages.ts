import type { Parcel } from '../app/parcel';
import type { AgreementAbout } from '../app/outgoing';
import type { Strings } from '../strings/strings';
import { contractCard } from './cards/contract';
import { safetyCard } from './cards/safety-plan';
import type { Drawn } from './cards/view';

/** To the managers, and to whoever wrote it: a plan to agree or to look at again, a contract to approve, a breach to answer. */
export function agreementMessage({ agreement, message }: Parcel, about: AgreementAbout, strings: Strings): Drawn {
  const to = message.to.kind === 'person' ? message.to.id : '';
  const card = agreement && (about.card === 'contract' ? contractCard(agreement.contract, to, strings, null) : safetyCard(agreement.safety, to, strings, null));
  if (!card) throw new Error(`draw ${about.card} ${message.id}: its case is gone`);
  return { card, text: null, summary: strings.agreement.summary, mentions: [] };
}
