import { checkedOut, choose, NO_HABIT, type Habit } from '../domain/habit';
import type { Visit } from '../domain/visit';
import { key } from '../store/keys';
import { post } from './notify';
import { says, type Reply } from './reply';
import type { Scope } from './run';

/** What a person's check-outs tell about her reminders. Read and written for herself alone. */
async function habitOf({ tx }: Scope, personId: string): Promise<Habit> {
  return ((await tx.plain(key.habit(personId))) as Habit | null) ?? NO_HABIT; // Only this file writes it.
}

const keep = ({ tx }: Scope, personId: string, { lateAt, early }: Habit): void => tx.write(key.habit(personId), { lateAt: [...lateAt], early });

export const asksEarly = async (scope: Scope, personId: string): Promise<boolean> => (await habitOf(scope, personId)).early === 'yes';

/** She has checked out herself: late for the third time, she is offered an earlier reminder in her own chat. */
export async function noteReturn(scope: Scope, visit: Visit): Promise<void> {
  if (visit.watch.is !== 'closed' || visit.watch.closing.by !== 'worker') return;
  const before = await habitOf(scope, visit.workerId);
  const { habit, offer } = checkedOut(before, visit.backBy, scope.now);
  if (habit !== before) keep(scope, visit.workerId, habit);
  if (offer) post(scope, { kind: 'person', id: visit.workerId }, { card: 'early-offer', teamId: visit.teamId }, { alarm: false });
}

export async function chooseEarly(scope: Scope, by: string, early: boolean): Promise<Reply> {
  keep(scope, by, choose(await habitOf(scope, by), early));
  return says({ say: early ? 'early-on' : 'early-off' });
}
