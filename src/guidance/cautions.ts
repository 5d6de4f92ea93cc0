import type { AnswerStrings } from '../strings/en/answers';

/**
 * What an answer says before anything it quotes, whatever the search found: the few things that must never be left
 * unsaid to somebody who asks about them. Written by hand, since a passage that happens to rank lower would drop them.
 */
export type Caution = keyof AnswerStrings['cautions'];
/** In the order of their weight. */
export const CAUTIONS: readonly Caution[] = ['afraid', 'confront', 'calm', 'secret', 'capacity', 'culture', 'legal'];

/** More would crowd out the answer itself. */
const MOST = 2;

const SAID: Readonly<Record<Caution, readonly RegExp[]>> = {
  afraid: [
    /\b(?:i|im|me|my|we|were|ive) (?:\w+ ){0,4}(?:scared|afraid|frightened|terrified|intimidated|bricking|dread|dreading|petrified|nervous)\b/,
    /\b(?:mae )?(?:gen i|arna i|arnaf i|arnaf) ofn\b|\bofn arna(?:f|i)?\b|\b(?:dwi|dw i|rwyn|dwin) (?:\w+ )?ofnus\b/,
  ],
  confront: [
    /\bconfront(?:ing|ed)?\b/,
    /\b(?:challeng(?:e|es|ing)|stand up to|have it out with|be firm with|face up to) (?:\w+ ){0,2}(?:him|her|them|dad|mum|mam|parents?|father|mother|partner|carer|family|families|grandad|nan|son|daughter)\b/,
    /\b(?:heri(?:o|or|oi|on|au)|wyneb(?:u|ur|ui)) (?:\w+ ){0,2}(?:ef|fe|fo|hi|nhw|tad|mam|rhieni|rhiant|teulu|partner|gofalwr)\b/,
  ],
  calm: [
    /\b(?:calm|quiet|settled|no trouble|no bother|no problems?|nothing (?:has )?happened|never (?:been )?(?:violent|aggressive)|fine (?:before|so far|last time)|lovely|friendly)\b.*\bsafe\b/,
    /\b(?:is|are|was) (?:it|he|she|they|this|that|the (?:family|house|home)|this family) (?:\w+ ){0,2}safe(?: now| enough| to (?:go|visit|see))?\b(?! (?:word|phrase|guard))/,
    /\b(?:ydyn nhw|ydy hi|ydy fo|ydy o|ydy e|ydyr teulu|ydy r teulu|a ywn|ydyn)\b.*\b(?:saff|ddiogel)\b/,
  ],
  secret: [
    /\b(?:keep|keeping|kept|promise|promised|stay|stays|remain)\b.*\b(?:secret|confidential|private|between us|to myself|off the record)\b|\boff the record\b/,
    /\bpromis\w+\b.*\b(?:wont|will not|not|never) (?:to )?(?:tell|say|share|pass)\b/,
    /\b(?:addo|cadw)\b.*\b(?:cyfrinach|gyfrinach|gyfrinachol|cyfrinachol|dweud wrth neb)\b/,
  ],
  capacity: [
    /\b(?:lacks?|has|have|got|without) (?:\w+ )?capacity\b|\bcapacity to (?:refuse|decide|agree|consent|choose|say|understand)\b/,
    /\b(?:diagnos\w*|schizo\w*|bipolar|psychotic|psychosis|personality disorder|mentally ill|dementia)\b.*\b(?:is|are|has|does|think|say|sure)\b|\b(?:is|are|has|does) (?:he|she|they|mum|dad)\b.*\b(?:diagnos\w*|schizo\w*|bipolar|psychotic|psychosis|personality disorder|mentally ill)\b/,
    /\bg?alluedd\b/,
  ],
  culture: [
    /\b(?:cultur\w*|religio\w*|tradition\w*|custom|customs|faith|community)\b.*\b(?:ok|okay|allowed|accept\w*|normal|excus\w*|harsh\w*|hit\w*|smack\w*|beat\w*|punish\w*|disciplin\w*|abus\w*|harm\w*|risk\w*)\b/,
    /\b(?:ok|okay|allowed|accept\w*|normal|excus\w*|harsh\w*|hit\w*|smack\w*|beat\w*|punish\w*|disciplin\w*|abus\w*|harm\w*|risk\w*)\b.*\b(?:cultur\w*|religio\w*|tradition\w*|customs?|faith)\b/,
    /\b(?:diwylliant|ddiwylliant|crefydd|grefydd|traddodiad|draddodiad)\b.*\b(?:iawn|derbyniol|taro|cosbi|niwed|risg|gamdrin)\b/,
    /\b(?:iawn|derbyniol|taro|cosbi|niwed|risg|gamdrin)\b.*\b(?:diwylliant|ddiwylliant|crefydd|grefydd|traddodiad|draddodiad)\b/,
  ],
  legal: [
    /\b(?:injunctions?|court orders?|non ?molestation|restraining orders?|prosecut\w*|lawful|unlawful|legally|illegal|against the law|sue|suing|solicitors?|legal (?:rights?|powers?|action|advice|order)|break the law|evict\w*)\b/,
    /\b(?:cyfreithiol|gyfreithiol|cyfraith|gyfraith|gwaharddeb|waharddeb|gorchymyn llys|erlyn)\b/,
  ],
};

/** The weightiest first. The text is read without capitals, accents and apostrophes, as people type it. */
export function cautionsFor(text: string): readonly Caution[] {
  const plain = text.slice(0, 2_000).toLowerCase().normalize('NFD').replace(/[\p{M}'\u2019]/gu, '').replace(/[^a-z0-9]+/g, ' ');
  return CAUTIONS.filter((caution) => SAID[caution].some((pattern) => pattern.test(plain))).slice(0, MOST);
}
