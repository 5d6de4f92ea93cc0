import type { ChoiceWords, TeamWords, WelcomeWords } from '../team';
import { welshTime as time } from '../when';
import { minutes, people } from './plural';

export const team: TeamWords = {
  title: "Sefydlu'r tîm hwn",
  intro: (readers) => `Bydd ymweliadau hwyr yn cael eu postio yn y sianel hon. Gall ${people(readers)} ei darllen.`,
  board: 'Bwrdd diogelu',
  boardMissing: "Dewiswch fwrdd, neu: Dim un o'r rhain",
  audience: 'Gweithio gyda',
  audiences: { children: 'Plant', adults: 'Oedolion', both: 'Plant ac oedolion' },
  managers: 'Rheolwyr',
  managersMissing: 'Dewiswch o leiaf un rheolwr',
  deputies: 'Dirprwyon',
  namesHint: 'Enwau fel yn Teams, wedi eu gwahanu â choma',
  outOfHoursName: 'Cyswllt y tu allan i oriau: enw',
  outOfHoursPhone: 'Cyswllt y tu allan i oriau: ffôn',
  language: 'Iaith y sianel hon',
  languages: { en: 'Saesneg', cy: 'Cymraeg', both: 'Cymraeg a Saesneg' },
  submit: 'Cadw',
  savedTitle: "Tîm wedi'i sefydlu",
  savedFact: 'Gall pawb yn y tîm hwn arwyddo i mewn nawr. I newid unrhyw beth, teipiwch: sefydlu.',
  ladder: ({ managers, deputies, seniors }) => `Rheolwyr ar ôl ${minutes(managers)}, dirprwyon ar ôl ${minutes(deputies)}, pawb a'r cyswllt y tu allan i oriau ar ôl ${minutes(seniors)}, yna bob 10 munud nes bod canlyniad.`,
  footer: 'Mae rheolwyr a dirprwyon yn cael gwybod yn y sianel hon ac mewn neges bersonol.',
};

export const choices: ChoiceWords = {
  firstTitle: 'Dau ymweliad ar agor',
  firstFact: ({ where, backBy }) => `Mae'r ymweliad hwn ar agor gennych o hyd: ${where}, yn ôl erbyn ${time(backBy)}. Ydych chi wedi gadael yno'n ddiogel?`,
  firstSafe: (where) => `Wedi gadael yn ddiogel: ${where}`,
  stillThere: 'Ddim eto',
  firstFooter: "Rwy'n gwylio'r ddau nes i chi ddweud.",
  whichTitle: 'Pa ymweliad?',
  whichFact: 'Mae gennych yr ymweliadau hyn ar agor.',
  whichVisit: ({ where, backBy }) => `${where}, yn ôl erbyn ${time(backBy)}`,
  whichFooter: 'Nid oes dim wedi newid eto.',
  teamTitle: 'Pa dîm?',
  teamFact: 'Dewiswch y tîm a ddylai wylio eich ymweliadau.',
  teamFooter: 'Nid ydych wedi arwyddo i mewn eto.',
};

export const welcome: WelcomeWords = {
  title: 'Doorstep',
  fact: "Rwy'n gwylio eich ymweliadau cartref ac yn dweud wrth eich rheolwyr os nad ydych yn ôl.",
  does: [
    // No half of the day in the example: what people type back has to be read.
    'Teipiwch arwyddo i mewn pan fyddwch yn cychwyn, neu: arwyddo i mewn yn y Sblot yn ôl erbyn 3:30.',
    'Byddaf yn eich atgoffa ychydig cyn yr amser a nodwyd gennych, ac ar yr amser hwnnw.',
    'Os na fyddwch yn ateb, byddaf yn dweud wrth eich rheolwyr, yna wrth eraill, nes i rywun siarad â chi.',
    'Teipiwch estyn 30 os oes angen mwy o amser arnoch, ac arwyddo allan pan fyddwch yn ddiogel.',
    'Gofynnwch i mi am y canllawiau, er enghraifft: a alla i fynd ar fy mhen fy hun? Rwy\'n dweud pa fwrdd a pha adran.',
  ],
  doesNotTitle: 'Beth nad wyf yn ei wneud',
  doesNot: [
    'Nid wyf yn ffonio 999 na neb arall.',
    "Nid wyf yn gwybod ble rydych chi: dim ond yr hyn rydych chi'n ei ddweud wrthyf.",
    "Ni allaf gyrraedd neb sydd â Teams wedi'i ddiffodd.",
  ],
  checkIn: 'Arwyddo i mewn',
  myVisits: 'Fy ymweliadau',
  footer: 'Mewn perygl: gadewch y lle os gallwch a ffoniwch 999.',
  channel: "Rwy'n dweud wrth y sianel hon pan fydd ymweliad yn hwyr. Mae rheolwr yn teipio @Doorstep sefydlu i ddewis pwy sy'n cael gwybod. I arwyddo i mewn, agorwch sgwrs â mi.",
  duringVisit: [
    'Gadewch y lle os gallwch a ffoniwch 999.',
    "Os na allwch siarad, ffoniwch 999 o ffôn symudol a phwyswch 55 pan ofynnir i chi. Nid yw hynny'n dweud wrth yr heddlu ble rydych chi.",
    'Yna ffoniwch eich rheolwr. Nid wyf wedi ffonio neb.',
  ],
};
