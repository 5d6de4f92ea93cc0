import { OWN } from '../others';
import { expectWords, PERSONAL, type Step } from './step';

const WHERE = 'Splott hub';

/** What Cardiff and Vale asks, answered for a visit that is well prepared but for the first question, which is left for last. */
const CALL_FOR_HELP = 'Do you have a way to call for help?';
const ANSWERS: readonly (readonly [string, string])[] = [
  ['Could your car be targeted', 'No'],
  ['Could you meet somewhere neutral?', 'No, it has to be at home'],
  ['Is there anything that makes you more vulnerable today', 'Nothing today'],
  ['Can you still work effectively with this family?', 'Yes'],
  ['Is there evidence that violence or threats will happen?', 'No'],
  ['Is there a clear procedure if you do not come back?', 'Yes, and I know it'],
  ['Does your manager hold your mobile', 'Yes, all up to date'],
  ['Do the people at home know whom to ring', 'Yes'],
  ['Are you ex-directory', 'Yes, both'],
  ['Have you had personal safety training?', 'Yes, in date'],
];
const TICKS = ['I know the exits', 'I know whom I must see', "I know my agency's safety procedure"];

export const planSteps: readonly Step[] = [
  {
    name: 'plan a visit with a required field left empty: its error shows',
    run: async ({ client }) => {
      await client.open(PERSONAL);
      await client.type('plan a visit');
      const form = client.card('Tell me about the visit');
      await form.press('Save plan');
      await form.shows('Enter an area or a venue');
      await client.picture('plan-1-error');
      await form.picture('plan-1-error-phone');
    },
  },
  {
    name: 'plan filled in: saved, and the questions before the visit come',
    run: async ({ client }) => {
      const form = client.card('Tell me about the visit');
      await form.fill('Case reference', '5512');
      await form.fill('Where', WHERE);
      await form.fill('Date', '2026-11-25');
      await form.fill('Start time', '10:00');
      await form.fill('Back by', '11:00');
      await form.choose('Are they expecting you?', ['Yes']);
      await form.press('Save plan');
      await client.sees(`Saved: ${WHERE}, Wednesday 25 November 2026 at 10am, back by 11am`);
      await client.picture('plan-2-checklist');
      await client.card('Before you go').picture('plan-2-checklist-phone');
    },
  },
  {
    name: 'before you go, with one question left empty: its error shows',
    run: async ({ client }) => {
      const checklist = client.card(CALL_FOR_HELP);
      for (const [question, answer] of ANSWERS) await checklist.choose(question, [answer]);
      await checklist.choose('Tick what you have done or know', TICKS);
      await checklist.press('Submit checklist');
      await checklist.shows('Choose one');
      await client.picture('plan-3-question-left-out');
    },
  },
  {
    name: 'no way to call for help: talk to your manager first, and how to go about it',
    run: async ({ client }) => {
      const checklist = client.card(CALL_FOR_HELP);
      await checklist.choose(CALL_FOR_HELP, ['Neither']);
      await checklist.press('Submit checklist');
      const planned = client.card('Do not leave without a way to call for help');
      await planned.shows('Talk to your manager first');
      await client.sees("I've asked Priya Nair to decide before this visit");
      await client.picture('plan-4-talk-first');
      await planned.picture('plan-4-talk-first-phone');
    },
  },
  {
    name: 'the manager decides before the visit, with a reason, and the worker hears it',
    run: async ({ client, other, show }) => {
      const priya = other('Priya Nair');
      await show(await priya.sees('Agree with conditions'), { says: 'Decide before this visit', picture: 'plan-5-decide' });
      const bare = await priya.presses('Hold the visit', { conversation: OWN, inputs: { reason: ' ' } });
      expectWords(bare.words, 'Give your reason or your conditions');
      const decided = await priya.presses('Agree with conditions', { conversation: OWN, inputs: { reason: 'Take the team phone, and ring me when you leave' } });
      await show(decided.card, { says: 'Decided before this visit', picture: 'plan-6-decided' });
      await client.open(PERSONAL);
      await client.sees('Priya Nair agrees, with conditions: Take the team phone');
      await client.picture('plan-7-decision-heard');
    },
  },
];
