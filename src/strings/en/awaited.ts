import type { AwaitedWords } from '../awaited';
import { en } from '../en';

export const awaited: AwaitedWords = {
  title: { home: (worker) => `Not home yet: ${worker}`, proxy: (worker) => `Not confirmed: ${worker}` },
  home: (worker) => `${worker} checked out of their last visit and has not said that they are home. Please ring them now.`,
  proxy: ({ who, worker, where, at, known }) => `${who} checked ${worker} out of ${where} at ${en.time(at)}. How they know: ${known}. ${worker} has not confirmed it. Please ring ${worker} now.`,
  spoke: 'Spoke to them: safe',
  footer: 'I say so again until they answer, or somebody has spoken to them.',
  'home-answered': (worker) => `${worker} is home safe. Nothing more to do.`,
  'proxy-confirmed': (worker) => `${worker} has confirmed that they are safe. Nothing more to do.`,
  'out-again': (worker) => `${worker} has checked in to another visit, and I'm watching it. Nothing more to do here.`,
  'spoken-to': ({ who, worker }) => `${who} has spoken to ${worker}, who is safe. Nothing more to do.`,
  webhook: (worker) => `Doorstep: ${worker} has not said that they are safe after a visit, and I could not reach everybody in Teams. Ring ${worker} now, and make sure a manager knows.`,
};
