/** A card as a tree of nodes, for rules that hold wherever a node stands. */
export type Node = Readonly<Record<string, unknown>>;

export function nodesOf(root: unknown): Node[] {
  if (Array.isArray(root)) return root.flatMap(nodesOf);
  if (typeof root !== 'object' || root === null) return [];
  const node = root as Node; // Checked just now.
  return [node, ...Object.entries(node).flatMap(([name, value]) => (name === 'data' ? [] : nodesOf(value)))];
}

export const ofType = (root: unknown, matches: (type: string) => boolean): Node[] => nodesOf(root).filter((node) => typeof node['type'] === 'string' && matches(node['type']));

/** The texts a client reads as markdown: text blocks, and the facts of a fact set. */
export function markdownIn(root: unknown): string[] {
  const blocks = ofType(root, (type) => type === 'TextBlock').map((node) => node['text']);
  const facts = ofType(root, (type) => type === 'FactSet').flatMap((node) => nodesOf(node['facts'])).flatMap((fact) => [fact['title'], fact['value']]);
  return [...blocks, ...facts].filter((text): text is string => typeof text === 'string');
}
