import type { Board } from './team';

/**
 * Threatening behaviours: the union of the boards' lists, with who lists what. Gwent says its list is not complete, so
 * there is room for a threat that is only implied; a threat to kill stands alone, because it goes to the top.
 */
export const BEHAVIOURS = [
  'threat-to-kill', 'physical', 'throwing', 'following', 'animal', 'written', 'language', 'racist', 'sexual', 'homophobic', 'body-language',
  'shouting', 'swearing', 'silence', 'flooding', 'personal-data', 'implied',
] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

const FOUR: readonly Board[] = ['cardiff-vale', 'gwent', 'cwm-taf', 'mid-west-wales'];
const WITHOUT_CARDIFF: readonly Board[] = ['gwent', 'cwm-taf', 'mid-west-wales'];

/** The boards whose list of threatening behaviours names it. Durham prints no list. */
export const LISTED_BY: Readonly<Record<Behaviour, readonly Board[]>> = {
  silence: FOUR, written: FOUR, flooding: FOUR, language: FOUR, racist: FOUR, homophobic: FOUR, 'body-language': FOUR, animal: FOUR, swearing: FOUR, shouting: FOUR, throwing: FOUR,
  sexual: WITHOUT_CARDIFF, following: WITHOUT_CARDIFF, 'personal-data': WITHOUT_CARDIFF,
  // Cwm Taf Morgannwg speaks of violence in the paragraph before its list.
  physical: ['cardiff-vale', 'gwent', 'mid-west-wales'],
  implied: [], 'threat-to-kill': [],
};
