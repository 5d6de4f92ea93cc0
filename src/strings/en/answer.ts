import type { AnswerButtons } from '../answer';

export const answer: AnswerButtons = {
  more: 'More',
  others: 'What do other boards say',
  askManager: 'Ask my manager',
  footer: 'I do not keep your question.',
  confirmTitle: 'Send this to your manager?',
  confirmFact: 'Your manager will see your name, your question and this answer, in a private message.',
  confirmSend: 'Send',
  confirmBack: 'Do not send',
  confirmFooter: 'It is not posted in the channel. Take out any names first.',
  noOthers: "The other boards' guidance does not add to this.",
  forManager: ({ who, question, answer: given }) => `**${who} asks:** ${question}\n\nI answered:\n\n${given}\n\nPlease talk to ${who}.`,
  forManagerSummary: (who) => `${who} has a question`,
};
