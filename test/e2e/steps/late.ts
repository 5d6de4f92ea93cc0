import { CHANNEL, LADDER_WITHIN_MS, PERSONAL, type Step } from './step';

/** The visit begins here; until it is overdue there is time for steps that other people take. */
export const leavingSteps: readonly Step[] = [
  {
    name: 'a second visit, short enough to run over',
    run: async ({ client, clockIn }) => {
      await client.open(PERSONAL);
      const backBy = clockIn(4);
      await client.type(`check in at Grangetown hub back by ${backBy.shown}`);
      await client.card('Grangetown hub').shows(`Back by ${backBy.shown}`);
    },
  },
];

export const lateSteps: readonly Step[] = [
  {
    name: 'it runs over: told in the channel',
    run: async ({ client }) => {
      await client.open(CHANNEL);
      await client.card('Grangetown hub').shows('Overdue: Sam Reed', LADDER_WITHIN_MS);
      await client.picture('23-second-overdue');
    },
  },
  {
    name: 'a late check-out closes the alarm by itself',
    run: async ({ client }) => {
      await client.open(PERSONAL);
      await client.picture('24-asked-again');
      await client.type('check out');
      await client.sees("You're checked out of Grangetown hub");
      await client.picture('25-late-check-out');
      await client.open(CHANNEL);
      await client.card('Grangetown hub').shows('Sam Reed checked out');
      await client.picture('26-back');
    },
  },
];
