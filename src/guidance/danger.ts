import { HAPPENING_CY, isMissingCymraeg, NOW_CY, ONLY_ASKED_CY, PAST_CY, STRIP_CY } from './danger-cymraeg';
import { HAPPENING, MISSING, NOT_MISSING, WORKER } from './danger-words';
import { isWithin } from './spelling';

/*
 * Is somebody in danger now? Asked of every message before anything else, so it needs no guidance, no store and no clock.
 * A clause counts when it says that violence, confinement, pursuit, fire or collapse is happening, unless the clause is
 * only asked about ("what if", "how do I", "policy") or past ("last week"). "Now" outweighs a past. When a message holds both
 * ("he hit me last week and now he has a knife") the clauses are weighed one by one.
 */

const ONLY_ASKED = /^(?:is|are|was|does|do|will|can (?:i|we|he|she|they|you|the|a)) |\b(?:what if|what happens (?:if|when)|in case|suppose|say (?:he|she|they|someone)|imagine|hypothetically|if (?:i|he|she|they|we|someone|somebody|anyone|a|an|the|my|one|people|there|it|things|dad|mum|parents|its|hes|shes|theyre|this)|when (?:a|an|someone|somebody|people|families|parents|they|he|she|clients|staff|workers|i|we)|whenever|how (?:do|should|can|would|to|does|did|many|much|long|often|likely|are)|should|would|could|might|may|do we|does|did|do i|do you|do they|do families|are we|are you|is it|is a|is an|is there|is this|is that|is being|was it|can i|can we|can they|can you|who do|who should|which|why|where do|policy|policies|guidance|protocol|procedure|procedures|counts? as|class(?:ed)? as|considered|examples?|risk of|likely to|training|definition|mean|means|difference|list of|signs of|always|every (?:time|visit|week|day)|each time|sometimes|usually|often|tends? to|keeps? (?:on )?(?:threatening|saying|ringing|emailing)|used to|known for|known to|told (?:he|she|they|that)|been told|gun licence|precautions|emails|(?:in|of) this (?:job|case)|i feel|history|afraid of|scared of|worried|fear of|anyone who|families who|people who|parents who|threats? (?:to|of|against)|supervision|meeting|report|reporting|reported|record|recording|write|written up|wrote|advice (?:on|about|for)|tips|document|complaint|the board|conference|allegations?|alleged|disclosed|assessment|case note|chronology)\b/;
const PAST = /\b(?:last (?:week|month|year|night|time|visit|monday|tuesday|wednesday|thursday|friday|summer|winter)|yesterday|the other (?:day|week|night)|(?:days?|weeks?|months?|years?|hours?|a while|ages) ago|previously|in the past|once|was|were|had|did|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|back in|since then|this morning|earlier|before christmas|at the time|recently|when (?:i|he|she|they|we) (?:was|were|visited|went|got))\b/;
const NOW = /\b(?:now|rn|right now|as we speak|at the (?:moment|minute)|atm|currently|this (?:second|minute|instant)|still (?:here|there|in|inside|outside|at|going|holding)|minutes? ago|mins? ago|seconds? ago|just (?:now|hit|stabbed|attacked|punched|pulled|swung|locked|grabbed|kicked)|hurry|quick|quickly|asap|urgent|urgently|(?:im|were) (?:in|at|outside|inside|stuck|hiding|on the phone|sat|sitting|trapped|locked)|coming (?:out|in|back|at|up|down|for|towards)|here)\b/;
/** Asks for help with what is happening: takes nothing away from it. */
const WHAT_NOW = /\b(?:what (?:do|should|shall|can|must|the hell do|am|the fuck do) (?:i|we)(?: (?:to|gonna|supposed to))? do(?: now| next| pls| please)?|what now|wat do i do|wot do i do|how do (?:i|we) get (?:out|away|him off|her off|it off|help)(?: of here| now)?|who do i (?:call|ring)(?: now)?|should i (?:call|ring|phone|run|leave|hide|go|get out|scream)(?: \w+){0,2}|do i (?:call|ring|run|leave)(?: \w+){0,2}|can you (?:help|send|call|ring|get)|could (?:someone|you) (?:help|send|call))\b/g;
const NOT_NOW = /\b(?:wn i ddim|dwn i ddim|dwn im|dwni m|wni ddim|dim clem|gwn i|mi wn|fel y gwn|water gun|nerf gun|toy gun|glue gun|gun (?:law|cabinet|licence|license|collection|safe)|(?:knife|gun|machete|weapons?|firearms?) (?:convictions?|charges?|offences?|cautions?|history|incidents?|markers?|flags?)|needs? (?:\w+ ){1,2}(?:beating|knocking|shaking) out of|knife (?:collection|block|drawer)|knife crime|gunning|top gun)\b/g;

