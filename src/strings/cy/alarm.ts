import type { AlarmWords, CloseWords, NoticeWords } from '../alarm';
import { welshDate as date, welshTime as time } from '../when';
import { minutes } from './plural';

/** Welsh has no `they` for one person, and nobody tells us he or she: the texts say `y gweithiwr`, the worker. */
export const alarm: AlarmWords = {
  title: (worker) => `Yn hwyr: ${worker}`,
  titleClosed: (worker) => `Larwm wedi'i gau: ${worker}`,
  titlePaused: (worker) => `Wedi gofyn am fwy o amser: ${worker}`,
  titleWatched: (worker) => `Siaradwch â'r gweithiwr: ${worker}`,
  fact: ({ worker, minutesLate, backBy }) => `Roedd ${worker} i fod i ddychwelyd am ${time(backBy)}, ${minutes(minutesLate)} yn ôl, ac nid yw wedi ateb. Ffoniwch y gweithiwr nawr.`,
  titleHelp: (worker) => `Angen help: ${worker}`,
  factHelp: ({ worker, at }) => `Gofynnodd ${worker} am help am ${time(at)}. Ffoniwch 999 oni bai eich bod yn gwybod bod y gweithiwr yn ddiogel.`,
  ring: {
    unsaid: (worker) => `Nid yw ${worker} wedi dweud a ddylid ffonio. Gall ffôn sy'n canu wneud pethau'n waeth: meddyliwch yn gyntaf.`,
    ring: (worker) => `Mae ${worker} yn dweud: ffoniwch fi.`,
    'do-not-ring': (worker) => `Mae ${worker} yn dweud: peidiwch â fy ffonio. Peidiwch â ffonio na gyrru neges.`,
  },
  callHelp: ({ people, worker, at }) => `${people}: gofynnodd ${worker} am help am ${time(at)} ac nid oes neb wedi cofnodi sut mae pethau. Edrychwch ar y cerdyn uchod nawr.`,
  factClaimed: ({ who, at, until }) => `Mae ${who} yn delio â hyn ers ${time(at)}. Heb ganlyniad erbyn ${time(until)}, byddaf yn dweud wrth y bobl nesaf.`,
  factPaused: ({ worker, backBy }) => `Mae ${worker} wedi ateb ac wedi gofyn am fwy o amser. Amser newydd: ${time(backBy)}.`,
  factBack: ({ worker, at }) => `Yn ôl am ${time(at)}. Mae ${worker} wedi arwyddo allan.`,
  factWatched: ({ worker, at }) => `Neges ${worker} am ${time(at)}: wedi dod yn ôl. Siaradwch â'r gweithiwr, yna caewch y larwm hwn.`,
  factClosed: ({ who, at, outcome, howKnown }) => `Caeodd ${who} y larwm hwn am ${time(at)}. Canlyniad: ${outcome}. Sut rydym yn gwybod: ${howKnown}`,
  nobodyOnIt: 'Neb eto',
  dueBack: 'I fod yn ôl',
  dueBackLate: ({ backBy, minutesLate }) => `${time(backBy)}, ${minutes(minutesLate)} yn hwyr`,
  where: 'Ardal',
  caseRef: 'Achos',
  planned: 'Dechrau yn ôl y cynllun',
  notSaid: "Cynlluniwyd yr ymweliad hwn, ond nid yw'r gweithiwr wedi dweud a aeth.",
  heard: 'Cyswllt diwethaf',
  onIt: 'Yn delio â hyn',
  deeds: "Wedi'i wneud hyd yma",
  deed: {
    'no-answer': ({ who, at }) => `Ffoniodd ${who} am ${time(at)}, dim ateb`,
    'rang-outside': ({ who, at }) => `Ffoniodd ${who} y cyswllt y tu allan i oriau am ${time(at)}`,
    'called-999': ({ who, at }) => `Ffoniodd ${who} 999 am ${time(at)}`,
  },
  forPeopleHelp: (names) => `${names}: gweithredwch nawr, os gwelwch yn dda. Darllenwch y cerdyn hwn cyn ffonio.`,
  forPeople: (names) => `${names}: ffoniwch nawr, os gwelwch yn dda.`,
  late: (count) => `Mae'r larwm hwn ${minutes(count)} yn hwyr: nid oeddwn yn rhedeg, neu nid oeddwn yn gallu cyrraedd Teams.`,
  skipped: (names) => `Heb gael gwybod ar y pryd: ${names}.`,
  repeat: 'Efallai eich bod wedi cael y neges hon eisoes: nid oedd modd i mi wybod a gyrhaeddodd y neges gyntaf.',
  unreached: (names) => `Nid oeddwn yn gallu cyrraedd y rhain yn Teams: ${names}. Gwnewch yn siŵr eu bod yn gwybod.`,
  theChannel: 'y sianel',
  buttonOnIt: "Rwy'n delio â hyn",
  buttonClose: 'Cau',
  buttonNoAnswer: 'Wedi ffonio, dim ateb',
  button999: 'Rwyf wedi ffonio 999',
  footer: ({ team, at }) => `${team}. Diweddarwyd am ${time(at)}. Nid wyf wedi ffonio neb.`,
  summary: (worker) => `Yn hwyr: ${worker}`,
  call: ({ people, worker, minutesLate, rung }) => `${people}: mae ${worker} ${minutes(minutesLate)} yn hwyr ac nid oes canlyniad eto. Yn cael gwybod nawr: ${rung}. Ffoniwch y gweithiwr, yna pwyswch "${alarm.buttonOnIt}" uchod.`,
};

