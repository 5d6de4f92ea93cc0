import { z } from 'zod/v4';
import { PROMPTS, promptsFor, REFLECT_IDS, REFLECTION_LENGTH, reflectionEndsAt, reflectOn, type Reflection, type ReflectId } from '../../domain/reflection';
import { watchersOf, type Board, type Team } from '../../domain/team';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { nameOf } from './alarm';
import { citesText } from './cites';
import { button, header, safe, type Drawn } from './view';
import type { VisitFacts } from './visit';

/** What a worker writes after a visit for herself: the questions, what she wrote, and the manager she may show it to. */
const subject = z.string();
const text = z.string().max(REFLECTION_LENGTH * 2).default('');
const typed = {
  'R-05': text, 'R-06': text, 'R-07': text, 'R-08': text, 'R-10': text, 'R-11': text, 'R-12': text, 'R-14': text, 'R-15': text, 'R-16': text, 'R-17': text, 'R-18': text, 'R-19': text, 'R-20': text, 'R-21': text,
  'R-22': text, 'R-23': text, 'R-24': text,
} satisfies Record<ReflectId, typeof text>;

export const reflectionPresses = [
  z.object({ verb: z.literal('open-reflection'), subject }),
  z.object({ verb: z.literal('change-reflection'), subject }),
  z.object({ verb: z.literal('save-reflection'), subject, ...typed }),
  z.object({ verb: z.literal('ask-share-reflection'), subject }),
  z.object({ verb: z.literal('share-reflection'), subject, pick: z.string().max(200).default('') }),
  z.object({ verb: z.literal('drop-reflection'), subject }),
] as const;

export type ReflectionFacts = VisitFacts & { readonly team: Team; readonly reflection: Reflection | null };

/** A few of her board's questions. What she wrote before stands in its box, also where the question is not asked any more. */
export function reflectForm({ visit, team, reflection }: ReflectionFacts, strings: Strings, said: string | null): Card {
  const words = strings.reflection;
  const data = { subject: visit.id };
  const asked = promptsFor(reflectOn(visit, team)).map(({ id }) => id);
  const ids = [...asked, ...REFLECT_IDS.filter((id) => reflection?.answers[id] !== undefined && !asked.includes(id))];
  return fill('reflect', {
    header: header(said === null ? 'accent' : 'warning', words.title), fact: said ?? words.intro,
    questions: ids.map((id) => ({ id, label: `${questionText(id, team.board, strings)} (${sourceOf(id, team.board, strings)})`, value: reflection?.answers[id] ?? '' })),
    footer: words.footer, fallbackText: words.title,
    buttons: [button(words.save, 'save-reflection', data, { style: 'positive', inputs: 'auto' }), button(words.skip, reflection ? 'open-reflection' : 'still-there', data)],
  });
}

export function reflectionCard(facts: ReflectionFacts & { readonly reflection: Reflection }, strings: Strings, said: string | null): Card {
  const words = strings.reflection;
  const { visit, reflection } = facts;
  const data = { subject: visit.id };
  const fact = words.keptFact(reflectionEndsAt(reflection));
  const shared = reflection.shared ? [words.sharedNote({ who: nameOf(facts, reflection.shared.with), at: reflection.shared.at })] : [];
  return fill('message', {
    header: header('good', words.keptTitle), fact: said === null || reflection.shared ? (said ?? fact) : `${said} ${fact}`, facts: [], notes: [...answerLines(facts, strings), ...shared].map((line) => ({ text: line })),
    footer: reflection.shared ? words.shareFooter : words.keptFooter, fallbackText: words.keptTitle,
    buttons: [
      button(words.change, 'change-reflection', data),
      ...(reflection.shared ? [] : [button(words.share, 'ask-share-reflection', data)]),
      button(words.drop, 'drop-reflection', data, { style: 'destructive' }),
    ],
  });
}

export function shareForm({ visit, team, people }: ReflectionFacts, strings: Strings, said: string | null): Card {
  const words = strings.reflection;
  const data = { subject: visit.id };
  const choices = watchersOf(team, 'managers', visit.workerId).map((id) => ({ value: id, title: people.get(id)?.name ?? id }));
  return fill('choose', {
    required: strings.required,
    header: header(said === null ? 'accent' : 'warning', words.shareTitle), fact: said ?? words.shareFact,
    choice: { id: 'pick', label: words.shareWith, style: 'expanded', missing: words.shareMissing, choices }, footer: words.shareFooter, fallbackText: words.shareTitle,
    buttons: [button(words.shareSubmit, 'share-reflection', data, { style: 'positive', inputs: 'auto' }), button(words.back, 'open-reflection', data)],
  });
}

/** To the one manager she chose. It says when the visit was and neither whose family nor where. */
export function reflectionMessage(facts: ReflectionFacts & { readonly reflection: Reflection }, strings: Strings): Drawn {
  const words = strings.reflection;
  const worker = nameOf(facts, facts.visit.workerId);
  const fact = words.forManagerFact({ worker, date: facts.visit.startedAt });
  const card = fill('message', {
    header: header('accent', words.forManagerTitle(worker)), fact, facts: [], notes: answerLines(facts, strings).map((line) => ({ text: line })),
    footer: words.forManagerFooter, fallbackText: fact, buttons: [],
  });
  return { card, text: null, summary: words.forManagerTitle(worker), mentions: [] };
}

const answerLines = ({ team, reflection }: { readonly team: Team; readonly reflection: Reflection }, strings: Strings): string[] =>
  REFLECT_IDS.flatMap((id) => {
    const answer = reflection.answers[id];
    return answer === undefined ? [] : [`**${questionText(id, team.board, strings)}**`, safe(answer)];
  });

const questionText = (id: ReflectId, board: Board | 'none', strings: Strings): string =>
  (board === 'none' ? undefined : strings.reflection.questionOf[id]?.[board]) ?? strings.reflection.question[id];

const sourceOf = (id: ReflectId, board: Board | 'none', strings: Strings): string => citesText(PROMPTS.find((prompt) => prompt.id === id)?.cites ?? {}, board, strings);
