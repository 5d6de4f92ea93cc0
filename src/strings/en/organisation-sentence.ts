import type { OrganisationRefusal, OrganisationSentence } from '../../domain/organisation-sentence';

type Sentences = { readonly [K in OrganisationSentence['say']]: (said: Extract<OrganisationSentence, { say: K }>) => string };

export const organisationSentence: Sentences = {
  'upkeep-chosen': ({ count }) => (count === 0 ? 'Saved. Nothing is switched on.' : `Saved. Switched on: ${count}. On a working morning I tell the managers what is due.`),
  'upkeep-done': () => 'Recorded, with the day and your name.',
  'induction-done': ({ who }) => `Recorded: ${who} has had the induction.`,
};

export const organisationRefusal: Readonly<Record<OrganisationRefusal, string>> = {
  'upkeep-off': 'That is not switched on, so nothing is recorded.',
  'upkeep-date': 'Choose a day that has been, within the last two years. Nothing is recorded yet.',
};
