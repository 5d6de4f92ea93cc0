import { CHANNEL, startWorld, type Actor, type World } from '../support/doorstep';
import { cardOf, wordsOf, type WireCard } from '../support/stand-in';
import { inChannel, lastCard, lastWords, setUpTeam } from '../support/scenes';

/** What a team sets after its first card, and what follows from it: who is told, when work ends, who is still out. */
const IN_CHANNEL = { conversation: CHANNEL } as const;
let world: World;
let sam: Actor;
let priya: Actor;
let dee: Actor;

beforeEach(async () => {
  world = await startWorld({ at: '2026-11-24T14:00:00Z', env: { ADMINS: 'aad-priya' } });
  [sam, priya, dee] = [world.person('Sam'), world.person('Priya'), world.person('Dee')];
  world.person('Zoe');
  await setUpTeam(world, { manager: priya, deputy: dee, member: sam });
});
afterEach(() => world.stop());

const heardInChannel = (words: string) => world.teams.waitFor(`"${words}" in the channel`, (one) => inChannel(one) && wordsOf(one.activity).includes(words));
const savedCard = async (): Promise<WireCard> => {
  await priya.says('team settings', IN_CHANNEL);
  return lastCard(world, CHANNEL);
};
async function open(page: string): Promise<WireCard> {
  const { card } = await priya.presses(await savedCard(), page, {}, IN_CHANNEL);
  if (!card) throw new Error(`no page ${page}`);
  return card;
}

test('what is missing is said and never refused; a name and number for the address is on every visit', async () => {
  await priya.says('team settings', IN_CHANNEL);
  expect(lastWords(world, CHANNEL)).toContain('Nobody is named yet who can give the address');
  expect(lastWords(world, CHANNEL)).not.toContain('second manager');
  const saved = await priya.presses(await open('Who else'), 'Save', { seniors: 'aad-zoe', chair: 'aad-priya', addressFrom: 'Duty desk 01632 960002' }, IN_CHANNEL);
  expect(saved.words).toContain('Saved for Roath team');
  expect(saved.words).not.toContain('Nobody is named yet');
  await sam.says('check in 4471 at Splott back by 3pm');
  expect(lastWords(world, sam.chat)).toContain('Who can give the address\nDuty desk 01632 960002');
  world.clock.set('2026-11-24T15:45:00Z');
  const zoe = await world.teams.waitFor("the senior manager's own alarm", (one) => one.conversationId === 'personal:29:zoe' && wordsOf(one.activity).includes('Overdue: Sam'));
  expect(wordsOf(zoe.activity)).toContain('Who can give the address\nDuty desk 01632 960002');
});

test('an only manager is warned that nobody may close an alarm of her own', async () => {
  await priya.says('set up', IN_CHANNEL);
  const form = await heardInChannel('Set up this team');
  const card = cardOf(form.activity);
  if (!card) throw new Error('no form');
  const saved = await priya.presses(card, 'Save', { board: 'gwent', audience: 'both', managers: priya.id, language: 'en' }, IN_CHANNEL);
  expect(saved.words).toContain('Please choose a deputy or a second manager');
  expect(saved.words).toContain('There is no out-of-hours contact yet');
});

test('later hours cover a later visit; hours that cannot be read are asked again', async () => {
  const hours = await open('Working hours');
  const wrong = await priya.presses(hours, 'Save', { days: 'mon,tue', from: '09:00', until: '20:00', different: 'most Fridays' }, IN_CHANNEL);
  expect(wrong.words).toContain('I could not read those hours');
  await priya.presses(hours, 'Save', { days: 'mon,tue,wed,thu,fri', from: '09:00', until: '20:00', different: 'Fri 9-16:30', daysOff: '24/12/2026' }, IN_CHANNEL);
  await sam.says('check in 4471 at Splott back by 6pm');
  expect(lastWords(world, sam.chat)).not.toContain('Nobody is watching this');
  expect((await open('Working hours')).body.find((input) => input['id'] === 'different')?.['value']).toBe('Friday 9:00-16:30');
});

test("a team's minutes are its own, and only managers change settings", async () => {
  const minutes = await open('Minutes');
  const backwards = await priya.presses(minutes, 'Save', { ordinaryManagers: '30', ordinaryDeputies: '20', ordinarySeniors: '40', highManagers: '5', highDeputies: '10', highSeniors: '20' }, IN_CHANNEL);
  expect(backwards.words).toContain('Choose the minutes so that managers come first');
  const refused = await sam.presses(minutes, 'Save', { ordinaryManagers: '200', ordinaryDeputies: '220', ordinarySeniors: '240', highManagers: '5', highDeputies: '10', highSeniors: '20' }, IN_CHANNEL);
  expect(refused.words).toContain("Only this team's managers or a Doorstep administrator can change these settings");
  await priya.presses(minutes, 'Save', { ordinaryManagers: '8', ordinaryDeputies: '12', ordinarySeniors: '20', highManagers: '5', highDeputies: '10', highSeniors: '20' }, IN_CHANNEL);
  await sam.says('check in 4471 at Splott back by 3pm');
  world.clock.set('2026-11-24T15:08:00Z');
  await heardInChannel('Overdue: Sam');
});

test('end of the working day: the channel sees who is still out and who watches next, and it can be handed over there', async () => {
  await sam.says('check in 4471 at Splott back by 6pm');
  await priya.says('on duty me until 7pm');
  world.clock.set('2026-11-24T17:00:00Z');
  const still = await heardInChannel('1 visit is still open.');
  expect(wordsOf(still.activity)).toContain('Priya watches next, until 7pm.');
  expect(wordsOf(still.activity)).toContain('Sam: Splott, 4471. Back by 6pm.');
  await world.teams.waitFor('the same to Priya', (one) => one.conversationId === priya.chat && wordsOf(one.activity).includes('1 visit is still open.'));
  const card = cardOf(still.activity);
  if (!card) throw new Error('no card');
  expect((await sam.presses(card, 'Hand over', {}, IN_CHANNEL)).words).toContain("Only this team's managers and deputies can do that");
  const list = await priya.presses(card, 'Hand over', {}, IN_CHANNEL);
  if (!list.card) throw new Error('no list');
  await priya.presses(list.card, 'Ask them', { to: dee.id }, IN_CHANNEL);
  await world.teams.waitFor('Dee is asked', (one) => one.conversationId === dee.chat && wordsOf(one.activity).includes('Priya asks you to take over'));
});

test('at the end of a working day with nobody out the channel is left alone', async () => {
  await sam.says('check in 4471 at Splott back by 3pm');
  await sam.says('check out');
  world.clock.set('2026-11-24T17:00:00Z');
  await dee.says('on duty');
  world.clock.set('2026-11-24T17:01:00Z');
  await dee.says('on duty');
  expect(world.teams.accepted.filter((one) => inChannel(one) && wordsOf(one.activity).includes('still open'))).toEqual([]);
});
