import { PERSONAL, type Step } from './step';

export const questionSteps: readonly Step[] = [
  {
    name: 'a question: an answer from the guidance with the section it rests on',
    run: async ({ client }) => {
      await client.open(PERSONAL);
      await client.type('what should I do before I visit a family who will not let me in?');
      await client.sees('Cardiff and Vale (section');
      await client.card('I do not keep your question').shows('Ask my manager');
      await client.picture('08-question');
    },
  },
];
