import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import { builtinModules } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
const dockerfile = fs.readFileSync(path.join(ROOT, 'infra/Dockerfile'), 'utf8');
const stages = dockerfile.split(/^(?=FROM )/m).slice(1);
const last = stages.at(-1) ?? '';
const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources = '']) => sources.split(' '));

test('several stages; the last takes what was built and installs nothing', () => {
  expect(stages).toHaveLength(3);
  expect(last).not.toMatch(/npm|apt|curl/);
  expect(last).toContain('COPY --from=dependencies');
});

test('the dependencies are those of production', () => {
  expect(stages.find((stage) => stage.includes(' AS dependencies'))).toContain('npm ci --omit=dev');
});

test('runs as nobody, as the last word on who it is', () => {
  expect([...dockerfile.matchAll(/^USER (.+)$/gm)].map(([, user]) => user)).toEqual(['nobody']);
  expect(last.indexOf('USER nobody')).toBeLessThan(last.indexOf('CMD ["node"'));
});

test('starts the program itself, so that it hears when it is told to end', () => {
  expect(last).toContain('CMD ["node", "dist/main.js"]');
  expect(last).toContain('ENV NODE_ENV=production');
});

test('is asked for its health where the server answers', () => {
  expect(/^HEALTHCHECK .*fetch\(.*\/healthz.*process\.exit/m.test(last)).toBe(true);
  expect(fs.readFileSync(path.join(ROOT, 'src/http.ts'), 'utf8')).toContain("server.get('/healthz'");
});

test.each([[200, 0], [503, 1]])('its question, put to a server that answers %d, ends with %d', async (status, expected) => {
  const server = http.createServer((request, response) => response.writeHead(request.url === '/healthz' ? status : 404).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const [, command = '[]'] = /^HEALTHCHECK .* CMD (\[.*\])$/m.exec(last) ?? [];
  const [, ...args] = JSON.parse(command) as string[];
  const child = spawn(process.execPath, args, { env: { PORT: String((server.address() as AddressInfo).port) }, timeout: 10_000 });
  const [code] = (await once(child, 'close')) as [number];
  server.close();
  expect(code).toBe(expected);
});

test('no secret and no setting beyond the environment’s name', () => {
  expect([...dockerfile.matchAll(/^ENV (\w+)=/gm)].map(([, name]) => name)).toEqual(['NODE_ENV']);
  expect([...dockerfile.matchAll(/^ARG (\w+)/gm)].map(([, name]) => name)).toEqual(['NODE']);
});

test('everything copied is there, and let through by the ignore file', () => {
  const ignored = fs.readFileSync(path.join(ROOT, 'infra/Dockerfile.dockerignore'), 'utf8').split('\n');
  expect(ignored[0]).toBe('*');
  expect(copied.length).toBeGreaterThanOrEqual(6);
  for (const source of copied) {
    expect(fs.existsSync(path.join(ROOT, source))).toBe(true);
    expect(ignored).toContain(`!${source.replace('./', '').split('/')[0] ?? ''}`);
  }
});

test('every folder that the program reads at run time is in the image', () => {
  const readers = sourcesUnder('src').filter((file) => fs.readFileSync(file, 'utf8').includes('__dirname'));
  const isCovered = (file: string) => (file.startsWith('src/guidance/') && copied.includes('src/guidance')) || (file === 'src/teams/template.ts' && copied.includes('cards'));
  // A new reader of files has to be looked at: is what it reads copied? Those of `cli` run in the repository.
  const readersOfFiles = readers.map((file) => path.relative(ROOT, file)).filter((file) => !file.startsWith('src/cli/'));
  expect(readersOfFiles.length).toBeGreaterThanOrEqual(2);
  expect(readersOfFiles.filter((file) => !isCovered(file))).toEqual([]);
});

test('what the program imports is installed without the development packages', () => {
  const lock = JSON.parse(fs.readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Record<string, { dev?: boolean }> };
  const imported = reachable(path.join(ROOT, 'src/main.ts'));
  expect(imported.size).toBeGreaterThanOrEqual(10);
  expect([...imported].filter((name) => lock.packages[`node_modules/${name}`]?.dev !== undefined || !(`node_modules/${name}` in lock.packages))).toEqual([]);
});

function sourcesUnder(folder: string): string[] {
  return fs.readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => path.join(ROOT, folder, name));
}

/** The packages that a file and all it imports name. Types vanish and do not count. */
function reachable(from: string, seen = new Set<string>(), packages = new Set<string>()): Set<string> {
  if (seen.has(from)) return packages;
  seen.add(from);
  const text = fs.readFileSync(from, 'utf8');
  for (const [, name = ''] of text.matchAll(/^(?:import (?!type)|export )[^;]*?from '([^']+)';|require\('([^']+)'\)/gm)) {
    if (name.startsWith('.')) reachable(path.join(path.dirname(from), `${name}.ts`), seen, packages);
    else if (name !== '' && !name.startsWith('node:') && !builtinModules.includes(name)) packages.add(name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/'));
  }
  for (const [, name = ''] of text.matchAll(/require\('([^'.][^']*)'\)/g)) packages.add(name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/'));
  return packages;
}
