import type { AskWords, CheckInWords, VisitWords } from '../visit';
import { welshTime as time } from '../when';

export const checkIn: CheckInWords = {
  title: 'Arwyddo i mewn',
  intro: "Dywedwch ble rydych chi'n mynd a phryd y byddwch yn ôl. Os na fyddaf yn clywed gennych, byddaf yn dweud wrth eich rheolwyr.",
  where: 'Lle',
  whereHint: 'Ardal neu leoliad, nid enw teulu',
  whereMissing: 'Rhowch ardal neu leoliad',
  backBy: 'Yn ôl erbyn',
  backByMissing: 'Dewiswch pryd y byddwch yn ôl',
  caseRef: 'Cyfeirnod yr achos',
  caseRefHint: 'Er enghraifft 4471',
  submit: 'Arwyddo i mewn',
  exactPlace: 'Union le',
  exactPlaceHint: "Dim ond eich rheolwyr sy'n gweld hwn",
  footer: 'Dim enwau teuluoedd na chyfeiriadau yma, os gwelwch yn dda.',
  footerExact: "Dim enwau teuluoedd, os gwelwch yn dda. Dim ond rheolwyr sy'n gweld yr union le, bob un ar ei ben ei hun, ac mae'n cael ei ddileu ddiwrnod ar ôl eich ymweliad.",
};

export const visit: VisitWords = {
  title: 'Ymweliad ar y gweill',
  titleDue: "Amser i'r ymweliad orffen",
  titleAlarm: 'Mae eich rheolwyr wedi cael gwybod',
  titleClosed: "Ymweliad wedi'i gau",
  titleWatched: 'Ffoniwch eich rheolwr',
  fact: (backBy) => `Yn ôl erbyn ${time(backBy)}.`,
  factDue: (backBy) => `Fe wnaethoch ddweud y byddech yn ôl erbyn ${time(backBy)}. Ydych chi'n ddiogel?`,
  factAlarm: (backBy) => `Roeddech i fod yn ôl erbyn ${time(backBy)} ac rwyf wedi dweud wrth eich rheolwyr. Os ydych chi'n ddiogel, dywedwch hynny yma.`,
  factClosed: (at) => `Fe wnaethoch arwyddo allan am ${time(at)}.`,
  factClosedByManager: ({ at, who, outcome }) => `Caeodd ${who} hwn am ${time(at)}: ${outcome}.`,
  factWatched: 'Rydych wedi arwyddo allan. Bydd y larwm yn parhau nes i reolwr siarad â chi.',
  where: 'Lle',
  caseRef: 'Achos',
  told: 'Pwy fydd yn cael gwybod',
  wasTold: 'Wedi cael gwybod',
  extended: (times) => (times === 1 ? "Wedi'i estyn unwaith" : times === 2 ? "Wedi'i estyn ddwywaith" : `Wedi'i estyn ${times} gwaith`),
  safe: "Rwy'n ddiogel - arwyddo allan",
  extend15: 'Estyn 15 munud',
  extend30: 'Estyn 30 munud',
  footer: (team) => `Y tîm sy'n gwylio: ${team}. Os ydych mewn perygl, gadewch y lle os gallwch a ffoniwch 999: ni allaf ffonio neb drosoch.`,
  help: 'Mae angen help arnaf',
  titleHelp: 'Wedi gofyn am help',
  factHelp: (at) => `Gofynnoch am help am ${time(at)} ac rwyf wedi dweud wrth eich rheolwyr. Os ydych mewn perygl, gadewch y lle os gallwch a ffoniwch 999. Os na allwch siarad, ffoniwch 999 o ffôn symudol a phwyswch 55 pan ofynnir i chi.`,
  ringMe: 'Ffoniwch fi',
  doNotRing: 'Peidiwch â fy ffonio',
  noPlace: 'Ddim yn hysbys: nid oedd ymweliad ar agor',
  watchClosely: 'Gwyliwch fi yn agosach',
};

export const ask: AskWords = {
  title: { soon: 'Bron yn amser', due: 'Ydych chi yn ôl?', 'still-out': "Ydych chi'n ddiogel?", 'last-ask': "Y tro olaf i mi ofyn: ydych chi'n ddiogel?" },
  fact: {
    soon: ({ where, backBy }) => `Rydych i fod yn ôl erbyn ${time(backBy)}. Lle: ${where}.`,
    due: ({ where, backBy }) => `Rydych i fod yn ôl nawr, ${time(backBy)}. Lle: ${where}.`,
    'still-out': ({ where, backBy, alarmAt }) => `Roeddech i fod yn ôl am ${time(backBy)}. Lle: ${where}. Am ${time(alarmAt)} byddaf yn dweud wrth eich rheolwyr.`,
    'last-ask': ({ where, backBy, alarmAt }) => `Roeddech i fod yn ôl am ${time(backBy)}. Lle: ${where}. Am ${time(alarmAt)} byddaf yn dweud wrth eich rheolwyr.`,
  },
  summary: (at) => `Doorstep, ${time(at)}`,
  footer: 'Pwyswch un botwm. Os na fyddwch yn ateb, byddaf yn dweud wrth eich rheolwyr.',
};
