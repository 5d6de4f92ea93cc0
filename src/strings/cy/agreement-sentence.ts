import type { AgreementRefusal, AgreementSentence } from '../../domain/agreement-sentence';
import { cy } from '../cy';

type Sentences = { readonly [K in AgreementSentence['say']]: (said: Extract<AgreementSentence, { say: K }>) => string };

export const agreementSentence: Sentences = {
  'safety-saved': ({ ref }) => `Wedi'i gadw ar gyfer achos ${ref}. Rhaid i reolwr gytuno arno cyn yr ymweliad nesaf: rwyf wedi gofyn iddynt.`,
  'safety-agreed': ({ reviewAt }) => `Cytunwyd. Byddaf yn gofyn i chi edrych arno eto: ${cy.date(reviewAt)}.`,
  'safety-kept': ({ reviewAt }) => `Wedi'i gofnodi. Byddaf yn gofyn eto: ${cy.date(reviewAt)}.`,
  'which-case': ({ example }) => `Pa achos? Teipiwch ef gyda'i gyfeirnod, er enghraifft: ${example}.`,
  'contract-saved': () => "Mae'r drafft wedi'i gadw. Rhaid i reolwr ei gymeradwyo: rwyf wedi gofyn iddynt.",
  'contract-approved': () => 'Cymeradwywyd. Ewch ag ef atynt wyneb yn wyneb.',
  'contract-elsewhere': () => "Nid oes contract yng nghanllawiau eich bwrdd. Dim ond Caerdydd a'r Fro (plant) a Gwent (oedolion) sydd ag un. Mae Durham yn gofyn i bob cynllun ddweud beth a wneir am ddiffyg cydymffurfio: teipiwch gynllun diogelwch a'r cyfeirnod.",
  'breach-recorded': () => "Wedi'i gofnodi. Mae eich rheolwyr wedi cael gwybod, ac rwy'n gofyn iddynt bob diwrnod gwaith nes bod rhywun yn dweud beth a wneir.",
  'breach-answered': () => "Wedi'i gofnodi. Diolch.",
  'supervision-saved': ({ at }) => `Wedi'i gadw: ${cy.date(at)}. Byddaf yn eich atgoffa y diwrnod cynt.`,
  'supervision-moved': ({ at }) => `Y dyddiad newydd yw ${cy.date(at)}. Byddaf yn eich atgoffa y diwrnod cynt.`,
  'supervision-met': () => "Nodwyd: mae'r hyn y byddwch yn ei gyflwyno y tro nesaf yn dechrau o heddiw. Cytunwch ar y dyddiad nesaf nawr, a'i gadw yma.",
};

export const agreementRefusal: Readonly<Record<AgreementRefusal, string>> = {
  'safety-empty': "Dywedwch o leiaf beth ddigwyddodd a beth sy'n cadw pawb yn ddiogel. Nid oes dim wedi'i gadw eto.",
  'safety-too-long': "Mae un o'r atebion yn rhy hir. Defnyddiwch 400 nod ar y mwyaf ar gyfer pob un. Nid oes dim wedi'i gadw eto.",
  'safety-own': 'Chi a luniodd y fersiwn hon, felly rhaid i reolwr arall gytuno arni.',
  'safety-none': "Nid oes cynllun diogelwch ar yr achos hwn eto. I lunio un, teipiwch: cynllun diogelwch, a'r cyfeirnod.",
  'safety-not-listed': "Dim ond y timau ar yr achos hwn all weld ei gynllun diogelwch. Gofynnwch i'ch rheolwr cyn ymweld.",
  'safety-stale': "Mae rhywun wedi newid y cynllun ers hynny. Nid oes dim o'ch gwaith chi wedi'i gadw. Dyma sut y mae nawr.",
  'contract-no-board': "Nid oes contract yng nghanllawiau eich bwrdd, felly nid oes dim wedi'i gadw.",
  'contract-empty': "Dewiswch o leiaf un ymddygiad ac un canlyniad. Nid oes dim wedi'i gadw eto.",
  'contract-none': "Nid oes contract ar yr achos hwn eto. I lunio un, teipiwch: contract disgwyliadau, a'r cyfeirnod.",
  'contract-own': 'Chi a luniodd y drafft hwn, felly rhaid i reolwr arall ei gymeradwyo.',
  'contract-text': "Dywedwch hyn mewn 300 nod ar y mwyaf. Nid oes dim wedi'i gadw eto.",
  'contract-no-breach': "Nid yw hynny ar y contract hwn, felly nid oes dim wedi newid.",
  'contract-not-listed': "Dim ond y timau ar yr achos hwn all weld ei gontract. Gofynnwch i'ch rheolwr.",
  'supervision-passed': "Mae'r diwrnod hwnnw wedi mynd heibio. Dewiswch un sydd eto i ddod. Nid oes dim wedi'i gadw eto.",
  'supervision-far': "Mae hynny fwy na hanner blwyddyn i ffwrdd. Dewiswch ddiwrnod cynharach. Nid oes dim wedi'i gadw eto.",
};
