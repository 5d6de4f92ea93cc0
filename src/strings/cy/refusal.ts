import type { Strings } from '../strings';

/** Why something was not done, and what to do instead. Never blame. */
export const refusal: Strings['refusal'] = {
  'where-missing': "Dywedwch ble mae'r ymweliad: ardal neu leoliad, nid enw teulu. Nid ydych wedi arwyddo i mewn eto.",
  'where-too-long': "Mae hynny'n rhy hir i'r blwch Lle. Rhowch ardal neu leoliad mewn ychydig eiriau. Nid ydych wedi arwyddo i mewn eto.",
  'back-by-passed': "Mae'r amser hwnnw eisoes wedi mynd heibio. Dewiswch pryd y byddwch yn ôl. Nid ydych wedi arwyddo i mewn eto.",
  'back-by-too-far': "Mae hynny'n fwy nag 16 awr i ffwrdd. Dewiswch amser heddiw. Nid ydych wedi arwyddo i mewn eto.",
  'visit-closed': "Mae'r ymweliad hwnnw eisoes wedi'i gau. Nid oes dim wedi newid.",
  'bad-extension': 'Dewiswch rhwng 5 a 240 munud. Nid yw eich amser wedi newid.',
  stale: "Mae'r cerdyn hwnnw wedi dyddio, felly nid oes dim wedi newid. Dyma'r sefyllfa nawr.",
  'not-yours': 'Nid eich ymweliad chi yw hwnnw, felly nid oes dim wedi newid. I ddechrau eich ymweliad chi, teipiwch: arwyddo i mewn.',
  'not-a-manager': "Dim ond rheolwyr a dirprwyon y tîm hwn sy'n gallu gwneud hynny. Nid oes dim wedi newid. Os ydych chi'n gwybod rhywbeth, ffoniwch un ohonynt.",
  'your-own-visit': "Mae'r larwm hwn am eich ymweliad chi, felly rhaid i rywun arall ei gau. Os ydych chi'n ddiogel, pwyswch: Rwy'n ddiogel - arwyddo allan, yn ein sgwrs breifat.",
  'no-alarm': 'Nid oes larwm ar yr ymweliad hwnnw. Nid oes dim wedi newid.',
  'how-known-missing': "Dywedwch sut rydych chi'n gwybod, er enghraifft: fe wnes i ffonio a siarad â hi. Mae'r larwm yn dal ar agor.",
  'visit-still-open': "Mae'r ymweliad hwnnw yn dal ar agor. Yn gyntaf pwyswch: Rwy'n ddiogel - arwyddo allan. Nid oes dim wedi'i gadw eto.",
  'note-too-long': "Mae'r nodyn yn rhy hir. Defnyddiwch 500 nod ar y mwyaf. Nid oes dim wedi'i gadw eto.",
  'duty-time': 'Dewiswch amser rhwng nawr a 24 awr i ddod. Nid oes dim wedi newid.',
  'duty-not-yours': 'Mae rhywun arall ar ddyletswydd. Gofynnwch iddynt drosglwyddo, neu teipiwch: ar ddyletswydd fi. Nid oes dim wedi newid.',
  'duty-not-a-manager': 'Dewiswch reolwr neu ddirprwy arall yn y tîm hwn. Nid oes dim wedi newid.',
  'no-offer': 'Nid oes neb yn gofyn i chi gymryd drosodd mwyach. I fod ar ddyletswydd, teipiwch: ar ddyletswydd fi.',
  'no-manager': "Dewiswch o leiaf un rheolwr. Heb reolwr, ni fyddai neb yn cael gwybod. Nid oes dim wedi'i gadw eto.",
  'not-allowed': "Dim ond rheolwyr y tîm hwn neu weinyddwr Doorstep sy'n gallu newid y gosodiadau hyn. Nid oes dim wedi newid.",
  'bad-minutes': "Rhaid i'r camau ddod un ar ôl y llall: rheolwyr yn gyntaf, yna dirprwyon, yna uwch-reolwyr. Nid oes dim wedi'i gadw eto.",
  'too-many-people': "Dewiswch ddim mwy na 30 o reolwyr a dirprwyon i gyd. Nid oes dim wedi'i gadw eto.",
  'not-in-roster': "Nid yw rhywun a ddewiswyd gennych yn y tîm hwn mwyach. Dewiswch eto. Nid oes dim wedi'i gadw eto.",
};
