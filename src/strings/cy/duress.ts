import type { DuressWords, PhraseWords } from '../duress';
import { welshTime as time } from '../when';

export const duress: DuressWords = {
  title: 'Peidiwch â ffonio na gyrru neges at y gweithiwr. Ffoniwch 999 oni bai eich bod yn gwybod bod y gweithiwr yn ddiogel.',
  summary: (worker) => `Peidiwch â ffonio na gyrru neges at y gweithiwr. Ffoniwch 999 oni bai eich bod yn gwybod bod y gweithiwr yn ddiogel. Y gweithiwr: ${worker}.`,
  fact: ({ worker, at }) => `Defnyddiodd ${worker} ymadrodd gorfodaeth eich tîm am ${time(at)}. Ar ffôn y gweithiwr ac yn y sianel, mae'n edrych fel arwyddo allan cyffredin. Cadwch hi felly.`,
  steps: [
    "Efallai fod rhywun arall yn darllen y ffôn. Peidiwch ag ateb y gweithiwr, a pheidiwch ag ysgrifennu am hyn yn y sianel. Os oes unrhyw beth arall yn gofyn i chi ffonio'r gweithiwr, peidiwch.",
    "Pwyswch \"Rwy'n delio â hyn\" fel bod y rheolwyr eraill yn gwybod. Gofynnwch am y cyfeiriad i bwy bynnag sy'n ei gadw. Dywedwch wrth 999 fod cydweithiwr wedi rhoi larwm tawel ac y gallai ffôn sy'n canu fod yn beryglus.",
  ],
  times: ({ startedAt, backBy }) => `${time(backBy)}, wedi arwyddo i mewn am ${time(startedAt)}`,
  claimed: ({ who, until }) => `${who}. Heb ganlyniad erbyn ${time(until)}, byddaf yn dweud wrth bawb eto`,
  closeIntro: "Peidiwch â chau'r larwm nes eich bod chi neu'r heddlu wedi gweld y gweithiwr, neu wedi siarad lle na allai neb arall glywed.",
  howKnownHint: "Er enghraifft: mae'r heddlu yno ac maent wedi fy ffonio",
  footer: ({ team, at }) => `${team}. Dim ond rheolwyr sy'n gweld hyn, yn eu sgyrsiau eu hunain. Diweddarwyd am ${time(at)}. Nid wyf wedi ffonio neb.`,
  direct: ({ worker, at }) => `Peidiwch â ffonio na gyrru neges at y gweithiwr. Ffoniwch 999 oni bai eich bod yn gwybod bod y gweithiwr yn ddiogel. Defnyddiodd ${worker} ymadrodd gorfodaeth eich tîm am ${time(at)}. Nid oedd modd i Doorstep gadw hyn, felly ni fydd nodyn atgoffa: cymerwch ofal o hyn eich hun nawr. Peidiwch ag ysgrifennu amdano yn y sianel.`,
  webhook: ({ worker, at }) => `Peidiwch â ffonio na gyrru neges at y gweithiwr. Ffoniwch 999 oni bai eich bod yn gwybod bod y gweithiwr yn ddiogel. Doorstep: defnyddiodd ${worker} ymadrodd gorfodaeth y tîm am ${time(at)} ac nid oeddwn yn gallu cyrraedd pob rheolwr yn Teams. Gwnewch yn siŵr bod rheolwr yn gwybod, ar lafar.`,
};

export const phrase: PhraseWords = {
  title: 'Ymadrodd gorfodaeth',
  intro: "Dewiswch eiriau y gall eich tîm eu dweud wrth Doorstep pan fydd rhywun yn eu gorfodi i ddweud eu bod yn ddiogel. Byddant yn gweld arwyddo allan cyffredin; caiff rheolwyr wybod ar unwaith, yn eu sgyrsiau eu hunain.",
  rules: [
    'Defnyddiwch ddau i chwe gair nad oes neb yn eu dweud am ymweliad, yn Gymraeg neu yn Saesneg: dau ohonynt yn anarferol, dim rhifau nac enwau.',
    "Dywedwch yr ymadrodd wrth eich tîm ar lafar yn unig. Peidiwch â'i ysgrifennu yn y sianel nac mewn neges. Dewiswch un newydd bob tro y bydd rhywun yn gadael.",
  ],
  phrase: 'Eich ymadrodd',
  phraseMissing: 'Rhowch ymadrodd',
  submit: "Cadw'r ymadrodd",
  footer: (team) => `${team}. Nid wyf yn dangos yr ymadrodd eto.`,
  savedTitle: "Ymadrodd gorfodaeth wedi'i gadw",
  next: ["Nawr dywedwch wrth eich tîm ar lafar. Mae'n gweithio mewn unrhyw beth y maent yn ei deipio i mi: ar ei ben ei hun, mewn brawddeg, neu mewn blwch ar gerdyn. Caniateir un llithriad wrth deipio.", "I'w newid, teipiwch: ymadrodd gorfodaeth."],
  asked: {
    unset: "Nid oes gan eich tîm ymadrodd gorfodaeth eto. Gydag un, gall rhywun sy'n cael ei orfodi i ddweud ei fod yn ddiogel roi gwybod i chi o hyd. Munud yn unig mae'n ei gymryd, a dim ond rheolwyr sy'n gweld hyn.",
    left: "Mae rhywun a all fod yn gwybod eich ymadrodd gorfodaeth wedi gadael y tîm. Dewiswch un newydd a dywedwch wrth eich tîm ar lafar. Mae'r hen un yn gweithio nes i chi wneud hynny.",
  },
  choose: 'Dewis ymadrodd',
};
