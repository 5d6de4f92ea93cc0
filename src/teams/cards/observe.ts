import { z } from 'zod/v4';
import { NOT_ASSESSED_LENGTH, NOTICED, OBSERVE_CITES, observationsOf, SIGNS, TOLD, type Observed } from '../../domain/observed';
import type { Answered } from '../../domain/report';
import type { Team } from '../../domain/team';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { citesText } from './cites';
import { button, header, safe } from './view';
import type { VisitFacts } from './visit';

/** What a board asks to be noted after a visit. It goes on the case's record: codes, and one short fact. */
const answered = z.enum(['yes', 'no', 'unsaid', '']).default('unsaid').transform((value): Answered => (value === '' ? 'unsaid' : value));
const ticked = <Code extends string>(codes: readonly Code[]) => z.string().max(200).default('').transform((text): Code[] => codes.filter((code) => text.split(',').includes(code)));

export const observePresses = [
  z.object({ verb: z.literal('open-observe'), subject: z.string() }),
  z.object({ verb: z.literal('open-report-saved'), subject: z.string() }),
  z.object({ verb: z.literal('plan-next'), subject: z.string() }),
  z.object({ verb: z.literal('observe'), subject: z.string(), keyPeople: answered, othersLiving: answered, signs: ticked(SIGNS), told: ticked(TOLD), noticed: ticked(NOTICED), notAssessed: z.string().max(NOT_ASSESSED_LENGTH * 2).default('') }),
] as const;

export function observeForm({ visit, team }: VisitFacts & { readonly team: Team }, strings: Strings, said: string | null): Card {
  const words = strings.observe;
  const asked = observationsOf(team.board);
  const data = { subject: visit.id };
  const source = (what: keyof typeof OBSERVE_CITES) => citesText(OBSERVE_CITES[what], team.board, strings);
  const choices = (['yes', 'no'] as const).map((value) => ({ value, title: strings.report.answers[value] }));
  const yesNo = (id: 'keyPeople' | 'othersLiving') => ({ id, label: `${words[id]} (${source('people')})`, value: visit.observed?.[id] === 'unsaid' ? '' : (visit.observed?.[id] ?? ''), choices });
  return fill('observe', {
    header: header(said === null ? 'accent' : 'warning', words.title), fact: said ?? words.intro,
    yesNo: asked.people ? [yesNo('keyPeople'), yesNo('othersLiving')] : [],
    signs: { label: `${words.signs} (${source('signs')})`, value: (visit.observed?.signs ?? []).join(','), choices: asked.signs.map((value) => ({ value, title: words.sign[value] })) },
    notAssessed: asked.notAssessed ? [{ label: `${words.notAssessed} (${source('notAssessed')})`, hint: words.notAssessedHint, value: visit.observed?.notAssessed ?? '' }] : [],
    told: { label: words.told, value: (visit.observed?.told ?? []).join(','), choices: asked.told.map((value) => ({ value, title: `${words.toldAbout[value]} (${source(value)})` })) },
    noticed: { label: words.noticed, value: (visit.observed?.noticed ?? []).join(','), choices: asked.noticed.map((value) => ({ value, title: `${words.noticedWhat[value]} (${source(value)})` })) },
    footer: words.footer, fallbackText: words.title,
    buttons: [button(words.submit, 'observe', data, { style: 'positive', inputs: 'auto' }), button(words.back, 'open-report-saved', data)],
  });
}

/** The same in the case note and on the case's record. */
export function observedLines(observed: Observed | null, strings: Strings): string[] {
  if (!observed) return [];
  const words = strings.observe;
  const said = (question: string, value: Answered) => (value === 'unsaid' ? [] : [`${question} ${strings.report.answers[value]}.`]);
  return [
    ...said(words.keyPeople, observed.keyPeople), ...said(words.othersLiving, observed.othersLiving),
    ...listed(observed.signs.map((sign) => words.sign[sign]), words.seenSigns, strings), ...listed(observed.noticed.map((one) => words.noticedWhat[one]), words.noticedNote, strings), ...listed(observed.told.map((one) => words.toldAbout[one]), words.toldNote, strings),
    ...(observed.notAssessed === '' ? [] : [words.notAssessedNote(safe(observed.notAssessed))]),
  ];
}

const listed = (titles: readonly string[], note: (list: string) => string, strings: Strings): string[] => (titles.length > 0 ? [note(strings.list(titles.map(lowerFirst)))] : []);
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
