import type { LookingBackWords, SupportWords } from '../support';
import { welshDate as date, welshTime as time } from '../when';
import { visits } from './plural';

export const support: SupportWords = {
  title: 'Ar ôl yr hyn a ddigwyddodd',
  fact: {
    hurt: "Mae eich rheolwr wedi cofnodi eich bod wedi cael niwed neu fraw. Nid eich bai chi yw'r hyn a ddigwyddodd, ac nid yw'n rhan o'r gwaith.",
    police: "Mae eich rheolwr wedi cofnodi eich bod gyda'r heddlu. Nid eich bai chi yw'r hyn a ddigwyddodd, ac nid yw'n rhan o'r gwaith.",
  },
  help: 'Gallwch ofyn am gymorth unrhyw bryd: amser i ffwrdd o ymweliadau, cwnsela neu gymorth iechyd yn y gwaith, neu rywun i siarad â nhw heblaw eich rheolwr.',
  report: "Pan fyddwch yn barod, ac nid cyn hynny, teipiwch: rhoi gwybod am ddigwyddiad. Mae'n helpu i'ch cadw chi a chydweithwyr yn ddiogel.",
  footer: "Nid oes rhaid i chi ei gario ar eich pen eich hun.",
};

export const lookingBack: LookingBackWords = {
  month: ({ until, visits: closed, alarms, lateCheckOuts }) =>
    `Diwedd y mis: ${date(until)}. Gorffennodd eich tîm ${visits(closed)}. ${alarms === 0 ? 'Nid oedd larwm.' : `Ymweliadau â larwm: ${alarms}. O'r rheini, gorffennodd ${lateCheckOuts} gydag arwyddo allan yn hwyr.`} Os yw larymau'n dod yn rhy aml i'w cymryd o ddifrif, cytunwch ar fwy o amser i ymweliadau, neu atgoffwch bawb bod teipio "estyn 30" yn ddigon. Nid oes neb yn cael ei enwi na'i restru yma: cadwch hi felly, os gwelwch yn dda.`,
  title: 'Ymweliadau i edrych yn ôl arnynt',
  fact: (count) => `${visits(count)} o'r 30 diwrnod diwethaf, wedi'u dewis ar hap neu am fod rhywbeth yn werth cwestiwn cyfeillgar.`,
  none: "Nid oes ymweliad o'r 30 diwrnod diwethaf wedi'i orffen eto.",
  visit: ({ date: day, started, ended, worker, where, backBy, extended }) => `${date(day)}, ${time(started)} tan ${time(ended)}: ${worker}, ${where}. Yn ôl erbyn ${time(backBy)}${extended === 0 ? '' : extended === 1 ? ", wedi'i estyn unwaith" : `, wedi'i estyn ${extended} gwaith`}.`,
  outcome: (outcome) => `Canlyniad: ${outcome}.`,
  question: {
    short: 'Arwyddwyd allan o fewn dwy funud. A symudwyd yr ymweliad, neu a bwyswyd botwm trwy gamgymeriad?',
    overlap: "Mae'r amseroedd yn gorgyffwrdd ag ymweliad arall. A oedd y cyntaf ar ben, a dim ond heb arwyddo allan?",
  },
  source: {
    'cardiff-vale': "Mae Caerdydd a'r Fro 7.3 yn gofyn i reolwyr edrych ar gofnodion yn rheolaidd.", gwent: 'Mae Gwent 4.1 yn gofyn i reolwyr edrych ar gofnodion yn rheolaidd.', 'mid-west-wales': 'Mae Canolbarth a Gorllewin Cymru 9 yn gofyn i reolwyr edrych ar gofnodion yn rheolaidd.',
    durham: 'Nid yw canllawiau Durham yn gofyn am hyn. Mae canllawiau tri bwrdd arall yn gwneud hynny.', 'cwm-taf': 'Nid yw canllawiau Cwm Taf Morgannwg yn gofyn am hyn. Mae canllawiau tri bwrdd arall yn gwneud hynny.',
    none: 'Mae canllawiau tri bwrdd yn gofyn i reolwyr edrych ar gofnodion yn rheolaidd.',
  },
  footer: "Nid yw arwyddo allan yn hwyr, neu beidio, byth yn arwydd bod rhywun yn dweud celwydd. Nid yw myfyrio preifat byth yn cael ei ddangos. Cofnodwyd eich bod wedi edrych.",
};
