import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { TeamsManifestLatest } from '@microsoft/app-manifest';
import Ajv from 'ajv-draft-04';
import { strToU8, zipSync } from 'fflate';

/**
 * `npm run package`: fills the manifest's placeholders, checks everything offline, and writes the zip that a Teams
 * administrator uploads. It writes nothing while anything is wrong, and says all that is wrong at once.
 */
const ROOT = path.join(__dirname, '..', '..');
const FILES = ['manifest.json', 'cy.json', 'color.png', 'outline.png'] as const;
const ICONS = [['color.png', 192], ['outline.png', 32]] as const;

interface Ask {
  readonly flag: string;
  readonly placeholder: string;
  readonly what: string;
  readonly example: string;
  readonly refuse: (value: string) => string | null;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const HOST = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/i;
const TUNNEL = /(^|\.)(ngrok(-free)?\.(io|app|dev)|devtunnels\.ms|loca\.lt|trycloudflare\.com|serveo\.net|localhost\.run)$/i;

const notAnAddress = (value: string): string | null => (URL.canParse(value) && value.startsWith('https://') ? null : 'must be an address that begins with https://');
const notAHost = (value: string): string | null => {
  if (!HOST.test(value)) return 'must be one host name without https://, path or *';
  return TUNNEL.test(value) ? 'must not be a tunnel: Teams stores refuse them' : null;
};

const ASKED: readonly Ask[] = [
  { flag: 'app-id', placeholder: 'APP_ID', what: "the bot registration's application id", example: '00000000-0000-0000-0000-000000000000', refuse: (value) => (GUID.test(value) ? null : 'must be an id like 00000000-0000-0000-0000-000000000000') },
  { flag: 'domain', placeholder: 'DOMAIN', what: 'the host name that Doorstep answers on', example: 'doorstep.example.gov.uk', refuse: notAHost },
  { flag: 'organisation', placeholder: 'ORGANISATION', what: 'your organisation, as people know it', example: '"Example Council"', refuse: (value) => (value.length <= 32 ? null : 'must have at most 32 characters') },
  { flag: 'website', placeholder: 'WEBSITE', what: 'the page where people get help with Doorstep', example: 'https://example.gov.uk/doorstep', refuse: notAnAddress },
  { flag: 'privacy', placeholder: 'PRIVACY', what: 'your privacy notice', example: 'https://example.gov.uk/doorstep/privacy', refuse: notAnAddress },
  { flag: 'terms', placeholder: 'TERMS', what: 'your terms of use', example: 'https://example.gov.uk/doorstep/terms', refuse: notAnAddress },
];

/** Answers the zip's path, or what is wrong, one sentence each. */
export function packageApp(argv: readonly string[], folder = path.join(ROOT, 'manifest')): { readonly zip: string } | { readonly wrong: readonly string[] } {
  const { values } = parseArgs({ args: [...argv], options: { out: { type: 'string' }, ...Object.fromEntries(ASKED.map(({ flag }) => [flag, { type: 'string' } as const])) } });
  const given = new Map(Object.entries(values).map(([flag, value]) => [flag, String(value).trim()]));
  const wrongValues = ASKED.flatMap((ask) => wrongValue(ask, given.get(ask.flag) ?? ''));
  if (wrongValues.length > 0) return { wrong: wrongValues };

  const { text, unfilled } = fill(fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8'), given);
  const files = new Map<string, Uint8Array>(FILES.map((name) => [name, name === 'manifest.json' ? strToU8(text) : fs.readFileSync(path.join(folder, name))]));
  const wrong = [...unfilled, ...faultsOfTexts(text, fs.readFileSync(path.join(folder, 'cy.json'), 'utf8')), ...ICONS.flatMap(([name, size]) => wrongIcon(name, files.get(name), size))];
  if (wrong.length > 0) return { wrong };

  const zip = given.get('out') ?? path.join(ROOT, 'dist', 'doorstep-teams.zip');
  fs.mkdirSync(path.dirname(zip), { recursive: true });
  // One fixed day, so that the same values make the same file.
  fs.writeFileSync(zip, zipSync(Object.fromEntries(files), { mtime: new Date(2000, 0, 1) }));
  return { zip };
}

function wrongValue({ flag, what, example, refuse }: Ask, value: string): string[] {
  if (value === '') return [`--${flag} is missing: give ${what}, like --${flag} ${example}`];
  const refusal = refuse(value);
  return refusal === null ? [] : [`--${flag} ${refusal}; it is ${what}`];
}

function fill(template: string, given: ReadonlyMap<string, string>): { readonly text: string; readonly unfilled: readonly string[] } {
  const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }; // Our own file.
  const values = new Map([['VERSION', version], ...ASKED.map(({ flag, placeholder }) => [placeholder, given.get(flag) ?? ''] as const)]);
  const unfilled: string[] = [];
  const text = template.replace(/\$\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = values.get(name);
    if (value !== undefined) return JSON.stringify(value).slice(1, -1);
    unfilled.push(`manifest.json: nothing fills ${whole}`);
    return whole;
  });
  return { text, unfilled };
}

