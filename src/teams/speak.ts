import type { Sentence } from '../domain/sentence';
import type { Strings } from '../strings/strings';
import { safe } from './cards/view';

/** A sentence with people's own text in it made harmless. */
export function speak(sentence: Sentence, strings: Strings): string {
  const harmless = Object.fromEntries(Object.entries(sentence).map(([name, value]) => [name, name === 'say' || name === 'reason' ? value : clean(value)])) as Sentence; // Same fields, texts escaped.
  const words = strings.sentence[harmless.say] as (said: Sentence) => string; // The kind picks its own words.
  return words(harmless);
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return safe(value);
  if (Array.isArray(value)) return value.map(clean);
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, clean(inner)])) : value;
}
