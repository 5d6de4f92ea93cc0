/** `settings` in somebody's own chat. */
export interface MySettingsWords {
  readonly title: string;
  readonly fact: string;
  readonly missing: string;
  readonly language: string;
  readonly languages: Readonly<Record<'auto' | 'en' | 'cy', string>>;
  readonly watchedBy: string;
  readonly early: string;
  readonly earlyChoices: Readonly<Record<'yes' | 'no', string>>;
  readonly buddy: string;
  readonly noBuddy: string;
  readonly submit: string;
  readonly footer: string;
  readonly ofTeam: (said: { team: string; board: string; audience: string; managers: string }) => string;
  readonly noTeam: string;
  /** Where a team is too large for a list. */
  readonly tooMany: string;
}
