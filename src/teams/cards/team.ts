import { z } from 'zod/v4';
import { BOARDS, type Team } from '../../domain/team';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { lacksOf, settingsButtons, type Guest } from './settings';
import { button, header, safe } from './view';

/** The manager channel's settings. Multi-select inputs arrive as one text with commas. */
const many = z.string().default('').transform((text) => text.split(',').map((id) => id.trim()).filter((id) => id !== ''));

export const teamPress = z.object({
  verb: z.literal('set-up'),
  subject: z.string(),
  board: z.enum([...BOARDS, 'none']),
  audience: z.enum(['children', 'adults', 'both']).default('both'),
  managers: many,
  deputies: many,
  outOfHoursName: z.string().max(80).default(''),
  outOfHoursPhone: z.string().max(30).default(''),
  language: z.enum(['en', 'cy', 'both']).default('en'),
});

/** Teams lists no more than this comfortably, and the card stays under its size. */
const MOST_LISTED = 60;

export interface TeamForm {
  readonly teamId: string;
  readonly current: Team | null;
  readonly roster: readonly { readonly id: string; readonly name: string }[];
}

export function teamCard({ teamId, current, roster }: TeamForm, strings: Strings, said: string | null): Card {
  const words = strings.team;
  // In a large team the lists would outgrow the card: people are typed by name there.
  const isSmall = roster.length <= MOST_LISTED;
  const people = isSmall ? roster.map(({ id, name }) => ({ value: id, title: name })) : [];
  const names = (ids: readonly string[] = []) => ids.map((id) => roster.find((member) => member.id === id)?.name ?? id).join(', ');
  return fill('team', {
    required: strings.required,
    header: header(said === null ? 'accent' : 'warning', words.title),
    fact: said ?? words.intro(roster.length),
    board: { label: words.board, missing: words.boardMissing, value: current?.board ?? '', choices: [...BOARDS, 'none' as const].map((value) => ({ value, title: strings.board[value] })) },
    audience: { label: words.audience, value: current?.audience ?? 'both', choices: (['children', 'adults', 'both'] as const).map((value) => ({ value, title: words.audiences[value] })) },
    isSmall,
    managers: { label: words.managers, missing: words.managersMissing, hint: words.namesHint, value: current?.managers.join(',') ?? '', names: names(current?.managers), choices: people },
    deputies: { label: words.deputies, hint: words.namesHint, value: current?.deputies.join(',') ?? '', names: names(current?.deputies), choices: people },
    outOfHoursName: { label: words.outOfHoursName, value: current?.outOfHours?.name ?? '' },
    outOfHoursPhone: { label: words.outOfHoursPhone, value: current?.outOfHours?.phone ?? '' },
    language: { label: words.language, value: current?.language ?? 'en', choices: (['en', 'cy', 'both'] as const).map((value) => ({ value, title: words.languages[value] })) },
    footer: words.footer,
    fallbackText: words.title,
    buttons: [button(words.submit, 'set-up', { subject: teamId }, { style: 'positive', inputs: 'auto' })],
  });
}

export function teamSavedCard(team: Team, strings: Strings, said: string | null, guests: readonly Guest[] = []): Card {
  const words = strings.team;
  return fill('message', {
    header: header('good', words.savedTitle),
    fact: said ?? words.savedFact,
    facts: [],
    notes: [...lacksOf(team, guests, strings), words.ladder(team.ladder.ordinary), ...(said === null ? [] : [words.savedFact])].map((text) => ({ text })),
    footer: safe(team.name),
    fallbackText: said ?? words.savedFact,
    buttons: settingsButtons(team, strings),
  });
}
