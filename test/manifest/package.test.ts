import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { packageApp, textsOf } from '../../src/cli/package';
import { VARIABLES } from '../../src/config';
import { FOLDER, readManifest, readWelsh } from './manifest';

const ROOT = path.join(__dirname, '..', '..');
const APP = '11111111-2222-3333-4444-555555555555';
const GIVEN = { 'app-id': APP, domain: 'doorstep.example.gov.uk', organisation: 'Example Council', website: 'https://example.gov.uk/doorstep', privacy: 'https://example.gov.uk/privacy', terms: 'https://example.gov.uk/terms' };
let work: string;
beforeEach(() => void (work = fs.mkdtempSync(path.join(os.tmpdir(), 'doorstep-package-'))));
afterEach(() => fs.rmSync(work, { recursive: true }));

const flags = (given: Record<string, string>) => Object.entries(given).flatMap(([flag, value]) => [`--${flag}`, value]);
const out = () => path.join(work, 'made', 'teams.zip');
const make = (change: Record<string, string> = {}, folder = FOLDER) => packageApp(flags({ ...GIVEN, ...change, out: out() }), folder);

/** The manifest folder with one file changed. */
function planted(name: string, change: (text: string) => string): string {
  const folder = path.join(work, 'manifest');
  fs.cpSync(FOLDER, folder, { recursive: true });
  fs.writeFileSync(path.join(folder, name), change(fs.readFileSync(path.join(folder, name), 'latin1')), 'latin1');
  return folder;
}

test('the zip holds exactly the four files, filled in, at its root', () => {
  expect(make()).toEqual({ zip: out() });
  const files = unzipSync(fs.readFileSync(out()));
  expect(Object.keys(files)).toEqual(['manifest.json', 'cy.json', 'color.png', 'outline.png']);
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as Record<string, unknown>;
  const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(manifest).toMatchObject({ id: APP, version, validDomains: ['doorstep.example.gov.uk'], bots: [{ botId: APP }], developer: { name: 'Example Council', privacyUrl: 'https://example.gov.uk/privacy' } });
  expect(JSON.stringify(manifest)).not.toContain('${{');
  expect(Buffer.from(files['cy.json'] ?? []).equals(fs.readFileSync(path.join(FOLDER, 'cy.json')))).toBe(true);
});

test('the same values make the same file', () => {
  make();
  const first = fs.readFileSync(out());
  make();
  expect(fs.readFileSync(out()).equals(first)).toBe(true);
});

test('a name with quotes or a placeholder in it stays a name', () => {
  make({ organisation: 'The "${{APP_ID}}" Trust' });
  const files = unzipSync(fs.readFileSync(out()));
  expect(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))).toMatchObject({ developer: { name: 'The "${{APP_ID}}" Trust' } });
});

test.each(Object.keys(GIVEN))('says what is missing: --%s', (flag) => {
  expect(make({ [flag]: '' })).toEqual({ wrong: [expect.stringMatching(new RegExp(`^--${flag} is missing: give .+, like --${flag} .+`))] });
  expect(fs.existsSync(out())).toBe(false);
});

test.each([
  ['app-id', 'doorstep'], ['domain', '*.example.gov.uk'], ['domain', 'https://example.gov.uk'], ['domain', 'a1b2.ngrok-free.app'], ['domain', 'x-3978.uks1.devtunnels.ms'], ['domain', 'localhost'],
  ['organisation', 'An organisation with far too long a name'], ['website', 'http://example.gov.uk'], ['privacy', 'example.gov.uk'], ['terms', 'https://'],
])('refuses --%s %s, and writes nothing', (flag, value) => {
  expect(make({ [flag]: value })).toEqual({ wrong: [expect.stringMatching(new RegExp(`^--${flag} must `))] });
  expect(fs.existsSync(out())).toBe(false);
});

