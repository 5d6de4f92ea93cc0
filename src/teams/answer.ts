import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Reply } from '../app/reply';
import type { Runner } from '../app/run';
import type { RosterMember } from '../app/teams';
import { fromRow, subjectKey } from '../app/subject';
import type { Team } from '../domain/team';
import { answerQuestion, textsOf, withText, type Guidance } from '../guidance/answer';
import type { Writer } from '../guidance/model';
import type { Store } from '../store/port';
import { cy } from '../strings/cy';
import type { Strings } from '../strings/strings';
import type { Admission } from './admission';
import type { Drawn } from './cards/view';
import { handle, hearQuestion } from './commands';
import type { Connector } from './connector';
import { isAnswering, type Desk, type Said } from './desk';
import type { Direct } from './direct';
import type { Ear } from './duress-ear';
import { draw } from './draw';
import type { Spoken } from './easel';
import type { Gate } from './gate';
import type { Incoming } from './incoming';
import { channelStrings, personStrings } from './language';
import { isCallForHelp, understand, type Meant } from './meaning';
import { CARD_TYPE, toActivity } from './render';
import { speak } from './speak';

/** One turn: understand, do, and answer in the way the asker's client expects. */
export interface Talk {
  readonly runner: Runner;
  readonly connector: Connector;
  readonly admission: Admission;
  readonly roster: (incoming: Incoming) => Promise<RosterMember[]>;
  readonly direct: Direct;
  readonly ear: Ear;
  readonly gate: Gate;
  readonly guidance: (place: string) => Promise<Guidance>;
  /** A language model, when one is configured. */
  readonly writer: Writer | null;
  readonly meetingUrl: (fileToken: string) => string;
  readonly fault: (doing: string, error: unknown) => void;
}

export async function answer(talk: Talk, context: TurnContext, incoming: Incoming): Promise<void> {
  const { runner, admission, roster, fault, direct } = talk;
  const duressOf = await talk.ear.hear(runner, admission.placeOf(incoming.tenantId), incoming);
  const meant: Meant = duressOf === null ? understand(incoming, runner.now()) : { is: 'duress', teamId: duressOf };
  const gate = talk.gate.pass(incoming, meant, runner.now());
  if (gate !== 'go') return slowDown(talk, context, incoming, gate);
  const isHelp = isCallForHelp(meant);
  // Sent before anything is written, and before anything is read but the duress phrase: it must come even when nothing else works.
  const first = isHelp ? say(talk, incoming, personStrings(null, incoming.locale).sentence['help-now']({ say: 'help-now' })).catch((error: unknown) => fault('999 words', error)) : null;
  const once = memo(() => roster(incoming));
  const ask = (question: string) => answerFor(talk, incoming, question);
  const paint = async (said: Said) =>
    draw({ store: runner.store, place: admission.placeOf(incoming.tenantId), now: runner.now(), incoming, strings: await stringsFor(talk, incoming), roster: once, answer: ask, meetingUrl: talk.meetingUrl, remember: (known) => direct.remember(incoming.who.id, known) }, said);
  // Drawn while the disk is waited for, shown once it has confirmed.
  const sketches = new Map<Said, ReturnType<typeof paint>>();
  const decided = (reply: Reply) => void sketches.set(reply, paint(reply)).get(reply)?.catch(() => undefined);
  const desk: Desk = { runner, placeOf: admission.placeOf, isAdmin: admission.isAdmin, roster: once, answer: (_, question) => ask(question).then(({ answer }) => answer.short), guidanceTexts: async () => textsOf(await talk.guidance(admission.placeOf(incoming.tenantId))), decided };
  const said = await handle(desk, incoming, meant).catch(async (error: unknown) => {
    if (isHelp) await direct.tell(incoming.who, 'help', runner.now());
    // Not waited for: she hears that nothing was saved as soon as anybody would.
    if (meant.is === 'duress') void direct.tell(incoming.who, 'duress', runner.now());
    throw error;
  });
  // Without the store a question is still answered.
  if (isAnswering(said)) await hearQuestion(desk, incoming).catch((error: unknown) => fault('hear', error));
  const drawn = await (sketches.get(said) ?? paint(said));
  await first;
  if (drawn) await reply(talk, context, incoming, drawn, confirmation(said, await stringsFor(talk, incoming)));
  if (drawn && incoming.ask.is === 'press' && incoming.ask.from === 'execute') return;
  // Teams shows "unable to reach app" for an invoke without a response.
  if (context.activity.type === 'invoke') await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body: {} } });
}

