import type { AfterwardsSentence } from '../../src/domain/afterwards-sentence';
import type { Strings } from '../../src/strings/strings';
import type { Samples } from './samples';

/** Facts for the words of what comes after a visit. */
const AT = Date.UTC(2026, 10, 24, 10);
const WHO = 'Gareth Bowen';

export const REFLECTION: Samples<Strings['reflection']> = {
  question: {}, questionOf: {}, keptFact: [[AT]], sharedNote: [[{ who: WHO, at: AT }]], forManagerTitle: [[WHO]], forManagerFact: [[{ worker: WHO, date: AT }]],
};

export const AGREED: Samples<Strings['agreed']> = { agreedNote: [['4471']], nextNote: [[AT]], offer: [['4471']], summary: [[{ date: AT, what: '', next: null }], [{ date: AT, what: '4471', next: AT }]] };

export const CALL: Samples<Strings['call']> = { managers: [['Gareth Bowen']], askedTitle: [[WHO]], askedFact: [[{ worker: WHO, at: AT }]], coming: [[WHO]] };

export const MY_SETTINGS: Samples<Strings['mySettings']> = { languages: {}, earlyChoices: {}, ofTeam: [[{ team: 'Treganna', board: '4471', audience: '4472', managers: WHO }]] };

export const OBSERVE: Samples<Strings['observe']> = { sign: {}, toldAbout: {}, noticedWhat: {}, seenSigns: [['4471']], toldNote: [['4471']], noticedNote: [['4471']], notAssessedNote: [['4471']] };

export const AFTERWARDS_SENTENCES: { readonly [K in AfterwardsSentence['say']]: readonly [[Extract<AfterwardsSentence, { say: K }>]] } = {
  'reflection-saved': [[{ say: 'reflection-saved' }]],
  'reflection-dropped': [[{ say: 'reflection-dropped' }]],
  'reflection-sent': [[{ say: 'reflection-sent', who: WHO }]],
  'reflect-nothing': [[{ say: 'reflect-nothing' }]],
  'call-taken': [[{ say: 'call-taken', who: WHO }]],
  'call-taken-already': [[{ say: 'call-taken-already', who: WHO, worker: 'Mair Tomos' }]],
  'call-held': [[{ say: 'call-held', who: WHO }]],
  'my-settings-saved': [[{ say: 'my-settings-saved' }]],
  'observed-saved': [[{ say: 'observed-saved' }]],
};
