import fs from 'node:fs';
import path from 'node:path';
import { declared, fileNamed, INFRA, ofType, propertiesOf, readBicep, sourceOf, type BicepFile } from './bicep';

const ROOT = path.join(INFRA, '..');
let files: readonly BicepFile[];
beforeAll(async () => void (files = await readBicep()));
const moduleFile = (name: string) => fileNamed(files, `modules/${name}.bicep`);
const resource = (file: BicepFile, type: string) => {
  const found = declared(file, 'resource').find((one) => sourceOf(one).startsWith(type));
  if (!found) throw new Error(`no ${type} in ${file.file}`);
  return found.node;
};
const texts = (properties: Map<string, { text: string }>): Record<string, string> => Object.fromEntries([...properties].map(([name, node]) => [name, node.text]));

test('the storage: TLS 1.2, no blob for the public, no keys, nobody from outside unless named', () => {
  const account = resource(moduleFile('storage'), 'Microsoft.Storage/storageAccounts@');
  expect(texts(propertiesOf(account, 'properties'))).toMatchObject({
    minimumTlsVersion: "'TLS1_2'", supportsHttpsTrafficOnly: 'true', allowBlobPublicAccess: 'false', allowSharedKeyAccess: 'false', allowCrossTenantReplication: 'false',
    publicNetworkAccess: "empty(operatorAddresses) ? 'Disabled' : 'Enabled'",
  });
  expect(texts(propertiesOf(account, 'networkAcls'))).toMatchObject({ defaultAction: "'Deny'", bypass: "'None'" });
  expect(declared(fileNamed(files, 'main.bicep'), 'parameter').find(({ name }) => name === 'operatorAddresses')?.node.text).toContain('= []');
});

test('the table has the name that the code opens, and a lock', () => {
  const { text } = moduleFile('storage');
  const [, named] = /const TABLE = '(\w+)'/.exec(fs.readFileSync(path.join(ROOT, 'src/store/tables.ts'), 'utf8')) ?? [];
  expect(named).toBeDefined();
  expect(text).toContain(`'tables' = { name: '${named ?? ''}' }`);
  expect(text).toContain("level: 'CanNotDelete'");
});

test('three rights, each at the one thing it is for, all of them the service’s', () => {
  const rights = files.flatMap((file) => declared(file, 'resource').filter((one) => sourceOf(one).startsWith('Microsoft.Authorization/roleAssignments@')).map(({ node }) => ({ file, node })));
  const found = rights.map(({ file, node }) => {
    const { roleDefinitionId = '', principalId } = texts(propertiesOf(node, 'properties'));
    const scope = ofType(node, 'object_property').find((pair) => pair.namedChildren[0]?.text === 'scope')?.namedChildren[1]?.text;
    return [scope, new RegExp(`var ${roleDefinitionId} = .*'([0-9a-f-]{36})'`).exec(file.text)?.[1], principalId];
  });
  // Storage Table Data Contributor, Key Vault Secrets User, AcrPull: built in, the same ids in every tenant.
  expect(found.toSorted()).toEqual([
    ['account', '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3', 'principalId'],
    ['registry', '7f951dda-4ed3-4680-a7ca-43fe172d538d', 'principalId'],
    ['vault', '4633458b-17de-408a-b875-0445c86b69e6', 'principalId'],
  ]);
});

test('data stays in the United Kingdom, London unless told otherwise', () => {
  expect(fileNamed(files, 'main.bicep').text).toContain("@allowed(['uksouth', 'ukwest'])\nparam location string = 'uksouth'");
});

test('two copies at least, and no fewer by parameter', () => {
  expect(fileNamed(files, 'main.bicep').text).toMatch(/@minValue\(2\)\n@maxValue\(\d+\)\nparam instances int = 2\n/);
  expect(texts(propertiesOf(resource(moduleFile('app'), 'Microsoft.App/containerApps@'), 'scale'))).toEqual({ minReplicas: 'instances', maxReplicas: 'instances' });
});

