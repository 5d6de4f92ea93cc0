import { cardOf, type Accepted, type StandIn } from '../support/stand-in';

/** Which alarms have to come, where, and when each came: the first message about a visit in its conversation counts. */
export interface Awaited {
  readonly visitId: string;
  readonly conversation: string;
  readonly dueAt: number;
}
export interface Arrived extends Awaited {
  readonly lateMs: number;
  readonly at: number;
}

/** Waits for all of them. `anchor` is the real moment at which the bot's clock showed `start`. */
export async function arrivals(teams: StandIn, awaited: readonly Awaited[], when: { anchor: number; start: number; withinMs: number }): Promise<Arrived[]> {
  const nameOf = (visitId: string, conversation: string) => `${visitId} ${conversation}`;
  const missing = new Map(awaited.map((one) => [nameOf(one.visitId, one.conversation), one]));
  const arrived: Arrived[] = [];
  const wallAt = (steady: number) => steady + (Date.now() - performance.now());
  let seen = 0;
  const look = () => {
    for (let one = teams.accepted[seen]; one; one = teams.accepted[(seen += 1)]) {
      const name = nameOf(subjectOf(one), one.conversationId);
      const found = missing.get(name);
      if (!found || !missing.delete(name)) continue;
      const at = wallAt(one.at) - when.anchor + when.start;
      arrived.push({ ...found, at, lateMs: at - found.dueAt });
    }
    return missing.size === 0;
  };
  await teams.waitFor('every alarm', look, when.withinMs).catch(() => {
    throw new Error(`alarms: ${missing.size} of ${awaited.length} never came`);
  });
  return arrived;
}

function subjectOf({ activity }: Accepted): string {
  const subject = cardOf(activity)?.actions?.[0]?.data['subject'];
  return typeof subject === 'string' ? subject : '';
}
