import type { Config } from '../config';
import { fail, ok, shortly, warn, type Finding } from './finding';

/** Microsoft's own numbers for what is wrong with a login, in words that name the setting. */
const KNOWN: Readonly<Record<string, readonly [what: string, todo: string]>> = {
  AADSTS7000215: ['MicrosoftAppPassword is wrong.', 'copy the secret\'s value, not its id, from the app registration (Certificates & secrets); it is shown once.'],
  AADSTS7000222: ['MicrosoftAppPassword has ended.', 'make a new secret in the app registration, set it and its date (SECRET_EXPIRES), restart.'],
  AADSTS700016: ['MicrosoftAppId is not known in MicrosoftAppTenantId.', 'copy both from the overview of the app registration: one of them belongs elsewhere.'],
  AADSTS90002: ['MicrosoftAppTenantId names no tenant.', 'copy the tenant id from the overview of the app registration.'],
  AADSTS900023: ['MicrosoftAppTenantId names no tenant.', 'copy the tenant id from the overview of the app registration.'],
  AADSTS7000112: ['the app registration is switched off.', 'switch it on in Entra (Enterprise applications, Properties).'],
  AADSTS53003: ['a conditional access policy keeps the bot from logging in.', 'exempt this workload identity from that policy.'],
};

/** Whether the token that every message to Teams carries can be had now, and is ours. */
export async function checkToken({ app, isLocal }: Config, obtain: () => Promise<string>): Promise<Finding> {
  if (isLocal) return ok('token', 'none is needed on this machine');
  try {
    return whose(claimsIn(await obtain()), app);
  } catch (error) {
    return explainTokenFault(error);
  }
}

/** Never more of a fault than its first line: the SDK hangs requests on it, with the secret inside. */
export function explainTokenFault(error: unknown): Finding {
  const [code] = /AADSTS\d+/.exec(error instanceof Error ? error.message : '') ?? [];
  const known = code === undefined ? undefined : KNOWN[code];
  if (known) return fail('token', `${known[0]} (${code})`, known[1]);
  if (code !== undefined) return fail('token', `Microsoft refuses the login (${code}).`, `look that number up at https://login.microsoftonline.com/error?code=${code.slice('AADSTS'.length)}`);
  return fail('token', `none could be had: ${shortly(error)}.`, 'let this machine reach login.microsoftonline.com; with UserAssignedMSI run it where the identity is assigned.');
}

function whose({ tid, appid, azp }: Claims, app: Config['app']): Finding {
  if (tid !== undefined && tid.toLowerCase() !== app.tenantId.toLowerCase()) return warn('token', `it was issued by tenant ${tid}, and MicrosoftAppTenantId says ${app.tenantId}.`, 'set MicrosoftAppTenantId to the tenant in which the bot is registered.');
  const holder = appid ?? azp;
  if (holder !== undefined && holder.toLowerCase() !== app.id.toLowerCase()) return fail('token', `it belongs to ${holder}, and MicrosoftAppId says ${app.id}.`, 'with UserAssignedMSI, MicrosoftAppId is the client id of the identity.');
  return ok('token', 'one can be had now');
}

export interface Claims {
  readonly tid?: string;
  readonly appid?: string;
  readonly azp?: string;
  readonly roles?: readonly string[];
}

/** What a token says of itself. Read, not believed: it only helps to explain. */
export function claimsIn(token: string): Claims {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as Claims; // Absent fields are what the type allows for.
  } catch {
    return {};
  }
}
