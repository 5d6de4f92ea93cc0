import { z } from 'zod/v4';
import { alarmPresses } from './cards/alarm';
import { alarmsPresses } from './cards/alarms';
import { answerPresses } from './cards/answer';
import { boardPresses } from './cards/board';
import { casePresses } from './cards/case';
import { caseSummaryPresses } from './cards/case-summary';
import { checkInPresses } from './cards/check-in';
import { checklistPresses } from './cards/checklist';
import { choicePresses } from './cards/choices';
import { closePress } from './cards/close';
import { detailsPresses } from './cards/details';
import { duressPresses } from './cards/duress';
import { dutyPresses } from './cards/duty';
import { phrasePresses } from './cards/phrase';
import { dayPresses } from './cards/day';
import { decidePress } from './cards/decide';
import { contractPresses } from './cards/contract';
import { safetyPresses } from './cards/safety-plan';
import { supervisionPresses } from './cards/supervision';
import { meetingPresses } from './cards/meeting';
import { meetingFormPresses } from './cards/meeting-forms';
import { meetingOutcomePresses } from './cards/meeting-outcome';
import { holdPresses } from './cards/hold';
import { myDataPresses } from './cards/my-data';
import { planPresses } from './cards/plan';
import { procedurePresses } from './cards/procedure';
import { criterionPresses } from './cards/criterion';
import { incidentPresses } from './cards/incident';
import { incidentTaskPresses } from './cards/incident-tasks';
import { missPresses } from './cards/miss';
import { colleaguePresses } from './cards/colleague';
import { proxyPresses } from './cards/proxy';
import { reportPresses } from './cards/report';
import { callPresses } from './cards/call';
import { mySettingsPresses } from './cards/my-settings';
import { observePresses } from './cards/observe';
import { reflectionPresses } from './cards/reflection';
import { outsidePresses } from './cards/outside';
import { settingsPresses } from './cards/settings';
import { teamPress } from './cards/team';
import { upkeepPresses } from './cards/upkeep';
import { contactPresses } from './cards/contacts';
import { policyPresses } from './cards/policies';
import { visitPresses } from './cards/visit';
import { worryPresses } from './cards/worry';

const caseUnion = [...casePresses, ...caseSummaryPresses, ...missPresses, ...criterionPresses, ...incidentPresses, ...incidentTaskPresses] as const;
/** What buttons about cases and incidents send. */
export type CasePress = z.infer<(typeof caseUnion)[number]>;
const CASE_VERBS: ReadonlySet<string> = new Set(caseUnion.map((one) => one.shape.verb.value));
export const isCasePress = (one: Press): one is CasePress => CASE_VERBS.has(one.verb);

const afterwardsUnion = [...reflectionPresses, ...observePresses, ...callPresses, ...mySettingsPresses] as const;
/** What buttons about what comes after a visit send. */
export type AfterwardsPress = z.infer<(typeof afterwardsUnion)[number]>;
const AFTERWARDS_VERBS: ReadonlySet<string> = new Set(afterwardsUnion.map((one) => one.shape.verb.value));
export const isAfterwardsPress = (one: Press): one is AfterwardsPress => AFTERWARDS_VERBS.has(one.verb);

const agreementUnion = [...safetyPresses, ...contractPresses, ...supervisionPresses] as const;
/** What buttons about safety plans and contracts send. */
export type AgreementPress = z.infer<(typeof agreementUnion)[number]>;
const AGREEMENT_VERBS: ReadonlySet<string> = new Set(agreementUnion.map((one) => one.shape.verb.value));
export const isAgreementPress = (one: Press): one is AgreementPress => AGREEMENT_VERBS.has(one.verb);

const meetingUnion = [...meetingPresses, ...meetingFormPresses, ...meetingOutcomePresses] as const;
/** What buttons about multi-agency meetings send. */
export type MeetingPress = z.infer<(typeof meetingUnion)[number]>;
const MEETING_VERBS: ReadonlySet<string> = new Set(meetingUnion.map((one) => one.shape.verb.value));
export const isMeetingPress = (one: Press): one is MeetingPress => MEETING_VERBS.has(one.verb);

const privacyUnion = [...myDataPresses, ...holdPresses] as const;
/** What buttons about what is held send. */
export type PrivacyPress = z.infer<(typeof privacyUnion)[number]>;
const PRIVACY_VERBS: ReadonlySet<string> = new Set(privacyUnion.map((one) => one.shape.verb.value));
export const isPrivacyPress = (one: Press): one is PrivacyPress => PRIVACY_VERBS.has(one.verb);

const organisationUnion = [...upkeepPresses, ...worryPresses, ...policyPresses, ...contactPresses] as const;
/** What buttons about a team's own duties send. */
export type OrganisationPress = z.infer<(typeof organisationUnion)[number]>;
const ORGANISATION_VERBS: ReadonlySet<string> = new Set(organisationUnion.map((one) => one.shape.verb.value));
export const isOrganisationPress = (one: Press): one is OrganisationPress => ORGANISATION_VERBS.has(one.verb);

/** Everything a button can send. A card cannot emit what this cannot read: a round-trip test proves it. */
export const press = z.discriminatedUnion('verb', [...visitPresses, ...alarmPresses, ...checkInPresses, ...choicePresses, ...answerPresses, ...boardPresses, ...reportPresses, ...dutyPresses, ...duressPresses, ...phrasePresses, ...settingsPresses, ...outsidePresses, ...planPresses, ...checklistPresses, ...dayPresses, decidePress, ...procedurePresses, ...alarmsPresses, ...detailsPresses, ...caseUnion, ...meetingUnion, ...agreementUnion, ...afterwardsUnion, ...privacyUnion, ...organisationUnion, closePress, ...proxyPresses, ...colleaguePresses, teamPress]);
export type Press = z.infer<typeof press>;

/** Null for anything else: unknown verbs, missing fields, forged data. */
export function readPress(data: unknown): Press | null {
  const read = press.safeParse(data);
  return read.success ? read.data : null;
}
