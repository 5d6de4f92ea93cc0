import { z } from 'zod/v4';
import type { IncidentView } from '../../app/case-view';
import { BEHAVIOURS } from '../../domain/behaviours';
import { AGENCIES, AIMED_AT, HURTS, INCIDENT_NOTE, SOURCES } from '../../domain/incident';
import type { Instant } from '../../domain/time';
import type { Strings } from '../../strings/strings';
import { inputDate, inputTime } from '../../strings/when';
import { fill, type Card } from '../template';
import { button, header, safe } from './view';

/** For whoever it happened to: steps first, then the form, then a kind word and what comes next. */
const several = <T extends string>(values: readonly [T, ...T[]]) => z.string().default('').transform((text) => text.split(',').map((one) => one.trim()).filter((one) => one !== '')).pipe(z.array(z.enum(values)));
const answered = z.enum(['yes', 'no', 'unsaid', '']).default('unsaid').transform((value) => (value === '' ? 'unsaid' : value));

/** The case it was opened from, so that nobody has to type it again; no longer than the form's own field. */
const subject = z.string().max(20).default('');
export const incidentPresses = [
  z.object({ verb: z.literal('incident-steps'), subject }),
  z.object({ verb: z.literal('incident-spoken'), subject }),
  z.object({ verb: z.literal('incident-ring'), subject }),
  z.object({
    verb: z.literal('incident-report'), caseRef: z.string().max(40).default(''), behaviours: several(BEHAVIOURS), date: z.string().regex(/^\d{4}-\d\d-\d\d$/), time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    source: z.enum(SOURCES), aimedAt: z.enum(AIMED_AT), hurt: z.enum(HURTS), policeTold: answered, told: several(AGENCIES), toTell: several(AGENCIES), note: z.string().max(INCIDENT_NOTE * 2).default(''),
  }),
  z.object({ verb: z.literal('incident-hearers'), subject: z.string(), pick: z.string().max(4_000).default('').transform((text) => text.split(',').map((one) => one.trim()).filter((one) => one !== '')) }),
] as const;

export function incidentStepsCard(ref: string, strings: Strings): Card {
  const words = strings.incident;
  const data = { subject: ref };
  return fill('message', {
    header: header('attention', words.stepsTitle), fact: words.stepsFact, facts: [],
    notes: [...words.steps, `**${words.spokenQuestion}**`].map((text) => ({ text })),
    footer: words.stepsFooter, fallbackText: words.stepsFact,
    buttons: [button(words.spoken, 'incident-spoken', data, { style: 'positive' }), button(words.notSpoken, 'incident-ring', data), button(strings.visit.help, 'need-help', {}, { style: 'destructive' })],
  });
}

export function incidentForm({ ref, now }: { ref: string; now: Instant }, strings: Strings, said: string | null): Card {
  const words = strings.incident;
  const choices = <T extends string>(values: readonly T[], titles: Readonly<Record<T, string>>) => values.map((value) => ({ value, title: titles[value] }));
  return fill('incident', {
    required: strings.required,
    header: header('accent', words.formTitle), fact: said ?? words.formFact,
    caseRef: { label: words.caseRef, hint: strings.checkIn.caseRefHint, value: ref },
    behaviours: { label: words.behaviours, missing: words.behavioursMissing, choices: choices(BEHAVIOURS, strings.cases.behaviours) },
    date: { label: words.date, missing: words.dateMissing, value: inputDate(now), max: inputDate(now) },
    time: { label: words.time, missing: words.timeMissing, value: inputTime(now) },
    source: { label: words.source, missing: words.sourceMissing, choices: choices(SOURCES, words.sources) },
    aimedAt: { label: words.aimedAt, missing: words.aimedAtMissing, choices: choices(AIMED_AT, words.aims) },
    hurt: { label: words.hurt, missing: words.hurtMissing, choices: choices(HURTS, words.hurts) },
    policeTold: { label: words.police, choices: choices(['yes', 'no'] as const, words.policeAnswers) },
    told: { label: words.told, choices: choices(AGENCIES, words.agencies) },
    toTell: { label: words.toTell, choices: choices(AGENCIES, words.agencies) },
    note: { label: words.note, hint: words.noteHint },
    footer: words.formFooter, fallbackText: words.formFact,
    buttons: [button(words.submit, 'incident-report', {}, { style: 'positive', inputs: 'auto' })],
  });
}

export function incidentSavedCard({ incident, team }: IncidentView, strings: Strings, said: string | null): Card {
  const words = strings.incident;
  return fill('message', {
    header: header('good', words.savedTitle), fact: said ?? words.savedFact, facts: [],
    notes: [words.kind, words.next[team.board]].map((text) => ({ text })),
    footer: incident.onlyFor === null ? words.savedFooter : words.onlyYou, fallbackText: words.savedFact,
    buttons: [button(words.agenciesButton, 'agencies', { subject: incident.id }, { style: 'positive' }), button(strings.visit.help, 'need-help', {}, { style: 'destructive' })],
  });
}

/** A colleague was the source: she alone says who may know. Never all managers at once, since one of them may be meant. */
export function hearersCard({ incident, team, people }: IncidentView, strings: Strings, said: string | null): Card {
  const words = strings.incident;
  const hearers = [...new Set([...team.managers, ...team.deputies])].filter((id) => id !== incident.reportedBy);
  return fill('people', {
    required: strings.required,
    header: header('warning', words.hearersTitle), fact: said ?? words.hearersFact,
    pick: { label: words.hearers, missing: words.hearersMissing, value: '', choices: hearers.map((id) => ({ value: id, title: safe(people.get(id)?.name ?? id) })) },
    footer: words.hearersFooter, fallbackText: words.hearersFact,
    buttons: [button(words.hearersSubmit, 'incident-hearers', { subject: incident.id }, { style: 'positive', inputs: 'auto' })],
  });
}
