import type { AlarmListWords } from '../alarm-list';
import { englishTime as time } from '../when';

const owner = (onIt: string | null): string => (onIt === null ? 'Nobody is on it.' : `${onIt} is on it.`);

export const alarmList: AlarmListWords = {
  title: (count) => `${count} alarms are open`,
  fact: (unowned) => (unowned === 0 ? 'Somebody is on every one of them.' : `Nobody is on ${unowned} of them. Open one and press I'm on it.`),
  line: {
    overdue: ({ worker, where, at, onIt }) => `${worker}: ${where}. Due at ${time(at)}. ${owner(onIt)}`,
    help: ({ worker, where, at, onIt }) => `${worker}: ${where}. Asked for help at ${time(at)}. ${owner(onIt)}`,
    welfare: ({ worker, where, at, onIt }) => `${worker}: ${where}. Asked at ${time(at)}, no answer. ${owner(onIt)}`,
    back: ({ worker, where, at, onIt }) => `${worker}: ${where}. Back at ${time(at)}: speak to them. ${owner(onIt)}`,
  },
  high: 'High risk',
  open: (worker) => `Open the alarm: ${worker}`,
  footer: ({ team, at, page, pages }) => `${team}, ${time(at)}${pages > 1 ? `, page ${page} of ${pages}` : ''}. Help and high risk first, then the longest. Press one to open it.`,
  quietTitle: 'Fewer than three alarms are open',
  quietFact: 'This list is finished. Each alarm still open has its own card.',
};
