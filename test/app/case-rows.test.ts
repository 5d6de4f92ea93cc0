import { entriesOf } from '../../src/app/case-rows';
import type { Json } from '../../src/store/port';
import { visit } from '../domain/criteria/record';

/** A case's history was written by every program there has been, and is read by this one. */
const VISIT = visit('v1', 24);
const read = async (value: Json) => (await entriesOf(() => Promise.resolve([{ key: 'case|4471|1', version: '1', value }]), '4471'))[0];

test.each([
  ['nothing was noted', null, null],
  ['it was noted before the form asked what they were told', { keyPeople: 'no', othersLiving: 'unsaid', signs: ['frozen'], notAssessed: '' }, { keyPeople: 'no', othersLiving: 'unsaid', signs: ['frozen'], notAssessed: '', told: [], noticed: [] }],
])('a visit on the record stays readable where %s', async (_says, observed, seen) => {
  expect(await read({ ...VISIT, observed })).toEqual({ ...VISIT, observed: seen });
});
