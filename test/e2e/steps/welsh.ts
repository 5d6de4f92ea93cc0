import { PERSONAL, type Step } from './step';

export const welshSteps: readonly Step[] = [
  {
    name: 'Cymraeg: it answers in Welsh from now on',
    run: async ({ client }) => {
      await client.open(PERSONAL);
      await client.type('Cymraeg');
      await client.sees("Byddaf yn defnyddio'r Gymraeg gyda chi");
      await client.type('help');
      const welcome = client.card("Rwy'n gwylio eich ymweliadau");
      await welcome.shows('Beth nad wyf yn ei wneud');
      await client.picture('31-croeso');
      await welcome.picture('31-croeso-phone');
    },
  },
  {
    name: 'arwyddo i mewn: the card in Welsh',
    run: async ({ client }) => {
      await client.type('arwyddo i mewn');
      const form = client.card("Dywedwch ble rydych chi'n mynd");
      await form.press('Arwyddo i mewn');
      await form.shows('Rhowch ardal neu leoliad');
      await client.picture('32-arwyddo-i-mewn');
      await form.picture('32-arwyddo-i-mewn-phone');
    },
  },
];
