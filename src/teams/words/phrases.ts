import type { Intent } from './intent';

/** Phrases that are a command only when they are the whole message. Kept as data so that a translator can read them. */
type Plain = Exclude<Intent['is'], 'check-in' | 'extend' | 'check-out' | 'check-out-for' | 'company' | 'buddy' | 'want-call' | 'plan-visit' | 'case' | 'convene' | 'take-duty' | 'handover' | 'safety-plan' | 'contract' | 'legal-hold' | 'language' | 'question'>;

const MINE_CY = '(?:fy |yn )';

const PHRASES: Readonly<Record<Plain, readonly string[]>> = {
  'help-now': [
    '(?:please )?help me(?: now| please)*', '(?:its |this is )?(?:an )?emergency', '(?:i |we )?need help(?: now| urgently| asap| here| quick| quickly| please)*', 'urgent help', 'help (?:now|urgent|help(?: help)*)', 'sos', 'mayday', 'panic(?: button)?',
    '(?:call |ring |phone )?(?:999|112)(?: now)?', '(?:call|ring|phone|get) (?:the )?police(?: now)?', 'send (?:the )?(?:police|help)(?: now)?', '(?:im |i am )?not safe(?: here| now)*|i ?(?:dont|do not) feel safe(?: here| now)*|i feel unsafe(?: here| now)*|im in danger|im in trouble',
    'helpa fi(?: nawr| rwan)?', 'helpwch fi(?: nawr| rwan)?', 'help nawr|help rwan', 'argyfwng|maen argyfwng|mae n argyfwng', '(?:dwi |dwin |rwyf |wi |fi |dwi n )?angen help(?: nawr| rwan| plis)*', 'mae angen help(?: arna i| arnaf i)?(?: nawr| rwan)*', 'dwi isio help|dwi eisiau help|dwi moyn help|wi moyn help|fi moyn help',
    '(?:dwi|dw i|wi|fi|rwy|rydw i|dydw i) ddim yn (?:saff|ddiogel)', 'ffoni[ao]? (?:yr )?heddlu|galw(?:ch)? (?:yr )?heddlu|ffoniwch (?:yr )?heddlu',
  ],
  'earlier-reminder': ['(?:an |please )?earlier reminders?(?: please)?', '(?:please )?(?:remind|ask) me earlier(?: please)?', '(?:nodyn|nodiadau)(?: atgoffa)? cynharach', 'atgoffwch fin gynharach'],
  'no-earlier-reminder': ['(?:no|stop|turn off)(?: the)? (?:earlier|early) reminders?', 'dim (?:nodyn|nodiadau)(?: atgoffa)? cynharach'],
  'watch-closely': [
    '(?:please )?watch me(?: more| very)? (?:closely|closer|carefully)(?: please| today| now)*', 'watch (?:this|it|this visit|this one)(?: more)? (?:closely|closer)', '(?:please )?keep (?:a close|a closer|an) (?:eye|watch) on me(?: please)?', 'check on me (?:sooner|more often)',
    '(?:(?:this is|its|this one is|its going to be|make (?:this|it)|mark (?:this|it)(?: as)?) )?(?:a )?high ?risk(?: visit| one)?(?: please)?',
    '(?:plis )?gwyli(?:wch|a) fi(?:n| n| yn)? (?:agos|agosach|ofalus|fwy gofalus|fanwl)(?: plis)?', 'cadw(?:ch)? (?:lygad|golwg)(?: barcud| manwl| agos)? arna(?: i|f| f i|f i)?', '(?:(?:maen|mae n|mae hwn yn|mae hon yn) )?(?:ymweliad )?risg uchel',
  ],
  'my-visits': ['(?:show |list |see )?(?:me )?my (?:open )?visits?(?: today| list)?', 'what visits do i have(?: today| open)?', 'am i (?:still )?checked in', `(?:dangos )?${MINE_CY}ymweliadau(?: i)?`, 'ymweliadau fi'],
  'who-is-out': [
    '(?:who is|whos|whose|who)(?: still)? out(?: now| today| at the moment| right now| there| on visits?)*', '(?:is )?any(?:one|body) still out', 'whos on a visit|who is on a visit',
    'pwy (?:sydd|sy|syn|sydd dal|sy dal) (?:allan|mas)(?: nawr| rwan| heddiw| o hyd)*',
  ],
  'set-up': ['set up(?: (?:this |the |my |our )?(?:team|channel|bot|doorstep))?', 'set (?:this|the) (?:team|channel) up', '(?:gosod|sefydlu|sefydlur|gosod y|gosodr)(?: y| r)?(?: tim| sianel)?(?: hwn)?', 'gosod i fyny'],
  help: [
    '(?:hi|hello|hey|hiya|helo|hullo|yo|morning|good morning|good afternoon|good evening|afternoon|evening)(?: there| doorstep| bot| all)*', 'help|menu|start|commands|what can (?:you|i) (?:do|ask|say)(?: here)?|what do you do|who are you|how do you work|how does this work|can (?:you|u) help(?: me)?|get started',
    'shw ?mae|shwmai|s ?mae|su ?mae|smai|sut mae|bore da|prynhawn da|pnawn da|p nawn da|noswaith dda|cymorth|dewislen|haia|shwd wyt ti',
    'beth (?:allwch chi|alli di|fedri di|fedrwch chi|wyt tin|ydych chin)(?: ei)?(?: neud| wneud| gwneud)?|be (?:fedri di|alli di)(?: ei)? (?:neud|wneud)', 'sut mae hyn yn gweithio', '(?:allwch chi|alli di|fedri di|fedrwch chi) helpu?(?: fi)?',
  ],
  settings: ['team settings|gosodiadau(?:r)? tim', '(?:my |change |change my |open )?(?:settings|preferences)', `(?:newid )?(?:${MINE_CY})?(?:gosodiadau|ngosodiadau)(?: i)?`],
  'my-day': ['(?:plan )?my day(?: today)?', '(?:plan )?(?:todays|my) visits for today', `(?:cynllunio )?${MINE_CY}?(?:niwrnod|diwrnod)(?: i)?(?: heddiw)?`],
  'my-data': ['(?:export |show |show me |download |see )?my data', 'what (?:data )?do you (?:hold|have|keep|store)(?: on| about) me', 'what do you know about me', `(?:dangos |allforio )?${MINE_CY}?(?:nata|data)(?: i| fi)?`, 'beth (?:ydych chi|wyt ti)n (?:ei )?(?:gadw|wybod) amdana ?i'],
  'report-incident': ['(?:report|log|record)(?: an| the| a new| new)? incident(?: (?:for |on |at )?\\S*\\d\\S*)?', 'incident report', '(?:adrodd|riportio|cofnodi|adrodd am|rhoi gwybod am)(?: am)? (?:y )?(?:digwyddiad|ddigwyddiad)'],
  incidents: ['(?:show |list |see )?(?:me )?(?:the |our )?(?:open )?incidents(?: open| list)?', '(?:dangos )?(?:y )?digwyddiadau(?: agored| ar agor)?'],
  'on-duty': ['(?:whos |who is )?on duty(?: now| today| tonight)?', 'duty manager', 'who is watching|whos watching', '(?:pwy (?:sydd|sy|syn) )?ar ddyletswydd(?: nawr| rwan| heddiw| heno)?', 'pwy (?:syn|sydd yn|sy n) gwylio'],
  'duress-phrase': ['(?:(?:set|change|choose|new|our|the|a) )*(?:duress|panic|safe ?word|secret) (?:phrase|words?|code)', '(?:(?:gosod|newid|dewis) )?(?:yr )?ymadrodd gorfodaeth(?: newydd)?'],
  drill: ['(?:run |start |do |test )?(?:a |the )?drill', '(?:run |send )?(?:a )?test alarm', '(?:cynnal |rhedeg )?(?:dril|ymarfer)(?: larwm)?', 'larwm prawf'],
  'review-visits': ['review (?:the |our |my )?visits', 'visits? review', '(?:audit|sample) visits', 'adolygu(?:r)? ymweliadau', 'adolygiad ymweliadau'],
  upkeep: ['(?:(?:show|list|our|my|the|team|manager|managers) )*duties(?: list)?', '(?:training and drill|drill and training|duty) dates', '(?:(?:dangos|ein|fy) )*(?:nyletswyddau|dyletswyddau)r? ?(?:tim|rheolwr|rheolwyr)?(?: i)?'],
  agenda: ['(?:(?:the|our|health and safety) )*(?:team (?:meeting )?agenda|agenda text)', '(?:health and safety )?agenda for (?:the |our )?team(?: meeting)?', '(?:testun )?agendar? (?:cyfarfodr? )?tim', 'testun(?:r)? agenda'],
  allocation: ['(?:(?:show|the|our|team) )*(?:allocations?|workloads?)(?: view)?', 'who carries what', '(?:dyrannu|dyraniad|llwyth)(?:r)? gwaith', 'pwy syn cario beth'],
  reflect: ['(?:i (?:want|would like|need) to )?reflect(?: on (?:it|this|that|my (?:last )?visit|the visit))?', '(?:my |show my |private )?reflections?', `(?:${MINE_CY})?(?:myfyrio|myfyrdod|myfyrdodau)(?: ar (?:yr|fy) ymweliad)?(?: i)?`],
  policies: ['(?:(?:show|our|the|team|agency|my) )*polic(?:ies|y (?:list|checklist))', '(?:ein |y )?polisiau(?:r tim)?', 'rhestr polisiau'],
  contacts: ['(?:(?:show|our|the|team|emergency|useful|important|phone) )*(?:contacts?(?: list)?|numbers|phone numbers)', '(?:ein |y )?cysylltiadau', 'rhifau(?: ffon| pwysig)?'],
  shared: ['(?:(?:show|our|the) )*(?:shared guidance|guidance (?:handed on|log|shared|sharing)|dissemination(?: log)?)', 'canllawiau a rannwyd', 'cofnod rhannu canllawiau'],
  worried: [
    '(?:i want to say )?(?:im|i am|i feel|feeling) (?:really |very |so |a bit |quite |rather )*(?:worried|anxious|uneasy|scared|afraid|frightened)(?: about (?:my |a |the |this |that |todays |tomorrows )*(?:visits?|work|job|safety|going alone|going there|something))?', 'worried', 'something worries me',
    '(?:i want to |id like to )?(?:tell|talk to|speak to) (?:a|my) manager(?: alone| privately| in private)?',
    '(?:dwin|dwi n|dw in|rwyn|rwy n|rydw in|win|wi n|fin|fi n) (?:poeni|becso|bryderus|anesmwyth|gofidio|ofnus)(?: yn fawr| am (?:ymweliad|fy ngwaith|y gwaith|fynd|rywbeth))?', 'poeni', '(?:siarad|dweud) (?:a|wrth) rheolwr|(?:siarad a|dweud wrth) (?:fy )?(?:rheolwr|reolwr)',
  ],
  supervision: ['(?:prepare |prep |get ready )?(?:for )?(?:my )?supervision(?: prep| preparation| notes)?', '(?:paratoi )?(?:ar gyfer |at )?(?:fy )?(?:goruchwyliaeth|ngoruchwyliaeth|oruchwyliaeth|supervision)'],
};

