import type { Server } from 'node:http';
import type { Request, Response } from 'botbuilder';
import http from 'node:http';
import restify from 'restify';
import type { Registry } from 'prom-client';
import { wireActivity } from './teams/incoming';

// restify wraps `writeHead` of every response in the process and forgets to answer the response, which Node promises.
const responses = http.ServerResponse.prototype as { writeHead: (this: unknown, ...given: unknown[]) => unknown }; // Its overloads do not matter here.
const wrapped = responses.writeHead;
responses.writeHead = function (...given) {
  wrapped.apply(this, given);
  return this;
};

/** The door. What is malformed, too large, packed or of another kind is turned away here, before anything is spent on it. */
export interface HttpParts {
  readonly process: (request: Request, response: Response) => Promise<void>;
  readonly problems: () => string[];
  readonly metrics: Registry;
  /** The invitation file under an address; null when there is none. */
  readonly invitation: (fileToken: string) => Promise<string | null>;
  readonly fault: (doing: string, error: unknown) => void;
}

export const BODY_BYTES = 256 * 1024;
export const BODY_WITHIN_MS = 10_000;

export function makeServer(parts: HttpParts, bodyWithinMs = BODY_WITHIN_MS): restify.Server {
  const server = restify.createServer({ name: 'Doorstep', handleUncaughtExceptions: false });
  cutOffSlowBodies(server.server, bodyWithinMs);
  server.pre(securityHeaders);
  server.post('/api/messages', onlyPlainJson, ...restify.plugins.bodyParser({ maxBodySize: BODY_BYTES, mapParams: false }), onlyActivities, async (request: restify.Request, response: restify.Response) => messages(parts, request, response));
  server.get('/healthz', (_request, response, next) => (response.send(200, { status: 'alive' }), next()));
  server.get('/readyz', (_request, response, next) => {
    const problems = parts.problems();
    response.send(problems.length === 0 ? 200 : 503, problems.length === 0 ? { status: 'ready' } : { status: 'not ready', problems });
    next();
  });
  server.get('/metrics', onlyThisMachine, async (_request: restify.Request, response: restify.Response) => {
    response.setHeader('content-type', parts.metrics.contentType);
    response.sendRaw(200, await parts.metrics.metrics());
  });
  server.get('/meetings/:file', async (request: restify.Request, response: restify.Response) => sendInvitation(parts, request, response));
  server.on('restifyError', (_request, _response, error: Error, done: () => void) => {
    if (!('statusCode' in error) || Number(error.statusCode) >= 500) parts.fault('http', error);
    done();
  });
  return server;
}

const FILE = /^([0-9a-f-]{36})\.ics$/;

async function sendInvitation({ invitation, fault }: HttpParts, request: restify.Request, response: restify.Response): Promise<void> {
  const { file } = request.params as { file?: string }; // restify fills in what the path names.
  const [, token = null] = FILE.exec(file ?? '') ?? [];
  try {
    const text = token === null ? null : await invitation(token);
    if (text === null) return void response.send(404, { message: 'There is no such file. Ask the chair for the address.' });
    response.setHeader('content-type', 'text/calendar; charset=utf-8');
    response.setHeader('content-disposition', 'attachment; filename="meeting.ics"');
    response.sendRaw(200, text);
  } catch (error) {
    fault('invitation', error);
    response.send(503, { message: 'Doorstep cannot read its storage now. Try again in a minute.' });
  }
}

/** Node looks for overdue requests only every 30 s unless told otherwise, and its types do not know the field. */
function cutOffSlowBodies(server: Server, withinMs: number): void {
  server.requestTimeout = withinMs;
  server.headersTimeout = withinMs;
  (server as Server & { connectionsCheckingInterval: number }).connectionsCheckingInterval = Math.min(1_000, withinMs / 4);
}

const securityHeaders: restify.RequestHandler = (_request, response, next) => {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('cache-control', 'no-store');
  next();
};

/** Figures are for whoever runs the machine. What came through a proxy came from elsewhere. */
const onlyThisMachine: restify.RequestHandler = (request, response, next) => {
  const isPassedOn = request.headers['x-forwarded-for'] !== undefined || request.headers['forwarded'] !== undefined;
  if (!isPassedOn && THIS_MACHINE.has(request.socket.remoteAddress ?? '')) return next();
  return turnAway(response, next, 404, '/metrics does not exist');
};
const THIS_MACHINE = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Packed bodies are refused whole: a small one can unpack to any size. */
const onlyPlainJson: restify.RequestHandler = (request, response, next) => {
  const encoding = request.headers['content-encoding'];
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (encoding !== undefined && encoding !== 'identity') return turnAway(response, next, 415, 'Send the body without Content-Encoding.');
  if (type !== 'application/json') return turnAway(response, next, 415, 'Send an activity as application/json.');
  next();
};

const onlyActivities: restify.RequestHandler = (request, response, next) => {
  const read = wireActivity.safeParse(request.body);
  if (read.success) return next();
  const what = read.error.issues.map((issue) => issue.path.join('.') || 'body').join(', ');
  return turnAway(response, next, 400, `This is no activity Doorstep can read. Look at: ${what}.`);
};

function turnAway(response: restify.Response, next: restify.Next, status: number, message: string): void {
  response.send(status, { message });
  next(false);
}

async function messages(parts: HttpParts, request: restify.Request, response: restify.Response): Promise<void> {
  try {
    await parts.process(request as unknown as Request, response); // restify's own types, which botbuilder takes.
  } catch (error) {
    parts.fault('message', error);
    if (!response.headersSent) response.send(500, { message: 'Doorstep could not deal with this.' });
  }
}
