/**
 * What must not leave the house: names, numbers, addresses, case references. Better a word too many than one too few:
 * the answer is written from the passages, and the question only has to say what it is about.
 */
const REPLACEMENTS: readonly (readonly [RegExp, string])[] = [
  [/\b[\w.+-]+@[\w-]+\.[\w.-]+\b/g, '[email]'],
  [/\bhttps?:\/\/\S+/gi, '[link]'],
  [/\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/gi, '[postcode]'],
  [/\b\d{1,4}[a-z]?,?\s+(?:[A-Z][a-z']+\s+){1,3}(?:street|st|road|rd|avenue|ave|lane|close|drive|terrace|place|court|crescent|way|heol|stryd|ffordd|rhodfa|clos)\b\.?/gi, '[address]'],
  [/(?:\+\d{1,3}[\s-]?)?\(?0\d{2,4}\)?[\s-]?\d{3,4}[\s-]?\d{3,4}\b/g, '[phone]'],
  [/\b(?=[A-Za-z/-]*\d)[A-Za-z\d]+(?:[/-][A-Za-z\d]+)+\b/g, '[reference]'],
  [/\b(?!999\b|101\b|111\b)(?=\w*\d{3})[A-Za-z\d]{3,}\b/g, '[reference]'],
];

/** Words that are written with a capital and are nobody's name. */
const NOT_NAMES = new Set(
  `i i'm i've i'd i'll monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  wales welsh england english cardiff vale gwent durham cwm taf morgannwg mid west cymru cymraeg teams doorstep gp nhs mca dols scie crisp marac mash dv da bsl cin cp lac ehcp irish traveller muslim christian`.split(/\s+/),
);

export function redact(question: string): string {
  const plain = REPLACEMENTS.reduce((text, [pattern, label]) => text.replace(pattern, label), question);
  return plain.replace(/(^|[.!?]\s+|\s|["'(])(\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*)*)/gu, (whole, before: string, words: string, at: number) => {
    const kept = words.split(/\s+/).map((word, index) => (isName(word, index === 0 && (at === 0 || /[.!?]/.test(before))) ? '[name]' : word));
    return whole.slice(0, whole.length - words.length) + kept.filter((word, index) => word !== '[name]' || kept[index - 1] !== '[name]').join(' ');
  });
}

/** At the start of a sentence a capital says nothing, unless the word is no everyday opening. */
function isName(word: string, startsSentence: boolean): boolean {
  const plain = word.toLowerCase().replace(/['’]s$/, '').replace(/’/g, "'");
  if (NOT_NAMES.has(plain)) return false;
  return startsSentence ? !OPENINGS.has(plain) : true;
}

const OPENINGS = new Set(
  `a an the my our your his her their this that these those what when where who why how which do does did is are am was were can could should would will may might must shall have has had if in on at
  we you he she they it there someone somebody nobody everyone family families parent parents mum mam dad father mother child children carer carers adult adults manager managers team please help hi hello no yes not and but or so
  beth pwy ble pryd pam sut oes ydw ydy a mae dw rydw rwy fy ein eich`.split(/\s+/),
);
