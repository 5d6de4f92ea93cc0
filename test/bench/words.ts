import { readWords } from '../../src/teams/words/read-words';
import { CHECK_INS, CHECK_OUTS, COMMANDS, EXTENSIONS, PLANS, QUESTIONS } from '../teams/words/battery-english';
import { WELSH } from '../teams/words/battery-welsh';
import { NOW } from '../teams/words/expected';
import { atMost, median, quantile, side, type Figure } from './figure';

/** Reading a message, over every phrasing of the battery. */
const ROUNDS = 20;

export async function wordFigures(): Promise<Figure[]> {
  const phrasings = [CHECK_INS, EXTENSIONS, CHECK_OUTS, PLANS, COMMANDS, QUESTIONS, WELSH].flat().map(([said]) => said);
  const times: number[] = [];
  for (let round = -2; round < ROUNDS; round += 1) {
    for (const said of phrasings) {
      const began = performance.now();
      readWords(said, NOW);
      if (round >= 0) times.push(performance.now() - began);
    }
  }
  const sides = [side('p99', quantile(times, 0.99), 'ms'), side('phrasings', phrasings.length, '')];
  return [{ what: 'reading a message, p50', value: median(times), unit: 'ms', limit: atMost(2), sides }];
}
