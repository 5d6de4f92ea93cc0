import { BEHAVIOURS, type Behaviour } from './behaviours';
import { decided, refused, type Decision } from './decision';
import type { Answered } from './report';
import { MINUTE, type Instant } from './time';

/**
 * Something that frightened, threatened or hurt somebody at work. Nothing here asks whether it was serious enough, and
 * nothing weighs who reports how much. It stays open until a manager has dealt with every part of it.
 */
export interface Incident {
  readonly id: string;
  readonly caseRef: string | null;
  readonly teamId: string;
  readonly reportedBy: string;
  readonly reportedAt: Instant;
  readonly at: Instant;
  readonly behaviours: readonly Behaviour[];
  readonly source: Source;
  readonly aimedAt: AimedAt;
  readonly hurt: Hurt;
  readonly policeTold: Answered;
  readonly agencies: readonly Telling[];
  readonly note: string;
  /** Who may know of it, when a colleague is the source; null for everybody whose business it is. */
  readonly onlyFor: readonly string[] | null;
  readonly done: readonly Done[];
  readonly chaseAt: Instant;
  readonly closed: { readonly by: string; readonly at: Instant } | null;
}

export const SOURCES = ['family', 'somebody-else', 'animal', 'colleague'] as const;
export type Source = (typeof SOURCES)[number];
export const AIMED_AT = ['me', 'colleague', 'person-at-risk', 'partner', 'agency'] as const;
export type AimedAt = (typeof AIMED_AT)[number];
export const HURTS = ['nobody', 'me', 'somebody-else'] as const;
export type Hurt = (typeof HURTS)[number];

/** Agencies whose workers may be at the same door. Police are asked about apart from these. */
export const AGENCIES = ['health', 'school', 'housing', 'mental-health', 'probation', 'care-provider', 'voluntary', 'other-team'] as const;
export type Agency = (typeof AGENCIES)[number];

/** An agency that has to know. Untold until somebody says whom they told. */
export interface Telling {
  readonly agency: Agency;
  readonly told: { readonly by: string; readonly at: Instant; readonly whom: string } | null;
}

/** What managers have to deal with before an incident is closed, in the order in which it is asked. */
export const TASKS = ['measures', 'risk-assessment', 'police', 'cause', 'team', 'decision', 'flag', 'plan'] as const;
export type Task = (typeof TASKS)[number];

export interface Done {
  readonly task: Task;
  readonly by: string;
  readonly at: Instant;
  readonly note: string;
}

export const INCIDENT_NOTE = 500;
export const TASK_NOTE = 300;
export const WHOM_LENGTH = 80;
/** A clock a little ahead of ours is no incident in the future. */
const CLOCK_SLACK_MS = 2 * MINUTE;

export type IncidentRefusal = 'behaviour-missing' | 'not-happened-yet' | 'note-too-long' | 'task-note-too-long' | 'incident-closed' | 'note-missing' | 'tasks-open' | 'agencies-open';
type IncidentDecision = Decision<Incident, never, IncidentRefusal>;

export type NewIncident = Omit<Incident, 'reportedAt' | 'done' | 'closed' | 'agencies' | 'policeTold'> & { readonly policeTold: Answered; readonly told: readonly Agency[]; readonly toTell: readonly Agency[] };

/** Refuses only what cannot be read: an incident without a behaviour, or one that has not happened yet. */
export function decideIncident(request: NewIncident, now: Instant): IncidentDecision {
  const { told, toTell, ...incident } = request;
  const behaviours = BEHAVIOURS.filter((behaviour) => incident.behaviours.includes(behaviour));
  if (behaviours.length === 0) return refused('behaviour-missing');
  if (incident.at > now + CLOCK_SLACK_MS) return refused('not-happened-yet');
  const note = incident.note.trim();
  if (note.length > INCIDENT_NOTE) return refused('note-too-long');
  const agencies = AGENCIES.flatMap((agency): Telling[] => {
    if (told.includes(agency)) return [{ agency, told: { by: incident.reportedBy, at: now, whom: '' } }];
    return toTell.includes(agency) ? [{ agency, told: null }] : [];
  });
  return decided({ ...incident, behaviours, note, agencies, reportedAt: now, done: [], closed: null });
}

/** Records what was done about one part of it, with words: no part can be ticked off blank. Said again, the later counts. */
export function decideTask(incident: Incident, request: { task: Task; by: string; note: string }, now: Instant): IncidentDecision {
  if (incident.closed) return refused('incident-closed');
  const note = request.note.trim();
  if (note === '') return refused('note-missing');
  if (note.length > TASK_NOTE) return refused('task-note-too-long');
  return decided({ ...incident, done: [...incident.done.filter(({ task }) => task !== request.task), { task: request.task, by: request.by, at: now, note }] });
}

/** An agency was told: by whom, when, and which person there. One not named before may be added in the same breath. */
export function decideTold(incident: Incident, request: { agency: Agency; by: string; whom: string }, now: Instant): IncidentDecision {
  const whom = request.whom.trim();
  if (whom === '') return refused('note-missing');
  if (whom.length > WHOM_LENGTH) return refused('task-note-too-long');
  const telling: Telling = { agency: request.agency, told: { by: request.by, at: now, whom } };
  return decided({ ...incident, agencies: [...incident.agencies.filter(({ agency }) => agency !== request.agency), telling] });
}

export const openTasks = (incident: Incident): readonly Task[] => TASKS.filter((task) => !incident.done.some((done) => done.task === task));
export const untold = (incident: Incident): readonly Agency[] => incident.agencies.flatMap(({ agency, told }) => (told ? [] : [agency]));
export const isToKill = (incident: Pick<Incident, 'behaviours'>): boolean => incident.behaviours.includes('threat-to-kill');

/** Closed by a manager, when every part is dealt with and every agency that has to know has been told. */
export function decideCloseIncident(incident: Incident, by: string, now: Instant): IncidentDecision {
  if (incident.closed) return refused('incident-closed');
  if (openTasks(incident).length > 0) return refused('tasks-open');
  if (untold(incident).length > 0) return refused('agencies-open');
  return decided({ ...incident, closed: { by, at: now } });
}

/** What is still open is asked about again, day after day. */
export const nextChaseAt = (incident: Incident): Instant | null => (incident.closed && untold(incident).length === 0 ? null : incident.chaseAt);
