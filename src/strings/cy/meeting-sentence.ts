import type { MeetingRefusal, MeetingSentence } from '../../domain/meeting-sentence';
import { cy } from '../cy';

type Sentences = { readonly [K in MeetingSentence['say']]: (said: Extract<MeetingSentence, { say: K }>) => string };

export const meetingSentence: Sentences = {
  'meeting-called': ({ ref, chair }) => `Gofynnir am gyfarfod am achos ${ref}. Y cadeirydd: ${chair}.`,
  'meeting-called-already': ({ ref, chair }) => `Mae cyfarfod am achos ${ref} ar y gweill yn barod. Y cadeirydd: ${chair}.`,
  'meeting-booked': ({ start }) => `Wedi'i drefnu: ${cy.date(start)} am ${cy.time(start)}. Nawr anfonwch y gwahoddiadau: mae'r testunau'n barod i'w copïo.`,
  'meeting-moved': ({ start }) => `Wedi'i symud: ${cy.date(start)} am ${cy.time(start)}. Rhowch wybod i bawb a wahoddwyd gennych.`,
  'meeting-cancelled': () => "Wedi'i ganslo. Rhowch wybod i bawb a wahoddwyd gennych. Rhaid cynnal y cyfarfod o hyd.",
  'meeting-passed': ({ who }) => `Wedi'i drosglwyddo. Y cadeirydd nawr: ${who}.`,
  'meeting-declined': () => "Wedi'i gofnodi. Mae'r rheolwyr wedi cael gwybod, ac mae fy nodiadau atgoffa'n parhau.",
  'family-saved': () => "Wedi'i gadw.",
  'outcome-saved': () => "Mae'r canlyniad wedi'i gadw. Nawr ychwanegwch yr hyn y cytunwyd arno, un cam ar y tro.",
  'action-added': ({ count }) => (count === 1 ? "Wedi'i ychwanegu. Mae 1 cam wedi'i gofnodi. Ychwanegwch y nesaf, neu gorffennwch." : `Wedi'i ychwanegu. Nifer y camau sydd wedi'u cofnodi: ${count}. Ychwanegwch y nesaf, neu gorffennwch.`),
  'action-done': ({ left }) => (left === 0 ? "Wedi'i gofnodi. Mae popeth y cytunwyd arno wedi'i wneud." : `Wedi'i gofnodi. Nifer y pethau sydd i'w gwneud o hyd: ${left}.`),
};

export const meetingRefusal: Readonly<Record<MeetingRefusal, string>> = {
  'not-the-chair': "Dim ond cadeirydd y cyfarfod a rheolwyr y tîm all wneud hyn. Nid oes dim wedi newid.",
  'your-own-case': "Mae'r cofnod am eich ymweliadau chi, felly rhaid i rywun arall alw'r cyfarfod. Pwyswch: Trosglwyddo i'r dirprwy.",
  'meeting-over': "Mae'r cyfarfod hwn wedi'i gynnal, felly nid oes dim wedi newid. Dyma'r canlyniad.",
  'already-booked': "Mae'r cyfarfod hwn wedi'i drefnu yn barod. I newid ei amser, pwyswch: Symud y cyfarfod.",
  'not-booked': "Nid yw'r cyfarfod hwn wedi'i drefnu, felly nid oes dim wedi newid. Dewiswch amser yn gyntaf.",
  'time-passed': "Mae'r amser hwnnw wedi mynd heibio. Dewiswch un arall. Nid oes dim wedi'i drefnu eto.",
  'time-too-far': "Mae hynny fwy na 90 diwrnod i ffwrdd. Dewiswch amser cynharach. Nid oes dim wedi'i drefnu eto.",
  'late-reason-missing': "Mae hynny'n hwyrach na'r 7 diwrnod gwaith. Dywedwch pam, a gellir ei drefnu. Os yw rhywun mewn perygl nawr, peidiwch ag aros am gyfarfod.",
  'meeting-reason-missing': 'Rhowch reswm. Nid oes dim wedi newid eto.',
  'meeting-text-too-long': "Mae hynny'n rhy hir, neu mae gormod o gamau. Defnyddiwch 500 nod ar y mwyaf. Nid oes dim wedi'i gadw eto.",
  'nobody-to-pass-to': "Nid oes neb ar ôl i drosglwyddo iddo. Siaradwch â'ch uwch-reolwr heddiw.",
  'not-held-yet': "Nid yw'r cyfarfod wedi dechrau, felly nid oes canlyniad eto.",
  'exclusion-missing': "Gadawyd rhywun o'r teulu allan. Dywedwch pam. Nid oes dim wedi'i gadw eto.",
  'attended-missing': "Dywedwch pwy ddaeth a beth a benderfynwyd. Nid oes dim wedi'i gadw eto.",
  'action-missing': "Dywedwch beth fydd yn cael ei wneud a phwy sy'n ei wneud. Nid oes dim wedi'i gadw eto.",
  'no-such-action': "Nid yw'r cam hwnnw ar y cyfarfod hwn, felly nid oes dim wedi newid.",
  'due-passed': "Mae'r diwrnod hwnnw wedi mynd heibio. Dewiswch un hwyrach. Nid oes dim wedi'i gadw eto.",
  'not-recorded': "Cofnodwch y canlyniad yn gyntaf. Yna ychwanegwch y camau.",
  'no-such-meeting': "Ni allaf ddod o hyd i'r cyfarfod hwnnw. Nid oes dim wedi newid. Edrychwch ar yr achos i weld sut mae pethau.",
};
