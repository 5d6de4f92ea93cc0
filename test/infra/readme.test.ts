import fs from 'node:fs';
import path from 'node:path';
import { makeMeters } from '../../src/meters';
import { bicepFiles, declared, fileNamed, INFRA, readBicep } from './bicep';

const readme = fs.readFileSync(path.join(INFRA, 'README.md'), 'utf8');

test('says that nothing was tried in Azure', () => {
  expect(readme).toMatch(/Nothing on this page was run in Azure/);
});

test.each(['Deploy', 'Upgrade', 'Roll back', 'Back up', 'Restore', 'Alarms are late', 'Teams rejects us', 'Storage is down', 'The clock is wrong', 'Restore from backup', 'Upgrade notes'])('has a part: %s', (title) => {
  expect(readme).toMatch(new RegExp(`^##+ ${title}$`, 'm'));
});

test('the runbooks that alerts name are there', () => {
  const named = bicepFiles().flatMap((file) => [...fs.readFileSync(path.join(INFRA, file), 'utf8').matchAll(/Runbook: "([^"]+)"/g)].map(([, title = '']) => title));
  expect(named).toHaveLength(2);
  for (const title of named) expect(readme).toContain(`### ${title}\n`);
});

test('asks the deployment only for what it gives, and sets only parameters that exist', async () => {
  const main = fileNamed(await readBicep(), 'main.bicep');
  const gives = new Set(declared(main, 'output').map(({ name }) => name));
  const takes = new Set(declared(main, 'parameter').map(({ name }) => name));
  const asked = [...readme.matchAll(/\$\(told (\w+)\)/g)].map(([, name = '']) => name);
  const set = [...readme.matchAll(/--parameters ((?:\w+=\S+ ?)+)/g)].flatMap(([, pairs = '']) => [...pairs.matchAll(/(\w+)=/g)].map(([, name = '']) => name));
  expect(asked.length).toBeGreaterThanOrEqual(10);
  expect(set.length).toBeGreaterThanOrEqual(5);
  expect([...asked.filter((name) => !gives.has(name)), ...set.filter((name) => !takes.has(name))]).toEqual([]);
});

test('names every metric of ours, and none that is not there', async () => {
  const ours = (await makeMeters().registry.getMetricsAsJSON()).map(({ name }) => name).filter((name) => name.startsWith('doorstep_'));
  expect([...readme.matchAll(/`(doorstep_\w+)`/g)].map(([, name]) => name).toSorted()).toEqual(ours.toSorted());
});

test('the files it names are there', () => {
  const named = [...readme.matchAll(/\binfra\/([\w.]+\.(?:bicep|mjs|json))|`(queries\/[\w.-]+|dashboard\.json)`/g)].map(([, one, other]) => one ?? other ?? '');
  expect(named.length).toBeGreaterThanOrEqual(6);
  for (const name of named) expect(fs.existsSync(path.join(INFRA, name))).toBe(true);
});

test('the latest upgrade note is for this version', () => {
  const { version } = JSON.parse(fs.readFileSync(path.join(INFRA, '../package.json'), 'utf8')) as { version: string };
  expect(readme.split('## Upgrade notes')[1]).toContain(`| ${version} |`);
});
