import type { Instant } from '../domain/time';
import { key, range } from '../store/keys';
import type { Json, Row, Store, Write } from '../store/port';
import type { Outgoing } from './outgoing';
import { canonical, CHAIN_START, fromRow, hashEntry, SHAPE, sha256, storedState, subjectKey, subjectName, toValue, type Entry, type Held, type Kind, type Subjects } from './subject';

/**
 * Reads and intended writes of one command. Whatever was read is written back only if nobody else wrote it meanwhile;
 * each changed subject gets exactly one journal entry, and its timer moves with it.
 */
export interface Transaction {
  get<K extends Kind>(kind: K, id: string): Promise<Subjects[K] | null>;
  /** The subject's count of changes: what a card drawn now is worth. */
  sequenceOf(kind: Kind, id: string): number;
  put<K extends Kind>(kind: K, id: string, state: Subjects[K]): void;
  /** A person acted and nothing changed: the journal says so. */
  note(kind: Kind, id: string, did: string): void;
  timer(kind: Kind, id: string, at: Instant | null): void;
  /** Rows without a journal: indexes and posts. */
  plain(key: string): Promise<Json | null>;
  plainRange(prefix: 'post', ...parts: string[]): Promise<Row[]>;
  /** Rows to be changed in this command. */
  page(from: string, to: string, limit: number): Promise<Row[]>;
  /** Rows only looked at. */
  look(from: string, to: string, limit: number): Promise<Row[]>;
  write(key: string, value: Json | null): void;
  send(message: Outgoing, notBefore: Instant): void;
  /** The due row that woke us, to be cleared even when its subject is gone. */
  clearDue(dueKey: string): void;
  readonly isEmpty: boolean;
  /** Whether the engine has something to do before its next look: a message, or a timer due soon. */
  needsEngine(writes: readonly Write[]): boolean;
  /** Whether a subject of this kind changes. */
  changes(kind: Kind): boolean;
  writes(): Write[];
}

interface Touched {
  readonly row: Row | undefined;
  readonly held: Held<Subjects[Kind]> | null;
  next: Subjects[Kind] | null;
  did: string | null;
  timerAt: Instant | null | undefined;
}

interface Plain {
  readonly row: Row | undefined;
  value: Json | null | undefined;
}

export function beginTransaction(store: Store, place: string, act: { by: string; did: string; now: Instant }): Transaction {
  const subjects = new Map<string, Touched & { kind: Kind; id: string }>();
  const plains = new Map<string, Plain>();
  const outgoing: Write[] = [];
  const cleared = new Map<string, string>();

  const load = async (kind: Kind, id: string) => {
    const name = subjectName(kind, id);
    const known = subjects.get(name);
    if (known) return known;
    const row = await store.read(place, subjectKey(kind, id));
    const held = row ? fromRow<Kind>(row) : null;
    const touched = { kind, id, row, held, next: null, did: null, timerAt: undefined };
    subjects.set(name, touched);
    return touched;
  };
  const loaded = (kind: Kind, id: string) => {
    const touched = subjects.get(subjectName(kind, id));
    if (!touched) throw new Error(`change ${subjectName(kind, id)}: not read first`);
    return touched;
  };

  const page = async (from: string, to: string, limit: number): Promise<Row[]> => {
    const rows = await store.scan(place, from, to, limit);
    for (const row of rows) if (!plains.has(row.key)) plains.set(row.key, { row, value: undefined });
    return rows;
  };

  return {
    async get<K extends Kind>(kind: K, id: string) {
      const touched = await load(kind, id);
      return (touched.next ?? touched.held?.state ?? null) as Subjects[K] | null; // The kind is part of the name it is kept under.
    },
    sequenceOf: (kind, id) => {
      const touched = loaded(kind, id);
      return (touched.held?.sequence ?? 0) + (touched.next || touched.did ? 1 : 0);
    },
    put(kind, id, state) {
      const touched = loaded(kind, id);
      touched.next = touched.held && canonical(touched.held.state) === canonical(state) ? null : state;
    },
    note(kind, id, did) {
      loaded(kind, id).did = did;
    },
    timer(kind, id, at) {
      loaded(kind, id).timerAt = at;
    },
    async plain(plainKey) {
      const known = plains.get(plainKey);
      if (known) return known.value === undefined ? (known.row?.value ?? null) : known.value;
      const row = await store.read(place, plainKey);
      plains.set(plainKey, { row, value: undefined });
      return row?.value ?? null;
    },
    async plainRange(prefix, ...parts) {
      const { from, to } = range(prefix, ...parts);
      return page(from, to, 200);
    },
    page,
    look: (from, to, limit) => store.scan(place, from, to, limit),
    write(plainKey, value) {
      const known = plains.get(plainKey);
      if (!known) throw new Error(`write ${plainKey}: not read first`);
      known.value = withShape(value);
    },
    send: (message, notBefore) => {
      outgoing.push({ put: key.out({ alarm: message.alarm, notBefore, id: message.id }), value: { shape: 1, ...message } as unknown as Json, was: 'absent' });
    },
    clearDue: (dueKey) => {
      cleared.set(dueKey, dueKey);
    },
    get isEmpty() {
      return outgoing.length === 0 && cleared.size === 0 && [...subjects.values()].every(isUntouched) && [...plains.values()].every((plain) => plain.value === undefined);
    },
    needsEngine: (writes) => outgoing.length > 0 || writes.some((write) => 'put' in write && write.put.startsWith(DUE) && write.put < key.due(act.now + LOOKS_AHEAD_MS, '')),
    changes: (kind) => [...subjects.values()].some((touched) => touched.kind === kind && touched.next !== null),
    writes: () => [
      ...[...subjects.values()].flatMap((touched) => subjectWrites(touched, act, cleared)),
      ...[...plains].flatMap(([plainKey, plain]) => plainWrite(plainKey, plain)),
      ...[...cleared.values()].map((dueKey): Write => ({ remove: dueKey, was: 'any' })),
      ...outgoing,
    ],
  };
}

