import { Client, HTTPMessageHandler, type Context, type Middleware } from '@microsoft/microsoft-graph-client';
import type { Answer } from './port';

/**
 * Microsoft Graph over its own client, without the retries it brings: it would wait out a Retry-After of minutes inside one
 * call. Trying again is the outbox's business alone.
 */
export interface GraphSettings {
  readonly url: string;
  readonly token: () => Promise<string>;
  /** For everything that one errand asks, however many calls it takes. */
  readonly withinMs: number;
}

export interface Graph {
  readonly get: <T>(path: string) => Promise<T>;
  readonly post: <T>(path: string, body: object) => Promise<T>;
  readonly patch: <T>(path: string, body: object) => Promise<T>;
}

/** Runs calls to Graph under one time limit; what goes wrong becomes an answer. */
export type WithGraph = <T>(work: (graph: Graph) => Promise<Answer<T>>) => Promise<Answer<T>>;

export function makeGraph({ url, token, withinMs }: GraphSettings): WithGraph {
  const client = Client.initWithMiddleware({ baseUrl: url, defaultVersion: 'v1.0', middleware: bearing(token) });
  return async (work) => {
    const signal = AbortSignal.timeout(withinMs);
    // Graph's answers are read by whoever asked; the client types them as anything.
    const ask = (path: string) => client.api(path).option('signal', signal).header('Prefer', 'outlook.timezone="UTC"');
    const graph: Graph = { get: (path) => ask(path).get(), post: (path, body) => ask(path).post(body), patch: (path, body) => ask(path).patch(body) };
    try {
      return await before(signal, work(graph));
    } catch (error) {
      return judge(error);
    }
  };
}

/** A token that never comes holds up nothing either: it is asked for outside the request that could be cut off. */
function before<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error('no answer in time')), { once: true }));
  return Promise.race([work, late]);
}

function bearing(token: () => Promise<string>): Middleware {
  const send = new HTTPMessageHandler();
  return {
    execute: async (context: Context) => {
      const headers = new Headers(context.options?.headers);
      headers.set('Authorization', `Bearer ${await token()}`);
      context.options = { ...context.options, headers };
      await send.execute(context);
    },
  };
}

const AFTER_FAULT_MS = 5_000;
const LONGEST_WAIT_MS = 60_000;

/** Nothing at all, nothing readable, too many calls and a service at fault pass by themselves; a missing right does not. Never quotes what Graph said. */
function judge(error: unknown): Exclude<Answer<never>, { is: 'done' }> {
  const { statusCode, headers } = error as { statusCode?: number; headers?: Headers }; // A GraphError, or a fault without either.
  const status = statusCode ?? -1;
  if (status === 429 || status === 408 || status >= 500 || status < 300) return { is: 'later', afterMs: retryAfterMs(headers), why: status < 0 ? 'no answer' : `answered ${status}` };
  return { is: 'refused', why: `answered ${status}` };
}

export const isGone = (error: unknown): boolean => [404, 410].includes((error as { statusCode?: number }).statusCode ?? 0); // A GraphError has one.

function retryAfterMs(headers: Headers | undefined): number {
  const seconds = Number(headers?.get('retry-after') ?? NaN);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0) * 1000, LONGEST_WAIT_MS) : AFTER_FAULT_MS;
}
