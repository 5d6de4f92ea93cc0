import { answerQuestion, loadGuidance } from '../../src/guidance/answer';
import type { Doc } from '../../src/guidance/pack';

/** What people will certainly ask: each answer holds these facts and rests on one of these documents. */
const guidance = loadGuidance();
const ask = (text: string, board: Doc | null) => answerQuestion(guidance, { text, board, audience: null, language: 'en' });

const QUESTIONS: readonly (readonly [question: string, board: Doc | null, cites: readonly Doc[], facts: readonly RegExp[]])[] = [
  ['how many types of uncooperative behaviour are there', 'cardiff-vale', ['cardiff-vale'], [/five/i, /ambivalence/i]],
  ['what is disguised compliance and what do I do about it', 'durham', ['durham'], [/disguised compliance/i, /curio/i]],
  ['when must we call a multi agency meeting', 'durham', ['durham'], [/7 working days/i, /more than 3/i]],
  ['they have missed three appointments is that enough to call a meeting', 'durham', ['durham'], [/more than 3/i]],
  ['who chairs the meeting', 'durham', ['durham'], [/team manager/i]],
  ['can parents be left out of the meeting', 'cardiff-vale', ['cardiff-vale'], [/chair/i, /exclu/i]],
  ['should I go alone', 'cwm-taf', ['cwm-taf'], [/alone/i, /violence/i]],
  ['can I visit after dark', 'gwent', ['gwent'], [/daylight/i]],
  ['my car may be followed', 'mid-west-wales', ['mid-west-wales'], [/taxi/i]],
  ['what must my manager know about me', 'cardiff-vale', ['cardiff-vale'], [/mobile/i, /registration/i]],
  ['they threatened me what now', 'gwent', ['gwent'], [/calm/i, /manager/i]],
  ['is swearing a threat', 'gwent', ['gwent'], [/swear/i]],
  ['are threats a crime', 'durham', ['durham'], [/criminal offence|crime/i]],
  ['do I have to tell other agencies about the threat', 'durham', ['durham'], [/agenc/i]],
  ['does data protection stop me sharing', 'cwm-taf', ['cwm-taf'], [/law/i]],
  ['can a relative interpret', 'mid-west-wales', ['mid-west-wales'], [/family member/i]],
  ['how long until change is real', 'cwm-taf', ['cwm-taf'], [/six months/i]],
  ['what goes in a risk reduction plan', 'cwm-taf', ['cwm-taf'], [/who|when|where/i]],
  ['what goes in a written contract', 'cardiff-vale', ['cardiff-vale'], [/unacceptable|not acceptable/i]],
  ['the family broke the contract', 'gwent', ['gwent'], [/line manager|legal/i]],
  ['what should I ask myself after a visit', 'durham', ['durham'], [/seen? (?:the child|alone)|child/i]],
  ['what should I bring to supervision', 'cardiff-vale', ['cardiff-vale'], [/supervision/i, /violence|threat/i]],
  ['my supervision was cancelled', 'gwent', ['gwent'], [/re-?arrange/i]],
  ['I am too scared to raise it with them', 'mid-west-wales', ['mid-west-wales'], [/manager/i]],
  ['agencies disagree how do we settle it', 'cwm-taf', ['cwm-taf'], [/CRISP/]],
  ['the adult is neglecting themselves and refuses help', 'gwent', ['gwent'], [/self-neglect/i]],
  ['could they lack capacity', 'mid-west-wales', ['mid-west-wales'], [/capacity/i, /16/]],
  ['they keep making complaints about me', 'gwent', ['gwent'], [/complain/i]],
  ['is this guidance current', 'gwent', ['gwent'], [/March 2025/]],
  ['may they record the meeting', 'mid-west-wales', ['mid-west-wales'], [/record/i, /policy/i]],
  ['what must a manager do about visits', 'durham', ['durham'], [/monitor/i]],
  ['can the family see what I write', 'gwent', ['gwent'], [/access|records/i]],
  ['does this replace my agency policy', 'cwm-taf', ['cwm-taf'], [/replace/i]],
];

test.each(QUESTIONS)('"%s" (%s)', (question, board, cites, facts) => {
  const answer = ask(question, board);
  expect(answer).toMatchObject({ declined: false, urgent: false });
  expect(cites).toContain(answer.citations[0]?.doc);
  for (const fact of facts) expect(answer.text).toMatch(fact);
});

test('how long overdue before I should worry: no document says, and the answer does not invent a figure', () => {
  const answer = ask('how many minutes overdue before I should worry', 'durham');
  expect(answer.text).not.toMatch(/\b\d+ minutes\b/);
});
