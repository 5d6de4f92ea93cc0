import type { SettingsWords } from '../team-settings';

export const settings: SettingsWords = {
  open: { hours: 'Oriau gwaith', people: 'Pwy arall', minutes: 'Munudau' },
  title: { hours: 'Oriau gwaith', people: "Pwy arall sy'n cael gwybod", minutes: "Pryd mae pobl yn cael gwybod" },
  fact: {
    hours: "Pryd mae rheolwyr yn gweithio. Mae angen rhywun ar ddyletswydd ar gyfer ymweliad sy'n gorffen yn hwyrach, ac rwy'n dweud hynny wrth arwyddo i mewn.",
    people: "Pwy sy'n cael gwybod olaf, pwy sy'n galw cyfarfodydd, a phwy all roi'r cyfeiriad i'r heddlu ddydd a nos.",
    minutes: 'Faint o funudau ar ôl "Yn ôl erbyn" y mae pob cam yn cael gwybod. Mae ymweliadau sydd ar agor yn cadw eu munudau gwreiddiol.',
  },
  days: { mon: 'Llun', tue: 'Mawrth', wed: 'Mercher', thu: 'Iau', fri: 'Gwener', sat: 'Sadwrn', sun: 'Sul' },
  workingDays: 'Diwrnodau gwaith',
  from: 'O',
  until: 'Tan',
  timeMissing: 'Dewiswch amser',
  differentLabel: 'Diwrnodau ag oriau eraill',
  differentHint: 'Er enghraifft Gwener 9:00-16:30',
  daysOff: 'Diwrnodau ychwanegol i ffwrdd',
  daysOffHint: 'Er enghraifft 24/12/2026, 31/12/2026',
  seniors: 'Uwch-reolwyr',
  chair: 'Cadeirydd cyfarfodydd',
  nobody: 'Neb eto',
  addressFrom: "Pwy all roi'r cyfeiriad, y car a'r perthynas agosaf, ddydd a nos",
  addressFromHint: 'Enw a rhif, er enghraifft Desg ddyletswydd 01632 960001',
  ladderRow: {
    ordinary: { managers: 'Rheolwyr, munudau', deputies: 'Dirprwyon, munudau', seniors: "Uwch-reolwyr a'r cyswllt y tu allan i oriau, munudau" },
    high: { managers: 'Risg uchel: rheolwyr, munudau', deputies: 'Risg uchel: dirprwyon, munudau', seniors: "Risg uchel: uwch-reolwyr a'r cyswllt y tu allan i oriau, munudau" },
  },
  minutesMissing: 'Rhowch funudau, rhwng 1 a 240',
  homeSafe: 'Gofyn "Adref yn ddiogel?" ar ôl ymweliad olaf y dydd',
  exactPlace: "Gofyn am yr union le wrth arwyddo i mewn: dim ond rheolwyr sy'n ei weld, ac mae'n cael ei ddileu ddiwrnod ar ôl yr ymweliad",
  submit: 'Cadw',
  footer: 'Nid wyf yn cadw cyfeiriadau cartref, ceir na pherthnasau agosaf: dim ond pwy sy\'n eu cadw.',
  lacks: {
    'second-manager': "Dewiswch ddirprwy neu ail reolwr: nid oes gan reolwr sydd ar ei ben ei hun neb a gaiff gau larwm am ei ymweliad ei hun.",
    address: 'Nid oes neb wedi\'i enwi eto a all roi\'r cyfeiriad, y car a\'r perthynas agosaf. Pwyswch "Pwy arall".',
    'out-of-hours': "Nid oes cyswllt y tu allan i oriau eto, felly nid oes rhif i'w ffonio ar gyfer ymweliad sy'n gorffen ar ôl gwaith.",
  },
};
