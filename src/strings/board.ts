import type { Instant } from '../domain/time';

/** Who is out. */
export interface BoardWords {
  readonly title: string;
  readonly fact: (said: { out: number; overdue: number }) => string;
  readonly line: Readonly<Record<'out' | 'due' | 'alarm', (said: { worker: string; where: string; backBy: Instant; onIt: string | null }) => string>>;
  readonly footer: (said: { team: string; at: Instant; page: number; pages: number }) => string;
  readonly next: string;
  readonly previous: string;
  readonly refresh: string;
  readonly drill: (said: { team: string; seconds: number }) => string;
}
