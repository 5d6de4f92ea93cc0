import { CHANNEL, startWorld, type Actor, type World } from '../support/doorstep';
import { settled } from '../support/duress';
import { inChannel, lastCard, lastWords, setUpTeam } from '../support/scenes';
import { cardOf, wordsOf, type Accepted, type WireCard } from '../support/stand-in';

/** Policies with links and reviews, who has read the one that counts, whom to ring, and what was handed on. */
let world: World;
let sam: Actor;
let priya: Actor;
let dee: Actor;
const LINK = 'https://intranet.example/lone-working(2)';

beforeEach(async () => {
  // A Tuesday.
  world = await startWorld({ at: '2026-11-24T14:00:00Z' });
  [sam, priya, dee] = [world.person('Sam'), world.person('Priya'), world.person('Dee')];
  await setUpTeam(world, { manager: priya, deputy: dee, member: sam });
  await settled(world);
});
afterEach(() => world.stop());

const must = (card: WireCard | null | undefined): WireCard => {
  if (!card) throw new Error('no card came back');
  return card;
};
const heardBy = (actor: Actor, words: string): Promise<Accepted> => world.teams.waitFor(`"${words}" to ${actor.id}`, (one) => one.conversationId === actor.chat && wordsOf(one.activity).includes(words));
const cardTo = async (actor: Actor, words: string): Promise<WireCard> => must(cardOf((await heardBy(actor, words)).activity));
const count = (actor: Actor, words: string): number => world.teams.to(actor.chat).filter((one) => wordsOf(one.activity).includes(words)).length;

async function keep(policy: string, inputs: Record<string, string>): Promise<{ card: WireCard | null; words: string }> {
  await priya.says('policies');
  const pick = must((await priya.presses(lastCard(world, priya.chat), 'Change a policy')).card);
  const form = must((await priya.presses(pick, 'Next', { policy })).card);
  return priya.presses(form, 'Save', inputs);
}

async function until(iso: string): Promise<void> {
  world.clock.set(iso);
  await settled(world);
}

test('S167, S165: the checklist with links, owners and review dates, kept by the manager and seen by the team', async () => {
  await priya.says('policies');
  expect(lastWords(world, priya.chat)).toContain('On the list so far: 0 of 15.');
  expect((await keep('lone-working', { link: 'http://intranet.example/x', owner: '', review: '' })).words).toContain('Use a link that begins with https://');
  const kept = await keep('lone-working', { link: LINK, owner: 'Safety lead', review: '2027-03-01' });
  expect(kept.words).toContain('[Lone working](https://intranet.example/lone-working%282%29). Review by Monday 1 March 2027.');
  await keep('behaviour', { link: 'https://intranet.example/behaviour', owner: '', review: '' });
  await sam.says('policies');
  const seen = lastWords(world, sam.chat);
  expect(seen).toContain('On the list so far: 2 of 15.');
  expect(seen).toContain('[What behaviour is not acceptable](https://intranet.example/behaviour).');
  expect(seen).not.toContain('Legal advice');
  expect(lastCard(world, sam.chat).actions?.map(({ title }) => title)).toEqual(['I have read lone working', 'Contacts']);
});

test('S167: a review that passes is told to the managers in person, and again a week later until it is moved', async () => {
  await keep('violence', { link: '', owner: 'Health and safety', review: '2026-11-27' });
  await until('2026-11-27T09:00:05Z');
  await heardBy(priya, '1 policy has passed its review date.');
  expect(count(sam, 'review date')).toBe(0);
  await until('2026-12-03T12:00:00Z');
  expect(count(priya, 'has passed its review date')).toBe(1);
  await until('2026-12-04T09:00:05Z');
  expect(count(priya, 'has passed its review date')).toBe(2);
  await keep('violence', { link: '', owner: 'Health and safety', review: '2027-11-27' });
  const before = count(priya, 'has passed its review date');
  await until('2026-12-14T12:00:00Z');
  expect(count(priya, 'has passed its review date')).toBe(before);
});

