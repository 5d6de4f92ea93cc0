import type { OrganisationAbout } from '../app/organisation';
import type { Parcel } from '../app/parcel';
import type { Strings } from '../strings/strings';
import { policyAsked, reviewMessage } from './cards/policies';
import { upkeepMessage } from './cards/upkeep';
import type { Drawn } from './cards/view';
import { worryAnswer, worryMessage, worryUnheard } from './cards/worry';

/** In person: which of the team's duties and reviews are due, what there is to read, and what somebody who is worried has to say or to hear. */
export function organisationMessage({ organisation, message }: Parcel, about: OrganisationAbout, strings: Strings): Drawn {
  if (!organisation) throw new Error(`draw ${about.card} ${message.id}: what it was about is gone`);
  if (organisation.is === 'upkeep') return upkeepMessage(organisation.upkeep, strings);
  if (organisation.is === 'policies') return (about.card === 'policy-read' ? policyAsked : reviewMessage)(organisation.policies, strings);
  const { worry } = organisation;
  return about.card === 'worry-unheard' ? worryUnheard(worry, strings) : about.card === 'worry-answer' ? worryAnswer(worry, strings) : worryMessage(worry, strings);
}
