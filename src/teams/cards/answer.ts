import { z } from 'zod/v4';
import { othersIn, type Answer } from '../../guidance/answer';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { button, header, safe, type Button, type Drawn } from './view';

/**
 * An answer in chat: the short one first. The buttons carry the question along, because nobody keeps it. Citations are
 * Teams' own entities; their `position` is the number in square brackets in the text.
 */
const question = z.string().min(1).max(500);
export const answerPresses = [
  z.object({ verb: z.literal('answer-more'), question }),
  z.object({ verb: z.literal('answer-others'), question }),
  z.object({ verb: z.literal('ask-manager'), question }),
  z.object({ verb: z.literal('send-to-manager'), question }),
] as const;

export const MOST_QUESTION = 500;
const LIMITS = { citations: 20, name: 80, abstract: 160 };

export type Part = 'short' | 'more' | 'others';

export interface Asking {
  readonly asked: string;
  readonly part: Part;
  readonly canAskManager: boolean;
  /** A model wrote the short answer: Teams labels it. */
  readonly isWritten: boolean;
}

export function answerMessage(answer: Answer, { asked, part, canAskManager, isWritten }: Asking, strings: Strings): Drawn {
  const text = textOf(answer, part, strings);
  return {
    card: null, text, summary: text.slice(0, 80), mentions: [],
    answer: { citations: citationsIn(answer, text), isWritten: isWritten && part === 'short', followUp: answer.urgent ? null : followUp(answer, asked, part, strings, canAskManager) },
  };
}

export function confirmCard(asked: string, strings: Strings): Card {
  const words = strings.answer;
  return fill('message', {
    header: header('accent', words.confirmTitle), fact: words.confirmFact, facts: [], notes: [{ text: safe(asked) }], footer: words.confirmFooter, fallbackText: words.confirmFact,
    buttons: [button(words.confirmSend, 'send-to-manager', { question: asked }, { style: 'positive' }), button(words.confirmBack, 'answer-more', { question: asked })],
  });
}

function textOf(answer: Answer, part: Part, strings: Strings): string {
  if (part === 'short') return answer.short;
  if (part === 'more' || !answer.parts) return answer.text;
  return othersIn(answer) || strings.answer.noOthers;
}

function followUp(answer: Answer, asked: string, part: Part, strings: Strings, canAskManager: boolean): Card | null {
  const words = strings.answer;
  const data = { question: asked.slice(0, MOST_QUESTION) };
  const hasOthers = (answer.parts?.others.length ?? 0) + (answer.parts?.everyDifference.length ?? 0) > 0;
  const buttons: Button[] = [
    ...(part === 'short' && !answer.declined ? [button(words.more, 'answer-more', data)] : []),
    ...(part !== 'others' && hasOthers ? [button(words.others, 'answer-others', data)] : []),
    ...(canAskManager ? [button(words.askManager, 'ask-manager', data)] : []),
  ];
  return buttons.length === 0 ? null : fill('follow-up', { footer: words.footer, fallbackText: words.footer, buttons });
}

/** One claim a source that the text really numbers. */
function citationsIn(answer: Answer, text: string): Record<string, unknown>[] {
  return answer.citations
    .filter(({ position }) => position !== null && text.includes(`[${position}]`))
    .slice(0, LIMITS.citations)
    .map(({ position, doc, section, heading, published }) => ({
      '@type': 'Claim',
      position,
      appearance: { '@type': 'DigitalDocument', name: `${boardName(answer, doc)}: ${section}`.slice(0, LIMITS.name), abstract: `${heading}, ${published}`.slice(0, LIMITS.abstract) },
    }));
}

const boardName = (answer: Answer, doc: string): string => [...(answer.parts?.own ?? []), ...(answer.parts?.others ?? [])].find((quoted) => quoted.doc === doc)?.board ?? doc;
