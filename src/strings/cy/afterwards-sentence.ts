import type { AfterwardsRefusal, AfterwardsSentence } from '../../domain/afterwards-sentence';

type Sentences = { readonly [K in AfterwardsSentence['say']]: (said: Extract<AfterwardsSentence, { say: K }>) => string };

export const afterwardsSentence: Sentences = {
  'reflection-saved': () => "Wedi'i gadw, i chi yn unig. Ar ôl 30 diwrnod bydd wedi mynd.",
  'reflection-dropped': () => "Wedi'i ddileu. Nid wyf yn ei gadw mwyach.",
  'reflection-sent': ({ who }) => `Mae ${who} yn ei gael yn bersonol, ac nid oes neb arall yn ei gael.`,
  'reflect-nothing': () => "Nid wyf yn dod o hyd i ymweliad gorffenedig gennych o'r 7 diwrnod diwethaf. Ar ôl arwyddo allan y tro nesaf, teipiwch: myfyrio.",
  'call-taken': ({ who }) => `Diolch. Mae ${who} yn gwybod y byddwch yn ffonio.`,
  'call-taken-already': ({ who, worker }) => `Diolch. Mae ${who} yn ffonio, felly nid oes angen i chi wneud hynny. Pwy sydd i'w ffonio: ${worker}.`,
  'call-held': ({ who }) => `Peidiwch â ffonio nac anfon neges nawr: ${who}. Mae larwm preifat amdanynt: edrychwch ar hwnnw'n gyntaf.`,
  'my-settings-saved': () => "Wedi'i gadw. Mae eich gosodiadau'n cyfrif o'ch ymweliad nesaf.",
  'observed-saved': () => 'Ychwanegwyd at gofnod yr ymweliad hwn.',
};

export const afterwardsRefusal: Readonly<Record<Exclude<AfterwardsRefusal, 'not-yours' | 'visit-still-open' | 'note-too-long'>, string>> = {
  'reflection-empty': 'Nid oes dim wedi\'i ysgrifennu eto. Atebwch un cwestiwn, neu dewiswch "Nid nawr".',
  'reflection-too-long': "Mae un o'ch atebion yn rhy hir. Defnyddiwch 1,000 o nodau ar y mwyaf ar gyfer pob un. Nid oes dim wedi'i gadw eto.",
  'reflection-gone': "Nid wyf yn cadw myfyrdod ar yr ymweliad hwnnw: fe'i dilëwyd, neu mae ei 30 diwrnod ar ben. I ysgrifennu un, teipiwch: myfyrio.",
  'reflection-shared': "Rydych wedi rhannu hwn yn barod, felly nid anfonwyd dim eto. Siaradwch â'ch rheolwr os na chyrhaeddodd.",
  'reflection-no-manager': "Dewiswch un o'r rheolwyr ar y rhestr. Nid anfonwyd dim.",
  'call-nobody': 'Dewiswch rywun ar y rhestr. Nid oes neb wedi cael cais eto.',
  'call-not-asked': 'Ni ofynnwyd i chi am yr alwad hon, felly nid oes dim wedi newid.',
  'call-over': 'Nid oes eisiau\'r alwad hon mwyach, felly nid oes dim wedi newid.',
  'settings-team': "Nid ydych yn y tîm hwnnw mwyach. Dewiswch eto. Nid oes dim wedi'i gadw eto.",
  'settings-buddy': "Dewiswch rywun sydd yn eich tîm, ac nid chi eich hun. Nid oes dim wedi'i gadw eto.",
  'report-first': "Dywedwch yn gyntaf sut aeth yr ymweliad, yna ychwanegwch yr hyn a welsoch. Nid oes dim wedi'i gadw eto.",
  'observed-empty': 'Nid oes dim wedi\'i lenwi eto. Dewiswch yr hyn a welsoch, neu dewiswch "Nid nawr".',
};
