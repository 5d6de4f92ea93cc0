import fc from 'fast-check';
import { CLAIM_MINUTES, dueAt, isAlarmRung, ladderFor, REPEAT_MINUTES, rungAt, type Ladder, type Risk } from '../../src/domain/ladder';
import { minutes, type Instant } from '../../src/domain/time';
import { decideClaim, decideClose, decideDeed, refuseManager } from '../../src/domain/alarm';
import { decideCheckIn, decideCheckOut, decideExtend, decideHelp, decideRing } from '../../src/domain/own-visit';
import { decideReference, decideSteps } from '../../src/domain/procedure';
import { hasAlarm, isOpen, type Ring, type Visit } from '../../src/domain/visit';
import { decideTick, nextLookAt } from '../../src/domain/watch';
import { ANSWER_MINUTES, decideHeard, decideStillOk } from '../../src/domain/welfare';
import { decideBuddy, decideBuddyAnswer, decideBuddyNoAnswer } from '../../src/domain/buddy';
import { decideConfirm, decideProxy } from '../../src/domain/proxy';
import { decideWatchClosely } from '../../src/domain/watch-closely';
import { accepted, aCheckIn, BACK_BY, deepFreeze, WORKER } from './visits';

/** The promises of the visit, over random commands, people and stretches in which nothing ran. */
const PEOPLE = [WORKER, 'priya', 'dee', 'tom'] as const;
const MANAGERS: readonly string[] = [WORKER, 'priya', 'dee'];

type Command =
  | { readonly do: 'tick' }
  | { readonly do: 'check-out' | 'help' | 'watch-closely' | 'still-ok' | 'word' | 'check-out-for' | 'confirm' | 'buddy' | 'buddy-yes' | 'buddy-no' | 'buddy-no-answer' | 'claim' | 'no-answer' | 'called-999' | 'rang-outside' | 'steps' | 'reference'; readonly by: string }
  | { readonly do: 'ring'; readonly by: string; readonly ring: Exclude<Ring, 'unsaid'> }
  | { readonly do: 'close'; readonly by: string; readonly howKnown: string }
  | { readonly do: 'extend'; readonly by: string; readonly minutes: number; readonly onOldCard: boolean };

const aPerson = fc.constantFrom(...PEOPLE);
const aCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Command>({ do: 'tick' }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('claim' as const, 'no-answer' as const, 'called-999' as const, 'rang-outside' as const), by: aPerson }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('steps' as const, 'reference' as const), by: aPerson }) },
  fc.record({ do: fc.constantFrom('check-out' as const, 'help' as const, 'watch-closely' as const), by: aPerson }),
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('still-ok' as const, 'word' as const), by: aPerson }) },
  fc.record({ do: fc.constantFrom('check-out-for' as const, 'confirm' as const), by: aPerson }),
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('buddy' as const, 'buddy-yes' as const, 'buddy-no' as const, 'buddy-no-answer' as const), by: aPerson }) },
  fc.record({ do: fc.constant('ring' as const), by: aPerson, ring: fc.constantFrom('ring' as const, 'do-not-ring' as const) }),
  fc.record({ do: fc.constant('close' as const), by: aPerson, howKnown: fc.constantFrom('', ' ', 'rang') }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('extend' as const), by: aPerson, minutes: fc.constantFrom(0, 15, 30, 60, 500), onOldCard: fc.boolean() }) },
);
const aWait = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: minutes(12) }) }, fc.integer({ min: 0, max: minutes(180) }));
const threeMinutes = fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { minLength: 3, maxLength: 3 }).map((three) => three.sort((a, b) => a - b));
const minutesOf = ([managers = 1, deputies = 2, seniors = 3]: readonly number[]) => ({ managers, deputies, seniors });
/** `wait` is how long after the step before; `toLook` waits exactly until the ladder wants to be looked at. */
const aStory = fc.record({
  risk: fc.constantFrom<Risk>('ordinary', 'high'),
  own: threeMinutes,
  ownHigh: threeMinutes,
  lasts: fc.oneof(fc.integer({ min: 1, max: minutes(70) }), fc.integer({ min: minutes(60), max: minutes(300) })),
  steps: fc.array(fc.record({ command: aCommand, wait: aWait, toLook: fc.boolean() }), { minLength: 1, maxLength: 40 }),
});

