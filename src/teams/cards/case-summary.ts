import { z } from 'zod/v4';
import type { CaseView } from '../../app/case-view';
import { middayOf } from '../../app/almanac';
import { CASE_AGENCIES, type AgenciesKnown, type CaseAgency } from '../../domain/case-agencies';
import { activeFlags } from '../../domain/case-file';
import { openBreaches } from '../../domain/contract';
import { openActions, type Meeting } from '../../domain/meeting';
import type { SafetyPlan } from '../../domain/safety-plan';
import type { Instant } from '../../domain/time';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { button, header, safe } from './view';

/** What is agreed on a case, a line each, after its flags and before its history; and the form for the agencies involved. */
const chosen = z.string().max(400).default('').transform((text) => text.split(',').map((one) => one.trim()).filter((one) => one !== '')).pipe(z.array(z.enum(CASE_AGENCIES)));
export const caseSummaryPresses = [z.object({ verb: z.literal('case-agencies'), subject: z.string().max(60), pick: chosen })] as const;

export function summaryLines(view: CaseView, strings: Strings): string[] {
  const { meeting, safety, contract } = view.agreed;
  const isFlagged = view.file !== null && activeFlags(view.file).length > 0;
  return [
    ...(meeting ? [meetingLine(meeting, view, strings)] : []),
    ...(safety ? [safetyLine(safety, view.now, strings)] : isFlagged ? [strings.caseSummary.safetyMissing] : []),
    ...(contract ? [contract.approved ? strings.caseSummary.contractApproved({ at: contract.approved.at, open: openBreaches(contract).length }) : strings.caseSummary.contractDraft] : []),
    ...agencyLines(view.agencies, strings),
  ];
}

function meetingLine(meeting: Meeting, { people, now }: CaseView, { caseSummary: words }: Strings): string {
  const { stage, slot, chair, deadline } = meeting;
  const name = (id: string) => safe(people.get(id)?.name ?? id);
  const by = deadline === null ? null : middayOf(deadline);
  const start = slot?.start ?? now;
  switch (stage.is) {
    case 'asked':
      return words.meetingAsked({ chair: name(chair), deadline: by });
    case 'declined':
      return words.meetingDeclined({ who: name(stage.by), deadline: by });
    case 'booked':
      return words.meetingBooked({ chair: name(chair), start });
    case 'held':
      return words.meetingHeld({ start, left: openActions(meeting).length });
    default:
      return stage satisfies never;
  }
}

function safetyLine({ agreed, version, reviewAt, incidentAt }: SafetyPlan, now: Instant, { caseSummary: words }: Strings): string {
  if (!agreed) return words.safetyDraft({ version });
  if (incidentAt !== null) return words.safetyIncident({ at: incidentAt });
  return reviewAt <= now ? words.safetyDue({ reviewAt }) : words.safetyAgreed({ at: agreed.at, reviewAt });
}

/** Each agency, and whether it has been told of a risk; then those who have told us of one. */
export function agencyLines({ known, sources }: AgenciesKnown, strings: Strings): string[] {
  const words = strings.caseSummary;
  const each = known.map(({ agency, told }) => (told ? words.agencyTold({ agency: agencyName(agency, strings), at: told.at, whom: safe(told.whom) }) : words.agencyNotTold(agencyName(agency, strings))));
  return [...(each.length > 0 ? [words.agencies(each.join('; '))] : []), ...(sources.length > 0 ? [words.sources(sources.slice(0, MOST_SOURCES).map(safe).join('; '))] : [])];
}

const MOST_SOURCES = 4;
const agencyName = (agency: CaseAgency, { incident, caseSummary }: Strings): string => (agency === 'police' ? caseSummary.police : incident.agencies[agency]);

export function caseAgenciesForm(view: CaseView, strings: Strings): Card {
  const words = strings.caseSummary;
  return fill('people', {
    required: strings.required,
    header: header('accent', strings.cases.title(safe(view.ref))), fact: words.form.fact, fallbackText: words.form.fact, footer: strings.cases.formFooter,
    pick: { label: words.form.label, missing: words.form.missing, value: (view.file?.agencies ?? []).join(','), choices: CASE_AGENCIES.map((value) => ({ value, title: agencyName(value, strings) })) },
    buttons: [button(words.form.submit, 'case-agencies', { subject: view.ref }, { style: 'positive', inputs: 'auto' }), button(strings.cases.back, 'case', { subject: view.ref, page: 0 })],
  });
}
