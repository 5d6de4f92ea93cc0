import { cy } from '../../src/strings/cy';
import { en } from '../../src/strings/en';
import { readWords } from '../../src/teams/words/read-words';
import { CHANNEL, startWorld, type World } from '../support/doorstep';
import { listedCommands, readManifest } from './manifest';

const ALL = listedCommands().map((listed) => [`${listed.scope}, ${listed.language}: ${listed.title}`, listed] as const);
const NOW = { now: Date.parse('2026-11-24T14:00:00Z'), zone: 'Europe/London', language: null } as const;

test('both scopes have a list, and within what Teams shows', () => {
  const { bots } = readManifest();
  const lists = bots?.[0]?.commandLists ?? [];
  expect(lists.map(({ scopes }) => scopes.join())).toEqual(['personal', 'team']);
  for (const { commands } of lists) expect(commands.length).toBeLessThanOrEqual(12);
  expect(ALL.length).toBeGreaterThanOrEqual(20);
});

test.each(ALL)('is short, said plainly and explained: %s', (_, { title, description }) => {
  expect(title).toMatch(/^[\p{L}\d' ]{2,32}$/u);
  expect(description).toMatch(/^\S.{4,127}$/u);
});

test.each(['en', 'cy'] as const)('no command stands twice in a list: %s', (language) => {
  const titles = listedCommands().filter((listed) => listed.language === language).map(({ scope, title }) => `${scope} ${title.toLowerCase()}`);
  expect(new Set(titles).size).toBe(titles.length);
});

test.each(ALL)('is read as a command: %s', (_, { title }) => {
  expect(readWords(title, NOW).is).not.toBe('question');
});

test('the test above can fail: a command that nobody wrote is a question', () => {
  expect(readWords('order a taxi', NOW).is).toBe('question');
});

describe('typed to the bot', () => {
  let world: World;
  beforeAll(async () => void (world = await startWorld()));
  afterAll(() => world.stop());

  const answerTo = async (title: string, scope: string): Promise<string> => {
    const before = world.teams.accepted.length;
    await world.person('Sam').says(title, scope === 'team' ? { conversation: CHANNEL } : {});
    return JSON.stringify(world.teams.accepted.slice(before));
  };
  const REFUSALS = [en, cy].flatMap(({ sentence }) => [sentence['not-understood']({ say: 'not-understood' }), sentence['go-channel']({ say: 'go-channel' }), sentence['go-personal']({ say: 'go-personal' })]);

  test.each(ALL)('gets an answer that does it: %s', async (_, { title, scope }) => {
    const answer = await answerTo(title, scope);
    expect(answer).toContain('"how":"post"');
    for (const refusal of REFUSALS) expect(answer).not.toContain(JSON.stringify(refusal).slice(1, -1));
  });

  test('the test above can fail: in the wrong place a command is refused', async () => {
    const answer = await answerTo('set up', 'personal');
    expect(REFUSALS.some((refusal) => answer.includes(JSON.stringify(refusal).slice(1, -1)))).toBe(true);
  });
});
