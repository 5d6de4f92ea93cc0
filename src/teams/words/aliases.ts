/** How people spell in a hurry, and the word they meant. One typed word in; one or two plain words out. */
const ALIASES: Readonly<Record<string, string>> = {
  checkin: 'check in', chekin: 'check in', chekcin: 'check in', chckin: 'check in', cehckin: 'check in', chkin: 'check in',
  checkout: 'check out', chekout: 'check out', chekcout: 'check out', chckout: 'check out', cehckout: 'check out', chkout: 'check out',
  chek: 'check', chk: 'check', chck: 'check', cehck: 'check', chekc: 'check', chcek: 'check', cheking: 'checking', chking: 'checking',
  bak: 'back', bck: 'back', backk: 'back', til: 'until', till: 'until', untill: 'until', untl: 'until', unitl: 'until', b4: 'before',
  runnin: 'running', runing: 'running', rining: 'running', extnd: 'extend', exend: 'extend', extned: 'extend', extent: 'extend', exted: 'extend',
  finsihed: 'finished', finshed: 'finished', finised: 'finished', leavin: 'leaving', goin: 'going', gonna: 'going to', visting: 'visiting', vist: 'visit',
  n: 'and', nd: 'and', '&': 'and', pls: 'please', plz: 'please', thx: 'thanks', u: 'you', ur: 'your', okay: 'ok', k: 'ok',
  tues: 'tuesday', weds: 'wednesday', thur: 'thursday', thurs: 'thursday', tmrw: 'tomorrow', tmw: 'tomorrow', tomoz: 'tomorrow', tommorow: 'tomorrow',
  tomorow: 'tomorrow', tommorrow: 'tomorrow', '2moro': 'tomorrow', '2mrw': 'tomorrow', yfory: 'tomorrow', fory: 'tomorrow', heddiw: 'today', '2day': 'today',
  halfpast: 'half past', quater: 'quarter', qtr: 'quarter', minuets: 'minutes', minuites: 'minutes', miniutes: 'minutes', minites: 'minutes', houre: 'hour',
  emergancy: 'emergency', emergencey: 'emergency', setup: 'set up', handover: 'hand over', mewngofnodi: 'check in',
};

export const plainWord = (word: string): string => (Object.hasOwn(ALIASES, word) ? ALIASES[word] ?? word : word);
