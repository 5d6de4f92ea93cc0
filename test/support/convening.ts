import { setUpTeam } from './scenes';
import { startWorld, type Actor, type World } from './doorstep';
import { cardOf, wordsOf, type Accepted, type WireCard } from './stand-in';

/** A Durham team with a chair above it, and what the walks about multi-agency meetings look for. */
export interface Room {
  readonly world: World;
  readonly sam: Actor;
  readonly priya: Actor;
  readonly dee: Actor;
  readonly heardBy: (actor: Actor, words: string) => Promise<Accepted>;
  readonly cardTo: (actor: Actor, words: string) => Promise<WireCard>;
  readonly countOf: (actor: Actor, words: string) => number;
  /** Nine in the morning of a day in November 2026. */
  readonly morningOf: (day: number) => void;
}

export async function openRoom(at: string): Promise<Room> {
  const world = await startWorld({ at });
  const [sam, priya, dee] = [world.person('Sam'), world.person('Priya'), world.person('Dee')];
  await setUpTeam(world, { manager: priya, deputy: dee, member: sam });
  const heardBy: Room['heardBy'] = (actor, words) => world.teams.waitFor(`"${words}" to ${actor.id}`, (one) => one.conversationId === actor.chat && wordsOf(one.activity).includes(words));
  return {
    world, sam, priya, dee, heardBy,
    cardTo: async (actor, words) => must(cardOf((await heardBy(actor, words)).activity)),
    countOf: (actor, words) => world.teams.to(actor.chat).filter((one) => wordsOf(one.activity).includes(words)).length,
    morningOf: (day) => world.clock.set(`2026-11-${String(day).padStart(2, '0')}T09:00:00Z`),
  };
}

export const must = (card: WireCard | null | undefined): WireCard => {
  if (!card) throw new Error('no card came back');
  return card;
};

export const inputOf = (card: WireCard, id: string): Record<string, unknown> => card.body.find((element) => element['id'] === id) ?? {};
export const wordsOn = (card: WireCard): string => wordsOf({ type: '', attachments: [{ content: card }] });
export const timesOn = (card: WireCard): { title: string; value: string }[] => inputOf(card, 'time')['choices'] as { title: string; value: string }[]; // The meeting's card has them under this name.

/** Checks in and out, and says how it went. */
export async function visitAs(worker: Actor, ref: string, answers: Record<string, string>, lastCard: () => WireCard): Promise<WireCard> {
  await worker.says(`check in ${ref} at Splott for 30 minutes`);
  const form = await worker.presses(lastCard(), "I'm safe - check out");
  const report = await worker.presses(must(form.card), 'How did it go?');
  return must((await worker.presses(must(report.card), 'Finish visit', answers)).card);
}

/** The invitation that a booked meeting's card links to. */
export async function invitationIn(words: string): Promise<{ status: number; text: string; type: string | null }> {
  const [, url = ''] = /\[Invitation file for any calendar\]\(([^)]+)\)/.exec(words) ?? [];
  const response = await fetch(url);
  return { status: response.status, text: await response.text(), type: response.headers.get('content-type') };
}

/** The outcome, one action of its own, and the family told by the given day. */
export async function recordOutcomeAs(chair: Actor, form: WireCard, days: { tellBy: string; due: string; reviewOn: string }): Promise<WireCard> {
  const outcome = { attended: 'School, health visitor, police', decided: 'Visit together every week', familyWhat: 'The plan', familyHow: 'in-person', tellBy: days.tellBy, withdraws: 'no', reviewOn: days.reviewOn };
  const saved = must((await chair.presses(form, 'Save the outcome', outcome)).card);
  return must((await chair.presses(saved, 'Add', { what: 'Joint visit with the police', owner: 'Police', due: days.due, contingency: 'Tell the manager' })).card);
}
