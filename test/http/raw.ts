import http from 'node:http';
import net from 'node:net';
import type { Server } from 'restify';

/** Requests as no well-behaved client sends them. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: http.IncomingHttpHeaders;
}

export function send(url: string, { method = 'POST', headers = {}, chunks = [] }: { method?: string; headers?: Record<string, string>; chunks?: readonly (string | Buffer)[] }): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, headers, agent: false }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }));
      response.on('error', reject);
    });
    request.on('error', reject);
    for (const chunk of chunks) request.write(chunk);
    request.end();
  });
}

/** Opens a request and never finishes it; answers what came back and after how long the line was cut. */
export function stall(url: string, lines: string): Promise<{ text: string; afterMs: number }> {
  const { hostname, port } = new URL(url);
  const began = performance.now();
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = net.connect(Number(port), hostname, () => socket.write(lines));
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.on('close', () => resolve({ text, afterMs: performance.now() - began }));
    socket.on('error', reject);
  });
}

/** Starts a door of our own making on a free port; answers its address. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return server.url;
}
