import { cy } from '../cy';
import type { CaseSummaryWords } from '../case-summary';

const by = (deadline: number | null): string => (deadline === null ? '' : ` Rhaid ei gynnal erbyn ${cy.date(deadline)}.`);

const on = (start: number | null): string => (start === null ? '' : `: ${cy.date(start)}, ${cy.time(start)}`);

export const caseSummary: CaseSummaryWords = {
  meetingAsked: ({ chair, deadline }) => `Cyfarfod amlasiantaeth: gofynnwyd amdano, heb ei drefnu eto. Cadeirydd: ${chair}.${by(deadline)}`,
  meetingDeclined: ({ who, deadline }) => `Cyfarfod amlasiantaeth: gwrthodwyd. Gan bwy: ${who}.${by(deadline)}`,
  meetingBooked: ({ chair, start }) => `Cyfarfod amlasiantaeth: ${cy.date(start)}, ${cy.time(start)}. Cadeirydd: ${chair}.`,
  meetingHeld: ({ start, left }) => `Cyfarfod amlasiantaeth: cynhaliwyd, ${cy.date(start)}. ${left === 0 ? "Mae popeth y cytunwyd arno wedi'i wneud." : left === 1 ? "Mae 1 peth y cytunwyd arno i'w wneud o hyd." : `Mae ${left} o bethau y cytunwyd arnynt i'w gwneud o hyd.`}`,
  safetyDraft: ({ version }) => `Cynllun diogelwch: fersiwn ${version}, heb gytundeb rheolwr eto.`,
  safetyAgreed: ({ at, reviewAt }) => `Cynllun diogelwch: cytunwyd arno, ${cy.date(at)}. Edrychwch arno eto erbyn ${cy.date(reviewAt)}.`,
  safetyDue: ({ reviewAt }) => `Cynllun diogelwch: roedd i fod i gael ei ailystyried erbyn ${cy.date(reviewAt)}.`,
  safetyIncident: ({ at }) => `Cynllun diogelwch: i'w ailystyried ar ôl y digwyddiad a gafodd ei adrodd, ${cy.date(at)}.`,
  safetyMissing: "Cynllun diogelwch: dim un eto, er bod baner risg. Lluniwch un gyda'ch rheolwr.",
  contractDraft: "Contract ymddygiad: drafft, heb ei gymeradwyo eto.",
  contractApproved: ({ at, open }) => `Contract ymddygiad: cymeradwywyd, ${cy.date(at)}.${open === 0 ? '' : open === 1 ? ' Torrwyd ef 1 waith heb ateb eto.' : ` Torrwyd ef ${open} o weithiau heb ateb eto.`}`,
  agencies: (list) => `Asiantaethau: ${list}.`,
  agencyTold: ({ agency, at, whom }) => `${agency} (wedi cael gwybod am y risg, ${cy.date(at)}${whom === '' ? '' : `: ${whom}`})`,
  agencyNotTold: (agency) => `${agency} (heb gael gwybod am unrhyw risg)`,
  sources: (list) => `Wedi dweud wrthym am golli ymweliad neu apwyntiad: ${list}.`,
  police: 'Yr heddlu',
  fromRecord: "I'w gwahodd, o'r cofnod:",
  seeMeeting: 'Gweld y cyfarfod',
  pick: 'Asiantaethau sy\'n gweithio gyda\'r teulu',
  safetyStep: { written: (version) => `Lluniwyd cynllun diogelwch, fersiwn ${version}`, agreed: (version) => `Cytunwyd ar gynllun diogelwch, fersiwn ${version}`, kept: (version) => `Edrychwyd ar y cynllun diogelwch a'i gadw, fersiwn ${version}` },
  contractStep: { drafted: () => 'Lluniwyd drafft o gontract ymddygiad', approved: () => 'Cymeradwywyd contract ymddygiad', broken: (what) => `Torrwyd y contract: ${what}`, answered: (what) => `Beth a wnaed am ei dorri: ${what}` },
  conveningStep: {
    called: ({ reason }) => `Gofynnwyd am gyfarfod amlasiantaeth: ${reason}`, booked: ({ start }) => `Trefnwyd cyfarfod amlasiantaeth${on(start)}`, moved: ({ start }) => `Symudwyd cyfarfod amlasiantaeth${on(start)}`,
    cancelled: ({ reason }) => `Canslwyd cyfarfod amlasiantaeth: ${reason}`, declined: ({ reason }) => `Gwrthodwyd cynnal cyfarfod amlasiantaeth: ${reason}`,
  },
  form: { fact: "Pa asiantaethau sy'n gweithio gyda'r teulu hwn? Caiff cadeirydd cyfarfod ei atgoffa ohonynt.", label: "Asiantaethau sy'n gweithio gyda'r teulu", missing: 'Dewiswch o leiaf un asiantaeth', submit: 'Cadw' },
};