test('probes ask where the server answers; a lost storage never closes the door to “help me”', () => {
  const probes = ofType(moduleFile('app').root, 'object').flatMap((object) => {
    const pairs = new Map(object.namedChildren.filter((child) => child.type === 'object_property').map((pair) => [pair.namedChildren[0]?.text, pair.namedChildren[1]?.text ?? '']));
    const asked = /path: '([^']+)'/.exec(pairs.get('httpGet') ?? '')?.[1];
    return asked === undefined ? [] : [[pairs.get('type')?.replaceAll("'", ''), asked]];
  });
  expect(Object.fromEntries(probes)).toEqual({ Startup: '/readyz', Liveness: '/healthz', Readiness: '/healthz' });
  const server = fs.readFileSync(path.join(ROOT, 'src/http.ts'), 'utf8');
  for (const [, asked = ''] of probes) expect(server).toContain(`server.get('${asked}'`);
});

test('the bot is registered without a multi-tenant choice, at the address the server answers', () => {
  expect(fileNamed(files, 'main.bicep').text).toContain("@allowed(['UserAssignedMSI', 'SingleTenant'])\nparam botType string = 'UserAssignedMSI'");
  const [, asked = ''] = /endpoint: 'https:\/\/\$\{host\}(\/[\w/]+)'/.exec(moduleFile('bot').text) ?? [];
  expect(fs.readFileSync(path.join(ROOT, 'src/http.ts'), 'utf8')).toContain(`server.post('${asked}'`);
});

describe('alerts', () => {
  test('/readyz is asked from several places, and its failing wakes somebody', () => {
    const alerts = moduleFile('alerts');
    expect(texts(propertiesOf(resource(alerts, 'Microsoft.Insights/webtests@'), 'Request'))['RequestUrl']).toBe("'https://${host}/readyz'");
    expect(texts(propertiesOf(resource(alerts, 'Microsoft.Insights/metricAlerts@'), 'criteria'))).toMatchObject({ webTestId: 'readyTest.id', failedLocationCount: '2' });
  });

  test('each has the highest severity, is on, and tells the people on call', () => {
    for (const type of ['Microsoft.Insights/metricAlerts@', 'Microsoft.Insights/scheduledQueryRules@']) {
      const alert = resource(moduleFile('alerts'), type);
      expect(texts(propertiesOf(alert, 'properties'))).toMatchObject({ severity: '0', enabled: 'true', evaluationFrequency: "'PT1M'" });
      expect(alert.text).toMatch(/actions: .*actionGroupId/);
    }
  });

  test('alarms not accepted within 60 s are found by the words that the program logs', () => {
    const query = fs.readFileSync(path.join(INFRA, 'queries/alarms-not-accepted.kql'), 'utf8');
    const messages = new Set([...query.matchAll(/entry\.msg\) == '([^']+)'/g)].map(([, message = '']) => message));
    expect([...messages].sort()).toEqual(['alarm accepted', 'not accepted by Teams']);
    expect(query).toMatch(/last - first > 60s or lost > 0 or late > 0/);
    expect(query).toContain('tolong(entry.lateMs) > 60000');
    const wire = fs.readFileSync(path.join(ROOT, 'src/wire.ts'), 'utf8');
    for (const message of messages) expect(wire).toContain(`'${message}'`);
    expect(wire).toMatch(/\{ lateMs: [^}]+\}, 'alarm accepted'/);
    const observer = fs.readFileSync(path.join(ROOT, 'src/engine/ports.ts'), 'utf8');
    for (const [, field = ''] of query.matchAll(/entry\.(\w+)/g)) if (field !== 'msg' && field !== 'lateMs') expect(observer).toMatch(new RegExp(`notAccepted: \\(message: \\{[^}]*readonly ${field}:`));
  });
});

test('the dashboard asks for messages and fields that the program logs', () => {
  const { items } = JSON.parse(fs.readFileSync(path.join(INFRA, 'dashboard.json'), 'utf8')) as { items: { type: number; content: { query?: string } }[] };
  const queries = items.flatMap(({ content }) => content.query ?? []);
  const messages = queries.flatMap((query) => [...query.matchAll(/entry\.msg\) (?:==|startswith) '([^']+)'/g)].map(([, message = '']) => message));
  expect(queries.length).toBeGreaterThanOrEqual(5);
  expect(new Set(messages)).toEqual(new Set(['not accepted by Teams', 'fault', 'listening', 'self-check']));
  const wire = fs.readFileSync(path.join(ROOT, 'src/wire.ts'), 'utf8');
  for (const message of messages) expect(wire).toMatch(new RegExp(`'${message}`));
});
