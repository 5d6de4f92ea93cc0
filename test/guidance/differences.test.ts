import { answerQuestion, loadGuidance } from '../../src/guidance/answer';

/** Where the documents differ, the answer says so, board by board. Each row: a difference and the words that tell it. */
const guidance = loadGuidance();
const told = guidance.topics.flatMap((topic) => topic.differs).join('\n');

const DIFFERENCES: readonly (readonly [name: string, ...words: RegExp[]])[] = [
  ['how many types', /Gwent (?:names|lists|has|gives).{0,40}four/i],
  ['children or adults', /Gwent.{0,80}adult/i],
  ['England or Wales', /Durham.{0,60}(?:English|England)/i],
  ['figures for a meeting', /7 working days/i, /more than 3/i],
  ['missed appointments', /missed/i],
  ['the family at the meeting', /invite/i],
  ['leaving somebody out', /exclu/i],
  ['six months', /six months/i],
  ['interpreters', /interpret/i],
  ['999', /999/],
  ['confrontation', /challeng/i],
  ['a joint visit may look heavy', /disproportionate/i],
  ['the car', /taxi/i],
  ['daylight', /daylight/i],
  ['social media', /social media/i],
  ['telephone book and register', /ex-directory/i],
  ['cancelled supervision', /cancel/i],
  ['share if yes', /Cardiff and Vale.{0,160}yes/i],
  ['after an incident', /documenting whom you contacted/i],
  ['who tells agencies', /Mid and West Wales.{0,120}must/i],
  ['contracts', /contract/i],
  ['the list of threats', /fifteen/i],
  ['reasons', /removed|removal/i],
  ['managers watching visits', /monitor/i],
  ['flags on files', /Durham.{0,120}(?:flag|alert|file)|(?:flag|alert|file).{0,160}Durham/i],
  ['audits', /audit/i],
  ['looking into the cause', /investigat/i],
  ['hostage-like', /Gwent describes workers appeasing.{0,80}without the name/],
  ['self-neglect', /self-neglect/i],
  ['capacity', /capacity/i],
  ['harmful practices', /harmful practices|superstition/i],
  ['advocacy and complaints', /advoca/i],
  ['settling a disagreement', /CRISP/],
  ['access to records', /records/i],
  ['a summary at the end', /summar/i],
  ['the words for families', /difficult to engage/i],
  ['which are past review', /review/i],
  ['the law they cite', /Data Protection Act 1998|Mental Capacity Act/i],
  ['dogs', /dog/i],
  ["Durham's two dates", /June 2019/i],
  ["child words in Gwent's guidance", /Gwent.{0,160}(?:child|parent)/i],
  ['guidance and policy', /replace/i],
  ['volunteers', /volunteer/i],
  ['manner with the family', /formal/i],
  ['whose duty', /organisation/i],
];

test('all forty-five stand here', () => expect(DIFFERENCES).toHaveLength(45));
test.each(DIFFERENCES)('%s', (_name, ...words) => {
  for (const word of words) expect(told).toMatch(word);
});

test('they are shown side by side, the asker\'s board first', () => {
  const answer = answerQuestion(guidance, { text: 'how many types of resistance are there and do the boards differ', board: 'gwent', audience: 'adults', language: 'en' });
  expect(answer.parts?.own[0]?.doc).toBe('gwent');
  expect(answer.parts?.differs.length).toBeGreaterThan(0);
  expect(answer.text).toMatch(/How they differ[\s\S]*Gwent[\s\S]*Cardiff and Vale/);
});
