import { Registry } from 'prom-client';
import { makeHealth, ROUND_WITHIN_MS, SKEW_AT_MOST_MS } from '../../src/engine/health';
import { makeServer } from '../../src/http';
import { makeMeters } from '../../src/meters';
import { checkIn, raiseAlarm, startVillage } from './team';
import { listen, send } from './raw';
import { until } from './until';

/** What a platform asks of the process, and what it may learn. */
describe('health, by its own clock', () => {
  const at = { elapsed: 0, skew: null as number | null };
  const health = () => makeHealth({ elapsed: () => at.elapsed, skewMs: () => at.skew });
  beforeEach(() => Object.assign(at, { elapsed: 0, skew: null }));

  test('is not ready before both loops have been round once', () => {
    const { observe, ...asked } = health();
    const problems = () => asked.problems();
    expect(problems()).toHaveLength(2);
    observe.roundDone('due');
    expect(problems()).toEqual(['the outbox has not completed a round yet']);
    observe.roundDone('outbox');
    expect(problems()).toEqual([]);
  });

  test.each(['due', 'outbox'] as const)('is not ready when the %s loop stands still, and ready again when it moves', (loop) => {
    const { observe, ...asked } = health();
    const problems = () => asked.problems();
    observe.roundDone('due');
    observe.roundDone('outbox');
    at.elapsed = ROUND_WITHIN_MS;
    expect(problems()).toEqual([]);
    at.elapsed += 1;
    observe.roundDone(loop === 'due' ? 'outbox' : 'due');
    expect(problems()).toHaveLength(1);
    expect(problems()[0]).toContain('30 s');
    observe.roundDone(loop);
    expect(problems()).toEqual([]);
  });

  test.each([
    [SKEW_AT_MOST_MS, []],
    [-SKEW_AT_MOST_MS, []],
    [SKEW_AT_MOST_MS + 1000, ["the clock is 6 s behind the storage's"]],
    [-SKEW_AT_MOST_MS - 1000, ["the clock is 6 s ahead of the storage's"]],
    [null, []],
  ])('with a storage clock %s ms ahead of ours it says %j', (skew, said) => {
    const { observe, ...asked } = health();
    const problems = () => asked.problems();
    observe.roundDone('due');
    observe.roundDone('outbox');
    at.skew = skew;
    expect(problems()).toEqual(said);
  });
});

test('a process that is not ready says why with 503, and is alive all the same', async () => {
  let problems = ['the timer sweep has not completed a round yet'];
  const server = makeServer({ process: async () => {}, problems: () => problems, metrics: new Registry(), invitation: async () => null, fault: () => {} });
  const url = await listen(server);
  try {
    expect((await send(`${url}/metrics`, { method: 'GET' })).status).toBe(200);
    // A proxy's request: somebody elsewhere asks.
    for (const header of ['x-forwarded-for', 'forwarded']) expect((await send(`${url}/metrics`, { method: 'GET', headers: { [header]: 'for=192.0.2.1' } })).status).toBe(404);
    const ready = await send(`${url}/readyz`, { method: 'GET' });
    expect({ status: ready.status, body: JSON.parse(ready.body) as unknown }).toEqual({ status: 503, body: { status: 'not ready', problems } });
    expect((await send(`${url}/healthz`, { method: 'GET' })).status).toBe(200);
    problems = [];
    expect((await send(`${url}/readyz`, { method: 'GET' })).status).toBe(200);
  } finally {
    server.close();
  }
});

test('a fault behind the door answers 500 without its words, and is reported', async () => {
  const reported: string[] = [];
  const server = makeServer({ process: () => Promise.reject(new Error('secret of the house')), problems: () => [], metrics: new Registry(), invitation: async () => null, fault: (doing) => void reported.push(doing) });
  const url = await listen(server);
  try {
    const activity = { type: 'message', channelId: 'msteams', serviceUrl: 'http://127.0.0.1:1', from: { id: 'x' }, recipient: { id: 'y' }, conversation: { id: 'z' } };
    const { status, body } = await send(`${url}/api/messages`, { headers: { 'content-type': 'application/json' }, chunks: [JSON.stringify(activity)] });
    expect(status).toBe(500);
    expect(body).not.toContain('secret');
    expect(reported).toEqual(['message']);
  } finally {
    server.close();
  }
});

test('a running bot is alive, ready, and tells how late its alarms were without telling whose', async () => {
  const village = await startVillage();
  try {
    await checkIn(village);
    await raiseAlarm(village);
    const get = (path: string) => send(`${village.world.bot.url}${path}`, { method: 'GET' });
    expect((await get('/healthz')).body).toBe('{"status":"alive"}');
    expect((await get('/readyz')).body).toBe('{"status":"ready"}');
    const metrics = await until('the alarm is counted', async () => {
      const answer = await get('/metrics');
      return /doorstep_message_lateness_seconds_count\{kind="alarm"\} [1-9]/.test(answer.body) && answer;
    });
    expect(metrics.headers['content-type']).toContain('text/plain; version=0.0.4');
    expect(metrics.body).toContain('process_resident_memory_bytes');
    expect(metrics.body).not.toMatch(/Sam|Splott|4471|Priya|aad-|personal:|19:/);
  } finally {
    await village.stop();
  }
});

test('each meter counts what it is told, by kind', async () => {
  const meters = makeMeters();
  meters.accepted({ alarm: true, lateMs: 1_500, attempts: 0 });
  meters.notAccepted({ alarm: false, why: '429 RestError', end: 'retry' });
  meters.fault('turn');
  const text = await meters.registry.metrics();
  expect(text).toContain('doorstep_message_lateness_seconds_bucket{le="2",kind="alarm"} 1');
  expect(text).toContain('doorstep_message_lateness_seconds_bucket{le="1",kind="alarm"} 0');
  expect(text).toContain('doorstep_messages_not_accepted_total{kind="courtesy",end="retry"} 1');
  expect(text).toContain('doorstep_faults_total{kind="turn"} 1');
});
