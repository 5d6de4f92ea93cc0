import { alarmSteps } from './alarm';
import { helpSteps } from './help';
import { killedSteps } from './killed';
import { lateSteps } from './late';
import { questionSteps } from './question';
import { setUpSteps } from './set-up';
import type { Step } from './step';
import { visitSteps } from './visit';
import { welcomeSteps } from './welcome';
import { welshSteps } from './welsh';

/** One day with Doorstep, in order: each step begins where the one before it ended. */
export const STEPS: readonly Step[] = [...welcomeSteps, ...setUpSteps, ...questionSteps, ...visitSteps, ...alarmSteps, ...lateSteps, ...helpSteps, ...welshSteps, ...killedSteps];