function faultsOfTexts(manifest: string, welsh: string): string[] {
  const faults = [...schemaFaults('manifest.json', manifest), ...schemaFaults('cy.json', welsh)];
  return faults.length > 0 ? faults : localeFaults(JSON.parse(manifest) as TeamsManifestLatest, welsh); // Its schema was just checked.
}

/**
 * By the official schema, as Microsoft's package ships it, without the network. That package's own validator cannot
 * compile the localisation schema: one of its patterns is no regular expression under Unicode rules.
 */
function schemaFaults(name: string, text: string): string[] {
  const value: unknown = JSON.parse(text);
  const named = (value as { $schema?: unknown } | null)?.$schema; // Whatever it is, the pattern decides.
  const [, inPackage] = /^https:\/\/developer\.microsoft\.com\/(json-schemas\/teams\/v[\d.]+\/[\w.]+)$/.exec(String(named)) ?? [];
  if (inPackage === undefined) return [`${name}: $schema must be one of Microsoft's for Teams`];
  const schema = JSON.parse(fs.readFileSync(require.resolve(`@microsoft/app-manifest/build/${inPackage}`), 'utf8')) as object; // A JSON schema is one.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, validateFormats: false });
  const validate = ajv.compile(schema);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) => `${name}: ${instancePath || 'the whole'} ${message ?? 'is wrong'} ${JSON.stringify(params)}`);
}

/** Every text of the manifest in Welsh, no other, and both by the same schema version. */
function localeFaults(manifest: TeamsManifestLatest, welsh: string): string[] {
  const locale = JSON.parse(welsh) as Record<string, string>; // Its schema was just checked.
  const wanted = textsOf(manifest);
  const versions = [manifest.$schema, locale['$schema']].map((schema) => /\/v([\d.]+)\//.exec(schema ?? '')?.[1]);
  return [
    ...[...wanted.keys()].filter((key) => !locale[key]).map((key) => `cy.json: ${key} is missing`),
    ...Object.keys(locale).filter((key) => key !== '$schema' && !wanted.has(key)).map((key) => `cy.json: ${key} translates nothing`),
    ...(versions.every((version) => version === manifest.manifestVersion) ? [] : [`manifest.json and cy.json: the schema versions differ (${versions.join(', ')}, manifestVersion ${manifest.manifestVersion})`]),
  ];
}

/** What people read, under the names that localisation files use. */
export function textsOf(manifest: TeamsManifestLatest): Map<string, string> {
  const { name, description, bots = [] } = manifest;
  const commands = bots.flatMap((bot, b) => (bot.commandLists ?? []).flatMap((list, l) => list.commands.flatMap((command, c) => {
    const at = `bots[${b}].commandLists[${l}].commands[${c}]`;
    return [[`${at}.title`, command.title], [`${at}.description`, command.description ?? '']] as const;
  })));
  return new Map([['name.short', name.short], ['name.full', name.full ?? ''], ['description.short', description.short], ['description.full', description.full], ...commands]);
}

const PNG = '\x89PNG\r\n\x1a\n';

function wrongIcon(name: string, file: Uint8Array | undefined, size: number): string[] {
  const bytes = Buffer.from(file ?? []);
  if (bytes.length < 24 || bytes.toString('latin1', 0, 8) !== PNG) return [`${name}: is no PNG`];
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  return width === size && height === size ? [] : [`${name}: is ${width}x${height}, must be ${size}x${size}`];
}

function main(): void {
  const made = packageApp(process.argv.slice(2));
  if ('zip' in made) {
    process.stdout.write(`Wrote ${path.relative(process.cwd(), made.zip)}: upload it in the Teams admin centre under Manage apps.\n`);
    return;
  }
  process.stderr.write(`No package was written. Please correct:\n${made.wrong.map((sentence) => `- ${sentence}\n`).join('')}`);
  process.exitCode = 1;
}

if (require.main === module) {
  try {
    main();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
