import { en } from '../en';
import type { DuressWords, PhraseWords } from '../duress';

export const duress: DuressWords = {
  title: 'Do not ring or message them. Call 999 unless you know they are safe.',
  summary: (worker) => `Do not ring or message them. Call 999 unless you know they are safe. It is about ${worker}.`,
  fact: ({ worker, at }) => `${worker} used your team's duress phrase at ${en.time(at)}. Their phone and the channel show an ordinary check-out. Keep it that way.`,
  steps: [
    'Somebody may be reading their phone. Do not reply to them, and do not write about this in the channel. If anything else asks you to ring them, do not.',
    "Press I'm on it so that other managers know. Get the address from whoever holds it. Tell 999 that a colleague gave a silent alarm and that a ringing phone could put them in danger.",
  ],
  times: ({ startedAt, backBy }) => `${en.time(backBy)}, checked in at ${en.time(startedAt)}`,
  claimed: ({ who, until }) => `${who}. Without an outcome by ${en.time(until)} I'll tell everybody again`,
  closeIntro: 'Close it only when you or the police have seen them or spoken to them where nobody else could hear.',
  howKnownHint: 'For example: the police are with them and rang me',
  footer: ({ team, at }) => `${team}. Only managers see this, in their own chats. As at ${en.time(at)}. I have not called anyone.`,
  direct: ({ worker, at }) => `Do not ring or message them. Call 999 unless you know they are safe. ${worker} used your team's duress phrase at ${en.time(at)}. Doorstep could not save this, so no reminder will follow: please take it on yourself now. Do not write about it in the channel.`,
  webhook: ({ worker, at }) => `Do not ring or message them. Call 999 unless you know they are safe. Doorstep: ${worker} used the team's duress phrase at ${en.time(at)} and I could not reach every manager in Teams. Make sure a manager knows, by voice.`,
};

export const phrase: PhraseWords = {
  title: 'Duress phrase',
  intro: 'Choose words that your team can say to Doorstep when somebody makes them say they are safe. They see an ordinary check-out; managers are told at once, in their own chats.',
  rules: [
    'Use two to six words that nobody says about a visit, in English or Welsh: two of them unusual, no numbers and no names.',
    'Tell your team by voice only. Do not write it in the channel or in a message. Choose a new one whenever somebody leaves.',
  ],
  phrase: 'Your phrase',
  phraseMissing: 'Enter a phrase',
  submit: 'Save the phrase',
  footer: (team) => `${team}. I do not show the phrase again.`,
  savedTitle: 'Duress phrase saved',
  next: ['Now tell your team by voice. It works in anything they type to me: alone, in a sentence, or in a box on a card. One slip in typing is allowed.', 'To change it, type: duress phrase.'],
  asked: {
    unset: 'Your team has no duress phrase yet. With one, somebody who is being made to say they are safe can still tell you. It takes a minute, and only managers see this.',
    left: 'Somebody who may know your duress phrase has left the team. Choose a new one and tell your team by voice. The old one works until you do.',
  },
  choose: 'Choose a phrase',
};