const VOCABULARY = ['knife', 'machete', 'weapon', 'hammer', 'stabbed', 'stabbing', 'hitting', 'punching', 'kicking', 'strangling', 'choking', 'attacking', 'attacked', 'bleeding', 'breathing', 'locked', 'blocking',
  'blocked', 'trapped', 'threatening', 'threatened', 'killing', 'screaming', 'smashing', 'following', 'chasing', 'hiding', 'surrounded', 'unconscious', 'overdose', 'overdosed', 'tablets', 'hostage', 'petrol', 'biting', 'dragging',
  'beating', 'burning', 'swinging', 'pointing', 'colleague', 'answering', 'outside', 'police', 'ambulance', 'helpwch', 'gwrthod', 'gyllell', 'cyllell', 'bygwth', 'cornered', 'stuck', 'strangled', 'punched', 'kicked', 'swung'];
const REAL_WORDS = new Set(`looked lacked locker locket hinting heating hiring attach attached attaching patrol breeding tapped betting bearing hamper slapped kicker holding hitting sticking stock stack struck clocking
  blacking knives wife knifed police polite polices talking threading stabbed treating bathing poisoning painting printing tables swing swimming sung bygyth punished picked backing biding bitten`.split(/\s+/));

const mend = (token: string): string =>
  token.length < 5 || REAL_WORDS.has(token) || VOCABULARY.includes(token) ? token : VOCABULARY.find((word) => word[0] === token[0] && isWithin(word, token, 1)) ?? token;

const unmarked = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/\u2019|\u2018/g, "'");

/** Lower case, spelling mended, contractions closed up ("he's" is "hes"). */
const plainText = (text: string): string => unmarked(text).replace(/'/g, '').split(/[^a-z0-9]+/).filter(Boolean).map(mend).join(' ').replace(WHAT_NOW, ' ').replace(NOT_NOW, ' ').replace(/\s+/g, ' ').trim();
const plainWelsh = (text: string): string => unmarked(text).split(/[^a-z0-9]+/).filter(Boolean).map(mend).join(' ').replace(NOT_NOW, ' ').replace(STRIP_CY, ' ').replace(/\s+/g, ' ').trim();

const CLAUSES = /[.!;\n?]+|,(?= ?(?:and|but|he|she|they|hes|shes|im|now|ma|mae)\b)|\b(?:but|and now|so now|ond)\b/;

/** Whether the message says that somebody is in danger now. Questions about danger, and dangers past, are not. */
export function isDangerNow(message: string): boolean {
  const [whole, wholeWelsh] = [plainText(message), plainWelsh(message)];
  if (isMissing(whole) || isMissingCymraeg(wholeWelsh)) return true;
  const clauses = unmarked(message).replace(/'(?=[a-z])/g, "'").split(CLAUSES).filter((clause) => clause.trim() !== '');
  return clauses.some((clause) => isHappening(plainText(clause), whole) || isHappeningCymraeg(plainWelsh(clause), wholeWelsh));
}

function isHappening(clause: string, whole: string): boolean {
  if (!HAPPENING.some((pattern) => pattern.test(clause))) return false;
  if (ONLY_ASKED.test(clause)) return false;
  if (NOW.test(clause)) return true;
  return !PAST.test(clause) && !ONLY_ASKED.test(whole.slice(0, 30)) && (!PAST.test(whole) || NOW.test(whole));
}

function isHappeningCymraeg(clause: string, whole: string): boolean {
  if (!HAPPENING_CY.some((pattern) => pattern.test(clause)) || ONLY_ASKED_CY.test(clause)) return false;
  return NOW_CY.test(clause) || (!PAST_CY.test(clause) && !ONLY_ASKED_CY.test(whole.slice(0, 24)) && !PAST_CY.test(whole));
}

function isMissing(text: string): boolean {
  const [absent, unreachable] = MISSING;
  return WORKER.test(text) && absent.test(text) && unreachable.test(text) && !NOT_MISSING.test(text);
}