export const close: CloseWords = {
  title: (worker) => `Cau'r larwm: ${worker}`,
  intro: "Peidiwch â chau'r larwm nes bod rhywun, neu'r heddlu, wedi siarad â'r gweithiwr.",
  outcome: "Sut mae'r gweithiwr?",
  outcomeMissing: "Dewiswch sut mae'r gweithiwr",
  howKnown: "Sut rydych chi'n gwybod?",
  howKnownHint: 'Er enghraifft: fe wnes i ffonio a siarad â nhw',
  howKnownMissing: "Dywedwch sut rydych chi'n gwybod",
  submit: "Cau'r larwm",
  back: 'Ddim eto',
  footer: 'Dim enwau teuluoedd na chyfeiriadau yma, os gwelwch yn dda. Mae hyn yn cael ei gofnodi.',
};

export const notice: NoticeWords = {
  claimed: (who) => `Mae ${who} wedi gweld eich bod yn hwyr ac yn ceisio cael gafael arnoch. Os ydych chi'n ddiogel, arwyddwch allan neu ffoniwch yn ôl.`,
  pastReview: (documents) => (documents.length === 0 ? "Mae'r holl ganllawiau rwy'n ateb ohonynt o fewn eu dyddiad adolygu." : `Canllawiau sydd wedi mynd heibio i'w dyddiad adolygu: ${documents.map(({ board, review }) => `${board} (${review})`).join('; ')}. Rwy'n dal i ateb ohonynt gan ddweud hynny bob tro. Gofynnwch i'ch bwrdd am y fersiwn gyfredol.`),
  gap: ({ from, until }) => `Gwnewch yn siŵr bod pawb a oedd allan wedi dod yn ôl. Nid oedd Doorstep yn rhedeg o ${time(from)}, ${date(from)} tan ${time(until)}, ${date(until)}, felly ni chafodd neb wybod am ymweliadau a ddaeth i ben yn yr amser hwnnw. Rwy'n dweud wrthych am y rhai hwyr nawr.`,
  webhook: ({ worker, minutesLate, unreached }) => `Doorstep: mae ${worker} ${minutes(minutesLate)} yn hwyr ac nid oeddwn yn gallu cyrraedd y rhain yn Teams: ${unreached}. Ffoniwch y gweithiwr nawr, a gwnewch yn siŵr bod rheolwr yn gwybod.`,
  extendedMuch: ({ worker, where, backBy, times, minutes: inAll }) => `Mae ${worker} wedi gofyn am fwy o amser ${times === 1 ? 'unwaith' : times === 2 ? 'ddwywaith' : `${times} gwaith`}, ${minutes(inAll)} i gyd. Lle: ${where}. Yn ôl erbyn ${time(backBy)} nawr. Nid oes dim yn hwyr. Efallai yr hoffech ffonio i ofyn sut mae pethau'n mynd.`,
  webhookHelp: ({ worker, at, unreached }) => `Doorstep: gofynnodd ${worker} am help am ${time(at)} ac nid oeddwn yn gallu cyrraedd y rhain yn Teams: ${unreached}. Ffoniwch 999 oni bai eich bod yn gwybod bod y gweithiwr yn ddiogel, a gwnewch yn siŵr bod rheolwr yn gwybod.`,
  helpDirect: ({ worker, at }) => `Help: gofynnodd ${worker} am help am ${time(at)}. Ffoniwch 999 oni bai eich bod yn gwybod bod y gweithiwr yn ddiogel. Nid oedd modd i Doorstep gadw hyn, felly ni fydd nodyn atgoffa: cymerwch ofal o hyn eich hun nawr.`,
};
