import { meet } from '../../src/app/people';
import type { Reply } from '../../src/app/reply';
import { NotSaved, run, type Handler } from '../../src/app/run';
import type { Chance } from './chance';
import type { Instance } from './instance';
import type { World } from './world';

/** Where people's words and presses come in, as Teams brings them: to any instance, sometimes twice, sometimes late, sometimes under a new id. */
export interface Counter {
  readonly issue: (command: Command) => Promise<Answer>;
}

export interface Command {
  readonly by: string;
  readonly did: string;
  /** Typed words, or null for a button. */
  readonly words: string | null;
  readonly handle: (activityId: string) => Handler<Reply>;
}

export type Answer = { readonly is: 'reply'; readonly reply: Reply } | { readonly is: 'not-saved' } | { readonly is: 'no-answer' };

/** Teams gives up on an answer after this long. */
const NO_ANSWER_MS = 15_000;

export function makeCounter(world: World, instances: readonly Instance[], chance: Chance): Counter {
  let count = 0;
  const once = (command: Command, activityId: string): Promise<Answer> => {
    const up = instances.filter((instance) => instance.runner() !== null);
    const runner = up[chance.between(0, up.length - 1)]?.runner();
    if (!runner) return world.time.pause(1_000).then(() => ({ is: 'no-answer' }));
    const act = { place: 'main', by: command.by, did: command.did, activity: { conversation: `personal:${command.by}`, id: activityId }, words: command.words };
    const answered = run(runner, act, async (scope) => {
      await meet(scope, { id: command.by, name: command.by, teamsUserId: `29:${command.by}`, personal: null });
      return command.handle(activityId)(scope);
    }).then(
      (reply): Answer => ({ is: 'reply', reply }),
      (error: unknown): Answer => {
        if (!(error instanceof NotSaved)) world.fault(`${command.did}: ${String(error)}`);
        return { is: 'not-saved' };
      },
    );
    return Promise.race([answered, world.time.pause(NO_ANSWER_MS).then((): Answer => ({ is: 'no-answer' }))]);
  };
  return {
    issue: async (command) => {
      const activityId = `activity-${(count += 1)}`;
      const first = once(command, activityId);
      if (chance.often(0.15)) void again(world, chance, () => once(command, activityId), first, command);
      const answer = await first;
      // A press that seemed to fail is pressed again, and Teams too may bring it once more.
      if (answer.is === 'no-answer' && chance.often(0.7)) return once(command, activityId);
      if (command.words !== null && chance.often(0.05)) void world.time.pause(chance.between(0, 14_000)).then(() => once(command, `activity-${(count += 1)}`));
      return answer;
    },
  };
}

/** The same activity delivered twice is answered alike, whoever gets it. */
async function again(world: World, chance: Chance, deliver: () => Promise<Answer>, first: Promise<Answer>, command: Command): Promise<void> {
  await world.time.pause(chance.pick([0, chance.between(0, 50), chance.between(0, 20_000)]));
  const [one, two] = await Promise.all([first, deliver()]);
  if (one.is !== 'reply' || two.is !== 'reply') return;
  const [said, saidAgain] = [one.reply.sentence, two.reply.sentence];
  if (said?.say === 'extended' && saidAgain?.say === 'extended' && said.backBy !== saidAgain.backBy) world.fault(`one extension by ${command.by}, delivered twice, counted twice`);
  if (command.did !== 'check-in') return;
  if (visitOf(one.reply) !== visitOf(two.reply)) world.fault(`one check-in by ${command.by}, delivered twice, made the visits ${visitOf(one.reply)} and ${visitOf(two.reply)}`);
}

export const visitOf = (reply: Reply): string | null => (reply.card && 'visitId' in reply.card ? reply.card.visitId : null);
