import { isViolenceRecorded, type Band, type Cites, type Facts } from './checklist-facts';

/**
 * PV-14 to PV-27: what the documents say elsewhere, asked only of the visits it concerns (catalogue 3.4). PV-17 and PV-26
 * are reminders and no questions: nobody should have to answer "are you relying on their calm".
 */
export const EXTENSION_IDS = ['PV-14', 'PV-15', 'PV-16', 'PV-19', 'PV-20', 'PV-21', 'PV-22', 'PV-23', 'PV-24', 'PV-25', 'PV-27'] as const;
export type ExtensionId = (typeof EXTENSION_IDS)[number];

export interface Extension {
  readonly id: ExtensionId;
  readonly cites: Cites;
  readonly when: (facts: Facts) => boolean;
  /** What leaving it unticked means. */
  readonly open: Band;
  readonly isYearly: boolean;
}

const isFirst = (facts: Facts): boolean => facts.isFirst;
const isFlagged = (facts: Facts): boolean => facts.isFlagged;
const always = (): boolean => true;

const SAFE = 'Keeping practitioners safe';
const RESPOND = 'Responding to uncooperative or hostile families';
const ASSESS = 'Impact on undertaking assessments';

const row = (id: ExtensionId, when: Extension['when'], open: Band, cites: Cites, isYearly = false): Extension => ({ id, when, open, cites, isYearly });

export const EXTENSIONS: readonly Extension[] = [
  row('PV-14', isFirst, 'talk', { 'cwm-taf': '8' }),
  row('PV-15', isFlagged, 'high', { 'cardiff-vale': '11.5', gwent: '7.1', durham: SAFE, 'cwm-taf': '6.4', 'mid-west-wales': 'Appendix 4' }),
  row('PV-16', isFlagged, 'talk', { 'cardiff-vale': '8.3', gwent: '5.2', 'cwm-taf': '6.1', 'mid-west-wales': 'Appendix 2' }),
  row('PV-19', always, 'note', { 'cardiff-vale': '8.2', gwent: '5.1', 'cwm-taf': '4', 'mid-west-wales': 'Appendix 2' }),
  row('PV-20', isFirst, 'note', { 'cardiff-vale': '7.9', gwent: '4.2', 'cwm-taf': '4', 'mid-west-wales': '10' }),
  row('PV-21', isFirst, 'note', { 'cardiff-vale': '7.7', gwent: '4.2', 'cwm-taf': '2', 'mid-west-wales': '10' }),
  row('PV-22', isFlagged, 'note', { 'cardiff-vale': '7.8', gwent: '4.2', durham: RESPOND, 'mid-west-wales': '10' }),
  row('PV-23', isFlagged, 'talk', { 'cardiff-vale': '6.10', gwent: '3.2', durham: SAFE, 'cwm-taf': '7', 'mid-west-wales': '5' }),
  row('PV-24', ({ audience }) => audience !== 'adults', 'note', { 'cardiff-vale': '5.6', gwent: '1.1', durham: ASSESS, 'cwm-taf': '5', 'mid-west-wales': '4' }),
  row('PV-25', always, 'note', { 'cardiff-vale': '9.4', gwent: '6.1', durham: SAFE, 'cwm-taf': '6.1', 'mid-west-wales': 'Appendix 3' }, true),
  row('PV-27', isFirst, 'note', { 'cardiff-vale': '7.2', gwent: '4.1', durham: RESPOND, 'cwm-taf': '4', 'mid-west-wales': '9' }),
];

/**
 * PV-18: evidence that violence or threats will happen. The catalogue shows it for a flagged case; it is asked of everybody
 * who goes alone as well, because a flag is only what somebody has recorded so far.
 */
export const SCREEN = {
  id: 'PV-18',
  cites: { 'cwm-taf': '4' } satisfies Cites as Cites,
  when: (facts: Facts): boolean => facts.isFlagged || facts.company === 'alone',
  answers: ['no', 'yes', 'unsure'],
  /** What the record says weighs as much as what she says: alone, either is enough. */
  band: (answer: string, facts: Facts): Band => {
    if (facts.company === 'alone' && isViolenceRecorded(facts)) return 'high';
    if (answer === 'no') return 'ok';
    return answer === 'yes' || facts.company === 'alone' ? 'high' : 'talk';
  },
} as const;
