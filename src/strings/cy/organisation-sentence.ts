import { cy } from '../cy';
import type { OrganisationRefusal, OrganisationSentence } from '../../domain/organisation-sentence';

type Sentences = { readonly [K in OrganisationSentence['say']]: (said: Extract<OrganisationSentence, { say: K }>) => string };

export const organisationSentence: Sentences = {
  'upkeep-chosen': ({ count }) => (count === 0 ? "Wedi'i gadw. Nid oes dim wedi'i droi ymlaen." : `Wedi'i gadw. Nifer wedi'u troi ymlaen: ${count}. Ar fore gwaith rwy'n dweud wrth y rheolwyr beth sydd i'w wneud.`),
  'upkeep-done': () => "Wedi'i gofnodi, gyda'r diwrnod a'ch enw.",
  'induction-done': ({ who }) => `Wedi'i gofnodi: mae ${who} wedi'i gynefino.`,
  'worry-told': ({ people }) => `Mae'r bobl hyn yn cael gwybod, a neb arall: ${cy.list(people)}. Byddwch yn clywed gen i pan gaiff ei ddarllen.`,
  'worry-heard': ({ who }) => `Diolch. Mae ${who} yn cael gwybod eich bod wedi'i ddarllen. Siaradwch â nhw, yna pwyswch "${cy.worry.spoken}".`,
  'worry-closed': () => "Wedi'i gau. Diolch.",
  'policy-saved': () => "Wedi'i gadw.",
  'policy-read': ({ at }) => `Diolch. Cofnodwyd eich bod wedi'i ddarllen: ${cy.date(at)}.`,
  'readers-reminded': ({ again }) => (again ? "Cawsant eu hatgoffa heddiw yn barod. Rhowch gynnig arall arni yfory, neu siaradwch â nhw." : "Rwy'n eu hatgoffa nawr, pob un yn ei sgwrs ei hun."),
  'worry-nobody': () => "Nid wyf yn adnabod eich tîm eto, felly nid oes neb y gallwn ddweud wrthynt. Siaradwch â'ch rheolwr, eich arweinydd diogelu neu'r gwasanaeth cymorth yn y gwaith. Mewn perygl, gadewch os gallwch a ffoniwch 999.",
};

export const organisationRefusal: Readonly<Record<OrganisationRefusal, string>> = {
  'upkeep-off': "Nid yw hynny wedi'i droi ymlaen, felly nid oes dim wedi'i gofnodi.",
  'upkeep-date': "Dewiswch ddiwrnod sydd wedi bod, o fewn y ddwy flynedd diwethaf. Nid oes dim wedi'i gofnodi eto.",
  'worry-nobody-chosen': "Dewiswch o leiaf un rheolwr a ddylai wybod. Nid oes neb wedi cael gwybod eto.",
  'worry-too-long': 'Dywedwch hyn mewn 300 nod ar y mwyaf. Nid oes neb wedi cael gwybod eto.',
  'policy-link': "Defnyddiwch ddolen sy'n dechrau gyda https:// ac sydd heb fylchau, 300 nod ar y mwyaf. Nid oes dim wedi'i gadw eto.",
  'policy-text': "Dywedwch pwy sy'n ei gadw mewn 80 nod ar y mwyaf. Nid oes dim wedi'i gadw eto.",
  'policy-none': "Nid oes dolen i'r polisi gweithio ar eich pen eich hun eto. Gall rheolwr ei hychwanegu: teipiwch polisïau.",
  'contact-text': "Defnyddiwch 80 nod ar y mwyaf ar gyfer pob un. Nid oes dim wedi'i gadw eto.",
  'shared-text': "Dywedwch beth ac i bwy, pob un mewn 120 nod ar y mwyaf. Nid oes dim wedi'i gofnodi eto.",
  'shared-date': "Dewiswch ddiwrnod sydd wedi bod. Nid oes dim wedi'i gofnodi eto.",
  'not-your-worry': "Ni ddywedwyd hynny wrthych chi, felly nid oes dim wedi newid.",
};
