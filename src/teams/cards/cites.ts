import type { Cites } from '../../domain/checklist-facts';
import { BOARDS, type Board } from '../../domain/team';
import type { Strings } from '../../strings/strings';

/** Whose guidance something rests on: her own board's, or every one's that says it where she has none or hers does not. */
export function citesText(cites: Cites, board: Board | 'none', strings: Strings): string {
  const own = board === 'none' ? undefined : cites[board];
  const boards = board !== 'none' && own !== undefined ? [board] : BOARDS.filter((one) => cites[one] !== undefined);
  return boards.map((one) => strings.checklist.source({ board: strings.board[one], section: cites[one] ?? '' })).join('; ');
}
