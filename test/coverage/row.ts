/**
 * A row of the catalogue (S001 to S197, D-01 to D-45, N-01 to N-60, rules 1 to 27) in our own words, and the tests that show it.
 * A test is named by its file under test/ and a piece of its title ('domain/ladder.test.ts: climbs an ordinary visit'), or, where
 * one title stands over a table of rows, by the row in that table ('guidance/rows.test.ts: S024').
 */
export interface Row {
  readonly id: string;
  readonly what: string;
  readonly state:
    | { readonly is: 'shown'; readonly by: readonly string[] }
    | { readonly is: 'partly'; readonly by: readonly string[]; readonly lacks: string }
    | { readonly is: 'missing' }
    /** Nothing a program could do or show: why. */
    | { readonly is: 'not-software'; readonly why: string };
}

/** A question about the row itself among the tests of the answers. */
export const ANSWERED = 'answered';

const cited = (id: string, by: readonly string[]): readonly string[] => by.map((one) => (one === ANSWERED ? `guidance/${id.startsWith('D') ? 'differences' : 'rows'}.test.ts: ${id}` : one));

export const shown = (id: string, what: string, ...by: readonly string[]): Row => ({ id, what, state: { is: 'shown', by: cited(id, by) } });
export const partly = (id: string, what: string, lacks: string, ...by: readonly string[]): Row => ({ id, what, state: { is: 'partly', by: cited(id, by), lacks } });
export const missing = (id: string, what: string): Row => ({ id, what, state: { is: 'missing' } });
export const notSoftware = (id: string, what: string, why: string): Row => ({ id, what, state: { is: 'not-software', why } });
