import { caseIdOf } from '../domain/case-entry';
import { activeFlags } from '../domain/case-file';
import type { Scope } from './run';

/** Whether a case carries an active flag: whoever visits it is watched more closely. */
export async function isFlagged({ tx }: Pick<Scope, 'tx'>, caseRef: string | null): Promise<boolean> {
  const file = caseRef === null ? null : await tx.get('case', caseIdOf(caseRef));
  return file !== null && activeFlags(file).length > 0;
}
