import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../../src/cli/ask';
import { runGuidance } from '../../src/cli/guidance';
import { ownQuestions } from '../eval/own-set';

function run(command: typeof ask, args: readonly string[]): { code: number; out: string } {
  const out: string[] = [];
  const code = command(args, (text) => out.push(text));
  return { code, out: out.join('') };
}

describe('npm run ask', () => {
  it('prints the whole answer', () => {
    const { code, out } = run(ask, ['who chairs the multi-agency meeting', '--board', 'durham']);
    expect(code).toBe(0);
    expect(out).toContain('team manager');
    expect(out).toContain('Sources:');
  });

  it('prints data with --json', () => {
    expect(JSON.parse(run(ask, ['who chairs', '--board', 'durham', '--json']).out)).toMatchObject({ declined: false, urgent: false, language: 'en' });
  });

  it('says how it is used when nothing is asked, and what is wrong with an unknown board', () => {
    expect(run(ask, [])).toMatchObject({ code: 2 });
    expect(() => run(ask, ['who chairs', '--board', 'leeds'])).toThrow('use one of cardiff-vale');
  });

  describe('--batch', () => {
    const folder = mkdtempSync(join(tmpdir(), 'doorstep-ask-'));
    const file = join(folder, 'questions.jsonl');
    afterAll(() => rmSync(folder, { recursive: true }));

    it('answers a thousand questions, a line each, in order', () => {
      const own = ownQuestions();
      const lines = Array.from({ length: 1000 }, (_, at) => {
        const asked = own[at % own.length];
        return JSON.stringify({ id: `q${at}`, question: asked?.question, board: asked?.board, audience: asked?.audience });
      });
      writeFileSync(file, `${lines.join('\n')}\n`);
      const answers = run(ask, ['--batch', file]).out.trim().split('\n').map((line): unknown => JSON.parse(line));
      expect(answers).toHaveLength(1000);
      expect(Object.keys(answers[999] ?? {})).toEqual(['id', 'answer', 'citations', 'declined', 'urgent', 'language']);
      expect(answers[999]).toMatchObject({ id: 'q999' });
    });

    it('names the line that has no question', () => {
      writeFileSync(file, '{"id":"a","question":"who chairs"}\n{"id":"b"}\n');
      expect(() => run(ask, ['--batch', file])).toThrow('batch line 2: no "question"');
    });
  });
});

describe('npm run guidance', () => {
  it('compare refuses a folder without the sources', () => {
    expect(run(runGuidance, ['compare', '/nowhere'])).toEqual({ code: 1, out: 'compare cardiff-vale: no cardiff-vale.txt in the folder\n' });
  });

  it('says how it is used', () => {
    expect(run(runGuidance, ['dance']).code).toBe(2);
  });
});
