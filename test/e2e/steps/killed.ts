import { CHANNEL, LADDER_WITHIN_MS, type Step } from './step';

export const killedSteps: readonly Step[] = [
  {
    name: 'a visit in Welsh is open, and the bot is killed (SIGKILL)',
    run: async ({ client, clockIn, killBot }) => {
      const form = client.card('Yn ôl erbyn');
      await form.fill('Lle', 'Y Sblot');
      await form.fill('Yn ôl erbyn', clockIn(4).typed);
      await form.press('Arwyddo i mewn');
      await client.card('Y Sblot').shows('Ymweliad ar y gweill');
      await client.picture('33-ymweliad');
      await client.card('Y Sblot').picture('33-ymweliad-phone');
      await killBot();
    },
  },
  {
    name: 'started again: the channel is told of the overdue visit all the same',
    run: async ({ client, startBot }) => {
      await client.open(CHANNEL);
      await startBot();
      await client.card('Y Sblot').shows('Overdue: Sam Reed', LADDER_WITHIN_MS);
      if ((await client.countCards('Y Sblot')) !== 1) throw new Error('the alarm was told more than once');
      await client.picture('34-told-after-restart');
      await client.card('Y Sblot').picture('34-told-after-restart-phone');
    },
  },
];