interface Seen {
  readonly before: Visit;
  readonly after: Visit;
  readonly command: Command;
  readonly ok: boolean;
  readonly happened: readonly { readonly type: string }[];
  readonly askedBuddy: boolean;
  readonly now: Instant;
  readonly ladder: Ladder;
  /** The same, unless the worker asked to be watched more closely. */
  readonly ladderAfter: Ladder;
}

type LadderOf = (risk: Risk) => Ladder;

function decide(visit: Visit, command: Command, ladderOf: LadderOf, now: Instant) {
  const ladder = ladderOf(visit.risk);
  if (command.do === 'tick') return decideTick(visit, ladder, now);
  const { by } = command;
  if (command.do === 'check-out') return decideCheckOut(visit, by, now);
  if (command.do === 'extend') return decideExtend(visit, { by, minutes: command.minutes, shown: visit.backBy - (command.onOldCard ? 1 : 0) }, ladder, now);
  if (command.do === 'watch-closely') return decideWatchClosely(visit, by, { now: ladder, high: ladderOf('high') }, now);
  if (command.do === 'buddy') return decideBuddy(visit, { by, buddy: 'tom' });
  if (command.do === 'buddy-yes' || command.do === 'buddy-no') return decideBuddyAnswer(visit, { by, isWilling: command.do === 'buddy-yes' }, ladder, now);
  if (command.do === 'buddy-no-answer') return decideBuddyNoAnswer(visit, by, ladder, now);
  if (command.do === 'check-out-for') return decideProxy(visit, { by: { id: by, isManager: MANAGERS.includes(by), isMember: true }, source: 'spoke' }, now);
  if (command.do === 'confirm') return decideConfirm(visit, by, now);
  if (command.do === 'still-ok') return decideStillOk(visit, by, ladder, now);
  // What she did elsewhere: the app asks this only for her own visits.
  if (command.do === 'word') return by === visit.workerId ? decideHeard(visit, now) : ({ ok: false, reason: 'not-yours' } as const);
  if (command.do === 'help') return decideHelp(visit, by, ladder, now);
  if (command.do === 'ring') return decideRing(visit, { by, ring: command.ring });
  const refusal = refuseManager(visit, { id: by, isManager: MANAGERS.includes(by) });
  if (refusal) return { ok: false, reason: refusal } as const;
  if (command.do === 'claim') return decideClaim(visit, by, now);
  if (command.do === 'steps') return decideSteps(visit, { by, steps: ['address', 'police'] }, now);
  if (command.do === 'reference') return decideReference(visit, { by, reference: '123' }, now);
  if (command.do === 'close') return decideClose(visit, { who: by, outcome: 'safe', howKnown: command.howKnown }, now);
  return decideDeed(visit, { what: command.do, by }, ladder, now);
}

/** Plays a story and answers what every step did. */
function play({ risk, own, ownHigh, lasts, steps }: (typeof aStory extends fc.Arbitrary<infer Story> ? Story : never)): Seen[] {
  const team = { ordinary: minutesOf(own), high: minutesOf(ownHigh) };
  const ladderOf: LadderOf = (of) => ladderFor(of, team);
  let now = Date.parse('2026-11-24T14:00:00Z');
  let visit = deepFreeze(accepted(decideCheckIn(aCheckIn({ risk, backBy: now + lasts }), ladderOf(risk), now)));
  return steps.map(({ command, wait, toLook }) => {
    const ladder = ladderOf(visit.risk);
    const lookAt = nextLookAt(visit, ladder);
    now = toLook && lookAt !== null ? Math.max(now, lookAt) : now + wait;
    const before = visit;
    const decision = decide(before, command, ladderOf, now);
    visit = deepFreeze(decision.ok ? decision.state : before);
    return { before, after: visit, command, ok: decision.ok, happened: decision.ok ? decision.happened.filter(({ type }) => type !== 'buddy-asked' && type !== 'buddy-said') : [], askedBuddy: decision.ok && decision.happened.some(({ type }) => type === 'buddy-asked'), now, ladder, ladderAfter: ladderOf(visit.risk) };
  });
}

