import { z } from 'zod/v4';
import type { MySettings } from '../../app/my-settings';
import type { Person } from '../../domain/person';
import { watchersOf } from '../../domain/team';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { oneOf } from './form';
import { button, header, safe } from './view';

/** What somebody sets for herself; what her manager sets is named and not asked. */
export const mySettingsPresses = [
  z.object({ verb: z.literal('save-my-settings'), language: z.enum(['auto', 'en', 'cy']).default('auto'), watchedBy: z.string().max(200).default(''), early: z.enum(['yes', 'no']).default('no'), buddy: z.string().max(200).default('') }),
] as const;

/** Stands for nobody: a choice may not be blank. */
export const NO_BUDDY = 'nobody';
/** More than these and the list is no help. */
export const MOST_BUDDIES = 60;

export type MySettingsFacts = MySettings & { readonly people: ReadonlyMap<string, Person> };

export function mySettingsCard(facts: MySettingsFacts, strings: Strings, said: string | null): Card {
  const words = strings.mySettings;
  const { person, teams, team, early } = facts;
  const { missing } = words;
  const choices = <T extends string>(of: Readonly<Record<T, string>>, values: readonly T[]) => values.map((value) => ({ value, title: of[value] }));
  return fill('form', {
    required: strings.required, header: header(said === null ? 'accent' : 'good', words.title), fact: said ?? words.fact, notes: notesOf(facts, strings).map((text) => ({ text })),
    inputs: [
      oneOf('language', words.language, { choices: choices(words.languages, ['auto', 'en', 'cy']), value: person.language ?? 'auto', missing }),
      ...(teams.length > 1 ? [oneOf('watchedBy', words.watchedBy, { choices: teams.map(({ id, name }) => ({ value: id, title: name })), value: team?.id ?? '', missing })] : []),
      oneOf('early', words.early, { choices: choices(words.earlyChoices, ['yes', 'no']), value: early ? 'yes' : 'no', missing }),
      ...(mayChoose(facts) ? [oneOf('buddy', words.buddy, { choices: [{ value: NO_BUDDY, title: words.noBuddy }, ...buddies(facts)], value: person.usualBuddy ?? NO_BUDDY, missing })] : []),
    ],
    footer: words.footer, fallbackText: words.title, buttons: [button(words.submit, 'save-my-settings', {}, { style: 'positive', inputs: 'auto' })],
  });
}

const othersOf = ({ person, team }: MySettingsFacts): readonly string[] => (team?.members ?? []).filter((id) => id !== person.id);
const mayChoose = (facts: MySettingsFacts): boolean => othersOf(facts).length > 0 && othersOf(facts).length <= MOST_BUDDIES;
const buddies = (facts: MySettingsFacts) => othersOf(facts).map((id) => ({ value: id, title: facts.people.get(id)?.name ?? id })).sort((a, b) => a.title.localeCompare(b.title));

function notesOf(facts: MySettingsFacts, strings: Strings): string[] {
  const { person, team, people } = facts;
  const words = strings.mySettings;
  if (!team) return [words.noTeam];
  const managers = strings.list(watchersOf(team, 'managers', person.id).slice(0, 4).map((id) => safe(people.get(id)?.name ?? id)));
  return [words.ofTeam({ team: safe(team.name), board: strings.board[team.board], audience: strings.team.audiences[team.audience].toLowerCase(), managers }), ...(othersOf(facts).length > MOST_BUDDIES ? [words.tooMany] : [])];
}
