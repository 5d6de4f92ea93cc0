import type { Config } from '../config';
import { fail, ok, shortly, warn, type Finding } from './finding';

/** Sends the fallback webhook a signed message of the kind `test`, which says that nothing has happened. */
export async function checkWebhook({ webhook }: Pick<Config, 'webhook'>, send: (to: NonNullable<Config['webhook']>, value: Record<string, unknown>) => Promise<{ readonly ok: boolean; readonly status: number }>): Promise<Finding> {
  if (webhook === null) return warn('webhook', 'there is none: an alarm that reaches nobody in Teams has no other way out.', 'set FALLBACK_WEBHOOK_URL and FALLBACK_WEBHOOK_SECRET to whatever rings somebody at every hour.');
  try {
    const { ok: isTaken, status } = await send(webhook, { id: 'doctor', kind: 'test', text: 'A test by Doorstep. Nothing has happened.' });
    return isTaken ? ok('webhook', 'takes a signed message') : fail('webhook', `answered ${status}.`, status === 401 || status === 403 ? 'the receiver must check x-doorstep-signature with FALLBACK_WEBHOOK_SECRET.' : 'correct FALLBACK_WEBHOOK_URL, or mend what listens there.');
  } catch (error) {
    return fail('webhook', `does not answer: ${shortly(error)}.`, 'correct FALLBACK_WEBHOOK_URL, or let this machine reach it.');
  }
}
