import { z } from 'zod/v4';
import { middayOf } from '../../app/almanac';
import type { MeetingFacts } from '../../app/meeting-facts';
import { MEETING_TEXT, SHORTEST_TEXT } from '../../domain/convene';
import type { Instant } from '../../domain/time';
import type { Strings } from '../../strings/strings';
import { inputDate, inputTime } from '../../strings/when';
import { fill, type Card } from '../template';
import { CLOCK } from './plan';
import { button, header, safe } from './view';

/** The chair's forms before the meeting: another time, who of the family comes, a reason. */
const subject = z.string();
const text = z.string().max(MEETING_TEXT * 2).default('');
export const meetingFormPresses = [
  z.object({ verb: z.literal('meeting-at'), subject, date: z.iso.date(), clock: z.string().regex(CLOCK), lateReason: text }),
  z.object({ verb: z.literal('meeting-family'), subject, family: z.enum(['invited', 'part', 'not-invited']), reason: text, interpreter: z.enum(['unknown', 'yes', 'no']).catch('unknown'), safeWay: z.string().max(SHORTEST_TEXT * 2).default('') }),
  z.object({ verb: z.literal('meeting-reason'), subject, ask: z.enum(['cancel', 'decline']), reason: text }),
  z.object({ verb: z.literal('meeting-call'), subject, reason: text }),
] as const;

const LIKELY_HOUR = '10:00';

export function meetingTimeForm({ meeting, now }: MeetingFacts, start: Instant | null, strings: Strings, said: string | null): Card {
  const words = strings.meeting.timeForm;
  const known = start ?? meeting.slot?.start ?? null;
  const isMove = meeting.stage.is === 'booked';
  const fact = said ?? (meeting.deadline === null ? words.factFree : words.fact(middayOf(meeting.deadline)));
  return fill('meeting-time', {
    required: strings.required,
    header: header(said === null ? 'accent' : 'warning', isMove ? words.titleMove : words.title), fact, fallbackText: fact, footer: words.footer,
    date: { label: words.date, missing: words.dateMissing, value: inputDate(known ?? now) }, clock: { label: words.clock, missing: words.clockMissing, value: known === null ? LIKELY_HOUR : inputTime(known) },
    lateReason: { isAsked: meeting.deadline !== null, label: words.late, hint: words.lateHint, value: '' },
    buttons: [button(isMove ? words.submitMove : words.submit, 'meeting-at', { subject: meeting.id }, { style: 'positive', inputs: 'auto' }), button(strings.meeting.back, 'meeting', { subject: meeting.id })],
  });
}

export function meetingFamilyForm({ meeting, team }: MeetingFacts, strings: Strings, said: string | null): Card {
  const { familyForm: words, familyPart, exclusionTest } = strings.meeting;
  const { family, access } = meeting;
  const fact = said ?? words.fact;
  return fill('meeting-family', {
    required: strings.required,
    header: header(said === null ? 'accent' : 'warning', words.title), fact, fallbackText: fact, footer: words.footer, notes: [{ text: exclusionTest[team.board] }],
    family: { label: words.family, missing: words.fact, value: family.is, choices: (['invited', 'part', 'not-invited'] as const).map((value) => ({ value, title: familyPart[value] })) },
    reason: { label: words.reason, hint: words.reasonHint, value: family.is === 'invited' ? '' : family.reason },
    interpreter: { label: words.interpreter, missing: strings.chooseOne, value: access.interpreter, choices: (['unknown', 'yes', 'no'] as const).map((value) => ({ value, title: words.interpreters[value] })) },
    safeWay: { label: words.safeWay, hint: words.safeWayHint, value: access.safeWay },
    buttons: [button(words.submit, 'meeting-family', { subject: meeting.id }, { style: 'positive', inputs: 'auto' }), button(strings.meeting.back, 'meeting', { subject: meeting.id })],
  });
}

export function meetingReasonForm(meetingId: string, ask: 'cancel' | 'decline', strings: Strings, said: string | null): Card {
  const { reasonForm, back } = strings.meeting;
  const words = reasonForm[ask];
  return fill('reason', {
    required: strings.required,
    header: header('warning', words.title), fact: said ?? words.fact, fallbackText: words.fact, footer: strings.meeting.outcomeForm.footer, reason: { label: reasonForm.reason, hint: reasonForm.hint, missing: reasonForm.missing },
    buttons: [button(words.submit, 'meeting-reason', { subject: meetingId, ask }, { style: 'destructive', inputs: 'auto' }), button(back, 'meeting', { subject: meetingId })],
  });
}

/** A manager's own wish for a meeting, without a criterion. */
export function meetingCallForm(caseRef: string, strings: Strings, said: string | null): Card {
  const { reasonForm } = strings.meeting;
  const words = reasonForm.call;
  return fill('reason', {
    required: strings.required,
    header: header('accent', words.title), fact: said ?? words.fact, fallbackText: words.fact, footer: safe(caseRef), reason: { label: reasonForm.reason, hint: reasonForm.hint, missing: reasonForm.missing },
    buttons: [button(words.submit, 'meeting-call', { subject: caseRef }, { style: 'positive', inputs: 'auto' })],
  });
}
