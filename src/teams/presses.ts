import { z } from 'zod/v4';
import { alarmPresses } from './cards/alarm';
import { answerPresses } from './cards/answer';
import { boardPresses } from './cards/board';
import { checkInPresses } from './cards/check-in';
import { checklistPresses } from './cards/checklist';
import { choicePresses } from './cards/choices';
import { closePress } from './cards/close';
import { detailsPresses } from './cards/details';
import { dutyPresses } from './cards/duty';
import { dayPresses } from './cards/day';
import { decidePress } from './cards/decide';
import { planPresses } from './cards/plan';
import { procedurePresses } from './cards/procedure';
import { reportPresses } from './cards/report';
import { settingsPresses } from './cards/settings';
import { teamPress } from './cards/team';
import { visitPresses } from './cards/visit';

/** Everything a button can send. A card cannot emit what this cannot read: a round-trip test proves it. */
export const press = z.discriminatedUnion('verb', [...visitPresses, ...alarmPresses, ...checkInPresses, ...choicePresses, ...answerPresses, ...boardPresses, ...reportPresses, ...dutyPresses, ...settingsPresses, ...planPresses, ...checklistPresses, ...dayPresses, decidePress, ...procedurePresses, ...detailsPresses, closePress, teamPress]);
export type Press = z.infer<typeof press>;

/** Null for anything else: unknown verbs, missing fields, forged data. */
export function readPress(data: unknown): Press | null {
  const read = press.safeParse(data);
  return read.success ? read.data : null;
}
