import { z } from 'zod/v4';
import type { MeetingFacts } from '../../app/meeting-facts';
import { MEETING_TEXT, SHORTEST_TEXT } from '../../domain/convene';
import { FAMILY_TOLD, openActions, type Action } from '../../domain/meeting';
import { DAY } from '../../domain/time';
import type { Strings } from '../../strings/strings';
import { inputDate } from '../../strings/when';
import { fill, type Card } from '../template';
import { button, header, safe } from './view';

/** After the meeting: its outcome on one card, each action on another, and what is left to do. */
const subject = z.string();
const text = z.string().max(MEETING_TEXT * 2).default('');
export const meetingOutcomePresses = [
  z.object({
    verb: z.literal('meeting-outcome'), subject, attended: text, decided: text, familyWhat: text, familyHow: z.enum(FAMILY_TOLD), tellBy: z.iso.date(),
    exclusion: text, withdraws: z.enum(['yes', 'no']).default('no'), dissent: text, reviewOn: z.union([z.literal(''), z.iso.date()]).default(''),
  }),
  z.object({ verb: z.literal('meeting-action'), subject, what: text, owner: z.string().max(SHORTEST_TEXT * 2).default(''), due: z.iso.date(), contingency: text }),
  z.object({ verb: z.literal('meeting-done'), subject, action: z.string() }),
] as const;

const REVIEW_DAYS = 28;
const blank = (label: string, hint: string, missing = '') => ({ label, hint, missing, value: '' });

export function meetingOutcomeForm({ meeting, now }: MeetingFacts, strings: Strings, said: string | null): Card {
  const { outcomeForm: words, back } = strings.meeting;
  const fact = said ?? words.fact(meeting.slot?.start ?? now);
  return fill('outcome', {
    required: strings.required,
    header: header(said === null ? 'accent' : 'warning', words.title), fact, fallbackText: fact, footer: words.footer,
    attended: blank(words.attended, words.attendedHint, words.attendedMissing), decided: blank(words.decided, words.decidedHint, words.decidedMissing), familyWhat: blank(words.familyTold, words.familyToldHint),
    familyHow: { label: words.how, missing: strings.chooseOne, value: 'in-person', choices: FAMILY_TOLD.map((value) => ({ value, title: words.hows[value] })) },
    tellBy: { label: words.tellBy, missing: words.tellByMissing, value: inputDate(now + DAY) },
    exclusion: { isAsked: meeting.family.is !== 'invited', label: words.exclusion, value: meeting.family.is === 'invited' ? '' : meeting.family.reason },
    withdraws: { label: words.withdraws, missing: strings.chooseOne, value: 'no', choices: (['no', 'yes'] as const).map((value) => ({ value, title: words.yesNo[value] })) },
    dissent: blank(words.dissent, words.dissentHint), reviewOn: { label: words.review, value: inputDate(now + REVIEW_DAYS * DAY) },
    buttons: [button(words.submit, 'meeting-outcome', { subject: meeting.id }, { style: 'positive', inputs: 'auto' }), button(back, 'meeting', { subject: meeting.id })],
  });
}

export function meetingActionForm({ meeting, now, team }: MeetingFacts, strings: Strings, said: string | null): Card {
  const { actionForm: words, withdrawal, dissentRoute } = strings.meeting;
  const outcome = meeting.stage.is === 'held' ? meeting.stage.outcome : null;
  const fact = said ?? words.fact(openActions(meeting).filter(({ kind }) => kind === 'agreed').length);
  return fill('action', {
    required: strings.required,
    header: header(said === null ? 'accent' : 'good', words.title), fact, fallbackText: fact, footer: words.footer,
    notes: [...(outcome?.withdrawsService ? [withdrawal] : []), ...(outcome && outcome.dissent !== '' ? [dissentRoute[team.board]] : [])].map((one) => ({ text: one })),
    what: blank(words.what, words.whatHint, words.whatMissing), owner: blank(words.owner, words.ownerHint, words.ownerMissing),
    due: { label: words.due, missing: words.dueMissing, value: inputDate(now + 7 * DAY) }, contingency: { label: words.contingency, value: '' },
    buttons: [button(words.submit, 'meeting-action', { subject: meeting.id }, { style: 'positive', inputs: 'auto' }), button(words.finished, 'meeting', { subject: meeting.id })],
  });
}

/** As many with their buttons, the most pressing first; the rest follow when these are done. */
const MOST_SHOWN = 4;
/** On a button, and in a line: the card has to stay small whatever people write. */
const SHORT = 60;
const LINE = 250;

export function meetingActionsCard(facts: MeetingFacts, strings: Strings, said: string | null): Card {
  const { meeting, people } = facts;
  const words = strings.meeting;
  const left = [...openActions(meeting)].sort((a, b) => a.dueAt - b.dueAt);
  const done = meeting.stage.is === 'held' ? meeting.stage.actions.flatMap((action) => (action.done ? [words.doneLine({ what: shortOf(action, strings), who: safe(people.get(action.done.by)?.name ?? action.done.by), at: action.done.at })] : [])) : [];
  const fact = said ?? (left.length === 0 ? words.actionsFactDone : words.actionsFact(left.length));
  return fill('message', {
    header: header(left.length === 0 ? 'good' : 'warning', left.length === 0 ? words.actionsTitleDone : words.actionsTitle), fact, facts: [], fallbackText: fact, footer: words.actionsFooter,
    notes: [...left.slice(0, MOST_SHOWN).map((action) => lineOf(action, facts, strings)), ...done.slice(-MOST_SHOWN)].map((one) => ({ text: one })),
    buttons: [
      ...left.slice(0, MOST_SHOWN).map((action) => button(words.done(shortOf(action, strings)), 'meeting-done', { subject: meeting.id, action: action.id })),
      button(words.addAction, 'meeting-open-action', { subject: meeting.id }, { mode: 'secondary' }),
    ],
  });
}

function lineOf({ kind, what, owner, dueAt, contingency }: Action, { team }: MeetingFacts, strings: Strings): string {
  const words = strings.meeting;
  if (kind === 'tell-family') return words.tellFamily({ what: safe(cut(what, LINE)), due: dueAt });
  if (kind === 'review') return words.review({ due: dueAt, board: team.board === 'durham' ? words.supportBack : '' });
  return words.action({ what: safe(cut(what, LINE)), owner: safe(owner), due: dueAt, contingency: safe(cut(contingency, LINE)) });
}

function shortOf({ kind, what }: Action, strings: Strings): string {
  if (kind === 'tell-family') return strings.meeting.tellFamilyShort;
  return kind === 'review' ? strings.meeting.reviewShort : safe(cut(what, SHORT));
}

const cut = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
