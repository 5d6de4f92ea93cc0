import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Strings } from '../../src/strings/strings';
import { LANGUAGES, samplesOf, TEXTS, type Sample } from '../teams/cards/samples';
import { story } from './story';
import { hostConfigOf, THEMES, type Theme } from './themes';

/** Serves every card in every state, drawn by Microsoft's renderer. To this machine alone, and nothing on it does anything. */
export interface Gallery {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const LIBRARY = path.dirname(require.resolve('adaptivecards/dist/adaptivecards.min.js'));
const FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/': [path.join(__dirname, 'page.html'), 'text/html; charset=utf-8'],
  '/client.mjs': [path.join(__dirname, 'client.mjs'), 'text/javascript'],
  '/adaptivecards.js': [path.join(LIBRARY, 'adaptivecards.min.js'), 'text/javascript'],
  '/adaptivecards.css': [path.join(LIBRARY, 'adaptivecards.css'), 'text/css'],
};

export async function openGallery(port: number): Promise<Gallery> {
  const server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://gallery');
    const [file, type] = FILES[pathname] ?? [];
    const cards = pathname === '/cards.json' ? cardsFor(searchParams) : null;
    if (cards !== null) return void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(cards));
    if (file === undefined || type === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': type }).end(fs.readFileSync(file));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  // A listening TCP server's address is an object.
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))) };
}

/** Null for a language or a theme that is none. */
function cardsFor(asked: URLSearchParams): object | null {
  const strings = Object.entries(LANGUAGES).find(([name]) => name === asked.get('language'))?.[1];
  const theme = THEMES.find((name): name is Theme => name === asked.get('theme'));
  if (!strings || !theme) return null;
  const cards = drawn.get(strings) ?? [...story(strings), ...samplesOf(TEXTS.ordinary, strings)];
  drawn.set(strings, cards);
  return { cards, config: hostConfigOf(theme) };
}

/** A language's cards are drawn at the first look, and are the same in every theme. */
const drawn = new Map<Strings, readonly Sample[]>();
