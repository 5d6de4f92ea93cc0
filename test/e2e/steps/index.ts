import { alarmSteps } from './alarm';
import { conveneSteps } from './convene';
import { helpSteps } from './help';
import { incidentSteps } from './incident';
import { killedSteps } from './killed';
import { lateSteps, leavingSteps } from './late';
import { planSteps } from './plan';
import { questionSteps } from './question';
import { setUpSteps } from './set-up';
import type { Step } from './step';
import { visitSteps } from './visit';
import { welcomeSteps } from './welcome';
import { welshSteps } from './welsh';

/**
 * One day with Doorstep, in order: each step begins where the one before it ended. What is planned and what is convened
 * stands where a visit is out and its next minute is still to come, so that the whole run stays under three minutes.
 */
export const STEPS: readonly Step[] = [
  ...welcomeSteps, ...setUpSteps, ...questionSteps, ...visitSteps, ...planSteps, ...alarmSteps, ...incidentSteps, ...leavingSteps, ...conveneSteps, ...lateSteps, ...helpSteps, ...welshSteps,
  ...killedSteps,
];
