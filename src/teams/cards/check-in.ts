import { z } from 'zod/v4';
import { EXACT_PLACE_LENGTH } from '../../app/exact-place';
import { HOUR, minutes, type Instant } from '../../domain/time';
import type { Strings } from '../../strings/strings';
import { inputTime } from '../../strings/when';
import { fill, type Card } from '../template';
import { button, header, safe } from './view';

/** The form for a visit. Only Where and Back by are required; what was understood from words is filled in. */
export const checkInPresses = [
  z.object({
    verb: z.literal('check-in'),
    where: z.string().max(200).default(''),
    backBy: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    caseRef: z.string().max(40).default(''),
    exactPlace: z.string().max(EXACT_PLACE_LENGTH).default(''),
    company: z.string().max(200).default(''),
  }),
  z.object({ verb: z.literal('open-check-in') }),
  /** A visit that is none of those planned. */
  z.object({ verb: z.literal('another-visit') }),
] as const;

export interface Filled {
  readonly where: string | null;
  readonly caseRef: string | null;
  readonly backBy: Instant | null;
}

/** What the form asks or carries beside the usual: whom she named as going along, to be asked once she is checked in. */
export interface Asks {
  readonly exactPlace: boolean;
  readonly company: readonly string[];
}

const ASKS_NOTHING: Asks = { exactPlace: false, company: [] };

export const companyNotes = (company: readonly string[], strings: Strings): { text: string }[] => (company.length > 0 ? [{ text: strings.colleague.willAsk(company.map(safe)) }] : []);
export const companyData = (company: readonly string[]): { company?: string } => (company.length > 0 ? { company: company.join(', ').slice(0, 200) } : {});

/** The exact place is never filled in again: it is typed by whoever is on her way there. */
export function checkInCard(filled: Filled, now: Instant, strings: Strings, said: string | null, { exactPlace: asksExactPlace, company }: Asks = ASKS_NOTHING): Card {
  const words = strings.checkIn;
  return fill('check-in', {
    required: strings.required,
    header: header(said === null ? 'accent' : 'warning', words.title),
    fact: said ?? words.intro,
    where: { label: words.where, hint: words.whereHint, missing: words.whereMissing, value: filled.where ?? '' },
    backBy: { label: words.backBy, missing: words.backByMissing, value: inputTime(filled.backBy ?? likelyBackBy(now)) },
    caseRef: { label: words.caseRef, hint: words.caseRefHint, value: filled.caseRef ?? '' },
    asksExactPlace,
    notes: companyNotes(company, strings),
    exactPlace: { label: words.exactPlace, hint: words.exactPlaceHint },
    footer: asksExactPlace ? words.footerExact : words.footer,
    fallbackText: words.intro,
    buttons: [button(words.submit, 'check-in', companyData(company), { style: 'positive', inputs: 'auto' })],
  });
}

/** An hour from now, on a full five minutes: most visits, and plain to see when it is wrong. */
const likelyBackBy = (now: Instant): Instant => Math.ceil((now + HOUR) / minutes(5)) * minutes(5);
