import { isRestError } from '@azure/core-rest-pipeline';
import { codeIn, readBatch, type BatchAnswer } from './tables-batch';
import { Conflict, keyOf, Unclear, type Write } from './port';

/**
 * What an answer, or the lack of one, says about a commit. In doubt it is Unclear: that costs one read of the receipt,
 * while a wrong "not written" would run a command twice.
 */
type Verdict = 'applied' | 'conflict' | 'refused' | 'unclear';

const CONFLICTS = new Map([
  [404, /^(ResourceNotFound|EntityNotFound)$/],
  [409, /^EntityAlreadyExists$/],
  [412, /^/],
]);

function judge(status: number, code: string): Verdict {
  if (status >= 200 && status < 300) return 'applied';
  if (CONFLICTS.get(status)?.test(code)) return 'conflict';
  return status === 408 || status >= 500 || status < 200 ? 'unclear' : 'refused';
}

/** The new versions of a commit's writes, or what its answer means, thrown. */
export function settleBatch(writes: readonly Write[], response: { status: number; body: string }): string[] {
  if (judge(response.status, codeIn(response.body)) !== 'applied') throw faultOf(writes, { status: response.status, code: codeIn(response.body), index: undefined });
  const answers = readBatch(response.body);
  const refusal = answers.find((answer) => judge(answer.status, answer.code) !== 'applied');
  if (refusal) throw faultOf(writes, refusal);
  const isWhole = answers.length === writes.length && writes.every((write, index) => !('put' in write) || answers[index]?.etag);
  if (!isWhole) throw new Unclear(`commit ${describe(writes)}: ${answers.length} answers to ${writes.length} writes`);
  return writes.map((write, index) => ('put' in write ? (answers[index]?.etag ?? '') : ''));
}

function faultOf(writes: readonly Write[], { status, code, index }: Omit<BatchAnswer, 'etag'>): Error {
  const guilty = index === undefined ? undefined : writes[index];
  const verdict = judge(status, code);
  if (verdict === 'conflict') return guilty ? conflictOn(guilty) : new Conflict(`commit ${describe(writes)}: ${code || status}`);
  const message = `commit ${guilty ? keyOf(guilty) : describe(writes)}: storage answered ${status} ${code}`.trimEnd();
  return verdict === 'unclear' ? new Unclear(message) : new Error(message);
}

export function conflictOn(write: Write): Conflict {
  if (write.was === 'absent') return new Conflict(`write ${keyOf(write)}: expected absent, found a row`);
  if (write.was === 'any') return new Conflict(`write ${keyOf(write)}: expected any, found nothing`);
  return new Conflict(`write ${keyOf(write)}: expected version ${write.was.version}, found another or nothing`);
}

/** A commit whose request failed without an answer. Only what cannot have left this machine counts as not written. */
export function unanswered(writes: readonly Write[], error: unknown): Error {
  const message = `commit ${describe(writes)}: ${reason(error)}`;
  return wasNeverSent(error) ? new Error(message, { cause: error }) : new Unclear(message, { cause: error });
}

/** One line that says why: the service's own word when it answered, else the first line of what went wrong. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const answered = isRestError(error) && error.statusCode !== undefined;
  if (answered) return `storage answered ${error.statusCode} ${codeIn(error.response?.bodyAsText ?? '')}`.trimEnd();
  return error.message.split('\n')[0] || error.name;
}

/** Only the service's own "no such row" is nothing; any other 404 (no table, a gateway's page) is a fault. */
export const isMissingRow = (error: unknown): boolean =>
  isRestError(error) && error.statusCode === 404 && judge(404, codeIn(error.response?.bodyAsText ?? '')) === 'conflict';

function wasNeverSent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  // The SDK keeps Node's message, which begins with the system call that failed; two refused addresses leave only the code.
  if (/^(connect|getaddrinfo) /.test(error.message) || ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].includes(code)) return true;
  // No token, no request.
  return /Authentication|Credential/.test(error.name);
}

const describe = (writes: readonly Write[]): string => {
  const [first] = writes;
  return `${first ? keyOf(first) : 'nothing'}${writes.length > 1 ? ` and ${writes.length - 1} more` : ''}`;
};
