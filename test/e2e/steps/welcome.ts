import { PERSONAL, type Step } from './step';

export const welcomeSteps: readonly Step[] = [
  {
    name: 'installed: the welcome card says what it does and what it does not',
    run: async ({ client }) => {
      const welcome = client.card('I watch your home visits');
      await welcome.shows('What I do not do');
      await client.picture('01-welcome');
      await welcome.picture('01-welcome-phone');
    },
  },
  {
    name: 'check in before any team is set up: told plainly that nobody watches',
    run: async ({ client }) => {
      await client.open(PERSONAL);
      await client.type('check in at Splott for 45 minutes');
      await client.sees('Nobody watches your visits yet');
      await client.picture('02-nobody-watches');
    },
  },
  {
    name: 'help: the welcome card again',
    run: async ({ client }) => {
      await client.type('help');
      await client.seesCards('What I do not do', 2);
      await client.picture('03-help');
    },
  },
];
