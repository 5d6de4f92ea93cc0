import type { ColleagueWords } from '../colleague';
import { welshTime as time } from '../when';

export const colleague: ColleagueWords = {
  proxyTitle: (worker) => `${worker}: yn ddiogel?`,
  proxyFact: ({ worker, where, backBy }) => `Mae ${worker} wedi arwyddo i mewn. Lle: ${where}. Yn ôl erbyn ${time(backBy)}. Peidiwch ag arwyddo allan drosto neu drosti oni bai eich bod yn gwybod bod y gweithiwr wedi gadael yn ddiogel.`,
  proxyFooter: "Ddim yn siŵr? Ffoniwch y gweithiwr. Os nad oes ateb, ffoniwch reolwr. Mae hyn yn cael ei gofnodi, a byddaf yn gofyn i'r gweithiwr gadarnhau.",
  source: "Sut rydych chi'n gwybod?",
  sourceMissing: "Dewiswch sut rydych chi'n gwybod",
  sources: { spoke: "Siaradais â'r gweithiwr", 'with-me': "Mae'r gweithiwr gyda mi", wrote: 'Cefais neges gan y gweithiwr', saw: "Gwelais y gweithiwr yn gadael yn ddiogel" },
  known: { spoke: "siaradwyd â'r gweithiwr", 'with-me': "roeddent gyda'i gilydd", wrote: 'daeth neges gan y gweithiwr', saw: 'gwelwyd y gweithiwr yn gadael yn ddiogel' },
  proxySubmit: (worker) => `Arwyddo allan: ${worker}`,
  whichTitle: "Pwy rydych chi'n ei olygu?",
  whichFact: 'Nid oes dim wedi newid eto. Dewiswch yr ymweliad.',
  whichVisit: ({ worker, where, backBy }) => `${worker}, ${where}, yn ôl erbyn ${time(backBy)}`,
  confirmTitle: "Ydych chi'n ddiogel?",
  confirmFact: ({ who, where, at, known }) => `Cawsoch eich arwyddo allan am ${time(at)}. Lle: ${where}. Rhoddodd ${who} wybod: ${known}. Ydy hynny'n gywir?`,
  confirmYes: "Ydw, rwy'n ddiogel",
  confirmNo: "Rwy'n dal allan",
  confirmFooter: "Nid oes neb yn gwylio'r ymweliad hwn nawr. Os ydych chi'n dal allan, arwyddwch i mewn eto.",
  forManagers: ({ who, worker, where, at, known }) => `Mae ${who} wedi rhoi gwybod bod cydweithiwr yn ddiogel, ac wedi'i arwyddo allan am ${time(at)}: ${worker}. Lle: ${where}. Sut mae'n hysbys: ${known}. Gofynnais i'r gweithiwr gadarnhau.`,
  closedBy: ({ who, worker, at, known }) => `Mae ${who} wedi rhoi gwybod bod cydweithiwr yn ddiogel, ac wedi'i arwyddo allan am ${time(at)}: ${worker}. Sut rydym yn gwybod: ${known}.`,
  closedForYou: ({ who, at, known }) => `Rhoddodd ${who} wybod am ${time(at)} eich bod yn ddiogel: ${known}.`,
};
