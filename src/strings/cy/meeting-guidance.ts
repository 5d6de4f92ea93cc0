import type { MeetingWords } from '../meeting';

/** Yr hyn y mae canllawiau'r byrddau yn ei ddweud am gyfarfodydd o'r fath, gyda'i le. */
export const exclusionTest: MeetingWords['exclusionTest'] = {
  'cardiff-vale': "Caerdydd a'r Fro: trafodwch gyda'r cadeirydd adael rhiant allan lle byddai ei bresenoldeb yn niweidio'r hyn y gellir ei rannu (6.14).",
  gwent: 'Nid yw Gwent yn dweud dim am adael pobl allan.',
  durham: "Durham: dylid gwahodd y teulu; gellir gadael rhiant allan lle byddai'r wybodaeth yn dioddef (Responding, Multi-agency meetings).",
  'cwm-taf': "Cwm Taf Morgannwg: gellir gadael person allan o'r cyfan neu o ran lle mae ei bresenoldeb yn debygol o arwain at ymddygiad bygythiol (7).",
  'mid-west-wales': "Canolbarth a Gorllewin Cymru: trafodwch gyda'r cadeirydd adael rhywun allan lle byddai ei bresenoldeb yn niweidio'r hyn y gellir ei rannu (8).",
  none: 'Chi sydd i benderfynu gadael rhywun allan, gyda rheswm.',
};

export const forum: MeetingWords['forum'] = {
  'cardiff-vale': "Caerdydd a'r Fro: cyfarfod o'r asiantaethau dan sylw, i rannu pryderon a chytuno ar gynllun, neu i gynllunio sut i leihau risg i weithwyr (6.14).",
  gwent: 'Gwent: dewiswch Gyfarfod Strategaeth Diogelu, cyfarfod rhannu gwybodaeth Adran 115 neu gyfarfod amlddisgyblaethol (3.5).',
  durham: "Durham: cyfarfod amlasiantaeth o fewn 7 diwrnod gwaith, dan gadeiryddiaeth rheolwr y tîm (Multi-agency meetings).",
  'cwm-taf': 'Cwm Taf Morgannwg: grŵp craidd, cyfarfod gofal a chymorth, cyfarfod amlasiantaeth neu gynhadledd amddiffyn plant (7).',
  'mid-west-wales': 'Canolbarth a Gorllewin Cymru: cyfarfod amlasiantaeth, grŵp craidd neu gynhadledd amddiffyn plant (8).',
  none: 'Dilynwch weithdrefn eich bwrdd eich hun.',
};

export const dissentRoute: MeetingWords['dissentRoute'] = {
  'cardiff-vale': "Byddwch yn agored am anghytuno. Nid yw Caerdydd a'r Fro yn enwi llwybr: gofynnwch i'ch arweinydd diogelu (6.7).",
  gwent: "Mae'r hyn sy'n aros yn destun dadl yn mynd i ddogfen Gwent ei hun ar ddatrys anghytuno (3.2).",
  durham: "Nid yw Durham yn enwi llwybr: gofynnwch i'ch arweinydd diogelu.",
  'cwm-taf': "Mae'r hyn sy'n aros yn destun dadl yn mynd i CRISP, neu mae'r asiantaeth arweiniol yn cael cyngor cyfreithiol (7).",
  'mid-west-wales': "Mae'r hyn sy'n aros yn destun dadl yn mynd i'r protocol ar wahaniaethau proffesiynol (5).",
  none: 'Dilynwch lwybr eich bwrdd eich hun ar gyfer anghytuno.',
};

