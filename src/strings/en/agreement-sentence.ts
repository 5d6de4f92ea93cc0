import type { AgreementRefusal, AgreementSentence } from '../../domain/agreement-sentence';
import { en } from '../en';

type Sentences = { readonly [K in AgreementSentence['say']]: (said: Extract<AgreementSentence, { say: K }>) => string };

export const agreementSentence: Sentences = {
  'safety-saved': ({ ref }) => `Saved for case ${ref}. A manager has to agree it before the next visit: I've asked them.`,
  'safety-agreed': ({ reviewAt }) => `Agreed. I'll ask you to look at it again on ${en.date(reviewAt)}.`,
  'safety-kept': ({ reviewAt }) => `Recorded. I'll ask again on ${en.date(reviewAt)}.`,
  'which-case': ({ example }) => `Which case? Type it with its reference, for example: ${example}.`,
  'contract-saved': () => "The draft is saved. A manager has to approve it: I've asked them.",
  'contract-approved': () => 'Approved. Take it to them in person.',
  'contract-elsewhere': () => "Your board's guidance has no contract. Only Cardiff and Vale (children) and Gwent (adults) have one. Durham asks that every plan says what is done about non-compliance: type safety plan and the reference.",
  'breach-recorded': () => "Recorded. I've told your managers, and ask them every working day until somebody says what is done.",
  'breach-answered': () => 'Recorded. Thank you.',
  'supervision-saved': ({ at }) => `Saved: ${en.date(at)}. I'll remind you the day before.`,
  'supervision-moved': ({ at }) => `The new date is ${en.date(at)}. I'll remind you the day before.`,
  'supervision-met': () => 'Noted: what you bring next time starts from today. Agree the next date now, and save it here.',
};

export const agreementRefusal: Readonly<Record<AgreementRefusal, string>> = {
  'safety-empty': 'Say at least what happened and what keeps everybody safe. Nothing is saved yet.',
  'safety-too-long': 'One of the answers is too long. Use at most 400 characters each. Nothing is saved yet.',
  'safety-own': 'You wrote this version, so another manager has to agree it.',
  'safety-none': 'There is no safety plan on this case yet. To write one, type: safety plan, and the reference.',
  'safety-not-listed': 'Only the teams on this case can see its safety plan. Ask your manager before you visit.',
  'safety-stale': 'Somebody has changed the plan since. Nothing of yours is saved. Here it is as it stands now.',
  'contract-no-board': "Your board's guidance has no contract, so nothing is saved.",
  'contract-empty': 'Choose at least one behaviour and one consequence. Nothing is saved yet.',
  'contract-none': 'There is no contract on this case yet. To draft one, type: contract, and the reference.',
  'contract-own': 'You wrote this draft, so another manager has to approve it.',
  'contract-text': 'Say it in at most 300 characters. Nothing is saved yet.',
  'contract-no-breach': 'That breach is not on this contract, so nothing changed.',
  'contract-not-listed': 'Only the teams on this case can see its contract. Ask your manager.',
  'supervision-passed': 'That day has gone by. Choose one that is still to come. Nothing is saved yet.',
  'supervision-far': 'That is more than half a year away. Choose an earlier day. Nothing is saved yet.',
};
