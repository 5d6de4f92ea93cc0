import { checkPeople } from '../../src/checks/people';
import { meet } from '../../src/app/people';
import { runStep } from '../../src/app/run';
import { makeReach } from '../../src/teams/reach';
import { openDesk, PLACE, setUp, TEAM, type Desk } from '../app/desk';
import { startStandIn, type StandIn } from '../support/stand-in';

/** Everybody an alarm may have to reach, asked of a Teams that stands in for the real one. Nothing is ever posted. */
let desk: Desk;
let teams: StandIn;
beforeEach(async () => {
  desk = openDesk();
  teams = await startStandIn();
});
afterEach(async () => {
  expect(teams.accepted).toEqual([]);
  await teams.close();
  await desk.close();
});

const { look } = makeReach({ id: '', password: '', type: 'SingleTenant', tenantId: '' });
const check = async () => (await checkPeople({ store: desk.store, place: PLACE, look })).map((finding) => `${finding.is} ${finding.what}${finding.is === 'ok' ? '' : ` ${finding.todo}`}`);

/** Priya and Dee manage; those named have written to the bot. */
async function team(...met: string[]): Promise<void> {
  await setUp(desk);
  await runStep(desk.runner, { place: PLACE, did: 'move' }, async ({ tx }) => {
    const held = await tx.get('team', TEAM);
    if (held) tx.put('team', TEAM, { ...held, channel: { ...held.channel, serviceUrl: teams.url } });
  });
  for (const id of met) await runStep(desk.runner, { place: PLACE, did: 'meet' }, (scope) => meet(scope, { id, name: id, teamsUserId: `29:${id}`, personal: { conversationId: `personal:${id}`, serviceUrl: teams.url, tenantId: null } }));
}

const refusing = (...conversations: string[]) => {
  teams.mood = ({ conversationId }) => (conversations.includes(conversationId) ? { status: 403 } : 'well');
};

test('no team: nobody is watched, and how to begin', async () => {
  expect(await check()).toEqual([expect.stringMatching(/^warn main: no team is set up.*@Doorstep set up/)]);
});

test('all reached', async () => {
  await team('priya', 'dee');
  expect(await check()).toEqual(['ok Roath team: its channel can be reached', 'ok Roath team: 2 of 2 managers can be reached in person']);
});

test('somebody who never wrote to it is named, with what to ask them', async () => {
  await team('priya');
  expect(await check()).toEqual(['ok Roath team: its channel can be reached', 'ok Roath team: 1 of 2 managers can be reached in person', expect.stringMatching(/^warn Roath team: dee has no chat.*type hi/)]);
});

test('somebody who blocked it is named', async () => {
  await team('priya', 'dee');
  refusing('personal:dee');
  expect(await check()).toEqual(['ok Roath team: its channel can be reached', 'ok Roath team: 1 of 2 managers can be reached in person', expect.stringMatching(/^warn Roath team: dee cannot be reached \(403 .*install Doorstep again/)]);
});

test('nobody has written yet: not certain, and not lost', async () => {
  await team();
  expect((await check())[1]).toMatch(/^warn Roath team: 0 of 2 managers/);
});

test('all of them have blocked it: an alarm reaches nobody in person', async () => {
  await team('priya', 'dee');
  refusing('personal:priya', 'personal:dee');
  expect((await check())[1]).toMatch(/^fail Roath team: 0 of 2 managers.*drill/);
});

test('the channel has thrown it out', async () => {
  await team('priya', 'dee');
  refusing('19:c');
  expect((await check())[0]).toMatch(/^fail Roath team: its channel refuses Doorstep \(403 .*set up/);
});

test('a Teams that does not answer is asked once', async () => {
  await team('priya', 'dee');
  await teams.close();
  expect(await check()).toEqual([expect.stringMatching(/^fail Roath team: Teams does not answer at 127\.0\.0\.1:\d+ \(ECONNREFUSED/)]);
  await teams.reopen();
});
