import type { MySettingsWords } from '../my-settings';

export const mySettings: MySettingsWords = {
  title: 'Eich gosodiadau',
  fact: "Chi sy'n dewis y rhain. Maent yn cyfrif o'ch ymweliad nesaf.",
  missing: 'Dewiswch un',
  language: 'Iaith',
  languages: { auto: "Fel y mae eich Teams wedi'i osod", en: 'Saesneg', cy: 'Cymraeg' },
  watchedBy: "Pa dîm sy'n gwylio eich ymweliadau?",
  early: 'Pryd y dylwn ofyn gyntaf a ydych ar eich ffordd?',
  earlyChoices: { yes: 'Yn gynharach nag arfer', no: 'Ar yr amser arferol' },
  buddy: "Eich cyfaill arferol, y gofynnir iddynt cyn eich rheolwyr",
  noBuddy: 'Neb',
  submit: "Cadw'r gosodiadau",
  footer: "Mae geiriau'n gwneud yr un peth: English, Cymraeg, nodyn atgoffa cynharach, dim nodyn atgoffa cynharach.",
  ofTeam: ({ team, board, audience, managers }) => `Eich rheolwr sy'n gosod y gweddill i'r tîm, drwy deipio "gosodiadau" yn sianel y tîm. Tîm: ${team}. Bwrdd diogelu: ${board}. Gweithio gyda: ${audience}. Hefyd yr oriau gwaith, a phryd y caiff eich rheolwyr wybod: ${managers}.`,
  noTeam: "Nid oes tîm yn gwylio eich ymweliadau eto. Gofynnwch i'ch rheolwr osod Doorstep yn sianel eich tîm.",
  tooMany: 'Mae eich tîm yn rhy fawr i\'w restru yma. Dewiswch gyfaill yn ystod ymweliad: teipiwch "cyfaill" a\'r enw.',
};
