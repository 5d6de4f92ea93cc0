import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectLanguage } from '../../src/guidance/language';
import { radicals, readGlossary, toEnglish } from '../../src/guidance/welsh';

describe('the language of a message', () => {
  it.each([
    ['beth ddylwn i wneud os ydyn nhw\'n gwrthod agor y drws?', 'cy'], ['Oes rhaid i fi fynd ar ben fy hun', 'cy'], ['ma nhw di canslo eto', 'cy'], ['pwy sy\'n cadeirio\'r cyfarfod', 'cy'],
    ['what should I do if they refuse to open the door?', 'en'], ['who chairs', 'en'], ['he is no help at all', 'en'], ['mam says no', 'en'], ['is it ok to visit Llanelli on my own', 'en'],
  ])('%s: %s', (text, language) => {
    expect(detectLanguage(text, 'en')).toBe(language);
  });

  it('falls to the asker\'s own where the text does not tell', () => {
    expect(detectLanguage('CRISP?', 'cy')).toBe('cy');
    expect(detectLanguage('CRISP?', 'en')).toBe('en');
  });
});

describe('Welsh words', () => {
  const glossary = readGlossary('glossary-cy.md', readFileSync(join(__dirname, '../../src/guidance/packs/glossary-cy.md'), 'utf8'));
  const english = (text: string): string => toEnglish(glossary, text).map((word) => word.english).filter((word) => word !== '-').join(' ');

  it.each([
    ['rheolwr', 'reolwr', 'manager'], ['plentyn', 'mhlentyn', 'child'], ['plentyn', 'blentyn', 'child'], ['teulu', 'nheulu', 'family'], ['teulu', 'deulu', 'family'],
    ['cyfarfod', 'chyfarfod', 'meeting'], ['bygythiad', 'fygythiad', 'threat'], ['goruchwyliaeth', 'oruchwyliaeth', 'supervision'], ['diogelwch', 'ddiogelwch', 'safeguarding'],
  ])('%s is found mutated, as %s', (plain, mutated, expected) => {
    expect(english(plain)).toContain(expected);
    expect(english(mutated)).toBe(english(plain));
  });

  it('takes a phrase before its words', () => {
    expect(english('ar fy mhen fy hun')).toContain('alone');
  });

  it('passes on what it does not know', () => {
    expect(english('Llanelli xylo')).toContain('xylo');
  });

  it('undoes every mutation', () => {
    expect(radicals('ngh'.concat('ar'))).toContain('car');
    expect(radicals('ffon')).not.toContain('bfon');
  });
});
