import type { CaseRefusal } from '../domain/case-sentence';
import type { AfterwardsRefusal } from '../domain/afterwards-sentence';
import type { HoldRefusal } from '../domain/hold';
import type { AgreementRefusal } from '../domain/agreement-sentence';
import type { MeetingRefusal } from '../domain/meeting-sentence';
import type { OrganisationRefusal } from '../domain/organisation-sentence';
import type { RungName } from '../domain/ladder';
import type { Answered, ReportOutcome, ReportRefusal } from '../domain/report';
import type { PhraseRefusal } from '../domain/duress-phrase';
import type { DutyRefusal } from '../domain/duty';
import type { PlanRefusal } from '../domain/plan';
import type { Sentence } from '../domain/sentence';
import type { Board } from '../domain/team';
import type { TeamRefusal } from '../domain/team';
import type { Instant } from '../domain/time';
import type { Outcome, Refusal, Ring } from '../domain/visit';
import type { DuressWords, PhraseWords } from './duress';
import type { DutyWords } from './duty';
import type { ChecklistWords, DayWords, DecideWords, PlanWords } from './plan';
import type { ColleagueWords } from './colleague';
import type { AwaitedWords } from './awaited';
import type { WelfareWords } from './welfare';
import type { SettingsWords } from './team-settings';
import type { AlarmListWords } from './alarm-list';
import type { LookingBackWords, SupportWords } from './support';
import type { ProcedureWords } from './procedure';
import type { CaseWords } from './case-words';
import type { CaseSummaryWords } from './case-summary';
import type { IncidentWords } from './incident-words';
import type { AgreedWords, CallWords, ObserveWords, ReflectionWords } from './afterwards';
import type { MySettingsWords } from './my-settings';
import type { AgreementWords } from './agreement';
import type { SupervisionWords } from './supervision';
import type { MeetingWords } from './meeting';
import type { HoldWords } from './hold';
import type { MyDataWords } from './my-data';
import type { UpkeepWords } from './upkeep';
import type { WorryWords } from './worry';
import type { ContactWords, PolicyWords, SharedWords } from './policies';

/** Every word a person sees, in one shape for every language. A missing translation does not compile. */
export interface Strings {
  readonly cases: CaseWords;
  readonly caseSummary: CaseSummaryWords;
  readonly incident: IncidentWords;
  readonly meeting: MeetingWords;
  readonly agreement: AgreementWords;
  readonly supervision: SupervisionWords;
  readonly myData: MyDataWords;
  readonly hold: HoldWords;
  readonly upkeep: UpkeepWords;
  readonly reflection: ReflectionWords;
  readonly observe: ObserveWords;
  readonly agreed: AgreedWords;
  readonly worry: WorryWords;
  readonly policies: PolicyWords;
  readonly contacts: ContactWords;
  readonly shared: SharedWords;
  readonly call: CallWords;
  readonly mySettings: MySettingsWords;
  readonly time: (at: Instant) => string;
  readonly date: (at: Instant) => string;
  readonly minutes: (count: number) => string;
  /** Beside the label of whatever has to be filled in. */
  readonly required: string;
  /** What to do about a list in which nothing was chosen. */
  readonly chooseOne: string;
  readonly list: (items: readonly string[]) => string;
  readonly sentence: { readonly [K in Sentence['say']]: (said: Extract<Sentence, { say: K }>) => string };
  readonly refusal: Readonly<Record<Refusal | TeamRefusal | ReportRefusal | DutyRefusal | PlanRefusal | CaseRefusal | PhraseRefusal | MeetingRefusal | AgreementRefusal | OrganisationRefusal | AfterwardsRefusal | HoldRefusal, string>>;
  readonly rung: Readonly<Record<RungName, string>>;
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly board: Readonly<Record<Board | 'none', string>>;
  readonly checkIn: CheckInWords;
  readonly visit: VisitWords;
  readonly ask: AskWords;
  readonly alarm: AlarmWords;
  readonly close: CloseWords;
  readonly team: TeamWords;
  readonly choices: ChoiceWords;
  readonly welcome: WelcomeWords;
  readonly notice: NoticeWords;
  readonly answer: AnswerButtons;
  readonly whoIsOut: BoardWords;
  readonly report: ReportWords;
  readonly duty: DutyWords;
  readonly duress: DuressWords;
  readonly phrase: PhraseWords;
  readonly plan: PlanWords;
  readonly decide: DecideWords;
  readonly day: DayWords;
  readonly checklist: ChecklistWords;
  readonly welfare: WelfareWords;
  readonly awaited: AwaitedWords;
  readonly settings: SettingsWords;
  readonly procedure: ProcedureWords;
  readonly colleague: ColleagueWords;
  readonly alarmList: AlarmListWords;
  readonly support: SupportWords;
  readonly lookingBack: LookingBackWords;
}

