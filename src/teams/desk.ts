import { meet } from '../app/people';
import type { Reply } from '../app/reply';
import { run, type Runner, type Scope } from '../app/run';
import type { RosterMember } from '../app/teams';
import { hear } from '../app/welfare';
import type { Part } from './cards/answer';
import type { Incoming } from './incoming';

/** What the commands need beside the store. */
export interface Desk {
  readonly runner: Runner;
  readonly placeOf: (tenantId: string | null) => string;
  readonly isAdmin: (personId: string) => boolean;
  readonly roster: (incoming: Incoming) => Promise<RosterMember[]>;
  /** What the guidance answers, in short, for a manager to read beside the question. */
  readonly answer: (incoming: Incoming, question: string) => Promise<string>;
  readonly guidanceTexts: (incoming: Incoming) => Promise<readonly string[]>;
  /** Hears what will be answered while it is being saved. */
  readonly decided: (reply: Reply) => void;
}

/** A reply, or one of the cards that concern no visit. */
export type Said = Reply | Answering | { readonly show: 'welcome' | 'during-visit' } | { readonly show: 'team-form' } | { readonly show: 'nothing' };

/** A question for the guidance: nothing is written, so nothing needs a transaction. */
export type Answering = { readonly show: 'answer'; readonly question: string; readonly part: Part } | { readonly show: 'confirm-question'; readonly question: string };

export const isAnswering = (said: Said): said is Answering => 'show' in said && (said.show === 'answer' || said.show === 'confirm-question');

/** Somebody wrote, pressed or voted; neither an installation nor a card that draws itself anew is her doing. */
const isSignOfLife = ({ ask }: Incoming): boolean => ask.is === 'words' || ask.is === 'vote' || (ask.is === 'press' && ask.byHand);

/** One transaction in the name of whoever sent the activity, who is remembered in it. */
export function command(desk: Desk, incoming: Incoming, did: string, act: (scope: Scope) => Promise<Reply>): Promise<Reply> {
  const { ask, who, conversationId, activityId } = incoming;
  return run(
    desk.runner,
    { place: desk.placeOf(incoming.tenantId), by: who.id, did, activity: activityId ? { conversation: conversationId, id: activityId } : null, words: ask.is === 'words' ? ask.text : null },
    async (scope) => {
      await meet(scope, who);
      if (isSignOfLife(incoming)) await hear(scope, who.id);
      return act(scope);
    },
    desk.decided,
  );
}
