import { z } from 'zod/v4';
import type { SettingsPage } from '../../app/reply';
import type { Team } from '../../domain/team';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { hoursForm } from './hours-form';
import { button, header, safe, type Button } from './view';

/** The settings after the first card: four short pages, each saved by itself. */
const many = z.string().default('').transform((text) => text.split(',').map((id) => id.trim()).filter((id) => id !== ''));
const clock = z.string().regex(/^\d{1,2}:\d{2}$/);
const count = z.coerce.number().int();

export const settingsPresses = [
  z.object({ verb: z.literal('open-settings'), subject: z.string(), page: z.enum(['hours', 'people', 'minutes', 'procedure']) }),
  z.object({ verb: z.literal('save-hours'), subject: z.string(), days: many, from: clock, until: clock, different: z.string().max(200).default(''), daysOff: z.string().max(800).default('') }),
  z.object({ verb: z.literal('save-people'), subject: z.string(), seniors: many, guests: many, chair: z.string().max(100).default(''), addressFrom: z.string().max(120).default('') }),
  z.object({ verb: z.literal('save-procedure'), subject: z.string(), steps: z.string().max(4_000).default('') }),
  z.object({
    verb: z.literal('save-minutes'), subject: z.string(), homeSafe: z.enum(['true', 'false']).default('false'), exactPlace: z.enum(['true', 'false']).default('false'),
    ordinaryManagers: count, ordinaryDeputies: count, ordinarySeniors: count, highManagers: count, highDeputies: count, highSeniors: count,
  }),
] as const;

export interface SettingsForm {
  readonly team: Team;
  readonly page: SettingsPage;
  readonly roster: readonly { readonly id: string; readonly name: string }[];
  readonly guests: readonly Guest[];
}

/** A manager who is not in the channel. */
export interface Guest {
  readonly name: string;
  readonly isReachable: boolean;
}

export function settingsCard(form: SettingsForm, strings: Strings, said: string | null): Card {
  const { team, page } = form;
  const words = strings.settings;
  const fields = { hours: () => hoursForm(team, strings), people: () => peopleForm(form, strings), minutes: () => minutesForm(team, strings), procedure: () => procedureForm(team, strings) }[page]();
  return fill(`settings-${page}`, {
    required: strings.required,
    header: header(said === null ? 'accent' : 'warning', words.title[page]), fact: said ?? words.fact[page], footer: words.footer, fallbackText: words.title[page], ...fields,
    buttons: [button(words.submit, `save-${page}`, { subject: team.id }, { style: 'positive', inputs: 'auto' })],
  });
}

/** Under "Team set up": the way to each page. */
export const settingsButtons = (team: Team, strings: Strings): Button[] =>
  [
    ...(['people', 'hours', 'minutes', 'procedure'] as const).map((page) => button(strings.settings.open[page], 'open-settings', { subject: team.id, page })),
    button(strings.upkeep.choose, 'upkeep-choose', { subject: team.id }, { mode: 'secondary' }),
  ];

/** What a team should have before its first visit. It is said, and nothing waits for it. */
export function lacksOf(team: Team, guests: readonly Guest[], strings: Strings): string[] {
  const { lacks, unreachable } = strings.settings;
  const never = guests.filter(({ isReachable }) => !isReachable);
  return [
    ...(never.length > 0 ? [unreachable(strings.list(never.map(({ name }) => safe(name))))] : []),
    ...(team.managers.length + team.deputies.length + team.guests.length === 1 ? [lacks['second-manager']] : []),
    ...(team.addressFrom === '' ? [lacks.address] : []),
    ...(team.outOfHours === null ? [lacks['out-of-hours']] : []),
  ];
}

/** Teams lists no more than this comfortably; in a larger team people are typed by name. */
const MOST_LISTED = 60;

function peopleForm({ team, roster, guests }: SettingsForm, strings: Strings): object {
  const words = strings.settings;
  const isSmall = roster.length <= MOST_LISTED;
  const people = isSmall ? roster.map(({ id, name }) => ({ value: id, title: name })) : [];
  const shown = (ids: readonly string[]) => (isSmall ? ids.join(',') : ids.map((id) => roster.find((member) => member.id === id)?.name ?? id).join(', '));
  return {
    isSmall,
    seniors: { label: words.seniors, hint: strings.team.namesHint, value: shown(team.seniors), choices: people },
    chair: { label: words.chair, hint: strings.team.namesHint, value: shown(team.chair === null ? [] : [team.chair]), choices: [{ value: NOBODY, title: words.nobody }, ...people] },
    guests: { label: words.guests, hint: words.guestsHint, value: guests.map(({ name }) => name).join(', ') },
    addressFrom: { label: words.addressFrom, hint: words.addressFromHint, value: team.addressFrom },
  };
}

/** A choice that was made cannot be unmade in a list: nobody stands in it as well. */
export const NOBODY = 'nobody';

function minutesForm({ ladder, homeSafe, exactPlace }: Team, strings: Strings): object {
  const words = strings.settings;
  const steps = (['ordinary', 'high'] as const).flatMap((risk) =>
    (['managers', 'deputies', 'seniors'] as const).map((rung) => ({ id: `${risk}${rung.charAt(0).toUpperCase()}${rung.slice(1)}`, label: words.ladderRow[risk][rung], value: ladder[risk][rung], missing: words.minutesMissing })));
  return { steps, homeSafe: { label: words.homeSafe, value: String(homeSafe) }, exactPlace: { label: words.exactPlace, value: String(exactPlace) } };
}

const procedureForm = ({ procedure }: Team, strings: Strings): object => ({ steps: { label: strings.settings.steps, hint: strings.settings.stepsHint, value: procedure.join('\n') } });
