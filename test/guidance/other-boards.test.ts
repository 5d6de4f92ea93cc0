import { answerQuestion, loadGuidance } from '../../src/guidance/answer';
import { asksOtherBoard } from '../../src/guidance/other-boards';

/** Another board's guidance is not ours to answer from. */
test.each([
  'what does the West Glamorgan Safeguarding Board say about threats',
  'leeds safeguarding partnership lone visits',
  'has Redbridge Safeguarding Children Partnership got a checklist',
  'is there a Trafford board procedure for hostile dads',
  'kent county council policy on two workers visiting',
  'what are north wales procedures for a refused visit',
  'canllawiau bwrdd diogelu gogledd cymru',
])('%s: another board is named', (text) => expect(asksOtherBoard(text)).toBe(true));

test.each([
  'what does the Gwent Safeguarding Board say about threats',
  'Cwm Taf Morgannwg Safeguarding Board review date',
  'Durham Safeguarding Children Partnership meeting criteria',
  'Mid and West Wales Safeguarding Board on hostage like behaviour',
  'Which Board asks about the car',
  'The Safeguarding Board wants a chronology',
  'the family moved here from leeds, which board counts',
  'mum has gone to her sister in Manchester and wont answer',
  'his records are with Bristol, do i ask for them',
  'what do other boards say',
])('%s: none is', (text) => expect(asksOtherBoard(text)).toBe(false));

test('the answer says whom to ask, and does not answer from another board', () => {
  const answer = answerQuestion(loadGuidance(), { text: 'what does the West Glamorgan Safeguarding Board say about threats', board: 'gwent', audience: null, language: 'en' });
  expect(answer.short).toContain('Ask that board itself: I hold the guidance of five boards, and not of that one.');
  expect(answer.citations.length).toBeLessThanOrEqual(1);
});
