import { answerQuestion, loadGuidance, othersIn } from '../../src/guidance/answer';
import type { Doc } from '../../src/guidance/pack';

/**
 * The 45 differences of the catalogue, each asked as a question. What the asker can read, the whole answer and **What do other
 * boards say**, names the boards and tells the difference.
 */
const guidance = loadGuidance();
const read = (text: string, board: Doc | null): string => {
  const answer = answerQuestion(guidance, { text, board, audience: null, language: 'en' });
  return `${answer.text}\n\n${othersIn(answer)}`;
};

const DIFFERENCES: readonly (readonly [row: string, question: string, board: Doc | null, words: readonly RegExp[]])[] = [
  ['D-01', 'how many types of resistance does each board name', 'cardiff-vale', [/Cardiff and Vale.{0,60}five types/, /Gwent names four and leaves out disguised compliance/, /Durham lists five/]],
  ['D-02', 'which boards write for adults and which for children', 'gwent', [/Cardiff and Vale and Durham are about children/, /Gwent about adults at risk/, /Mid and West Wales about both/]],
  ['D-03', 'is the Durham document English or Welsh guidance', null, [/Durham is an English partnership/, /other four are Welsh/]],
  ['D-04', 'does every board set figures for when a multi-agency meeting must be called', 'cwm-taf', [/Only Durham sets criteria/, /more than 3/, /7 working days/, /give no figure/]],
  ['D-05', 'how do the boards differ on missed appointments', 'gwent', [/Only Durham counts: more than 3/, /Cwm Taf Morgannwg adds that avoidance does not always mean resistance/]],
  ['D-06', 'is the family invited to the meeting, and do other boards say the same', 'durham', [/family should be invited/, /Gwent says nothing/]],
  ['D-07', 'what is the test for excluding parents from part of a conference, and is it the same everywhere', 'cwm-taf', [/Cardiff and Vale, Durham and Mid and West Wales is harm to the information/, /Cwm Taf Morgannwg.{0,120}threatening, intimidating or violent/]],
  ['D-08', 'how many months must change last before we believe it', 'durham', [/Only Cwm Taf Morgannwg gives a time.{0,60}six months/, /Durham.{0,140}without a length/]],
  ['D-09', 'can a family member interpret, what do the boards say', 'cardiff-vale', [/Only Mid and West Wales.{0,80}family members must not/, /Durham has nothing on language/]],
  ['D-10', 'which boards tell you to ring 999', 'durham', [/Mid and West Wales.{0,80}999/, /Gwent/, /Cwm Taf Morgannwg/]],
  ['D-11', 'must confrontation be challenged, how do the boards differ', 'cwm-taf', [/Cardiff and Vale, Gwent, Durham and Mid and West Wales say confrontation must be challenged/, /Gwent limits.{0,60}safe/, /Cwm Taf Morgannwg.{0,80}(?:leaving|another appointment)/]],
  ['D-12', 'could taking a second worker make things worse', 'gwent', [/only Mid and West Wales warns.{0,80}disproportionate/]],
  ['D-13', 'my car might be followed, do the boards agree what to do', 'gwent', [/Cardiff and Vale and Mid and West Wales suggest a taxi/, /Gwent says.{0,60}Line Manager/, /Durham and Cwm Taf Morgannwg do not/]],
  ['D-14', 'which boards want visits in daylight', 'durham', [/Cardiff and Vale and Gwent want risky visits in daylight/, /Durham and Mid and West Wales do not mention it/]],
  ['D-15', 'which boards mention my social media being secure', 'cardiff-vale', [/Gwent, Cwm Taf Morgannwg and Mid and West Wales ask for secure social networking/]],
  ['D-16', 'ex-directory number and electoral register, does every board ask it', 'durham', [/All but Durham ask for an ex-directory number/]],
  ['D-17', 'what do the boards say when supervision is cancelled', 'gwent', [/Cardiff and Vale, Durham and Mid and West Wales.{0,60}not cancelled/, /Gwent.{0,60}re-arranged immediately/]],
  ['D-18', 'supervision questions answered yes: must it be shared, in every board', 'cardiff-vale', [/[Oo]nly Cardiff and Vale says that any yes/]],
  ['D-19', 'after an incident who has to be told and what written, how do the boards differ', 'durham', [/Gwent.{0,140}police/i, /Durham.{0,200}documenting whom you contacted/]],
  ['D-20', 'must other agencies be told of a threat, or only considered', 'mid-west-wales', [/Mid and West Wales.{0,120}must/, /Cardiff and Vale.{0,60}consider routinely/]],
  ['D-21', 'do all boards have a written contract with the family', 'durham', [/Cardiff and Vale.{0,60}should consider a written contract/, /Gwent.{0,60}could consider a contract of expectations/, /Durham, Cwm Taf Morgannwg and Mid and West Wales have none/]],
  ['D-22', 'how long is the list of threatening behaviours in each document', 'gwent', [/Cardiff and Vale.{0,60}twelve/, /Gwent.{0,40}fifteen/, /Mid and West Wales.{0,60}fifteen/]],
  ['D-23', 'reasons for resistance: which board leaves out fear of removal', 'gwent', [/Gwent does not name fear of children being removed/]],
  ['D-24', 'do all boards make managers monitor home visits', 'cwm-taf', [/Cardiff and Vale, Gwent, Durham and Mid and West Wales want a system/, /Cwm Taf Morgannwg has no such line/]],
  ['D-25', 'warning flags on the file, which boards want them', 'durham', [/Durham does not mention them/, /Cardiff and Vale, Gwent, Cwm Taf Morgannwg and Mid and West Wales want risks clear/]],
  ['D-26', 'which boards want case file audits', 'cwm-taf', [/Cardiff and Vale, Gwent and Mid and West Wales.{0,80}audits/, /Durham and Cwm Taf Morgannwg do not mention audits/]],
  ['D-27', 'investigate the cause of an incident or explore it, which word do boards use', 'gwent', [/Cardiff and Vale.{0,120}investigat/, /Gwent.{0,80}explor/]],
  ['D-28', 'which boards describe hostage-like behaviour', 'gwent', [/Cardiff and Vale and Mid and West Wales use the term for professionals/, /Durham only for the child/, /Cwm Taf Morgannwg does not use it/]],
  ['D-29', 'does any board cover self-neglect', 'durham', [/Only Gwent has a section on self-neglect/]],
  ['D-30', 'what do the boards say on mental capacity', 'gwent', [/Mid and West Wales sets out the Mental Capacity Act 2005/, /16/, /Gwent says briefly/]],
  ['D-31', 'which board covers harmful practices and superstition', 'cardiff-vale', [/Only Mid and West Wales covers this/, /section 3/]],
  ['D-32', 'which boards speak of advocacy and complaints', 'cwm-taf', [/Cwm Taf Morgannwg says to tell people about advocacy/, /Mid and West Wales names an advocate/]],
  ['D-33', 'which protocol settles a disagreement between agencies in each board', 'gwent', [/CRISP/, /Resolution of Professional Differences/, /Durham names none/]],
  ['D-34', 'can families see their records, which boards say so', 'durham', [/Cardiff and Vale, Gwent and Mid and West Wales say people should know/, /Durham and Cwm Taf Morgannwg do not/]],
  ['D-35', 'should a visit end with a summary, do all boards say so', 'gwent', [/Cardiff and Vale, Durham and Mid and West Wales.{0,120}(?:summar|review)/, /Gwent.{0,60}(?:not|no )/]],
  ['D-36', 'what word does each board use: resistant, hostile, difficult to engage', 'cwm-taf', [/Cardiff and Vale says uncooperative, Gwent resistant or reluctant/, /Mid and West Wales difficult to engage/]],
  ['D-37', 'which of the documents are past their review date', 'durham', [/Gwent March 2025, Durham June 2021 and Cwm Taf Morgannwg October 2025/, /Mid and West Wales has no date/]],
  ['D-38', 'which law does each board cite on sharing information', 'cardiff-vale', [/Cardiff and Vale the Data Protection Act 1998/, /Cwm Taf Morgannwg says the law does not stop/, /Gwent the Wales Safeguarding Procedures/]],
  ['D-39', 'do all boards list dogs as threatening', 'durham', [/Dogs and other animals are named by all but Durham/]],
  ['D-40', 'why does the Durham document carry two dates', 'durham', [/July 2019/, /June 2019/]],
  ['D-41', 'which board keeps child protection words though it is for adults', 'gwent', [/Gwent keeps some child-protection wording/]],
  ['D-42', 'which boards say that guidance does not replace agency policy', 'durham', [/Gwent, Cwm Taf Morgannwg and Mid and West Wales say they support/, /Cardiff and Vale and Durham do not say so/]],
  ['D-43', 'does any board cover volunteers', 'gwent', [/Cwm Taf Morgannwg.{0,60}volunteers/]],
  ['D-44', 'formal or warm: what manner with the family does each board want', 'durham', [/Cardiff and Vale formal though warm/, /Durham formal/, /Mid and West Wales professional boundaries/]],
  ['D-45', 'whose statutory duty is staff safety, managers or the organisation', 'gwent', [/managers; Cwm Taf Morgannwg on organisations/]],
];

test('all forty-five are asked', () => expect(new Set(DIFFERENCES.map(([row]) => row)).size).toBe(45));

test.each(DIFFERENCES)('%s: "%s" (%s)', (_row, question, board, words) => {
  const text = read(question, board);
  for (const word of words) expect(text).toMatch(word);
});

test('they are shown side by side, the asker\'s board first', () => {
  const answer = answerQuestion(guidance, { text: 'how many types of resistance are there and do the boards differ', board: 'gwent', audience: 'adults', language: 'en' });
  expect(answer.parts?.own[0]?.doc).toBe('gwent');
  expect(answer.text).toMatch(/How they differ[\s\S]*Gwent[\s\S]*Cardiff and Vale/);
});
