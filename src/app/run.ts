import type { Instant } from '../domain/time';
import { key } from '../store/keys';
import { Conflict, Unclear, type Store } from '../store/port';
import type { Reply } from './reply';
import { sha256 } from './subject';
import { beginTransaction, type Transaction } from './transaction';

/**
 * One command is one transaction. The receipt is written with it, so that an activity Teams delivers twice counts once,
 * and so that a commit whose end is unclear can be looked up instead of guessed.
 */
export interface Runner {
  readonly store: Store;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly pause: (ms: number) => Promise<void>;
  /** The work, or a rejection after so many real milliseconds. The work itself is not stopped. */
  readonly within: <T>(ms: number, work: Promise<T>) => Promise<T>;
  /** Real milliseconds from a steady clock. */
  readonly elapsed: () => number;
  readonly random: () => number;
  /** Something may have become due: the engine need not wait for its next look. */
  readonly wake: () => void;
}

export interface Act {
  readonly place: string;
  /** Who, from the authenticated activity; `clock` for the engine. Never from card data. */
  readonly by: string;
  readonly did: string;
  /** The activity that asked for it. Null for the engine, whose version checks make a repeat harmless. */
  readonly activity: { readonly conversation: string; readonly id: string } | null;
  /** Typed words, which count once when they come again within 30 s under another activity id. */
  readonly words: string | null;
}

/** What a handler works with: its transaction, the time, and new ids. Everything it wants done goes through these. */
export interface Scope {
  readonly tx: Transaction;
  readonly now: Instant;
  readonly newId: () => string;
}
export type Handler<Result> = (scope: Scope) => Promise<Result>;

/** The command was not committed in time, or nobody can say whether it was. It must never look like success. */
export class NotSaved extends Error {
  override readonly name = 'NotSaved';
}

export const COMMIT_WITHIN_MS = 4_000;
const SAME_WORDS_MS = 30_000;

interface Receipt {
  readonly shape: number;
  readonly at: Instant;
  readonly reply: Reply;
}

/**
 * Runs a person's command and answers her. Throws NotSaved when it could not be committed in 4 s. `decided` hears the
 * answer while the disk is still waited for, so that it can be drawn meanwhile: it holds only if this returns that very answer.
 */
export async function run(runner: Runner, act: Act, handler: Handler<Reply>, decided: (reply: Reply) => void = () => undefined): Promise<Reply> {
  const work: Handler<Reply> = async (scope) => {
    const { tx, now } = scope;
    const receiptKey = act.activity && key.done(act.activity.conversation, act.activity.id);
    const receipt = receiptKey ? await replyIn(tx, receiptKey) : null;
    if (receipt) return receipt.reply;
    const saidKey = key.said(act.by);
    const said = await saidIn(tx, saidKey);
    if (said && act.words !== null && said.words === sha256(act.words) && now - said.at < SAME_WORDS_MS) {
      if (receiptKey) tx.write(receiptKey, { shape: 1, at: now, reply: said.reply });
      return said.reply;
    }

    const reply = await handler(scope);
    if (tx.isEmpty) return reply;
    if (receiptKey) tx.write(receiptKey, { shape: 1, at: now, reply }); // Replies are plain data.
    // A press between two times the same words makes the second a new wish.
    if (tx.changes('visit')) tx.write(saidKey, act.words === null ? null : { shape: 1, words: sha256(act.words), at: now, reply });
    return reply;
  };
  return attempt(runner, act, work, decided);
}

/** Runs a step of the engine's own: no receipt, since it decides from the state alone and a repeat finds it done. */
export const runStep = <Result>(runner: Runner, act: { place: string; did: string }, handler: Handler<Result>): Promise<Result> =>
  attempt(runner, { ...act, by: 'clock', activity: null, words: null }, handler, () => undefined);

async function attempt<Result>(runner: Runner, act: Act, handler: Handler<Result>, decided: (result: Result) => void): Promise<Result> {
  const started = runner.elapsed();
  for (let tries = 0; ; tries += 1) {
    try {
      return await runner.within(COMMIT_WITHIN_MS - (runner.elapsed() - started), once(runner, act, handler, decided));
    } catch (error) {
      const again = error instanceof Conflict || error instanceof Unclear;
      if (!again) throw error instanceof NotSaved ? error : new NotSaved(`${act.did}: ${String(error)}`, { cause: error });
      if (runner.elapsed() - started > COMMIT_WITHIN_MS) throw new NotSaved(`${act.did}: not committed in ${COMMIT_WITHIN_MS} ms`, { cause: error });
      // After Unclear the next try finds the receipt, or the state already changed; if neither, it was not written.
      await runner.pause(runner.random() * Math.min(100, 2 ** tries));
    }
  }
}

async function once<Result>(runner: Runner, act: Act, handler: Handler<Result>, decided: (result: Result) => void): Promise<Result> {
  const now = runner.now();
  const tx = beginTransaction(runner.store, act.place, { by: act.by, did: act.did, now });
  const result = await handler({ tx, now, newId: runner.newId });
  if (!tx.isEmpty) {
    const writes = tx.writes();
    const committed = runner.store.commit(act.place, writes);
    decided(result);
    await committed;
    if (tx.needsEngine(writes)) runner.wake();
  }
  return result;
}

async function replyIn(tx: Transaction, receiptKey: string): Promise<Receipt | null> {
  return (await tx.plain(receiptKey)) as Receipt | null; // Only `run` writes receipts.
}

async function saidIn(tx: Transaction, saidKey: string): Promise<(Receipt & { words: string }) | null> {
  return (await tx.plain(saidKey)) as (Receipt & { words: string }) | null; // Only `run` writes these.
}
