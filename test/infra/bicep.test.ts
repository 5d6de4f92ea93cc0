import fs from 'node:fs';
import path from 'node:path';
import { declared, fileNamed, INFRA, isRequired, ofType, parseBicep, propertiesOf, readBicep, sourceOf, syntaxErrors, usedNames, type BicepFile } from './bicep';

let files: readonly BicepFile[];
beforeAll(async () => void (files = await readBicep()));

/** What is declared and used nowhere. Resources may stand for themselves. */
const unused = (file: BicepFile): string[] => {
  const used = usedNames(file);
  return [...declared(file, 'parameter'), ...declared(file, 'variable')].filter(({ name }) => !used.has(name)).map(({ name }) => `${file.file}: ${name}`);
};

/** Modules that are called with what they do not take, or without what they need, or asked for what they do not give. */
function wrongCalls(caller: BicepFile, all: readonly BicepFile[]): string[] {
  return declared(caller, 'module').flatMap((module) => {
    const called = fileNamed(all, path.join(path.dirname(caller.file), sourceOf(module)));
    const takes = declared(called, 'parameter');
    const given = [...propertiesOf(module.node, 'params').keys()];
    const gives = new Set(declared(called, 'output').map(({ name }) => name));
    const asked = [...caller.text.matchAll(new RegExp(`\\b${module.name}\\.\\??outputs\\.(\\w+)`, 'g'))].map(([, name = '']) => name);
    return [
      ...takes.filter((one) => isRequired(one) && !given.includes(one.name)).map(({ name }) => `${module.name} lacks ${name}`),
      ...given.filter((name) => !takes.some((one) => one.name === name)).map((name) => `${module.name} does not take ${name}`),
      ...asked.filter((name) => !gives.has(name)).map((name) => `${module.name} does not give ${name}`),
    ];
  });
}

test('every file parses without an error', () => {
  expect(files.length).toBeGreaterThanOrEqual(10);
  expect(files.flatMap(syntaxErrors)).toEqual([]);
});

test.each([
  ['a brace that is not closed', 'param a string\nresource r \'X/y@2020-01-01\' = {\n  name: a\n'],
  ['a parameter without a type', 'param a =\n'],
  ['a word too much', 'param a string\nvar b = a a\noutput c string = b\n'],
])('finds a planted error: %s', async (_, text) => {
  expect(syntaxErrors(await parseBicep('planted.bicep', text))).not.toEqual([]);
});

test('finds the line of an error planted in our own file', async () => {
  const { text } = fileNamed(files, 'modules/app.bicep');
  const planted = await parseBicep('modules/app.bicep', text.replace("type: 'Liveness'", "type 'Liveness'"));
  expect(syntaxErrors(planted).join()).toMatch(/modules\/app\.bicep:\d+/);
});

test('every parameter and variable is used', () => {
  expect(files.flatMap(unused)).toEqual([]);
});

test('finds a planted parameter that nobody uses', async () => {
  expect(unused(await parseBicep('planted.bicep', 'param used string\nparam idle string\nvar lazy = used\n'))).toEqual(['planted.bicep: idle', 'planted.bicep: lazy']);
});

test('every module is called, with what it takes, and gives what it is asked for', () => {
  const called = files.flatMap((file) => declared(file, 'module').map((module) => path.join(path.dirname(file.file), sourceOf(module))));
  expect([...new Set(called)].sort()).toEqual(files.map(({ file }) => file).filter((file) => file !== 'main.bicep').sort());
  expect(files.flatMap((file) => wrongCalls(file, files))).toEqual([]);
});

test('every output of a module is asked for', () => {
  const idle = files.filter(({ file }) => file !== 'main.bicep').flatMap((file) => declared(file, 'output').filter(({ name }) => !files.some((caller) =>
    declared(caller, 'module').some((module) => path.join(path.dirname(caller.file), sourceOf(module)) === file.file && new RegExp(`\\b${module.name}\\.\\??outputs\\.${name}\\b`).test(caller.text)))).map(({ name }) => `${file.file}: ${name}`));
  expect(idle).toEqual([]);
});

test('finds planted wrong calls', async () => {
  const called = await parseBicep('m.bicep', 'param need string\nparam may string = need\noutput out string = may\n');
  const caller = await parseBicep('main.bicep', "module m 'm.bicep' = {\n  name: 'm'\n  params: {\n    other: 'x'\n  }\n}\noutput o string = m.outputs.none\n");
  expect(wrongCalls(caller, [called, caller])).toEqual(['m lacks need', 'm does not take other', 'm does not give none']);
});

test('every file that is read in is there', () => {
  const read = files.flatMap(({ file, text }) => [...text.matchAll(/loadTextContent\('([^']+)'\)/g)].map(([, name = '']) => path.join(INFRA, path.dirname(file), name)));
  expect(read.length).toBeGreaterThanOrEqual(2);
  for (const name of read) expect(fs.existsSync(name)).toBe(true);
});

test('the example gives parameters that exist, all that are needed, and no secret', () => {
  const { parameters } = JSON.parse(fs.readFileSync(path.join(INFRA, 'main.parameters.example.json'), 'utf8')) as { parameters: Record<string, { value: unknown }> };
  const takes = declared(fileNamed(files, 'main.bicep'), 'parameter');
  expect(Object.keys(parameters).filter((name) => !takes.some((one) => one.name === name))).toEqual([]);
  expect(takes.filter(isRequired).map(({ name }) => name).filter((name) => !(name in parameters))).toEqual([]);
  expect(files.filter(({ text }) => /@secure\(\)/.test(text))).toEqual([]);
});

test('no resource has a preview interface but the one that has no other', () => {
  const types = files.flatMap((file) => declared(file, 'resource').map(sourceOf));
  expect(types.filter((type) => type.includes('preview')).filter((type) => !type.startsWith('Microsoft.Insights/diagnosticSettings@'))).toEqual([]);
  expect(ofType(fileNamed(files, 'main.bicep').root, 'module_declaration').length).toBeGreaterThanOrEqual(6);
});
