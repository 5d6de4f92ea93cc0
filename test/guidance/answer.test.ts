import { answerQuestion, loadGuidance, type Answer, type Question } from '../../src/guidance/answer';
import { wordCount } from '../../src/guidance/excerpt';
import type { Doc } from '../../src/guidance/pack';
import { ownQuestions } from '../eval/own-set';

const guidance = loadGuidance(undefined, () => Date.parse('2026-11-20T10:00:00Z'));
const ask = (text: string, rest: Partial<Question> = {}): Answer => answerQuestion(guidance, { text, board: null, audience: null, language: 'en', ...rest });

describe('an answer', () => {
  it('gives the asker\'s own board first and names the others apart', () => {
    const { text, parts } = ask('when do we have to call a multi-agency meeting', { board: 'durham' });
    expect(parts?.own.every(({ doc }) => doc === 'durham')).toBe(true);
    expect(parts?.others.some(({ doc }) => doc === 'durham')).toBe(false);
    expect(text.indexOf('**Durham**')).toBeLessThan(text.indexOf('**Other boards**'));
    expect(text).toContain('7 working days');
  });

  it('says so when the asker\'s own document is silent, before what others say', () => {
    const answer = ask('what are the principles of the mental capacity act', { board: 'durham' });
    expect(answer.text.startsWith('Durham\'s guidance does not say.')).toBe(true);
    expect(answer.citations[0]?.doc).toBe('mid-west-wales');
  });

  it('takes a board named in the question for the board asked about', () => {
    expect(ask('what does the Gwent guidance say about hoarding', { board: 'durham' }).citations[0]?.doc).toBe('gwent');
  });

  it('starts a comparison from the asker\'s own board', () => {
    expect(ask('how do we differ from Durham on missed visits', { board: 'gwent' }).citations[0]?.doc).toBe('gwent');
    expect(ask('how does Durham differ on missed visits').citations[0]?.doc).toBe('durham');
  });

  it('says when the leading guidance is written for other work', () => {
    expect(ask('what are the signs of self neglect', { audience: 'children' }).text).toContain('Gwent\'s guidance is written for adults at risk.');
  });

  it('shows what is past review and ends with the line on agency policy', () => {
    const { text } = ask('who chairs the multi-agency meeting', { board: 'durham' });
    expect(text).toContain('Past its review date: Durham (June 2021)');
    expect(text.trimEnd().endsWith('does not replace it.')).toBe(true);
  });

  it('names in its status only boards that it quotes, and says plainly who gives no date', () => {
    for (const { question, board, audience } of ownQuestions()) {
      const { parts } = ask(question, { board, audience });
      if (!parts?.banner) continue;
      const quoted = new Set([...parts.own, ...parts.others].map(({ board: name }) => name));
      for (const name of ['Cardiff and Vale', 'Gwent', 'Durham', 'Cwm Taf Morgannwg', 'Mid and West Wales']) if (parts.banner.includes(name)) expect(quoted).toContain(name);
    }
    expect(ask('what are the five types of resistance', { board: 'cardiff-vale' }).parts?.leadBanner).toBe('Cardiff and Vale\'s guidance gives no next review date.');
  });

  it('does not call a document past review before its day', () => {
    const early = loadGuidance(undefined, () => Date.parse('2021-06-30T10:00:00Z'));
    const { parts } = answerQuestion(early, { text: 'who chairs the multi-agency meeting', board: 'durham', audience: null, language: 'en' });
    expect(parts?.leadBanner).toBeNull();
  });

  it('gives a list complete when a list is asked for', () => {
    const { parts } = ask('what are the safety questions to ask before a visit', { board: 'cardiff-vale' });
    const list = parts?.own[0]?.points[0];
    expect([list?.of, list?.items.length]).toEqual([12, 12]);
  });

  it('numbers what it quotes from one and lists each number once in its sources', () => {
    const { text, citations } = ask('should I visit alone after dark', { board: 'gwent' });
    const quoted = citations.flatMap(({ position }) => (position === null ? [] : [position]));
    expect(quoted.length).toBeGreaterThan(1);
    for (const position of quoted) expect(text.split('Sources:')[1]).toContain(`[${position}]`);
    expect(new Set(quoted).size).toBe(quoted.length);
  });
});

