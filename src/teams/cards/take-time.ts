import { TIME_TO_PREPARE } from '../../domain/short-notice';
import type { Board } from '../../domain/team';
import type { Strings } from '../../strings/strings';
import { citesText } from './cites';

/** One sentence, and only where it is true: nobody reads the one that always stands there. */
export const takeTimeNotes = (isShort: boolean, board: Board | 'none', strings: Strings): string[] => (isShort ? [strings.checklist.takeTime(citesText(TIME_TO_PREPARE, board, strings))] : []);
