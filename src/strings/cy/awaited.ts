import type { AwaitedWords } from '../awaited';
import { welshTime as time } from '../when';

export const awaited: AwaitedWords = {
  title: { home: (worker) => `Heb gyrraedd adref eto: ${worker}`, proxy: (worker) => `Heb gadarnhau: ${worker}` },
  home: (worker) => `Mae ${worker} wedi arwyddo allan o'u hymweliad olaf a heb ddweud eu bod adref. Ffoniwch nawr, os gwelwch yn dda.`,
  proxy: ({ who, worker, where, at, known }) => `Mae ${who} wedi arwyddo allan dros gydweithiwr: ${worker}, ${where}, ${time(at)}. Sut maent yn gwybod: ${known}. Nid yw ${worker} wedi cadarnhau hynny. Ffoniwch nawr, os gwelwch yn dda.`,
  spoke: 'Wedi siarad: yn ddiogel',
  footer: 'Byddaf yn dweud eto nes y bydd ateb, neu nes y bydd rhywun wedi siarad â nhw.',
  'home-answered': (worker) => `Mae ${worker} adref yn ddiogel. Dim mwy i'w wneud.`,
  'proxy-confirmed': (worker) => `Mae ${worker} wedi cadarnhau eu bod yn ddiogel. Dim mwy i'w wneud.`,
  'out-again': (worker) => `Mae ${worker} wedi arwyddo i mewn i ymweliad arall, ac rwyf yn ei wylio. Dim mwy i'w wneud yma.`,
  'spoken-to': ({ who, worker }) => `Mae ${who} wedi siarad â'r gweithiwr (${worker}), sy'n ddiogel. Dim mwy i'w wneud.`,
  webhook: (worker) => `Doorstep: nid yw ${worker} wedi dweud eu bod yn ddiogel ar ôl ymweliad, ac ni allwn gyrraedd pawb yn Teams. Ffoniwch nawr, a gwnewch yn siŵr bod rheolwr yn gwybod.`,
};
