import type { Card } from '../template';

/** What every card has: a coloured header with a sign, the key fact, buttons, and one line at the foot. */
export interface View {
  readonly header: Header;
  readonly fact: string;
  readonly footer: string;
  readonly fallbackText: string;
  readonly buttons: readonly Button[];
}

export interface Header {
  readonly style: 'accent' | 'good' | 'warning' | 'attention';
  readonly text: string;
}

export interface Fact {
  readonly title: string;
  readonly value: string;
}

export interface Button {
  readonly title: string;
  readonly verb: string;
  readonly style: 'default' | 'positive' | 'destructive';
  readonly data: Readonly<Record<string, string | number | null>>;
  /** `auto` takes the card's inputs along and asks for the required ones. */
  readonly inputs: 'auto' | 'none';
  /** `secondary` goes behind the card's own menu. */
  readonly mode: 'primary' | 'secondary';
}

/** A card ready to go, with the words for a notification and for clients that cannot draw it. */
export interface Drawn {
  readonly card: Card | null;
  readonly text: string | null;
  readonly summary: string;
  readonly mentions: readonly Mention[];
  /** An answer from the guidance: its sources, and its buttons on a card of their own. */
  readonly answer?: { readonly citations: readonly Record<string, unknown>[]; readonly followUp: Card | null; readonly isWritten: boolean };
}

export interface Mention {
  readonly name: string;
  readonly teamsUserId: string;
}

/** A mention on the wire; the text must hold the same `<at>name</at>`. */
export const mentionEntity = ({ name, teamsUserId }: Mention) => ({ type: 'mention', text: `<at>${name}</at>`, mentioned: { id: teamsUserId, name } });

const SIGNS = { accent: 'ℹ️', good: '✔️', warning: '⏳', attention: '⚠️' } as const;

/** Never colour alone: the sign and the words say the same. */
export const header = (style: Header['style'], text: string): Header => ({ style, text: `${SIGNS[style]} ${text}` });

/** A button's payload. The verb stands in the data too: `Action.Submit`, the fallback, has no other place for it. */
export function button(title: string, verb: string, data: Button['data'] = {}, how: { style?: Button['style']; inputs?: Button['inputs']; mode?: Button['mode'] } = {}): Button {
  return { title, verb, style: how.style ?? 'default', inputs: how.inputs ?? 'none', mode: how.mode ?? 'primary', data: { ...data, verb } };
}

/** What nobody sees and what turns a line round: control characters and the marks of writing direction. */
const UNSEEN = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** People's own text in a card: shown as typed, never as markup, as a list, an entity or a date the client works out. */
export const safe = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(UNSEEN, '')
    .replace(/[\\`*_[\]~#|]|&(?=#?\w+;)|(?<=^ ?)[-+](?= )|(?<=^ ?\d+)[.)](?= )/g, '\\$&')
    .replace(/\{(?=\{)/g, '{ ')
    .replace(/</g, '‹')
    .replace(/>/g, '›');
