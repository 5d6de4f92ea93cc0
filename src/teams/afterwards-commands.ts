import { openCallList, wantCall, willRing } from '../app/calls';
import { askWithWhom, dropReflection, openReflection, saveReflection, shareReflection } from '../app/reflections';
import { agreedVisit, observe, openObserve, showReport } from '../app/reports';
import { saveMySettings } from '../app/my-settings';
import { says, shows, type Reply } from '../app/reply';
import type { Scope } from '../app/run';
import { minutes } from '../domain/time';
import { inputDate, inputTime } from '../strings/when';
import { NO_BUDDY } from './cards/my-settings';
import { instantOn } from './clock-input';
import type { Incoming } from './incoming';
import type { AfterwardsPress } from './presses';

/** What comes after a visit, and her own settings: pressed in the worker's own chat and nowhere else. */
export async function pressAfterwards(scope: Scope, incoming: Incoming, press: AfterwardsPress): Promise<Reply> {
  if (incoming.scope !== 'personal') return says({ say: 'go-personal' });
  if (press.verb === 'save-my-settings') return saveSettings(scope, incoming.who.id, press);
  const request = { by: incoming.who.id, visitId: press.subject };
  switch (press.verb) {
    case 'open-reflection':
    case 'change-reflection':
      return openReflection(scope, { ...request, form: press.verb === 'change-reflection' });
    case 'save-reflection':
      return saveReflection(scope, { ...request, answers: press });
    case 'ask-share-reflection':
      return askWithWhom(scope, request);
    case 'share-reflection':
      return shareReflection(scope, { ...request, to: press.pick });
    case 'drop-reflection':
      return dropReflection(scope, request);
    case 'open-observe':
      return openObserve(scope, request);
    case 'observe': {
      const { keyPeople, othersLiving, signs, notAssessed, told, noticed } = press;
      return observe(scope, { ...request, keyPeople, othersLiving, signs, notAssessed, told, noticed });
    }
    case 'open-report-saved':
      return showReport(scope, request);
    case 'want-call':
      return openCallList(scope, request);
    case 'ask-call':
      return wantCall(scope, { ...request, who: press.pick });
    case 'will-ring':
      return willRing(scope, { by: incoming.who.id, workerId: press.subject });
    case 'plan-next':
      return planNext(scope, request);
    default:
      return press satisfies never;
  }
}

function saveSettings(scope: Scope, by: string, { language, watchedBy, early, buddy }: Extract<AfterwardsPress, { verb: 'save-my-settings' }>): Promise<Reply> {
  return saveMySettings(scope, { by, language: language === 'auto' ? null : language, watchedBy: watchedBy === '' ? null : watchedBy, early: early === 'yes', buddy: buddy === '' || buddy === NO_BUDDY ? null : buddy });
}

/** The form for the day that was agreed, at the same time and for as long as this visit was meant to take: she looks at it and saves. */
async function planNext(scope: Scope, request: { by: string; visitId: string }): Promise<Reply> {
  const visit = await agreedVisit(scope, request);
  if (!visit || visit.agreed?.next === undefined || visit.agreed.next === null) return says({ say: 'refused', reason: 'not-yours' });
  const { caseRef, where, startedAt, backBy, extensions } = visit;
  const startAt = instantOn(inputDate(visit.agreed.next), inputTime(startedAt));
  const length = backBy - startedAt - extensions.reduce((sum, extension) => sum + minutes(extension.minutes), 0);
  return shows({ name: 'plan-form', plan: null, filled: { caseRef, where, startAt, backBy: startAt + Math.max(length, minutes(SHORTEST_MINUTES)), company: null, expecting: 'yes', isFirst: false } });
}

const SHORTEST_MINUTES = 30;