/** Told once; a press is answered each time, because Teams shows an error for one that is not. Nothing is written. */
async function slowDown(talk: Talk, context: TurnContext, incoming: Incoming, gate: 'say' | 'drop'): Promise<void> {
  const text = (await stringsFor(talk, incoming)).sentence['too-many']({ say: 'too-many' });
  const isPress = incoming.ask.is === 'press' && incoming.ask.from === 'execute';
  if (isPress || gate === 'say') await reply(talk, context, incoming, { card: null, text, summary: text, mentions: [] }, null);
  else if (context.activity.type === 'invoke') await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body: {} } });
}

/** Something failed and nobody can say what is saved: never silence, never anything that looks like success. */
export async function answerFault(talk: Talk, context: TurnContext, incoming: Incoming): Promise<void> {
  const text = personStrings(null, incoming.locale).sentence['not-saved']({ say: 'not-saved' });
  await reply(talk, context, incoming, { card: null, text, summary: text, mentions: [] }, null);
}

const say = ({ connector }: Talk, { serviceUrl, conversationId }: Incoming, text: string): Promise<unknown> =>
  connector.post({ serviceUrl, conversationId }, toActivity({ card: null, text, summary: text, mentions: [] }));

/** A press is answered in the invoke's own response; everything else by a message into the conversation it came from. */
async function reply(talk: Talk, context: TurnContext, incoming: Incoming, drawn: Drawn, confirm: string | null): Promise<void> {
  if (!(incoming.ask.is === 'press' && incoming.ask.from === 'execute')) {
    await talk.connector.post({ serviceUrl: incoming.serviceUrl, conversationId: incoming.conversationId }, toActivity(drawn));
    return;
  }
  if (drawn.answer) {
    // An answer belongs in the conversation, not in place of the buttons it came from.
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' } } });
    await talk.connector.post({ serviceUrl: incoming.serviceUrl, conversationId: incoming.conversationId }, toActivity(drawn));
    return;
  }
  const body = drawn.card ? { statusCode: 200, type: CARD_TYPE, value: drawn.card } : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: drawn.text };
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } });
  // The card was replaced in silence; a screen reader hears the sentence. The press counts whether it arrives or not.
  if (drawn.card && confirm) void say(talk, incoming, confirm).catch((error: unknown) => talk.fault('confirm in text', error));
}

/** What is also said in text: something changed. Refusals stay between the bot and the one who pressed. */
function confirmation(said: Said, strings: Strings): string | null {
  if ('show' in said || !said.sentence || said.sentence.say === 'refused' || said.sentence.say === 'stale') return null;
  return speak(said.sentence, strings);
}

/** Answers for the asker's own board and kind of work, as her team has set them. */
async function answerFor({ runner, admission, guidance, writer, fault }: Talk, incoming: Incoming, text: string): Promise<Spoken> {
  const place = admission.placeOf(incoming.tenantId);
  const team = await readSafely(() => teamSeenBy(runner.store, place, incoming));
  const language = personStrings(null, incoming.locale) === cy ? 'cy' : 'en';
  const known = await guidance(place);
  const found = answerQuestion(known, { text, board: team && team.board !== 'none' ? team.board : null, audience: team?.audience ?? null, language });
  if (!writer) return { answer: found, isWritten: false };
  const written = await writer(text, found, known.lexicon);
  if ('text' in written) return { answer: withText(found, written.text), isWritten: true };
  fault('model', new Error(`not used: ${written.refused}`));
  return { answer: found, isWritten: false };
}

/** The team of the channel, or the one that watches the person. */
async function teamSeenBy(store: Store, place: string, incoming: Incoming): Promise<Team | undefined> {
  const person = incoming.scope === 'channel' ? undefined : await store.read(place, subjectKey('person', incoming.who.id));
  const state = person && fromRow<'person'>(person).state;
  const id = incoming.scope === 'channel' ? incoming.channelId : (state?.watchedBy ?? state?.teamIds[0]);
  const row = id === undefined ? undefined : await store.read(place, subjectKey('team', id));
  return row && fromRow<'team'>(row).state;
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
