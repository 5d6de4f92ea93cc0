import type { OrganisationSentence } from '../../src/domain/organisation-sentence';
import type { Strings } from '../../src/strings/strings';
import type { Samples } from './samples';

/** Facts for the words of a team's own duties. */
const AT = Date.UTC(2026, 10, 24, 10);
const WHO = 'Gareth Bowen';
const TEAM = 'Treganna';

export const UPKEEP: Samples<Strings['upkeep']> = {
  title: [[TEAM]], fact: [[0], [1], [3]], item: {}, short: {}, hint: {}, last: [[{ on: AT, who: WHO }]], next: [[AT]], newcomer: [[{ on: AT, who: WHO }]], inductionOf: [[WHO]], done: [['4471']], source: {}, notListed: [['4471']], every: {}, inductionEvery: {},
  agendaMonth: [[{ until: AT, visits: 1, alarms: 0, lateCheckOuts: 0 }], [{ until: AT, visits: 12, alarms: 3, lateCheckOuts: 2 }]], agendaIncidents: [[0], [2]], agendaDue: [['4471']], agendaSource: {},
  allocationFact: [[28]], allocationNone: [[28]], load: [[{ who: WHO, visits: 1, flaggedCases: 0 }], [{ who: WHO, visits: 12, flaggedCases: 3 }]],
};

export const WORRY: Samples<Strings['worry']> = {
  wants: {}, told: [[{ people: WHO, at: AT }]], heardBy: [[{ who: WHO, at: AT }]], closedBy: [[{ who: WHO, at: AT }]], unheard: [[WHO]], title: [[WHO]], wanted: { ring: [[WHO]], talk: [[WHO]], know: [[WHO]] }, noteLine: [['4471']], alsoTold: [[WHO]],
};

export const POLICIES: Samples<Strings['policies']> = {
  title: [[TEAM]], fact: [[{ count: 3, of: 15 }]], factDue: [[1], [3]], policy: {}, reviewBy: [[AT]], wasDue: [[AT]], keptBy: [[WHO]], readOn: [[AT]], source: {}, yesNo: {}, readers: [[{ read: 2, of: 5, version: 1 }]], notYet: [[WHO]], andMore: [[3]],
};
export const CONTACTS: Samples<Strings['contacts']> = { contact: {}, lacking: [[WHO]] };
export const SHARED: Samples<Strings['shared']> = { fact: [[3]], line: [[{ on: AT, what: '4471', whom: TEAM, who: WHO }]] };

export const ORGANISATION_SENTENCES: { readonly [K in OrganisationSentence['say']]: readonly [[Extract<OrganisationSentence, { say: K }>], ...[Extract<OrganisationSentence, { say: K }>][]] } = {
  'upkeep-chosen': [[{ say: 'upkeep-chosen', count: 0 }], [{ say: 'upkeep-chosen', count: 3 }]],
  'upkeep-done': [[{ say: 'upkeep-done' }]],
  'induction-done': [[{ say: 'induction-done', who: WHO }]],
  'worry-told': [[{ say: 'worry-told', people: [WHO, 'Mair Tomos'] }]],
  'worry-heard': [[{ say: 'worry-heard', who: WHO }]],
  'worry-closed': [[{ say: 'worry-closed' }]],
  'worry-nobody': [[{ say: 'worry-nobody' }]],
  'policy-saved': [[{ say: 'policy-saved' }]],
  'policy-read': [[{ say: 'policy-read', at: AT }]],
  'readers-reminded': [[{ say: 'readers-reminded', again: false }], [{ say: 'readers-reminded', again: true }]],
};
