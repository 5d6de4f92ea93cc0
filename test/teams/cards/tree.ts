/** A card as a tree of nodes, for rules that hold wherever a node stands. */
export type Node = Readonly<Record<string, unknown>>;

/** A card is looked at by many rules, and walked once. */
const walked = new WeakMap<object, readonly Node[]>();

export function nodesOf(root: unknown): readonly Node[] {
  if (typeof root !== 'object' || root === null) return [];
  const known = walked.get(root);
  if (known) return known;
  const nodes: Node[] = [];
  collect(root, nodes);
  walked.set(root, nodes);
  return nodes;
}

function collect(root: unknown, into: Node[]): void {
  if (typeof root !== 'object' || root === null) return;
  if (!Array.isArray(root)) into.push(root as Node); // No array, so a record.
  for (const [name, value] of Object.entries(root)) if (name !== 'data') collect(value, into);
}

export const ofType = (root: unknown, matches: (type: string) => boolean): Node[] => nodesOf(root).filter((node) => typeof node['type'] === 'string' && matches(node['type']));

/** The texts a client reads as markdown: text blocks, and the facts of a fact set. */
export function markdownIn(root: unknown): string[] {
  const blocks = ofType(root, (type) => type === 'TextBlock').map((node) => node['text']);
  const facts = ofType(root, (type) => type === 'FactSet').flatMap((node) => nodesOf(node['facts'])).flatMap((fact) => [fact['title'], fact['value']]);
  return [...blocks, ...facts].filter((text): text is string => typeof text === 'string');
}
