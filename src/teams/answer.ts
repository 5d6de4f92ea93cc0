import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Runner } from '../app/run';
import type { RosterMember } from '../app/teams';
import { fromRow, subjectKey } from '../app/subject';
import type { Strings } from '../strings/strings';
import type { Admission } from './admission';
import type { Drawn } from './cards/view';
import { handle, type Said } from './commands';
import type { Connector } from './connector';
import { draw, speak } from './draw';
import type { Incoming } from './incoming';
import { channelStrings, personStrings } from './language';
import { CARD_TYPE, toActivity } from './render';

/** One turn: understand, do, and answer in the way the asker's client expects. */
export interface Talk {
  readonly runner: Runner;
  readonly connector: Connector;
  readonly admission: Admission;
  readonly roster: (incoming: Incoming) => Promise<RosterMember[]>;
  readonly fault: (doing: string, error: unknown) => void;
}

export async function answer(talk: Talk, context: TurnContext, incoming: Incoming): Promise<void> {
  const { runner, admission, roster } = talk;
  const once = memo(() => roster(incoming));
  const said = await handle({ runner, placeOf: admission.placeOf, isAdmin: admission.isAdmin, roster: once }, incoming);
  const strings = await stringsFor(talk, incoming);
  const easel = { store: runner.store, place: admission.placeOf(incoming.tenantId), now: runner.now(), incoming, strings, roster: once };
  const drawn = await draw(easel, said);
  if (drawn) await reply(talk, context, incoming, drawn, confirmation(said, strings));
}

/** Something failed and nobody can say what is saved: never silence, never anything that looks like success. */
export async function answerFault(talk: Talk, context: TurnContext, incoming: Incoming): Promise<void> {
  const text = personStrings(null, incoming.locale).sentence['not-saved']({ say: 'not-saved' });
  await reply(talk, context, incoming, { card: null, text, summary: text, mentions: [] }, null);
}

/** A press is answered in the invoke's own response; everything else by a message into the conversation it came from. */
async function reply({ connector, fault }: Talk, context: TurnContext, incoming: Incoming, drawn: Drawn, confirm: string | null): Promise<void> {
  const address = { serviceUrl: incoming.serviceUrl, conversationId: incoming.conversationId };
  if (!(incoming.ask.is === 'press' && incoming.ask.from === 'execute')) {
    await connector.post(address, toActivity(drawn));
    return;
  }
  const body = drawn.card ? { statusCode: 200, type: CARD_TYPE, value: drawn.card } : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: drawn.text };
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } });
  // The card was replaced in silence; a screen reader hears the sentence. The press counts whether it arrives or not.
  if (drawn.card && confirm) void connector.post(address, toActivity({ card: null, text: confirm, summary: confirm, mentions: [] })).catch((error: unknown) => fault('confirm in text', error));
}

/** What is also said in text: something changed. Refusals stay between the bot and the one who pressed. */
function confirmation(said: Said, strings: Strings): string | null {
  if ('show' in said || !said.sentence || said.sentence.say === 'refused' || said.sentence.say === 'stale') return null;
  return speak(said.sentence, strings);
}

async function stringsFor({ runner, admission }: Talk, incoming: Incoming): Promise<Strings> {
  const place = admission.placeOf(incoming.tenantId);
  if (incoming.scope === 'channel') {
    const team = await readSafely(() => runner.store.read(place, subjectKey('team', incoming.channelId)));
    return team ? channelStrings(fromRow<'team'>(team).state.language) : personStrings(null, incoming.locale);
  }
  const person = await readSafely(() => runner.store.read(place, subjectKey('person', incoming.who.id)));
  return personStrings(person ? fromRow<'person'>(person).state.language : null, incoming.locale);
}

/** Without the store we still answer, in the language Teams tells us. */
const readSafely = <T>(read: () => Promise<T>): Promise<T | undefined> => read().catch(() => undefined);

function memo<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}
