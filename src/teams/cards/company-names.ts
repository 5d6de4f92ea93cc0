import type { Parcel } from '../../app/parcel';
import type { Visit } from '../../domain/visit';
import type { Strings } from '../../strings/strings';
import { safe } from './view';

/** Who is there with her, by name; whoever has not said so yet is marked. Empty when she is alone, or nobody is said to be there. */
export function companyNames({ visit, people }: Pick<Parcel, 'people'> & { readonly visit: Visit }, strings: Strings): string {
  const names = visit.company.flatMap(({ id, said }) => {
    const name = safe(people.get(id)?.name ?? id);
    return said === 'not-with' ? [] : [said === 'with' ? name : strings.colleague.unconfirmed(name)];
  });
  return strings.list(names);
}

/** Her buddy, and whom she has asked to be one. Who said no is neither. */
export function buddyNames({ visit: { buddy, buddyWanted }, people }: Pick<Parcel, 'people'> & { readonly visit: Visit }, strings: Strings): string {
  const name = (id: string): string => safe(people.get(id)?.name ?? id);
  return strings.list([...(buddy ? [name(buddy.id)] : []), ...(buddyWanted?.said === 'asked' ? [strings.colleague.unconfirmed(name(buddyWanted.id))] : [])]);
}
