import { decided, refused, type Decision } from './decision';
import type { Board } from './team';
import { DAY, type Instant } from './time';

/** What an agency should have in writing (S167), whom to ring, and which guidance was handed on: kept by a team's managers. */
export const POLICIES = [
  'lone-working', 'out-of-hours', 'risk-assessment', 'violence', 'recording', 'notifying', 'police', 'information-sharing',
  'training', 'behaviour', 'transport', 'support', 'whom-to-contact', 'legal-advice', 'joint-visits',
] as const;
export type Policy = (typeof POLICIES)[number];
/** The one that everybody confirms having read. */
export const LONE_WORKING: Policy = 'lone-working';

export interface PolicyRow {
  /** An https address, or nothing while nobody has found it. */
  readonly link: string;
  readonly owner: string;
  readonly reviewAt: Instant | null;
  /** Counts up when everybody has to read it again. */
  readonly version: number;
}

export const CONTACTS = ['police', 'edt', 'safeguarding', 'support', 'legal'] as const;
export type Contact = (typeof CONTACTS)[number];

/** A change of guidance that was handed on: what, to whom, when, and who says so. */
export interface Shared {
  readonly what: string;
  readonly whom: string;
  readonly on: Instant;
  readonly by: string;
}

export interface Policies {
  /** The team's own: a team has one. */
  readonly id: string;
  readonly rows: Readonly<Record<Policy, PolicyRow | null>>;
  readonly contacts: Readonly<Record<Contact, string>>;
  readonly shared: readonly Shared[];
  readonly askedAt: Instant | null;
  /** When the managers are told next which reviews have passed. */
  readonly askAt: Instant | null;
  /** Whoever has not read the lone-working policy is being reminded: how far that has come. */
  readonly reminding: { readonly after: string } | null;
  readonly remindedAt: Instant | null;
}

export type PolicyRefusal = 'policy-link' | 'policy-text' | 'policy-none' | 'contact-text' | 'shared-text' | 'shared-date';
export type PolicyDecision = Decision<Policies, never, PolicyRefusal>;

export const POLICY_LINK = 300;
export const POLICY_OWNER = 80;
export const CONTACT_TEXT = 80;
export const SHARED_TEXT = 120;
const MOST_SHARED = 40;
const ASK_AGAIN_DAYS = 7;
/** Nobody is reminded twice on one day. */
export const REMIND_AFTER = DAY;

export const NOTHING_WRITTEN = {
  rows: {
    'lone-working': null, 'out-of-hours': null, 'risk-assessment': null, violence: null, recording: null, notifying: null, police: null, 'information-sharing': null,
    training: null, behaviour: null, transport: null, support: null, 'whom-to-contact': null, 'legal-advice': null, 'joint-visits': null,
  },
  contacts: { police: '', edt: '', safeguarding: '', support: '', legal: '' }, shared: [], askedAt: null, askAt: null, reminding: null, remindedAt: null,
} as const satisfies Omit<Policies, 'id'>;

const THREE: readonly Board[] = ['gwent', 'cwm-taf', 'mid-west-wales'];
const LISTED: Readonly<Partial<Record<Policy, readonly Board[]>>> = { training: ['cwm-taf', 'mid-west-wales'], behaviour: ['cardiff-vale', 'gwent', 'mid-west-wales'], transport: ['mid-west-wales'], support: ['mid-west-wales'], 'whom-to-contact': ['mid-west-wales'], 'legal-advice': ['mid-west-wales'], 'joint-visits': ['mid-west-wales'] };
/** Whose guidance says that this policy should be there. */
export const isAskedForBy = (policy: Policy, board: Board | 'none'): boolean => board !== 'none' && (LISTED[policy] ?? THREE).includes(board);

export interface PolicyChange {
  readonly policy: Policy;
  readonly link: string;
  readonly owner: string;
  readonly reviewAt: Instant | null;
  readonly isNewVersion: boolean;
}

/** Emptied, it is taken off the list. A link is an https address and nothing else: people press it. */
export function decidePolicy(policies: Policies, { policy, link, owner, reviewAt, isNewVersion }: PolicyChange): PolicyDecision {
  const [address, who] = [link.trim(), owner.trim()];
  if (address !== '' && !(address.length <= POLICY_LINK && /^https:\/\/[^\s<>"'\\^`{|}]+$/i.test(address))) return refused('policy-link');
  if (who.length > POLICY_OWNER) return refused('policy-text');
  const before = policies.rows[policy];
  const row: PolicyRow | null = address === '' && who === '' ? null : { link: address, owner: who, reviewAt, version: (before?.version ?? 1) + (before && isNewVersion ? 1 : 0) };
  return decided({ ...policies, rows: { ...policies.rows, [policy]: row } });
}

export function decideContacts(policies: Policies, contacts: Readonly<Record<Contact, string>>): PolicyDecision {
  const trimmed = Object.fromEntries(CONTACTS.map((name) => [name, contacts[name].trim()])) as Record<Contact, string>; // Every contact is there.
  return CONTACTS.some((name) => trimmed[name].length > CONTACT_TEXT) ? refused('contact-text') : decided({ ...policies, contacts: trimmed });
}

export function decideShared(policies: Policies, { what, whom, on, by }: Shared, now: Instant): PolicyDecision {
  const entry: Shared = { what: what.trim(), whom: whom.trim(), on, by };
  if ([entry.what, entry.whom].some((text) => text === '' || text.length > SHARED_TEXT)) return refused('shared-text');
  if (on > now) return refused('shared-date');
  const isSame = (other: Shared) => other.what === entry.what && other.whom === entry.whom && Math.abs(other.on - on) < DAY / 2;
  return policies.shared.some(isSame) ? decided(policies) : decided({ ...policies, shared: [...policies.shared, entry].sort((a, b) => a.on - b.on).slice(-MOST_SHARED) });
}

/** What everybody should have read, and in which version; null while there is nothing to read. */
export function toRead({ rows }: Policies): PolicyRow | null {
  const row = rows[LONE_WORKING];
  return row && row.link !== '' ? row : null;
}

export const pastReview = ({ rows }: Policies, now: Instant): readonly Policy[] => POLICIES.filter((policy) => { const at = rows[policy]?.reviewAt ?? null; return at !== null && at <= now; });

/** When there is next something to say: a review that passes, or a week after it was last said. */
export function reviewsSaidNextAt({ rows, askedAt }: Policies): Instant | null {
  const reviews = POLICIES.flatMap((policy) => rows[policy]?.reviewAt ?? []);
  const asks = reviews.map((at) => (askedAt === null || at > askedAt ? at : askedAt + ASK_AGAIN_DAYS * DAY));
  return asks.length === 0 ? null : Math.min(...asks);
}
