import { DAY } from '../../src/domain/time';
import { CONTACT_TEXT, decideContacts, decidePolicy, decideShared, isAskedForBy, NOTHING_WRITTEN, pastReview, POLICIES, POLICY_LINK, POLICY_OWNER, reviewsSaidNextAt, SHARED_TEXT, toRead, type Policies, type PolicyChange } from '../../src/domain/policies';
import { MONDAY, reached, reasonOf } from './meetings';

/** Policies with their links, owners and reviews; whom to ring; which guidance was handed on. */
const none: Policies = { id: 'team', ...NOTHING_WRITTEN };
const LINK = 'https://intranet.example/lone-working';
const change = (changes: Partial<PolicyChange> = {}): PolicyChange => ({ policy: 'lone-working', link: LINK, owner: 'Safety lead', reviewAt: null, isNewVersion: false, ...changes });
const withLone = (changes: Partial<PolicyChange> = {}): Policies => reached(decidePolicy(none, change(changes)));

test('S167: fifteen policies, and each board is named for those its guidance lists', () => {
  expect(POLICIES).toHaveLength(15);
  const named = (board: Parameters<typeof isAskedForBy>[1]) => POLICIES.filter((policy) => isAskedForBy(policy, board)).length;
  expect([named('mid-west-wales'), named('cwm-taf'), named('gwent'), named('cardiff-vale'), named('durham'), named('none')]).toEqual([15, 9, 9, 1, 0, 0]);
});

test.each<[string, Partial<PolicyChange>, string]>([
  ['an https address', {}, 'ok'], ['an owner and no address yet', { link: '' }, 'ok'], ['an http address', { link: 'http://intranet.example/x' }, 'policy-link'], ['a script', { link: 'javascript:alert(1)' }, 'policy-link'], ['words', { link: 'ask Priya' }, 'policy-link'],
  ['an address that ends its own brackets', { link: 'https://x.example/"><b' }, 'policy-link'], ['a very long address', { link: `https://x.example/${'a'.repeat(POLICY_LINK)}` }, 'policy-link'], ['a story for an owner', { owner: 'x'.repeat(POLICY_OWNER + 1) }, 'policy-text'],
])('kept with %s: %s', (_, changes, expected) => expect(reasonOf(decidePolicy(none, change(changes)))).toBe(expected));

test('S150: a new version is to be read again; a new link or owner alone is not; emptied, it is taken off', () => {
  expect(toRead(none)).toBeNull();
  expect(toRead(withLone({ link: '' }))).toBeNull();
  expect(toRead(withLone())?.version).toBe(1);
  expect(toRead(reached(decidePolicy(withLone(), change({ owner: 'Dee' }))))?.version).toBe(1);
  expect(toRead(reached(decidePolicy(withLone(), change({ isNewVersion: true }))))?.version).toBe(2);
  expect(reached(decidePolicy(withLone(), change({ link: ' ', owner: '' }))).rows['lone-working']).toBeNull();
});

test('a review that passes is said on its day and a week later, until it is moved', () => {
  const policies = withLone({ reviewAt: MONDAY });
  expect([pastReview(policies, MONDAY - 1), pastReview(policies, MONDAY)]).toEqual([[], ['lone-working']]);
  expect(reviewsSaidNextAt(policies)).toBe(MONDAY);
  expect(reviewsSaidNextAt({ ...policies, askedAt: MONDAY })).toBe(MONDAY + 7 * DAY);
  expect(reviewsSaidNextAt(reached(decidePolicy({ ...policies, askedAt: MONDAY }, change({ reviewAt: MONDAY + 364 * DAY }))))).toBe(MONDAY + 364 * DAY);
  expect(reviewsSaidNextAt(withLone())).toBeNull();
});

test('S169: contacts are trimmed, and none is a story', () => {
  const numbers = { police: ' Desk 01632 960003 ', edt: '', safeguarding: '', support: '', legal: '' };
  expect(reached(decideContacts(none, numbers)).contacts.police).toBe('Desk 01632 960003');
  expect(reasonOf(decideContacts(none, { ...numbers, legal: 'x'.repeat(CONTACT_TEXT + 1) }))).toBe('contact-text');
});

test.each<[string, object, string]>([['what and to whom', {}, 'ok'], ['without what', { what: ' ' }, 'shared-text'], ['without to whom', { whom: '' }, 'shared-text'], ['too long', { what: 'x'.repeat(SHARED_TEXT + 1) }, 'shared-text'], ['on a day to come', { on: MONDAY + DAY }, 'shared-date']])('S171: handed on, %s: %s', (_, changes, expected) =>
  expect(reasonOf(decideShared(none, { what: 'Durham, meetings', whom: 'the team', on: MONDAY, by: 'priya', ...changes }, MONDAY))).toBe(expected));

test('S171: the log is in the order of days, and what is sent twice stands once', () => {
  const entry = { what: 'Durham, meetings', whom: 'the team', on: MONDAY, by: 'priya' };
  const once = reached(decideShared(none, entry, MONDAY));
  expect(reached(decideShared(once, { ...entry, on: MONDAY + 1 }, MONDAY + 2))).toBe(once);
  expect(reached(decideShared(once, { ...entry, whom: 'partners', on: MONDAY - DAY }, MONDAY)).shared.map(({ whom }) => whom)).toEqual(['partners', 'the team']);
});
