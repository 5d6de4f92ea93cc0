import { randomUUID } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A stand-in for the Teams connector that speaks the real protocol over HTTP. It keeps what it accepted, in order, and
 * can be told to misbehave: refuse, hang, or accept and not answer.
 */
export interface Accepted {
  readonly at: number;
  readonly how: 'post' | 'update';
  readonly conversationId: string;
  readonly activityId: string;
  readonly activity: WireActivity;
}

export interface WireActivity {
  readonly type: string;
  readonly text?: string;
  readonly summary?: string;
  readonly attachments?: readonly { readonly content: WireCard }[];
  readonly entities?: readonly Record<string, unknown>[];
}

export interface WireCard {
  readonly body: readonly Record<string, unknown>[];
  readonly actions?: readonly { readonly title: string; readonly verb: string; readonly data: Record<string, unknown> }[];
}

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly aadObjectId: string;
}

/** What to do with a call: nothing special, an HTTP status, no answer at all, accept and then break off, or accept and answer late. */
export type Mood = 'well' | 'hangs' | 'accepts-and-breaks' | { readonly slowMs: number } | { readonly status: number; readonly retryAfter?: number };

export interface StandIn {
  readonly url: string;
  readonly accepted: Accepted[];
  readonly attempts: { readonly at: number; readonly conversationId: string; readonly status: string }[];
  members: Member[];
  /** Asked for each call; the conversation is where it is going. */
  mood: (call: { conversationId: string; method: string; body: string }) => Mood;
  waitFor(what: string, test: (accepted: Accepted) => boolean, withinMs?: number): Promise<Accepted>;
  to(conversationId: string): Accepted[];
  /** Stops listening; `open` listens on the same port again. */
  close(): Promise<void>;
  reopen(): Promise<void>;
}

export async function startStandIn(): Promise<StandIn> {
  const listeners = new Set<() => void>();
  let port = 0;
  let server = await listen(0);

  const standIn: StandIn = {
    get url() {
      return `http://127.0.0.1:${port}`;
    },
    accepted: [],
    attempts: [],
    members: [],
    mood: () => 'well',
    to: (conversationId) => standIn.accepted.filter((one) => one.conversationId === conversationId),
    waitFor: (what, test, withinMs = 8_000) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = standIn.accepted.find(test);
          if (!found) return;
          clearTimeout(timer);
          listeners.delete(look);
          resolve(found);
        };
        const timer = setTimeout(() => {
          listeners.delete(look);
          reject(new Error(`waited ${withinMs} ms for ${what}; Teams got:\n${standIn.accepted.map(tell).join('\n')}`));
        }, withinMs);
        listeners.add(look);
        look();
      }),
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
    reopen: async () => {
      server = await listen(port);
    },
  };

  async function listen(on: number): Promise<http.Server> {
    const made = http.createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => serve(standIn, request, response, body, listeners));
    });
    await new Promise<void>((resolve) => made.listen(on, '127.0.0.1', resolve));
    port = (made.address() as AddressInfo).port;
    return made;
  }
  return standIn;
}

function serve(standIn: StandIn, request: http.IncomingMessage, response: http.ServerResponse, body: string, listeners: Set<() => void>): void {
  const parts = (request.url ?? '').split('?')[0]?.split('/').filter(Boolean).map(decodeURIComponent) ?? [];
  const [, , conversationId = '', what, activityId] = parts;
  const method = request.method ?? '';
  const mood = standIn.mood({ conversationId, method, body });
  // Two calls: restify, loaded in the same process, patches every response's `writeHead` to answer nothing.
  const answer = (status: number, value: unknown, headers: Record<string, string> = {}) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(value));
  };
  standIn.attempts.push({ at: performance.now(), conversationId, status: nameOf(mood) });
  if (mood === 'hangs') return;
  if (typeof mood === 'object' && 'status' in mood) {
    answer(mood.status, { error: { code: 'StandIn', message: 'as told' } }, mood.retryAfter === undefined ? {} : { 'retry-after': String(mood.retryAfter) });
    return;
  }
  if (method === 'GET' && what === 'pagedmembers') return void answer(200, { members: standIn.members });
  if (method === 'POST' && conversationId === '') return void answer(201, { id: `personal:${(JSON.parse(body) as { members: { id: string }[] }).members[0]?.id ?? ''}` });
  const accepted: Accepted = { at: performance.now(), how: method === 'PUT' ? 'update' : 'post', conversationId, activityId: activityId ?? randomUUID(), activity: JSON.parse(body) as WireActivity };
  if (accepted.activity.type === 'typing') return answer(201, { id: accepted.activityId });
  standIn.accepted.push(accepted);
  for (const listener of [...listeners]) listener();
  if (mood === 'accepts-and-breaks') return void request.socket.destroy();
  const accept = () => answer(method === 'PUT' ? 200 : 201, { id: accepted.activityId });
  if (typeof mood === 'object') setTimeout(accept, mood.slowMs);
  else accept();
}

function nameOf(mood: Mood): string {
  if (typeof mood === 'string') return mood;
  return 'status' in mood ? String(mood.status) : 'slow';
}

/** Every word of an activity, for tests that read it as a person would. */
export function wordsOf(activity: WireActivity): string {
  const words: string[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node !== 'object' || node === null) return;
    for (const [name, value] of Object.entries(node)) {
      if (['text', 'title', 'value', 'label'].includes(name) && typeof value === 'string') words.push(value);
      else walk(value);
    }
  };
  if (activity.text) words.push(activity.text);
  walk(activity.attachments?.map((attachment) => attachment.content) ?? []);
  return words.join('\n');
}

export const cardOf = (activity: WireActivity): WireCard | undefined => activity.attachments?.[0]?.content;
const tell = (one: Accepted): string => `- ${one.how} ${one.conversationId}: ${wordsOf(one.activity).slice(0, 120).replaceAll('\n', ' | ')}`;
