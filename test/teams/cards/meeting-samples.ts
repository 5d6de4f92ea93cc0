import type { MeetingFacts } from '../../../src/app/meeting-facts';
import { addGround, decideCancel, decideConvene, decideDecline, decideFamily, MEETING_TEXT, openMeeting, SHORTEST_TEXT, usualEnd, withTimes } from '../../../src/domain/convene';
import type { Decision } from '../../../src/domain/decision';
import { decideAction, decideDone, decideOutcome } from '../../../src/domain/meeting-outcome';
import type { Action, Ground, Meeting } from '../../../src/domain/meeting';
import { CASE_AGENCIES } from '../../../src/domain/case-agencies';
import { DAY, HOUR } from '../../../src/domain/time';
import type { Strings } from '../../../src/strings/strings';
import { meetingCard } from '../../../src/teams/cards/meeting';
import { meetingCallForm, meetingFamilyForm, meetingReasonForm, meetingTimeForm } from '../../../src/teams/cards/meeting-forms';
import { meetingActionForm, meetingActionsCard, meetingOutcomeForm } from '../../../src/teams/cards/meeting-outcome';
import { agendaCard, invitationsCard } from '../../../src/teams/cards/meeting-texts';
import type { Card } from '../../../src/teams/template';
import type { CaseTexts } from './case-samples';

/** Cards about a multi-agency meeting, in every state, reached as the program reaches them. */
const NOW = Date.UTC(2026, 11, 16, 14);
const START = NOW + 3 * DAY - 4 * HOUR;
const AFTER = START + 2 * HOUR;

function reach<State, Happening, Reason extends string>(decision: Decision<State, Happening, Reason>): State {
  if (!decision.ok) throw new Error(`a sample was refused: ${decision.reason}`);
  return decision.state;
}

const long = ({ note }: CaseTexts, length = MEETING_TEXT): string => note.repeat(20).slice(0, length);

export function meetingStates(texts: CaseTexts): Record<string, MeetingFacts> {
  const { team, people } = texts;
  // Over Christmas: bank holidays stand in the arithmetic.
  const criterion: Ground = { is: 'criterion', convening: { criterion: 'B', evidence: Array.from({ length: 12 }, (_, index) => ({ entryId: `v${index}`, at: NOW - index * DAY, shows: (['missed', 'home-refused', 'person-not-seen', 'intimidation'] as const)[index % 4] ?? 'missed' })), identifiedOn: '2026-12-16', confirmedBy: 'manager', confirmedAt: NOW, deadline: '2026-12-29' } };
  const called = openMeeting({ id: 'a-meeting', fileToken: 'file', caseRef: texts.caseRef, team, ground: criterion, involved: ['worker'], warnings: [] }, NOW);
  const manager: Ground = { is: 'manager', by: 'manager', at: NOW, reason: long(texts) };
  const proposed = [1, 2, 3, 4].map((day) => ({ start: NOW + day * DAY, end: NOW + day * DAY + HOUR, why: (['earliest', 'best-attended', 'other', 'other'] as const)[day - 1] ?? 'other', free: day }));
  const asked = withTimes(called, proposed, 5);
  const request = { by: 'manager', slot: { start: START, end: usualEnd(START) }, day: '2026-12-19', lateReason: '' };
  const booked = reach(decideConvene(asked, team, request, NOW));
  const lateStart = START + 20 * DAY;
  const apart = reach(decideFamily(booked, team, { by: 'manager', family: { is: 'not-invited', reason: long(texts) }, access: { interpreter: 'yes', safeWay: long(texts, SHORTEST_TEXT) } }));
  const held = reach(decideOutcome(apart, team, { by: 'manager', again: AFTER + DAY, actions: ownActions(texts), outcome: { attended: long(texts), decided: long(texts), familyTold: { what: long(texts), how: 'letter' }, exclusion: long(texts), withdrawsService: true, dissent: long(texts) } }, AFTER));
  const busy = Array.from({ length: 12 }).reduce<Meeting>((meeting, _, index) => reach(decideAction(meeting, team, { by: 'manager', again: AFTER, action: agreed(texts, index) }, AFTER)), held);
  const finished = held.stage.is === 'held' ? held.stage.actions.reduce((meeting, { id }) => reach(decideDone(meeting, team, { by: 'manager', actionId: id, again: AFTER }, AFTER)), held) : held;
  const at = (meeting: Meeting, now = NOW, of = team): MeetingFacts => ({ now, meeting, team: of, people, planned: Array.from({ length: 6 }, (_, index) => ({ startAt: NOW + (index + 1) * HOUR, workerId: 'worker' })), agencies: { known: CASE_AGENCIES.map((agency, index) => ({ agency, told: index % 2 ? { at: NOW, whom: long(texts, SHORTEST_TEXT) } : null })), sources: [long(texts, SHORTEST_TEXT)] } });
  return {
    looking: at(called), asked: at(asked), 'by working hours': at(withTimes(called, proposed, 0)), 'no times': at(withTimes(called, [], 0)), 'after the deadline': at(asked, NOW + 30 * DAY),
    'by a manager': at(withTimes(openMeeting({ id: 'a-meeting', fileToken: 'file', caseRef: texts.caseRef, team, ground: manager, involved: [], warnings: [] }, NOW), proposed, 2)),
    'two reasons, another board': at(addGround(asked, { ground: manager, involved: [], warnings: [] }), NOW, { ...team, board: 'gwent', daysOff: ['2026-12-17'] }),
    declined: at(reach(decideDecline(asked, team, { by: 'manager', reason: long(texts) }, NOW))),
    booked: at(booked), 'booked late, in the calendar': at({ ...reach(decideConvene(asked, team, { ...request, slot: { start: lateStart, end: usualEnd(lateStart) }, day: '2027-01-08', lateReason: long(texts) }, NOW)), event: { is: 'made', organiser: 'manager', id: 'e', joinUrl: 'https://teams.example/l/meetup-join/19%3ameeting' } }),
    'under way, without the calendar': at({ ...apart, event: { is: 'file-only' } }, AFTER), cancelled: at(reach(decideCancel(booked, team, { by: 'manager', reason: 'x' }, NOW))),
    held: at(held, AFTER), 'much to do': at(busy, AFTER), 'all done': at(finished, AFTER + DAY), 'held, another board': at(held, AFTER, { ...team, board: 'cwm-taf' }),
  };
}

