import { CHANNEL, type Step } from './step';

export const setUpSteps: readonly Step[] = [
  {
    name: 'set up in the Managers channel: the form comes',
    run: async ({ client }) => {
      await client.open(CHANNEL);
      await client.type('set up');
      const form = client.card('Set up this team');
      await form.shows('can read it');
      await client.picture('04-set-up-form');
      await form.picture('04-set-up-form-phone');
    },
  },
  {
    name: 'set up with a required field left empty: its error shows, nothing is saved',
    run: async ({ client }) => {
      const form = client.card('Set up this team');
      await form.press('Save');
      await form.shows('Choose a board');
      await form.shows('Choose at least one manager');
      await client.picture('05-set-up-errors');
    },
  },
  {
    name: 'set up filled in: saved, and who will be told is said',
    run: async ({ client }) => {
      const form = client.card('Set up this team');
      await form.choose('Safeguarding board', ['Cardiff and Vale']);
      await form.choose('Managers', ['Priya Nair']);
      await form.choose('Deputies', ['Dee Lloyd']);
      await form.fill('Out-of-hours contact: name', 'Duty desk');
      await form.fill('Out-of-hours contact: telephone', '01632 960001');
      await client.picture('06-set-up-filled');
      await form.press('Save');
      const saved = client.card('Team set up');
      await saved.shows('Everybody in this team can now check in');
      await client.sees('is set up. When a visit is overdue');
      await client.picture('07-team-set-up');
      await saved.picture('07-team-set-up-phone');
    },
  },
];
