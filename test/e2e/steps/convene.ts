import { OWN } from '../others';
import { expectWords, PERSONAL, type Step } from './step';

export const conveneSteps: readonly Step[] = [
  {
    name: "the manager takes Durham's criteria as advice, and finds that a risk assessment is needed: a criterion seems met",
    run: async ({ other, show }) => {
      const priya = other('Priya Nair');
      await priya.says('case 4471');
      const more = await priya.presses('More', { conversation: OWN });
      await show(more.card, { says: 'What else would you like to do?', picture: 'criteria-1-more' });
      await priya.presses('Continue', { conversation: OWN, form: more.card, inputs: { pick: 'advice-on' } });
      const recorded = await priya.presses('Record', { conversation: OWN, inputs: { task: 'risk-assessment:yes', note: 'Chair thrown at a worker' } });
      expectWords(recorded.words, 'Recorded.');
      await show(await priya.sees('Not met'), { says: 'Criterion met: confirm', picture: 'criteria-2-confirm' });
    },
  },
  {
    name: 'confirmed: the chair is asked to convene, with the evidence and the day it has to be held by',
    run: async ({ other, show }) => {
      const priya = other('Priya Nair');
      const confirmed = await priya.presses('Confirm', { conversation: OWN });
      expectWords(confirmed.words, 'the meeting has to be held by Thursday 3 December 2026 (7 working days)');
      await show(confirmed.card, { says: 'Criterion confirmed', picture: 'criteria-3-confirmed' });
      await show(await priya.sees('Convene'), { says: 'Convene a multi-agency meeting', picture: 'criteria-4-convene' });
    },
  },
  {
    name: 'convened at one of the times proposed: booked, with texts to send and a file for any calendar',
    run: async ({ other, show }) => {
      const priya = other('Priya Nair');
      const time = firstChoice(await priya.sees('Convene'));
      const booked = await priya.presses('Convene', { conversation: OWN, inputs: { time } });
      expectWords(booked.words, 'I invite nobody outside your organisation');
      await show(booked.card, { says: 'Meeting booked', picture: 'criteria-5-booked' });
      const texts = await priya.presses('Invitation texts', { conversation: OWN, form: booked.card });
      await show(texts.card, { says: 'For the family', picture: 'criteria-6-texts' });
    },
  },
  {
    name: 'case 4471: the flag first, then the history with what was confirmed',
    run: async ({ client }) => {
      await client.open(PERSONAL);
      const before = await client.countCards('Case 4471: risk flag');
      await client.type('case 4471');
      await client.seesCards('Case 4471: risk flag', before + 1);
      await client.card('Case 4471: risk flag').shows('Confirmed: workers intimidated');
      await client.picture('criteria-7-case');
      await client.card('Case 4471: risk flag').picture('criteria-7-case-phone');
    },
  },
];

/** The first of the times on offer, as the card would send it. */
function firstChoice({ body }: { body: readonly Record<string, unknown>[] }): string {
  const [, value] = /"id":"time".*?"value":"([^"]+)"/.exec(JSON.stringify(body)) ?? [];
  if (value === undefined) throw new Error('the card offers no time');
  return value;
}
