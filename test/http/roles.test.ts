import { randomUUID } from 'node:crypto';
import { COMMANDS } from '../teams/words/battery-english';
import { WELSH } from '../teams/words/battery-welsh';
import { wordsOf } from '../support/stand-in';
import { checkIn, IN_CHANNEL, standing, startVillage, type Village } from './team';

/** Roles on every command: what the words battery knows, said by somebody with no part in the team, and what is managers' said by the worker. */
let village: Village;
beforeAll(async () => {
  village = await startVillage({ env: { ADMINS: 'aad-priya' } });
  await checkIn(village);
  await village.stranger.says('my visits');
}, 60_000);
afterAll(() => village.stop());

const said = [...new Map([...COMMANDS, ...WELSH].map(([words, intent]) => [intent.is, words] as const)).entries()].filter(([is]) => is !== 'question' && is !== 'language' && is !== 'my-data');
/** Without what changes whenever somebody writes: who she is, and when the worker was heard. */
const others = async () => Object.fromEntries(Object.entries(await standing(village.store)).filter(([key]) => !key.startsWith('person|aad-mallory') && !key.startsWith('due|')));

test.each(said)('a stranger who says %s ("%s") learns nothing and changes nothing', async (_is, words) => {
  const before = await others();
  const heard = village.world.teams.accepted.length;
  expect((await village.stranger.says(words, { id: randomUUID() })).status).toBe(200);
  village.world.clock.advance({ seconds: 2 });
  const told = village.world.teams.accepted.slice(heard).filter(({ conversationId }) => conversationId === village.stranger.chat).map(({ activity }) => wordsOf(activity)).join();
  expect(told).not.toMatch(/(?<!at )Splott|\bSam\b|Priya/);
  const after = await others();
  expect(Object.keys(before).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))).toEqual([]);
});

test.each(['drill', 'who is out', 'team settings', 'review visits', 'duress phrase', 'on duty me until 6', 'handover to Dee', 'legal hold 4471'])('the worker who says "%s" is refused', async (words) => {
  const channel = words === 'team settings' ? IN_CHANNEL : {};
  const heard = village.world.teams.accepted.length;
  await village.sam.says(words, { id: randomUUID(), ...channel });
  const told = village.world.teams.accepted.slice(heard).map(({ activity }) => wordsOf(activity)).join();
  expect(told).toMatch(/Only (?:this team's )?(?:managers|manager)|managers and deputies|administrator/);
});
