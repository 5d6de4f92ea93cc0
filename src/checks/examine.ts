import type { Calendar } from '../calendar/port';
import type { Config } from '../config';
import type { Instant } from '../domain/time';
import type { Guidance } from '../guidance/answer';
import type { Reach } from '../teams/reach';
import { postSigned } from '../teams/webhook';
import { checkCalendar } from './calendar';
import type { Finding } from './finding';
import { checkGuidance } from './guidance';
import { checkPeople, teamsIn } from './people';
import { checkSettings } from './settings';
import { checkStorage, type Opened } from './storage';
import { checkToken } from './token';
import { checkWebhook } from './webhook';

/** Everything a self-check looks at, made by whoever runs it. */
export interface QuickParts {
  readonly config: Config;
  readonly now: Instant;
  readonly opened: Opened;
  readonly token: Reach['token'];
  readonly guidance: (place: string) => Promise<Guidance>;
}

export interface ExamineParts extends QuickParts {
  readonly look: Reach['look'];
  readonly calendar: Calendar;
  readonly graphToken: () => Promise<string>;
}

export const placesOf = ({ places, onlyPlace }: Pick<Config, 'places' | 'onlyPlace'>): readonly string[] => (places.size > 0 ? [...new Set(places.values())] : [onlyPlace]);

/** At every start: what is quick, names nobody and disturbs nobody. */
export async function examineAtStart({ config, now, opened, token, guidance }: QuickParts): Promise<Finding[]> {
  const places = placesOf(config);
  return [
    ...checkSettings(config, now),
    await checkToken(config, token),
    ...(await checkStorage(opened, { places, instance: config.instance, spec: config.store })),
    ...(await Promise.all(places.map(async (place) => checkGuidance(place, await guidance(place))))).flat(),
  ];
}

/** When somebody asks: everything. The people are named, Teams is asked about each, and the webhook gets a test. */
export async function examine(parts: ExamineParts): Promise<Finding[]> {
  const { config, opened: { store }, now, look } = parts;
  const quick = await examineAtStart(parts);
  const people = [];
  for (const place of placesOf(config)) people.push(...(await checkPeople({ store, place, look })));
  const chairs = (await Promise.all(placesOf(config).map((place) => teamsIn(store, place)))).flat().flatMap(({ chair }) => chair ?? []);
  const calendars = await checkCalendar(config, { calendar: parts.calendar, token: parts.graphToken, chairs: [...new Set(chairs)], now });
  return [...quick, ...people, await checkWebhook(config, postSigned), ...calendars];
}
