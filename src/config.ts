import { z } from 'zod/v4';
import { DEFAULT_RECORD_YEARS } from './domain/record-retention';
import type { Instant } from './domain/time';
import type { ClockSettings } from './engine/runtime';
import type { ModelSettings } from './guidance/model';

/**
 * Everything the program is told from outside, read once. All faults are named at once, in words that say what to do:
 * whoever installs this should not have to start it seven times.
 */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly store: string;
  readonly app: { readonly id: string; readonly password: string; readonly type: string; readonly tenantId: string };
  /** When the app's secret ends; null when nobody said. */
  readonly secretExpires: Instant | null;
  /** No credentials: nobody can prove who they are, so only this machine is served. */
  readonly isLocal: boolean;
  readonly places: ReadonlyMap<string, string>;
  readonly onlyPlace: string;
  readonly admins: ReadonlySet<string>;
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  readonly heartbeatUrl: string | null;
  /** The agency's calendars over Microsoft Graph; without them an invitation file has to do. */
  readonly hasCalendar: boolean;
  /** Where people's browsers reach this program; null on one's own machine, where it knows by itself. */
  readonly publicUrl: string | null;
  /** A language model that may write answers; null for none. */
  readonly model: ModelSettings | null;
  readonly clock: ClockSettings;
  /** How many years the records of cases are kept once nothing happens in them. */
  readonly recordYears: number;
  readonly logLevel: string;
  readonly instance: string;
}

