import { decided, refused } from './decision';
import { CLAIM_MINUTES, rungAt, type Ladder } from './ladder';
import { raised } from './raise';
import { minutes, type Instant } from './time';
import { activeClaim, type Deed, type Outcome, type Visit, type VisitDecision } from './visit';

/** What managers decide about an alarm. */

/** The same deed by the same person within this time is one press sent twice. */
const SAME_PRESS_MS = 30_000;

/** Who may press a manager's button on this visit. Nobody decides on a visit they are on. */
export function refuseManager(visit: Visit, actor: { id: string; isManager: boolean }): 'not-a-manager' | 'your-own-visit' | null {
  if (actor.id === visit.workerId) return 'your-own-visit';
  return actor.isManager ? null : 'not-a-manager';
}

/** "I'm on it" holds the ladder for its minutes. Until the ladder has gone up, nobody's second press buys more time. */
export function decideClaim(visit: Visit, by: string, now: Instant): VisitDecision {
  const { watch } = visit;
  if (watch.is === 'closed') return refused('visit-closed');
  if (watch.is !== 'alarm') return refused('no-alarm');
  const held = activeClaim(watch.alarm, now);
  if (held?.by === by) return decided(visit);
  const claim = { by, at: now, until: watch.alarm.claim?.until ?? now + minutes(CLAIM_MINUTES) };
  return decided({ ...visit, watch: { ...watch, alarm: { ...watch.alarm, claim } } }, { type: 'claimed', by });
}

/** Records a deed. "Rang, no answer" goes up a rung at once; having called 999, or somebody outside Teams, is no outcome either, and the ladder goes on. */
export function decideDeed(visit: Visit, deed: { what: Deed['what']; by: string }, ladder: Ladder, now: Instant): VisitDecision {
  const { watch } = visit;
  if (watch.is === 'closed') return refused('visit-closed');
  if (watch.is !== 'alarm') return refused('no-alarm');
  const again = watch.alarm.deeds.some((done) => done.what === deed.what && done.by === deed.by && now - done.at < SAME_PRESS_MS);
  if (again) return decided(visit);
  const deeds = [...watch.alarm.deeds, { ...deed, at: now }];
  if (deed.what !== 'no-answer') return decided({ ...visit, watch: { ...watch, alarm: { ...watch.alarm, deeds } } }, { type: 'changed' });
  const top = ladder.length - 1;
  const position = watch.reached + 1;
  // At the top there is nobody higher: it is told again now, and its repeats follow from here.
  const place = position >= top ? { reached: top, anchor: now - minutes(rungAt(ladder, top).afterMinutes) } : { reached: position, anchor: watch.anchor };
  const climbed: Visit = { ...visit, watch: { ...watch, ...place, alarm: { ...watch.alarm, claim: null, deeds } } };
  return decided(climbed, raised(ladder, position, { lateMinutes: 0, skipped: [] }));
}

/** A manager's outcome, with how it is known. The only word besides the worker's that closes a visit. */
export function decideClose(visit: Visit, closing: { who: string; outcome: Outcome; howKnown: string }, now: Instant): VisitDecision {
  if (visit.watch.is === 'closed') return refused('visit-closed');
  if (visit.watch.is === 'out') return refused('no-alarm');
  const howKnown = closing.howKnown.trim();
  if (howKnown === '') return refused('how-known-missing');
  return decided({ ...visit, watch: { is: 'closed', at: now, closing: { by: 'manager', ...closing, howKnown }, alarm: visit.watch.alarm } }, { type: 'closed' });
}
