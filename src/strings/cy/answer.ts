import type { AnswerButtons } from '../answer';

export const answer: AnswerButtons = {
  more: 'Mwy',
  others: 'Beth mae byrddau eraill yn ei ddweud',
  askManager: 'Gofyn i fy rheolwr',
  footer: 'Nid wyf yn cadw eich cwestiwn.',
  confirmTitle: "Anfon hyn at eich rheolwr?",
  confirmFact: "Bydd eich rheolwr yn gweld eich enw, eich cwestiwn a'r ateb hwn, mewn neges breifat.",
  confirmSend: 'Anfon',
  confirmBack: 'Peidio ag anfon',
  confirmFooter: "Nid yw'n cael ei bostio yn y sianel. Tynnwch unrhyw enwau yn gyntaf.",
  noOthers: 'Nid yw canllawiau byrddau eraill yn ychwanegu at hyn.',
  forManager: ({ who, question, answer: given }) => `**Mae ${who} yn gofyn:** ${question}\n\nFy ateb:\n\n${given}\n\nSiaradwch â'r gweithiwr.`,
  forManagerSummary: (who) => `Mae cwestiwn: ${who}`,
};