const ownActions = (texts: CaseTexts): Action[] => (['tell-family', 'review'] as const).map((kind) => ({ id: kind, kind, what: kind === 'review' ? '' : long(texts), owner: '', dueAt: AFTER + DAY, contingency: '', done: null }));
const agreed = (texts: CaseTexts, index: number): Action => ({ id: `a${index}`, kind: 'agreed', what: long(texts).slice(0, 490) + index, owner: long(texts, SHORTEST_TEXT), dueAt: AFTER + DAY, contingency: index % 2 ? '' : long(texts), done: null });

const each = (texts: CaseTexts, make: (facts: MeetingFacts) => Card | null): Record<string, Card | null> => Object.fromEntries(Object.entries(meetingStates(texts)).map(([name, facts]) => [name, make(facts)]));

const URL = 'https://doorstep.example/meetings/00000000-0000-4000-8000-000000000000.ics';

export const MEETING_MAKERS: Record<string, (texts: CaseTexts, strings: Strings) => Record<string, Card | null>> = {
  meetingCard: (texts, strings) => ({ ...each(texts, (facts) => meetingCard(facts, strings, { title: null, said: strings.refusal['your-own-case'], url: URL })), reminder: Object.values(each(texts, (facts) => meetingCard(facts, strings, { title: strings.meeting.titleWarning({ day: 7 }), said: null, url: null })))[1] ?? null }),
  meetingTimeForm: (texts, strings) => each(texts, (facts) => meetingTimeForm(facts, facts.now, strings, strings.refusal['late-reason-missing'])),
  meetingFamilyForm: (texts, strings) => each(texts, (facts) => meetingFamilyForm(facts, strings, null)),
  meetingReasonForm: (_texts, strings) => Object.fromEntries((['cancel', 'decline'] as const).map((ask) => [ask, meetingReasonForm('a-meeting', ask, strings, ask === 'cancel' ? null : strings.refusal['meeting-reason-missing'])])),
  meetingCallForm: (texts, strings) => ({ fresh: meetingCallForm(texts.caseRef, strings, null) }),
  meetingOutcomeForm: (texts, strings) => each(texts, (facts) => (facts.meeting.stage.is === 'booked' ? meetingOutcomeForm(facts, strings, null) : null)),
  meetingActionForm: (texts, strings) => each(texts, (facts) => (facts.meeting.stage.is === 'held' ? meetingActionForm(facts, strings, null) : null)),
  meetingActionsCard: (texts, strings) => each(texts, (facts) => (facts.meeting.stage.is === 'held' ? meetingActionsCard(facts, strings, null) : null)),
  agendaCard: (texts, strings) => Object.fromEntries([0, 1].flatMap((page) => Object.entries(each(texts, (facts) => agendaCard(facts, page, strings))).map(([name, card]) => [`${name}, page ${page}`, card]))),
  invitationsCard: (texts, strings) => each(texts, (facts) => (facts.meeting.slot ? invitationsCard(facts, strings) : null)),
};
