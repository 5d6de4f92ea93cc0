import type { Prefix } from '../store/keys';

/**
 * Every kind of row there is: whose it is, how long it stays, and what erasing a person or a case does to it. A kind that
 * is not named here does not compile, and `infra/privacy.md` prints this very table.
 */
export interface Kept {
  readonly what: string;
  readonly of: 'a person' | 'a case' | 'a team' | 'the agency' | 'the program';
  readonly stays: string;
  /** `goes` in the same work; `passes` by itself within its short time; `stays` because it is somebody else's record. */
  readonly person: Erasing;
  readonly case: Erasing;
}

type Erasing = 'goes' | 'passes' | 'stays' | 'not in it';

const YEAR = '12 months after its end';
const CASE = '`RECORD_YEARS` (7) after the last thing in the case';
const WHILE_USED = 'while it is used';

const subject = { person: 'goes', case: 'goes' } as const;
const ofPerson = { of: 'a person', person: 'goes', case: 'not in it' } as const;
const ofCase = { of: 'a case', person: 'stays', case: 'goes' } as const;
const ofTeam = { of: 'a team', person: 'stays', case: 'not in it' } as const;
const ofProgram = { of: 'the program', person: 'not in it', case: 'not in it' } as const;
const passing = { person: 'passes', case: 'passes' } as const;

export const KEPT: { readonly [K in Prefix]: Kept } = {
  visit: { what: 'a visit', of: 'a person', stays: YEAR, ...subject },
  plan: { what: 'a plan with its checklist', of: 'a person', stays: YEAR, ...subject },
  quiet: { what: 'a duress alarm', of: 'a person', stays: YEAR, ...subject },
  person: { what: 'who somebody is', stays: 'until it is erased, once they have left', ...ofPerson },
  address: { what: 'a chat with somebody', stays: 'with the person', ...ofPerson },
  open: { what: 'which visits are open', stays: 'while one is', ...ofPerson },
  plans: { what: 'which plans are armed', stays: 'while one is', ...ofPerson },
  hushed: { what: "a person's last duress", stays: 'with the duress', ...ofPerson },
  home: { what: 'whether somebody is expected home', stays: 'until they answer or go out again', ...ofPerson },
  supervision: { what: 'when supervision was last, and when it is next', stays: 'with the person', ...ofPerson },
  habit: { what: 'late check-outs of 30 days, an earlier reminder', stays: 'with the person', ...ofPerson },
  call: { what: 'that somebody asked for a call, and of whom', stays: '7 days', ...ofPerson },
  reflection: { what: 'what somebody wrote after a visit, for her own eyes', of: 'a person', stays: '30 days', ...subject },
  hold: { what: 'a legal hold on somebody, and why', of: 'a person', stays: 'until it is lifted', person: 'not in it', case: 'not in it' },
  yearly: { what: 'answers given once a year', stays: '12 months after the last', ...ofPerson },
  mine: { what: 'a search for `my data`', stays: '7 days', ...ofPerson },
  mineFound: { what: 'the ids it found', stays: '7 days', ...ofPerson },
  said: { what: 'a hash of the words used last', stays: '7 days', ...ofPerson },
  worry: { what: 'that somebody is worried, and whom they told', stays: '12 months after it is closed', ...ofPerson },
  worries: { what: 'which of those are theirs', stays: 'with the person', ...ofPerson },
  exact: { what: 'an exact place', of: 'a person', stays: '24 hours after the visit', ...subject },
  past: { what: 'that a visit ended, for `review visits`', of: 'a person', stays: '36 days', ...subject },
  post: { what: 'where a message stands in Teams', of: 'a person', stays: 'with what it is about', ...subject },
  case: { what: 'a case: flags, criteria, hold', stays: CASE, ...ofCase },
  entry: { what: 'what happened in a case', stays: CASE, ...ofCase },
  incident: { what: 'an incident', stays: CASE, ...ofCase },
  meeting: { what: 'a multi-agency meeting', stays: CASE, ...ofCase },
  meetings: { what: 'the meetings about a case', stays: 'with the case', ...ofCase },
  invitation: { what: "a meeting's invitation file", stays: 'with the meeting', ...ofCase },
  safety: { what: 'a safety plan', stays: CASE, ...ofCase },
  safetyVersion: { what: 'its earlier versions', stays: 'with it', ...ofCase },
  contract: { what: 'a contract about behaviour', stays: CASE, ...ofCase },
  team: { what: 'a team: its people, settings, channel', stays: 'while it is there', ...ofTeam },
  upkeep: { what: 'duties a team is reminded of: dates, and who did them', stays: 'while it is there', ...ofTeam },
  roster: { what: 'members to be written down', stays: 'moments', ...ofTeam, person: 'passes' },
  reread: { what: 'a roster to be read again', stays: 'at most 12 hours', ...ofTeam, person: 'not in it' },
  policies: { what: "a team's policies, contacts, and which guidance was handed on", stays: 'while it is there', ...ofTeam },
  ack: { what: 'that somebody has read the lone-working policy: version and date', stays: 'with the person', ...ofPerson },
  phrase: { what: 'a duress phrase', stays: 'until it is replaced', ...ofTeam, person: 'not in it' },
  incidents: { what: 'which incidents are open', stays: 'while one is', ...ofTeam, person: 'not in it' },
  alarm: { what: 'which visits have an alarm', stays: 'while they have', ...ofTeam, person: 'not in it' },
  alarms: { what: 'whether the list of alarms stands', stays: WHILE_USED, ...ofTeam, person: 'not in it' },
  count: { what: 'how many visits and alarms in a month, without names', stays: '12 months', ...ofTeam, person: 'not in it' },
  channel: { what: 'what a channel is called', stays: WHILE_USED, ...ofTeam, person: 'not in it' },
  vote: { what: 'a thumb up or down, without question or name', of: 'the agency', stays: '12 months', person: 'not in it', case: 'not in it' },
  doc: { what: 'imported guidance', of: 'the agency', stays: 'until it is replaced; old versions too', person: 'not in it', case: 'not in it' },
  log: { what: 'the journal: who did what, in hashes', of: 'the agency', stays: 'with its subject', person: 'stays', case: 'goes' },
  seal: { what: "the journals' heads each night, by id", of: 'the agency', stays: '`RECORD_YEARS` (7)', person: 'stays', case: 'stays' },
  gone: { what: 'a tombstone: a hash, and at whose word', of: 'the agency', stays: 'always', person: 'stays', case: 'not in it' },
  done: { what: 'what was answered to an activity', of: 'a person', stays: '7 days', ...passing },
  out: { what: 'a message on its way', of: 'a person', stays: 'until it is delivered', ...passing },
  due: { what: 'a timer', of: 'the program', stays: 'until it is due', ...passing },
  beat: { what: 'when the program last worked', stays: WHILE_USED, ...ofProgram },
  canary: { what: 'when a test of the whole path came back', stays: WHILE_USED, ...ofProgram },
  probe: { what: "the doctor's own row, written and taken away", stays: 'moments', ...ofProgram },
  night: { what: 'how far the night has come', stays: WHILE_USED, ...ofProgram },
};

/** The first part of a kind's keys: rows that stand behind another share its own. */
const BEHIND: Readonly<Partial<Record<Prefix, Prefix>>> = { entry: 'case', safetyVersion: 'safety', mineFound: 'mine' };
export const stemOf = (kind: Prefix): string => BEHIND[kind] ?? kind;
