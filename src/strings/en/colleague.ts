import type { ColleagueWords } from '../colleague';
import { en } from '../en';

export const colleague: ColleagueWords = {
  proxyTitle: (worker) => `Is ${worker} safe?`,
  proxyFact: ({ worker, where, backBy }) => `${worker} is checked in at ${where}, back by ${en.time(backBy)}. Check them out only if you know they have left and are safe.`,
  proxyFooter: "Not sure? Ring them. If they don't answer, ring a manager. This is recorded, and I'll ask them to confirm.",
  source: 'How do you know?',
  sourceMissing: 'Choose how you know',
  sources: { spoke: 'I spoke to them', 'with-me': 'They are with me', wrote: 'They wrote to me', saw: 'I saw them leave safely' },
  known: { spoke: 'spoke to them', 'with-me': 'was with them', wrote: 'had a message from them', saw: 'saw them leave safely' },
  proxySubmit: (worker) => `Check ${worker} out`,
  whichTitle: 'Who do you mean?',
  whichFact: 'Nothing has changed yet. Choose the visit.',
  whichVisit: ({ worker, where, backBy }) => `${worker}, ${where}, back by ${en.time(backBy)}`,
  confirmTitle: 'Are you safe?',
  confirmFact: ({ who, where, at, known }) => `${who} checked you out of ${where} at ${en.time(at)} and told me: ${known}. Is that right?`,
  confirmYes: "Yes, I'm safe",
  confirmNo: "I'm still out",
  confirmFooter: 'Nobody is watching this visit now. If you are still out, check in again.',
  forManagers: ({ who, worker, where, at, known }) => `${who} checked ${worker} out of ${where} at ${en.time(at)}. How they know: ${known}. I've asked ${worker} to confirm.`,
  closedBy: ({ who, worker, at, known }) => `${who} checked ${worker} out at ${en.time(at)}. How we know: ${known}.`,
  closedForYou: ({ who, at, known }) => `${who} checked you out at ${en.time(at)}: ${known}.`,
};