describe('finds what is wrong in the files', () => {
  test.each<[string, string, (text: string) => string, RegExp]>([
    ['a field Teams does not know', 'manifest.json', (text) => text.replace('"accentColor"', '"accentColour"'), /manifest\.json: .*additional/],
    ['a short description too long for Teams', 'manifest.json', (text) => text.replace('Watches your', 'Watches and watches and watches and watches your'), /\/description\/short must NOT have more than 80/],
    ['a placeholder nobody fills', 'manifest.json', (text) => text.replace('"#12344D"', '"#12344D", "publisherDocsUrl": "https://${{DOCS}}"'), /nothing fills \$\{\{DOCS\}\}/],
    ['a schema that is not Microsoft’s', 'manifest.json', (text) => text.replace('developer.microsoft.com', 'developer.example.com'), /\$schema must be/],
    ['a text without Welsh', 'cy.json', (text) => text.replace(/"bots\[0\]\.commandLists\[1\]\.commands\[0\]\.title".*\n/, ''), /commands\[0\]\.title is missing/],
    ['Welsh for a command that is gone', 'cy.json', (text) => text.replace('commandLists[1].commands[1].title', 'commandLists[1].commands[7].title'), /commands\[7\]\.title translates nothing/],
    ['two schema versions', 'cy.json', (text) => text.replace('v1.30', 'v1.29'), /schema versions differ \(1\.30, 1\.29/],
    ['an icon of the wrong size', 'color.png', () => fs.readFileSync(path.join(FOLDER, 'outline.png'), 'latin1'), /color\.png: is 32x32, must be 192x192/],
    ['an icon that is no PNG', 'outline.png', () => 'GIF89a', /outline\.png: is no PNG/],
  ])('%s', (_, name, change, expected) => {
    const made = make({}, planted(name, change));
    expect('wrong' in made && made.wrong.join('\n')).toMatch(expected);
    expect(fs.existsSync(out())).toBe(false);
  });
});

test('the schema is the newest that Microsoft’s package ships', () => {
  const folder = path.join(path.dirname(require.resolve('@microsoft/app-manifest')), 'json-schemas', 'teams');
  const minors = fs.readdirSync(folder).flatMap((name) => /^v1\.(\d+)$/.exec(name)?.[1] ?? []).map(Number);
  expect(readManifest().manifestVersion).toBe(`1.${Math.max(...minors)}`);
});

test('serves people and teams, private channels too, and asks for no domain it does not need', () => {
  const manifest = readManifest();
  expect(manifest.bots?.map(({ scopes }) => scopes)).toEqual([['personal', 'team']]);
  expect(manifest).toMatchObject({ supportsChannelFeatures: 'tier1', validDomains: ['${{DOMAIN}}'], version: '${{VERSION}}' });
});

test('the Welsh says everything, and nothing in English by accident', () => {
  const welsh = readWelsh();
  const same = [...textsOf(readManifest())].filter(([key, text]) => welsh[key] === text).map(([, text]) => text);
  // The name, and the two languages under the names they give themselves.
  expect(same.sort()).toEqual(['Cymraeg', 'Doorstep', 'English']);
});

test('the full description says the limits and where to report, in both languages', () => {
  for (const text of [readManifest().description.full, readWelsh()['description.full'] ?? '']) expect(text).toMatch(/999[^]*\b(report a problem|roi gwybod am broblem)\b/);
});

test('says that no generative AI is used for as long as no model can be configured', () => {
  const mayUseModel = VARIABLES.some((name) => /model|openai/i.test(name));
  expect(readManifest().description.full.includes('uses no generative AI')).toBe(!mayUseModel);
  expect((readWelsh()['description.full'] ?? '').includes("nid yw'n defnyddio deallusrwydd artiffisial cynhyrchiol")).toBe(!mayUseModel);
});

test('from the command line: sentences on stderr and exit 1, or the path and exit 0', () => {
  const run = (args: readonly string[]) => spawnSync(process.execPath, ['-r', './test/support/swc-register.cjs', 'src/cli/package.ts', ...args], { cwd: ROOT, encoding: 'utf8', timeout: 20_000 });
  const refused = run(['--domain', '*.example.gov.uk']);
  expect(refused.status).toBe(1);
  expect(refused.stderr.match(/^- --/gm)).toHaveLength(6);
  const made = run(flags({ ...GIVEN, out: out() }));
  expect({ status: made.status, stderr: made.stderr }).toEqual({ status: 0, stderr: '' });
  expect(made.stdout).toContain('teams.zip');
});
