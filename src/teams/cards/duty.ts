import { z } from 'zod/v4';
import type { Parcel } from '../../app/parcel';
import type { TeamFacts } from '../../app/team-facts';
import { isAtWorkAt, nextShiftEnd } from '../../app/working-hours';
import { dutyAt } from '../../domain/duty';
import { managersOf } from '../../domain/team';
import { HOUR, type Instant } from '../../domain/time';
import type { Strings } from '../../strings/strings';
import { inputTime } from '../../strings/when';
import { fill, type Card } from '../template';
import { button, header, safe, type Drawn } from './view';

/** Who watches now, and who does next. */
const clock = z.string().regex(/^\d{1,2}:\d{2}$/);
export const dutyPresses = [
  z.object({ verb: z.literal('take-duty'), subject: z.string(), until: clock }),
  z.object({ verb: z.literal('watch-until'), subject: z.string(), until: z.number() }),
  z.object({ verb: z.literal('open-hand-over'), subject: z.string() }),
  z.object({ verb: z.literal('hand-over'), subject: z.string(), to: z.string() }),
  z.object({ verb: z.literal('accept-duty'), subject: z.string(), asked: z.number(), until: clock }),
  z.object({ verb: z.literal('decline-duty'), subject: z.string(), asked: z.number() }),
] as const;

export function dutyCard(facts: TeamFacts, strings: Strings, said: string | null): Card {
  const words = strings.duty;
  const { team, now } = facts;
  const duty = dutyAt(team, now);
  const fact = said ?? (duty ? words.fact({ who: nameIn(facts, duty.who), until: duty.until }) : words.factNobody(strings.list(team.managers.map((id) => nameIn(facts, id)))));
  const data = { subject: team.id };
  return fill('duty', {
    required: strings.required,
    header: header(duty ? 'good' : 'warning', words.title), fact, until: untilInput(facts, strings), footer: words.footer, fallbackText: fact,
    buttons: [button(words.take, 'take-duty', data, { style: 'positive', inputs: 'auto' }), button(words.handOver, 'open-hand-over', data)],
  });
}

/** Everybody but the one who asks. */
export function handOverCard(facts: TeamFacts, asker: string, strings: Strings): Card {
  const words = strings.duty;
  const data = { subject: facts.team.id };
  const choices = managersOf(facts.team).filter((id) => id !== asker).map((value) => ({ value, title: facts.people.get(value)?.name ?? value }));
  if (choices.length === 0) return fill('message', { header: header('warning', words.handOverTitle), fact: words.noOther, facts: [], notes: [], footer: words.footer, fallbackText: words.noOther, buttons: [] });
  return fill('hand-over', {
    required: strings.required,
    header: header('accent', words.handOverTitle), fact: words.handOverFact, to: { label: words.to, missing: words.toMissing, choices }, footer: words.footer, fallbackText: words.handOverFact,
    buttons: [button(words.ask, 'hand-over', data, { style: 'positive', inputs: 'auto' })],
  });
}

/** To the one who is asked: until she says yes, nothing changes. */
export function handOverAsked(facts: TeamFacts, { by, asked }: { by: string; asked: Instant }, strings: Strings): Drawn {
  const words = strings.duty;
  const title = words.askedTitle(nameIn(facts, by));
  const data = { subject: facts.team.id, asked };
  const card = fill('duty', {
    required: strings.required,
    header: header('warning', title), fact: words.askedFact, until: untilInput(facts, strings), footer: words.footer, fallbackText: title,
    buttons: [button(words.accept, 'accept-duty', data, { style: 'positive', inputs: 'auto' }), button(words.decline, 'decline-duty', data)],
  });
  return { card, text: null, summary: title, mentions: [] };
}

export const nameIn = ({ people }: Pick<Parcel, 'people'>, id: string): string => safe(people.get(id)?.name ?? id);

const EVENING_HOURS = 4;

/** The likely end: of the working day, or of an evening. */
function untilInput({ team, now }: TeamFacts, strings: Strings): { label: string; missing: string; value: string } {
  const end = (isAtWorkAt(team, now) ? nextShiftEnd(team, now) : null) ?? Math.ceil((now + EVENING_HOURS * HOUR) / HOUR) * HOUR;
  return { label: strings.duty.until, missing: strings.duty.untilMissing, value: inputTime(end) };
}
