import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerQuestion, type Answer, type Guidance } from '../../src/guidance/answer';
import { questionShape, type Asked } from './score';

export const readQuestions = (path: string): Asked[] =>
  readFileSync(path, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => questionShape.parse(JSON.parse(line)));

/**
 * For development: `questions`, `blind-a`, `-b` and `-c` were written by people who saw neither packs nor topics, and read afterwards to
 * find causes. `blind-e`, `-f` and `-g` one person wrote from the documents, in plain words, who then worked on the answers: what
 * they scored at first sight stands in test/README-guidance.md.
 */
export const SETS = ['questions', 'blind-a', 'blind-b', 'blind-c', 'blind-d', 'blind-e', 'blind-f', 'blind-g'] as const;
export type SetName = (typeof SETS)[number];
export const pathOf = (name: SetName): string => join(__dirname, `${name}.jsonl`);
export const questionsOf = (name: SetName): Asked[] => readQuestions(pathOf(name));
export const ownQuestions = (): Asked[] => questionsOf('questions');

export const answerAsked = (guidance: Guidance, { question, board, audience }: Asked): Answer =>
  answerQuestion(guidance, { text: question, board, audience, language: 'en' });