export const agendaItems: MeetingWords['agendaItems'] = [
  "Rolau, recordio, a beth y gellir ei gadw'n gyfrinachol (CV 6.14, CT 7, MW 8). Rheolau sylfaenol: adnabod eich ymatebion eich hun, parchu pob pryder, rhannu gwybodaeth ddiogelwch, anghytuno'n agored, gwylio rhag ochri (CV 6.7, GW 3.2, CT 7, MW 5). Mae pobl yn gweld risg yn wahanol yn ôl eu rôl (CV 6.11, GW 3.4, CT 6.4, MW 7).",
  "Y teulu: wedi'i wahodd, yn dod, neu ran ohono wedi'i gadael allan gan y cadeirydd am reswm (DU Multi-agency meetings, CV 6.14, CT 7, MW 8).",
  'Pam rydym yn cwrdd: beth ddigwyddodd, pryd, ac erbyn pryd yr oedd angen y cyfarfod (DU Multi-agency meetings).',
  "Beth sy'n ein poeni a pham, i beth y gall arwain, a beth sy'n lleihau'r risg, i'r person mewn perygl ac i weithwyr (CT 7).",
  'Bywyd beunyddiol y person mewn perygl, a beth na allai neb ei asesu (CV 5.3, GW 3.4, DU Assessment, CT 5, MW 4).',
  'Trais a bygwth yn yr asesiad risg (CV 5.4, DU Assessment, CT 5, MW 4).',
  'Risg i oedolion ac i asiantaethau (GW 3.3).',
  'Profiad a throthwy pob asiantaeth, a pha asiantaethau sy\'n cael eu targedu a pham (CV 6.2, 6.7, 6.11, GW 3.2, DU Multi-agency working, CT 7, MW 5).',
  "A yw'r rhwydwaith yn hollti: cilio, beio, plesio, un gweithiwr yn cario'r cyfan (CV 6.3, 6.5, GW 3.1, DU Multi-agency working, CT 6, MW 5)?",
  'A all pob asiantaeth weithio yma o hyd? Os na, a ellir cadw golwg ar les, ac a yw cynllun ar y cyd yn bosibl (CV 6.7, CT 7, MW 5)?',
  'Ymweliadau ar y cyd, heddlu, arbenigwyr, cyngor cyfreithiol, cyfryngu (CV 6.14, GW 3.5, CT 7).',
  'Cynllun i leihau risg i weithwyr, neu ei fesurau yn y cynllun presennol (CV 6.14, CT 7 ac 8, MW 8).',
  "Contract ysgrifenedig, a beth sy'n digwydd pan gaiff ei dorri (CV 5.10, GW 2.1).",
  "Y cynllun: camau, perchnogion, dyddiadau, a beth sy'n digwydd os nad yw un yn gweithio (DU Responding).",
  "Beth, sut a phryd i ddweud wrth y teulu (CV 6.14, CT 7, MW 8).",
  "Anghytuno, ac i ble mae'n mynd (GW 3.2, CT 7, MW 5).",
  "Dyddiadau: adolygu, dadfriffio, a phwy sy'n dweud wrth yr asiantaethau nad ydynt yma.",
];

export const agendaOwn: MeetingWords['agendaOwn'] = {
  'cardiff-vale': "I Gaerdydd a'r Fro: ailadroddwch y cyfarfod mewn achosion eithafol, i edrych ar risg i weithwyr (6.14).",
  gwent: 'I Gwent: mae risg i oedolion ac asiantaethau ar bob agenda o\'r fath (3.3).',
  durham: "I Durham: mae'r cynllun yn dweud beth a wneir am ddiffyg cydymffurfio, ac mae ynddo gyfnod â llai o gefnogaeth (Types, Responding).",
  'cwm-taf': "I Gwm Taf Morgannwg: ewch drwy'r hyn sy'n ein poeni, pam, yr effaith, a beth sy'n gwella diogelwch (7).",
  'mid-west-wales': 'I Ganolbarth a Gorllewin Cymru: darllenwch y polisi ar Recordio Cyfarfodydd cyn dechrau (8).',
  none: "Ychwanegwch yr hyn y mae eich bwrdd eich hun yn gofyn amdano.",
};
