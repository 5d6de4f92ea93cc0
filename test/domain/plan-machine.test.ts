import fc from 'fast-check';
import { decideOnPlan } from '../../src/domain/decide-plan';
import { begin, decideChange, decideNotGoing, decidePlanTick, isArmed, planLookAt, riskOfPlan, type Plan, type PlanHappening } from '../../src/domain/plan';
import { decidePrepare } from '../../src/domain/prepare';
import { minutes, type Instant } from '../../src/domain/time';
import { aPlan, details, facts, from } from './plans';
import { deepFreeze } from './visits';

/** The promises of a plan, over random words, presses from old cards and stretches in which nothing ran. */
type Command =
  | { readonly do: 'tick' }
  | { readonly do: 'change'; readonly by: string; readonly old: boolean; readonly moved: number; readonly lasts: number; readonly where: string }
  | { readonly do: 'off' | 'there'; readonly by: string }
  | { readonly do: 'prepare'; readonly by: string; readonly old: boolean; readonly phone: string }
  | { readonly do: 'decide'; readonly by: string; readonly old: boolean; readonly what: 'agree' | 'hold'; readonly reason: string };

const MANAGERS: readonly string[] = ['sam', 'priya', 'dee'];
const by = fc.constantFrom('sam', 'priya', 'tom');
const old = fc.boolean();
const aCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Command>({ do: 'tick' }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('change' as const), by, old, moved: fc.integer({ min: -300, max: 900 }), lasts: fc.integer({ min: -10, max: 1_000 }), where: fc.constantFrom('Ely', ' ') }) },
  fc.record({ do: fc.constantFrom('off' as const, 'there' as const), by }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('prepare' as const), by, old, phone: fc.constantFrom('phone', 'neither', '') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('decide' as const), by, old, what: fc.constantFrom('agree' as const, 'hold' as const), reason: fc.constantFrom('', 'ok') }) },
);
const aStory = fc.array(fc.record({ command: aCommand, wait: fc.integer({ min: 0, max: minutes(90) }) }), { minLength: 1, maxLength: 30 });
const CALM = { 'PV-03': 'no', 'PV-05': 'neutral', 'PV-06b': 'none', 'PV-07': 'known', 'PV-08': 'current', 'PV-09': 'yes', 'PV-10': 'done', 'PV-11': 'locked', 'PV-12': 'in-date', 'PV-13': 'yes', 'PV-18': 'no' };

function decide(plan: Plan, command: Command, now: Instant) {
  const version = plan.version - ('old' in command && command.old ? 1 : 0);
  switch (command.do) {
    case 'tick':
      return decidePlanTick(plan, now);
    case 'change':
      return decideChange(plan, { ...details({ startAt: from(command.moved), backBy: from(command.moved + command.lasts), where: command.where }), by: command.by, version }, now);
    case 'off':
      return decideNotGoing(plan, command.by, now);
    case 'there':
      return command.by === plan.workerId && isArmed(plan) ? { ok: true, state: begin(plan, 'v', 'worker', now), happened: [] as PlanHappening[] } as const : ({ ok: false, reason: 'plan-not-yours' } as const);
    case 'prepare':
      return decidePrepare(plan, { by: command.by, version, chosen: { ...CALM, 'PV-04': command.phone }, ticked: [], kept: {} }, facts(), now);
    case 'decide':
      return decideOnPlan(plan, { by: command.by, isManager: MANAGERS.includes(command.by), version, what: command.what, reason: command.reason }, now);
    default:
      return command satisfies never;
  }
}

interface Seen {
  readonly before: Plan;
  readonly after: Plan;
  readonly command: Command;
  readonly ok: boolean;
  readonly happened: readonly PlanHappening[];
  readonly now: Instant;
}

/** As the app does it: a forgotten plan is a visit from then on. */
function play(story: readonly { command: Command; wait: number }[]): Seen[] {
  let plan = aPlan();
  let now = from(-300);
  return story.map(({ command, wait }) => {
    now += wait;
    const before = deepFreeze(plan);
    const decision = decide(before, command, now);
    const happened = decision.ok ? decision.happened : [];
    plan = decision.ok ? (happened.some(({ type }) => type === 'forgotten') ? begin(decision.state, 'v', 'clock', now) : decision.state) : before;
    return { before, after: plan, command, ok: decision.ok, happened, now };
  });
}

const always = (check: (seen: Seen) => void) => fc.assert(fc.property(aStory, (story) => play(story).forEach(check)), { numRuns: 400 });

it('has a timer while it is armed, never later than Back by, and none after', () => {
  always(({ after }) => {
    const lookAt = planLookAt(after);
    if (!isArmed(after)) return expect(lookAt).toBeNull();
    expect(lookAt).not.toBeNull();
    expect(lookAt).toBeLessThanOrEqual(after.backBy);
  });
});

it('is never dropped in silence: it ends only as a visit or by the worker\'s own word', () => {
  always(({ before, after, command }) => {
    if (!isArmed(before) || isArmed(after)) return;
    if (after.stage.is === 'off') return expect(command).toMatchObject({ do: 'off', by: 'sam' });
    expect(after.stage.is).toBe('begun');
    expect(['tick', 'there']).toContain(command.do);
  });
});

it('is a visit as soon as anything looks at it after Back by', () => {
  always(({ before, after, command, now }) => {
    if (command.do === 'tick' && isArmed(before) && now >= before.backBy) expect(after.stage).toMatchObject({ is: 'begun', by: 'clock' });
  });
});

it('stays what it became', () => {
  always(({ before, after }) => {
    if (!isArmed(before)) expect(after).toBe(before);
  });
});

it('asks once for each start', () => {
  fc.assert(
    fc.property(aStory, (story) => {
      let asked = false;
      for (const { happened, command, ok } of play(story)) {
        if (command.do === 'change' && ok) asked = false;
        if (!happened.some(({ type }) => type === 'did-you-go')) continue;
        expect(asked).toBe(false);
        asked = true;
      }
    }),
    { numRuns: 400 },
  );
});

it('takes nothing from an old card but her word that she is there or is not going', () => {
  always(({ command, ok }) => {
    if ('old' in command && command.old) expect(ok).toBe(false);
  });
});

it('takes nobody\'s decision on her own visit, none without a reason, and none from an old card', () => {
  always(({ before, after, command }) => {
    if (before.decision === after.decision || after.decision === null) return;
    expect(command).toMatchObject({ do: 'decide', old: false, reason: 'ok' });
    expect(after.decision.by).not.toBe(after.workerId);
    expect(MANAGERS).toContain(after.decision.by);
  });
});

it('stays high until she answers anew', () => {
  always(({ before, after, command }) => {
    if (riskOfPlan(before) === 'high' && riskOfPlan(after) === 'ordinary') expect(command).toMatchObject({ do: 'prepare', by: 'sam', old: false });
  });
});
