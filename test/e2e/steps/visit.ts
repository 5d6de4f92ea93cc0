import { PERSONAL, type Step } from './step';

export const visitSteps: readonly Step[] = [
  {
    name: 'check in by card with a required field left empty: its error shows',
    run: async ({ client }) => {
      await client.open(PERSONAL);
      await client.type('check in');
      const form = client.card('Tell me where you are going');
      await form.press('Check in');
      await form.shows('Enter an area or a venue');
      await client.picture('09-check-in-error');
      await form.picture('09-check-in-error-phone');
    },
  },
  {
    name: 'check in by card filled in: the visit is in progress',
    run: async ({ client, clockIn }) => {
      const backBy = clockIn(60);
      const form = client.card('Tell me where you are going');
      await form.fill('Where', 'Splott library');
      await form.fill('Back by', backBy.typed);
      await form.fill('Case reference', '4471');
      await form.press('Check in');
      const visit = client.card('Visit in progress');
      await visit.shows(`Back by ${backBy.shown}`);
      await visit.shows('Priya Nair');
      await client.sees("You're checked in at Splott library");
      await client.picture('10-visit-in-progress');
      await visit.picture('10-visit-in-progress-phone');
    },
  },
  {
    name: "I'm safe - check out: the visit closes",
    run: async ({ client }) => {
      await client.card('Visit in progress').press("I'm safe - check out");
      await client.card('Visit closed').shows("You're checked out of Splott library");
      await client.sees("You're checked out of Splott library");
      await client.picture('11-checked-out');
    },
  },
  {
    name: 'check in by words: in progress at once',
    run: async ({ client, clockIn }) => {
      const backBy = clockIn(7);
      await client.type(`check in 4471 at Roath Park back by ${backBy.shown}`);
      await client.card('Roath Park').shows(`Back by ${backBy.shown}`);
      await client.picture('12-check-in-by-words');
    },
  },
  {
    name: 'extend by button: the new time is on the card and in words',
    run: async ({ client }) => {
      await client.card('Roath Park').press('Extend 15 minutes');
      await client.card('Roath Park').shows('Extended once');
      await client.sees('Your new time is');
      await client.picture('13-extended');
    },
  },
  {
    name: 'extend by words: the new time again',
    run: async ({ client }) => {
      await client.type('extend 5');
      await client.card('Roath Park').shows('Extended twice');
      await client.picture('14-extended-by-words');
    },
  },
  {
    name: 'my visits: the one that is open',
    run: async ({ client }) => {
      const before = await client.countCards('Roath Park');
      await client.type('my visits');
      await client.seesCards('Roath Park', before + 1);
      await client.card('Roath Park').shows('Extended twice');
      await client.picture('15-my-visits');
    },
  },
];
