import type { Config } from '../config';
import { DAY, type Instant } from '../domain/time';
import { fail, ok, warn, type Finding } from './finding';

/** What the settings alone tell. They were read already: here is what they mean together. */
const SECRET_WARN_DAYS = 30;

export function checkSettings(config: Config, now: Instant): Finding[] {
  return [credentials(config), ...(config.isLocal ? [] : [tenant(config)]), secret(config, now), ...(config.isLocal ? [] : [heartbeat(config), meetings(config)])];
}

function credentials({ isLocal, app }: Config): Finding {
  if (!isLocal) return ok('credentials', `the bot is ${app.id}, ${app.type}`);
  return warn('credentials', 'none are set: only clients on this machine are answered, which is enough to try it out, and nobody in Teams is.', 'for Teams set MicrosoftAppId, MicrosoftAppTenantId and, unless MicrosoftAppType is UserAssignedMSI, MicrosoftAppPassword.');
}

function tenant({ places, app }: Config): Finding {
  const served = [...places].map(([id, place]) => `${place} (${id})`).join(', ');
  if (places.has(app.tenantId.toLowerCase())) return ok('tenant', `answers ${served}`);
  return warn('tenant', `answers ${served}, and not the tenant the bot is registered in.`, `add it to AGENCIES if people of ${app.tenantId} are to be watched.`);
}

function secret({ app, secretExpires }: Config, now: Instant): Finding {
  if (app.password === '') return ok('secret', 'there is none that could end');
  if (secretExpires === null) return warn('secret', 'nobody told me when MicrosoftAppPassword ends. On that day Teams takes no more alarms.', 'write the date from the app registration (Certificates & secrets) into SECRET_EXPIRES.');
  const days = Math.ceil((secretExpires - now) / DAY);
  const date = new Date(secretExpires).toISOString().slice(0, 10);
  const renew = 'make a new secret in the app registration, put it into MicrosoftAppPassword and its date into SECRET_EXPIRES, restart.';
  if (days <= 0) return fail('secret', `MicrosoftAppPassword ended on ${date}.`, renew);
  return days <= SECRET_WARN_DAYS ? warn('secret', `MicrosoftAppPassword ends in ${days} days, on ${date}.`, renew) : ok('secret', `MicrosoftAppPassword ends on ${date}`);
}

function heartbeat({ heartbeatUrl }: Config): Finding {
  if (heartbeatUrl) return ok('heartbeat', 'HEARTBEAT_URL is called while alarms can travel; this check does not call it');
  return warn('heartbeat', 'nobody outside learns when Doorstep itself falls silent.', 'let a monitoring service expect a call every minute, and set HEARTBEAT_URL to its address.');
}

function meetings({ publicUrl }: Config): Finding {
  if (publicUrl) return ok('settings', `invitation files are fetched from ${publicUrl}`);
  return warn('settings', 'PUBLIC_URL is not set: the address of an invitation file will not open from elsewhere.', 'set PUBLIC_URL to the address at which Teams reaches this program.');
}
