import { decideAskCompany, decideJoin, decideNotWith, togetherWith } from '../../src/domain/company';
import { decideCheckOut } from '../../src/domain/own-visit';
import type { Visit } from '../../src/domain/visit';
import { accepted, after, happened, visitOut, WORKER } from './visits';

const asked = (): Visit => accepted(decideAskCompany(visitOut(), { by: WORKER, id: 'tom' }));
const joined = (): Visit => accepted(decideJoin(asked(), { by: 'tom', visitId: 'visit-2' }));
const closed = (visit: Visit): Visit => accepted(decideCheckOut(visit, WORKER, after(-5)));

it('counts nobody who has not said so herself', () => {
  expect(togetherWith(asked())).toEqual([]);
  expect(togetherWith(joined())).toEqual(['tom']);
  expect(togetherWith(accepted(decideNotWith(asked(), 'tom')))).toEqual([]);
});

it('asks once, and again only after a no', () => {
  expect(happened(decideAskCompany(visitOut(), { by: WORKER, id: 'tom' }))).toEqual([{ type: 'company-asked', id: 'tom' }]);
  expect(happened(decideAskCompany(asked(), { by: WORKER, id: 'tom' }))).toEqual([]);
  expect(happened(decideAskCompany(accepted(decideNotWith(asked(), 'tom')), { by: WORKER, id: 'tom' }))).toEqual([{ type: 'company-asked', id: 'tom' }]);
});

it('tells the worker what was answered', () => {
  expect(happened(decideJoin(asked(), { by: 'tom', visitId: 'visit-2' }))).toEqual([{ type: 'company-said', id: 'tom', isWith: true }]);
  expect(happened(decideNotWith(asked(), 'tom'))).toEqual([{ type: 'company-said', id: 'tom', isWith: false }]);
});

it("keeps the colleague's own visit, whatever she presses later", () => {
  expect(accepted(decideJoin(joined(), { by: 'tom', visitId: 'visit-3' })).company).toEqual([{ id: 'tom', said: 'with', visitId: 'visit-2' }]);
  expect(accepted(decideNotWith(joined(), 'tom'))).toEqual(joined());
});

it('one of them being back says nothing about the other', () => {
  expect(closed(joined()).company).toEqual(joined().company);
});

it.each([
  { says: 'somebody nobody named', decision: () => decideJoin(visitOut(), { by: 'tom', visitId: 'x' }), reason: 'not-with-them' },
  { says: 'a no from somebody nobody named', decision: () => decideNotWith(visitOut(), 'tom'), reason: 'not-with-them' },
  { says: 'a yes after it ended', decision: () => decideJoin(closed(asked()), { by: 'tom', visitId: 'x' }), reason: 'visit-closed' },
  { says: 'a colleague somebody else named', decision: () => decideAskCompany(visitOut(), { by: 'dee', id: 'tom' }), reason: 'not-yours' },
  { says: 'herself', decision: () => decideAskCompany(visitOut(), { by: WORKER, id: WORKER }), reason: 'company-self' },
])('refuses $says', ({ decision, reason }) => expect(decision()).toEqual({ ok: false, reason }));
