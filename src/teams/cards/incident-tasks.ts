import { z } from 'zod/v4';
import type { IncidentView } from '../../app/case-view';
import { LISTED_BY } from '../../domain/behaviours';
import { AGENCIES, isToKill, openTasks, TASKS, TASK_NOTE, untold, WHOM_LENGTH, type Incident } from '../../domain/incident';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { behaviourList } from './case-lines';
import { button, header, safe, type Button, type Drawn, type Fact } from './view';

/** For managers, and for whoever reported it to see: what happened, what was seen to, and what is still open. */
const RISK = ['risk-assessment:yes', 'risk-assessment:no'] as const;
const OTHERS = ['measures', 'police', 'cause', 'team', 'decision', 'flag', 'plan'] as const;
const subject = z.string();
export const incidentTaskPresses = [
  z.object({ verb: z.literal('incident'), subject }),
  z.object({ verb: z.literal('incident-task'), subject, task: z.enum([...RISK, ...OTHERS]), note: z.string().max(TASK_NOTE * 2).default('') }),
  z.object({ verb: z.literal('incident-flag'), subject }),
  z.object({ verb: z.literal('incident-close'), subject }),
  z.object({ verb: z.literal('agencies'), subject }),
  z.object({ verb: z.literal('agency-told'), subject, agency: z.enum(AGENCIES), whom: z.string().max(WHOM_LENGTH * 2).default('') }),
] as const;

type Reader = 'manager' | 'reporter';

export function incidentCard(view: IncidentView, reader: Reader, strings: Strings, said: string | null): Card {
  const { incident } = view;
  const words = strings.incident;
  const isOpen = reader === 'manager' && incident.closed === null;
  const fact = incidentFact(view, strings);
  return fill('tasks', {
    required: strings.required,
    header: incidentHeader(view, strings), fact, facts: incidentFacts(view, strings),
    notes: [...(said === null ? [] : [said]), ...incidentNotes(view, strings)].map((text) => ({ text })),
    isOpen,
    task: { label: words.task, missing: words.taskMissing, choices: taskChoices(incident, strings) },
    note: { label: words.taskNote, hint: words.taskNoteHint, missing: words.taskNoteMissing },
    footer: incident.onlyFor === null ? words.taskFooter : words.onlyYou, fallbackText: fact,
    buttons: isOpen ? managerButtons(view, strings) : [button(words.agenciesButton, 'agencies', { subject: incident.id })],
  });
}

/** As it reaches a manager. What shows on a locked screen tells nothing of what happened. */
export function incidentMessage(view: IncidentView, reader: Reader, strings: Strings): Drawn {
  return { card: incidentCard(view, reader, strings, null), text: null, summary: strings.incident.summary, mentions: [] };
}

function incidentHeader(view: IncidentView, strings: Strings): ReturnType<typeof header> {
  const words = strings.incident;
  const who = reporter(view);
  if (view.incident.closed) return header('good', words.taskTitleClosed(who));
  return isToKill(view.incident) ? header('attention', words.taskTitleKill(who)) : header('warning', words.taskTitle(who));
}

function incidentFact(view: IncidentView, strings: Strings): string {
  const { incident, people } = view;
  const words = strings.incident;
  const left = openTasks(incident).length;
  if (incident.closed) return words.taskFactClosed({ who: safe(people.get(incident.closed.by)?.name ?? incident.closed.by), at: incident.closed.at });
  if (left === 0) return words.taskFactDone;
  if (left < TASKS.length) return words.taskFactOpen({ who: reporter(view), left });
  return isToKill(incident) ? words.taskFactKill(reporter(view)) : words.taskFact(reporter(view));
}

const reporter = ({ incident, people }: IncidentView): string => safe(people.get(incident.reportedBy)?.name ?? incident.reportedBy);

/** "Me" on the form is somebody else to whoever reads this. */
const incidentFacts = (view: IncidentView, strings: Strings): Fact[] => {
  const { incident } = view;
  const words = strings.incident;
  return [
    { title: words.what, value: incident.behaviours.map((behaviour) => strings.cases.behaviours[behaviour]).join(', ') },
    { title: words.when, value: words.at(incident.at) },
    ...(incident.caseRef ? [{ title: words.case, value: safe(incident.caseRef) }] : []),
    { title: words.aimedAtFact, value: incident.aimedAt === 'me' ? reporter(view) : words.aims[incident.aimedAt] },
    { title: words.hurtFact, value: incident.hurt === 'me' ? reporter(view) : words.hurts[incident.hurt] },
    { title: words.policeFact, value: incident.policeTold === 'unsaid' ? strings.report.answers.unsaid : words.policeAnswers[incident.policeTold] },
  ];
};

