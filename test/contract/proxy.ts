import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the proxy does with a request: pass it on, lose it, pass it on and lose the answer, keep it waiting for ever, or answer itself. */
export type Fate = 'pass' | 'lose-request' | 'lose-answer' | 'hang' | { readonly status: number; readonly headers?: Record<string, string> };

export interface Proxy {
  readonly port: number;
  /** How many requests arrived here. */
  readonly count: () => number;
  /** The fate of every request from now on, or of the next one only. */
  readonly setFate: (fate: Fate, howLong: 'once' | 'always') => void;
  readonly stop: () => Promise<void>;
}

/** Stands between a client and a server and loses what it is told to. */
export async function startProxy(targetPort: number): Promise<Proxy> {
  let always: Fate = 'pass';
  let next: Fate | undefined;
  let arrived = 0;
  const agent = new http.Agent({ keepAlive: true });
  const server = http.createServer((request, response) => {
    arrived += 1;
    const fate = next ?? always;
    next = undefined;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    // The whole request first: what is lost here was certainly sent.
    request.on('end', () => meet(fate, request, response, { agent, targetPort, body: Buffer.concat(chunks) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A listening TCP server's address is an object.
  const { port } = server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    agent.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    port,
    count: () => arrived,
    setFate: (fate, howLong) => {
      if (howLong === 'once') next = fate;
      else always = fate;
    },
    stop,
  };
}

function meet(fate: Fate, request: http.IncomingMessage, response: http.ServerResponse, { agent, targetPort, body }: { agent: http.Agent; targetPort: number; body: Buffer }): void {
  if (fate === 'hang') return;
  if (fate === 'lose-request') return void request.socket.destroy();
  if (typeof fate === 'object') return void response.writeHead(fate.status, { 'Content-Type': 'application/json', ...fate.headers }).end('{}');
  const { method, url, headers } = request;
  const onward = http.request({ host: '127.0.0.1', port: targetPort, agent, method, path: url, headers }, (answer) => {
    if (fate === 'lose-answer') {
      answer.resume().on('end', () => request.socket.destroy());
      return;
    }
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => request.socket.destroy());
  onward.end(body);
}
