import { z } from 'zod/v4';
import type { Answer } from '../../src/guidance/answer';

const gold = z.object({ doc: z.string(), section: z.string(), sub: z.string().optional(), primary: z.boolean().optional(), supporting: z.boolean().optional(), other_audience: z.boolean().optional() });
export const questionShape = z.object({
  id: z.string(), question: z.string(), board: z.enum(['cardiff-vale', 'gwent', 'durham', 'cwm-taf', 'mid-west-wales']).nullable(), audience: z.enum(['children', 'adults', 'both']).nullable(),
  kind: z.string(), subkind: z.string().optional(), gold: z.array(gold),
  must_mention: z.array(z.array(z.string())), must_not: z.array(z.union([z.string(), z.array(z.string())])),
});
export type Asked = z.infer<typeof questionShape>;
type Gold = z.infer<typeof gold>;

export type Measure = 'answered' | 'calm' | 'hit@1' | 'hit@3' | 'mrr' | 'own first' | 'facts' | 'in short' | 'nothing wrong' | 'words' | 'declined' | 'urgent';
export type Marks = Partial<Record<Measure, number>>;

const plain = (text: string): string => text.toLowerCase().replace(/[\u2018\u2019]/g, "'").replace(/[*_`]/g, '').replace(/\s+/g, ' ').trim();
const within = (a: string, b: string): boolean => a === b || a.startsWith(`${b}.`) || a.startsWith(`${b} >`);

/** The same document, and the same section or one that contains the other. */
function isSame(expected: Gold, cited: { doc: string; section: string }): boolean {
  if (expected.doc !== cited.doc) return false;
  const [wanted, got] = [plain(expected.section), plain(cited.section)];
  const subs = (expected.sub ?? '').split(' | ').map(plain).filter((sub) => sub !== '');
  return subs.some((sub) => sub === got) || within(got, wanted) || within(wanted, got);
}

/** What is looked at of an answer, so that another engine's can be marked too. */
export type Marked = Pick<Answer, 'text' | 'short' | 'declined' | 'urgent'> & { citations: readonly { doc: string; section: string }[] };

/** One question's marks, each 0 to 1. */
export function mark(asked: Asked, answer: Marked): Marks {
  const kind = asked.subkind ?? asked.kind;
  if (kind === 'out-of-scope') return { declined: Number(answer.declined) };
  if (kind === 'emergency') return { urgent: Number(answer.urgent && answer.text.slice(0, 200).includes('999')) };
  const direct = asked.gold.filter((one) => one.supporting !== true && one.other_audience !== true);
  const wanted = direct.length > 0 ? direct : asked.gold;
  const rank = answer.citations.findIndex((cited) => wanted.some((one) => isSame(one, cited)));
  const own = asked.gold.filter(({ primary }) => primary === true);
  const first = answer.citations[0];
  const text = plain(answer.text);
  const short = plain(answer.short);
  const says = (words: readonly string[], of = text): boolean => words.some((word) => of.includes(plain(word)));
  const share = (of: string): number => (asked.must_mention.length === 0 ? 1 : asked.must_mention.filter((words) => says(words, of)).length / asked.must_mention.length);
  return {
    answered: Number(!answer.declined), calm: Number(!answer.urgent),
    'hit@1': Number(rank === 0), 'hit@3': Number(rank >= 0 && rank < 3), mrr: rank < 0 ? 0 : 1 / (rank + 1),
    ...(own.length > 0 ? { 'own first': Number(first !== undefined && own.some((one) => isSame(one, first))) } : {}),
    facts: share(text), 'in short': share(short),
    'nothing wrong': Number(!asked.must_not.some((wrong) => says(Array.isArray(wrong) ? wrong : [wrong]))),
    words: Math.min(1, 350 / Math.max(1, text.split(' ').length)),
  };
}

/** The mean of every measure, over all questions and for each kind. */
export function tally(marked: readonly { kind: string; marks: Marks }[]): Map<string, Map<string, number>> {
  const sums = new Map<string, Map<string, { sum: number; count: number }>>();
  for (const { kind, marks } of marked) {
    for (const name of [kind, 'all']) {
      const of = sums.get(name) ?? new Map<string, { sum: number; count: number }>();
      sums.set(name, of);
      for (const [measure, value] of Object.entries(marks)) {
        const { sum, count } = of.get(measure) ?? { sum: 0, count: 0 };
        of.set(measure, { sum: sum + value, count: count + 1 });
      }
    }
  }
  return new Map([...sums].map(([name, of]) => [name, new Map([...of].map(([measure, { sum, count }]) => [measure, sum / count]))]));
}