const always = (promise: (seen: Seen) => void) => fc.assert(fc.property(aStory, (story) => play(story).forEach(promise)), { numRuns: 400 });
/** What only a manager's outcome ends. */
const needsOutcome = ({ risk, watch }: Visit): boolean => watch.is === 'alarm' && (risk === 'high' || watch.alarm.kind === 'help');
/** Words after which the ladder is counted anew. */
const startsAnew = (command: Command): boolean => command.do === 'extend' || command.do === 'help' || command.do === 'still-ok';
/** Words after which the ladder is another, with its rungs in other places. */
const changesLadder = ({ before, after }: Seen): boolean => before.risk !== after.risk;
const isTick = ({ command }: Seen): boolean => command.do === 'tick';
const reachedBy = ({ watch }: Visit): number => (watch.is === 'closed' ? Infinity : watch.reached);
const byOf = (command: Command): string | null => (command.do === 'tick' ? null : command.by);
const claimOf = ({ watch }: Visit) => (watch.is === 'alarm' ? watch.alarm.claim : null);

const isCheckOver = (visit: Visit, now: Instant): boolean => visit.okAskedAt !== null && now >= visit.okAskedAt + minutes(ANSWER_MINUTES);

/** The last position due by now, found by counting and not by the arithmetic under test. */
function lastDue(ladder: Ladder, anchor: Instant, now: Instant): number {
  let position = -1;
  while (dueAt(ladder, anchor, position + 1) <= now) position += 1;
  return position;
}

it('keeps a look pending for an open visit, and none for a closed one', () => {
  always(({ after, ladderAfter }) => {
    if (isOpen(after)) expect(nextLookAt(after, ladderAfter)).toEqual(expect.any(Number));
    else expect(nextLookAt(after, ladderAfter)).toBeNull();
  });
});

it('never runs backwards, except that an extension starts the ladder again and a call for help its top', () => {
  always((seen) => {
    const { before, after, command, ladder } = seen;
    if (changesLadder(seen)) return;
    if (command.do === 'help' && after !== before) expect(after.watch).toMatchObject({ is: 'alarm', reached: ladder.length - 1 });
    // The repeats of the last step are that same step: only the rungs are counted.
    const rungOf = (visit: Visit) => (isOpen(visit) ? Math.min(reachedBy(visit), ladder.length - 1) : Infinity);
    if (!startsAnew(command)) expect(rungOf(after)).toBeGreaterThanOrEqual(rungOf(before));
    if (!startsAnew(command) && command.do !== 'no-answer' && before.watch.is !== 'closed' && after.watch.is !== 'closed') expect(after.watch.anchor).toBeLessThanOrEqual(before.watch.anchor);
  });
});

it('runs the highest step due at the first tick after any stretch in which nothing ran', () => {
  always((seen) => {
    const { before, after, happened, ladder, now } = seen;
    const lookAt = nextLookAt(before, ladder);
    if (!isTick(seen) || before.watch.is === 'closed') return;
    if (lookAt === null || now < lookAt) return expect(after).toBe(before);
    const position = Math.max(before.watch.reached + 1, lastDue(ladder, before.watch.anchor, now));
    const rung = rungAt(ladder, position);
    const isDue = now >= (claimOf(before)?.until ?? dueAt(ladder, before.watch.anchor, before.watch.reached + 1));
    if (isCheckOver(before, now) && !(isDue && isAlarmRung(rung))) {
      expect(happened).toMatchObject([{ type: 'raised' }]);
      return expect(after.watch).toMatchObject({ is: 'alarm', alarm: { kind: 'welfare', dueAt: before.okAskedAt } });
    }
    if (!isDue) return expect([happened, after.okAskedAt]).toEqual([[{ type: 'asked-ok' }], now]);
    expect(after.watch).toMatchObject({ reached: position });
    expect(happened).toMatchObject([{ type: isAlarmRung(rung) ? 'raised' : 'asked', rung: rung.name }]);
  });
});

it('looks again after every tick, and always later than now', () => {
  always((seen) => {
    const next = nextLookAt(seen.after, seen.ladder);
    if (isTick(seen) && next !== null) expect(next).toBeGreaterThan(seen.now);
  });
});

it('lets a claim silence the alarm for its minutes and no longer', () => {
  always((seen) => {
    const claim = claimOf(seen.after);
    if (claim) {
      expect(claim.until - claim.at).toBeLessThanOrEqual(minutes(CLAIM_MINUTES));
      expect(nextLookAt(seen.after, seen.ladderAfter)).toBeLessThanOrEqual(claim.at + minutes(CLAIM_MINUTES));
    }
    const held = claimOf(seen.before);
    if (!held || !isTick(seen) || seen.now < held.at + minutes(CLAIM_MINUTES)) return;
    expect(seen.happened).toMatchObject([{ type: 'raised' }]);
    expect(claimOf(seen.after)).toBeNull();
  });
});

