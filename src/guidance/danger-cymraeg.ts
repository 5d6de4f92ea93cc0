/** The same in Welsh, over text without accents and with apostrophes as spaces; mutated forms and both dialects are spelled out. */
const WEAPON = '(?:g?n?ghyllell|gyllell|chyllell|cyllell|cyllyll|gyllyll|gwn|ngwn|dryll|ddryll|bwyell|fwyell|morthwyl|forthwyl|machete|arf|arfau|petrol|siswrn|fat criced|bat|potel|botel|raser|rasel)';
const HARM = '(?:bwrw|mwrw|fwrw|taro|nharo|daro|thraw|curo|ngharo|nghuro|guro|churo|cicio|nghicio|gicio|chicio|dyrnu|nyrnu|ddyrnu|ymosod|hymosod|tagu|nhagu|dagu|thagu|trywanu|nhrywanu|drywanu|thrywanu|stabio|llusgo|lusgo|brathu|mrathu|frathu|cnoi|nghnoi|gnoi|llindagu|lindagu|brifo|mrifo|frifo|waldio|hanafu|hambygio|erlid|hysgwyd|gafael)';
const THREAT = '(?:lladd|ladd|trywanu|drywanu|thrywanu|saethu|llosgi|losgi|bwrw|fwrw|taro|daro|brifo|frifo|curo|guro|ymosod|rhoi .{0,12} ar dan|roi .{0,12} ar dan|neidio|crogi|grogi|malu|falu|mrifo|mwrw|nharo|lladd fi)';

export const HAPPENING_CY: readonly RegExp[] = [
  new RegExp(`\\b(?:mae|ma|maen|man|mai|mae n|maen nhw n|wrthi|dal)\\b.{0,30}\\b(?:yn|n|fy|dal i|y|ei|wedi|di)\\b.{0,12}\\b${HARM}\\b`),
  new RegExp(`\\b(?:newydd|jyst|jest) (?:\\w+ ){0,2}${HARM}\\b`),
  new RegExp(`\\b(?:gan|gyda|efo|da|ganddo|ganddi|gynno|gynni|ganddyn|gynnyn|tynnu|dynnu|tynu|dynu|dal|cario|chwifio|chwifio r|codi|nol|estyn|chydio mewn|mae)\\b (?:\\w+ ){0,3}?${WEAPON}\\b(?! i\\b)`),
  /\b(?:gan|gyda|efo|da|ganddo|ganddi|gynno|gynni) (?:\w+ ){0,2}wn\b(?! i\b)/,
  new RegExp(`\\b(?:mae|ma|maen|man)\\b.{0,25}\\b(?:mynd i|am|bygwth|trio|ceisio|ar fin|dweud bod|deud bod|gweud bod)\\b.{0,22}\\b${THREAT}\\b`),
  new RegExp(`\\bbygwth (?:\\w+ ){0,2}${THREAT}\\b`),
  /\b(?:wedi|di) (?:\w+ ){0,2}?(?:cloi|nghloi|gloi|chloi|cau fi|fy nal|nal i|dal fi|nghau|caethiwo|carcharu)\b/,
  /\b(?:cloi|cau) (?:fi|ni|y drws|hi|fy hun|drws)\b|\bdrws (?:wedi|di) (?:ei )?(?:gloi|cloi)\b/,
  /\b(?:gwrthod|gwrthdo|pallu|cau|cau n lan|ddim yn|ddim|nacau|wrthod|ballu|gau) (?:\w+ )?(?:gadael|gadel|adael|adel|gada|ada) (?:i )?(?:fi|ni|mi|hi|fo|fe|nhw)\b(?! (?:i )?mewn)/,
  /\b(?:methu|ffaelu|fethu|ffili|ffeilu|dim modd|alla i ddim|fedra i ddim) (?:\w+ )?(?:mynd|dod|dianc|gadael|cael|anadlu|symud) ?(?:mas|allan|o ma|o fan hyn|i ffwrdd|odd ma|oma)?\b/,
  /\b(?:blocio|sefyll o flaen|sefyll yn|rhwystro|gwarchod|rwystro|flocio) ?(?:r|y)? ?(?:drws|ffordd|fy ffordd|allanfa|car|nghar)\b/,
  /\b(?:yn fy|n fy|yn|n) (?:nilyn|dilyn fi|erlid|hela i|nilyn i)\b|\bdilyn fi\b|\bdod (?:ata i|amdana i|ar fy ol|ar yn ol|tuag ata|ata fi)\b/,
  /\b(?:dwi|rwy|rydw|w i|ni|rydyn|dan ni|dyn ni) (?:\w+ )?(?:n |yn |di |wedi )?(?:cuddio|gaeth(?! i)|sownd|gwaedu|mewn perygl|trapio)\b/,
  /\b(?:malu|falu|torri|dorri|cicio|gicio|dyrnu|ddyrnu|curo|chwalu|bwrw) (?:r|y|fy|lawr|i lawr|ar)? ?(?:r|y)? ?(?:drws|ffenest|ffenestr|ffenestri|car|nghar|ty|stafell)\b/,
  /\bci\b.{0,25}\b(?:ymosod|brathu|mrathu|cnoi|nghnoi|gafael|hongian|dal fy)\b|\b(?:gyrru|gollwng|gosod|hel) (?:r|y|ei) (?:ci|gi|cwn)\b/,
  /\b(?:ty|fflat|cegin|gegin|stafell|car) ar dan\b|\b(?:cynnau|rhoi|dechrau) (?:\w+ ){0,3}(?:tan|dan)\b|\bmwg (?:yn|ym mhob)\b/,
  /\b(?:gwaedu|anymwybodol|ddim yn anadlu|ddim yn anadlu|stopio anadlu|wedi stopio anadlu|di stopio anadlu|troi n las|mynd yn las|cael ffit|cael trawiad|gorddos|ddim yn deffro|methu deffro|gwaed ym mhob man)\b/,
  /\b(?:lladd|crogi|trywanu|brifo|torri|ladd|grogi) (?:ei|eu|fy) (?:hun|hunan|hunain)\b/,
  /\b(?:cymryd|gymryd|llyncu|lyncu) (?:\w+ ){0,4}(?:tabledi|dabledi|moddion|foddion|pils|gorddos|orddos)\b|\bofn am (?:fy|ei|eu) (?:mywyd|bywyd|fywyd)\b/,
  /\b(?:neidio|gyrru|yrru|cerdded|gerdded|rhedeg|redeg|mynd|taflu (?:ei|fy|eu) (?:hun|hunan|hunain)) (?:\w+ ){0,3}?(?:oddi ar|odd ar|dros|i mewn i|mewn i|i|o flaen) (?:y |r |yr )?(?:bont|clogwyn|glogwyn|to|balconi|dibyn|afon|gamlas|camlas|mor|llyn|tren|lori|bws|traffig)\b/,
  /\b(?:dal|hongian|yn dal) (?:y |r |ei |fy )?(?:babi|fabi|plentyn|phlentyn|bachgen|ferch|hogyn|hogan) (?:\w+ ){0,2}(?:dros|allan o|mas o|oddi ar) (?:y |r |yr )?(?:balconi|ffenest|ffenestr|bont|grisiau|to)\b/,
  /\b(?:helpwch|helpa|help) (?:fi|ni|plis|nawr|rwan)\b|\bangen help (?:nawr|rwan|ar unwaith|yn syth|plis)\b|\bachub(?:wch)? fi\b/,
  /\b(?:ffonia|ffoniwch|ffona|galw|galwch|gyrra|gyrrwch|danfon|danfonwch|anfon|anfonwch|hala|heddlu nawr) (?:\w+ ){0,2}(?:heddlu|999|help|ambiwlans)\b/,
  /\b(?:sgrechian|gweiddi|crio|llefain) am (?:help|gymorth)\b|\bclywed (?:\w+ ){0,3}sgrechian\b/,
];

