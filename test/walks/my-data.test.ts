import { reportIncident } from '../../src/app/incidents';
import { CHANNEL, startWorld, type Actor, type World } from '../support/doorstep';
import { choosePhrase, pass, PHRASE, settled } from '../support/duress';
import { lastCard, lastWords, setUpTeam } from '../support/scenes';
import { cardOf, wordsOf } from '../support/stand-in';
import { runOn } from '../support/run-on';

/** `my data`: everything that is held about somebody, for herself, a page at a time. */
let world: World;
let sam: Actor;
let priya: Actor;

beforeEach(async () => {
  world = await startWorld({ at: '2026-11-24T14:00:00Z' });
  [sam, priya] = [world.person('Sam'), world.person('Priya')];
  await setUpTeam(world, { manager: priya, deputy: world.person('Dee'), member: sam });
});
afterEach(() => world.stop());

/** Asks and opens what comes. */
async function open(who: Actor, say = 'my data', button = 'Show it'): Promise<string> {
  const before = world.teams.to(who.chat).length;
  await who.says(say);
  await settled(world);
  const ready = world.teams.to(who.chat).slice(before).map((one) => cardOf(one.activity)).find((card) => card?.actions?.some(({ title }) => title === button));
  if (!ready) throw new Error('nothing to open');
  return (await who.presses(ready, button)).words;
}

async function section(who: Actor, title: string, wordsToAsk = 'my data'): Promise<string> {
  await who.says(wordsToAsk);
  await settled(world);
  const start = await who.presses(lastCard(world, who.chat), 'Show it');
  if (!start.card) throw new Error('no card');
  return (await who.presses(start.card, title)).words;
}

test('shows who she is, her teams and her records, and tells nothing until she opens it', async () => {
  await sam.says('check in 4471 at Splott back by 3pm');
  await sam.says('check out');
  await settled(world);
  await sam.says('my data');
  await settled(world);
  const announced = world.teams.to(sam.chat).at(-1)?.activity;
  expect(announced?.summary).toBe('Doorstep, 2pm');
  expect(wordsOf(announced ?? { type: '' })).not.toMatch(/Splott|4471/);
  const start = await sam.presses(lastCard(world, sam.chat), 'Show it');
  expect(start.words).toContain('Sam');
  expect(start.words).toContain(sam.id);
  expect(start.words).toContain('Roath team');
  expect(start.words).toContain('Visits (1)');
  const visits = start.card && (await sam.presses(start.card, 'Visits (1)'));
  expect(visits?.words).toContain('Tuesday 24 November 2026, 2pm: Splott, back by 3pm. Case 4471.');
  expect(visits?.words).toContain('You checked out at 2pm on Tuesday 24 November 2026.');
});

test('is asked for in Welsh, and answers in it', async () => {
  await sam.says('Cymraeg');
  expect(await open(sam, 'fy nata', 'Dangos')).toContain("Dyma'r hyn roeddwn yn ei gadw amdanoch");
  expect(lastWords(world, sam.chat)).not.toMatch(/What I hold/);
});

test('belongs in the personal chat, whoever asks', async () => {
  await sam.says('my data', { conversation: CHANNEL });
  expect(lastWords(world, CHANNEL)).toContain('private');
  await settled(world);
  const card = { body: [], actions: [{ title: 'x', verb: 'my-data', data: { verb: 'my-data', subject: 'start', skip: 0 } }] };
  expect((await sam.presses(card, 'x', {}, { conversation: CHANNEL })).words).not.toContain(sam.id);
});

test('holds nothing of anybody else, and nothing that a colleague reported in confidence', async () => {
  const tom = world.person('Tom');
  await tom.says('hello');
  await tom.says('check in 5512 at Ely back by 4pm');
  await runOn(world, 'aad-tom', (scope) => reportIncident(scope, { reportedBy: 'aad-tom', caseRef: '', at: scope.now, behaviours: ['shouting'], source: 'colleague', aimedAt: 'me', hurt: 'nobody', policeTold: 'no', told: [], toTell: [], note: 'Sam shouted in the lift' }));
  expect(await open(sam)).not.toMatch(/Ely|5512|Incidents|lift/);
  expect(await open(tom)).not.toContain('Incidents (0)');
});

test('goes through more than a page, forth and back', async () => {
  for (let visit = 1; visit <= 11; visit += 1) {
    await sam.says(`check in at Splott, street ${visit} back by 3:30pm`);
    await sam.says('check out');
    await pass(world, 1);
  }
  expect(await section(sam, 'Visits (11)')).toContain('Now 1 to 10 of 11.');
  const last = await sam.presses({ body: [], actions: [{ title: 'on', verb: 'my-data', data: { verb: 'my-data', subject: 'visit', skip: 10 } }] }, 'on');
  expect(last.words).toContain('Now 11 to 11 of 11.');
  expect(last.words).toContain('street 1,');
  const back = last.card && (await sam.presses(last.card, 'Previous page'));
  expect(back?.words).toContain('Now 1 to 10 of 11.');
}, 60_000);

test('a duress is in it once it is closed, and never while one is open', async () => {
  await choosePhrase(world, priya, PHRASE);
  await settled(world);
  await sam.says('check in 4471 at Splott back by 3pm');
  await sam.says(`left the ${PHRASE} behind`);
  await settled(world);
  expect(await open(sam)).not.toMatch(/duress|phrase|silent|999/i);
  const alarm = lastCard(world, priya.chat);
  const form = await priya.presses(alarm, 'Close');
  if (!form.card) throw new Error('no form');
  await priya.presses(form.card, 'Close the alarm', { outcome: 'police', howKnown: 'police are with her' });
  await pass(world, 2);
  expect(await open(sam)).toMatch(/You used your team's duress phrase at 2pm.*police are with her/s);
  await sam.says('check in 4471 at Ely back by 3pm');
  await sam.says(`left the ${PHRASE} again`);
  await pass(world, 2);
  expect(await open(sam)).not.toMatch(/duress|phrase|silent|999/i);
});
