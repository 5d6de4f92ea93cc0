import { wantCallByName } from '../app/calls';
import { showCase } from '../app/cases';
import { answerAwaited } from '../app/proxy';
import { showIncidents } from '../app/incident-tasks';
import { openCallForm } from '../app/meeting-call';
import { showMySettings } from '../app/my-settings';
import { chooseLanguage } from '../app/people';
import { reflectOnLast } from '../app/reflections';
import { says, shows, type Reply } from '../app/reply';
import type { Scope } from '../app/run';
import { openVisits } from '../app/open-visits';
import { checkOut, extend } from '../app/visits';
import { minutes } from '../domain/time';
import type { Visit } from '../domain/visit';
import { checkInByWords, planForm, readDay } from './plan-commands';
import type { Intent } from './words/read-words';

/** Words about her own visits, her day and her cases. */
export async function obeyWords(scope: Scope, by: string, intent: Intent): Promise<Reply> {
  switch (intent.is) {
    case 'check-in':
      return checkInByWords(scope, by, intent);
    case 'plan-visit':
      return planForm(intent);
    case 'my-day':
      return readDay(scope, by, intent.lines);
    case 'check-out':
      return onVisit(scope, by, 'check-out', (visit) =>
        intent.sure ? checkOut(scope, { by, visitId: visit.id }) : says({ say: 'check-out-unsure' }, { name: 'visit', visitId: visit.id }));
    case 'extend':
      return onVisit(scope, by, 'extend', (visit) => extendByWords(scope, by, visit, intent));
    case 'my-visits': {
      const visits = await openVisits(scope, by);
      if (visits.length > 1) return says({ say: 'my-visits', count: visits.length }, { name: 'which-visit', personId: by, to: 'check-out' });
      return visits[0] ? shows({ name: 'visit', visitId: visits[0].id }) : says({ say: 'no-open-visit' });
    }
    case 'case':
      return showCase(scope, { by, ref: intent.caseRef, page: 0 });
    case 'convene':
      return openCallForm(scope, { by, caseRef: intent.caseRef });
    case 'report-incident':
      return shows({ name: 'incident-steps', ref: '' });
    case 'incidents':
      return showIncidents(scope, by);
    case 'want-call':
      return wantCallByName(scope, { by, name: intent.name });
    case 'settings':
      return showMySettings();
    case 'reflect':
      return reflectOnLast(scope, by);
    case 'language':
      return chooseLanguage(scope, by, intent.to);
    default:
      return says({ say: 'not-understood' });
  }
}

function extendByWords(scope: Scope, by: string, visit: Visit, intent: Extract<Intent, { is: 'extend' }>): Promise<Reply> | Reply {
  const from = Math.max(scope.now, visit.backBy);
  const wanted = intent.minutes ?? (intent.to === null ? null : Math.ceil((intent.to - from) / minutes(1)));
  if (wanted === null || wanted <= 0) return says({ say: 'extend-unsure' }, { name: 'visit', visitId: visit.id });
  return extend(scope, { by, visitId: visit.id, minutes: wanted, shown: null });
}

/** The one open visit; with none says so, with several asks which. */
async function onVisit(scope: Scope, by: string, to: 'check-out' | 'extend', act: (visit: Visit) => Promise<Reply> | Reply): Promise<Reply> {
  const [visit, ...others] = await openVisits(scope, by);
  // "Home safe" reads as a check-out; with nothing open it is the answer to what she was asked.
  if (!visit) return (to === 'check-out' ? await answerAwaited(scope, by) : null) ?? says({ say: 'no-open-visit' });
  return others.length > 0 ? says({ say: 'which-visit' }, { name: 'which-visit', personId: by, to }) : act(visit);
}
