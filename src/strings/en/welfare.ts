import { en } from '../en';
import type { WelfareWords } from '../welfare';

export const welfare: WelfareWords = {
  title: 'Still OK?',
  fact: ({ alarmAt, backBy }) => `You are still out, back by ${en.time(backBy)}. Are you OK? If I don't hear from you by ${en.time(alarmAt)}, I'll tell your managers.`,
  footer: 'One tap is enough. Anything you press or type here counts as an answer.',
  ok: "I'm OK",
  homeTitle: 'Home safe?',
  homeFact: (tellAt) => `Your last visit ended an hour ago. Are you home safe? If I don't hear from you by ${en.time(tellAt)}, I'll let your managers know.`,
  homeYes: 'Home safe',
  homeFooter: 'One tap is enough. Your team asks this after the last visit of the day.',
  offerTitle: 'Would an earlier reminder help?',
  offerFact: 'Visits often run over. I can ask you 20 minutes before your time, as well as 10, so that there is time to extend.',
  offerYes: 'Yes, ask me earlier',
  offerNo: 'No, thank you',
  offerFooter: 'Only you see this. Nobody is told how often you check out late.',
  factTold: (askedAt) => `I asked if you were OK at ${en.time(askedAt)} and have told your managers. If you are OK, say so here.`,
  alarmTitle: (worker) => `No answer: ${worker}`,
  alarmFact: ({ worker, askedAt, backBy }) => `${worker} is on a visit until ${en.time(backBy)}. I asked at ${en.time(askedAt)} if they are OK and have had no answer. Ring them now.`,
  call: ({ people, worker, askedAt, rung }) => `${people}: ${worker} has not answered since I asked at ${en.time(askedAt)} if they are OK, and there is no outcome yet. This goes to ${rung} now. Please ring ${worker}, then press I'm on it above.`,
  answeredTitle: (worker) => `Answered: ${worker}`,
  answeredFact: ({ worker, at, backBy }) => `${worker} answered at ${en.time(at)}: I'm OK. Still out, back by ${en.time(backBy)}.`,
  claimed: (who) => `${who} has seen that you have not answered and is trying to reach you. If you are OK, say so here or ring them.`,
  webhook: ({ worker, askedAt, unreached }) => `Doorstep: ${worker} has not answered since I asked at ${en.time(askedAt)} if they are OK, and I could not reach ${unreached} in Teams. Ring ${worker} now, and make sure a manager knows.`,
};
