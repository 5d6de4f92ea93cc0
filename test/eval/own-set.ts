import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerQuestion, type Answer, type Guidance } from '../../src/guidance/answer';
import { questionShape, type Asked } from './score';

export const readQuestions = (path: string): Asked[] =>
  readFileSync(path, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => questionShape.parse(JSON.parse(line)));

/**
 * Written by people who saw neither packs nor topics. `questions`, `blind-a` and `blind-b` were read afterwards to find causes, so they
 * are for development; `blind-c` nobody who works on the answers may read: it is only scored.
 */
export const SETS = ['questions', 'blind-a', 'blind-b', 'blind-c'] as const;
export type SetName = (typeof SETS)[number];
export const pathOf = (name: SetName): string => join(__dirname, `${name}.jsonl`);
export const questionsOf = (name: SetName): Asked[] => readQuestions(pathOf(name));
export const ownQuestions = (): Asked[] => questionsOf('questions');

export const answerAsked = (guidance: Guidance, { question, board, audience }: Asked): Answer =>
  answerQuestion(guidance, { text: question, board, audience, language: 'en' });
