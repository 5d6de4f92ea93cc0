import type { Stage } from '../stage';

/** One thing a person does and what she then sees. Its name is the line it prints. */
export interface Step {
  readonly name: string;
  readonly run: (stage: Stage) => Promise<void>;
}

/** Chats as the Playground lists them, and the id its file gives the channel. */
export const PERSONAL = 'Personal Chat';
export const CHANNEL = 'Managers';
export const CHANNEL_ID = '00000000-0000-0000-0000-0000000000060';

/** The ladder's minutes pass as seconds; this is the longest wait for one of its steps. */
export const LADDER_WITHIN_MS = 40_000;

export function expectWords(words: string, wanted: string): void {
  if (!words.includes(wanted)) throw new Error(`expected "${wanted}", saw: ${words}`);
}
