import type { Vocabulary } from './spelling';
import { isStopWord, stemOf } from './words';

// How words are shortened with a thumb. Only what can be read one way; "w" and "s" are left alone.
const SHORT: ReadonlyMap<string, string> = new Map(
  `2day today|2moro tomorrow|2morrow tomorrow|tmrw tomorrow|tomoz tomorrow|tomo tomorrow|2nite tonight|2night tonight|tonite tonight|nite night|nites nights|yday yesterday|yest yesterday
  b4 before|l8 late|l8r later|m8 mate|m8s mates|gr8 great|h8 hate|w8 wait|str8 straight|no1 nobody|noone nobody|no1s nobody|some1 somebody|sum1 somebody|every1 everybody|any1 anybody|sumthing something|sumfing something|nuffin nothing|nuthin nothing|summat something|owt anything
  ppl people|fam family|fams families|hubby husband|bf boyfriend|gf girlfriend|bro brother|sis sister|sw social worker|swer social worker|hv health visitor|yw youth worker|mgr manager|mngr manager|colleage colleague|collegue colleague
  appt appointment|appts appointments|mtg meeting|mtgs meetings|visitd visited|wk week|wks weeks|hrs hours|mins minutes|yr year|yrs years|mth month|mths months|wkend weekend
  msg message|msgs messages|txt text|txts texts|txtd texted|txted texted|fone phone|fones phones|pic picture|pics pictures|vid video|vids videos|addy address|addys addresses
  shud should|wud would|cud could|wen when|wot what|wat what|wher where|hu who|hw how|wiv with|wth with|bin been|av have|ave have|hav have|havin having|avin having|gd good|rly really|rlly really|proply properly
  agn again|alwys always|alway always|nvr never|neva never|evry every|evrytime every time|dnt dont|thru through|tho though|altho although|enuf enough|luv love|lil little|probs problems|def definitely|defo definitely
  probly probably|diff different|diffrent different|coupla couple|sposed supposed|sposta supposed to|spose suppose|thot thought|tol told|sed said|woz was|wos was|wernt werent|cus because|bcos because|bcoz because|becos because|becuz because|iv ive|mite might|rite right|nxt next|lst last|frm from|jus just|jst just|abt about|bak back|ova over|eva ever`
    .split(/[|\n]\s*/).map((pair): [string, string] => {
      const space = pair.indexOf(' ');
      return [pair.slice(0, space), pair.slice(space + 1)];
    }),
);

/** The words a token stands for, as they are written out: shortenings, and "fobbin" for "fobbing". */
export function writtenOut(vocabulary: Vocabulary, token: string): string[] {
  const long = SHORT.get(token);
  if (long !== undefined) return long.split(' ');
  const whole = `${token}g`;
  const isCut = token.length >= 4 && token.endsWith('in') && !isStopWord(token) && !vocabulary.stems.has(stemOf(token)) && (isStopWord(whole) || vocabulary.stems.has(stemOf(whole)));
  return [isCut ? whole : token];
}