const LANGUAGES: readonly (readonly ['en' | 'cy', RegExp])[] = [
  ['cy', /^(?:(?:in|speak|use|switch to|change to|change language to) )?(?:welsh|cymraeg)$|^(?:yn gymraeg|siarad cymraeg|siarada gymraeg|(?:newid|troi) ir gymraeg|newid i gymraeg|cymraeg os gwelwch yn dda)$/],
  ['en', /^(?:(?:in|speak|use|switch to|change to|change language to|back to) )?english$|^(?:saesneg|yn saesneg|siarad saesneg|(?:newid|troi) ir saesneg|newid i saesneg)$/],
];

const isPlain = (name: string): name is Plain => Object.hasOwn(PHRASES, name);
const TABLE = Object.keys(PHRASES).filter(isPlain).map((is) => [is, new RegExp(`^(?:${PHRASES[is].join('|')})$`)] as const);

/** The command that a whole message is, or null. */
export function readPhrase(words: string): Intent | null {
  const found = TABLE.find(([, pattern]) => pattern.test(words));
  if (found) return found[0] === 'my-day' ? { is: 'my-day', lines: [] } : { is: found[0] };
  const language = LANGUAGES.find(([, pattern]) => pattern.test(words));
  return language ? { is: 'language', to: language[0] } : null;
}
