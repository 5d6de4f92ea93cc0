import { watchersOf } from '../domain/team';
import { key } from '../store/keys';
import { post } from './notify';
import { says, type Reply } from './reply';
import type { Scope } from './run';
import { namesOf } from './names';
import { teamFor } from './which-team';

/** Sends a question and its answer to the asker's managers in person. Refused, in words, when she has none. */
export async function askManager(scope: Scope, request: { by: string; question: string; answer: string }): Promise<Reply> {
  const team = await teamFor(scope, request.by);
  if (!team) return says({ say: 'question-nobody' });
  const people = watchersOf(team, 'managers', request.by);
  for (const id of people) {
    post(scope, { kind: 'person', id }, { card: 'question', teamId: team.id, from: request.by, question: request.question, answer: request.answer }, { alarm: false });
  }
  return says({ say: 'question-sent', people: await namesOf(scope, people) });
}

/** A thumb up or down. Who gave it and what was asked are not kept. */
export async function recordVote({ tx, now, newId }: Scope, up: boolean): Promise<Reply> {
  const voteKey = key.vote(now, newId());
  await tx.plain(voteKey);
  tx.write(voteKey, { up });
  return { card: null, sentence: null };
}
