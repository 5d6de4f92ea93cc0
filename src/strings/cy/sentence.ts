import { holdSentence } from './hold';
import type { Strings } from '../strings';
import { checklist } from './checklist';
import { colleague } from './colleague';
import { duty } from './duty';
import { day } from './plan';
import { welshDate as date, welshTime as time } from '../when';
import { caseSentence } from './case-sentence';
import { afterwardsSentence } from './afterwards-sentence';
import { agreementSentence } from './agreement-sentence';
import { meetingSentence } from './meeting-sentence';
import { organisationSentence } from './organisation-sentence';
import { list } from './list';
import { people, visits } from './plural';
import { refusal } from './refusal';

/** What the bot says in a line of text. Key fact first, then what to do next. */
export const sentence: Strings['sentence'] = {
  ...caseSentence,
  ...meetingSentence,
  ...agreementSentence,
  ...organisationSentence,
  ...afterwardsSentence,
  'checked-in': ({ where, backBy, soonerAt, watchers, unwatched }) => `Rydych wedi arwyddo i mewn. Lle: ${where}. Yn ôl erbyn ${time(backBy)}. ${unwatched ? `${duty.unwatched(unwatched)} ` : ''}Os na fyddaf yn clywed gennych, bydd ${list(watchers)} yn cael gwybod${unwatched ? ' o hyd' : ''}.${soonerAt ? ` Ar yr ymweliad hwn caiff hynny ei wneud yn gynt, am ${time(soonerAt)}.` : ''}`,
  'checked-in-with': ({ asked, unknown, ...said }) => `${sentence['checked-in']({ ...said, say: 'checked-in' })} ${colleague.named({ asked, unknown })}`,
  'already-with': ({ asked, unknown, ...said }) => `${colleague.named({ asked, unknown })} ${sentence['already-checked-in']({ ...said, say: 'already-checked-in' })}`,
  extended: ({ backBy, alarmGoesOn, managersTold, unwatched }) => (alarmGoesOn ? `Eich amser newydd yw ${time(backBy)}. Bydd larwm eich rheolwyr yn parhau nes iddynt siarad â chi. Ffoniwch nhw nawr.` : `Eich amser newydd yw ${time(backBy)}.${managersTold ? ' Rwyf wedi rhoi gwybod i\'ch rheolwyr.' : ''}${unwatched ? ` ${duty.unwatched(unwatched)}` : ''}`),
  'plan-saved': ({ where, startAt, backBy }) => `Wedi'i gadw: ${where}, ${date(startAt)} am ${time(startAt)}, yn ôl erbyn ${time(backBy)}. Nawr ychydig o gwestiynau cyn i chi fynd.`,
  'plan-moved': ({ where, startAt, backBy }) => `Wedi'i newid: ${where}, ${date(startAt)} am ${time(startAt)}, yn ôl erbyn ${time(backBy)}.`,
  'plan-off': ({ where }) => `Nodwyd: nid ydych yn mynd. Lle: ${where}. Rwyf wedi rhoi'r gorau i wylio amdano. Os nad oeddech yn teimlo'n ddiogel i fynd, dywedwch wrth eich rheolwr, fel bod y person mewn perygl yn dal i gael ei weld.`,
  'plan-near': ({ where }) => `Roedd yr ymweliad hwn wedi'i gynllunio gennych: ${where}. Edrychwch dros yr amseroedd, yna arwyddwch i mewn.`,
  prepared: ({ verdict, told, soonerAt }) => `${checklist.verdict[verdict]}${told.length > 0 ? ` Rwyf wedi gofyn i'r bobl hyn benderfynu cyn yr ymweliad: ${list(told)}. Os ewch cyn hynny, ac os na fyddaf yn clywed gennych, cânt wybod yn gynt${soonerAt ? `, am ${time(soonerAt)}` : ''}.` : ''}`,
  'plan-decided': ({ what, worker }) => `${{ agree: 'Cytunwyd gyda\'ch amodau.', change: 'Rydych wedi gofyn am newid y cynllun.', hold: "Rydych wedi gofyn am ohirio'r ymweliad. Cytunwch heddiw pwy fydd yn gweld y person mewn perygl yn lle hynny, sut a phryd." }[what]} Bydd ${worker} yn cael gwybod nawr.`,
  'talk-wanted': ({ people }) => `Rwyf wedi gofyn i'r bobl hyn siarad â chi cyn yr ymweliad: ${list(people)}.`,
  'day-saved': ({ count }) => `Wedi'u cynllunio: ${visits(count)}. Arwyddwch i mewn pan fyddwch yn cychwyn i bob un.`,
  'my-day': ({ planned, open }) => (planned + open === 0 ? day.none : `Mae gennych ${visits(planned)} wedi'u cynllunio a ${open} ar agor.`),
  'checked-out': ({ where, at }) => `Fe wnaethoch arwyddo allan am ${time(at)}. Lle: ${where}. Ni fydd neb yn cael neges eich bod yn hwyr.`,
  'checked-out-but-watched': ({ where }) => `Rydych wedi arwyddo allan. Lle: ${where}. Rhaid i reolwr siarad â chi cyn i'r larwm gael ei gau. Ffoniwch eich rheolwr nawr.`,
  'already-checked-in': ({ where, backBy, soonerAt }) => `Rydych wedi arwyddo i mewn.${soonerAt ? ` Os na fyddaf yn clywed gennych ar yr ymweliad hwn, bydd eich rheolwyr yn cael gwybod yn gynt, am ${time(soonerAt)}.` : ''} Mae ymweliad arall gennych ar agor o hyd: ${where}, yn ôl erbyn ${time(backBy)}. Ydych chi wedi gadael yno'n ddiogel? Rwy'n gwylio'r ddau nes i chi ddweud.`,
  'which-visit': () => "Mae gennych fwy nag un ymweliad ar agor. Pa un ydych chi'n ei olygu?",
  'check-out-unsure': () => "Ydych chi'n dweud bod eich ymweliad ar ben a'ch bod yn ddiogel? Nid oes dim wedi newid eto. Dewiswch isod.",
  'extend-unsure': () => 'Faint mwy o amser sydd ei angen arnoch? Nid oes dim wedi newid eto. Dewiswch isod, neu teipiwch: estyn 30.',
  'no-open-visit': () => 'Nid oes gennych ymweliad ar agor. I ddechrau un, teipiwch: arwyddo i mewn.',
  'my-visits': ({ count }) => `Mae gennych ${visits(count)} ar agor.`,
  claimed: ({ who, worker, until }) => `Mae ${who} yn delio â hyn. Mae ${worker} wedi cael gwybod. Heb ganlyniad erbyn ${time(until)}, byddaf yn dweud wrth y bobl nesaf.`,
  'noted-no-answer': () => "Nodwyd: fe wnaethoch ffonio ac ni chawsoch ateb. Rwy'n dweud wrth y bobl nesaf nawr.",
  'noted-999': () => 'Nodwyd: rydych wedi ffonio 999. Bydd y larwm yn parhau nes i rywun gofnodi canlyniad.',
  'steps-noted': () => "Nodwyd, ac mae pawb yn ei weld.",
  'reference-noted': ({ reference }) => (reference === null ? "Nid oes dim i'w nodi. Bydd y larwm yn parhau nes i rywun gofnodi canlyniad." : `Nodwyd cyfeirnod yr heddlu: ${reference}. Bydd y larwm yn parhau nes i rywun gofnodi canlyniad.`),
  'details-sent': () => "Rwyf wedi anfon y manylion i'n sgwrs breifat.",
  'noted-rang-outside': () => "Nodwyd: rydych wedi ffonio'r cyswllt y tu allan i oriau. Bydd y larwm yn parhau nes i rywun gofnodi canlyniad.",
  'closed-hurt': ({ where }) => `Mae'r larwm wedi'i gau. Lle'r ymweliad: ${where}. Nesaf: siaradwch â'r gweithiwr eich hun, gofynnwch pa gymorth sydd ei angen a'i drefnu heddiw. Nid bai'r gweithiwr yw hyn. Pan fydd yn barod, helpwch i'w gofnodi: rhoi gwybod am ddigwyddiad. Meddyliwch am gydweithwyr ac asiantaethau eraill a allai ymweld, ac am weddill y tîm.`,
  'closed-police': ({ where }) => `Mae'r larwm wedi'i gau. Lle'r ymweliad: ${where}. Nesaf: cytunwch â'r heddlu pwy sy'n cadw mewn cysylltiad, a siaradwch â'r gweithiwr eich hun cyn gynted ag y gallwch. Trefnwch gymorth a mesurau diogelwch heddiw. Cofnodwch y peth gyda'ch gilydd pan fydd y gweithiwr yn barod: rhoi gwybod am ddigwyddiad. Meddyliwch am gydweithwyr ac asiantaethau eraill a allai ymweld, ac am weddill y tîm.`,
  closed: ({ where }) => `Mae'r larwm wedi'i gau. Lle'r ymweliad: ${where}. Diolch.`,
  'team-saved': ({ name, managers, readers, readersNotManagers }) =>
    `Tîm wedi'i sefydlu: ${name}. Pan fydd ymweliad yn hwyr, byddaf yn postio yma a bydd ${list(managers)} yn cael neges. Gall ${people(readers)} ddarllen y sianel hon${readersNotManagers > 0 ? warning(readersNotManagers) : '.'}`,
  'nobody-watches': () => "Nid oes neb yn gwylio eich ymweliadau eto, felly nid wyf wedi eich arwyddo i mewn na chadw cynllun. Gofynnwch i'ch rheolwr ychwanegu Doorstep at sianel eich tîm a theipio: sefydlu. Tan hynny, ffoniwch eich rheolwr cyn ac ar ôl pob ymweliad.",
  'several-teams': () => 'Rydych mewn mwy nag un tîm. Pa dîm ddylai wylio eich ymweliadau? Nid ydych wedi arwyddo i mewn eto.',
  'team-chosen': ({ name }) => `Bydd ${name} yn gwylio eich ymweliadau. Nawr arwyddwch i mewn.`,
  refused: ({ reason }) => refusal[reason],
  stale: () => refusal.stale,
  'go-personal': () => "Mae ymweliadau'n breifat, felly rwy'n gwneud hynny yn ein sgwrs breifat. Agorwch sgwrs â Doorstep a theipiwch hynny yno.",
  'go-channel': () => 'Teipiwch hynny yn y sianel lle dylai eich rheolwyr gael gwybod.',
  'not-saved': () => "Ni allaf fod yn siŵr bod hynny wedi'i gadw. Ffoniwch eich rheolwr nawr i ddweud hynny. Yna rhowch gynnig arall arni.",
  'not-understood': () => 'Ni allaf wneud hynny eto. Teipiwch help i weld beth y gallaf ei wneud.',
  ...holdSentence,
  'too-many': () => "Roedd hynny'n llawer ar unwaith, felly rwy'n ateb yn arafach am funud. Mae gofyn am help, arwyddo allan a gofyn am fwy o amser yn gweithio bob amser. Os ydych mewn perygl, gadewch y lle os gallwch a ffoniwch 999.",
  'data-coming': () => "Rwy'n casglu'r hyn rwyf yn ei gadw amdanoch. Bydd yma cyn bo hir.",
  'language-changed': () => "Byddaf yn defnyddio'r Gymraeg gyda chi.",
  'report-saved': () => "Wedi'i gadw. Dyma nodyn ar gyfer ffeil yr achos, yn barod i'w gopïo.",
  'call-wanted': ({ people }) => `Rwyf wedi gofyn i'r bobl hyn eich ffonio heddiw: ${list(people)}.`,
  'guests-unknown': ({ names }) => `Nid wyf yn adnabod neb wrth yr enw hwn, neu rwy'n adnabod mwy nag un: ${list(names)}. Nid oes dim wedi'i gadw eto. Gofynnwch iddynt agor sgwrs â Doorstep a theipio helo, a rhowch yr enw llawn fel y mae yn Teams.`,
  'settings-saved': ({ name }) => `Wedi'i gadw. Tîm: ${name}. Bydd ymweliadau sy'n dechrau o hyn ymlaen yn defnyddio'r gosodiadau hyn.`,
  'on-duty': ({ who, until }) => duty.fact({ who, until }),
  'nobody-on-duty': ({ people }) => duty.factNobody(list(people)),
  'duty-until': () => 'Tan pryd rydych chi ar ddyletswydd? Nid oes dim wedi newid eto. Dewiswch isod, neu teipiwch: ar ddyletswydd fi tan 6.',
  'duty-taken': ({ until, out }) => `Rydych ar ddyletswydd tan ${time(until)}. ${out === 0 ? 'Nid oes neb allan nawr.' : `Mae ${visits(out)} ar agor nawr.`} Chi fydd yn cael eich galw gyntaf pan fydd un yn hwyr.`,
  'handover-asked': ({ who }) => `Rwyf wedi gofyn i'r person hwn gymryd drosodd: ${who}. Nid oes dim yn newid nes cael ateb cadarnhaol.`,
  'handover-declined': () => 'Iawn, nid oes dim wedi newid. Rwyf wedi dweud na allwch gymryd drosodd.',
  'drill-started': () => "Mae'r ymarfer wedi dechrau. Mae larwm prawf yn mynd i sianel y tîm ac at bob rheolwr a dirprwy nawr.",
  'no-team-here': () => "Nid oes tîm wedi'i sefydlu yma eto. Yn y sianel lle dylai rheolwyr gael gwybod, teipiwch: @Doorstep sefydlu.",
  'question-sent': ({ people }) => `Rwyf wedi anfon eich cwestiwn a'r ateb at y bobl hyn: ${list(people)}.`,
  'question-nobody': () => "Nid oeddwn yn gallu ei anfon: nid oes rheolwr wedi'i osod i chi eto. Gofynnwch i'ch rheolwr neu'ch arweinydd diogelu.",
  'help-now': () => "Os ydych chi mewn perygl, gadewch y lle os gallwch a ffoniwch 999. Os na allwch siarad, ffoniwch 999 o ffôn symudol a phwyswch 55 pan ofynnir i chi. Nid yw pwyso 55 yn dweud wrth yr heddlu ble rydych chi. Nid yw Doorstep yn ffonio neb: dim ond chi neu eich rheolwyr all wneud hynny.",
  'help-told': ({ people }) => `Rwyf wedi dweud wrth y bobl hyn fod angen help arnoch: ${list(people)}. Nid wyf wedi ffonio 999.`,
  'help-nobody': () => 'Nid oeddwn yn gallu dweud wrth neb: nid oes neb yn gwylio eich ymweliadau eto. Ffoniwch eich rheolwr. Os ydych mewn perygl, gadewch y lle os gallwch a ffoniwch 999.',
  'nobody-out-named': ({ name }) => `Nid oes ymweliad ar agor yn eich timau dan yr enw hwn: ${name}. Nid oes dim wedi newid. Gwiriwch yr enw, neu ffoniwch y gweithiwr.`,
  'checked-out-for': ({ worker, where }) => `Wedi arwyddo allan: ${worker}. Lle: ${where}. Rwyf wedi rhoi'r gorau i wylio'r ymweliad hwnnw ac wedi gofyn i'r gweithiwr gadarnhau.`,
  'safe-confirmed': () => "Diolch. Rwy'n falch eich bod yn ddiogel.",
  'check-in-again': () => 'Nid oes neb yn eich gwylio nawr. Dewiswch pryd y byddwch yn ôl, yna arwyddwch i mewn.',
  'buddy-chosen': ({ who, askedAt }) => `Eich cyfaill ar gyfer yr ymweliad hwn: ${who}, sydd wedi cael gwybod. Os na fyddwch wedi ateb erbyn ${time(askedAt)}, byddaf yn gofyn i'ch cyfaill gael gafael arnoch.`,
  'buddy-wanted': ({ who }) => `Rwyf wedi gofyn i gydweithiwr fod yn gyfaill i chi ar gyfer yr ymweliad hwn: ${who}. Nes i'ch cyfaill gytuno, dim ond eich rheolwyr fydd yn cael gwybod os na fyddwch yn ateb.`,
  'buddy-yes': ({ worker, askedAt }) => askedAt === null ? `Diolch. Ffoniwch y gweithiwr (${worker}) nawr: mae'r hyn rwy'n ei wybod yn dilyn.` : `Diolch. Os na fydd y gweithiwr (${worker}) wedi ateb erbyn ${time(askedAt)}, byddaf yn gofyn i chi ffonio. Nid oes dim i'w wneud nawr.`,
  'buddy-no': ({ worker }) => `Nodwyd. Byddaf yn rhoi gwybod i'r gweithiwr (${worker}) na allwch fod yn gyfaill. Bydd y rheolwyr yn cael gwybod fel arfer.`,
  'company-asked': ({ who }) => `Rwyf wedi gofyn am gadarnhad: ${who}. Mae pob un ohonoch yn arwyddo allan drosoch eich hun.`,
  joined: ({ who, where, backBy }) => `Rydych wedi arwyddo i mewn. Lle: ${where}. Ar yr un ymweliad: ${who}. Yn ôl erbyn ${time(backBy)}. Arwyddwch allan drosoch eich hun pan fyddwch yn ôl.`,
  'not-with-noted': () => "Nodwyd: nid ydych chi yno. Mae'r cydweithiwr wedi cael gwybod.",
  'home-noted': () => 'Diolch. Nodwyd eich bod gartref yn ddiogel.',
  'spoken-to': ({ who }) => `Nodwyd eich bod wedi siarad â'r gweithiwr (${who}) ac nad oes perygl. Mae'r lleill wedi cael gwybod.`,
  'home-nothing': () => "Nid oedd dim yn aros am yr ateb hwnnw, felly nid oes dim wedi newid. Os oes ymweliad ar agor, arwyddwch allan ohono.",
  'early-on': () => "O'ch ymweliad nesaf byddaf yn gofyn 20 munud cyn eich amser hefyd. I roi'r gorau i hynny, teipiwch: dim nodyn cynharach.",
  'early-off': () => "Byddaf yn gofyn o 10 munud cyn eich amser. Os newidiwch eich meddwl, teipiwch: nodyn cynharach.",
  'buddy-noted': ({ worker }) => `Nodwyd: dim ateb. Gweithiwr: ${worker}. Mae'r rheolwyr yn gwybod. Os cewch afael ar y gweithiwr yn nes ymlaen, ffoniwch reolwr.`,
  'still-ok': ({ backBy, alarmGoesOn }) => (alarmGoesOn ? "Gall eich rheolwyr weld eich bod wedi ateb. Bydd eu larwm yn parhau nes iddynt siarad â chi neu nes i chi arwyddo allan. Ffoniwch nhw nawr." : `Diolch. Rwy'n dal i wylio'r ymweliad hwn, yn ôl erbyn ${time(backBy)}.`),
  'watched-closely': ({ backBy, alarmAt, alarmIsOn }) => (alarmIsOn ? "Rwy'n eich gwylio yn agosach. Mae eich rheolwyr eisoes wedi cael gwybod. Os ydych chi'n ddiogel, arwyddwch allan." : `Rwy'n eich gwylio yn agosach. Os na fyddwch yn ôl erbyn ${time(backBy)}, bydd eich rheolwyr yn cael gwybod am ${time(alarmAt)}.`),
  'quiet-claimed': ({ until }) => `Rydych chi'n delio â hyn, ac mae'r rheolwyr eraill yn gallu gweld hynny. Peidiwch â ffonio na gyrru neges at y gweithiwr. Heb ganlyniad erbyn ${time(until)}, byddaf yn dweud wrth bawb eto.`,
  'quiet-closed': () => "Mae'r larwm hwn wedi'i gau. Diolch. Efallai y bydd angen cymorth ar y gweithiwr nawr: cynigiwch ef wyneb yn wyneb.",
  'phrase-saved': ({ name }) => `${name}: mae'r ymadrodd gorfodaeth wedi'i gadw. Mae'n gweithio o hyn ymlaen.`,
  'ring-noted': ({ ring }) => (ring === 'ring' ? 'Rwyf wedi dweud wrth eich rheolwyr am eich ffonio.' : 'Rwyf wedi dweud wrth eich rheolwyr i beidio â ffonio.'),
};

function warning(readers: number): string {
  const who = readers === 1 ? 'yn rheolwr nac yn ddirprwy' : 'yn rheolwyr nac yn ddirprwyon';
  return `, ac nid yw ${readers} ohonynt ${who}. Os nad dyna'r bwriad, defnyddiwch sianel breifat.`;
}
