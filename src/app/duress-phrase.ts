import { isManager, type Team } from '../domain/team';
import type { Instant } from '../domain/time';
import { key } from '../store/keys';
import type { Store } from '../store/port';
import { teamAt } from './manage';
import { post } from './notify';
import { says, shows, type Reply } from './reply';
import type { Scope } from './run';
import { fromRow, subjectKey } from './subject';

/** The words a team has agreed on. Kept in plain text, since a slip in typing them has to be seen through; shown to nobody again. */
export interface TeamPhrase {
  readonly teamId: string;
  readonly words: readonly string[];
}

interface KeptPhrase {
  readonly words: string;
  readonly at: Instant;
}

/** The form, to a manager alone. */
export async function openPhraseForm(scope: Scope, request: { by: string; teamId: string | null }): Promise<Reply> {
  const team = request.teamId === null ? await teamAt(scope, { by: request.by, channelId: null }) : await scope.tx.get('team', request.teamId);
  if (!team) return says({ say: 'no-team-here' });
  return isManager(team, request.by) ? shows({ name: 'phrase-form', teamId: team.id }) : refuse(scope, team);
}

/** Takes the place of the one before. The journal says that it was changed, and by whom; never to what. */
export async function savePhrase(scope: Scope, request: { by: string; teamId: string; words: readonly string[] }): Promise<Reply> {
  const team = await scope.tx.get('team', request.teamId);
  if (!team) return says({ say: 'no-team-here' });
  if (!isManager(team, request.by)) return refuse(scope, team);
  const phraseKey = key.phrase(team.id);
  await scope.tx.plain(phraseKey);
  scope.tx.write(phraseKey, { words: request.words.join(' '), at: scope.now });
  scope.tx.note('team', team.id, 'phrase');
  return says({ say: 'phrase-saved', name: team.name }, { name: 'phrase-saved', teamId: team.id });
}

function refuse({ tx }: Scope, team: Team): Reply {
  tx.note('team', team.id, 'refused: not-a-manager');
  return says({ say: 'refused', reason: 'not-a-manager' });
}

/** While there is no phrase whoever set the team up is asked for one, alone; an administrator is no manager, so then the managers are. */
export async function askForPhrase(scope: Scope, team: Team, by: string): Promise<void> {
  if ((await scope.tx.plain(key.phrase(team.id))) !== null) return;
  for (const id of isManager(team, by) ? [by] : team.managers) post(scope, { kind: 'person', id }, { card: 'ask-phrase', teamId: team.id, why: 'unset' }, { alarm: false });
}

/** Somebody who knew the phrase is no longer of the team: its managers are asked for another. The old one counts until then. */
export async function askForNewPhrase(scope: Scope, before: readonly string[], after: Team): Promise<void> {
  const hasLeft = before.some((id) => !after.members.includes(id));
  if (!hasLeft || (await scope.tx.plain(key.phrase(after.id))) === null) return;
  for (const id of after.managers) post(scope, { kind: 'person', id }, { card: 'ask-phrase', teamId: after.id, why: 'left' }, { alarm: false });
}

/** The phrases of every team a person belongs to, or belonged to: rather one alarm too many. */
export async function phrasesOf(store: Store, place: string, personId: string): Promise<TeamPhrase[]> {
  const row = await store.read(place, subjectKey('person', personId));
  const teamIds = row ? fromRow<'person'>(row).state.teamIds : [];
  const phrases = await Promise.all(teamIds.map((teamId) => phraseOf(store, place, teamId)));
  return phrases.flatMap((phrase) => phrase ?? []);
}

async function phraseOf(store: Store, place: string, teamId: string): Promise<TeamPhrase | null> {
  const kept = (await store.read(place, key.phrase(teamId)))?.value as unknown as KeptPhrase | undefined; // Only `savePhrase` writes it.
  return kept ? { teamId, words: kept.words.split(' ') } : null;
}
