import type { Band, Cites, Facts } from './checklist-facts';

/** PV-01 to PV-13: the union of the five boards' lists of what to ask before contact with a family (catalogue 3.2, 3.3). */
export const CORE_IDS = ['PV-01', 'PV-02', 'PV-03', 'PV-04', 'PV-05', 'PV-06a', 'PV-06b', 'PV-07', 'PV-08', 'PV-09', 'PV-10', 'PV-11', 'PV-12', 'PV-13'] as const;
export type CoreId = (typeof CORE_IDS)[number];

export interface CoreQuestion {
  readonly id: CoreId;
  readonly cites: Cites;
  /** `derived` from the plan; `yearly` kept with its date; `fresh` asked for every visit. */
  readonly asked: 'derived' | 'yearly' | 'fresh';
  /** In the order in which they are offered: the one that needs nothing first. */
  readonly answers: readonly { readonly value: string; readonly band: (facts: Facts) => Band }[];
}

const CV = { 'cardiff-vale': '9.2' };
const GW = { gwent: '6.1' };
const DU = { durham: 'Keeping practitioners safe' };
const CT = { 'cwm-taf': '6.1' };
const MW = { 'mid-west-wales': 'Appendix 3' };
const ALL: Cites = { ...CV, ...GW, ...DU, ...CT, ...MW };

type Weight = Band | ((facts: Facts) => Band);
const whenFlagged = (band: Band, otherwise: Band) => ({ isFlagged }: Facts): Band => (isFlagged ? band : otherwise);
/** With nothing else against the visit, the dark alone is advice (`assess` raises it beside another risky answer). */
const byDark = whenFlagged('high', 'note');

/** Somebody who has looked for workers online makes an open account more than a note. */
const byPersonalData = ({ threats }: Facts): Band => (threats.includes('personal-data') ? 'talk' : 'note');

/** Each answer offered, and who has to hear of it. */
const WEIGHTS = {
  'PV-01': { daylight: 'ok', 'partly-dark': byDark, 'dark-or-out-of-hours': byDark, 'colleagues-gone': byDark },
  'PV-02': { arranged: 'ok', 'not-yet-arranged': whenFlagged('high', 'talk'), 'manager-agrees': 'ok', alone: whenFlagged('high', 'ok') },
  'PV-03': { no: 'ok', yes: 'talk', unsure: 'talk' },
  'PV-04': { phone: 'ok', 'doubtful-signal': 'talk', 'alarm-only': 'ok', neither: 'high' },
  'PV-05': { 'must-be-home': 'ok', neutral: 'ok', 'could-be-neutral': whenFlagged('talk', 'note') },
  'PV-06a': { 'with-time': 'ok', 'no-time': 'high', no: 'high' },
  'PV-06b': { none: 'ok', told: 'ok', 'not-told': 'high' },
  'PV-07': { known: 'ok', unsure: 'talk', none: 'high' },
  'PV-08': { current: 'ok', changed: 'talk', no: 'talk' },
  'PV-09': { yes: 'ok', 'lives-alone': 'ok', no: 'talk' },
  'PV-10': { done: 'ok', partly: 'note', no: 'note' },
  'PV-11': { locked: 'ok', unsure: byPersonalData, no: byPersonalData },
  'PV-12': { 'in-date': 'ok', 'out-of-date': 'talk', never: 'talk' },
  'PV-13': { yes: 'ok', unsure: 'high', no: 'high' },
} satisfies Record<CoreId, Record<string, Weight>>;

/** The answers of each question, so that every language has words for every one. */
export type CoreAnswers = { readonly [K in CoreId]: keyof (typeof WEIGHTS)[K] & string };

function row(id: CoreId, asked: CoreQuestion['asked'], cites: Cites): CoreQuestion {
  const weights: Readonly<Record<string, Weight>> = WEIGHTS[id];
  return { id, asked, cites, answers: Object.entries(weights).map(([value, band]) => ({ value, band: (facts) => (typeof band === 'string' ? band : band(facts)) })) };
}

export const CORE: readonly CoreQuestion[] = [
  row('PV-01', 'derived', { ...CV, ...GW, ...CT }),
  row('PV-02', 'derived', ALL),
  row('PV-03', 'fresh', { ...CV, ...GW, ...MW }),
  row('PV-04', 'fresh', ALL),
  row('PV-05', 'fresh', ALL),
  row('PV-06a', 'derived', ALL),
  row('PV-06b', 'fresh', ALL),
  row('PV-07', 'yearly', ALL),
  row('PV-08', 'yearly', ALL),
  row('PV-09', 'yearly', ALL),
  row('PV-10', 'yearly', { ...CV, ...GW, ...CT, ...MW }),
  row('PV-11', 'yearly', { ...GW, ...CT, ...MW }),
  row('PV-12', 'yearly', ALL),
  row('PV-13', 'fresh', ALL),
];

/** Weighed last, because the dark matters more when something else does. */
export const TIMELY: CoreId = 'PV-01';
