import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { Observer } from './engine/ports';

/** What `/metrics` tells: how late alarms are, and what went wrong how often. Kinds and counts, never words or people. */
export interface Meters extends Pick<Observer, 'accepted' | 'notAccepted'> {
  readonly registry: Registry;
  readonly fault: (kind: string) => void;
}

export function makeMeters(): Meters {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const lateness = new Histogram({
    name: 'doorstep_message_lateness_seconds', help: 'From the decision to Teams accepting the message', labelNames: ['kind'],
    buckets: [0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300], registers: [registry],
  });
  const notAccepted = new Counter({ name: 'doorstep_messages_not_accepted_total', help: 'Sends that did not succeed, by what happens next', labelNames: ['kind', 'end'], registers: [registry] });
  const faults = new Counter({ name: 'doorstep_faults_total', help: 'Things that should not happen', labelNames: ['kind'], registers: [registry] });
  const kindOf = (message: { alarm: boolean }) => (message.alarm ? 'alarm' : 'courtesy');
  return {
    registry,
    accepted: (message) => lateness.observe({ kind: kindOf(message) }, message.lateMs / 1000),
    notAccepted: (message) => notAccepted.inc({ kind: kindOf(message), end: message.end }),
    fault: (kind) => faults.inc({ kind }),
  };
}
