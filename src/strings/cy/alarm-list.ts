import type { AlarmListWords } from '../alarm-list';
import { welshTime as time } from '../when';
import { alarm } from './alarm';

const owner = (onIt: string | null): string => (onIt === null ? 'Nid oes neb yn delio â hyn.' : `Mae ${onIt} yn delio â hyn.`);

export const alarmList: AlarmListWords = {
  title: (count) => `Larymau ar agor: ${count}`,
  fact: (unowned) => (unowned === 0 ? 'Mae rhywun yn delio â phob un ohonynt.' : `Heb neb yn delio â nhw: ${unowned}. Agorwch un a phwyswch "${alarm.buttonOnIt}".`),
  line: {
    overdue: ({ worker, where, at, onIt }) => `${worker}: ${where}. I fod yn ôl am ${time(at)}. ${owner(onIt)}`,
    help: ({ worker, where, at, onIt }) => `${worker}: ${where}. Gofynnwyd am help am ${time(at)}. ${owner(onIt)}`,
    welfare: ({ worker, where, at, onIt }) => `${worker}: ${where}. Holwyd am ${time(at)}, dim ateb. ${owner(onIt)}`,
    back: ({ worker, where, at, onIt }) => `${worker}: ${where}. Yn ôl am ${time(at)}: siaradwch â'r gweithiwr. ${owner(onIt)}`,
  },
  high: 'Risg uchel',
  open: (worker) => `Agor y larwm: ${worker}`,
  footer: ({ team, at, page, pages }) => `${team}, ${time(at)}${pages > 1 ? `, tudalen ${page} o ${pages}` : ''}. Help a risg uchel yn gyntaf, yna'r rhai hiraf. Pwyswch un i'w agor.`,
  quietTitle: 'Llai na thri larwm ar agor',
  quietFact: "Mae'r rhestr hon wedi dod i ben. Mae gan bob larwm sy'n dal ar agor ei gerdyn ei hun.",
};
