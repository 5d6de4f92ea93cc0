import fs from 'node:fs';
import path from 'node:path';
import { Language, Parser, type Node } from 'web-tree-sitter';

export const INFRA = path.join(__dirname, '..', '..', 'infra');

/** One Bicep file as its grammar sees it. */
export interface BicepFile {
  readonly file: string;
  readonly text: string;
  readonly root: Node;
}

export interface Declared {
  readonly name: string;
  readonly node: Node;
}

let ready: Promise<Parser> | null = null;
const parser = (): Promise<Parser> => (ready ??= start());

async function start(): Promise<Parser> {
  await Parser.init();
  const made = new Parser();
  made.setLanguage(await Language.load(fs.readFileSync(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm'))));
  return made;
}

export async function parseBicep(file: string, text: string): Promise<BicepFile> {
  const tree = (await parser()).parse(text);
  if (!tree) throw new Error(`parse ${file}: no tree`);
  return { file, text, root: tree.rootNode };
}

export const bicepFiles = (): string[] => fs.readdirSync(INFRA, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.bicep')).sort();
export const readBicep = (): Promise<BicepFile[]> => Promise.all(bicepFiles().map((file) => parseBicep(file, fs.readFileSync(path.join(INFRA, file), 'utf8'))));

/** Where the grammar gave up, or put in what was not there; with the line, for the person who has to find it. */
export function syntaxErrors({ file, root }: BicepFile): string[] {
  const found: string[] = [];
  const walk = (node: Node): void => {
    if (node.isError || node.isMissing) found.push(`${file}:${node.startPosition.row + 1}`);
    else if (node.hasError) for (const child of node.children) walk(child);
  };
  walk(root);
  return found;
}

export const ofType = (node: Node, type: string): Node[] => node.descendantsOfType(type);
const textIn = (node: Node | null | undefined): string => node?.text.replace(/^'|'$/g, '') ?? '';

export function declared({ root }: BicepFile, kind: 'parameter' | 'variable' | 'resource' | 'module' | 'output'): Declared[] {
  return ofType(root, `${kind}_declaration`).map((node) => ({ name: node.namedChildren[0]?.text ?? '', node }));
}

/** A parameter without a default has to be given. */
export const isRequired = ({ node }: Declared): boolean => !node.children.some((child) => child.type === '=');

/** Names used anywhere but where they are declared; a property's name is no use. */
export function usedNames({ root }: BicepFile): Map<string, number> {
  const used = new Map<string, number>();
  for (const node of ofType(root, 'identifier')) {
    const { parent } = node;
    const isName = parent !== null && (/_declaration$|^object_property$/.test(parent.type)) && parent.namedChildren[0]?.equals(node);
    if (!isName) used.set(node.text, (used.get(node.text) ?? 0) + 1);
  }
  return used;
}

/** The file a module comes from, or the type a resource has. */
export const sourceOf = ({ node }: Declared): string => textIn(node.namedChildren[1]);

/** The properties of the object of that name inside a declaration, first found: `params` of a module, say. */
export function propertiesOf(node: Node, name: string): Map<string, Node> {
  const holder = ofType(node, 'object_property').find((property) => property.namedChildren[0]?.text === name);
  const object = holder?.namedChildren[1];
  const pairs = object?.type === 'object' ? object.namedChildren.filter((child) => child.type === 'object_property') : [];
  return new Map(pairs.map((pair) => [textIn(pair.namedChildren[0]), pair.namedChildren[1] ?? pair] as const));
}

export function fileNamed(files: readonly BicepFile[], file: string): BicepFile {
  const found = files.find((one) => one.file === file);
  if (!found) throw new Error(`no ${file} among ${files.map((one) => one.file).join(', ')}`);
  return found;
}