/** What the presser of a button sees beside every card: the button's own words. */
export interface CheckInWords {
  readonly title: string;
  readonly intro: string;
  readonly where: string;
  readonly whereHint: string;
  readonly whereMissing: string;
  readonly backBy: string;
  readonly backByMissing: string;
  readonly caseRef: string;
  readonly caseRefHint: string;
  readonly exactPlace: string;
  readonly exactPlaceHint: string;
  readonly submit: string;
  readonly footer: string;
  /** Where the agency asks for the exact place. */
  readonly footerExact: string;
}

export interface VisitWords {
  readonly title: string;
  readonly titleDue: string;
  readonly titleAlarm: string;
  readonly titleClosed: string;
  readonly titleWatched: string;
  readonly fact: (backBy: Instant) => string;
  readonly factDue: (backBy: Instant) => string;
  readonly factAlarm: (backBy: Instant) => string;
  readonly factClosed: (at: Instant) => string;
  readonly factClosedByManager: (said: { at: Instant; who: string; outcome: string }) => string;
  readonly factWatched: string;
  readonly where: string;
  readonly caseRef: string;
  readonly told: string;
  readonly wasTold: string;
  readonly extended: (times: number) => string;
  readonly safe: string;
  readonly extend15: string;
  readonly extend30: string;
  readonly footer: (team: string) => string;
  readonly help: string;
  readonly titleHelp: string;
  readonly factHelp: (at: Instant) => string;
  readonly ringMe: string;
  readonly doNotRing: string;
  readonly noPlace: string;
  readonly watchClosely: string;
}

export interface AskWords {
  readonly title: Readonly<Record<'soon' | 'due' | 'still-out' | 'last-ask', string>>;
  readonly fact: Readonly<Record<'soon' | 'due' | 'still-out' | 'last-ask', (said: { where: string; backBy: Instant; alarmAt: Instant }) => string>>;
  readonly summary: (at: Instant) => string;
  readonly footer: string;
}

export interface AlarmWords {
  readonly title: (worker: string) => string;
  readonly titleClosed: (worker: string) => string;
  readonly titlePaused: (worker: string) => string;
  readonly titleWatched: (worker: string) => string;
  readonly fact: (said: { worker: string; minutesLate: number; backBy: Instant }) => string;
  readonly titleHelp: (worker: string) => string;
  readonly factHelp: (said: { worker: string; at: Instant }) => string;
  readonly ring: Readonly<Record<Ring, (worker: string) => string>>;
  readonly callHelp: (said: { people: string; worker: string; at: Instant }) => string;
  readonly factClaimed: (said: { who: string; at: Instant; until: Instant }) => string;
  readonly factPaused: (said: { worker: string; backBy: Instant }) => string;
  readonly factBack: (said: { worker: string; at: Instant }) => string;
  readonly factWatched: (said: { worker: string; at: Instant }) => string;
  readonly factClosed: (said: { who: string; at: Instant; outcome: string; howKnown: string }) => string;
  readonly nobodyOnIt: string;
  readonly dueBack: string;
  readonly dueBackLate: (said: { backBy: Instant; minutesLate: number }) => string;
  readonly where: string;
  readonly caseRef: string;
  /** When a plan was to start that time made a visit: she has not said that she went. */
  readonly planned: string;
  readonly notSaid: string;
  readonly heard: string;
  readonly onIt: string;
  readonly deeds: string;
  readonly deed: Readonly<Record<'no-answer' | 'called-999' | 'rang-outside', (said: { who: string; at: Instant }) => string>>;
  readonly forPeople: (names: string) => string;
  /** After a call for help: a ringing phone may be the last thing she needs. */
  readonly forPeopleHelp: (names: string) => string;
  readonly late: (minutes: number) => string;
  readonly skipped: (names: string) => string;
  readonly repeat: string;
  readonly unreached: (names: string) => string;
  readonly theChannel: string;
  readonly buttonOnIt: string;
  readonly buttonClose: string;
  readonly buttonNoAnswer: string;
  readonly button999: string;
  readonly footer: (said: { team: string; at: Instant }) => string;
  readonly summary: (worker: string) => string;
  readonly call: (said: { people: string; worker: string; minutesLate: number; rung: string }) => string;
}

