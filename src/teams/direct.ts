import type { Meeting } from '../app/people';
import { watchersOf, type Team } from '../domain/team';
import type { Person } from '../domain/person';
import type { Instant } from '../domain/time';
import { safe } from './cards/view';
import type { Connector } from './connector';
import type { Strings } from '../strings/strings';
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
  /** For a duress nothing goes to the channel. */
  readonly tell: (who: Meeting, what: 'help' | 'duress', now: Instant) => Promise<void>;
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
    tell: async (who, what, now) => {
      const last = known.get(who.id);
      const said: SaidDirectly = { who, what, now };
      const ways = last ? waysTo(connector, last, said) : [];
      if (webhook) ways.push(postSigned(webhook, { kind: what, text: textOf(said, channelStrings(last?.team.language ?? 'en')) }));
      for (const result of await Promise.allSettled(ways)) if (result.status === 'rejected') fault('told directly', result.reason);
    },
  };
}

interface SaidDirectly {
  readonly who: Meeting;
  readonly what: 'help' | 'duress';
  readonly now: Instant;
}

function textOf({ who, what, now }: SaidDirectly, strings: Strings): string {
  const facts = { worker: safe(who.name), at: now };
  return what === 'help' ? strings.notice.helpDirect(facts) : strings.duress.direct(facts);
}

function waysTo(connector: Connector, { team, people }: Known, said: SaidDirectly): Promise<unknown>[] {
  const activity = (words: string) => toActivity({ card: null, text: words, summary: words, mentions: [] });
  const inPerson = watchersOf(team, 'seniors', said.who.id).flatMap((id) => {
    const person = people.get(id);
    return person ? [addressOf(connector, team, person).then((address) => connector.post(address, activity(textOf(said, personStrings(person.language, null)))))] : [];
  });
  return said.what === 'duress' ? inPerson : [connector.post(team.channel, activity(textOf(said, channelStrings(team.language)))), ...inPerson];
}

async function addressOf(connector: Connector, team: Team, person: Person): Promise<{ serviceUrl: string; conversationId: string }> {
  if (person.personal) return person.personal;
  const { serviceUrl, tenantId, botId } = team.channel;
  const conversationId = await connector.open({ serviceUrl, tenantId, botId, teamsUserId: person.teamsUserId });
  if (conversationId === null) throw new Error(`open conversation with ${person.id}: Teams gave no id`);
  return { serviceUrl, conversationId };
}