function incidentNotes(view: IncidentView, strings: Strings): string[] {
  const { incident, team, people } = view;
  const words = strings.incident;
  const board = team.board;
  const listed = board === 'none' ? [] : incident.behaviours.filter((behaviour) => LISTED_BY[behaviour].includes(board));
  return [
    ...(incident.note === '' ? [] : [safe(incident.note)]),
    ...(listed.length > 0 && board !== 'none' ? [words.listed({ board: strings.board[board], what: behaviourList(listed, strings) })] : []),
    ...incident.done.map((done) => words.doneLine({ task: words.tasks[done.task], who: safe(people.get(done.by)?.name ?? done.by), at: done.at, note: safe(done.note) })),
    ...untold(incident).map((agency) => words.agencyOpen(words.agencies[agency])),
  ];
}

function taskChoices(incident: Incident, strings: Strings): { value: string; title: string }[] {
  const words = strings.incident;
  const open = openTasks(incident);
  // Everything is seen to: what was said may still be said better.
  const asked = open.length > 0 ? open : TASKS;
  return asked.flatMap((task): { value: string; title: string }[] => (task === 'risk-assessment' ? [{ value: RISK[0], title: words.riskYes }, { value: RISK[1], title: words.riskNo }] : [{ value: task, title: words.tasks[task] }]));
}

function managerButtons({ incident, isFlagged }: IncidentView, strings: Strings): Button[] {
  const words = strings.incident;
  const data = { subject: incident.id };
  const isDone = openTasks(incident).length === 0 && untold(incident).length === 0;
  return [
    button(words.record, 'incident-task', data, { style: 'positive', inputs: 'auto' }),
    ...(incident.caseRef !== null && !isFlagged ? [button(words.raiseFlag, 'incident-flag', data)] : []),
    button(words.agenciesButton, 'agencies', data),
    ...(isDone ? [button(words.close, 'incident-close', data, { style: 'destructive' })] : []),
  ];
}

/** Who has been told, by whom and when; and the place to say so. */
export function agenciesCard({ incident, people }: IncidentView, strings: Strings, said: string | null): Card {
  const words = strings.incident;
  const waiting = untold(incident);
  const fact = said ?? words.agencyFact(waiting.length);
  return fill('agencies', {
    required: strings.required,
    header: header(waiting.length > 0 ? 'warning' : 'accent', words.agencyTitle), fact,
    notes: incident.agencies.map(({ agency, told }) => ({
      text: told ? words.agencyDone({ agency: words.agencies[agency], who: safe(people.get(told.by)?.name ?? told.by), at: told.at, whom: safe(told.whom) }) : words.agencyOpen(words.agencies[agency]),
    })),
    agency: { label: words.agency, missing: words.agencyMissing, choices: [...waiting, ...AGENCIES.filter((agency) => !waiting.includes(agency))].map((value) => ({ value, title: words.agencies[value] })) },
    whom: { label: words.whom, hint: words.whomHint, missing: words.whomMissing },
    footer: words.agencyFooter, fallbackText: fact,
    buttons: [button(words.agencySubmit, 'agency-told', { subject: incident.id }, { style: 'positive', inputs: 'auto' }), button(strings.cases.seeCase, incident.caseRef === null ? 'incident' : 'case', incident.caseRef === null ? { subject: incident.id } : { subject: incident.caseRef, page: 0 })],
  });
}

/** Beyond these the card would outgrow its size; the fact above says how many there are in all. */
const MOST_LINES = 8;
const MOST_BUTTONS = 4;

/** A team's open incidents: threats to kill first, then the oldest. */
export function incidentsCard(views: readonly IncidentView[], strings: Strings): Card {
  const words = strings.incident;
  const sorted = [...views].sort((a, b) => Number(isToKill(b.incident)) - Number(isToKill(a.incident)) || a.incident.reportedAt - b.incident.reportedAt);
  const fact = words.listFact(views.length);
  return fill('message', {
    header: header(sorted[0] && isToKill(sorted[0].incident) ? 'attention' : 'warning', words.listTitle), fact, facts: [],
    notes: sorted.slice(0, MOST_LINES).map((view) => ({ text: words.listLine({ who: reporter(view), at: view.incident.at, what: behaviourList(view.incident.behaviours.slice(0, 3), strings), left: openTasks(view.incident).length }) })),
    footer: words.listFooter, fallbackText: fact,
    buttons: sorted.slice(0, MOST_BUTTONS).map((view) => button(words.listOpen({ who: reporter(view), at: view.incident.at }), 'incident', { subject: view.incident.id })),
  });
}