describe('the short answer', () => {
  it.each<[text: string, board: Doc, section: string, ...facts: RegExp[]]>([
    ['what should I not do if there is an incident', 'cardiff-vale', '9.6', /should not do/, /take it personally/],
    ['what should i not do after an incident', 'cwm-taf', '6.1', /should not/],
    ['they have missed three appointments, is that enough', 'durham', 'Multi-agency meetings', /more than 3 occasions/],
    ['agencies disagree', 'cwm-taf', '7', /CRISP/],
    // "Live" and "know" are not what it is about.
    ['he said he knows where i live', 'cardiff-vale', '8.2', /threatening/],
    ['agencies disagree how do we settle it', 'gwent', '3.2', /document on practitioner disagreements/],
    ['agencies disagree how do we settle it', 'mid-west-wales', '5 > Ensuring effective multi-agency working', /Resolution of Professional Differences Protocol/],
  ])('holds the fact that was asked for: %s (%s)', (text, board, section, ...facts) => {
    const { short, citations } = ask(text, { board });
    expect(citations[0]).toMatchObject({ doc: board, section });
    for (const fact of facts) expect(short).toMatch(fact);
  });

  it('keeps of a long list the items that answer, in the order of the list', () => {
    const { parts, short } = ask('agencies disagree', { board: 'cwm-taf' });
    const list = parts?.own[0]?.points.find(({ items }) => items.some((item) => item.includes('CRISP')));
    const shown = list?.items.filter((item) => short.includes(item)) ?? [];
    expect(shown.length).toBeLessThan(list?.items.length ?? 0);
    expect(shown).toEqual([...shown].sort((a, b) => (list?.items.indexOf(a) ?? 0) - (list?.items.indexOf(b) ?? 0)));
  });
});

describe('a list of which little was asked for', () => {
  const listIn = (short: string) => short.split('\n').filter((line) => line.startsWith('  - '));

  it.each<[text: string, board: Doc]>([
    ['what should I do before I visit a family who will not let me in', 'cardiff-vale'],
    ['what should I do before I visit a family who will not let me in', 'gwent'],
    ['what questions should I ask myself before a visit', 'mid-west-wales'],
  ])('is quoted further while there is room, within the limit: %s (%s)', (text, board) => {
    const { short } = ask(text, { board, audience: 'children' });
    expect(short).toMatch(/\(\d+ of \d+\)/);
    expect(listIn(short).length).toBeGreaterThanOrEqual(3);
    expect(wordCount(short)).toBeGreaterThanOrEqual(60);
    expect(wordCount(short)).toBeLessThanOrEqual(100);
  });

  it('takes the further items from the top of the list, after the one that answers, and the whole answer has them too', () => {
    const { short, text } = ask('can I visit after dark', { board: 'gwent', audience: 'children' });
    expect(listIn(short).some((item) => item.includes('when it is dark'))).toBe(true);
    for (const item of listIn(short)) expect(text).toContain(item);
  });

  it('adds nothing to a fact that is no list', () => {
    const { short } = ask('can her sister interpret for me', { board: 'mid-west-wales' });
    expect(listIn(short)).toEqual([]);
  });
});

describe('what was only said in passing', () => {
  it('is not asked about: whom else to tell, apart from the manager', () => {
    expect(ask('who needs telling about an incident apart from my manager', { board: 'durham' }).citations[0]?.section).toBe('Keeping practitioners safe (the practitioner\'s responsibility)');
  });

  it('is no question of the time of day', () => {
    const [plain, dated] = ['he threatened me on a visit', 'he threatened me on a visit this morning'].map((text) => ask(text).citations.slice(0, 3));
    expect(dated).toEqual(plain);
  });
});

