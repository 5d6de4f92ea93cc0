// Short words that settle the question; words both languages use (i, am, a, o, to, no, he, her, had) count for neither.
const WELSH: ReadonlySet<string> = new Set(
  `ma mae maen di dw ydy yw ydi ydyn yn y yr ar ei eu ein dwi rydw rwy rydyn dyn ni nhw chi fe fo hi ddim ddylwn ddylai ddylen dylai dylwn dylem beth pwy pam sut pryd ble lle faint pa oes ydw wyt
  wedi wneud gwneud gan gyda efo at i'r o'r a'r bod fod bydd fydd oedd roedd os pan achos hefyd ond neu ac rhaid angen eisiau isio moyn cael gael dweud deud ddweud teulu plentyn plant
  rheolwr ymweliad cyfarfod canllaw canllawiau gweithiwr oedolyn fy dy eich mynd fynd dod ofn drws gadael allan mas nawr rwan heddiw ddoe wnes wnaeth chyllell gyllell cyllell gwn bygwth heb dan dros
  wn diolch helo croeso unrhyw pob bob rhywun neb sy sydd hwn hon hyn tad rhieni byw gweld weld siarad ofnus
  fel heblaw pethau bethau pa ymddygiad gallaf galla gallwn fedra allwn dylai camau cyn wrth rhag hynny yma yna eto arall eraill arnaf arna iawn jyst gweithio rhywbeth unrhywbeth`.split(/\s+/),
);
const ENGLISH: ReadonlySet<string> = new Set(
  `the is are was were what who when where why how do does did can could should would will my we our us they them their he she his her it this that of and or but for with from not have has if about
  there been am im ive dont cant wont hes shes you your me be at on in to an as by so any`.split(/\s+/),
);

export type Language = 'en' | 'cy';

/** Which of the two languages a message is written in; `otherwise` when nothing speaks for either. */
export function detectLanguage(text: string, otherwise: Language): Language {
  const tokens = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').split(/[^a-z]+/).filter((token) => token.length > 0);
  const welsh = tokens.filter((token) => WELSH.has(token) || /^(?:ngh|mh|nh|rh|ll|dd)[a-z]|wy[ndrst]|[^aeiou]ydd$|iaeth|edd$/.test(token)).length;
  const english = tokens.filter((token) => ENGLISH.has(token)).length;
  if (welsh === 0 && english === 0) return otherwise;
  return welsh > english && welsh * 4 >= tokens.length ? 'cy' : 'en';
}
