import { createSign, generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { AuthenticationConstants } from 'botframework-connector';

/**
 * Whoever signs Teams' requests, on this machine: publishes its keys as the real one does, and signs whatever it is told.
 * The SDK knows the address of the real one by a constant, which is pointed here; nothing in src knows of it.
 */
export interface Issuer {
  readonly sign: (claims: Record<string, unknown>, how?: { header?: Record<string, unknown>; key?: KeyObject }) => string;
  /** Published, but good for another channel only. */
  readonly otherChannel: KeyObject;
  readonly publicPem: string;
  /** How often somebody came for the keys. */
  asked: number;
  /** Does not give its keys away. */
  isDown: boolean;
  /** Publishes the keys under an address nobody has asked yet: the SDK remembers what it once fetched. */
  readonly move: () => void;
  readonly close: () => void;
}

export const ISSUER = AuthenticationConstants.ToBotFromChannelTokenIssuer;
export const EMULATOR_ISSUER = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';

export async function startIssuer(): Promise<Issuer> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = (key: KeyObject, kid: string, endorsements: string[]) => ({ ...key.export({ format: 'jwk' }), kid, use: 'sig', endorsements });
  const keys = [jwk(own.publicKey, 'own', ['msteams']), jwk(other.publicKey, 'other', ['directline'])];
  const server = http.createServer((request, response) => {
    issuer.asked += 1;
    const { port } = server.address() as AddressInfo; // It listens.
    response.statusCode = issuer.isDown ? 503 : 200;
    response.end(JSON.stringify(request.url === '/keys' ? { keys } : { issuer: ISSUER, jwks_uri: `http://127.0.0.1:${port}/keys` }));
  });
  const issuer: Issuer = {
    sign: (claims, { header = {}, key = own.privateKey } = {}) => {
      const text = [{ alg: 'RS256', typ: 'JWT', kid: 'own', ...header }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
      return `${text}.${createSign('RSA-SHA256').update(text).sign(key).toString('base64url')}`;
    },
    otherChannel: other.privateKey,
    publicPem: own.publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    asked: 0,
    isDown: false,
    move: () => {
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${randomUUID()}`; // It listens.
      Object.assign(AuthenticationConstants, { ToBotFromChannelOpenIdMetadataUrl: address, ToBotFromEmulatorOpenIdMetadataUrl: address });
    },
    close: () => (server.closeAllConnections(), void server.close()),
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer.move();
  return issuer;
}