/** Asked about, imagined or long past. */
export const ONLY_ASKED_CY = /\b(?:beth os|be os|be tasa|beth petai|beth pe|os bydd|os yw|os ydy|os oes|os ydi|os bu|pe bai|pe|petai|tasa|a ddylwn|a ddylem|a ddylai|a ddylid|ddylwn i|ddylai|dylwn|dylai|dylid|sut mae|sut ydw|sut i|sut dylwn|sut ddylwn|sut dwi|polisi|canllaw|canllawiau|bob tro|wastad|pryd mae|pryd dylwn|pryd ddylwn|ydy bygwth|yw bygwth|oes rhaid|oes angen|beth yw|beth ydy|be di|pa mor|faint o|pam mae|pam ma|wn i ddim|ymddygiad bygythiol|cyfarfod|goruchwyliaeth|pan fydd|pan mae rhywun|unrhyw un|rhywun yn y dyfodol|risg o|ai|cofnodi)\b/;
export const PAST_CY = /\b(?:ddoe|echdoe|neithiwr|llynedd|ers talwm|wythnos d+[iw]\w*|mis d+[iw]\w*|blwyddyn d+[iw]\w*|dydd (?:llun|mawrth|mercher|iau|gwener) d+\w*|oedd|roedd|o dd|wnaeth|nath|wnes|nes i|cafodd|gafodd|cefais|ges i|gath|bu|buodd|y llynedd|tro diwethaf|tro dwetha|yn ol|o'r blaen|or blaen|yn y gorffennol|unwaith|bore ma wnaeth)\b/;
export const NOW_CY = /\b(?:nawr|rwan|wan|nawr hyn|ar hyn o bryd|y funud hon|y funud ma|funud yma|ar y foment|newydd|jyst nawr|dal yma|plis)\b/;
export const STRIP_CY = /\b(?:beth (?:ddylwn i|dylwn i|wna i|dwi n|ydw i n) ?(?:ei )?(?:wneud|neud|gwneud|w?neud)?(?: nawr| rwan)?|be (?:na i|dwi n neud|wna i|ddylwn i neud|nai)(?: rwan| nawr)?)\b/g;

const ABSENT = /\b(?:ddim (?:\w+ ){0,3}(?:dod|dychwelyd|cyrraedd) (?:yn ol|nol|adre|adref|mas|allan)|heb (?:\w+ )?(?:ddod|ddychwelyd|gyrraedd)|hwyr yn dod|hwyr yn ol|ar goll|dal yno|dal i mewn)\b/;
const UNREACHABLE = /\b(?:ddim yn ateb|dim ateb|heb ateb|methu cael gafael|ffaelu cael gafael|ffon (?:wedi|di|i) (?:ei )?(?:diffodd|ddiffodd)|ffon off|tecstio help)\b/;
const FAMILY = /\b(?:teulu|rhieni|mam|tad|ebost|e bost|adroddiad|cyfarfod|drws|apwyntiad|os|pe|beth petai)\b/;
export const isMissingCymraeg = (text: string): boolean => ABSENT.test(text) && UNREACHABLE.test(text) && !FAMILY.test(text);
