import fs from 'node:fs';
import path from 'node:path';
import { VARIABLES } from '../../src/config';
import { declared, fileNamed, ofType, propertiesOf, readBicep, type BicepFile } from './bicep';

/** What the deployment must not set, and why. */
const NOT_IN_PRODUCTION: Readonly<Record<string, string>> = {
  HOST: 'with credentials it listens on every address, as a container must',
  CLOCK_SPEED: 'real visits run on real time',
  CLOCK_START: 'real visits run on real time',
  CLOCK_ANCHOR: 'real visits run on real time',
  INSTANCE: 'all copies get the same environment, and no two may have the same name',
};
/** What a library reads from the environment by itself, and the file that proves it. */
const READ_BY_LIBRARIES: Readonly<Record<string, string>> = { AZURE_CLIENT_ID: '@azure/identity/dist/commonjs/credentials/defaultAzureCredential.js' };

let app: BicepFile;
let main: BicepFile;
beforeAll(async () => {
  const files = await readBicep();
  [app, main] = [fileNamed(files, 'modules/app.bicep'), fileNamed(files, 'main.bicep')];
});

const variable = (name: string) => declared(app, 'variable').find((one) => one.name === name)?.node;
const plainSettings = (): Map<string, string> => {
  const objects = ofType(variable('settings') ?? app.root, 'object').map((object) => new Map(ofType(object, 'object_property').map((pair) => [pair.namedChildren[0]?.text ?? '', pair.namedChildren[1]?.text ?? ''])));
  return new Map(objects.map((object) => [object.get('name')?.replaceAll("'", '') ?? '', object.get('value') ?? '']));
};
/** The values that the parameter `secrets` may name. */
const secretSettings = (): string[] => /@allowed\(\[([^\]]+)\]\)\nparam secrets array/.exec(main.text)?.[1]?.match(/\w+/g) ?? [];

test('every production setting that config.ts reads is set, and no other', () => {
  const set = [...plainSettings().keys(), ...secretSettings()];
  const wanted = [...VARIABLES.filter((name) => !(name in NOT_IN_PRODUCTION)), ...Object.keys(READ_BY_LIBRARIES)];
  expect(set.toSorted()).toEqual(wanted.toSorted());
});

test('what is left out on purpose is still read, and what a library reads it still reads', () => {
  expect(Object.keys(NOT_IN_PRODUCTION).filter((name) => !VARIABLES.includes(name))).toEqual([]);
  for (const [name, file] of Object.entries(READ_BY_LIBRARIES)) expect(fs.readFileSync(path.join(__dirname, '../../node_modules', file), 'utf8')).toContain(name);
});

test('whatever is secret or carries a token comes from the vault', () => {
  const secret = VARIABLES.filter((name) => /password|secret|token|key|webhook|heartbeat/i.test(name) && name !== 'SECRET_EXPIRES'); // A date, and not the secret.
  expect(secret.length).toBeGreaterThanOrEqual(4);
  expect(secretSettings().toSorted()).toEqual(secret.toSorted());
  expect([...plainSettings().keys()].filter((name) => secret.includes(name))).toEqual([]);
});

test('production, tables without a key, this tenant, and the port that the container opens', () => {
  expect(Object.fromEntries(plainSettings())).toMatchObject({ NODE_ENV: "'production'", STORE: "'tables:${tablesEndpoint}'", MicrosoftAppTenantId: 'tenant().tenantId', PORT: 'string(port)' });
  const port = variable('port')?.namedChildren[1]?.text ?? '';
  expect(fs.readFileSync(path.join(__dirname, '../../infra/Dockerfile'), 'utf8')).toContain(`EXPOSE ${port}`);
  expect(propertiesOf(app.root, 'ingress').get('targetPort')?.text).toBe('port');
});

test('a blank setting is left out, and a secret setting keeps its name', () => {
  expect(app.text).toContain('filter(settings, setting => !empty(setting.value))');
  expect(app.text).toContain("{ name: setting, secretRef: toLower(replace(setting, '_', '-')) }");
});
