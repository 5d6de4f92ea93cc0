import { answerQuestion, loadGuidance } from '../../src/guidance/answer';
import type { Doc } from '../../src/guidance/pack';

/** The catalogue's rows of guidance content: each has a question whose answer rests, within its first five sources, on a section the row names. */
const guidance = loadGuidance();

const ROWS: readonly (readonly [row: string, question: string, board: Doc, sections: readonly string[]])[] = [
  ['S165', 'should the agency publish a statement on unacceptable behaviour', 'cardiff-vale', ['3.3']],
  ['S166', 'are staff trained for hostile behaviour at their level', 'cardiff-vale', ['3.3', '10.1', '10.2']],
  ['S167', 'which policies should our agency have about violence at work and lone working', 'gwent', ['Appendix 1']],
  ['S168', 'is there guidance on transporting service users', 'mid-west-wales', ['Appendix 5']],
  ['S169', 'whom do staff contact at once after hostility', 'gwent', ['Appendix 1', '6.1']],
  ['S170', 'protocols staff and volunteers must know on lone working and equipment', 'cwm-taf', ['6.2']],
  ['S171', 'how is the protocol disseminated to partner agencies', 'mid-west-wales', ['Dissemination/ Implementation']],
  ['S172', 'does this guidance replace agency policy', 'gwent', ['1.1', 'Appendix 1']],
  ['S173', 'codes of conduct and treating families with respect', 'cardiff-vale', ['7.5', '7.4']],
  ['S174', 'where can I get further advice about safety', 'cardiff-vale', ['9.1']],
  ['S176', 'what types of resistance are there', 'mid-west-wales', ['3']],
  ['S177', 'reasons why families are uncooperative', 'durham', ['Reasons for uncooperativeness or hostility']],
  ['S178', 'what counts as threatening behaviour', 'gwent', ['5.1']],
  ['S179', 'how should agencies behave towards each other to work effectively', 'cardiff-vale', ['6.7']],
  ['S180', 'thresholds of concern differ between roles', 'cardiff-vale', ['6.11']],
  ['S181', 'keeping a positive relationship with parents but sharing worries about intimidation', 'cardiff-vale', ['6.13']],
  ['S182', 'family recently arrived does not know why they are asked to a meeting', 'cardiff-vale', ['7.6']],
  ['S183', 'continually assess motivation and capacity to cooperate', 'cardiff-vale', ['7.2']],
  ['S184', 'formal but warm relationship with the family', 'cardiff-vale', ['7.2']],
  ['S185', 'help people work through their underlying feelings', 'cardiff-vale', ['7.2', '4.4']],
  ['S186', 'list of dos and donts', 'cwm-taf', ['4', '4 > DO', "4 > DON'T'"]],
  ['S187', 'an incident happened: was it my fault, and what should I not do', 'cardiff-vale', ['9.6']],
  ['S188', 'practitioners tolerate resistance more than hostility and become over optimistic', 'gwent', ['1.2']],
  ['S189', 'is being threatened just part of the job', 'cwm-taf', ['6']],
  ['S190', 'some workers seem unaffected or even enjoy confrontation', 'cardiff-vale', ['8.9']],
  ['S191', 'involving adults at risk who have capacity and hearing their voice', 'gwent', ['1.1']],
  ['S192', 'behaviours of workers that lose sight of the person at risk', 'cwm-taf', ['6', '7']],
  ['S193', 'focus on lived experience and not on how the adults present', 'cwm-taf', ['5.1']],
  ['S194', 'usual way to get a sound assessment by engaging parents', 'cardiff-vale', ['5.1', '5.2']],
  ['S195', 'is partnership with the family always equal', 'cardiff-vale', ['6.1']],
  ['S196', 'shock anger and shame are normal when concerns are raised', 'cwm-taf', ['1', '3', '4']],
  ['S197', 'fear from earlier cases affects me without my knowing', 'durham', ['Introduction']],
];

test.each(ROWS)('%s: "%s" (%s)', (_row, text, board, sections) => {
  const answer = answerQuestion(guidance, { text, board, audience: null, language: 'en' });
  expect(answer).toMatchObject({ declined: false, urgent: false });
  const own = answer.citations.slice(0, 5).filter(({ doc }) => doc === board).map(({ section }) => section);
  expect(own.some((cited) => sections.some((section) => cited === section || cited.startsWith(`${section} >`)))).toBe(true);
});
