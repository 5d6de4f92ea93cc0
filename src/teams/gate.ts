import type { Instant } from '../domain/time';
import type { Incoming } from './incoming';
import type { Meant } from './meaning';
import type { Press } from './presses';
import type { Intent } from './words/read-words';

/**
 * A flood from one person is slowed, so that it costs nobody else's alarm. Whatever somebody's safety hangs on is never
 * counted: calls for help, the duress phrase, check-ins (dropped in silence, one would leave her unwatched), check-outs, more time, and everything on an alarm's card.
 */
export interface Gate {
  /** `say`: too much, and to be told so, once; `drop`: told already. */
  readonly pass: (incoming: Incoming, meant: Meant, now: Instant) => 'go' | 'say' | 'drop';
}

/** More than anybody types or presses; what is over is answered again at one a second. */
export const BURST = 60;
const MS_EACH = 1_000;
const MOST_REMEMBERED = 10_000;

const FREE_WORDS: readonly Intent['is'][] = ['help-now', 'help', 'check-in', 'check-out', 'check-out-for', 'extend', 'watch-closely'];
/** Buttons of help, of a visit under way, and of alarms. */
const FREE_PRESSES: readonly Press['verb'][] = [
  'check-in', 'planned-check-in', 'there', 'join', 'need-help', 'ring', 'check-out', 'extend', 'still-there', 'claim', 'no-answer', 'called-999', 'rang-outside', 'ask-close', 'close', 'show-alarm', 'details', 'open-steps', 'save-steps', 'save-reference', 'alarms',
  'quiet-claim', 'quiet-999', 'quiet-details', 'quiet-ask-close', 'quiet-close', 'home-safe', 'still-ok',
  'still-out', 'confirm-safe', 'ask-proxy', 'check-out-for', 'buddy-no-answer', 'heard-from', 'watch-closely', 'incident-ring',
];

/** The words that a phone offers, or a card's own refreshing: neither is anybody's flood. */
function isFree(meant: Meant): boolean {
  switch (meant.is) {
    case 'intent':
      return FREE_WORDS.includes(meant.intent.is);
    case 'press':
      return meant.press !== null && (FREE_PRESSES.includes(meant.press.verb) || !meant.byHand);
    case 'vote':
      return false;
    case 'duress':
    case 'met':
    case 'members':
    case 'nothing':
      return true;
    default:
      return meant satisfies never;
  }
}

interface Bucket {
  readonly left: number;
  readonly at: number;
  readonly isTold: boolean;
}

export function makeGate(): Gate {
  const buckets = new Map<string, Bucket>();
  const keep = (name: string, bucket: Bucket): void => {
    buckets.delete(name);
    buckets.set(name, bucket);
    const [oldest] = buckets.keys();
    if (buckets.size > MOST_REMEMBERED && oldest !== undefined) buckets.delete(oldest);
  };
  return {
    pass: ({ who, tenantId }, meant, now) => {
      if (isFree(meant)) return 'go';
      const name = `${tenantId ?? ''}\n${who.id}`;
      const known = buckets.get(name) ?? { left: BURST, at: now, isTold: false };
      const left = Math.min(BURST, known.left + Math.max(0, now - known.at) / MS_EACH);
      if (left >= 1) {
        // Told again only after a flood has ended.
        keep(name, { left: left - 1, at: now, isTold: known.isTold && left < BURST / 2 });
        return 'go';
      }
      keep(name, { left, at: now, isTold: true });
      return known.isTold ? 'drop' : 'say';
    },
  };
}
