import { pastReviewIn, type Guidance } from '../guidance/answer';
import { ok, warn, type Finding } from './finding';

/** Documents past their review are still answered from, and every answer says so; somebody should know. */
export function checkGuidance(place: string, guidance: Guidance): Finding[] {
  const past = pastReviewIn(guidance);
  if (past.length === 0) return [ok('guidance', `${place}: no document is past its review date`)];
  return past.map(({ doc, review }) => warn('guidance', `${place}: ${doc} was to be reviewed by ${review}.`, 'ask the board for its newest edition, then npm run guidance -- import.'));
}
