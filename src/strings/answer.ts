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
