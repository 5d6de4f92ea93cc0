import { readText } from '../../../src/guidance/import/read-text';
import { sentences } from '../../../src/guidance/import/bullets';
import { findSections, type Found } from '../../../src/guidance/import/sections';

const read = (text: string): Found => {
  const blocks = readText(Buffer.from(text));
  if (!blocks.ok) throw new Error(blocks.reason);
  return findSections(blocks.blocks, 'The title');
};
const namesIn = (found: Found): string[][] => found.sections.map(({ id, heading }) => [id, heading]);
const pointsIn = (found: Found, id: string): unknown => found.sections.find((section) => section.id === id)?.bullets.map(({ text, items }) => [text, ...items]);

describe('sections by numbering', () => {
  it('take numbered headings and numbered paragraphs, which inherit their chapter\'s heading', () => {
    const found = read('1. Planning\n\n1.1 Visits are planned a week ahead.\n\n1.2 Somebody knows when each visit ends.\n\n2. At the door\n\n2.1 Leaving early\n\nLeave when you are afraid.\n');
    expect(namesIn(found)).toEqual([['1.1', 'Planning'], ['1.2', 'Planning'], ['2.1', 'Leaving early']]);
    expect(pointsIn(found, '1.2')).toEqual([['Somebody knows when each visit ends.']]);
  });

  it('do not take a list\'s own numbers, nor a figure at the beginning of a line', () => {
    const found = read('1. Planning\n\nFive principles hold.\n\n1. A person must be assumed to have capacity.\n\n2. A person is not to be treated as unable to decide.\n\n2. Meetings\n\nThey are held and minuted by the team manager, within\n7 working days of the visit.\n\n3. Records\n\nWrite them the same day.\n');
    expect(namesIn(found)).toEqual([['1', 'Planning'], ['2', 'Meetings'], ['3', 'Records']]);
    expect(pointsIn(found, '2')).toEqual([['They are held and minuted by the team manager, within 7 working days of the visit.']]);
  });

  it('take appendices and put what is under them below them', () => {
    const found = read('## 1. Planning\nPlan it.\n\n## 2. Doing\nDo it.\n\n## 3. Ending\nEnd it.\n\nAPPENDIX 2\n\nKEEPING SAFE\n\nPark facing out.\n\nAnnex A: Forms\n\nUse the form.\n');
    expect(namesIn(found)).toEqual([['1', 'Planning'], ['2', 'Doing'], ['3', 'Ending'], ['Appendix 2 > KEEPING SAFE', 'KEEPING SAFE'], ['Annex A', 'Forms']]);
    expect(found.odd).toEqual([]);
  });

  it('leave out a table of contents and say so, and report a gap', () => {
    const found = read('Contents\n\n1 Planning....... 3\n2 Doing\t4\nAppendix 1: Forms\t9\n\n## 1. Planning\nPlan it.\n\n## 2. Doing\nDo it.\n\n## 4. Ending\nEnd it.\n');
    expect(namesIn(found)).toEqual([['1', 'Planning'], ['2', 'Doing'], ['4', 'Ending']]);
    expect(found.odd).toEqual(['Left out: a table of contents (4 lines).', 'The numbering goes from 2 to 4.']);
  });
});

describe('sections without numbers', () => {
  it('follow the levels of Markdown', () => {
    expect(namesIn(read('# Policy\n\nIt holds for all.\n\n## Before\n\nPlan it.\n\n### Packing\n\nTake a phone.\n\n## After\n\nWrite it up.\n'))).toEqual([
      ['Policy', 'Policy'], ['Before', 'Before'], ['Before > Packing', 'Packing'], ['After', 'After'],
    ]);
  });

  it('follow lines of capitals and short lines with text under them', () => {
    const found = read('BEFORE YOU GO\n\nPlan every visit a week ahead with your manager.\n\nAT THE DOOR\n\nStand back from it, and look who opens it to you.\n\nIf it goes wrong\n\nLeave the house at once and then ring your manager.\n');
    expect(namesIn(found)).toEqual([['BEFORE YOU GO', 'BEFORE YOU GO'], ['AT THE DOOR', 'AT THE DOOR'], ['AT THE DOOR > If it goes wrong', 'If it goes wrong']]);
  });

  it('are told apart when a heading comes twice, and reported when nothing stands under one', () => {
    const found = read('## Training\n\nYearly.\n\n## Records\n\n## Training\n\nFor managers too.\n');
    expect(namesIn(found)).toEqual([['Training', 'Training'], ['Training (2)', 'Training']]);
    expect(found.odd).toEqual(['Nothing stands under the heading "Records".']);
  });
});

describe('points', () => {
  it('are the document\'s own sentences and lists, word for word', () => {
    const found = read('# Rules\n\nTwo go together, e.g. after threats. Dr. Jones decides. Managers should:\n\n- **ask** who is out;\n- ring at 5 p.m.\n\nNobody goes alone.\n');
    expect(pointsIn(found, 'Rules')).toEqual([['Two go together, e.g. after threats.'], ['Dr. Jones decides.'], ['Managers should:', 'ask who is out;', 'ring at 5 p.m.'], ['Nobody goes alone.']]);
  });

  it('keep footnote marks from reading as citations of the answer', () => {
    expect(pointsIn(read('# Rules\n\nTwo go together [2].\n'), 'Rules')).toEqual([['Two go together (2).']]);
  });

  it('are items where only a line\'s indent is left of its bullet', () => {
    const found = read('# Rules\n\nManagers should:\n Ask who is out\n Ring at five\n Write it down\nNobody goes alone.\nNobody stays late.\nNobody drives home tired.\n');
    expect(pointsIn(found, 'Rules')).toEqual([['Managers should:', 'Ask who is out', 'Ring at five', 'Write it down'], ['Nobody goes alone.'], ['Nobody stays late.'], ['Nobody drives home tired.']]);
  });

  it('never grow longer than can be quoted, whatever stands there', () => {
    const long = sentences(`${'word '.repeat(1_000)}${'x'.repeat(5_000)}`);
    expect(Math.max(...long.map((text) => text.length))).toBeLessThanOrEqual(800);
    expect(sentences(`${'a clause of some length, '.repeat(20)}${'word '.repeat(80)}`)[0]?.endsWith('length,')).toBe(true);
    expect(long.join('').replace(/ /g, '')).toBe(`${'word'.repeat(1_000)}${'x'.repeat(5_000)}`);
  });
});
