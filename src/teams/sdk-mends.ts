import { StatusCodes } from 'botbuilder';
import { AuthenticationError, type BotFrameworkAuthentication } from 'botframework-connector';
import * as mappers from 'botframework-connector/lib/connectorApi/models/mappers';

/**
 * botbuilder 4.23.3 strips every entity to its type and text on the wire, and with it the AI label and the citations
 * (botbuilder-js #4902). Until a release mends it, its mapper is told to keep the other fields.
 */
export function keepEntityFields(): void {
  const entity = mappers.Entity as { type: { additionalProperties?: unknown } };
  entity.type.additionalProperties = { type: { name: 'Object' } };
}

/** What `jsonwebtoken` throws at a wrong signature, algorithm or time. */
const TOKEN_FAULTS = new Set(['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError']);

/** The SDK knows these errors not for its own and answers 500 to a forged token: it is told that they mean "not let in". */
export function refuseForgedTokens(authentication: BotFrameworkAuthentication): void {
  const authenticate = authentication.authenticateRequest.bind(authentication);
  authentication.authenticateRequest = (activity, header) =>
    authenticate(activity, header).catch((error: unknown) => {
      throw error instanceof Error && TOKEN_FAULTS.has(error.name) ? new AuthenticationError('Unauthorized. The token was refused.', StatusCodes.UNAUTHORIZED) : error;
    });
}

/**
 * The SDK builds a connector client and a user-token client for every turn, each with a pipeline of its own: a third of a
 * turn's cost. Here each is made once and shared; the token's check stays where it is, before any of this.
 */
export function shareClients(adapter: object, connectorFor: (serviceUrl: string) => Promise<unknown>): void {
  const { botFrameworkAuthentication: authentication } = adapter as { botFrameworkAuthentication: Authentication };
  const authenticate = authentication.authenticateRequest.bind(authentication);
  authentication.authenticateRequest = async (activity, header) => ({ ...(await authenticate(activity, header)), connectorFactory: { create: connectorFor } });
  const make = authentication.createUserTokenClient.bind(authentication);
  let tokens: Promise<unknown> | null = null;
  authentication.createUserTokenClient = (identity) => (tokens ??= make(identity));
}

interface Authentication {
  authenticateRequest(activity: unknown, header: string): Promise<Record<string, unknown>>;
  createUserTokenClient(identity: unknown): Promise<unknown>;
}
