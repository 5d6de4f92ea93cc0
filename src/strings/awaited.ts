import type { Instant } from '../domain/time';

/** To managers: a word of hers is missing after a visit, and what became of it. */
export interface AwaitedWords {
  readonly title: Readonly<Record<'home' | 'proxy', (worker: string) => string>>;
  readonly home: (worker: string) => string;
  readonly proxy: (said: { who: string; worker: string; where: string; at: Instant; known: string }) => string;
  readonly spoke: string;
  readonly footer: string;
  readonly 'home-answered': (worker: string) => string;
  readonly 'proxy-confirmed': (worker: string) => string;
  readonly 'out-again': (worker: string) => string;
  readonly 'spoken-to': (said: { who: string; worker: string }) => string;
  readonly webhook: (worker: string) => string;
}
