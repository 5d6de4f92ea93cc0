/** What every reader makes of its file: one block for a heading, a paragraph or a list item, in order, words untouched. */
export type Block =
  | { is: 'heading'; level: number; text: string }
  | { is: 'paragraph'; text: string }
  | { is: 'item'; text: string };

/** What a file holds, or one sentence on why it cannot be taken. `odd` is for the report. */
export type ReadResult = { ok: true; blocks: readonly Block[]; odd: readonly string[] } | Refused;
export interface Refused { ok: false; reason: string }

export const refuse = (reason: string): Refused => ({ ok: false, reason });

/** A heading that was only marked by being bold counts below every real level. */
export const BOLD_LEVEL = 7;

export const LIMITS = { fileBytes: 20_000_000, unzippedBytes: 100_000_000, mainXmlBytes: 25_000_000, textLength: 2_000_000, sections: 400 } as const;

/** Short, without an end: the look of a heading. A colon may end it: "Managers should:". */
export const looksLikeTitle = (text: string): boolean =>
  text.length <= 110 && text.split(/\s+/).length <= 16 && /^["'\u2018\u201c(]?[\p{Lu}\d]/u.test(text) && !/[.;,!]$/.test(text) && !text.includes('\t');

export const isCapitals = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);
export const endsSentence = (text: string): boolean => /[.?!:;]["'\u2019\u201d)\]]*$/.test(text);
export const startsSmall = (text: string): boolean => /^["'\u2018\u201c(]?\p{Ll}/u.test(text);
