import stem from 'wink-porter2-stemmer';

// Everyday forms the stemmer cannot bring together.
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `children child childrens child kid child kids child people person peoples person women woman womens woman men man mens man wife wife wives wife
  met meet meetings meeting told tell left leave felt feel kept keep wrote write written write took take taken take gave give given give
  saw see seen see knew know known know thought think hid hide hidden hide broke break broken break went go gone go said say made make
  lied lie lying lie lies lie dying die shook shake spoke speak spoken speak chose choose chosen choose fell fall fallen fall
  better good best good worse bad worst bad behaviours behaviour behavior behaviour neighbour neighbour neighbors neighbour
  organisation organisation organization organisation minimize minimise recognize recognise prioritize prioritise favor favour
  criteria criterion criterias criterion analysis analyse safely safe safer safe safety safe unsafe unsafe timescales timescale
  violent violence violently violence threatened threat threatening threat threatens threat threaten threat hostility hostile angrily angry anger angry
  afraid fear frightened fear fearful fear fears fear scary fear intimidated intimidate intimidating intimidate intimidation intimidate
  recordings record recorded record recording record
  isolation isolate isolated isolate isolating isolate
  complaints complain complaint complain complained complain
  resistance resist resistant resist resisting resist reluctance reluctant avoidance avoid compliance comply compliant comply noncompliance noncompliance
  assessment assess assessments assess supervision supervise supervisions supervise supervisors supervise supervisor supervise supervising supervise
  management manager managers manager managing manage manages manage managed manage
  collusion collude colluding collude confidentiality confidential confidence confident confidently confident
  disagreements disagree disagreement disagree planning plan planned plan planners plan arrival arrive refusal refuse denial deny denies deny denied deny
  removal remove removed remove dismissive dismiss attendance attend disclosure disclose interpreters interpret interpreter interpret interpreting interpret
  shouting shout shouted shout yelling yell swore swear sworn swear swearing swear drunken drunk lonely alone
  failure fail failed fail failing fail`.split(/\s+/).reduce<[string, string][]>((pairs, word, at, all) => {
    const next = all[at + 1];
    return at % 2 === 0 && next !== undefined ? [...pairs, [word, next]] : pairs;
  }, []),
);

const STOP: ReadonlySet<string> = new Set(
  `went gone came took a an the this that these those there here it its is are was were be been being am do does did done doing have has had having i me my mine we us our ours you your yours he him his she her hers
  they them their theirs em who whom whose which what when where why how if then than so such as at by for from in into of off on onto or and but nor to too up down out over under with without about above
  after again against all any both each few more most other some no not only own same can cant cannot could couldnt should shouldnt would wouldnt will wont shall may might must mustnt need needs needed let lets
  im ive id ill youre youve youd hes shes weve were theyre theyve theyd thats whats wheres whos hows heres theres isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt aint
  just like really very quite also else even ever still yet now well ok okay please thanks thank hi hello hey get gets got getting go goes going make makes sort kind thing things stuff lot lots bit way
  thought knew known reckon reckons reckoned guess suppose wonder wondering n u ur r cos coz cuz tho pls plz innit gonna wanna gotta kinda bout abt wat wot wen dat dis da ya yer yeah yes
  tell say says said mean means know think want wants wanted ask asks come comes put puts use used using someone somebody something anyone anybody anything everyone everything one ones
  guidance document documents protocol section page according cover mention state stated mentions covers happen happens happening supposed meant bother actually basically literally keep keeps kept every much many
  our ours under during while because since until between within per via etc re
  though although pretty sure ago maybe perhaps probably definitely honestly obviously apparently anyway somehow somewhat whatever seriously totally absolutely tbh fyi btw imo idk lol omg`.split(/\s+/),
);

const APOSTROPHES = /['\u2018\u2019\u02bc`]/g;

const WORD = /[\p{L}\p{N}]+(?:[.@][\p{L}\p{N}]+)*/gu;
// The same for plain letters, several times faster: nearly all of the guidance is.
const PLAIN_WORD = /[a-z0-9]+(?:[.@][a-z0-9]+)*/g;
const IS_PLAIN = /^[\x00-\x7f]*$/;

// "Not" alone says nothing, but what one should not do is another list than what one should.
const FORBIDDING = /\b(?:should|must|shall|ought|supposed|what|things?|best|better)(?: (?:i|we|you|they|one|people|staff|workers?|practitioners?|professionals?|managers?|be|to))* not\b|\b(?:shouldnt|mustnt)\b/g;
const FORBIDDEN = ' forbidden ';

/** Lower case, no marks, apostrophes closed up (`he's` is `hes`); a full stop or @ inside a word stays. */
export function tokenise(text: string): string[] {
  const lower = markForbidden(text.toLowerCase());
  if (!IS_PLAIN.test(lower)) return lower.normalize('NFC').replace(APOSTROPHES, '').replace(/&/g, ' and ').match(WORD) ?? [];
  const closed = lower.includes("'") ? lower.replaceAll("'", '') : lower;
  return (closed.includes('&') ? closed.replaceAll('&', ' and ') : closed).match(PLAIN_WORD) ?? [];
}

const markForbidden = (text: string): string => (/not|shouldn|mustn/.test(text) ? text.replace(/(should|must)n['\u2019]t\b/g, '$1nt').replace(FORBIDDING, FORBIDDEN) : text);

const stems = new Map<string, string>();

/** Longer is no word: the stemmer's cost grows with the square of it, and every caller waits meanwhile. */
const LONGEST_WORD = 40;

/** The form under which words of one family meet. */
export function stemOf(token: string): string {
  if (token.length > LONGEST_WORD) return token.slice(0, LONGEST_WORD);
  const known = stems.get(token);
  if (known !== undefined) return known;
  const made = stem(IRREGULAR.get(token) ?? token);
  if (stems.size < 20_000) stems.set(token, made);
  return made;
}

export const isStopWord = (token: string): boolean => STOP.has(token) || (token.length === 1 && !/\d/.test(token));

/** The words that carry meaning, stemmed, in order. */
export const contentStems = (text: string): string[] => tokenise(text).filter((token) => !isStopWord(token)).map(stemOf);

export const pairsOf = (stems: readonly string[]): string[] =>
  stems.flatMap((stem, at) => {
    const next = stems[at + 1];
    return next === undefined ? [] : [`${stem}_${next}`];
  });
