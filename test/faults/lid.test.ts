import { cardOf, wordsOf } from '../support/stand-in';
import { crew, seed } from './seed';
import { alarmsTold, openStreet, settleDown, type Street } from './street';

/** The lid is closed on a machine that watches somebody, and opened hours later. */
jest.setTimeout(120_000);

let street: Street;
const team = crew('Roath', 1);
const worker = () => street.person('W1Roath');

beforeEach(async () => {
  street = await openStreet();
  await seed(street, team, null);
  await street.startBot();
  await worker().says('check in 4471 at Splott back by 3:30pm');
  await street.teams.waitFor('the check-in', (one) => wordsOf(one.activity).includes('checked in at Splott'), 20_000);
  street.bot.kill();
  await street.bot.ended;
});
afterEach(() => street.end());

const firstTo = (conversation: string, words: string) =>
  street.teams.waitFor(`"${words}" in ${conversation}`, (one) => one.conversationId === conversation && wordsOf(one.activity).includes(words), 20_000);

test('opened three hours later: the highest step at once, late, with the steps that were skipped, and the gap is told', async () => {
  street.later({ hours: 3 });
  await street.startBot();
  const alarm = await firstTo(team.channel, 'Overdue: W1Roath');
  expect(wordsOf(alarm.activity)).toContain('was due back at 3:30pm, 150 minutes ago');
  expect(wordsOf(alarm.activity)).toMatch(/This alarm is \d+ minutes late: I was not running/);
  expect(wordsOf(alarm.activity)).toMatch(/Not told at the time: .*managers.*deputies/i);
  await firstTo(street.person(team.manager).chat, 'Overdue: W1Roath');
  await firstTo(street.person(team.deputy).chat, 'Overdue: W1Roath');
  // Her own card: asked again, and told that her managers know.
  await firstTo(worker().chat, 'Your managers have been told');
  const gap = await firstTo(team.channel, 'Doorstep was not running');
  expect(wordsOf(gap.activity)).toMatch(/from 3pm\b.* to 6pm\b/);
  await settleDown(street);
  expect(alarmsTold(street.teams)).toHaveLength(3);
  expect(alarmsTold(street.teams).filter((told) => told.isMarkedRepeat)).toEqual([]);
});

test('the lateness that an alarm tells is counted from the step that was missed, not from a reminder before it', async () => {
  street.later({ hours: 3 });
  await street.startBot();
  const alarm = await firstTo(team.channel, 'Overdue: W1Roath');
  // The managers were to be told at 3:45pm.
  expect(wordsOf(alarm.activity)).toContain('This alarm is 135 minutes late');
});

test('opened in the middle of the ladder: the late card still works, and closing it ends the matter', async () => {
  street.later({ hours: 1 });
  await street.startBot();
  const alarm = await firstTo(street.person(team.manager).chat, 'Overdue: W1Roath');
  const card = cardOf(alarm.activity);
  if (!card) throw new Error('the alarm has no card');
  const form = await street.person(team.manager).presses(card, 'Close');
  if (!form.card) throw new Error('no form to close with');
  const closed = await street.person(team.manager).presses(form.card, 'Close the alarm', { outcome: 'safe', howKnown: 'Rang and spoke to them' });
  expect(closed.words).toContain('How we know: Rang and spoke to them');
  await street.teams.waitFor('the channel card says closed', (one) => one.how === 'update' && one.conversationId === team.channel && wordsOf(one.activity).includes('Closed: W1Roath'), 20_000);
  await settleDown(street);
});

test('opened before anything was due: nobody is told anything but the gap', async () => {
  street.later({ hours: 0.25 });
  await street.startBot();
  await firstTo(team.channel, 'Doorstep was not running');
  await settleDown(street);
  expect(alarmsTold(street.teams)).toEqual([]);
});
