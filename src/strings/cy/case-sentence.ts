import type { CaseRefusal, CaseSentence } from '../../domain/case-sentence';
import type { ReportRefusal } from '../../domain/report';
import { welshDate as date } from '../when';
import { list } from './list';

type Sentences = { readonly [K in CaseSentence['say']]: (said: Extract<CaseSentence, { say: K }>) => string };

export const caseSentence: Sentences = {
  'case-empty': ({ ref }) => `Nid oes dim wedi'i gofnodi am achos ${ref} eto.`,
  'case-recorded': ({ ref }) => `Cofnodwyd ar achos ${ref}.`,
  'team-listed': ({ name, ref }) => `Mae ${name} yn gallu gweld hanes achos ${ref} o hyn ymlaen.`,
  'criterion-confirmed': ({ identified, deadline }) => `Wedi'i gadarnhau. Dyddiad nodi: ${date(identified)}. Rhaid cynnal y cyfarfod erbyn ${date(deadline)} (7 diwrnod gwaith).`,
  'criterion-not-met': ({ ref }) => `Cofnodwyd: nid yw'r maen prawf wedi'i fodloni ar achos ${ref}. Os caiff rhywbeth newydd ei gofnodi, byddaf yn gofyn eto.`,
  'flag-raised': ({ ref, reviewAt }) => `Baner risg wedi'i chodi ar achos ${ref}. Mae pawb sy'n ymweld yn ei gweld. Byddaf yn gofyn i chi ei hadolygu ar ${date(reviewAt)}.`,
  'flag-kept': ({ ref, reviewAt }) => `Mae'r faner ar achos ${ref} yn aros. Byddaf yn gofyn eto ar ${date(reviewAt)}.`,
  'flag-ended': ({ ref }) => `Mae'r faner ar achos ${ref} wedi dod i ben. Mae'n aros yn yr hanes.`,
  'incident-reported': ({ people }) => `Wedi'i adrodd. ${people.length > 1 ? `Mae'r bobl hyn wedi cael gwybod: ${list(people)}. Siaradwch ag un ohonynt` : `Mae ${list(people)} wedi cael gwybod. Siaradwch â'r rheolwr`} nawr os nad ydych wedi gwneud: nid yw neges gennyf fi yr un peth.`,
  'incident-untold': () => "Wedi'i gadw, ac nid oes neb wedi cael gwybod eto. Dewiswch pwy ddylai glywed amdano.",
  'asked-to-ring': ({ people }) => `Rwyf wedi gofyn i'r bobl hyn eich ffonio nawr: ${list(people)}. Os gallwch, ffoniwch nhw eich hun.`,
  'task-recorded': ({ left }) => (left === 0 ? 'Cofnodwyd. Rhoddwyd sylw i bob rhan.' : `Cofnodwyd. Rhannau ar agor o hyd: ${left}.`),
  'agency-told': ({ left }) => (left === 0 ? 'Cofnodwyd. Nid oes neb yn aros i gael gwybod.' : `Cofnodwyd. Asiantaethau sydd heb gael gwybod eto: ${left}.`),
  'incident-closed': () => "Mae'r digwyddiad wedi'i gau. Diolch.",
  'no-incidents': () => 'Nid oes digwyddiad ar agor yn eich tîm.',
};

export const caseRefusal: Readonly<Record<Exclude<CaseRefusal, ReportRefusal>, string>> = {
  'no-flag': "Mae'r faner honno eisoes wedi dod i ben, felly nid oes dim wedi newid.",
  'reason-missing': 'Rhowch reswm. Nid oes dim wedi newid eto.',
  'flag-stands': "Mae baner o'r digwyddiad hwn eisoes ar yr achos.",
  'no-such-incident': 'Mae angen digwyddiad ar yr achos hwn i godi baner. Adroddwch y digwyddiad yn gyntaf, gyda chyfeirnod yr achos.',
  'behaviour-missing': "Dewiswch beth ddigwyddodd. Nid oes dim wedi'i gadw eto.",
  'not-happened-yet': "Nid yw'r amser hwnnw wedi dod eto. Dewiswch pryd y digwyddodd. Nid oes dim wedi'i gadw eto.",
  'task-note-too-long': "Mae hynny'n rhy hir: 300 nod ar y mwyaf, ac 80 ar gyfer pwy a gafodd wybod. Nid oes dim wedi'i gadw eto.",
  'incident-closed': "Mae'r digwyddiad hwnnw eisoes wedi'i gau, felly nid oes dim wedi newid.",
  'note-missing': "Dywedwch hynny mewn ychydig eiriau. Nid oes dim wedi'i gadw eto.",
  'tasks-open': 'Mae rhai rhannau ar agor o hyd. Cofnodwch beth a benderfynwyd am bob un, yna caewch ef.',
  'agencies-open': 'Mae asiantaeth heb gael gwybod eto. Cofnodwch hynny, yna caewch ef.',
  'no-proposal': "Nid yw'r cwestiwn hwnnw gennyf mwyach. Nid oes dim wedi newid.",
  'already-decided': 'Mae rhywun eisoes wedi penderfynu hyn. Dyma beth a benderfynwyd.',
  'not-on-the-case': "Dim ond y timau ar yr achos hwn sy'n gallu gwneud hynny. Nid oes dim wedi newid. Gofynnwch i'ch rheolwr os oes ei angen arnoch.",
  'not-a-case-manager': "Dim ond rheolwyr timau'r achos hwn sy'n gallu gwneud hynny. Nid oes dim wedi newid.",
  'no-such-miss': "Nid yw'r cofnod hwnnw ar yr achos hwn mwyach. Edrychwch ar yr achos eto.",
  'case-note-too-long': "Mae hynny'n rhy hir: 300 nod ar y mwyaf ar gyfer y nodyn ac 80 ar gyfer pwy ddywedodd wrthych. Nid oes dim wedi'i gadw eto.",
  'your-own-incident': 'Digwyddodd hyn i chi, felly rhaid i rywun arall ofalu amdano. Ffoniwch reolwr arall.',
  'not-your-incident': "Dim ond y person a'i hadroddodd a'i reolwyr sy'n gallu gweld hynny.",
};
