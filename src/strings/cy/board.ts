import type { BoardWords } from '../board';
import { welshTime as time } from '../when';

export const whoIsOut: BoardWords = {
  title: 'Pwy sydd allan',
  fact: ({ out, overdue }) => (out === 0 ? 'Nid oes neb allan.' : `Ymweliadau ar agor: ${out}. ${overdue > 0 ? `Larymau: ${overdue}.` : 'Nid oes larwm.'}`),
  line: {
    out: ({ worker, where, backBy }) => `${worker}: ${where}. Yn ôl erbyn ${time(backBy)}.`,
    due: ({ worker, where, backBy }) => `⏳ ${worker}: ${where}. I fod yn ôl am ${time(backBy)}, yn cael ei holi nawr.`,
    alarm: ({ worker, where, backBy, onIt }) => `⚠️ ${worker}: ${where}. I fod yn ôl am ${time(backBy)}. ${onIt === null ? 'Nid oes neb yn delio â hyn.' : `Mae ${onIt} yn delio â hyn.`}`,
  },
  footer: ({ team, at, page, pages }) => `${team}, ${time(at)}${pages > 1 ? `, tudalen ${page} o ${pages}` : ''}. Dim ond ymweliadau y rhoddwyd gwybod amdanynt.`,
  next: 'Tudalen nesaf',
  previous: 'Tudalen flaenorol',
  refresh: 'Adnewyddu',
  drill: ({ team, seconds }) => `Ymarfer yw hwn. Tîm: ${team}. Nid oes neb yn hwyr. Amser o'r gorchymyn i'r neges hon, mewn eiliadau: ${seconds}. Os na chafodd rheolwr y neges, gwnewch yn siŵr bod Doorstep wedi'i osod ganddo.`,
};
