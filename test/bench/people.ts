import { randomUUID } from 'node:crypto';
import http from 'node:http';

/** Somebody who types and presses, as Teams would send it. */
export interface Typist {
  readonly id: string;
  readonly teamsUserId: string;
  readonly chat: string;
}

export const typist = (name: string): Typist => ({ id: `aad-${name}`, teamsUserId: `29:${name}`, chat: `personal:29:${name}` });

const base = (who: Typist, serviceUrl: string) => ({
  id: randomUUID(), channelId: 'msteams', serviceUrl, timestamp: '2026-11-24T12:00:00Z', locale: 'en-GB',
  from: { id: who.teamsUserId, name: who.id, aadObjectId: who.id }, recipient: { id: '28:doorstep', name: 'Doorstep' },
  conversation: { id: who.chat, conversationType: 'personal', tenantId: 'tenant' },
  channelData: { tenant: { id: 'tenant' } },
});

export const typed = (who: Typist, serviceUrl: string, text: string): object => ({ ...base(who, serviceUrl), type: 'message', text });

export const pressed = (who: Typist, serviceUrl: string, verb: string, data: Readonly<Record<string, string | number>>): object => ({
  ...base(who, serviceUrl), type: 'invoke', name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', verb, data: { ...data, verb } }, trigger: 'manual' },
});

/** Sends activities on connections that stay open, as Teams' own front does. */
export interface Client {
  /** The answer's body and how long the whole turn took. Throws unless the answer is a 200. */
  turn(activity: object): Promise<{ readonly body: string; readonly ms: number }>;
  close(): void;
}

export function makeClient(origin: string): Client {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
  const turn = (activity: object) =>
    new Promise<{ body: string; ms: number }>((resolve, reject) => {
      const text = JSON.stringify(activity);
      const began = performance.now();
      const request = http.request(`${origin}/api/messages`, { method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk)).on('end', () => {
          if (response.statusCode === 200) resolve({ body, ms: performance.now() - began });
          else reject(new Error(`turn: answered ${response.statusCode}: ${body.slice(0, 200)}`));
        });
      });
      request.on('error', reject).end(text);
    });
  return { turn, close: () => agent.destroy() };
}
