/**
 * What a check-out is made of. `command` asks for it; `safe` is her word that she is; `over` and `gone` say the visit is done or left;
 * `out` and `leaving` can be read two ways; `staying` says it is not over; `well` says how it went; `named` points at one visit of several; `small` says nothing.
 */
export type Part = 'command' | 'safe' | 'over' | 'gone' | 'out' | 'leaving' | 'staying' | 'well' | 'named' | 'small';

const part = (name: Part, source: string): readonly [Part, RegExp] => [name, new RegExp(`(?:${source})(?= |$)`, 'y')];

const I_AM = '(?:im|i am|ive|i have|were|weve|we are|just|now|all|am|both)';
const MY_VISIT = '(?:(?:the |my |this |todays |that )?(?:visit|appointment|home visit|hv))';
const WELL = '(?:ok|fine|good|well|alright|all right|great|grand|calm|sound)';
const HOUSE = '(?:house|flat|property|home|building|address|family|visit)';
const BASE = '(?:at|in|to) (?:the |my )?(?:office|base|car|work|hub)';

const ENGLISH = [
  part('command', '(?:check|checking|checked|sign|signing|clock|clocking)(?: me| us)? out|(?:end|ending) (?:the |my |this )?visit|close my visit'),
  part('safe', `${I_AM}(?: ${I_AM})* (?:back |home |out |done |finished |back home )?(?:and )?safe(?:ly)?(?: and (?:sound|well|ok))?|(?:got |gotten |arrived |im )?(?:home|back home|out|left)(?: and)? safe(?:ly)?(?: and (?:sound|well))?|(?:all )?safe and (?:sound|well)|(?:back|got back) safe(?:ly)?`),
  part('over', `${MY_VISIT} (?:is |has |now |all |has now )*(?:over|done|finished|complete|completed|ended)(?: now| early)*|(?:${I_AM} )*(?:finished|done|completed)(?: with)?(?: ${MY_VISIT})?(?: here| there| now)*`),
  part('gone', `(?:${I_AM} )*left(?: now| there| the ${HOUSE})*|(?:${I_AM} )*out of (?:there|here|the ${HOUSE})|(?:${I_AM} |got )*(?:back|home) ${BASE}|(?:${I_AM} )*${BASE.replace('|to', '')}|(?:${I_AM} |got )*back home`),
  part('out', `(?:${I_AM} )*(?:out|back|home)(?: now)?`),
  part('leaving', '(?:check|checking|checked|sign|signing|clock|clocking)(?: me| us)? out (?:at|by|in) \\d\\S*(?: ?(?:mins|minutes|am|pm))?'),
  part('staying', `(?:${I_AM} )*(?:still )?(?:here|inside|in there|there)|for now|at the moment|so far|yet|still`),
  part('leaving', `(?:${I_AM} )*(?:leaving|heading (?:off|out|back|home)|going home|coming (?:out|away|back|home)|off home|driving (?:back|home)|on (?:my|the) way (?:back|home|out)|nearly (?:done|finished|out)|almost (?:done|finished|out)|about to leave|setting off)(?: now| the ${HOUSE}| there| here)*`),
  part('well', `(?:(?:its|it|everything|everythings|every thing|alls|all|im|thats|that|they|were|was|went|is|went all|and|very|really) )*${WELL}(?: here| there)?|no (?:problems?|issues?|concerns?|worries|trouble|bother|dramas?)|nothing to report|all safe|safe|no incidents?`),
  part('named', `(?:at|in|with|from|case|ref) (?!the$)[a-z]+`),
  part('small', 'and|now|thanks|thank you|please|cheers|ta|thx|today|all|so|visit|me|for|from|the'),
];

const I_AM_CY = '(?:dwin|dwi yn|dwi n|dw in|dw i yn|rwyn|rwy n|rwy yn|rydw in|rydw i yn|win|wi n|wi yn|fin|fi n|fi yn|dwi|wi|fi|rydyn nin|dan nin|ni)';
const DONE_CY = '(?:gorffen|gorffan|bennu|cwpla|cwblhau|darfod|dod i ben)';
const HERE_CY = '(?: yma| ma| fan hyn| yno| nawr| rwan| yr ymweliad| y visit| ir dim)*';
const HOME_CY = '(?:adra|adre|gartre|gartref|gatre|nol|yn ol|allan|mas)';

const WELSH = [
  part('command', `(?:gwirio|tsiecio|tshecio|checio|checo|checkio|check|arwyddo|cofnodi)(?: fi)?(?: i)? (?:allan|mas)|gorffen (?:yr |fy )?ymweliad`),
  part('safe', `${I_AM_CY} (?:saff|ddiogel)(?: ac yn iach| ac yn iawn)?|(?:${I_AM_CY} )?${HOME_CY}(?: ?n| yn) (?:saff|ddiogel)|(?:adran|adren|gartren|gatren|gartrefn|noln) (?:saff|ddiogel)|yn (?:saff|ddiogel)|saff a iach|yn saff ac yn iach`),
  part('over', `(?:${I_AM_CY} |newydd )*(?:wedi ${DONE_CY}|di ${DONE_CY})${HERE_CY}|(?:mae |mae r |maer |yr )*ymweliad (?:wedi ${DONE_CY}|drosodd|ar ben)`),
  part('gone', `(?:${I_AM_CY} |newydd )*wedi (?:gadael|gadel|gadal|dod (?:allan|mas)|mynd o na)(?: y ty)?${HERE_CY}|(?:${I_AM_CY} )?(?:allan|mas) (?:o na|or ty)|(?:${I_AM_CY} )?(?:nol |yn ol )?yn y (?:car|swyddfa)`),
  part('out', `(?:${I_AM_CY} )?(?:allan|mas|adra|adre|gartre|gartref|gatre|nol|yn ol)(?: nawr| rwan)?`),
  part('leaving', `${I_AM_CY} (?:gadael|gadel|gadal|mynd(?: ${HOME_CY})?|dod(?: ${HOME_CY})?)(?: nawr| rwan)?|(?:gadael|gadel|gadal)(?: nawr| rwan)|(?:${I_AM_CY} )?ar (?:y|fy|yn) ffordd ${HOME_CY}|bron (?:a |wedi )?${DONE_CY}`),
  part('well', `(?:mae |maer |ac |a |aeth )*(?:popeth|popth|pob dim|bob dim|y cwbl|y cyfan|cwbl)(?:n| n| yn| wedi mynd yn| di mynd yn)? (?:iawn|ok|dda|tidy|champion|gret)|popethn (?:iawn|ok|dda)|${I_AM_CY} (?:iawn|ok|oce)|dim (?:problem|problemau|trafferth|pryderon)|yn iawn|iawn|saff|i gyd yn iawn|bopeth yn iawn`),
  part('small', 'diolch|diolch yn fawr|plis|os gwelwch yn dda|nawr|rwan|a|ac|yr|ymweliad|heddiw|i gyd'),
];

export const CHECK_OUT_PARTS: readonly (readonly [Part, RegExp])[] = [...ENGLISH, ...WELSH];
