import type { Delivery, Parcel } from '../../src/app/parcel';
import { post } from '../../src/app/notify';
import type { About, Addressee, Outgoing } from '../../src/app/outgoing';
import { runStep } from '../../src/app/run';
import type { Visit } from '../../src/domain/visit';
import { outboxRound, type Outbox } from '../../src/engine/outbox';
import { makePace } from '../../src/engine/pace';
import type { EngineParts, Observer } from '../../src/engine/ports';
import { makeSight } from '../../src/engine/sight';
import type { Store } from '../../src/store/port';
import { openDesk, pass, PLACE, rowsOf, setUp, visitBy, type Desk } from '../app/desk';

/** The outbox on a real SQLite store, with a delivery the test scripts and clocks the test moves. */
export interface Rig {
  readonly desk: Desk;
  readonly parts: EngineParts;
  readonly outbox: Outbox;
  /** What was handed to Teams, in order. */
  readonly tried: Parcel[];
  readonly faults: string[];
  readonly ends: { readonly alarm: boolean; readonly end: string }[];
  readonly accepted: { readonly alarm: boolean; readonly lateMs: number; readonly attempts: number }[];
  /** What Teams answers; everything is accepted until the test says otherwise. */
  answer: (parcel: Parcel) => Delivery | Promise<Delivery>;
  /** One round, and everything it started. */
  round(): Promise<number>;
  /** Rounds until nothing more goes out now. */
  drain(): Promise<void>;
  /** Both clocks move. */
  advance(ms: number): void;
}

export interface RigOptions {
  readonly desk?: Desk;
  readonly instance?: string;
  readonly store?: Store;
  readonly places?: readonly string[];
}

let posts = 0;
export const accepts = (): Delivery => ({ is: 'sent', posted: { conversationId: 'c', activityId: `activity-${(posts += 1)}`, serviceUrl: 's' }, opened: null });

export function openRig({ desk = openDesk(), instance = 'one', store = desk.store, places = [PLACE] }: RigOptions = {}): Rig {
  const tried: Parcel[] = [];
  const faults: string[] = [];
  const ends: Rig['ends'] = [];
  const acceptances: Rig['accepted'] = [];
  const observe: Observer = {
    roundDone: () => {},
    accepted: (message) => void acceptances.push(message),
    notAccepted: (message) => void ends.push(message),
    fault: (doing, error) => void faults.push(`${doing}: ${String(error)}`),
  };
  const parts: EngineParts = {
    ...desk.runner, store, places, instance, observe,
    msUntil: (at) => at - desk.time.now,
    readRoster: () => Promise.reject(new Error('no roster is read here')), admins: [], recordYears: 7,
    deliver: async (parcel) => {
      tried.push(parcel);
      return rig.answer(parcel);
    },
  };
  const outbox: Outbox = { parts, sight: makeSight(), pace: makePace(), underway: new Map(), quietUntil: 0, wake: () => {} };
  const rig: Rig = {
    desk, parts, outbox, tried, faults, ends, accepted: acceptances,
    answer: accepts,
    round: async () => {
      const sleep = await outboxRound(outbox);
      await Promise.all(outbox.underway.values());
      return sleep;
    },
    drain: async () => {
      for (let before = -1; before !== tried.length; ) {
        before = tried.length;
        await rig.round();
      }
    },
    advance: (ms) => {
      desk.time.now += ms;
      desk.time.elapsed += ms;
    },
  };
  return rig;
}

/** Sam's visit, overdue on time, with nothing of the alarm sent yet. */
export async function overdue(rig: Rig, people: Parameters<typeof setUp>[1] = {}): Promise<Visit> {
  await setUp(rig.desk, people);
  const visit = await visitBy(rig.desk, 'sam', 30);
  for (const minutes of [20, 10, 5, 5]) {
    await pass(rig.desk, { minutes });
    await rig.drain();
  }
  rig.tried.length = 0;
  rig.desk.time.elapsed += 60_000;
  await pass(rig.desk, { minutes: 5 });
  return visit;
}

/** Puts a message in the box, as a command would. */
export const send = (rig: Rig, to: Addressee, about: About, alarm: boolean, place = PLACE): Promise<void> =>
  runStep(rig.parts, { place, did: 'test' }, async (scope) => post(scope, to, about, { alarm }));

/** A question to somebody about an open visit: a courtesy that matters as long as the visit is open. */
export const ask = (rig: Rig, visit: Visit, personId = 'sam'): Promise<void> =>
  send(rig, { kind: 'person', id: personId }, { card: 'ask', visitId: visit.id, rung: 'due', backBy: visit.backBy }, false);

export const waiting = async (rig: Rig): Promise<Outgoing[]> => (await rowsOf(rig.desk.store, 'out')).map((row) => row.value as unknown as Outgoing); // Only `app` and `engine` write these rows.
export const nameOf = ({ to, about }: Pick<Outgoing, 'to' | 'about'>): string => `${about.card} ${to.kind === 'person' ? to.id : to.kind}`;
export const namesOf = (parcels: readonly Parcel[]): string[] => parcels.map((parcel) => nameOf(parcel.message));
export const isTo = (parcel: Parcel, personId: string): boolean => parcel.message.to.kind === 'person' && parcel.message.to.id === personId;