it('rule 22: closes a high-risk alarm and a call for help only by a manager\'s word, and never by hers alone', () => {
  always(({ before, after, command, ok }) => {
    if (!needsOutcome(before) || isOpen(after)) return;
    expect({ command: command.do, ok, byManager: MANAGERS.includes(byOf(command) ?? ''), own: byOf(command) === WORKER }).toEqual({ command: 'close', ok: true, byManager: true, own: false });
  });
});

it('rule 22: is closed by a word, never by time or by a deed', () => {
  always(({ before, after, command }) => {
    if (isOpen(before) && !isOpen(after)) expect(['check-out', 'check-out-for', 'close']).toContain(command.do);
  });
});

it('lets nobody but the worker check out, extend or call for help, and nobody decide on her own visit', () => {
  always(({ before, after, command, ok }) => {
    const by = byOf(command);
    if (by === null || command.do === 'check-out-for' || command.do.startsWith('buddy-')) return;
    const hers = ['check-out', 'extend', 'help', 'ring', 'watch-closely', 'still-ok', 'word', 'confirm', 'buddy'].includes(command.do);
    if (hers ? by !== WORKER : by === WORKER || !MANAGERS.includes(by)) {
      expect(ok).toBe(false);
      expect(after).toBe(before);
    }
  });
});

it('always ends the ladder at an ordinary check-out', () => {
  always(({ before, after, command }) => {
    if (needsOutcome(before)) return;
    if (command.do === 'check-out' && command.by === WORKER) expect(after.watch.is).toBe('closed');
  });
});

it('tells somebody at once when she calls for help, and again until there is an outcome', () => {
  always(({ before, after, command, happened, ladder, now }) => {
    if (command.do !== 'help' || command.by !== WORKER || !isOpen(before)) return;
    expect(hasAlarm(after)).toBe(true);
    if (needsOutcome(after) && before.watch.is === 'alarm' && before.watch.alarm.kind === 'help') return;
    expect(happened).toMatchObject([{ type: 'raised', rung: 'seniors' }]);
    expect(nextLookAt(after, ladder)).toBe(now + minutes(REPEAT_MINUTES));
  });
});


it('leaves no welfare check unanswered for more than its minutes, and no answered one open', () => {
  always((seen) => {
    const { before, after, command, now } = seen;
    if (after.okAskedAt !== null) expect(['out', 'paused']).toContain(after.watch.is);
    if (isTick(seen) && isOpen(after)) expect(isCheckOver(after, now)).toBe(false);
    const isHers = byOf(command) === WORKER && ['still-ok', 'word', 'extend', 'help', 'watch-closely'].includes(command.do);
    if (isHers && seen.ok && before.okAskedAt !== null && after !== before) expect(after).toMatchObject({ okAskedAt: null, heardAt: now });
  });
});

it('lets nobody stay out for long without being asked, until the ladder asks', () => {
  always((seen) => {
    const { after, now, ladder } = seen;
    if (!isTick(seen) || (after.watch.is !== 'out' && after.watch.is !== 'paused') || after.watch.reached >= 0) return;
    const due = after.heardAt + minutes(after.risk === 'high' ? 30 : 60);
    const isLong = after.backBy - after.startedAt > minutes(60) && due < dueAt(ladder, after.backBy, 0);
    if (isLong && now >= due) expect(after.okAskedAt).not.toBeNull();
  });
});

it('ends no alarm by a word that was about something else', () => {
  always(({ before, after, command }) => {
    if (command.do === 'word' && before.watch.is === 'alarm') expect(after.watch).toBe(before.watch);
  });
});

it('asks the buddy once each time she is due, and lets nobody else say "no answer" as one', () => {
  always(({ before, after, command, ok, askedBuddy }) => {
    if (askedBuddy && command.do !== 'buddy-yes') expect(before.buddy).toEqual({ id: 'tom', askedAt: null });
    if (askedBuddy && command.do === 'buddy-yes') expect(before.buddy).toBeNull();
    if (!before.buddy && after.buddy) expect(command).toMatchObject({ do: 'buddy-yes', by: 'tom' });
    if (command.do === 'buddy-yes' || command.do === 'buddy-no') expect(after.watch).toBe(before.watch);
    if (before.buddy?.askedAt && after.buddy && after.buddy.askedAt === null) expect(command.do).toBe('extend');
    if (command.do === 'buddy-no-answer' && ok) expect(command.by).toBe('tom');
    if (command.do === 'buddy-no-answer' && ok && before.watch.is !== 'closed') expect(after.watch.is).not.toBe('out');
  });
});

