import { DefaultAzureCredential } from '@azure/identity';

const SCOPE = 'https://graph.microsoft.com/.default';
/** A token that ends sooner is not used any more. */
const SPARE_MS = 120_000;

/** The identity this process runs under: no secret of its own. */
export function graphToken(): () => Promise<string> {
  const credential = new DefaultAzureCredential();
  let held: { token: string; expiresOnTimestamp: number } | null = null;
  return async () => {
    if (held === null || held.expiresOnTimestamp < Date.now() + SPARE_MS) held = await credential.getToken(SCOPE);
    return held.token;
  };
}