export class ConfigFault extends Error {
  override readonly name = 'ConfigFault';
  constructor(readonly faults: readonly string[]) {
    super(`Doorstep cannot start. Please correct:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  }
}

const id = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'must be an id like 00000000-0000-0000-0000-000000000000');
const blank = z.literal('').transform(() => undefined);
const optional = <T extends z.ZodType>(schema: T) => z.union([blank, schema]).optional();
const webAddress = z.url({ protocol: /^https?$/, error: 'must be an address that begins with https://' });
const list = z.string().transform((text) => text.split(',').map((item) => item.trim()).filter(Boolean));

const variables = z.object({
  NODE_ENV: optional(z.string()),
  PORT: optional(z.coerce.number('must be a port number').int().min(0).max(65_535)),
  HOST: optional(z.string()),
  STORE: optional(z.string().regex(/^(sqlite|tables):.+/, 'must be sqlite:<file> or tables:<endpoint or connection string>')),
  MicrosoftAppId: optional(id),
  MicrosoftAppPassword: optional(z.string()),
  MicrosoftAppType: optional(z.enum(['SingleTenant', 'UserAssignedMSI'], 'must be SingleTenant or UserAssignedMSI')),
  MicrosoftAppTenantId: optional(id),
  SECRET_EXPIRES: optional(z.iso.date('must be a date like 2027-05-31')),
  AGENCIES: optional(z.string().regex(/^[a-z0-9-]+=[0-9a-f-]{36}(,[a-z0-9-]+=[0-9a-f-]{36})*$/i, 'must be name=tenant id, separated by commas')),
  ADMINS: optional(list),
  FALLBACK_WEBHOOK_URL: optional(webAddress),
  FALLBACK_WEBHOOK_SECRET: optional(z.string().min(16, 'must have at least 16 characters')),
  MODEL_URL: optional(webAddress),
  MODEL_KEY: optional(z.string()),
  MODEL_NAME: optional(z.string()),
  MODEL_API_VERSION: optional(z.string().regex(/^\d{4}-\d{2}-\d{2}(-preview)?$/, 'must be a version like 2024-10-21')),
  HEARTBEAT_URL: optional(webAddress),
  PUBLIC_URL: optional(webAddress),
  GRAPH_CALENDAR: optional(z.literal('on', 'must be on, or blank')),
  CLOCK_SPEED: optional(z.coerce.number('must be a number').min(1).max(3_600)),
  CLOCK_START: optional(z.iso.datetime('must be an instant like 2026-11-17T10:00:00Z')),
  CLOCK_ANCHOR: optional(z.coerce.number('must be milliseconds since 1970').int()),
  RECORD_YEARS: optional(z.coerce.number('must be a number of years').int('must be a whole number of years').min(1, 'must be at least 1').max(100, 'must be at most 100')),
  LOG_LEVEL: optional(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])),
  INSTANCE: optional(z.string().max(60)),
});
type Variables = z.infer<typeof variables>;

/** Every variable this program reads: what the deployment has to set, and nothing else. */
export const VARIABLES: readonly string[] = Object.keys(variables.shape);

export function readConfig(environment: Readonly<Record<string, string | undefined>>, makeInstance: () => string): Config {
  const read = variables.safeParse(environment);
  const unreadable = read.success ? [] : read.error.issues.map((issue) => `${issue.path.join('.')} ${wordsOf(issue)}`);
  const faults = [...unreadable, ...contradictions(environment)];
  if (!read.success || faults.length > 0) throw new ConfigFault(faults);
  return toConfig(read.data, makeInstance);
}

/** What each value allows and together they do not. Asked of the texts as they stand, so that it is said beside what cannot be read. */
function contradictions(given: { readonly [Name in keyof Variables]?: string | undefined }): string[] {
  const hasApp = Boolean(given.MicrosoftAppId);
  const scaled = (['CLOCK_SPEED', 'CLOCK_START', 'CLOCK_ANCHOR'] as const).filter((name) => given[name]);
  return [
    ...(hasApp && given.MicrosoftAppType !== 'UserAssignedMSI' && !given.MicrosoftAppPassword ? ['MicrosoftAppPassword is missing: MicrosoftAppId needs it unless MicrosoftAppType is UserAssignedMSI'] : []),
    ...(hasApp && !given.MicrosoftAppTenantId ? ['MicrosoftAppTenantId is missing: Doorstep answers only the tenants it is told of'] : []),
    ...(!hasApp && given.MicrosoftAppPassword ? ['MicrosoftAppId is missing: MicrosoftAppPassword is set without it'] : []),
    ...(!hasApp && given.NODE_ENV === 'production' ? ['MicrosoftAppId is missing: in production Doorstep does not start without credentials'] : []),
    ...(!hasApp && given.HOST && !['127.0.0.1', 'localhost', '::1'].includes(given.HOST) ? ['HOST must be this machine (127.0.0.1) while MicrosoftAppId is not set'] : []),
    // Its visits would lie in a place the engine does not look at.
    ...(!hasApp && given.AGENCIES ? ['AGENCIES needs MicrosoftAppId: without credentials nobody can prove their tenant'] : []),
    ...(repeatsTenant(given.AGENCIES ?? '') ? ['AGENCIES names a tenant twice: each belongs to one agency'] : []),
    ...(hasApp && scaled.length > 0 ? [`${scaled.join(', ')} must not be set together with MicrosoftAppId: real visits run on real time`] : []),
    ...(given.FALLBACK_WEBHOOK_URL && !given.FALLBACK_WEBHOOK_SECRET ? ['FALLBACK_WEBHOOK_SECRET is missing: the webhook is signed with it'] : []),
    ...(given.MODEL_URL && !(given.MODEL_KEY && given.MODEL_NAME) ? ['MODEL_URL needs MODEL_KEY and MODEL_NAME beside it'] : []),
    ...(hasApp && given.PUBLIC_URL?.startsWith('http:') ? ['PUBLIC_URL must be https'] : []),
    ...(given.GRAPH_CALENDAR && !hasApp ? ['GRAPH_CALENDAR needs MicrosoftAppId: without credentials there are no calendars to ask'] : []),
    ...(hasApp && given.FALLBACK_WEBHOOK_URL?.startsWith('http:') ? ['FALLBACK_WEBHOOK_URL must be https'] : []),
  ];
}

function modelOf({ MODEL_URL, MODEL_KEY, MODEL_NAME, MODEL_API_VERSION }: Variables): ModelSettings | null {
  if (!MODEL_URL || !MODEL_KEY || !MODEL_NAME) return null;
  return { kind: MODEL_API_VERSION ? 'azure' : 'compatible', endpoint: MODEL_URL, key: MODEL_KEY, name: MODEL_NAME, apiVersion: MODEL_API_VERSION ?? '' };
}

function toConfig(given: Variables, makeInstance: () => string): Config {
  const isLocal = given.MicrosoftAppId === undefined;
  // Teams writes ids in small letters; whoever copied one here may not have.
  const places = new Map((given.AGENCIES?.split(',') ?? []).map((pair) => [tenantOf(pair), pair.split('=')[0] ?? ''] as const));
  if (given.MicrosoftAppTenantId && places.size === 0) places.set(given.MicrosoftAppTenantId.toLowerCase(), 'main');
  return {
    port: given.PORT ?? 3978,
    host: given.HOST ?? (isLocal ? '127.0.0.1' : '0.0.0.0'),
    store: given.STORE ?? 'sqlite:./data/doorstep.db',
    app: { id: given.MicrosoftAppId ?? '', password: given.MicrosoftAppPassword ?? '', type: given.MicrosoftAppType ?? 'SingleTenant', tenantId: given.MicrosoftAppTenantId ?? '' },
    secretExpires: given.SECRET_EXPIRES === undefined ? null : Date.parse(given.SECRET_EXPIRES),
    isLocal,
    places,
    onlyPlace: 'main',
    admins: new Set(given.ADMINS?.map((admin) => admin.toLowerCase()) ?? []),
    webhook: given.FALLBACK_WEBHOOK_URL && given.FALLBACK_WEBHOOK_SECRET ? { url: given.FALLBACK_WEBHOOK_URL, secret: given.FALLBACK_WEBHOOK_SECRET } : null,
    heartbeatUrl: given.HEARTBEAT_URL ?? null,
    hasCalendar: given.GRAPH_CALENDAR === 'on',
    publicUrl: given.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    model: modelOf(given),
    clock: { speed: given.CLOCK_SPEED ?? 1, start: given.CLOCK_START === undefined ? null : Date.parse(given.CLOCK_START), anchor: given.CLOCK_ANCHOR ?? null },
    recordYears: given.RECORD_YEARS ?? DEFAULT_RECORD_YEARS,
    logLevel: given.LOG_LEVEL ?? 'info',
    instance: given.INSTANCE ?? makeInstance(),
  };
}

const tenantOf = (pair: string): string => (pair.split('=')[1] ?? '').toLowerCase();

function repeatsTenant(agencies: string): boolean {
  const tenants = agencies.split(',').map(tenantOf).filter(Boolean);
  return new Set(tenants).size < tenants.length;
}

/** A union's own message says nothing; the last branch's does. */
function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_union') return issue.message;
  return issue.errors.at(-1)?.at(0)?.message ?? issue.message;
}
