/**
 * A fault as the log may hold it: kinds, codes and our own sentences. The SDKs hang whole requests on their errors, with
 * tokens and people's words in them, so nothing else of an error is ever logged.
 */
export interface LoggedFault {
  readonly type: string;
  readonly message: string;
  readonly code?: string | number;
  readonly stack?: string;
  readonly cause?: LoggedFault;
}

export function describeFault(error: unknown, depth = 0): LoggedFault {
  if (!(error instanceof Error)) return { type: typeof error, message: typeof error === 'string' ? error : 'not an error' };
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  const known = typeof code === 'string' ? code : typeof statusCode === 'number' ? statusCode : undefined;
  return {
    type: error.name,
    // A service's answer can quote what it was sent.
    message: typeof statusCode === 'number' ? `answered ${statusCode}` : error.message.slice(0, 300),
    ...(known === undefined ? {} : { code: known }),
    ...(depth === 0 && error.stack ? { stack: frames(error.stack) } : {}),
    ...(error.cause !== undefined && depth < 4 ? { cause: describeFault(error.cause, depth + 1) } : {}),
  };
}

/** Where it happened, without the message that begins every stack. */
const frames = (stack: string): string => stack.split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 12).join('\n');
