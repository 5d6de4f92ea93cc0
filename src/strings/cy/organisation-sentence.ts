import type { OrganisationRefusal, OrganisationSentence } from '../../domain/organisation-sentence';

type Sentences = { readonly [K in OrganisationSentence['say']]: (said: Extract<OrganisationSentence, { say: K }>) => string };

export const organisationSentence: Sentences = {
  'upkeep-chosen': ({ count }) => (count === 0 ? "Wedi'i gadw. Nid oes dim wedi'i droi ymlaen." : `Wedi'i gadw. Nifer wedi'u troi ymlaen: ${count}. Ar fore gwaith rwy'n dweud wrth y rheolwyr beth sydd i'w wneud.`),
  'upkeep-done': () => "Wedi'i gofnodi, gyda'r diwrnod a'ch enw.",
  'induction-done': ({ who }) => `Wedi'i gofnodi: mae ${who} wedi'i gynefino.`,
};

export const organisationRefusal: Readonly<Record<OrganisationRefusal, string>> = {
  'upkeep-off': "Nid yw hynny wedi'i droi ymlaen, felly nid oes dim wedi'i gofnodi.",
  'upkeep-date': "Dewiswch ddiwrnod sydd wedi bod, o fewn y ddwy flynedd diwethaf. Nid oes dim wedi'i gofnodi eto.",
};
