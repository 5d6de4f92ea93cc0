import type { CaseRefusal, CaseSentence } from '../../domain/case-sentence';
import type { ReportRefusal } from '../../domain/report';
import { en } from '../en';

type Sentences = { readonly [K in CaseSentence['say']]: (said: Extract<CaseSentence, { say: K }>) => string };

export const caseSentence: Sentences = {
  'case-empty': ({ ref }) => `Nothing is recorded about case ${ref} yet.`,
  'case-recorded': ({ ref }) => `Recorded on case ${ref}.`,
  'team-listed': ({ name, ref }) => `${name} can see the history of case ${ref} from now on.`,
  'criterion-confirmed': ({ identified, deadline }) => `Confirmed. Identified on ${en.date(identified)}: the meeting has to be held by ${en.date(deadline)} (7 working days).`,
  'criterion-not-met': ({ ref }) => `Recorded: the criterion is not met on case ${ref}. If something new is recorded I'll ask again.`,
  'flag-raised': ({ ref, reviewAt }) => `Risk flag raised on case ${ref}. Everybody who visits sees it. I'll ask you to review it on ${en.date(reviewAt)}.`,
  'flag-kept': ({ ref, reviewAt }) => `The flag on case ${ref} stays. I'll ask again on ${en.date(reviewAt)}.`,
  'flag-ended': ({ ref }) => `The flag on case ${ref} has ended. It stays in the history.`,
  'incident-reported': ({ people }) => `Reported. I've told ${en.list(people)}. ${people.length > 1 ? 'Speak to one of them' : 'Speak to them'} now if you have not: a message from me is not the same.`,
  'incident-untold': () => 'Kept, and nobody has been told yet. Choose who should hear about it.',
  'asked-to-ring': ({ people }) => `I've asked ${en.list(people)} to ring you now. If you can, ring them yourself.`,
  'task-recorded': ({ left }) => (left === 0 ? 'Recorded. Every part has been seen to.' : `Recorded. ${left === 1 ? '1 part is' : `${left} parts are`} still open.`),
  'agency-told': ({ left }) => (left === 0 ? 'Recorded. Nobody is waiting to be told.' : `Recorded. ${left === 1 ? '1 agency has' : `${left} agencies have`} still to be told.`),
  'incident-closed': () => 'The incident is closed. Thank you.',
  'no-incidents': () => 'No incident is open in your team.',
};

export const caseRefusal: Readonly<Record<Exclude<CaseRefusal, ReportRefusal>, string>> = {
  'no-flag': 'That flag has already ended, so nothing changed.',
  'reason-missing': 'Give a reason. Nothing has changed yet.',
  'flag-stands': 'A flag from this incident already stands on the case.',
  'no-such-incident': 'A flag needs an incident on this case. Report the incident first, with its case reference.',
  'behaviour-missing': 'Choose what happened. Nothing is saved yet.',
  'not-happened-yet': 'That time is still to come. Choose when it happened. Nothing is saved yet.',
  'task-note-too-long': 'That is too long: at most 300 characters, and 80 for whom you told. Nothing is saved yet.',
  'incident-closed': 'That incident is already closed, so nothing changed.',
  'note-missing': 'Say it in a few words. Nothing is saved yet.',
  'tasks-open': 'Some parts are still open. Record what was decided about each, then close it.',
  'agencies-open': 'An agency has still to be told. Record that, then close it.',
  'no-proposal': 'I no longer have that question. Nothing changed.',
  'already-decided': 'Somebody has already decided this. Here is what they decided.',
  'not-on-the-case': 'Only the teams on this case can do that. Nothing changed. Ask your manager if you need it.',
  'not-a-case-manager': "Only managers of this case's teams can do that. Nothing changed.",
  'no-such-miss': 'That miss is not on this case any more. Look at the case again.',
  'case-note-too-long': 'That is too long: at most 300 characters for the note and 80 for who told you. Nothing is saved yet.',
  'your-own-incident': 'This happened to you, so somebody else has to see to it. Ring another manager.',
  'not-your-incident': 'Only the person who reported it and their managers can see that.',
};
