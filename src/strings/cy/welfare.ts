import type { WelfareWords } from '../welfare';
import { welshTime as time } from '../when';
import { alarm } from './alarm';

export const welfare: WelfareWords = {
  title: 'Popeth yn iawn o hyd?',
  fact: ({ alarmAt, backBy }) => `Rydych chi allan o hyd, yn ôl erbyn ${time(backBy)}. Ydych chi'n iawn? Os na fyddaf yn clywed gennych erbyn ${time(alarmAt)}, byddaf yn dweud wrth eich rheolwyr.`,
  footer: "Mae un pwysiad yn ddigon. Mae unrhyw beth y byddwch yn ei bwyso neu'n ei deipio yma yn cyfrif fel ateb.",
  ok: "Rwy'n iawn",
  homeTitle: 'Gartref yn ddiogel?',
  homeFact: (tellAt) => `Daeth eich ymweliad olaf i ben awr yn ôl. Ydych chi gartref yn ddiogel? Os na fyddaf yn clywed gennych erbyn ${time(tellAt)}, byddaf yn rhoi gwybod i'ch rheolwyr.`,
  homeYes: 'Gartref yn ddiogel',
  homeFooter: "Mae un pwysiad yn ddigon. Mae eich tîm yn gofyn hyn ar ôl ymweliad olaf y dydd.",
  offerTitle: 'A fyddai nodyn atgoffa cynharach yn helpu?',
  offerFact: 'Mae ymweliadau yn aml yn para yn hirach. Gallaf ofyn i chi 20 munud cyn eich amser, yn ogystal â 10, er mwyn i chi gael amser i estyn.',
  offerYes: 'Ie, gofynnwch yn gynharach',
  offerNo: 'Dim diolch',
  offerFooter: "Dim ond chi sy'n gweld hyn. Nid oes neb yn cael gwybod pa mor aml rydych chi'n arwyddo allan yn hwyr.",
  factTold: (askedAt) => `Gofynnais am ${time(askedAt)} a oeddech chi'n iawn, ac rwyf wedi dweud wrth eich rheolwyr. Os ydych chi'n iawn, dywedwch hynny yma.`,
  alarmTitle: (worker) => `Dim ateb: ${worker}`,
  alarmFact: ({ worker, askedAt, backBy }) => `Mae ${worker} ar ymweliad tan ${time(backBy)}. Gofynnais am ${time(askedAt)} a oedd popeth yn iawn, ac ni chefais ateb. Ffoniwch y gweithiwr nawr.`,
  call: ({ people, worker, askedAt, rung }) => `${people}: nid yw ${worker} wedi ateb ers i mi ofyn am ${time(askedAt)} a oedd popeth yn iawn, ac nid oes canlyniad eto. Yn cael gwybod nawr: ${rung}. Ffoniwch y gweithiwr, yna pwyswch "${alarm.buttonOnIt}" uchod.`,
  answeredTitle: (worker) => `Wedi ateb: ${worker}`,
  answeredFact: ({ worker, at, backBy }) => `Atebodd ${worker} am ${time(at)}: rwy'n iawn. Allan o hyd, yn ôl erbyn ${time(backBy)}.`,
  claimed: (who) => `Mae ${who} wedi gweld nad ydych wedi ateb ac yn ceisio cael gafael arnoch. Os ydych chi'n iawn, dywedwch hynny yma neu ffoniwch yn ôl.`,
  webhook: ({ worker, askedAt, unreached }) => `Doorstep: nid yw ${worker} wedi ateb ers i mi ofyn am ${time(askedAt)} a oedd popeth yn iawn, ac nid oeddwn yn gallu cyrraedd y rhain yn Teams: ${unreached}. Ffoniwch y gweithiwr nawr, a gwnewch yn siŵr bod rheolwr yn gwybod.`,
};
