import type { Delivery } from '../app/parcel';

/**
 * What a failed call to Teams means for the message. Sure that it was not shown: try again. Sure that this conversation
 * cannot be reached: say so. Anything that may have been shown: unknown, and the outbox decides whether to repeat it.
 */
const AFTER_REFUSAL_MS = 1_000;
const LONGEST_QUIET_MS = 60_000;

export function judge(error: unknown): Delivery {
  const status = statusOf(error);
  const why = `${status ?? codeOf(error) ?? 'fault'} ${nameOf(error)}`.trim();
  if (status === 429 || status === 412 || status === 503 || status === 502) return { is: 'retry', afterMs: retryAfterMs(error), scope: status === 429 || status === 412 ? 'conversation' : 'service', why };
  if (status === 403 || status === 404 || status === 410 || status === 405) return { is: 'unreachable', why };
  if (status === 401) return { is: 'retry', afterMs: AFTER_REFUSAL_MS, scope: 'service', why };
  // Taken, but the answer could not be read; or somebody on the way gave up waiting for it.
  if (status !== null && (status < 300 || status === 408 || status >= 500)) return { is: 'unknown', why };
  if (status !== null) return { is: 'unreachable', why };
  return NEVER_LEFT.has(codeOf(error) ?? '') ? { is: 'retry', afterMs: AFTER_REFUSAL_MS, scope: 'service', why } : { is: 'unknown', why };
}

/** The connection was never made, so nothing was shown. */
const NEVER_LEFT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EPROTO', 'CERT_HAS_EXPIRED']);

function statusOf(error: unknown): number | null {
  const status = isObject(error) ? error['statusCode'] : undefined;
  return typeof status === 'number' ? status : null;
}

function codeOf(error: unknown): string | null {
  if (!isObject(error)) return null;
  const { code, cause } = error;
  if (typeof code === 'string' && NEVER_LEFT.has(code)) return code;
  return codeOf(cause) ?? (typeof code === 'string' ? code : null);
}

function retryAfterMs(error: unknown): number {
  const response = isObject(error) && isObject(error['response']) ? error['response'] : null;
  const headers = response && isObject(response['headers']) ? response['headers'] : null;
  const get = headers?.['get'];
  const value: unknown = typeof get === 'function' ? get.call(headers, 'retry-after') : undefined;
  const seconds = typeof value === 'string' ? Number(value) : NaN;
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0) * 1000, LONGEST_QUIET_MS) : AFTER_REFUSAL_MS;
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
