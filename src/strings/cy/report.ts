import type { ReportWords } from '../report';
import { welshDate as date, welshTime as time } from '../when';

export const report: ReportWords = {
  open: 'Sut aeth hi?',
  title: 'Sut aeth hi?',
  intro: "Mae un ateb yn ddigon. Mae'r gweddill yn helpu gyda'ch nodyn achos.",
  outcome: 'Canlyniad',
  outcomeMissing: 'Dewiswch beth ddigwyddodd',
  outcomes: {
    completed: "Wedi'i gwblhau", 'not-let-in': 'Heb gael mynd i mewn', 'let-in-not-seen': 'Wedi cael mynd i mewn ond heb gael eu gweld', 'no-answer-someone-in': 'Dim ateb, rhywun yno', 'nobody-in': 'Neb yno',
    'cut-short': "Wedi'i gwtogi", 'cancelled-early': "Wedi'i ganslo'n gynnar gan y teulu", 'cancelled-late': "Wedi'i ganslo'n hwyr gan y teulu", 'cancelled-by-us': "Wedi'i ganslo gennym ni",
  },
  seen: { children: 'Gwelwyd y plentyn', adults: 'Gwelwyd yr oedolyn', both: "Gwelwyd y plentyn neu'r oedolyn" },
  expected: 'Oeddent yn eich disgwyl?',
  seenAlone: 'Gwelwyd ar ei ben ei hun',
  listened: 'Gwrandawyd',
  threat: 'Unrhyw fygythiad neu fraw',
  answers: { yes: 'Do', no: 'Naddo', unsaid: 'Heb ateb' },
  note: 'Nodyn',
  noteHint: 'Ffeithiau byr, dim enwau',
  submit: "Gorffen yr ymweliad",
  footer: 'Dim enwau teuluoedd na chyfeiriadau yma, os gwelwch yn dda.',
  savedTitle: "Ymweliad wedi'i orffen",
  savedFact: "Dyma nodyn ar gyfer ffeil yr achos, yn barod i'w gopïo.",
  wantCall: 'Hoffwn gael galwad',
  followUp: 'Cofnodi ymgais ddilynol',
  reportIncident: 'Adrodd digwyddiad',
  savedFooter: "Os oedd rhywbeth yn eich poeni, nid oes rhaid i chi ei gario ar eich pen eich hun.",
  caseNote: ({ date: day, where, started, ended, outcome, lines, note }) => [`${date(day)}. Ymweliad: ${where}, ${time(started)} tan ${time(ended)}.`, `Canlyniad: ${outcome}.`, ...lines, ...(note === '' ? [] : [note])].join('\n\n'),
};
