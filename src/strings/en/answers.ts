/** The words around an answer. The guidance's own words come from the packs. */
export interface AnswerStrings {
  boards: { 'cardiff-vale': string; gwent: string; durham: string; 'cwm-taf': string; 'mid-west-wales': string };
  /** First line when somebody is in danger now. */
  urgent: string;
  urgentSilent: string;
  urgentNobodyTold: string;
  urgentAfter: string;
  silent: (board: string) => string;
  otherAudience: { children: (board: string) => string; adults: (board: string) => string };
  otherBoards: string;
  differs: string;
  sources: string;
  section: (section: string) => string;
  /** Some items of a longer list: how many are shown of how many. */
  someOf: (shown: number, all: number) => string;
  pastReview: (boards: readonly { board: string; review: string }[]) => string;
  noReview: (boards: readonly string[]) => string;
  footer: string;
  passagesAreEnglish: string | null;
  more: string;
  declined: string;
  declinedNearest: (section: string) => string;
  declinedAsk: (whom: string) => string;
  declinedAskAnyone: string;
  chat: string;
  /** Said before anything that is quoted. */
  cautions: { afraid: string; confront: string; calm: string; secret: string; capacity: string; culture: string; legal: string };
}

const list = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`);

export const answersEn: AnswerStrings = {
  boards: { 'cardiff-vale': 'Cardiff and Vale', gwent: 'Gwent', durham: 'Durham', 'cwm-taf': 'Cwm Taf Morgannwg', 'mid-west-wales': 'Mid and West Wales' },
  urgent: '**If you are in danger: leave if you can and call 999 now.**',
  urgentSilent: 'If you cannot speak, call 999 from a mobile, listen, then press 55. It does not give the police your location.',
  urgentNobodyTold: 'Doorstep has not called anyone. When you are safe, ring your manager.',
  urgentAfter: 'From the guidance, for when you are safe:',
  silent: (board) => `${board}'s guidance does not say.`,
  otherAudience: {
    children: (board) => `${board}'s guidance is written for work with children.`,
    adults: (board) => `${board}'s guidance is written for adults at risk.`,
  },
  otherBoards: 'Other boards',
  differs: 'How they differ',
  sources: 'Sources',
  section: (section) => (/^\d/.test(section) ? `section ${section}` : section),
  someOf: (shown, all) => `(${shown} of ${all})`,
  pastReview: (boards) => `Past its review date: ${list(boards.map(({ board, review }) => `${board} (${review})`))}.`,
  // Names with "and" in them make no list that can be read.
  noReview: ([first, ...rest]) => `${first ?? ''}'s guidance gives no next review date${rest.map((board) => `, nor does that of ${board}`).join('')}.`,
  footer: 'Guidance supports your agency\'s policy and does not replace it.',
  passagesAreEnglish: null,
  more: 'Choose More for the rest.',
  declined: 'This is not in the guidance: none of the five boards\' documents covers it.',
  declinedNearest: (section) => `The nearest section is ${section}.`,
  declinedAsk: (whom) => `Ask ${whom}.`,
  declinedAskAnyone: 'Ask your manager or your safeguarding lead.',
  chat: 'Hello. I answer questions from the five boards\' safeguarding guidance: ask me about a visit, a family who will not engage, threats, supervision or meetings.',
  cautions: {
    afraid: 'If you are afraid, tell your manager today and ask for advice. Think too of what daily life is like for the person at risk.',
    confront: 'Challenge only where it is safe. You can leave and arrange another day (Gwent 1.3, Cwm Taf Morgannwg 2).',
    calm: 'Calm until now is no promise of safety. Prepare as you would for any visit.',
    secret: 'Do not promise to keep it secret. Say what you will share, with whom and why, and record it.',
    capacity: 'I cannot judge capacity or mental health. From 16, capacity is assumed until it is shown otherwise (Mid and West Wales 2).',
    culture: 'A custom is no risk in itself and never excuses harm. Ask for advice.',
    legal: "This is not legal advice. Ask your agency's legal team.",
  },
};
