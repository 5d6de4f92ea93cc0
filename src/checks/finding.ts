/**
 * What a self-check found. `fail` is what would stop an alarm or keep it from somebody; `warn` is what will one day, or
 * what makes Doorstep less than it could be. Both say what to do, because whoever reads them did not write this program.
 */
export type Finding = { readonly is: 'ok'; readonly check: Check; readonly what: string } | { readonly is: 'warn' | 'fail'; readonly check: Check; readonly what: string; readonly todo: string };

export type Check = 'settings' | 'credentials' | 'tenant' | 'secret' | 'token' | 'storage' | 'clock' | 'people' | 'webhook' | 'heartbeat' | 'calendar' | 'guidance';

export const ok = (check: Check, what: string): Finding => ({ is: 'ok', check, what });
export const warn = (check: Check, what: string, todo: string): Finding => ({ is: 'warn', check, what, todo });
export const fail = (check: Check, what: string, todo: string): Finding => ({ is: 'fail', check, what, todo });

/** One line a finding: its state, what it looked at, what it found, what to do. */
export function lineOf(finding: Finding): string {
  const found = `${finding.is.padEnd(4)}  ${finding.check.padEnd(11)}  ${finding.what}`;
  return finding.is === 'ok' ? found : `${found} To do: ${finding.todo}`;
}

/** Of a fault only its first line: the rest may hold addresses, requests, tokens. */
export const shortly = (error: unknown): string => (error instanceof Error ? (error.message.split('\n')[0] ?? '').slice(0, 200) : 'it went wrong');