export interface CloseWords {
  readonly title: (worker: string) => string;
  readonly intro: string;
  readonly outcome: string;
  readonly outcomeMissing: string;
  readonly howKnown: string;
  readonly howKnownHint: string;
  readonly howKnownMissing: string;
  readonly submit: string;
  readonly back: string;
  readonly footer: string;
}

export interface TeamWords {
  readonly title: string;
  readonly intro: (readers: number) => string;
  readonly board: string;
  readonly boardMissing: string;
  readonly audience: string;
  readonly audiences: Readonly<Record<'children' | 'adults' | 'both', string>>;
  readonly managers: string;
  readonly managersMissing: string;
  readonly deputies: string;
  readonly namesHint: string;
  readonly outOfHoursName: string;
  readonly outOfHoursPhone: string;
  readonly language: string;
  readonly languages: Readonly<Record<'en' | 'cy' | 'both', string>>;
  readonly submit: string;
  readonly savedTitle: string;
  readonly savedFact: string;
  readonly ladder: (said: { managers: number; deputies: number; seniors: number }) => string;
  readonly footer: string;
}

export interface ChoiceWords {
  readonly firstTitle: string;
  readonly firstFact: (said: { where: string; backBy: Instant }) => string;
  readonly firstSafe: (where: string) => string;
  readonly stillThere: string;
  readonly firstFooter: string;
  readonly whichTitle: string;
  readonly whichFact: string;
  readonly whichVisit: (said: { where: string; backBy: Instant }) => string;
  readonly whichFooter: string;
  readonly teamTitle: string;
  readonly teamFact: string;
  readonly teamFooter: string;
}

export interface WelcomeWords {
  readonly title: string;
  readonly fact: string;
  readonly does: readonly string[];
  readonly doesNotTitle: string;
  readonly doesNot: readonly string[];
  readonly checkIn: string;
  readonly myVisits: string;
  readonly footer: string;
  readonly channel: string;
  readonly duringVisit: readonly string[];
}

export interface ReportWords {
  readonly open: string;
  readonly title: string;
  readonly intro: string;
  readonly outcome: string;
  readonly outcomeMissing: string;
  readonly outcomes: Readonly<Record<ReportOutcome, string>>;
  readonly seen: Readonly<Record<'children' | 'adults' | 'both', string>>;
  readonly expected: string;
  readonly seenAlone: string;
  readonly listened: string;
  readonly threat: string;
  readonly answers: Readonly<Record<Answered, string>>;
  readonly note: string;
  readonly noteHint: string;
  readonly submit: string;
  readonly footer: string;
  readonly savedTitle: string;
  readonly savedFact: string;
  readonly wantCall: string;
  readonly followUp: string;
  readonly reportIncident: string;
  readonly savedFooter: string;
  readonly caseNote: (said: { date: Instant; where: string; started: Instant; ended: Instant; outcome: string; lines: readonly string[]; note: string }) => string;
}

export interface BoardWords {
  readonly title: string;
  readonly fact: (said: { out: number; overdue: number }) => string;
  readonly line: Readonly<Record<'out' | 'due' | 'alarm', (said: { worker: string; where: string; backBy: Instant; onIt: string | null }) => string>>;
  readonly footer: (said: { team: string; at: Instant; page: number; pages: number }) => string;
  readonly next: string;
  readonly previous: string;
  readonly refresh: string;
  readonly drill: (said: { team: string; seconds: number }) => string;
}

/** The buttons under an answer, and the question it becomes for a manager. The answer's own words stand in answers.ts. */
export interface AnswerButtons {
  readonly more: string;
  readonly others: string;
  readonly askManager: string;
  readonly footer: string;
  readonly confirmTitle: string;
  readonly confirmFact: string;
  readonly confirmSend: string;
  readonly confirmBack: string;
  readonly confirmFooter: string;
  readonly noOthers: string;
  readonly forManager: (said: { who: string; question: string; answer: string }) => string;
  readonly forManagerSummary: (who: string) => string;
}

export interface NoticeWords {
  readonly claimed: (who: string) => string;
  readonly pastReview: (said: readonly { board: string; review: string }[]) => string;
  readonly gap: (said: { from: Instant; until: Instant }) => string;
  readonly webhook: (said: { worker: string; minutesLate: number; unreached: string }) => string;
  readonly extendedMuch: (said: { worker: string; where: string; backBy: Instant; times: number; minutes: number }) => string;
  readonly webhookHelp: (said: { worker: string; at: Instant; unreached: string }) => string;
  /** Sent round the store when a call for help could not be saved. */
  readonly helpDirect: (said: { worker: string; at: Instant }) => string;
}