it('is never watched less closely than before', () => {
  always(({ before, after }) => {
    if (before.risk === 'high') expect(after.risk).toBe('high');
  });
});

it('loses no rung and does none twice when she asks to be watched more closely half way', () => {
  const aMoment = fc.record({ own: threeMinutes, ownHigh: threeMinutes, at: fc.integer({ min: -50, max: 120 }) });
  fc.assert(fc.property(aMoment, ({ own, ownHigh, at }) => {
    const team = { ordinary: minutesOf(own), high: minutesOf(ownHigh) };
    const ladderOf: LadderOf = (risk) => ladderFor(risk, team);
    let visit = accepted(decideCheckIn(aCheckIn(), ladderOf('ordinary'), BACK_BY - minutes(60)));
    const raised: { rung: string; at: number }[] = [];
    for (let minute = -59; minute <= 240; minute += 1) {
      const now = BACK_BY + minutes(minute);
      const decisions = [() => decideTick(visit, ladderOf(visit.risk), now), ...(minute === at ? [() => decideWatchClosely(visit, WORKER, { now: ladderOf('ordinary'), high: ladderOf('high') }, now)] : [])];
      for (const decision of decisions) {
        const done = decision();
        visit = accepted(done);
        if (done.ok) for (const one of done.happened) if (one.type === 'raised') raised.push({ rung: one.rung, at: minute });
      }
    }
    const due = (rung: 'managers' | 'deputies' | 'seniors') => {
      const [first, second] = (['ordinary', 'high'] as const).map((risk) => (dueAt(ladderOf(risk), BACK_BY, ladderOf(risk).findIndex(({ name }) => name === rung)) - BACK_BY) / minutes(1));
      return first !== undefined && first <= at ? first : Math.max(second ?? 0, at);
    };
    const rungs = ['managers', 'deputies', 'seniors'] as const;
    expect(raised.slice(0, 3)).toEqual(rungs.map((rung) => ({ rung, at: due(rung) })));
    // The repeats count from the time by the table, so that only the first may come sooner after what was done at once.
    const calls = raised.slice(2).map((one) => one.at);
    const [first = 0, ...gaps] = calls.slice(1).map((one, index) => one - (calls[index] ?? 0));
    expect(first > 0 && first <= REPEAT_MINUTES && gaps.every((gap) => gap === REPEAT_MINUTES)).toBe(true);
  }), { numRuns: 400 });
});

it('stays closed, and all that is added is the worker\'s own word to a colleague\'s, and the police\'s number', () => {
  always(({ before, after, command }) => {
    if (isOpen(before)) return;
    expect(isOpen(after)).toBe(false);
    if (command.do === 'reference') expect({ ...after, handling: before.handling }).toEqual(before);
    else if (command.do !== 'confirm') expect(after).toBe(before);
  });
});

it('lets a colleague\'s word end an ordinary visit only, and nobody\'s word for herself', () => {
  always(({ before, after, command, ok }) => {
    if (command.do !== 'check-out-for') return;
    const may = isOpen(before) && command.by !== WORKER && !needsOutcome(before) && (before.risk === 'ordinary' || MANAGERS.includes(command.by));
    expect(ok).toBe(may);
    if (may) expect(after.watch).toMatchObject({ is: 'closed', closing: { by: 'colleague', who: command.by, confirmedAt: null } });
  });
});

it('never loses what was recorded on an alarm', () => {
  always(({ before, after }) => {
    const deeds = before.watch.is === 'out' ? [] : (before.watch.alarm?.deeds ?? []);
    const kept = after.watch.is === 'out' ? [] : (after.watch.alarm?.deeds ?? []);
    expect(kept.slice(0, deeds.length)).toEqual(deeds);
  });
});

it('changes nothing of the watch by a step that is ticked or a number that is noted, and forgets neither', () => {
  always(({ before, after, command }) => {
    if (command.do === 'steps' || command.do === 'reference') expect(after.watch).toEqual(before.watch);
    expect(after.handling.steps.slice(0, before.handling.steps.length)).toEqual(before.handling.steps);
    if (before.handling.reference) expect(after.handling.reference).not.toBeNull();
  });
});
