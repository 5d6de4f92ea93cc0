import { join } from 'node:path';
import { saveVersion } from '../../src/guidance/import/shelf';
import { SqliteStore } from '../../src/store/sqlite';
import { startWorld, type World } from '../support/doorstep';
import { setUpTeam } from '../support/scenes';
import { wordsOf } from '../support/stand-in';

/** The first of the month: managers hear which guidance is past its review date, of what really answers. */
let world: World;

beforeEach(async () => {
  world = await startWorld({ at: '2026-11-24T14:00:00Z' });
});
afterEach(() => world.stop());

async function importPolicy(review: string): Promise<void> {
  const store = new SqliteStore(join(world.folder, 'doorstep.db'));
  const sections = [{ id: '1', heading: 'Going alone', bullets: [{ text: 'Nobody visits alone after a threat.', items: [] }] }];
  const about = { title: 'Lone working policy', date: '2024-03-09', review, audience: 'children' as const };
  expect(await saveVersion({ store, place: 'main', board: 'cardiff-vale' }, { about, sections, importedAt: '2026-11-20T10:00:00.000Z', token: 'first' })).toMatchObject({ ok: true });
  await store.close();
}

test('an imported document past its review is named, in place of the pack it stands in for', async () => {
  const priya = world.person('Priya');
  await setUpTeam(world, { manager: priya, deputy: world.person('Dee'), member: world.person('Sam') });
  await importPolicy('2025-02-28');
  world.clock.set('2026-12-01T09:00:30Z');
  const message = await world.teams.waitFor('the monthly word on reviews', (one) => one.conversationId === priya.chat && wordsOf(one.activity).includes('past its review date'));
  expect(wordsOf(message.activity)).toContain('Cardiff and Vale (28 February 2025)');
  expect(wordsOf(message.activity)).toContain('Durham (June 2021)');
});
