import { decideClose } from '../../src/domain/alarm';
import { decideCheckOut, decideHelp } from '../../src/domain/own-visit';
import { decideConfirm, decideProxy, refuseProxy } from '../../src/domain/proxy';
import { isOpen, type Visit } from '../../src/domain/visit';
import { nextLookAt } from '../../src/domain/watch';
import { accepted, after, happened, MANAGER, ORDINARY, visitOut, visitOverdue, WORKER } from './visits';

const colleague = { id: 'tom', isManager: false, isMember: true };
const manager = { id: MANAGER, isManager: true, isMember: true };
const stranger = { id: 'mal', isManager: false, isMember: false };
const proxy = (visit: Visit, by: typeof colleague, now = after(2)) => decideProxy(visit, { by, source: 'spoke' }, now);
const help = (): Visit => accepted(decideHelp(visitOut(), WORKER, ORDINARY, after(-20)));
const byTom = (): Visit => accepted(proxy(visitOut(), colleague));

it.each([
  { says: 'a colleague on an ordinary visit', visit: visitOut, by: colleague, reason: null },
  { says: 'a manager on an ordinary visit', visit: visitOut, by: manager, reason: null },
  { says: 'a colleague on an ordinary alarm', visit: visitOverdue, by: colleague, reason: null },
  { says: 'a manager on a high-risk visit', visit: () => visitOut({ risk: 'high' }), by: manager, reason: null },
  { says: 'a colleague on a high-risk visit', visit: () => visitOut({ risk: 'high' }), by: colleague, reason: 'proxy-high' },
  { says: 'a colleague on a call for help', visit: help, by: colleague, reason: 'proxy-alarm' },
  { says: 'a manager on a call for help: that is closed on its card', visit: help, by: manager, reason: 'proxy-alarm' },
  { says: 'a manager on a high-risk alarm', visit: () => visitOverdue('high'), by: manager, reason: 'proxy-alarm' },
  { says: 'somebody of another team', visit: visitOut, by: stranger, reason: 'not-a-colleague' },
  { says: 'somebody of another team on a closed visit: she learns nothing', visit: () => accepted(decideCheckOut(visitOut(), WORKER, after(-9))), by: stranger, reason: 'not-a-colleague' },
  { says: 'the worker herself', visit: visitOut, by: { ...colleague, id: WORKER }, reason: 'proxy-own' },
  { says: 'anybody on a closed visit', visit: () => accepted(decideCheckOut(visitOut(), WORKER, after(-9))), by: colleague, reason: 'visit-closed' },
])('$says: $reason', ({ visit, by, reason }) => {
  const decision = proxy(visit(), by);
  expect(decision.ok ? null : decision.reason).toBe(reason);
});

it('keeps who said it and how they know, and stops the ladder', () => {
  expect(byTom().watch).toEqual({ is: 'closed', at: after(2), closing: { by: 'colleague', who: 'tom', source: 'spoke', confirmedAt: null }, alarm: null });
  expect(nextLookAt(byTom(), ORDINARY)).toBeNull();
});

it('tells of itself, and brings the cards of an alarm up to date', () => {
  expect(happened(proxy(visitOut(), colleague))).toEqual([{ type: 'checked-out-by', who: 'tom', isManager: false }]);
  expect(happened(proxy(visitOverdue(), manager, after(20))).map(({ type }) => type)).toEqual(['checked-out-by', 'closed']);
});

it("adds the worker's own word once", () => {
  const confirmed = accepted(decideConfirm(byTom(), WORKER, after(90)));
  expect(confirmed.watch).toMatchObject({ closing: { by: 'colleague', confirmedAt: after(90) } });
  expect(isOpen(confirmed)).toBe(false);
  expect(accepted(decideConfirm(confirmed, WORKER, after(91)))).toBe(confirmed);
});

it.each([
  { says: "somebody else's word", visit: byTom, by: 'tom', reason: 'not-yours' },
  { says: 'a visit that is open', visit: visitOut, by: WORKER, reason: 'nothing-to-confirm' },
  { says: 'one that a manager closed', visit: () => accepted(decideClose(visitOverdue(), { who: MANAGER, outcome: 'safe', howKnown: 'rang' }, after(20))), by: WORKER, reason: 'nothing-to-confirm' },
])('refuses to confirm $says', ({ visit, by, reason }) => expect(decideConfirm(visit(), by, after(90))).toEqual({ ok: false, reason }));

it('is not offered to a colleague once the visit is closed, however closely it was watched', () => {
  const closed = accepted(decideCheckOut(visitOut({ risk: 'high' }), WORKER, after(-9)));
  expect(refuseProxy(closed, colleague)).toBe('visit-closed');
});

it('her own word brings the cards of an alarm up to date, and tells nobody where there was none', () => {
  const byManager = accepted(proxy(visitOverdue(), manager, after(20)));
  expect(happened(decideConfirm(byManager, WORKER, after(90)))).toEqual([{ type: 'changed' }]);
  expect(happened(decideConfirm(byTom(), WORKER, after(90)))).toEqual([]);
});
