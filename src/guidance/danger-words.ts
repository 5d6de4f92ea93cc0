/**
 * What speaks of danger now, as patterns over text made plain by `plainText` (lower case, apostrophes closed up, spelling mended).
 * A pattern says what is happening; whether it happens now, happened before or is only asked about is weighed in danger.ts.
 */
const WHO = '(?:he|hes|she|shes|they|theyre|theyve|dad|dads|mum|mums|mam|mams|father|mother|son|sons|daughter|brother|sister|uncle|partner|partners|boyfriend|boyfriends|husband|ex|bloke|blokes|man|mans|guy|guys|someone|somebody|neighbour|lad|lads|woman|client|patient|resident|parent|parents|family|people|him|her|them|one)';
const VICTIM = '(?:me|us|her|him|them|my|the (?:kid|kids|child|children|baby|mum|mam|dad|mother|woman|girl|boy|old|little)|(?:his|her|their) (?:wife|mum|mam|mother|partner|girlfriend|kid|kids|child|baby|son|daughter|sister)|each other|colleague|mum|mam|nan|gran|a (?:kid|child|baby|woman)|someone|somebody|themselves|himself|herself|myself)';
const WEAPON = '(?:knife|knives|gun|shotgun|rifle|pistol|firearm|machete|axe|sword|blade|razor|screwdriver|hammer|crowbar|baseball bat|bat|iron bar|metal bar|weapon|petrol|acid|scissors|chainsaw|broken bottle|bottle|air rifle|crossbow|taser|syringe|needle)';
const HARM_ING = '(?:hitting|punching|kicking|slapping|strangling|choking|throttling|stabbing|beating|battering|attacking|assaulting|shaking|dragging|biting|hurting|killing|suffocating|smothering|drowning|burning|grabbing|shoving|thumping|headbutting|raping|laying into|going for|coming at|coming for|coming after|lunging at|swinging at|throwing \\w+ at|pulling \\w+ hair|chasing|shooting|pinning|holding \\w+ down|holding \\w+ by)';
const KILL = '(?:kill|stab|shoot|strangle|murder|hurt|burn|set fire|torch|slit|jump|hang|cut|smash|attack|batter|do \\w+ in|end it|finish|slash|throw|drown|overdose|blow|hit)';

