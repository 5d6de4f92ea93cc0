import type { Board } from './team';
import { DAY, MINUTE, type Instant } from './time';

/** Sunrise and sunset worked out from the date and a place, so that nobody's whereabouts are asked of anybody. Good to a few minutes. */
export interface Spot {
  readonly latitude: number;
  readonly longitude: number;
}

/** One place in each board's area; Cardiff where there is none. A county is minutes wide, and this is advice. */
const CARDIFF: Spot = { latitude: 51.48, longitude: -3.18 };
const AREAS: Readonly<Record<Board, Spot>> = {
  'cardiff-vale': CARDIFF, gwent: { latitude: 51.6, longitude: -3.0 }, 'cwm-taf': { latitude: 51.65, longitude: -3.45 },
  'mid-west-wales': { latitude: 52.1, longitude: -4.1 }, durham: { latitude: 54.78, longitude: -1.57 },
};
export const areaOf = (board: Board | 'none'): Spot => (board === 'none' ? CARDIFF : AREAS[board]);

const RAD = Math.PI / 180;
const J2000: Instant = Date.UTC(2000, 0, 1, 12);
const TILT = 23.4397;
/** The sun's upper rim on the horizon, with the bending of its light. */
const HORIZON = -0.833;

/** The sunrise equation: mean noon, the sun's anomaly and centre, its declination, then half a day either way. */
export function sunOn(day: Instant, { latitude, longitude }: Spot): { readonly rise: Instant; readonly set: Instant } {
  const noons = Math.round((day - J2000) / DAY) - longitude / 360;
  const anomaly = (357.5291 + 0.98560028 * noons) % 360;
  const centre = 1.9148 * Math.sin(anomaly * RAD) + 0.02 * Math.sin(2 * anomaly * RAD) + 0.0003 * Math.sin(3 * anomaly * RAD);
  const ecliptic = (anomaly + centre + 180 + 102.9372) % 360;
  const transit = J2000 + (noons + 0.0053 * Math.sin(anomaly * RAD) - 0.0069 * Math.sin(2 * ecliptic * RAD)) * DAY;
  const declination = Math.asin(Math.sin(ecliptic * RAD) * Math.sin(TILT * RAD));
  const cosine = (Math.sin(HORIZON * RAD) - Math.sin(latitude * RAD) * Math.sin(declination)) / (Math.cos(latitude * RAD) * Math.cos(declination));
  const half = (Math.acos(Math.max(-1, Math.min(1, cosine))) / (2 * Math.PI)) * DAY;
  const toMinute = (at: number): Instant => Math.round(at / MINUTE) * MINUTE;
  return { rise: toMinute(transit - half), set: toMinute(transit + half) };
}

/** How much of a stretch the sun is up for. `dark`: none of it. */
export function lightOf(from: Instant, until: Instant, spot: Spot): 'daylight' | 'partly-dark' | 'dark' {
  const { rise, set } = sunOn(from, spot);
  if (from >= rise && until <= set) return 'daylight';
  return until <= rise || from >= set ? 'dark' : 'partly-dark';
}
