import { startWorld, type Actor, type World } from '../support/doorstep';
import { cardOf, wordsOf, type WireCard } from '../support/stand-in';
import { inChannel, lastCard, lastWords, setUpTeam } from '../support/scenes';

/** From a threat to the last part that is seen to; and what a colleague did, told to nobody but those she chose. */
let world: World;
let sam: Actor;
let tom: Actor;
let priya: Actor;
let dee: Actor;

beforeEach(async () => {
  world = await startWorld({ at: '2026-11-24T10:00:00Z' });
  [sam, tom, priya, dee] = [world.person('Sam'), world.person('Tom'), world.person('Priya'), world.person('Dee')];
  await setUpTeam(world, { manager: priya, deputy: dee, member: sam });
});
afterEach(() => world.stop());

const must = (card: WireCard | null | undefined): WireCard => {
  if (!card) throw new Error('no card came back');
  return card;
};

async function report(who: Actor, inputs: Record<string, string>): Promise<WireCard> {
  await who.says('report an incident');
  const form = must((await who.presses(lastCard(world, who.chat), "Yes, I've spoken to them")).card);
  const said = { caseRef: '4471', behaviours: 'shouting', date: '2026-11-24', time: '09:30', source: 'family', aimedAt: 'me', hurt: 'nobody', policeTold: '', told: '', toTell: '', note: '' };
  return must((await who.presses(form, 'Report', { ...said, ...inputs })).card);
}

const reaches = (who: Actor, words: string) => world.teams.waitFor(`"${words}" at ${who.chat}`, (one) => one.conversationId === who.chat && wordsOf(one.activity).includes(words));
const everSaid = (conversation: string): string => world.teams.accepted.filter((one) => one.conversationId.startsWith(conversation)).map((one) => wordsOf(one.activity)).join('\n');

test('rule 11: a threat to kill reaches managers and deputies at once and stands at the top of the list', async () => {
  await report(tom, { behaviours: 'shouting', caseRef: '5512' });
  await reaches(priya, 'Incident: Tom');
  world.clock.advance({ minutes: 5 });
  await report(sam, { behaviours: 'threat-to-kill,shouting' });
  for (const manager of [priya, dee]) await reaches(manager, 'Threat to kill: Sam');
  await priya.says('incidents');
  const list = lastWords(world, priya.chat);
  expect(list).toContain('2 incidents are open.');
  expect(list.indexOf('Sam, Tuesday')).toBeLessThan(list.indexOf('Tom, Tuesday'));
  await sam.says('incidents');
  expect(lastWords(world, sam.chat)).toContain("Only managers of this case's teams can do that");
});

test('rule 7, rule 14: every part is seen to by a manager, every agency is told by name, and only then it closes', async () => {
  await report(sam, { toTell: 'school' });
  let card = must(cardOf((await reaches(priya, 'Incident: Sam')).activity));
  expect(card.actions?.some(({ title }) => title === 'Close the incident')).toBe(false);
  const tasks = ['measures', 'risk-assessment:no', 'police', 'cause', 'team', 'decision', 'flag'];
  for (const task of tasks) card = must((await priya.presses(card, 'Record', { task, note: 'Two go together until Friday' })).card);
  expect((await priya.presses(card, 'Record', { task: 'plan', note: ' ' })).words).toContain('Say it in a few words');
  card = must((await priya.presses(card, 'Record', { task: 'plan', note: 'Plan agreed' })).card);
  const early = { ...card, actions: [{ title: 'Close', verb: 'incident-close', data: { verb: 'incident-close', subject: card.actions?.[0]?.data['subject'] } }] };
  expect((await priya.presses(early, 'Close')).words).toContain('An agency has still to be told');

  world.clock.set('2026-11-24T16:00:00Z');
  const asked = must(cardOf((await reaches(sam, '1 agency has still to be told')).activity));
  const told = await sam.presses(asked, 'Told', { agency: 'school', whom: 'head of year' });
  expect(told.words).toContain('School or college: told by Sam on Tuesday 24 November 2026, spoke to head of year');
  const again = await world.teams.waitFor('the afternoon word to Priya', (one) => one.conversationId === priya.chat && wordsOf(one.activity).includes('Close it when the agencies have been told'));
  const fresh = must((await priya.presses(must(cardOf(again.activity)), 'Record', { task: 'plan', note: 'Plan agreed with Sam' })).card);
  expect((await priya.presses(fresh, 'Close the incident')).words).toContain('Incident closed: Sam');
  await sam.says('case 4471');
  expect(lastWords(world, sam.chat)).toContain('Incident reported: shouting');
});

test('what a colleague did reaches only whom she chose: no case, no channel, no other manager', async () => {
  const choose = await report(sam, { source: 'colleague', behaviours: 'racist', note: 'In the office' });
  expect(JSON.stringify(choose)).toContain('Nobody has been told yet');
  await sam.presses(choose, 'Tell them', { pick: dee.id });
  const card = must(cardOf((await reaches(dee, 'Incident: Sam')).activity));
  await priya.says('incidents');
  await sam.says('case 4471');
  expect(lastWords(world, sam.chat)).toContain('Nothing is recorded about case 4471 yet.');
  const forged = await priya.presses(card, 'Record', { task: 'cause', note: 'x' });
  expect(forged.words).toBe('Only the person who reported it and their managers can see that.');
  expect(everSaid(priya.chat)).not.toMatch(/racist|In the office|Incident: Sam/i);
  expect(world.teams.accepted.filter(inChannel).map((one) => wordsOf(one.activity)).join()).not.toMatch(/incident/i);
});

test('rule 26: the same kind words for everybody, and never that coping alone was expected', async () => {
  const said: string[] = [];
  for (const who of [sam, tom]) said.push(JSON.stringify((await report(who, {})).body.slice(2, 5)));
  expect(said[0]).toBe(said[1]);
  expect(said[0]).toContain('It was not your fault, and threats are never part of the job');
  expect(said[0]).toContain('whoever you are');
});

test('bad input: a time still to come is refused in words, and the form stays as it was', async () => {
  await sam.says('report an incident');
  const form = must((await sam.presses(lastCard(world, sam.chat), "Yes, I've spoken to them")).card);
  const refused = await sam.presses(form, 'Report', { behaviours: 'shouting', date: '2026-11-25', time: '09:30', source: 'family', aimedAt: 'me', hurt: 'nobody' });
  expect(refused.card).toBeNull();
  expect(refused.words).toContain('That time is still to come');
});
