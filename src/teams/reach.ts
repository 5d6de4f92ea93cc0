import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { AuthenticationConstants, type AppCredentials } from 'botframework-connector';
import { AUDIENCE, makeConnector, type Address } from './connector';
import { judge } from './faults';

/** For the self-check: whether Teams would take what we send, without sending anybody anything. */
export interface Reach {
  /** The token that each message carries, fetched anew. */
  readonly token: () => Promise<string>;
  /** Looks at who is in a conversation: Teams refuses that where it would refuse a message. */
  readonly look: (at: Address) => Promise<Sight>;
}

/** `silent`: no answer, so nothing is known of that conversation. */
export type Sight = { readonly is: 'reached' } | { readonly is: 'refused' | 'silent'; readonly why: string };

export interface BotCredentials {
  readonly id: string;
  readonly password: string;
  readonly type: string;
  readonly tenantId: string;
}

/** Without an id the SDK wants to hear of no type either. */
export const sdkSettingsOf = ({ id, password, type, tenantId }: BotCredentials): Record<string, string> =>
  id === '' ? {} : { MicrosoftAppId: id, MicrosoftAppPassword: password, MicrosoftAppType: type, MicrosoftAppTenantId: tenantId };

export function makeReach(app: BotCredentials): Reach {
  const settings = sdkSettingsOf(app);
  const credentials = new ConfigurationServiceClientCredentialFactory(settings);
  const connector = makeConnector({ appId: app.id, settings, credentials });
  return {
    token: async () => {
      const login = `${AuthenticationConstants.ToChannelFromBotLoginUrlPrefix}${AuthenticationConstants.DefaultChannelAuthTenant}`;
      const own = (await credentials.createCredentials(app.id, AUDIENCE, login, true)) as AppCredentials; // Every kind the SDK makes is one; its signature says less.
      return own.getToken(true);
    },
    look: async (at) => {
      try {
        await connector.members(at).next();
        return { is: 'reached' };
      } catch (error) {
        const end = judge(error);
        return { is: end.is === 'unreachable' ? 'refused' : 'silent', why: end.is === 'sent' ? '' : end.why };
      }
    },
  };
}
