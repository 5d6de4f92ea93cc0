/** One line of the table: a number held against its limit, with both sides it was made of, from one run. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: Limit;
  readonly sides: readonly Side[];
}

export interface Side {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** `known`: worth telling, promised nowhere. */
export type Limit = { readonly is: 'at most' | 'at least'; readonly value: number } | { readonly is: 'known' };

export const atMost = (value: number): Limit => ({ is: 'at most', value });
export const atLeast = (value: number): Limit => ({ is: 'at least', value });
export const KNOWN: Limit = { is: 'known' };

export const side = (name: string, value: number, unit: string): Side => ({ name, value, unit });

export function holds({ value, limit }: Figure): boolean {
  switch (limit.is) {
    case 'at most':
      return value <= limit.value;
    case 'at least':
      return value >= limit.value;
    case 'known':
      return true;
    default:
      return limit satisfies never;
  }
}

/** The smallest measurement that at least this share of them does not exceed. */
export function quantile(measured: readonly number[], share: number): number {
  const sorted = [...measured].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error('quantile: nothing was measured');
  return found;
}

export const median = (measured: readonly number[]): number => quantile(measured, 0.5);
export const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
