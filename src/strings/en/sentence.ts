import type { Strings } from '../strings';
import { en } from '../en';

/** What the bot says in a line of text. Key fact first, then what to do next. */
export const sentence: Strings['sentence'] = {
  'checked-in': ({ where, backBy, watchers }) => `You're checked in at ${where}. Back by ${en.time(backBy)}. If I don't hear from you, I'll tell ${en.list(watchers)}.`,
  extended: ({ backBy, alarmGoesOn }) => (alarmGoesOn ? `Your new time is ${en.time(backBy)}. Your managers' alarm stays on until they have spoken to you. Ring them now.` : `Your new time is ${en.time(backBy)}.`),
  'checked-out': ({ where, at }) => `You're checked out of ${where} at ${en.time(at)}. I've stopped watching this visit.`,
  'checked-out-but-watched': ({ where }) => `You're checked out of ${where}. A manager still has to speak to you before the alarm is closed. Ring your manager now.`,
  'already-checked-in': ({ where, backBy }) => `You're checked in. Your earlier visit at ${where} is still open, back by ${en.time(backBy)}. Are you safe from it? I'm watching both until you say.`,
  'which-visit': () => 'You have more than one visit open. Which one do you mean?',
  'check-out-unsure': () => 'Do you mean that your visit is over and you are safe? Nothing has changed yet. Choose below.',
  'extend-unsure': () => 'How much longer do you need? Nothing has changed yet. Choose below, or type: extend 30.',
  'no-open-visit': () => 'You have no visit open. To start one, type: check in.',
  'my-visits': ({ count }) => (count === 1 ? 'You have 1 visit open.' : `You have ${count} visits open.`),
  claimed: ({ until }) => `You're on it. I've told the worker. Please record an outcome by ${en.time(until)}, or I'll tell the next people.`,
  'noted-no-answer': () => "Noted: you rang and got no answer. I'm telling the next people now.",
  'noted-999': () => 'Noted: you have called 999. The alarm goes on until somebody records an outcome.',
  closed: ({ where }) => `The alarm for the visit at ${where} is closed. Thank you.`,
  'team-saved': ({ name, managers, readers, readersNotManagers }) =>
    `${name} is set up. When a visit is overdue I'll post here and message ${en.list(managers)}. ${readers === 1 ? '1 person' : `${readers} people`} can read this channel${readersNotManagers > 0 ? `, ${readersNotManagers} of them not managers or deputies. If that is not what you want, use a private channel` : ''}.`,
  'nobody-watches': () => "Nobody watches your visits yet, so I have not checked you in. Ask your manager to add Doorstep to your team's channel and type: @Doorstep set up. Until then, ring your manager before and after each visit.",
  'several-teams': () => 'You are in more than one team. Which one should watch your visits? You are not checked in yet.',
  'team-chosen': ({ name }) => `${name} will watch your visits. Now check in.`,
  refused: ({ reason }) => en.refusal[reason],
  stale: () => 'That card is out of date, so nothing changed. Here is how things stand now.',
  'go-personal': () => 'Visits are private, so I do that in our own chat. Open a chat with Doorstep and type it there.',
  'go-channel': () => 'Type that in the channel where your managers should be told.',
  'not-saved': () => "I can't be sure that was saved. Ring your manager now and tell them. Then try again.",
  'not-understood': () => "I can't do that yet. Type help to see what I can do.",
  'language-changed': () => "I'll use English with you.",
  'question-sent': ({ people }) => `I've sent your question and the answer to ${en.list(people)}.`,
  'question-nobody': () => 'I could not send it: no manager is set up for you yet. Ask your manager or your safeguarding lead.',
  'help-now': () => "If you are in danger, leave if you can and call 999. If you can't speak, call 999 from a mobile and press 55 when asked. Pressing 55 does not tell the police where you are. Doorstep does not call anyone: only you or your managers can.",
  'help-told': ({ people }) => `I've told ${en.list(people)} that you need help. In danger, leave if you can and call 999: I have not called anyone.`,
  'help-nobody': () => 'I could not tell anybody: nobody watches your visits yet. Ring your manager. In danger, leave if you can and call 999.',
  'ring-noted': ({ ring }) => (ring === 'ring' ? "I've told your managers to ring you." : "I've told your managers not to ring you."),
};
