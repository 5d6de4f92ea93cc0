import http from 'node:http';
import https from 'node:https';
import { ConfigurationBotFrameworkAuthentication, type Activity, type ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { ClaimsIdentity, type ConnectorClient } from 'botframework-connector';

/**
 * One client a service address, without the SDK's own retries: it would send up to four times, unmarked, and never time
 * out. Trying again is the outbox's business alone, because only it knows what may double.
 */
export interface Connector {
  /** The SDK's own client for an address, for those parts of the SDK that insist on one. */
  readonly clientFor: (serviceUrl: string) => Promise<ConnectorClient>;
  readonly post: (to: Address, activity: Partial<Activity>) => Promise<string | null>;
  readonly update: (to: Address, activityId: string, activity: Partial<Activity>) => Promise<void>;
  /** Opens the personal conversation with somebody who has not written yet. */
  readonly open: (who: { serviceUrl: string; teamsUserId: string; tenantId: string | null; botId: string }) => Promise<string | null>;
  readonly members: (where: Address) => AsyncGenerator<RosterAccount>;
}

export interface Address {
  readonly serviceUrl: string;
  readonly conversationId: string;
}

export interface RosterAccount {
  readonly id: string;
  readonly name: string;
  readonly aadObjectId: string | null;
}

export interface BotIdentity {
  readonly appId: string;
  readonly settings: Record<string, string>;
  readonly credentials: ConfigurationServiceClientCredentialFactory;
}

const ANSWER_WITHIN_MS = 5_000;
export const AUDIENCE = 'https://api.botframework.com';
const MOST_CLIENTS = 200;
/** A service closes connections that idle (Node's own after 5 s). A message sent in that moment may or may not arrive, so we let go first. */
const IDLE_MS = 3_000;
const AGENTS = { http: new http.Agent({ keepAlive: true, timeout: IDLE_MS }), https: new https.Agent({ keepAlive: true, timeout: IDLE_MS }) };

export function makeConnector(identity: BotIdentity): Connector {
  const authentication = new ConfigurationBotFrameworkAuthentication(identity.settings, identity.credentials);
  const factory = authentication.createConnectorFactory(new ClaimsIdentity([{ type: 'aud', value: identity.appId }, { type: 'appid', value: identity.appId }], true));
  const clients = new Map<string, Promise<ConnectorClient>>();
  const clientFor = (serviceUrl: string): Promise<ConnectorClient> => {
    const known = clients.get(serviceUrl);
    if (known) return known;
    if (clients.size >= MOST_CLIENTS) clients.clear();
    const made = factory.create(serviceUrl, AUDIENCE).then(withoutRetries);
    made.catch(() => clients.delete(serviceUrl));
    clients.set(serviceUrl, made);
    return made;
  };

  return {
    clientFor,
    post: async (to, activity) => {
      const client = await clientFor(to.serviceUrl);
      const { id } = await client.conversations.sendToConversation(to.conversationId, activity);
      return id ?? null;
    },
    update: async (to, activityId, activity) => {
      const client = await clientFor(to.serviceUrl);
      await client.conversations.updateActivity(to.conversationId, activityId, { ...activity, id: activityId });
    },
    open: async ({ serviceUrl, teamsUserId, tenantId, botId }) => {
      const client = await clientFor(serviceUrl);
      const parameters = { isGroup: false, bot: { id: botId, name: '' }, members: [{ id: teamsUserId, name: '' }], ...(tenantId ? { tenantId, channelData: { tenant: { id: tenantId } } } : {}) };
      const { id } = await client.conversations.createConversation(parameters as Parameters<typeof client.conversations.createConversation>[0]); // The SDK's type asks for fields the service does not.
      return id ?? null;
    },
    members: async function* (where) {
      const client = await clientFor(where.serviceUrl);
      let continuationToken: string | undefined;
      do {
        // The SDK's type calls an optional token required.
        const options = { pageSize: 500, ...(continuationToken ? { continuationToken } : {}) } as { pageSize: number; continuationToken: string };
        const page: MembersPage = await client.conversations.getConversationPagedMembers(where.conversationId, options);
        for (const { id, name, aadObjectId, objectId } of page.members ?? []) yield { id, name, aadObjectId: aadObjectId ?? objectId ?? null };
        continuationToken = page.continuationToken;
      } while (continuationToken);
    },
  };
}

/** The wire names the directory's id both ways. */
interface MembersPage {
  readonly members?: readonly { readonly id: string; readonly name: string; readonly aadObjectId?: string; readonly objectId?: string }[];
  readonly continuationToken?: string;
}

interface Pipeline {
  removePolicy(policy: { name: string }): void;
  addPolicy(policy: { name: string; sendRequest: (request: { timeout: number; url: string; agent?: http.Agent }, next: (request: unknown) => Promise<unknown>) => Promise<unknown> }): void;
}

/** The pipeline stands in a client inside the client, and not in the SDK's types. */
function withoutRetries(client: ConnectorClient): ConnectorClient {
  const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.removePolicy({ name: 'throttlingRetryPolicy' });
  pipeline.addPolicy({
    name: 'answerInTime',
    sendRequest: (request, next) => {
      request.timeout = ANSWER_WITHIN_MS;
      request.agent = request.url.startsWith('https:') ? AGENTS.https : AGENTS.http;
      return next(request);
    },
  });
  return client;
}
