/** Numbers as people say them, in English and in Welsh with its mutations. Longer phrases come first, so that "un ar ddeg" is not read as "un". */
const ENGLISH: readonly (readonly [string, number])[] = [
  ['twenty five', 25], ['thirty five', 35], ['forty five', 45], ['fifty five', 55],
  ['eleven', 11], ['twelve', 12], ['fifteen', 15], ['twenty', 20], ['thirty', 30], ['forty', 40], ['fourty', 40], ['fifty', 50], ['sixty', 60], ['ninety', 90],
  ['one', 1], ['two', 2], ['three', 3], ['four', 4], ['five', 5], ['six', 6], ['seven', 7], ['eight', 8], ['nine', 9], ['ten', 10],
];
const WELSH_HOURS: readonly (readonly [string, number])[] = [
  ['un ar ddeg', 11], ['unarddeg', 11], ['deuddeg', 12], ['ddeuddeg', 12],
  ['un', 1], ['dau', 2], ['ddau', 2], ['dwy', 2], ['ddwy', 2], ['tri', 3], ['dri', 3], ['thri', 3], ['pedwar', 4], ['bedwar', 4], ['phedwar', 4],
  ['pump', 5], ['bump', 5], ['phump', 5], ['chwech', 6], ['saith', 7], ['wyth', 8], ['naw', 9], ['deg', 10], ['ddeg', 10],
];
const WELSH_COUNTS: readonly (readonly [string, number])[] = [
  ['pedwar deg pump', 45], ['pedwar deg pum', 45], ['dau ddeg pump', 25], ['dau ddeg pum', 25], ['deg ar hugain', 30],
  ['dau ddeg', 20], ['tri deg', 30], ['pedwar deg', 40], ['pum deg', 50], ['chwe deg', 60], ['deugain', 40], ['ddeugain', 40],
  ['ugain', 20], ['pymtheg', 15], ['bymtheg', 15], ['deng', 10], ['ddeng', 10], ['pum', 5], ['bum', 5], ['tair', 3], ['dair', 3], ['chwe', 6],
];

const either = (table: readonly (readonly [string, number])[]): string => table.map(([word]) => word).join('|');

/** Regular expression sources, for the grammars to build on. */
export const HOUR = `(?:1[0-2]|0?[1-9]|${either(WELSH_HOURS)}|${either(ENGLISH.filter(([, value]) => value <= 12))})`;
export const COUNT = `(?:\\d{1,3}|${either(WELSH_COUNTS)}|${either(WELSH_HOURS)}|${either(ENGLISH)}|an?)`;

const VALUES = new Map<string, number>([...ENGLISH, ...WELSH_HOURS, ...WELSH_COUNTS, ['a', 1], ['an', 1]]);

/** The value of a number in digits or words; NaN for anything else, which every range check then refuses. */
export const valueOf = (text: string | undefined): number => (text === undefined ? Number.NaN : VALUES.get(text) ?? (/^\d+$/.test(text) ? Number(text) : Number.NaN));
