import { createHash } from 'node:crypto';
import type { Instant } from '../domain/time';

const PLAIN = /^[A-Za-z0-9._:@-]*$/;

/**
 * Every key in the store is made here. Parts are joined by `|`; foreign text is escaped, so that no name can reach
 * into another row and keys stay ASCII (Azure and SQLite order anything else differently).
 */
export const escape = (text: string): string =>
  PLAIN.test(text) ? text : Buffer.from(text, 'utf8').reduce((out, byte) => {
    const char = String.fromCharCode(byte);
    return out + (/[A-Za-z0-9._:@-]/.test(char) ? char : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`);
  }, '');

export const unescape = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

/** Fixed width, so that text order is time order, for every instant from 1970 to 9999. */
export const sortable = (at: Instant): string => new Date(Math.max(0, at)).toISOString();

const join = (...parts: string[]): string => parts.join('|');

export const key = {
  visit: (id: string) => join('visit', escape(id)),
  person: (id: string) => join('person', escape(id)),
  team: (id: string) => join('team', escape(id)),
  plan: (id: string) => join('plan', escape(id)),
  case: (id: string) => join('case', escape(id)),
  /** One thing that happened in a case, behind its head and in the order of time. */
  entry: (caseId: string, at: Instant, id: string) => join('case', escape(caseId), sortable(at), escape(id)),
  /** What stands in the place of a subject that was taken away. */
  gone: (id: string) => join('gone', escape(id)),
  incident: (id: string) => join('incident', escape(id)),
  /** The incidents a team has open. */
  incidents: (teamId: string) => join('incidents', escape(teamId)),
  /** A duress, under a name that says nothing to whoever reads a key or a timer's name in a log. */
  quiet: (id: string) => join('quiet', escape(id)),
  /** A person's last duress, found by who she is. */
  hushed: (personId: string) => join('hushed', escape(personId)),
  /** A team's duress phrase. It stands apart from the team, so that nothing that draws a team can draw it. */
  phrase: (teamId: string) => join('phrase', escape(teamId)),
  /** A case's safety plan, and behind it its earlier versions. */
  safety: (caseRef: string) => join('safety', escape(caseRef)),
  safetyVersion: (caseRef: string, version: number) => join('safety', escape(caseRef), String(version).padStart(6, '0')),
  contract: (caseRef: string) => join('contract', escape(caseRef)),
  /** A team's policies, contacts and what was handed on; and who has read the one that counts. */
  policies: (teamId: string) => join('policies', escape(teamId)),
  ack: (teamId: string, personId: string) => join('ack', escape(teamId), escape(personId)),
  /** Somebody is worried; and by who she is, what she said. */
  worry: (id: string) => join('worry', escape(id)),
  worries: (personId: string) => join('worries', escape(personId)),
  /** What a team's managers keep up. */
  upkeep: (teamId: string) => join('upkeep', escape(teamId)),
  meeting: (id: string) => join('meeting', escape(id)),
  /** The meetings about a case, the newest last. */
  meetings: (caseRef: string) => join('meetings', escape(caseRef)),
  /** Which meeting's invitation an address of ours opens. */
  invitation: (token: string) => join('invitation', escape(token)),
  /** The visits a person has open, made at check-in so that two phones cannot open two unseen. */
  open: (personId: string) => join('open', escape(personId)),
  /** The plans a person has armed, so that her day is found without a search. */
  plans: (personId: string) => join('plans', escape(personId)),
  /** Whether somebody is expected to say that she is home. */
  home: (personId: string) => join('home', escape(personId)),
  /** When somebody checked out late, and whether she wants to be asked earlier: for herself alone. */
  habit: (personId: string) => join('habit', escape(personId)),
  /** Whom a person has asked to ring her. */
  call: (personId: string) => join('call', escape(personId)),
  /** When a person's last supervision was, and when the next is. */
  supervision: (personId: string) => join('supervision', escape(personId)),
  /** What a person wrote after a visit for herself alone. */
  reflection: (personId: string, visitId: string) => join('reflection', escape(personId), escape(visitId)),
  /** What a person answers once a year about her own safety. */
  yearly: (personId: string) => join('yearly', escape(personId)),
  /** A legal hold on what is kept about a person. */
  hold: (personId: string) => join('hold', escape(personId)),
  /** How far the search for what is held about a person has come, and behind it what it has found: ids, no words. */
  mine: (personId: string) => join('mine', escape(personId)),
  mineFound: (personId: string, row: number) => join('mine', escape(personId), String(row).padStart(5, '0')),
  /** One row an open alarm, so that a team's can be listed without reading everybody who is out. */
  alarm: (teamId: string, visitId: string) => join('alarm', escape(teamId), escape(visitId)),
  /** Whether a team's list of alarms stands in its channel now, and the how-manieth it is. */
  alarms: (teamId: string) => join('alarms', escape(teamId)),
  /** A team's finished visits by the instant they ended. */
  past: (teamId: string, endedAt: Instant, visitId: string) => join('past', escape(teamId), sortable(endedAt), escape(visitId)),
  /** One of the rows that a team's count of a month stands in. */
  count: (teamId: string, month: string, row: number) => join('count', escape(teamId), month, String(row).padStart(2, '0')),
  due: (at: Instant, id: string) => join('due', sortable(at), escape(id)),
  out: (message: { alarm: boolean; notBefore: Instant; id: string }) =>
    join('out', message.alarm ? '0' : '1', sortable(message.notBefore), escape(message.id)),
  /** Where a message stands in Teams, so that it can be updated instead of sent anew. */
  post: (subject: string, slot: string) => join('post', escape(subject), escape(slot)),
  /** Members waiting to be written to their own rows: a roster is larger than one commit. */
  roster: (teamId: string, page: number) => join('roster', escape(teamId), String(page).padStart(3, '0')),
  /** A roster that is to be read from Teams again. */
  reread: (teamId: string) => join('reread', escape(teamId)),
  /** Where a visit is to the door, for as long as it is kept. */
  exact: (visitId: string) => join('exact', escape(visitId)),
  /** The words somebody used last, so that the same words under a new activity id count once. */
  said: (personId: string) => join('said', escape(personId)),
  log: (subject: string, sequence: number) => join('log', escape(subject), String(sequence).padStart(9, '0')),
  seal: (at: Instant, page: number) => join('seal', sortable(at), String(page).padStart(6, '0')),
  /** What was answered to an activity; Teams redelivers. */
  done: (conversation: string, activity: string) =>
    join('done', createHash('sha256').update(JSON.stringify([conversation, activity])).digest('hex')),
  /** A personal conversation the bot had to open, when the person has not written to it yet. */
  address: (personId: string) => join('address', escape(personId)),
  /** When any instance last finished a round: the gap to it is told to managers after a start. */
  beat: () => 'beat',
  /** When an instance's canary last came through. */
  canary: (instance: string) => join('canary', escape(instance)),
  /** What a self-check writes, reads and takes away again. */
  probe: (instance: string) => join('probe', escape(instance)),
  night: () => 'night',
  /** What a channel's team is called: Teams says it when the bot is added, and not again. */
  channel: (conversationId: string) => join('channel', escape(conversationId)),
  /** An imported document: its head, or one row of one version's sections. */
  doc: (board: string, row: { version: string; number: number } | null) =>
    (row === null ? join('doc', escape(board)) : join('doc', escape(board), escape(row.version), String(row.number).padStart(4, '0'))),
  /** A thumb up or down on an answer, without the question. */
  vote: (at: Instant, id: string) => join('vote', sortable(at), escape(id)),
} as const;

export type Prefix = keyof typeof key;

/** The range that holds every key of a kind. `}` follows `|` in ASCII. */
export const range = (prefix: Prefix, ...parts: string[]): { from: string; to: string } => {
  const stem = join(prefix, ...parts);
  return { from: `${stem}|`, to: `${stem}}` };
};
