import fs from 'node:fs';
import path from 'node:path';
import { Template } from 'adaptivecards-templating';

/**
 * Cards are JSON in `cards/`, filled by the view of the same name. What looks the same everywhere (header, footer,
 * buttons) stands once in `cards/parts/` and is put in place of `{"$part": "header"}` when the card is loaded.
 */
export type Card = { readonly type: 'AdaptiveCard' } & Record<string, unknown>;
export type CardName = 'message' | 'check-in' | 'close' | 'team' | 'follow-up' | 'board' | 'report' | 'duty' | 'hand-over' | 'phrase' | 'steps' | 'alarms' | 'reference' | 'settings-hours' | 'settings-people' | 'settings-minutes' | 'settings-procedure' | 'plan' | 'checklist' | 'decide' | 'choose' | 'day'
  | 'case' | 'missed' | 'miss' | 'reason' | 'pick' | 'people' | 'incident' | 'tasks' | 'agencies'
  | 'safety' | 'contract' | 'supervision' | 'form'
  | 'reflect' | 'observe'
  | 'meeting' | 'meeting-time' | 'meeting-family' | 'outcome' | 'action';

/** Cards with something that has to be filled in: they say so in words, because Teams' own asterisk says it to eyes alone. */
type FormName = 'action' | 'agencies' | 'check-in' | 'checklist' | 'choose' | 'close' | 'contract' | 'decide' | 'duty' | 'form' | 'hand-over' | 'incident' | 'meeting-family' | 'meeting-time' | 'meeting' | 'miss' | 'missed'
  | 'outcome' | 'people' | 'phrase' | 'pick' | 'plan' | 'reason' | 'report' | 'safety' | 'settings-hours' | 'settings-minutes' | 'steps' | 'tasks' | 'team';
interface FormData {
  readonly required: string;
  readonly [name: string]: unknown;
}

const FOLDER = path.join(__dirname, '..', '..', 'cards');
const templates = new Map<CardName, Template>();

/** Building a template is slow and filling one is fast: each is built once, at its first use. */
export function fill(name: Exclude<CardName, FormName>, data: object): Card;
export function fill(name: CardName, data: FormData): Card;
export function fill(name: CardName, data: object): Card {
  let template = templates.get(name);
  if (!template) {
    template = new Template(withParts(readJson(`${name}.json`)));
    templates.set(name, template);
  }
  return template.expand({ $root: { entities: [], ...data } }) as Card; // The template's own root is an AdaptiveCard.
}

function withParts(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withParts);
  if (typeof node !== 'object' || node === null) return node;
  if ('$part' in node) return withParts(readJson(path.join('parts', `${String(node.$part)}.json`)));
  return sayingRequired(Object.fromEntries(Object.entries(node).map(([name, value]) => [name, withParts(value)])));
}

/** The word for it stands in the data of every form, in its reader's language. */
function sayingRequired(node: Record<string, unknown>): Record<string, unknown> {
  const { type, label, isRequired } = node;
  if (typeof type !== 'string' || !type.startsWith('Input.') || typeof label !== 'string') return node;
  if (isRequired === true) return { ...node, label: `${label} (\${$root.required})` };
  const [, when] = /^\$\{(.+)\}$/.exec(typeof isRequired === 'string' ? isRequired : '') ?? [];
  return when === undefined ? node : { ...node, label: `${label}\${if(${when}, concat(' (', $root.required, ')'), '')}` };
}

const readJson = (file: string): unknown => JSON.parse(fs.readFileSync(path.join(FOLDER, file), 'utf8'));
