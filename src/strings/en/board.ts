import { en } from '../en';
import type { BoardWords } from '../board';

export const whoIsOut: BoardWords = {
  title: 'Who is out',
  fact: ({ out, overdue }) => (out === 0 ? 'Nobody is out.' : `${out === 1 ? '1 visit is' : `${out} visits are`} open${overdue > 0 ? `, ${overdue} with an alarm` : ', none with an alarm'}.`),
  line: {
    out: ({ worker, where, backBy }) => `${worker}: ${where}. Back by ${en.time(backBy)}.`,
    due: ({ worker, where, backBy }) => `⏳ ${worker}: ${where}. Due at ${en.time(backBy)}, being asked now.`,
    alarm: ({ worker, where, backBy, onIt }) => `⚠️ ${worker}: ${where}. Due at ${en.time(backBy)}. ${onIt === null ? 'Nobody is on it.' : `${onIt} is on it.`}`,
  },
  footer: ({ team, at, page, pages }) => `${team}, ${en.time(at)}${pages > 1 ? `, page ${page} of ${pages}` : ''}. Only visits that were checked in.`,
  next: 'Next page',
  previous: 'Previous page',
  refresh: 'Refresh',
  drill: ({ team, seconds }) => `This is a drill for ${team}. Nobody is overdue. This test alarm took ${seconds === 1 ? '1 second' : `${seconds} seconds`} from the command to this message. If a manager did not get it, check that they have Doorstep installed.`,
};
