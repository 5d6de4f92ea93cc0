import type { Duress } from '../domain/duress';
import type { Person } from '../domain/person';
import type { Reflection } from '../domain/reflection';
import type { Team } from '../domain/team';
import type { Instant } from '../domain/time';
import type { Visit } from '../domain/visit';
import type { AgreementFacts } from './agreement-facts';
import type { BoardLine } from './board';
import type { CaseView, IncidentView } from './case-view';
import type { Background } from './details';
import type { MeetingFacts } from './meeting-facts';
import type { OrganisationFacts } from './organisation-facts';
import type { Outgoing, Post } from './outgoing';
import type { PlanFacts } from './plan-facts';

/** A message with the facts of this moment: everything needed to draw and address it. */
export interface Parcel {
  readonly message: Outgoing;
  readonly now: Instant;
  readonly team: Team | null;
  readonly visit: Visit | null;
  readonly plan: PlanFacts | null;
  readonly duress: Duress | null;
  /** It goes to a manager, about somebody under duress: an ordinary message may ask her to ring. */
  readonly mustNotRing: boolean;
  /** The visit's, or the duress's, count of changes when these facts were read; of a list, what it showed. */
  readonly meeting: MeetingFacts | null;
  readonly agreement: AgreementFacts | null;
  readonly organisation: OrganisationFacts | null;
  /** What a worker wrote for herself, when this message is how she shows it. */
  readonly reflection: Reflection | null;
  readonly drawn: number;
  readonly people: ReadonlyMap<string, Person>;
  readonly post: Post | null;
  /** Who is out, or overdue, for a message about a whole team. */
  readonly board: readonly BoardLine[];
  /** Those on a list who must not be rung. */
  readonly hushed: ReadonlySet<string>;
  /** For the details of a visit, as their reader may see them. */
  readonly background: Background | null;
  /** For a message about a case or an incident: its facts, as its reader may see them. */
  readonly about: CaseView | IncidentView | null;
}

export type Delivery =
  | { readonly is: 'sent'; readonly posted: { readonly conversationId: string; readonly activityId: string; readonly serviceUrl: string } | null; readonly opened: Person['personal'] }
  /** Refused, and surely not shown. `scope` says whether the whole service is at fault or this conversation. */
  | { readonly is: 'retry'; readonly afterMs: number; readonly scope: 'conversation' | 'service'; readonly why: string }
  /** Perhaps shown: no answer came. */
  | { readonly is: 'unknown'; readonly why: string }
  /** This conversation cannot be reached: blocked, removed, or never opened. */
  | { readonly is: 'unreachable'; readonly why: string };

export type Deliver = (parcel: Parcel, place: string) => Promise<Delivery>;

export type Prepared = { readonly is: 'ready'; readonly parcel: Parcel } | { readonly is: 'moot' } | { readonly is: 'wait' };
