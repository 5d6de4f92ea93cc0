import { OWN } from '../others';
import { expectWords, PERSONAL, type Step } from './step';

export const incidentSteps: readonly Step[] = [
  {
    name: 'report an incident: what to do now comes first, then the form',
    run: async ({ client }) => {
      await client.open(PERSONAL);
      await client.type('report an incident');
      const steps = client.card('Have you spoken to your manager?');
      await steps.shows('leave if you can and call 999');
      await client.picture('incident-1-steps');
      await steps.picture('incident-1-steps-phone');
      await steps.press("Yes, I've spoken to them");
      await client.card('Report anything that frightened').shows('What happened');
    },
  },
  {
    name: 'the report with required fields left empty: their errors show',
    run: async ({ client }) => {
      const form = client.card('Report anything that frightened');
      await form.press('Report');
      await form.shows('Choose what happened');
      await form.picture('incident-2-errors-phone');
    },
  },
  {
    name: 'the report filled in: who has been told is said, kindly',
    run: async ({ client, clockIn }) => {
      const form = client.card('Report anything that frightened');
      await form.fill('Case reference', '4471');
      await form.choose('What happened', ['Shouting', 'Throwing things']);
      await form.fill('Time', clockIn(-20).typed);
      await form.choose('Who did it?', ['Somebody in the family']);
      await form.choose('Who was it aimed at?', ['Me']);
      await form.choose('Is anyone hurt?', ['Nobody']);
      await form.choose('Police told', ['No']);
      await form.press('Report');
      const saved = client.card('Incident reported');
      await saved.shows("I've told Priya Nair");
      await client.picture('incident-3-reported');
      await saved.picture('incident-3-reported-phone');
    },
  },
  {
    name: 'the manager gets it in person and raises a flag; the case shows it first',
    run: async ({ client, other, show }) => {
      const priya = other('Priya Nair');
      await show(await priya.sees('Raise a flag'), { says: 'Incident: Sam Reed', picture: 'incident-4-manager' });
      const raised = await priya.presses('Raise a flag', { conversation: OWN });
      expectWords(raised.words, 'Risk flag raised on case 4471');
      await client.open(PERSONAL);
      await client.type('case 4471');
      const flagged = client.card('Case 4471: risk flag');
      await flagged.shows('Talk to your manager before you go');
      await client.picture('incident-5-case-flagged');
      await flagged.picture('incident-5-case-flagged-phone');
    },
  },
];
