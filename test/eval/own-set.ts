import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerQuestion, type Answer, type Guidance } from '../../src/guidance/answer';
import { questionShape, type Asked } from './score';

export const readQuestions = (path: string): Asked[] =>
  readFileSync(path, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => questionShape.parse(JSON.parse(line)));

/** Our own questions, written by somebody who saw neither packs nor topics. */
export const ownQuestions = (): Asked[] => readQuestions(join(__dirname, 'questions.jsonl'));

export const answerAsked = (guidance: Guidance, { question, board, audience }: Asked): Answer =>
  answerQuestion(guidance, { text: question, board, audience, language: 'en' });
