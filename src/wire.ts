import type { Server } from 'node:http';
import pino from 'pino';
import type { Config } from './config';
import { examineAtStart, placesOf } from './checks/examine';
import type { Finding } from './checks/finding';
import { startEngine, type Engine } from './engine/engine';
import { withCalendar } from './engine/errands';
import { makeHealth } from './engine/health';
import type { EngineParts } from './engine/ports';
import { makeRuntime, type Runtime } from './engine/runtime';
import { freshGuidance } from './guidance/import/fresh';
import { makeServer } from './http';
import { describeFault } from './log';
import { makeMeters } from './meters';
import { openStore } from './store/open';
import { makeAdmission } from './teams/admission';
import { makeBot } from './teams/bot';
import { makeReach } from './teams/reach';
import { calendarFor, eventWords, invitationAt } from './wire-calendar';

/** Wiring, and nothing else: each part is made once and handed to those who need it. */
export interface Doorstep {
  readonly url: string;
  readonly wake: () => void;
  /** Loads what the first question would otherwise wait for, and writes what a quick self-check found into the log. */
  readonly warm: () => void;
  /** Takes nothing new, ends what is under way, closes the store. */
  readonly stop: () => Promise<void>;
}

export async function wire(config: Config, runtime: Runtime = makeRuntime(config.clock)): Promise<Doorstep> {
  const log = pino({ level: config.logLevel, base: { instance: config.instance } });
  const meters = makeMeters();
  const opened = await openStore(config.store);
  const health = makeHealth({ elapsed: runtime.elapsed, skewMs: opened.skewMs });
  const fault = (doing: string, error: unknown) => {
    meters.fault(doing.split(' ')[0] ?? doing);
    log.error({ doing, fault: describeFault(error) }, 'fault');
  };
  const guidance = (place: string) => freshGuidance(opened.store, place, fault);
  let ownUrl = '';
  const meetingUrl = (fileToken: string) => `${config.publicUrl ?? ownUrl}/meetings/${fileToken}.ics`;
  const bot = makeBot({ ...config.app, meetingUrl, appId: config.app.id, webhook: config.webhook, model: config.model, guidance }, makeAdmission(config), { fault });

  const places = placesOf(config);
  let engine: Engine | null = null;
  const parts: EngineParts = {
    ...runtime,
    store: opened.store,
    places,
    instance: config.instance,
    deliver: (parcel, place) => deliver(parcel, place),
    readRoster: bot.readRoster,
    admins: [...config.admins],
    recordYears: config.recordYears,
    wake: () => engine?.wake(),
    observe: { roundDone: health.observe.roundDone, accepted: (message) => (meters.accepted(message), message.alarm && log.info({ lateMs: message.lateMs, attempts: message.attempts }, 'alarm accepted')), notAccepted: (what) => (meters.notAccepted(what), log.warn(what, 'not accepted by Teams')), fault },
  };
  const deliver = withCalendar(bot.deliver, { calendar: calendarFor(config), runner: parts, words: eventWords });
  engine = startEngine(parts, () => ping(config.heartbeatUrl));
  const server = makeServer({ process: bot.listen(parts), problems: health.problems, metrics: meters.registry, invitation: (fileToken) => invitationAt(opened.store, places, fileToken), fault });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  ownUrl = server.url;
  log.info({ url: server.url, store: config.store.split(':')[0], local: config.isLocal }, config.isLocal ? 'listening on this machine only: no credentials are set' : 'listening');

  // On one's own machine, nothing there is news.
  const levels = { ok: 'debug', warn: config.isLocal ? 'info' : 'warn', fail: 'error' } as const;
  const tell = ({ is, check, what, ...more }: Finding) => log[levels[is]]({ check, what, ...more }, 'self-check');
  const stop = async () => {
    await closeServer(server.server);
    await engine?.stop();
    await opened.close();
  };
  const warm = () => {
    for (const place of places) void guidance(place);
    examineAtStart({ config, now: runtime.now(), opened, token: makeReach(config.app).token, guidance }).then((found) => found.forEach(tell), (error: unknown) => fault('self-check', error));
  };
  return { url: server.url, wake: () => engine?.wake(), warm, stop };
}

/** Answers what is under way; connections that only idle would hold us up for minutes. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  await closed;
  clearInterval(idle);
}

/** Tells the outside that we are alive. Not reaching it is its own alarm there, and no reason to stop here. */
async function ping(url: string | null): Promise<void> {
  if (url) await fetch(url, { method: 'POST', signal: AbortSignal.timeout(5_000) });
}

