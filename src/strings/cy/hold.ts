import type { HoldRefusal, HoldSentence } from '../../domain/hold';
import type { HoldWords } from '../hold';
import { welshDate as date } from '../when';

export const hold: HoldWords = {
  title: (what) => `Daliad cyfreithiol: ${what}`,
  none: {
    case: "Nid oes daliad ar yr achos hwn. Gydag un, ni chaiff dim sy'n cael ei gadw dan ei gyfeirnod ei ddileu nes i rywun ei godi.",
    person: "Nid oes daliad ar yr hyn sy'n cael ei gadw am y person hwn. Gydag un, ni chaiff dim ohono ei ddileu nes i rywun ei godi.",
  },
  standing: ({ who, at, reason }) => `Daliad cyfreithiol ers ${date(at)}. Gosodwyd: ${who}. Rheswm: ${reason}. Ni chaiff dim o hyn ei ddileu.`,
  onCase: (at) => `Daliad cyfreithiol ers ${date(at)}: ni chaiff dim o'r achos hwn ei ddileu.`,
  reason: 'Rheswm',
  hint: 'Er enghraifft: cwyn, llys, adolygiad. Dim enwau teuluoedd',
  missing: 'Rhowch reswm',
  set: 'Gosod y daliad',
  lift: 'Codi\'r daliad',
  liftFact: "I'w godi, dywedwch pam ei fod ar ben. Bydd yr hyn sy'n hŷn na'i amser wedyn yn mynd yn y nos.",
  footer: "Mae'n cael ei gofnodi gyda'ch enw a'ch rheswm.",
};

type Sentences = { readonly [K in HoldSentence['say']]: (said: Extract<HoldSentence, { say: K }>) => string };

export const holdSentence: Sentences = {
  'hold-set': ({ what }) => `Daliad cyfreithiol wedi'i osod: ${what}. Ni chaiff dim ei ddileu nes i rywun ei godi.`,
  'hold-lifted': ({ what }) => `Daliad cyfreithiol wedi'i godi: ${what}.`,
  'hold-whom': ({ name }) => `Nid wyf yn siŵr pwy rydych chi'n ei olygu: ${name}. Teipiwch enw llawn rhywun mewn tîm rydych chi'n ei reoli.`,
  'hold-which': () => 'Pa achos, neu bwy? Teipiwch, er enghraifft: daliad cyfreithiol 4471, neu: daliad cyfreithiol am, ac enw.',
};

export const holdRefusal: Readonly<Record<HoldRefusal, string>> = {
  'hold-reason': 'Rhowch reswm mewn 300 nod ar y mwyaf. Nid oes dim wedi newid eto.',
  'hold-stands': 'Mae daliad yno eisoes, felly nid oes dim wedi newid.',
  'hold-none': 'Nid oes daliad yno mwyach, felly nid oes dim wedi newid.',
  'hold-not-allowed': "Dim ond rheolwyr yr achos neu'r person, a gweinyddwyr Doorstep, sy'n gallu gwneud hynny. Nid oes dim wedi newid. Gofynnwch i un ohonynt.",
  'hold-self': "Rhaid i rywun arall benderfynu am yr hyn sy'n cael ei gadw amdanoch chi. Gofynnwch i reolwr arall.",
};
