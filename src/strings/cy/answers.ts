import type { AnswerStrings } from '../en/answers';

const list = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} a ${names.at(-1) ?? ''}`);

export const answersCy: AnswerStrings = {
  boards: { 'cardiff-vale': 'Caerdydd a\'r Fro', gwent: 'Gwent', durham: 'Durham', 'cwm-taf': 'Cwm Taf Morgannwg', 'mid-west-wales': 'Canolbarth a Gorllewin Cymru' },
  urgent: '**Os ydych mewn perygl: gadewch os gallwch a ffoniwch 999 nawr.**',
  urgentSilent: 'Os na allwch siarad, ffoniwch 999 o ffôn symudol, gwrandewch, yna pwyswch 55. Nid yw\'n rhoi eich lleoliad i\'r heddlu.',
  urgentNobodyTold: 'Nid yw Doorstep wedi ffonio neb. Pan fyddwch yn ddiogel, ffoniwch eich rheolwr.',
  urgentAfter: 'O\'r canllawiau, pan fyddwch yn ddiogel:',
  silent: (board) => `Nid yw canllawiau ${board} yn dweud.`,
  otherAudience: {
    children: (board) => `Ar gyfer gwaith gyda phlant y mae canllawiau ${board}.`,
    adults: (board) => `Ar gyfer oedolion mewn perygl y mae canllawiau ${board}.`,
  },
  otherBoards: 'Byrddau eraill',
  differs: 'Sut maent yn gwahaniaethu',
  sources: 'Ffynonellau',
  section: (section) => (/^\d/.test(section) ? `adran ${section}` : section),
  someOf: (shown, all) => `(${shown} o ${all})`,
  pastReview: (boards) => `Wedi mynd heibio ei ddyddiad adolygu: ${list(boards.map(({ board, review }) => `${board} (${review})`))}.`,
  noReview: ([first, ...rest]) => `Nid yw canllawiau ${first ?? ''} yn rhoi dyddiad adolygu nesaf${rest.map((board) => `, na chanllawiau ${board}`).join('')}.`,
  footer: 'Mae canllawiau yn cefnogi polisi eich asiantaeth ac nid ydynt yn cymryd ei le.',
  passagesAreEnglish: 'Yn Saesneg y mae\'r canllawiau, felly yn Saesneg y mae\'r pwyntiau hyn.',
  more: 'Dewiswch Mwy am y gweddill.',
  declined: 'Nid yw hyn yn y canllawiau: nid yw dogfennau\'r pum bwrdd yn sôn amdano (not in the guidance).',
  declinedNearest: (section) => `Yr adran agosaf yw ${section}.`,
  declinedAsk: (whom) => `Gofynnwch i ${whom}.`,
  declinedAskAnyone: 'Gofynnwch i\'ch rheolwr neu i\'ch arweinydd diogelu.',
  chat: 'Helo. Rwy\'n ateb cwestiynau o ganllawiau diogelu\'r pum bwrdd: gofynnwch am ymweliad, teulu nad yw\'n ymgysylltu, bygythiadau, goruchwyliaeth neu gyfarfodydd.',
  cautions: {
    afraid: 'Os oes ofn arnoch, dywedwch wrth eich rheolwr heddiw a gofynnwch am gyngor. Meddyliwch hefyd sut beth yw bywyd bob dydd i\'r person sydd mewn perygl.',
    confront: 'Heriwch dim ond lle mae\'n ddiogel. Gallwch adael a threfnu diwrnod arall (Gwent 1.3, Cwm Taf Morgannwg 2).',
    calm: 'Nid yw tawelwch hyd yma yn addo diogelwch. Paratowch fel ar gyfer unrhyw ymweliad.',
    secret: 'Peidiwch ag addo cadw\'r peth yn gyfrinach. Dywedwch beth fyddwch yn ei rannu, gyda phwy a pham, a\'i gofnodi.',
    capacity: 'Ni allaf farnu galluedd nac iechyd meddwl. O 16 oed, cymerir bod gan berson alluedd nes y dangosir fel arall (Canolbarth a Gorllewin Cymru 2).',
    culture: 'Nid yw arferiad yn risg ynddo\'i hun, ac nid yw byth yn esgusodi niwed. Gofynnwch am gyngor.',
    legal: 'Nid cyngor cyfreithiol yw hwn. Gofynnwch i dîm cyfreithiol eich asiantaeth.',
  },
};
