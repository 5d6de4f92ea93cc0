import { en } from '../en';
import type { CaseSummaryWords } from '../case-summary';

const by = (deadline: number | null): string => (deadline === null ? '' : ` It has to be held by ${en.date(deadline)}.`);

const on = (start: number | null): string => (start === null ? '' : `: ${en.date(start)}, ${en.time(start)}`);

export const caseSummary: CaseSummaryWords = {
  meetingAsked: ({ chair, deadline }) => `Multi-agency meeting: asked for, not booked yet. Chair: ${chair}.${by(deadline)}`,
  meetingDeclined: ({ who, deadline }) => `Multi-agency meeting: declined by ${who}.${by(deadline)}`,
  meetingBooked: ({ chair, start }) => `Multi-agency meeting: ${en.date(start)}, ${en.time(start)}. Chair: ${chair}.`,
  meetingHeld: ({ start, left }) => `Multi-agency meeting: held on ${en.date(start)}. ${left === 0 ? 'Everything agreed is done.' : left === 1 ? '1 thing agreed is still to be done.' : `${left} things agreed are still to be done.`}`,
  safetyDraft: ({ version }) => `Safety plan: version ${version}, not agreed by a manager yet.`,
  safetyAgreed: ({ at, reviewAt }) => `Safety plan: agreed on ${en.date(at)}, to be looked at again by ${en.date(reviewAt)}.`,
  safetyDue: ({ reviewAt }) => `Safety plan: it was to be looked at again by ${en.date(reviewAt)}.`,
  safetyIncident: ({ at }) => `Safety plan: to be looked at again after the incident reported on ${en.date(at)}.`,
  safetyMissing: 'Safety plan: none yet, though there is a risk flag. Write one with your manager.',
  contractDraft: 'Contract about behaviour: a draft, not approved yet.',
  contractApproved: ({ at, open }) => `Contract about behaviour: approved on ${en.date(at)}.${open === 0 ? '' : open === 1 ? ' 1 breach has no answer yet.' : ` ${open} breaches have no answer yet.`}`,
  agencies: (list) => `Agencies: ${list}.`,
  agencyTold: ({ agency, at, whom }) => `${agency} (told of the risk on ${en.date(at)}${whom === '' ? '' : `, ${whom}`})`,
  agencyNotTold: (agency) => `${agency} (not told of any risk)`,
  sources: (list) => `Has told us of a miss: ${list}.`,
  police: 'Police',
  fromRecord: 'To invite, from the record:',
  seeMeeting: 'See the meeting',
  pick: 'Agencies involved',
  safetyStep: { written: (version) => `Safety plan written, version ${version}`, agreed: (version) => `Safety plan agreed, version ${version}`, kept: (version) => `Safety plan looked at and kept, version ${version}` },
  contractStep: { drafted: () => 'Contract about behaviour drafted', approved: () => 'Contract about behaviour approved', broken: (what) => `Contract broken: ${what}`, answered: (what) => `Done about the breach: ${what}` },
  conveningStep: {
    called: ({ reason }) => `Multi-agency meeting asked for: ${reason}`, booked: ({ start }) => `Multi-agency meeting booked${on(start)}`, moved: ({ start }) => `Multi-agency meeting moved${on(start)}`,
    cancelled: ({ reason }) => `Multi-agency meeting cancelled: ${reason}`, declined: ({ reason }) => `Multi-agency meeting declined: ${reason}`,
  },
  form: { fact: 'Which agencies work with this family? The chair of a meeting is reminded of them.', label: 'Agencies involved', missing: 'Choose at least one agency', submit: 'Save' },
};
