import type { AgreementWords } from '../agreement';

/** Cwestiynau pob bwrdd ar gyfer goruchwyliaeth, yn ein geiriau ni. Nid yw Durham yn argraffu rhai. */
const HOSTILITY = 'Ydych chi wedi profi gelyniaeth, bygwth neu drais gan y person hwn?';
const WHEN = 'Bob amser, neu mewn rhai sefyllfaoedd: diod neu gyffuriau, cyfnodau o salwch?';
const AFRAID = 'Oes ofn arnoch, neu ydych chi\'n teimlo dan fygythiad?';
const VOICE = 'Oes rhaid i chi godi pryder am y tro cyntaf, ac ydych chi\'n ofni\'r ateb?';
const TASK = 'Ydy hyn yn eich cadw rhag gwneud eich gwaith?';
const FEEL = 'Beth mae\'n ei wneud i chi, fel person ac yn eich gwaith?';

export const supervisionPrompts: AgreementWords['supervisionPrompts'] = {
  'cardiff-vale': [HOSTILITY, WHEN, AFRAID, "Ydych chi wedi meddalu'r gwir gyda'r teulu er mwyn osgoi gwrthdaro?", VOICE, 'Yn eu lle nhw, fyddech chi am wybod am y pryderon hyn?', TASK, FEEL],
  gwent: [HOSTILITY, WHEN, AFRAID, 'Ydych chi wedi cyd-fynd â rhywbeth, neu ei osgoi, er mwyn osgoi gwrthdaro?', "Yn lle'r oedolyn hwn, fyddech chi am i eraill wybod?", "Sut beth yw bywyd beunyddiol i'r person mewn perygl?", TASK, FEEL],
  durham: ["Ydych chi wedi profi gelyniaeth neu wrthod, a beth wnaeth hynny i chi ac i'ch gwaith?", TASK, AFRAID, 'Beth fyddai\'n eich helpu i weithio\'n ddiogel o hyn ymlaen?'],
  'cwm-taf': [
    'Ydych chi wedi gweld gelyniaeth, bygwth neu drais, neu wedi bod yn darged iddynt?', 'Bob amser, neu mewn rhai sefyllfaoedd: diod neu gyffuriau, salwch, dementia? At un person neu at bawb?', AFRAID, "Allwch chi gael y sgyrsiau anodd?", "Sut beth yw bywyd beunyddiol i'r person mewn perygl?",
    "Ai at y person mewn perygl y mae wedi'i anelu, neu at bartneriaid hefyd?", 'Beth mae\'n ei olygu i ddiogelwch a lles pawb?', 'Pa fesurau sydd ar waith, a pha rai sy\'n bosibl?', TASK, FEEL, 'Sut y rheolwyd sefyllfaoedd, ac a oes angen mwy?', "Beth fyddai'n gwneud i chi deimlo'n fwy diogel?",
  ],
  'mid-west-wales': [HOSTILITY, WHEN, AFRAID, "Ydych chi wedi meddalu'r gwir gyda'r teulu er mwyn osgoi gwrthdaro?", VOICE, 'Yn eu lle nhw, fyddech chi am wybod am y pryderon hyn?', TASK, FEEL],
  none: [HOSTILITY, WHEN, AFRAID, TASK, FEEL, "Beth fyddai'n gwneud i chi deimlo'n fwy diogel?"],
};

export const supervisionCancelled: AgreementWords['supervisionCancelled'] = {
  'cardiff-vale': "Caerdydd a'r Fro: nid yw goruchwyliaeth yn cael ei chanslo (10.2).", gwent: 'Gwent: mae canslo yn golygu dyddiad newydd ar unwaith (6.2).', durham: 'Durham: nid yw goruchwyliaeth yn cael ei chanslo (Management).',
  'cwm-taf': 'Cwm Taf Morgannwg: yn rheolaidd, ac yn amlach pan fyddwch yn profi gelyniaeth (6.4).', 'mid-west-wales': 'Canolbarth a Gorllewin Cymru: nid yw goruchwyliaeth yn cael ei chanslo (Atodiad 3).', none: "Os caiff ei chanslo, cytunwch ar ddyddiad newydd ar unwaith.",
};
