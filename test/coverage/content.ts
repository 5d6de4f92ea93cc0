import { ANSWERED, shown, type Row } from './row';

/** Catalogue 2.K, what the bot has to be able to explain, and 8, the differences it must not hide. */
const CONTENT = [
  'kinds of resistance', 'reasons for it', 'what threatens', 'conduct between agencies', 'thresholds differ', 'a good relationship is no reason for silence', 'families who do not know why they are asked',
  'motivation looked at again and again', 'manner, by board', 'feelings worked through', 'what to do and not to do', 'what to avoid around an incident', 'resistance is borne longer than hostility', 'not part of the job',
  'unaffected is not the same as safe', 'the voice of adults who can decide', 'losing sight of the person at risk', 'lived experience', 'the usual way to a sound assessment', 'partnership is not always equal',
  'what being a subject of concern feels like', "a worker's own reactions",
] as const;

const DIFFERENCES = [
  'how many kinds', 'for whom', 'which country', 'figures for meetings', 'missed appointments', 'family at the meeting', 'the test for leaving somebody out', 'six months', 'interpreters', '999', 'confrontation', 'a second visitor', 'the car', 'daylight',
  'social media', 'privacy at home', 'cancelled supervision', 'a yes is shared', 'after an incident', 'must agencies be told', 'contracts', 'list of threats', 'reasons', 'watching visits', 'flags', 'audits', 'investigate or explore', 'like a hostage',
  'self-neglect', 'capacity', 'harmful practices', 'advocacy and complaints', 'disagreement', 'access to records', 'summary at the end', 'what it is called', 'past review', 'law', 'animals', "Durham's two dates", "Gwent's words for children",
  'guidance and policy', 'volunteers', 'manner', 'whose duty',
] as const;

const numbered = (prefix: string, from: number, width: number, rows: readonly string[]): readonly Row[] => rows.map((what, index) => shown(`${prefix}${String(from + index).padStart(width, '0')}`, what, ANSWERED));

export const EXPLAINED = numbered('S', 176, 3, CONTENT);
export const DIFFERING = numbered('D-', 1, 2, DIFFERENCES);