test('S150, S170: everybody confirms having read it, with date and version; the manager sees who has not, and reminds them once a day', async () => {
  await keep('lone-working', { link: LINK, owner: '', review: '' });
  await sam.says('policies');
  const own = lastCard(world, sam.chat);
  expect((await sam.presses(own, 'I have read lone working')).words).toContain('You said on Tuesday 24 November 2026 that you have read the lone working policy.');
  await priya.says('policies');
  const first = lastCard(world, priya.chat);
  const readers = await priya.presses(lastCard(world, priya.chat), 'Who has read it');
  expect(readers.words).toContain('Version 1: 1 of 3 have said that they have read it.');
  expect(readers.words).toContain('Not yet: Dee and Priya');
  const reminded = await priya.presses(must(readers.card), 'Remind them');
  expect(reminded.words).toContain('I am reminding them now');
  const asked = await cardTo(dee, "Your team's policy on lone working is waiting for you.");
  await settled(world);
  expect(count(sam, 'is waiting for you')).toBe(0);
  expect((await priya.presses(must(readers.card), 'Remind them')).words).toContain('They were reminded today already.');
  expect((await dee.presses(asked, 'I have read lone working')).words).toContain('Thank you. Recorded: you read it on Tuesday 24 November 2026.');
  expect((await dee.presses(asked, 'I have read lone working')).words).toContain('Thank you.');

  // A new version is read again, and the old card's button counts for nothing.
  await keep('lone-working', { link: LINK, owner: '', review: '', again: 'yes' });
  expect((await priya.presses(first, 'I have read lone working')).words).not.toContain('Recorded');
  const old = await sam.presses(own, 'I have read lone working');
  expect(old.words).toContain('You have not said yet that you have read the lone working policy.');
  const now = await priya.presses(must(readers.card), 'Back');
  expect((await priya.presses(must(now.card), 'Who has read it')).words).toContain('Version 2: 0 of 3 have said');
});

test('S169, S174: whom to ring, for everybody, with 999 first', async () => {
  await sam.says('contacts');
  expect(lastWords(world, sam.chat)).toContain('In danger: leave if you can and call 999.');
  expect(lastWords(world, sam.chat)).toContain('Duty desk 01632 960001');
  expect(lastCard(world, sam.chat).actions?.map(({ title }) => title)).toEqual(['All policies']);
  await priya.says('contacts');
  const form = must((await priya.presses(lastCard(world, priya.chat), 'Change contacts')).card);
  await priya.presses(form, 'Save', { police: 'PC Hughes 01632 960004', edt: '01632 960005', safeguarding: '', support: '', legal: '' });
  await sam.says('contacts');
  expect(lastWords(world, sam.chat)).toContain('Emergency duty team\n01632 960005');
  expect((await sam.presses(form, 'Save', { police: 'x', edt: '', safeguarding: '', support: '', legal: '' })).words).toContain("Only this team's managers and deputies can do that");
});

test('S171: which change of guidance was handed on, to whom and when', async () => {
  await sam.says('guidance log');
  expect(lastWords(world, sam.chat)).toContain("Only this team's managers and deputies can do that");
  await priya.says('guidance log');
  expect(lastWords(world, priya.chat)).toContain('Nothing is recorded yet.');
  const form = must((await priya.presses(lastCard(world, priya.chat), 'Add')).card);
  expect((await priya.presses(form, 'Record', { what: 'Durham, meetings', whom: 'whole team', on: '2026-11-30' })).words).toContain('Choose a day that has been.');
  expect((await priya.presses(form, 'Record', { what: 'Durham, meetings', whom: 'whole team', on: '2026-11-23' })).words).toContain('Monday 23 November 2026: Durham, meetings, to whole team (Priya)');
});

test('in the channel none of it is shown', async () => {
  for (const words of ['policies', 'contacts', 'guidance log']) {
    await priya.says(words, { conversation: CHANNEL });
    expect(wordsOf(world.teams.accepted.filter(inChannel).at(-1)?.activity ?? { type: '' })).toContain('in our own chat');
  }
});
