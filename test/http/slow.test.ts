import { Registry } from 'prom-client';
import { BODY_WITHIN_MS, makeServer } from '../../src/http';
import { listen, send, stall } from './raw';

/** Clients that hold a line open. They are cut off, and nobody else waits for them. */
const WITHIN_MS = 400;
let url: string;
let close: () => void;

beforeAll(async () => {
  const server = makeServer({ process: async () => {}, problems: () => [], metrics: new Registry(), invitation: async () => null, fault: () => {} }, WITHIN_MS);
  url = await listen(server);
  close = () => (server.close(), server.server.closeAllConnections());
});
afterAll(() => close());

test('in the program the limit is ten seconds', () => {
  expect(BODY_WITHIN_MS).toBe(10_000);
});

test.each([
  ['a body that never ends', 'POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"type":'],
  ['headers that never end', 'POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-type:'],
  ['a chunk that never comes', 'POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"typ'],
])('%s is cut off', async (_what, lines) => {
  const { text, afterMs } = await stall(url, lines);
  expect(text).toMatch(/^HTTP\/1\.1 408 |^$/);
  expect(afterMs).toBeLessThan(WITHIN_MS * 4);
});

test('nobody waits for a hundred slow clients', async () => {
  const slow = Array.from({ length: 100 }, () => stall(url, 'POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{'));
  expect((await send(`${url}/healthz`, { method: 'GET' })).status).toBe(200);
  await Promise.all(slow);
});