/** Every value says which shape it has, so that a later program can read it. */
const withShape = (value: Json | null): Json | null => (isFields(value) && value['shape'] === undefined ? { shape: SHAPE, ...value } : value);
const isFields = (value: Json | null): value is { readonly [name: string]: Json | undefined } => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The engine's every look reaches further than this, so a later timer need not wake it. */
const LOOKS_AHEAD_MS = 5_000;
const DUE = range('due').from;

const isUntouched = (touched: Touched): boolean => touched.next === null && touched.did === null && touched.timerAt === undefined;

function subjectWrites(touched: Touched & { kind: Kind; id: string }, act: { by: string; did: string; now: Instant }, cleared: Map<string, string>): Write[] {
  if (isUntouched(touched)) return [];
  const { kind, id, held, row } = touched;
  const state = touched.next ?? held?.state;
  if (!state) throw new Error(`change ${subjectName(kind, id)}: it does not exist`);
  const timerAt = touched.timerAt === undefined ? (held?.timerAt ?? null) : touched.timerAt;
  const entry = touched.next || touched.did ? nextEntry(held, state, { ...act, did: touched.did ?? act.did }) : null;
  // Without an entry the row keeps the very state that the last entry has hashed.
  const value = toValue({ state: entry || !row ? state : storedState(row), sequence: entry?.sequence ?? held?.sequence ?? 0, head: entry?.hash ?? held?.head ?? CHAIN_START, timerAt });
  return [
    { put: subjectKey(kind, id), value, was: row ? { version: row.version } : 'absent' },
    ...(entry ? [{ put: key.log(subjectName(kind, id), entry.sequence), value: entry as unknown as Json, was: 'absent' } as const] : []), // An entry is plain data.
    ...timerWrites(subjectName(kind, id), held?.timerAt ?? null, timerAt, cleared),
  ];
}

function nextEntry(held: Held<unknown> | null, state: unknown, act: { by: string; did: string; now: Instant }): Entry {
  const entry = { sequence: (held?.sequence ?? 0) + 1, at: act.now, by: act.by, did: act.did, valueHash: sha256(canonical(state)), previous: held?.head ?? CHAIN_START };
  return { ...entry, hash: hashEntry(entry) };
}

function timerWrites(name: string, before: Instant | null, after: Instant | null, cleared: Map<string, string>): Write[] {
  if (before === after) {
    // The timer that woke us is also the one that stays: keep its row.
    if (after !== null) cleared.delete(key.due(after, name));
    return [];
  }
  const writes: Write[] = [];
  if (before !== null) {
    cleared.delete(key.due(before, name));
    writes.push({ remove: key.due(before, name), was: 'any' });
  }
  if (after !== null) writes.push({ put: key.due(after, name), value: { shape: SHAPE, subject: name }, was: 'any' });
  return writes;
}

function plainWrite(plainKey: string, { row, value }: Plain): Write[] {
  if (value === undefined) return [];
  if (value === null) return row ? [{ remove: plainKey, was: { version: row.version } }] : [];
  return [{ put: plainKey, value, was: row ? { version: row.version } : 'absent' }];
}
