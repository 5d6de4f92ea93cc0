import { CHANNEL, CHANNEL_ID, expectWords, LADDER_WITHIN_MS, PERSONAL, type Step } from './step';

export const alarmSteps: readonly Step[] = [
  {
    name: 'before the time is up: the worker is reminded',
    run: async ({ client }) => {
      await client.sees('Nearly time', LADDER_WITHIN_MS);
      await client.picture('16-reminder');
    },
  },
  {
    name: 'at the time: the worker is asked',
    run: async ({ client }) => {
      const asked = client.card('Are you back?');
      await asked.shows('You are due back from Roath Park now', LADDER_WITHIN_MS);
      await client.picture('17-due');
      await asked.picture('17-due-phone');
    },
  },
  {
    name: 'no answer: the channel is told that the visit is overdue',
    run: async ({ client }) => {
      await client.open(CHANNEL);
      const alarm = client.card('Overdue: Sam Reed');
      await alarm.shows('has not answered', LADDER_WITHIN_MS);
      await client.picture('18-overdue');
      await alarm.picture('18-overdue-phone');
    },
  },
  {
    name: "I'm on it by the worker herself: a polite refusal, and nothing changes",
    run: async ({ client }) => {
      const alarm = client.card('Overdue: Sam Reed');
      await alarm.press("I'm on it");
      await alarm.shows('This alarm is about your own visit');
      await alarm.shows('Nobody yet');
      await client.picture('19-refused');
    },
  },
  {
    name: "I'm on it by another manager: everybody's card says so, and the worker is told",
    run: async ({ client, other }) => {
      const pressed = await other('Priya Nair').presses("I'm on it", { conversation: CHANNEL_ID });
      expectWords(pressed.words, 'Priya Nair is on it since');
      await client.card('Overdue: Sam Reed').shows('Priya Nair is on it since');
      await client.picture('20-on-it');
      await client.open(PERSONAL);
      await client.sees('Priya Nair has seen that you are overdue');
      await client.picture('21-worker-told');
      await client.open(CHANNEL);
    },
  },
  {
    name: 'close without how it is known: refused; with it: closed for everybody',
    run: async ({ client, other }) => {
      const priya = other('Priya Nair');
      const form = await priya.presses('Close', { conversation: CHANNEL_ID });
      if (!form.card) throw new Error(`Close showed no form: ${form.words}`);
      const empty = await priya.presses('Close the alarm', { conversation: CHANNEL_ID, form: form.card, inputs: { outcome: 'safe', howKnown: ' ' } });
      expectWords(empty.words, 'Say how you know');
      const closed = await priya.presses('Close the alarm', { conversation: CHANNEL_ID, form: form.card, inputs: { outcome: 'safe', howKnown: 'I rang and spoke to him' } });
      expectWords(closed.words, 'Closed: Sam Reed');
      const card = client.card('Closed: Sam Reed');
      await card.shows('How we know: I rang and spoke to him');
      await client.picture('22-closed');
      await card.picture('22-closed-phone');
    },
  },
];
