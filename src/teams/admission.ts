import type { Incoming } from './incoming';

/** Who is let in, and to which agency. The SDK checks the token; the tenant it leaves to us. */
export interface Admission {
  /** A sentence for the log when this activity is to be dropped. */
  readonly refuse: (incoming: Incoming) => string | null;
  readonly placeOf: (tenantId: string | null) => string;
  readonly isAdmin: (personId: string) => boolean;
}

export interface AdmissionSettings {
  /** Tenant id to place; empty when no credentials are set and everything is local. */
  readonly places: ReadonlyMap<string, string>;
  readonly onlyPlace: string;
  readonly admins: ReadonlySet<string>;
  readonly isLocal: boolean;
}

export function makeAdmission({ places, onlyPlace, admins, isLocal }: AdmissionSettings): Admission {
  return {
    refuse: ({ tenantId, serviceUrl }) => {
      // Without credentials nobody proved who they are: answers go to this machine only.
      if (isLocal) return isLoopback(serviceUrl) ? null : 'refused: without credentials only clients on this machine are answered';
      return tenantId !== null && places.has(tenantId) ? null : 'refused: a tenant that is not on the list';
    },
    placeOf: (tenantId) => places.get(tenantId ?? '') ?? onlyPlace,
    isAdmin: (personId) => (isLocal && admins.size === 0) || admins.has(personId),
  };
}

const isLoopback = (url: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
