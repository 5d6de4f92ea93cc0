import { loadGuidance } from '../../src/guidance/answer';
import { readQuery } from '../../src/guidance/query';
import { rank, type Ranking } from '../../src/guidance/rank';

const guidance = loadGuidance();
const query = (text: string, language: 'en' | 'cy' = 'en') => readQuery(guidance.lexicon, text, language);
const ranked = (text: string, language: 'en' | 'cy' = 'en'): Ranking => rank(guidance, { query: query(text, language), text, audience: null });
const first = (text: string): string => `${ranked(text).sections[0]?.section.doc} ${ranked(text).sections[0]?.section.id}`;
const terms = (text: string, language: 'en' | 'cy' = 'en'): string[] => query(text, language).groups.flatMap(({ terms: of }) => of.map(({ stems }) => stems.join(' ')));

describe('why a section wins', () => {
  it('a rare word outweighs the common ones around it', () => {
    expect(first('what does CRISP mean for the family and the worker')).toBe('cwm-taf 7');
  });

  it('words of one family meet: hoarding, hoards, hoarder', () => {
    for (const text of ['hoarding', 'she hoards', 'a hoarder']) expect(first(text)).toBe('gwent 1.5');
  });

  it('a slip of the keys is mended: suprevision, hoardnig', () => {
    expect(first('hoardnig')).toBe('gwent 1.5');
    expect(terms('suprevision')).toContain('supervis');
  });

  it('what was typed with a thumb is read as it is said: wen, no1, fobbin', () => {
    expect(terms('no1 was in wen i went round 2nite')).toEqual(terms('nobody was in when i went round tonight'));
    expect(terms('shes fobbin me off')).toEqual(terms('shes fobbing me off'));
    expect(terms('cabin')).toContain('cabin');
  });

  it('what one should not do is another list than what one should', () => {
    expect(terms('what should I not do if there is an incident')).toContain('forbidden');
    expect(terms('what should I do if there is an incident')).not.toContain('forbidden');
    expect(terms('he is not in')).not.toContain('forbidden');
  });

  it('a word that is right as it is stays', () => {
    expect(terms('weather')).toContain('weather');
  });

  it('an everyday saying brings the guidance\'s term, whole', () => {
    expect(terms('they ghosted me')).toContain('appoint');
    expect(terms('he kicked off at us')).toContain('hostil');
  });

  it('small words inside a saying do not hide it, and a word made on the spot is found', () => {
    expect(terms('should I write all that down')).toContain('record');
    expect(terms('we are kid snatchers to him')).toContain('child remov');
    expect(terms('she is shouty')).toContain('shout');
  });

  it('a pasted text of any length is read no further than a question goes', () => {
    const began = performance.now();
    readQuery(guidance.lexicon, 'word for word he said this and that '.repeat(3000), 'en');
    expect(performance.now() - began).toBeLessThan(500);
  });

  it('"on my own" is about going alone, "on her own with" about seeing the child', () => {
    expect(terms('on my own')).toContain('joint visit');
    expect(terms('see the girl on her own with no parent')).toContain('see child');
  });

  it('a saying adds once however many ways the guidance has of naming it', () => {
    const groups = query('he was livid').groups.filter(({ terms: of }) => of.some(({ stems }) => stems[0] === 'hostil'));
    expect(groups).toHaveLength(1);
  });

  it('two neighbouring words outweigh the same words apart', () => {
    expect(terms('group supervision')).toContain('group_supervis');
    expect(ranked('group supervision').sections.slice(0, 3).map(({ section }) => `${section.doc} ${section.id}`)).toContain('cardiff-vale 11.7');
  });

  it('a plain phrase of a point finds the sections that share no word with it', () => {
    const { sections } = ranked('clocked my reg');
    expect(sections[0]?.section.heading).toMatch(/safe|responsib/i);
  });

  it('who it is about says little: a family word alone does not move the answer', () => {
    const without = ranked('missed appointments').sections[0]?.section.id;
    expect(ranked('mum missed appointments').sections[0]?.section.id).toBe(without);
  });

  it('guidance for the other audience steps back', () => {
    const adults = rank(guidance, { query: query('reasons for being uncooperative'), text: 'reasons for being uncooperative', audience: 'adults' }).sections;
    const place = (doc: string): number => adults.findIndex(({ section }) => section.doc === doc);
    expect(place('gwent')).toBeLessThan(place('durham'));
  });

  it('a Welsh word counts once, not once for each English word that stands for it', () => {
    const [group] = query('ofn', 'cy').groups;
    expect(group?.terms.map(({ stems }) => stems[0])).toEqual(expect.arrayContaining(['fear']));
    expect(query('ofn', 'cy').groups.filter(({ terms: of }) => of.every(({ stems }) => !(stems[0] ?? '').includes('_')))).toHaveLength(1);
  });
});
