/** The five documents, by the short name that questions, citations and settings use. */
export const DOCS = ['cardiff-vale', 'gwent', 'durham', 'cwm-taf', 'mid-west-wales'] as const;
export type Doc = (typeof DOCS)[number];
export type Audience = 'children' | 'adults' | 'both';

export interface Bullet {
  text: string;
  /** The items of a list whose lead is `text`; empty for a plain point. */
  items: readonly string[];
}

export interface Section {
  doc: Doc;
  /** As people cite it: `6.12`, a heading, or `parent > heading`. */
  id: string;
  heading: string;
  bullets: readonly Bullet[];
}

export interface Pack {
  doc: Doc;
  title: string;
  board: string;
  audience: Audience;
  published: string;
  review: string;
  /** The last day before the document is past its review, or null where it states none. */
  reviewBy: string | null;
  note: string;
  sections: readonly Section[];
}

export const isDoc = (text: string): text is Doc => DOCS.some((doc) => doc === text);
export const isAudience = (text: string): text is Audience => text === 'children' || text === 'adults' || text === 'both';
export const isCopyNote = (bullet: Bullet): boolean => bullet.text.startsWith('Copy note:');
