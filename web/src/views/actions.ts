/** What a reader can do in a visit, by the words of a wizard. Views call these and never write to a visit themselves. */
export interface Actions {
  /** Takes the answers in the form and goes on, or says what is missing. */
  submitScreen(form: HTMLFormElement): void;
  goBack(): void;
  /** To the screen of that question, and from there straight to the result again. */
  editAnswer(question: string): void;
  /** To the race-day checks, from their start. */
  startRaceChecks(): void;
  /** From the checks to the plan. */
  leaveRaceChecks(): void;
  /** The warning signs once more. */
  recheck(): void;
  /** Ticks a line of the checklist of that day, or takes the tick away. */
  tick(day: number, line: string, on: boolean): void;
  chooseRegion(region: string): void;
  chooseLanguage(lang: string): void;
  /** Removes everything from the device. */
  forget(): void;
}