export const HAPPENING: readonly RegExp[] = [
  // Somebody is using violence.
  new RegExp(`\\b${HARM_ING}\\b.{0,12}\\b${VICTIM}\\b`),
  /\b(?:being|getting|im getting) (?:attacked|beaten|hit|strangled|stabbed|assaulted|punched|kicked|chased|raped|mugged|battered)\b/,
  /\b(?:hes|shes|theyve|has|have|ive|been|got) (?:just )?(?:been )?(?:stabbed|shot|strangled)\b/,
  new RegExp(`\\b(?:just|hes|shes|theyve|has just) (?:hit|punched|kicked|stabbed|bitten|attacked|slapped|headbutted|pushed|shoved|grabbed|knocked|thrown|smashed|pulled)\\b.{0,14}\\b${VICTIM}\\b`),
  /\b(?:has|got|have|hes got|shes got) (?:hold|hands?|his hands|her hands|arm) ?(?:of|on|round|around) (?:my|me|her|his|him|the|their)\b/,
  /\b(?:wont|not|refus\w+ to) let(?:ting)? go of (?:me|my|her|him|us|them)\b/,
  /\b(?:grabbed|holding|dragged|pinned) (?:me|her|him|us) (?:by|against|to|down|round)\b/,
  // "They've got me down for every angry dad" and "she got me to sign" hurt nobody.
  /\b(?:got|has|had) (?:me|her|him|us) (?:up )?(?:by (?:the|my|her|his)|against|down (?:on|and)|pinned|round (?:the|my|her|his) (?:neck|throat)|to the (?:floor|ground|wall))\b/,
  /\bhands? (?:are )?(?:round|around|on) (?:my|her|his) (?:throat|neck)\b/,
  /\b(?:fight|fighting|punch up|brawl)\b.{0,30}\b(?:now|here|kicked off|front of me|broken out|breaking out)\b/,
  // A weapon in somebody's hand.
  new RegExp(`\\b(?:hes|shes|theyve|theyre|has|have|got|gots|holding|waving|swinging|pulled|grabbed|grabbing|picked up|pointing|carrying|brandishing|with|reaching for|fetching|getting|gone to get|gone for|pulled out|come at me with) (?:\\w+ ){0,3}?${WEAPON}\\b`),
  new RegExp(`\\b${WEAPON} (?:to|at|against|in|on|up to) (?:my|me|her|his|their|the) (?:\\w+ ?)?`),
  // A threat about to be carried out.
  new RegExp(`\\b(?:is|are|im|hes|shes|theyre|${WHO})\\b.{0,20}\\b(?:going to|gonna|about to|threatening to|ready to|trying to|tryin to|goin to|tryna|finna|saying (?:he|she|they)ll|says (?:he|she|they)ll|says hes|saying hes) (?:\\w+ ){0,3}?${KILL}\\b`),
  /\b(?:trying to|tried to just|about to) (?:break|smash|kick|force|get) (?:\w+ ){0,3}(?:door|in|window|car)\b/,
  /\b(?:wants|want|ready) to (?:jump|die|hang|kill (?:him|her)self)\b|\bclimbing (?:over|onto|out)\b.{0,20}\b(?:balcony|bridge|window|roof|rail|edge)\b|\bon the edge of (?:the|a) (?:roof|bridge|balcony|window)\b/,
  /\b(?:come|came|coming|went|going|goes|run|running|ran) at (?:me|us|her|him|them) with\b/,
  // Shut in, cornered.
  /\b(?:wont|not|isnt|refus\w+ to) (?:move|moving|get out of|budge|come away) (?:\w+ ){0,2}(?:door|doorway|way|stairs|exit|gate)\b/,
  /\b(?:locked|shut|trapped|barricaded|cornered|pinned|boxed) (?:me|us|her|him|them|myself|ourselves|the (?:kids|children|door)) ?(?:in|inside|into|up|against|down)\b/,
  /\b(?:im|were|am|are|been|he has|hes|shes) (?:\w+ )?(?:locked in|trapped|cornered|stuck in (?:the|this|a|his|her|their)|held hostage|being held|barricaded)\b/,
  /\b(?:wont|wouldnt|not|refus\w+ to|refusing to|isnt|arent|never) (?:let|letting|lets) (?:me|us|her|him|them) (?:out|go|leave|get out|past(?! (?:the |her |his |their )?(?:front door|doorstep|gate|threshold|step|porch)\b)|pass|by)\b(?! (?:alone|of it|on|to|home|early|with|off|part|in|up|ahead|under|until|from|without))/,
  /\b(?:cant|cannot|unable to|no way to) (?:get out|get away|leave|escape|get to the door|get past|move|breathe)\b(?! (?:of (?:doing|it|this|that|the visit|going|my|supervision|work)|from|early|alone|the (?:case|job|team|service|protocol)|with|on leave|until|without|forward))/,
  /\b(?:blocking|blocked|standing in|stood in|guarding|locked|bolted|barring|in front of) (?:\w+ )?(?:door|doorway|exit|way out|front door|my way|stairs|gate|my car)\b/,
  /\b(?:taken|took|got|has|have|snatched|grabbed|wont give (?:me )?(?:back )?) (?:my|our) (?:phone|keys|car keys|bag)\b(?! (?:number|no|num|details|bill|calls?))/,
  // Followed or hunted.
  /\b(?:following|chasing|after|tailing|hunting) (?:me|us|my car)\b(?! (?:on|online|around the internet|up))|\bbeing (?:followed|chased|hunted)\b/,
  /\b(?:im|were|am) (?:\w+ )?(?:hiding|hid) (?:in|behind|under|upstairs|from)\b/,
  /\b(?:surrounded|surrounding) (?:me|us|my car|the car|by)\b|\bim surrounded\b/,
  /\b(?:smashing|kicking|banging|hammering|trying|breaking) (?:\w+ )?(?:up|in|down|on|at)? ?(?:the |my |our )?(?:door|window|windows|car|place|house|room|up|windscreen)(?: in| down)?\b/,
  // An animal, a fire, a body.
  /\b(?:dog|dogs|pitbull|alsatian|rottweiler|staffie|xl bully)\b.{0,25}\b(?:attacking|biting|biting|bitten|hold of|on me|at me|got me|got my|has me|has my|let go|loose on|set on|going for|cornered|mauling|jumping at|latched)\b/,
  /\b(?:set|sets|setting|put) (?:the |his |her |their |a )?(?:\w+ )?(?:dog|dogs|alight|fire) ?(?:on|to)?\b/,
  /\b(?:house|flat|kitchen|room|place|car|curtains|sofa|shes|hes|building) (?:is|are|s)? ?(?:on fire|alight|burning|full of smoke)\b|\bthere(?:s| is) (?:a )?(?:fire|smoke)\b|\bsmell(?:ing)? gas\b/,
  /\b(?:im|hes|shes|is|theyre|baby|child|are|am|and|isnt|has|outside|car|ive) (?:\w+ )?(?:bleeding(?! (?:us|me|them) dry)|breathing and|unconscious|not breathing|stopped breathing|turning blue|gone blue|fitting|choking|having a (?:fit|seizure|heart attack|stroke)|unresponsive|passed out|collapsed|dying|not moving|not waking|floppy)\b/,
  /\b(?:isnt|not|stopped|hardly|barely) (?:\w+ )?breathing\b|\b(?:has|hes|shes|ive) (?:just )?collapsed\b|\bbleeding\b.{0,20}\b(?:coming|car|floor|outside|inside)\b/,
  /\b(?:wont wake up|(?:not|isnt) waking(?: up)?|cant wake (?:him|her|them)|stopped breathing|blood everywhere|bleeding (?:badly|heavily|out|loads|a lot)|pouring with blood|covered in blood)\b/,
  /\b(?:taken|took|swallowed|overdosed|overdosing|od|oded) (?:on )?(?:\w+ ){0,4}(?:tablets|pills|overdose|od|meds|paracetamol|bleach|antifreeze)\b|\b(?:hes|shes|has|have) (?:just )?(?:overdosed|od)\b/,
  /\b(?:on the (?:bridge|roof|ledge|windowsill|tracks)|noose|rope round)\b.{0,40}/,
  /\b(?:kill|killing|hang|hanging|hurt|harming|cut|cutting) (?:himself|herself|themselves|myself)\b/,
  /\b(?:dangling|holding|hanging|held) (?:the |her |his )?(?:baby|child|kid|toddler|boy|girl) (?:out|over|off|upside)\b/,
  // Held over a drop, or on the way to one: a height, water, traffic.
  /\b(?:baby|child|kid|kids|toddler|boy|girl|son|daughter|him|her|me)\b (?:\w+ ){0,2}(?:dangling|hanging|held|out|upside down|by \w+ \w+) (?:\w+ ){0,2}(?:over|off|out of|from) (?:\w+ ){0,2}(?:balcony|window|bridge|banister|railing|rail|edge|roof|cliff|stairs|wall)\b/,
  /\b(?:driving|drive|jumping|jump|gone to jump|walking|walked|running|ran|heading|going|throwing (?:\w+ )?(?:self|himself|herself|themselves|myself)) (?:\w+ ){0,3}?(?:off (?:the|a) (?:bridge|cliff|roof|pier|balcony|viaduct|edge)|into (?:the |a )?(?:river|canal|sea|reservoir|lake|quarry|traffic)|in front of (?:a |the )?(?:train|lorry|bus|car|traffic))\b/,
  /\b(?:take|taking|took) (?:\w+ ){1,3}(?:with (?:him|her|them) when|over the edge|off the (?:bridge|cliff|roof))\b/,
  // A plea.
  /\b(?:send|get|need|want) (?:\w+ ){0,2}(?:help|police|ambulance|someone|somebody|backup) (?:now|quick|quickly|here|asap|please|pls|urgently|fast)\b/,
  // "help" alone is a command that the bot answers itself; with anything pressing beside it, it is a plea.
  /^(?:help me|help us|sos|mayday|help (?:please|pls|now|quick|asap|hes|shes|theyre|im))\b(?! (?:to|with|understand|find|write|decide|plan|cope|prepare|explain|work|think|know|deal|learn|writing|sure|new|not sure))/,
  /\b(?:help me|help us|save me)\b(?! (?:to|with|understand|find|write|decide|plan|cope|prepare|explain|work|think|know|out|deal|and|learn|get my))/,
  /\b(?:ring|call|phone|dial) (?:the )?(?:police|999|ambulance) (?:now|please|for me|for us|quick|asap)\b/,
  /\b(?:im|were|am) (?:\w+ )?in (?:\w+ )?danger\b(?! of)|\b(?:fear|scared) for my life\b|\bgoing to die\b|\blife is in danger\b/,
  /\b(?:hear|hearing|heard) (?:\w+ ){0,3}(?:screaming|screams|screaming for help|being hit|gunshot|shots|banging and)\b/,
  /\bscreaming for help\b|\b(?:crying|begging) for help\b/,
];