describe('danger', () => {
  it('comes before everything: the 999 words first, and that nobody was called', () => {
    const { text, urgent, declined } = ask('hes got a knife what do i do');
    expect([urgent, declined]).toEqual([true, false]);
    expect(text.slice(0, 80)).toContain('call 999');
    expect(text).toContain('press 55');
    expect(text).toContain('Doorstep has not called anyone');
  });

  it('is answered in Welsh when said in Welsh', () => {
    expect(ask('mae ganddo gyllell').text.slice(0, 100)).toContain('ffoniwch 999');
  });
});

describe('what the guidance does not cover', () => {
  it.each(['how much annual leave do I get', 'what is the dose of calpol for a toddler', 'will it rain in Swansea tomorrow', 'how do i reset my password', 'faint o wyliau blynyddol dwi\'n gael'])('is declined with somebody to ask: %s', (text) => {
    const answer = ask(text);
    expect(answer).toMatchObject({ declined: true, citations: [] });
    expect(answer.text).toMatch(/Ask |Gofynnwch /);
  });

  it('is told apart from a greeting', () => {
    expect(ask('hiya, how are you').text).toContain('I answer questions from');
  });

  it('takes words that match nothing for nothing', () => {
    expect(ask('qwxz blorft').declined).toBe(true);
  });
});

describe('Welsh', () => {
  it('gets Welsh words around English points, and says that they are English', () => {
    const { text, language } = ask('beth ddylwn i wneud ar ôl digwyddiad?');
    expect(language).toBe('cy');
    expect(text).toContain('Yn Saesneg y mae\'r canllawiau');
  });

  it('is undone of its mutations: a mutated word finds what the plain one finds', () => {
    const [plain, mutated] = ['cyfrinachedd', 'eu gyfrinachedd'].map((text) => ask(text, { language: 'cy' }).citations[0]?.section);
    expect(mutated).toBe(plain);
  });
});

describe('every answer to our own questions', () => {
  const answers = ownQuestions().map(({ question, board, audience }) => ask(question, { board, audience }));

  it('is at most 350 words whole and, when it quotes, about 60 to 100 in chat', () => {
    for (const { text, short, parts } of answers) {
      expect(wordCount(text)).toBeLessThanOrEqual(350);
      if (parts) expect(wordCount(short)).toBeLessThanOrEqual(100);
    }
    const chat = answers.filter(({ parts }) => parts).map(({ short }) => wordCount(short));
    expect(chat.filter((words) => words < 60).length).toBeLessThanOrEqual(chat.length * 0.05);
  });

  it('shows in chat as many items of a list as it says, and no list without any', () => {
    for (const { short, parts } of answers) {
      const lines = parts ? short.split('\n') : [];
      lines.forEach((line, at) => {
        const items = lines.slice(at + 1).findIndex((next) => !next.startsWith('  - '));
        const some = /\((\d+) (?:of|o) \d+\): \[/.exec(line);
        if (some) expect(items).toBe(Number(some[1]));
        if (/^- .*: \[\d+\]$/.test(line)) expect(items).toBeGreaterThan(0);
      });
    }
  });

  it('cites at most 20 sections, none twice', () => {
    for (const { citations } of answers) {
      expect(citations.length).toBeLessThanOrEqual(20);
      expect(new Set(citations.map(({ doc, section }) => `${doc} ${section}`)).size).toBe(citations.length);
    }
  });

  it('quotes only what stands in the section it cites', () => {
    const bullets = new Map(guidance.index.sections.map((section) => [`${section.doc} ${section.id}`, section.bullets]));
    for (const { parts } of answers) {
      for (const { doc, section, points } of [...(parts?.own ?? []), ...(parts?.others ?? [])]) {
        for (const { text, items } of points) {
          const bullet = bullets.get(`${doc} ${section}`)?.find((one) => one.text === text);
          expect(bullet).toBeDefined();
          expect(items.every((item) => bullet?.items.includes(item))).toBe(true);
        }
      }
    }
  });
});
