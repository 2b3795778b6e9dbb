/** What a reader can do in a visit, by the words of a wizard. Views call these and never write to a visit themselves. */
export interface FirstActions {
  /** Takes the answers in the form and goes on, or says what is missing. */
  submitScreen(form: HTMLFormElement): void;
  chooseLanguage(lang: string): void;
}

export interface Actions extends FirstActions {
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
  /** Keeps the name under which the reader's entries stand in a calendar. */
  nameCalendar(name: string): void;
  /** Removes everything from the device. */
  forget(): void;
  /** The visit from a link becomes the reader's own, in the place of the one that they had. */
  keepLink(): void;
  /** From a visit that came with a link back to the reader's own. */
  leaveLink(): void;
}
