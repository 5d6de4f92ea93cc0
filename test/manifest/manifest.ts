import fs from 'node:fs';
import path from 'node:path';
import type { TeamsManifestLatest } from '@microsoft/app-manifest';
import { textsOf } from '../../src/cli/package';

export const FOLDER = path.join(__dirname, '..', '..', 'manifest');
export const readManifest = (): TeamsManifestLatest => JSON.parse(fs.readFileSync(path.join(FOLDER, 'manifest.json'), 'utf8')) as TeamsManifestLatest; // A schema test guards its shape.
export const readWelsh = (): Record<string, string> => JSON.parse(fs.readFileSync(path.join(FOLDER, 'cy.json'), 'utf8')) as Record<string, string>; // A schema test guards its shape.

export interface Listed {
  readonly scope: string;
  readonly language: 'en' | 'cy';
  readonly title: string;
  readonly description: string;
}

/** Every command somebody can pick from a list, in both languages. */
export function listedCommands(): Listed[] {
  const manifest = readManifest();
  const english = textsOf(manifest);
  const welsh = readWelsh();
  return (manifest.bots?.[0]?.commandLists ?? []).flatMap(({ scopes, commands }, list) =>
    commands.flatMap((_, command) => {
      const at = `bots[0].commandLists[${list}].commands[${command}]`;
      const read = (language: 'en' | 'cy', texts: (key: string) => string | undefined): Listed =>
        ({ scope: scopes.join(), language, title: texts(`${at}.title`) ?? '', description: texts(`${at}.description`) ?? '' });
      return [read('en', (key) => english.get(key)), read('cy', (key) => welsh[key])];
    }));
}
