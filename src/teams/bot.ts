import { Application, TeamsAdapter } from '@microsoft/teams-ai';
import { ConfigurationServiceClientCredentialFactory, type Request, type Response, type TurnContext } from 'botbuilder';
import type { Deliver } from '../app/parcel';
import { readAhead, type Turning } from '../app/read-ahead';
import { rememberingReads } from '../app/remembering';
import { NotSaved, type Runner } from '../app/run';
import type { RosterMember } from '../app/teams';
import type { Channel } from '../domain/team';
import { pastReviewIn, type Guidance } from '../guidance/answer';
import { makeWriter, type ModelSettings } from '../guidance/model';
import { answer, answerFault, type Talk } from './answer';
import type { Admission } from './admission';
import { makeConnector } from './connector';
import { makeDirect } from './direct';
import { makeEar } from './duress-ear';
import { makeGate } from './gate';
import { readIncoming, type Incoming } from './incoming';
import { keepEntityFields, refuseForgedTokens, shareClients } from './sdk-mends';
import { sdkSettingsOf } from './reach';
import { makeDeliver } from './send';
import { makeWebhook } from './webhook';

/** Begins to answer on behalf of a store: what comes back takes the requests. */
type Listen = (runner: Runner) => (request: Request, response: Response) => Promise<void>;

export interface BotSettings {
  readonly appId: string;
  readonly password: string;
  readonly type: string;
  readonly tenantId: string;
  /** What answers in a place, imported documents in place of their packs. */
  readonly guidance: (place: string) => Promise<Guidance>;
  readonly model: ModelSettings | null;
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  /** Where a meeting's invitation file can be fetched. */
  readonly meetingUrl: (fileToken: string) => string;
}

/** What the bot tells about itself. Ids and kinds only, never words. */
export interface BotLog {
  readonly fault: (doing: string, error: unknown) => void;
}

export interface Bot {
  readonly deliver: Deliver;
  readonly readRoster: (channel: Channel) => Promise<RosterMember[]>;
  readonly listen: Listen;
}

export function makeBot(settings: BotSettings, admission: Admission, log: BotLog): Bot {
  keepEntityFields();
  // Without an id the SDK checks nobody: `admission` then answers this machine alone.
  const sdkSettings = sdkSettingsOf({ ...settings, id: settings.appId });
  const credentials = new ConfigurationServiceClientCredentialFactory(sdkSettings);
  const connector = makeConnector({ appId: settings.appId, settings: sdkSettings, credentials });
  const adapter = new TeamsAdapter(sdkSettings, credentials);
  refuseForgedTokens(adapter['botFrameworkAuthentication']);
  shareClients(adapter, connector.clientFor);
  const app = new Application({ adapter, removeRecipientMention: false });

  const listen: Listen = (runner) => {
    const talk: Talk = { runner, connector, meetingUrl: settings.meetingUrl, admission, writer: settings.model && makeWriter(settings.model), roster: (incoming) => rosterOf(connector, { ...incoming, conversationId: incoming.channelId }), guidance: settings.guidance, direct: makeDirect(connector, settings.webhook, log.fault), ear: makeEar(), gate: makeGate(), fault: log.fault };
    const turn = async (context: TurnContext): Promise<void> => {
      const incoming = readIncoming(context.activity);
      const refusal = admission.refuse(incoming);
      if (refusal) {
        log.fault('refused', new Error(refusal));
        // Without an answer of ours the SDK would say 501, and Teams would try again.
        if (context.activity.type === 'invoke') await context.sendActivity({ type: 'invokeResponse', value: { status: 403 } });
        return;
      }
      const store = rememberingReads(runner.store);
      readAhead(store, admission.placeOf(incoming.tenantId), turning(incoming)).catch(() => undefined);
      const turnTalk = { ...talk, runner: { ...runner, store } };
      await answer(turnTalk, context, incoming).catch(async (error: unknown) => {
        log.fault(error instanceof NotSaved ? 'not saved' : 'turn', error);
        await answerFault(talk, context, incoming);
      });
    };
    app.activity(async () => true, turn);
    adapter.onTurnError = async (_context, error) => log.fault('turn', error);
    return (request, response) => adapter.process(request, response, (context) => app.run(context).then(() => undefined)).then(() => undefined);
  };
  return { listen, readRoster: (channel) => rosterOf(connector, channel), deliver: makeDeliver({
      connector,
      webhook: settings.webhook && makeWebhook(settings.webhook),
      botId: settings.appId === '' ? '' : `28:${settings.appId}`,
      pastReview: async (tenantId) => pastReviewIn(await settings.guidance(admission.placeOf(tenantId))),
    }) };
}

/** The people who can read the channel. Bots are left out. */
async function rosterOf(connector: ReturnType<typeof makeConnector>, where: Pick<Channel, 'serviceUrl' | 'conversationId' | 'botId'>): Promise<RosterMember[]> {
  const people: RosterMember[] = [];
  for await (const { id, name, aadObjectId } of connector.members(where)) {
    if (!id.startsWith('28:') && id !== where.botId) people.push({ id: aadObjectId ?? id, name, teamsUserId: id });
  }
  return people;
}

const turning = ({ who, scope, channelId, conversationId, activityId }: Incoming): Turning => ({
  personId: who.id,
  teamId: scope === 'channel' ? channelId : null,
  activity: activityId ? { conversation: conversationId, id: activityId } : null,
});
