import { z } from 'zod/v4';
import { EXACT_PLACE_LENGTH } from '../../app/exact-place';
import { HOUR, minutes, type Instant } from '../../domain/time';
import type { Strings } from '../../strings/strings';
import { inputTime } from '../../strings/when';
import { fill, type Card } from '../template';
import { button, header } from './view';

/** The form for a visit. Only Where and Back by are required; what was understood from words is filled in. */
export const checkInPresses = [
  z.object({
    verb: z.literal('check-in'),
    where: z.string().max(200).default(''),
    backBy: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    caseRef: z.string().max(40).default(''),
    exactPlace: z.string().max(EXACT_PLACE_LENGTH).default(''),
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

/** The exact place is never filled in again: it is typed by whoever is on her way there. */
export function checkInCard(filled: Filled, now: Instant, strings: Strings, said: string | null, asks: { readonly exactPlace: boolean } = { exactPlace: false }): Card {
  const words = strings.checkIn;
  return fill('check-in', {
    header: header(said === null ? 'accent' : 'warning', words.title),
    fact: said ?? words.intro,
    notes: [],
    where: { label: words.where, hint: words.whereHint, missing: words.whereMissing, value: filled.where ?? '' },
    backBy: { label: words.backBy, missing: words.backByMissing, value: inputTime(filled.backBy ?? likelyBackBy(now)) },
    caseRef: { label: words.caseRef, hint: words.caseRefHint, value: filled.caseRef ?? '' },
    asksExactPlace: asks.exactPlace,
    exactPlace: { label: words.exactPlace, hint: words.exactPlaceHint },
    footer: asks.exactPlace ? words.footerExact : words.footer,
    fallbackText: words.intro,
    buttons: [button(words.submit, 'check-in', {}, { style: 'positive', inputs: 'auto' })],
  });
}

/** An hour from now, on a full five minutes: most visits, and plain to see when it is wrong. */
const likelyBackBy = (now: Instant): Instant => Math.ceil((now + HOUR) / minutes(5)) * minutes(5);
