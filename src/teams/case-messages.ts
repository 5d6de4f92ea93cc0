import type { Parcel } from '../app/parcel';
import type { CaseAbout } from '../app/outgoing';
import type { Strings } from '../strings/strings';
import { nameOf } from './cards/alarm';
import { criterionCard, flagReviewCard, refusedAccessCard } from './cards/criterion';
import { hearersCard } from './cards/incident';
import { agenciesCard, incidentMessage } from './cards/incident-tasks';
import { safe, type Drawn } from './cards/view';
import { readerOf } from './draw-case';

/** Messages about cases and incidents, for whoever gets them. Throws when what they were about has gone: then the message is set aside and reported. */
export function drawCaseMessage({ message, people, about: facts }: Parcel, about: CaseAbout, strings: Strings): Drawn {
  const to = message.to.kind === 'person' ? message.to.id : '';
  switch (about.card) {
    case 'ring-worker':
      return words(strings.incident.ring(nameOf({ people }, about.workerId)));
    case 'criterion': {
      const proposal = facts?.is === 'case' ? facts.file?.proposals.find(({ id }) => id === about.proposalId) : undefined;
      if (facts?.is !== 'case' || !proposal || !facts.owner) throw gone(message.id, about.card);
      return { card: criterionCard(facts, proposal, facts.owner, strings, null), text: null, summary: strings.cases.criterionTitle[proposal.state.is], mentions: [] };
    }
    case 'refused-access':
      if (facts?.is !== 'case') throw gone(message.id, about.card);
      return { card: refusedAccessCard(facts, strings), text: null, summary: strings.cases.title(safe(facts.ref)), mentions: [] };
    case 'flag-review':
      if (facts?.is !== 'case') throw gone(message.id, about.card);
      return { card: flagReviewCard(facts, about.flagId, strings), text: null, summary: strings.cases.reviewTitle(safe(facts.ref)), mentions: [] };
    case 'incident-notice':
      if (facts?.is !== 'incident') throw gone(message.id, about.card);
      return words(strings.incident.notice(nameOf(facts, facts.incident.reportedBy)));
    case 'incident':
      if (facts?.is !== 'incident') throw gone(message.id, about.card);
      if (about.why !== 'agencies') return incidentMessage(facts, readerOf(facts, to), strings);
      return { card: facts.incident.onlyFor?.length === 0 ? hearersCard(facts, strings, null) : agenciesCard(facts, strings, null), text: null, summary: strings.incident.agencyTitle, mentions: [] };
    default:
      return about satisfies never;
  }
}

const words = (text: string): Drawn => ({ card: null, text, summary: text, mentions: [] });
const gone = (id: string, card: string): Error => new Error(`draw ${card} ${id}: its case or incident is gone`);
