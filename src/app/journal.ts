import { covers, endsAt, type Tombstone } from '../domain/tombstone';
import { key, range, unescape } from '../store/keys';
import type { Row, Store } from '../store/port';
import { graveId } from './bury';
import { sealHash, type SealPage } from './housekeeping';
import { collect, rowsIn } from './rows';
import { canonical, CHAIN_START, fromRow, hashEntry, isHead, KINDS, sha256, subjectKey, subjectName, type Entry, type Held, type Kind } from './subject';

/** What is wrong with the books, each in one line; none when they balance. */
export interface Audit {
  readonly subjects: number;
  readonly entries: number;
  readonly seals: number;
  readonly faults: readonly string[];
}


/** Recomputes every chain, compares its end with the state, and every seal with the chain as it was then. */
export async function verifyJournal(store: Store, place: string): Promise<Audit> {
  const faults: string[] = [];
  const chains = await chainsIn(store, place);
  let subjects = 0;
  let entries = 0;
  for (const kind of KINDS) {
    for await (const row of rowsIn(store, place, range(kind))) {
      if (!isHead(row)) continue;
      const held = row.value as unknown as Held<{ id: string }>; // A subject's row; only the transaction writes them.
      const name = escapedName(row.key, kind);
      const chain = await collect(rowsIn(store, place, range('log', name)));
      chains.delete(name);
      subjects += 1;
      entries += chain.length;
      // One that is being taken away, over more than one commit, has lost the beginning of its chain.
      const stone = await tombstoneOf(store, place, row.key);
      if (!stone || !endsAt(stone, held)) faults.push(...chainFaults(row.key, held, chain.map((link) => link.value as unknown as Entry)));
    }
  }
  for (const name of chains.keys()) faults.push(`${name}: the journal speaks of it and it is gone`);
  const seals = await collect(rowsIn(store, place, range('seal')));
  faults.push(...(await sealFaults(store, place, seals)));
  return { subjects, entries, seals: seals.length, faults };
}

/** How many entries there are for each name the journal knows. */
async function chainsIn(store: Store, place: string): Promise<Map<string, number>> {
  const chains = new Map<string, number>();
  for await (const row of rowsIn(store, place, range('log'))) {
    const name = row.key.split('|')[1] ?? '';
    chains.set(name, (chains.get(name) ?? 0) + 1);
  }
  return chains;
}

function chainFaults(name: string, held: Held<unknown>, chain: readonly Entry[]): string[] {
  const faults: string[] = [];
  let previous = CHAIN_START;
  chain.forEach((entry, index) => {
    const { hash, ...content } = entry;
    if (entry.sequence !== index + 1) faults.push(`${name}: entry ${index + 1} is missing`);
    if (entry.previous !== previous) faults.push(`${name}: entry ${entry.sequence} does not follow the one before it`);
    if (hashEntry(content) !== hash) faults.push(`${name}: entry ${entry.sequence} was changed`);
    previous = hash;
  });
  if (chain.length !== held.sequence || previous !== held.head) faults.push(`${name}: the state is at entry ${held.sequence}, the journal at ${chain.length}`);
  const last = chain.at(-1);
  if (last && last.valueHash !== sha256(canonical(held.state))) faults.push(`${name}: the state is not what entry ${last.sequence} recorded`);
  return faults;
}

async function sealFaults(store: Store, place: string, seals: readonly Row[]): Promise<string[]> {
  const faults: string[] = [];
  const night = (await store.read(place, key.night()))?.value as { lastSeal: string; cut?: string } | undefined; // Only housekeeping writes it.
  let previous = night?.cut ?? CHAIN_START;
  for (const row of seals) {
    const page = row.value as unknown as SealPage; // Only housekeeping writes seals.
    if (page.previous !== previous) faults.push(`${row.key}: does not follow the seal before it`);
    if (sealHash(page.heads, page.previous) !== page.hash) faults.push(`${row.key}: was changed`);
    previous = page.hash;
    for (const [subject, sequence, head] of page.heads) {
      if (sequence === 0) continue;
      const kind = KINDS.find((name) => subject.startsWith(`${name}|`));
      const entry = kind && (await store.read(place, `log|${escapedName(subject, kind)}|${String(sequence).padStart(9, '0')}`));
      if ((entry?.value as unknown as Entry | undefined)?.hash === head) continue;
      const stone = await tombstoneOf(store, place, subject);
      if (stone && covers(stone, { sequence, head })) continue;
      if (!entry) faults.push(`${subject}: sealed entry ${sequence} is gone`);
      else faults.push(`${subject}: entry ${sequence} is not the one that was sealed`);
    }
  }
  if (night && night.lastSeal !== previous) faults.push('the last seal is gone');
  return faults;
}

async function tombstoneOf(store: Store, place: string, rowKey: string): Promise<Tombstone | null> {
  const kind = KINDS.find((name) => rowKey.startsWith(`${name}|`));
  const row = kind && (await store.read(place, subjectKey('gone', graveId(kind, unescape(rowKey.slice(kind.length + 1))))));
  return row ? fromRow<'gone'>(row).state : null;
}

/** The journal's name for a subject's row, escaped as in its keys. */
const escapedName = (rowKey: string, kind: Kind): string => key.log(subjectName(kind, ''), 0).split('|')[1] + rowKey.slice(kind.length + 1);
