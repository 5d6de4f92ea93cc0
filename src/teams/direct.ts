import type { Meeting } from '../app/people';
import { watchersOf, type Team } from '../domain/team';
import type { Person } from '../domain/person';
import type { Instant } from '../domain/time';
import { safe } from './cards/view';
import type { Connector } from './connector';
import { channelStrings, personStrings } from './language';
import { toActivity } from './render';
import { postSigned } from './webhook';

/**
 * The way round the store. When somebody calls for help and it cannot be saved, the managers last seen watching her are
 * told straight away, once, by everything we have. Kept in memory only, from the last card drawn for her.
 */
export interface Known {
  readonly team: Team;
  readonly people: ReadonlyMap<string, Person>;
}

export interface Direct {
  readonly remember: (workerId: string, known: Known) => void;
  readonly tell: (who: Meeting, now: Instant) => Promise<void>;
}

const MOST_REMEMBERED = 10_000;

export function makeDirect(connector: Connector, webhook: { url: string; secret: string } | null, fault: (doing: string, error: unknown) => void): Direct {
  const known = new Map<string, Known>();
  return {
    remember: (workerId, { team, people }) => {
      known.delete(workerId);
      known.set(workerId, { team, people });
      const [oldest] = known.keys();
      if (known.size > MOST_REMEMBERED && oldest !== undefined) known.delete(oldest);
    },
    tell: async (who, now) => {
      const last = known.get(who.id);
      const ways = last ? waysTo(connector, last, who, now) : [];
      if (webhook) ways.push(postSigned(webhook, { kind: 'help', text: channelStrings(last?.team.language ?? 'en').notice.helpDirect({ worker: safe(who.name), at: now }) }));
      for (const result of await Promise.allSettled(ways)) if (result.status === 'rejected') fault('help, told directly', result.reason);
    },
  };
}

function waysTo(connector: Connector, { team, people }: Known, who: Meeting, now: Instant): Promise<unknown>[] {
  const text = (language: ReturnType<typeof personStrings>) => language.notice.helpDirect({ worker: safe(who.name), at: now });
  const activity = (words: string) => toActivity({ card: null, text: words, summary: words, mentions: [] });
  const inPerson = watchersOf(team, 'seniors', who.id).flatMap((id) => {
    const person = people.get(id);
    return person ? [addressOf(connector, team, person).then((address) => connector.post(address, activity(text(personStrings(person.language, null)))))] : [];
  });
  return [connector.post(team.channel, activity(text(channelStrings(team.language)))), ...inPerson];
}

async function addressOf(connector: Connector, team: Team, person: Person): Promise<{ serviceUrl: string; conversationId: string }> {
  if (person.personal) return person.personal;
  const { serviceUrl, tenantId, botId } = team.channel;
  const conversationId = await connector.open({ serviceUrl, tenantId, botId, teamsUserId: person.teamsUserId });
  if (conversationId === null) throw new Error(`open conversation with ${person.id}: Teams gave no id`);
  return { serviceUrl, conversationId };
}