/** A worker who should be back and cannot be reached; weighed apart, since "two hours ago" is no past here. */
export const MISSING: readonly [RegExp, RegExp] = [
  /\b(?:late back|not back|isnt back|hasnt (?:come|got|been|turned|checked|rung|called|reported)|havent (?:come back|heard)|still (?:out|in there|inside)|overdue|missing|gone quiet|disappeared|should have been back|shouldve been back|late|not come (?:back|out|home)|not returned|never came back|didnt come back|been in there)\b/,
  /\b(?:not answering|isnt answering|no answer|not picking up|isnt picking up|phone(?:s)? (?:is )?(?:off|dead)|going to voicemail|straight to voicemail|cant (?:reach|get hold|get through|contact)|cannot reach|no reply|not replying|isnt replying|wont pick up|text(?:ed|ing)? (?:me |us )?(?:for )?help|texted sos|said help|heard (?:a )?scream|sounded scared|line went dead|cut off|panic alarm|pressed (?:her|his|the|their) (?:panic|alarm)|not responding|nothing since|unreachable)\b/,
];
/** About a family that does not answer, or a reply that does not come: no worker is missing. */
export const NOT_MISSING = /\b(?:what if|if (?:a|the|someone|i|they|we|my)|when (?:a|someone)|should|procedure|policy|last (?:week|month|year)|yesterday|how (?:do|should|long)|what happens|appointments?|emails?|report|meeting|school|door|(?:family|parents?|mum|dad|mam|client)s? (?:not|is|isnt|are|arent|has|hasnt|have|havent|wont|never))\b/;
export const WORKER = /\b(?:colleague|colleagues|worker|co ?worker|student|nurse|midwife|health visitor|social worker|my (?:mate|buddy|team|staff|partner)|one of (?:my|our)|staff|shes|hes|she|he|they)\b/;
