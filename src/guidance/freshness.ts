import type { Guidance } from './load';
import type { Doc } from './pack';

/** The documents whose review date has passed. They are still answered from, and every answer says so. */
export const pastReviewIn = (guidance: Guidance): { doc: Doc; review: string }[] =>
  [...guidance.packs.values()].filter(({ reviewBy }) => reviewBy !== null && guidance.today() > reviewBy).map(({ doc, review }) => ({ doc, review }));
