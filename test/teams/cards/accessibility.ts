import type { Strings } from '../../../src/strings/strings';
import { PAINTS, THEMES, type Paint, type Style, type Theme } from '../../gallery/themes';

/**
 * What keeps a card from somebody who cannot see it, sees little, or sees no colours: one line a fault, none for a card
 * that is well. It looks at what is sent, after all filling, and knows nothing of how it came about.
 */
type Node = Readonly<Record<string, unknown>>;
interface Seen {
  readonly node: Node;
  /** The style of the nearest container that has one. */
  readonly style: Style;
}

export function accessibilityFaults(card: Node, strings: Pick<Strings, 'required'>): string[] {
  const seen = walk(card['body'], 'default');
  const actions = childrenOf(card['actions']);
  return [
    ...fallback(card), ...order(childrenOf(card['body'])), ...buttons(actions),
    ...seen.flatMap((one) => [...input(one.node, strings), ...texts(one), ...coloured(one.node), ...pictures(one.node)]),
  ];
}

const isObject = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const childrenOf = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isObject) : []);
const saysSomething = (value: unknown): value is string => typeof value === 'string' && /\p{L}{2}/u.test(value);
const textIn = (node: Node, name: string): string => (typeof node[name] === 'string' ? node[name] : '');
const nameOf = (node: Node): string => `${textIn(node, 'type')} ${(textIn(node, 'id') || textIn(node, 'text')).slice(0, 40)}`.trim();

function walk(value: unknown, style: Style): Seen[] {
  return childrenOf(value).flatMap((node) => {
    const own = node['style'];
    const inside = node['type'] !== 'TextBlock' && typeof own === 'string' && own in PAINTS.light ? (own as Style) : style; // It is one of its names.
    return [{ node, style: inside }, ...['items', 'columns', 'rows', 'cells', 'inlines', 'images', 'actions'].flatMap((name) => walk(node[name], inside))];
  });
}

/** Read aloud, or shown, by a client that cannot draw the card. */
const fallback = (card: Node): string[] => (saysSomething(card['fallbackText']) ? [] : ['no fallbackText']);

/** What it is comes first, then the key fact, and only then anything to fill in. Teams reads from top to bottom. */
function order(body: readonly Node[]): string[] {
  const all = walk(body, 'default').map(({ node }) => node);
  const headings = all.filter((node) => node['style'] === 'heading');
  const first = all.find((node) => node['type'] === 'TextBlock');
  const firstInput = all.findIndex((node) => String(node['type']).startsWith('Input.'));
  const before = all.slice(0, firstInput === -1 ? all.length : firstInput).filter((node) => node['type'] === 'TextBlock');
  return [
    ...(headings.length > 1 ? [`${headings.length} headings`] : []),
    ...(headings.length === 1 && headings[0] !== first ? ['the heading is not what is read first'] : []),
    ...(firstInput !== -1 && before.length < 2 ? ['a field is read before it is said what the card is about'] : []),
  ];
}

/** Somebody who hears a list of buttons must tell one from the other. */
function buttons(actions: readonly Node[]): string[] {
  // Two that do the same to two things are called after the things, which may have one name.
  const isTaken = (action: Node, at: number) => actions.slice(0, at).some((other) => other['title'] === action['title'] && other['verb'] !== action['verb']);
  return [...actions.filter((action) => !saysSomething(action['title'])).map((action) => `a button says "${String(action['title'])}"`), ...actions.filter(isTaken).map((action) => `two buttons say "${String(action['title'])}"`)];
}

function input(node: Node, { required }: Pick<Strings, 'required'>): string[] {
  if (!String(node['type']).startsWith('Input.')) return [];
  const { label, placeholder, errorMessage, isRequired } = node;
  const name = nameOf(node);
  if (!saysSomething(label)) return [`${name}: no label${saysSomething(placeholder) ? ', only a placeholder' : ''}`];
  const saysRequired = label.endsWith(`(${required})`);
  return [
    ...(isRequired === true && !saysRequired ? [`${name}: required, and its label does not say so in words`] : []),
    ...(isRequired !== true && saysRequired ? [`${name}: says that it is required, and is not`] : []),
    ...(isRequired === true && !(saysSomething(errorMessage) && /\s/.test(errorMessage) && !label.startsWith(errorMessage)) ? [`${name}: no error message that says what to do`] : []),
    ...(placeholder === label ? [`${name}: its placeholder only repeats its label`] : []),
    ...(node['type'] === 'Input.ChoiceSet' && node['wrap'] !== true ? [`${name}: long choices are cut off`] : []),
  ];
}

function texts({ node, style }: Seen): string[] {
  if (node['type'] !== 'TextBlock') return [];
  return [
    ...(node['wrap'] === true ? [] : [`${nameOf(node)}: does not wrap`]),
    ...('maxLines' in node ? [`${nameOf(node)}: is cut off after some lines`] : []),
    ...(node['color'] === undefined || node['color'] === 'default' ? [] : [`${nameOf(node)}: a coloured text, which no theme promises to be legible`]),
    ...THEMES.filter((theme) => contrast(theme, style, node['isSubtle'] === true) < 4.5).map((theme) => `${nameOf(node)}: too faint in the ${theme} theme`),
  ];
}

/** A colour says nothing that its first words do not say as well, behind a sign. */
function coloured(node: Node): string[] {
  if (node['type'] === 'TextBlock' || typeof node['style'] !== 'string' || !['accent', 'good', 'warning', 'attention'].includes(node['style'])) return [];
  const [first] = walk(node['items'], 'default').filter((one) => one.node['type'] === 'TextBlock');
  return first && /^[\p{So}ℹ]\ufe0f? [\p{L}\d]/u.test(textIn(first.node, 'text')) ? [] : [`${nameOf(node)}: the colour ${node['style']} stands alone`];
}

function pictures(node: Node): string[] {
  const image = node['type'] === 'Image' || node['type'] === 'Media';
  return [...(image && !saysSomething(node['altText']) ? [`${nameOf(node)}: no alt text`] : []), ...('backgroundImage' in node ? [`${nameOf(node)}: text on a picture`] : [])];
}

/** Contrast of a text on its ground, as WCAG 2.2 reckons it: 4.5 is enough for every size. */
export function contrast(theme: Theme, style: Style, isSubtle: boolean): number {
  const paint: Paint = PAINTS[theme][style];
  const ground = channels(paint.background);
  const ink = channels(isSubtle ? paint.subtle : paint.text);
  const mixed = ink.rgb.map((value, at) => value * ink.alpha + (ground.rgb[at] ?? 0) * (1 - ink.alpha));
  const [light = 0, dark = 0] = [luminance(mixed), luminance(ground.rgb)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function channels(colour: string): { readonly alpha: number; readonly rgb: readonly number[] } {
  const [alpha = 255, ...rgb] = (colour.match(/[0-9a-f]{2}/gi) ?? []).map((pair) => parseInt(pair, 16));
  return { alpha: alpha / 255, rgb };
}

function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => value / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
