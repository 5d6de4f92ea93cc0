import type { OrganisationAbout } from '../app/organisation';
import type { Parcel } from '../app/parcel';
import type { Strings } from '../strings/strings';
import { upkeepMessage } from './cards/upkeep';
import type { Drawn } from './cards/view';

/** To the managers in person: which of the team's duties are due. */
export function organisationMessage({ organisation, message }: Parcel, about: OrganisationAbout, strings: Strings): Drawn {
  if (!organisation) throw new Error(`draw ${about.card} ${message.id}: its team is gone`);
  return upkeepMessage(organisation.upkeep, strings);
}
