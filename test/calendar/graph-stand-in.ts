import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A stand-in for Microsoft Graph over HTTP: users, schedules and events, as far as we use them. Can be told to misbehave. */
export interface GraphStandIn {
  readonly url: string;
  readonly calls: { readonly method: string; readonly path: string; readonly body: Record<string, unknown>; readonly authorization: string }[];
  readonly events: Map<string, Record<string, unknown>>;
  busy: Record<string, { status: string; start: string; end: string }[]>;
  mood: (call: { method: string; path: string }) => 'well' | 'hangs' | 'breaks' | { status: number; retryAfter?: number };
  close(): Promise<void>;
}

export async function startGraph(): Promise<GraphStandIn> {
  const server = http.createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => serve(standIn, request, response, text === '' ? {} : (JSON.parse(text) as Record<string, unknown>)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const standIn: GraphStandIn = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, calls: [], events: new Map(), busy: {}, mood: () => 'well',
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
  };
  return standIn;
}

function serve(graph: GraphStandIn, request: http.IncomingMessage, response: http.ServerResponse, body: Record<string, unknown>): void {
  const path = (request.url ?? '').replace('/v1.0', '').split('?')[0] ?? '';
  const method = request.method ?? '';
  graph.calls.push({ method, path, body, authorization: request.headers.authorization ?? '' });
  const mood = graph.mood({ method, path });
  const answer = (status: number, value?: unknown, headers: Record<string, string> = {}) => {
    response.writeHead(status, value === undefined ? headers : { 'content-type': 'application/json', ...headers });
    response.end(value === undefined ? '' : JSON.stringify(value));
  };
  if (mood === 'hangs') return;
  if (mood === 'breaks') return void request.socket.destroy();
  if (typeof mood === 'object') return answer(mood.status, { error: { code: 'StandIn', message: 'as told, about priya@agency.example' } }, mood.retryAfter === undefined ? {} : { 'retry-after': String(mood.retryAfter) });
  const [, , id = '', what, event, act] = path.split('/').map(decodeURIComponent);
  if (method === 'GET' && what === undefined) return id.startsWith('unknown') ? answer(404, { error: { code: 'NotFound', message: '' } }) : answer(200, { mail: `${id}@agency.example` });
  if (what === 'calendar') return answer(200, { value: (body['schedules'] as string[]).map((scheduleId) => scheduleOf(graph, scheduleId)) });
  if (act === 'cancel') return graph.events.delete(event ?? '') ? answer(202) : answer(404, { error: { code: 'ErrorItemNotFound', message: '' } });
  if (method === 'PATCH') return answer(200, put(graph, event ?? '', body));
  const known = [...graph.events].find(([, one]) => one['transactionId'] === body['transactionId']);
  return answer(201, known ? known[1] : put(graph, `event-${graph.events.size + 1}`, body));
}

function scheduleOf(graph: GraphStandIn, scheduleId: string): object {
  if (scheduleId.startsWith('hidden')) return { scheduleId, error: { message: 'no mailbox', responseCode: 'ErrorMailRecipientNotFound' } };
  const items = graph.busy[scheduleId.split('@')[0] ?? ''] ?? [];
  return { scheduleId, scheduleItems: items.map(({ status, start, end }) => ({ status, start: { dateTime: start, timeZone: 'UTC' }, end: { dateTime: end, timeZone: 'UTC' } })) };
}

function put(graph: GraphStandIn, id: string, body: Record<string, unknown>): Record<string, unknown> {
  const event = { ...graph.events.get(id), ...body, id, onlineMeeting: { joinUrl: `https://teams.example/${id}` } };
  graph.events.set(id, event);
  return event;
}
