import { CHANNEL, CHANNEL_ID, expectWords, PERSONAL, type Step } from './step';

export const helpSteps: readonly Step[] = [
  {
    name: 'I need help: the 999 words first, the managers told at once',
    run: async ({ client }) => {
      await client.open(PERSONAL);
      await client.type('check in at Ely clinic for 2 hours');
      await client.card('Ely clinic').press('I need help');
      await client.sees('If you are in danger, leave if you can and call 999');
      await client.card('Help asked for').shows('Ring me');
      await client.picture('27-help-asked');
      await client.card('Help asked for').picture('27-help-asked-phone');
      await client.open(CHANNEL);
      await client.card('Help: Sam Reed').shows('Call 999 unless you know they are safe');
      await client.picture('28-help-in-channel');
      await client.card('Help: Sam Reed').picture('28-help-in-channel-phone');
    },
  },
  {
    name: 'checked out: the help alarm stays until a manager has recorded how they are',
    run: async ({ client, other }) => {
      await client.open(PERSONAL);
      await client.type('check out');
      await client.sees('A manager still has to speak to you');
      await client.picture('29-back-but-watched');
      const priya = other('Priya Nair');
      const form = await priya.presses('Close', { conversation: CHANNEL_ID });
      if (!form.card) throw new Error(`Close showed no form: ${form.words}`);
      const closed = await priya.presses('Close the alarm', { conversation: CHANNEL_ID, form: form.card, inputs: { outcome: 'hurt', howKnown: 'She came into the office' } });
      expectWords(closed.words, 'Closed: Sam Reed');
      await client.open(CHANNEL);
      await client.card('Ely clinic').shows('How we know: She came into the office');
      await client.picture('30-help-closed');
    },
  },
];
