import fc from 'fast-check';
import { Conflict, type Row, type Store, type Write } from '../../src/store/port';
import { everything, freshPlace, type Subject } from './subject';

/** Random sequences of reads, scans and commits must leave a store like a Map. */
const KEYS = ['a', 'a ', 'a|', 'a|b', 'b', "c'", 'c}', 'z'];
const BOUNDS = ['!', 'a', 'a|', 'a}', 'b', 'c', "c'", 'zz'];

type Belief = 'current' | 'former' | 'absent' | 'any';
interface Intent {
  readonly key: string;
  readonly action: 'put' | 'remove';
  readonly belief: Belief;
  readonly value: number;
}
type Step =
  | { readonly do: 'read'; readonly key: string }
  | { readonly do: 'scan'; readonly from: string; readonly to: string; readonly limit: number }
  | { readonly do: 'commit'; readonly intents: readonly Intent[] };

const aKey = fc.constantFrom(...KEYS);
const anIntent = fc.record({ key: aKey, action: fc.constantFrom('put' as const, 'put' as const, 'remove' as const), belief: fc.constantFrom<Belief>('current', 'current', 'any', 'absent', 'former'), value: fc.nat(9) });
const aStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('read' as const), key: aKey }),
  fc.record({ do: fc.constant('scan' as const), from: fc.constantFrom(...BOUNDS), to: fc.constantFrom(...BOUNDS), limit: fc.nat(9) }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant('commit' as const), intents: fc.uniqueArray(anIntent, { minLength: 1, maxLength: 4, selector: (intent) => intent.key }) }) },
);

interface Model {
  readonly rows: Map<string, Row>;
  /** Every version that a key has had. */
  readonly past: Map<string, string[]>;
}

const inOrder = ({ rows }: Model): Row[] => [...rows.values()].sort((left, right) => (left.key < right.key ? -1 : 1));

function toWrite(model: Model, { key, action, belief, value }: Intent): Write {
  const current = model.rows.get(key)?.version;
  const former = (model.past.get(key) ?? []).filter((version) => version !== current).at(-1) ?? 'never';
  const was = belief === 'any' || (belief === 'absent' && action === 'remove') ? 'any' : belief === 'absent' ? 'absent' : { version: belief === 'current' ? (current ?? former) : former };
  if (action === 'put') return { put: key, value, was };
  return { remove: key, was: was === 'absent' ? 'any' : was };
}

function fits(model: Model, write: Write): boolean {
  const current = model.rows.get('put' in write ? write.put : write.remove)?.version;
  if (write.was === 'any') return 'put' in write || current !== undefined;
  return write.was === 'absent' ? current === undefined : current === write.was.version;
}

function apply(model: Model, writes: readonly Write[], versions: readonly string[]): void {
  writes.forEach((write, index) => {
    const version = versions[index] ?? '';
    if (!('put' in write)) return void model.rows.delete(write.remove);
    const past = model.past.get(write.put) ?? [];
    expect(past).not.toContain(version);
    model.past.set(write.put, [...past, version]);
    model.rows.set(write.put, { key: write.put, version, value: write.value });
  });
}

async function take(store: Store, place: string, model: Model, step: Step): Promise<void> {
  if (step.do === 'read') return expect(await store.read(place, step.key)).toEqual(model.rows.get(step.key));
  if (step.do === 'scan') {
    const expected = inOrder(model).filter(({ key }) => key >= step.from && key < step.to);
    return expect(await store.scan(place, step.from, step.to, step.limit)).toEqual(expected.slice(0, step.limit));
  }
  const writes = step.intents.map((intent) => toWrite(model, intent));
  if (!writes.every((write) => fits(model, write))) return expect(store.commit(place, writes)).rejects.toBeInstanceOf(Conflict);
  apply(model, writes, await store.commit(place, writes));
}

export function modelContract(subject: () => Subject): void {
  it('behaves like a map under any sequence of reads, scans and commits', async () => {
    const { store } = subject();
    const property = fc.asyncProperty(fc.array(aStep, { minLength: 5, maxLength: 40, size: 'max' }), async (steps) => {
      const model: Model = { rows: new Map(), past: new Map() };
      const place = freshPlace();
      for (const step of steps) await take(store, place, model, step);
      expect(await everything(store, place)).toEqual(inOrder(model));
    });
    await fc.assert(property, { numRuns: 60 });
  });
}
