import fs from 'node:fs';
import path from 'node:path';
import OpenAI, { AzureOpenAI } from 'openai';
import type { Answer } from './answer';
import type { Language } from './language';
import type { Lexicon } from './query';
import { redact } from './redact';
import { verifyWritten, type Passage } from './verify';

/**
 * A language model, when one is configured, writes the short answer from the very passages that were found without it.
 * Its word counts only where it can be checked: otherwise, or when it is slow or fails, the found answer is sent as it is.
 */
export interface ModelSettings {
  readonly kind: 'azure' | 'compatible';
  readonly endpoint: string;
  readonly key: string;
  readonly name: string;
  readonly apiVersion: string;
}

export interface Written {
  readonly text: string;
}

/** `lexicon` knows which words may leave: see redact.ts. */
export type Writer = (question: string, answer: Answer, lexicon: Lexicon) => Promise<Written | { readonly refused: string }>;

const WITHIN_MS = 8_000;
const MOST_TOKENS = 400;
const PROMPT = [path.join(__dirname, 'prompt', 'system.md'), path.join(__dirname, '..', '..', 'src', 'guidance', 'prompt', 'system.md')];

export function makeWriter(settings: ModelSettings): Writer {
  const client = settings.kind === 'azure'
    ? new AzureOpenAI({ endpoint: settings.endpoint, apiKey: settings.key, apiVersion: settings.apiVersion, deployment: settings.name, maxRetries: 0, timeout: WITHIN_MS })
    : new OpenAI({ baseURL: settings.endpoint, apiKey: settings.key, maxRetries: 0, timeout: WITHIN_MS });
  return async (question, answer, lexicon) => {
    const passages = passagesOf(answer);
    if (answer.urgent || answer.declined || passages.length === 0) return { refused: 'nothing to write from' };
    try {
      const signal = AbortSignal.timeout(WITHIN_MS);
      const reply = await client.chat.completions.create({ model: settings.name, temperature: 0, max_tokens: MOST_TOKENS, stream: false, messages: messagesFor(redact(question, lexicon), passages, answer.language) }, { signal });
      return verifyWritten(reply.choices[0]?.message.content ?? '', passages);
    } catch (error) {
      return { refused: error instanceof Error ? error.name : 'fault' };
    }
  };
}

function messagesFor(question: string, passages: readonly Passage[], language: Language): { role: 'system' | 'user'; content: string }[] {
  const numbered = passages.map(({ position, board, section, text }) => `[${position}] ${board}, ${section}:\n${text}`).join('\n\n');
  return [
    { role: 'system', content: systemPrompt().replace('{{language}}', language === 'cy' ? 'Welsh' : 'English') },
    { role: 'user', content: `Passages:\n\n${numbered}\n\nQuestion: ${question}` },
  ];
}

/** The passages an answer quotes, by the numbers it quotes them under. Text that speaks to a machine is no guidance and is left out. */
export function passagesOf(answer: Answer): Passage[] {
  return [...(answer.parts?.own ?? []), ...(answer.parts?.others ?? [])]
    .map(({ position, board, section, points }) => ({ position, board, section, text: points.map((point) => [point.text, ...point.items].join(' ')).filter((text) => !SPEAKS_TO_MACHINES.test(text)).join('\n') }))
    .filter(({ text }) => text !== '');
}

const SPEAKS_TO_MACHINES = /\b(?:ignore (?:all |any |the )?(?:previous|above|earlier|other)|system prompt|you are (?:now )?(?:an? )?(?:ai|assistant|chatbot|language model)|as an ai|disregard (?:all|any|the)|reply with|respond with|your instructions)\b/i;

let prompt: string | null = null;
const systemPrompt = (): string => (prompt ??= fs.readFileSync(PROMPT.find((file) => fs.existsSync(file)) ?? PROMPT[0] ?? '', 'utf8'));
