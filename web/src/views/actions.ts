/**
 * The actions of a reader in a visit, named with the words of a wizard. Views call these and never write to a visit
 * themselves.
 */
export interface FirstActions {
  /** Takes the answers in the form and moves on, or reports the missing ones. */
  submitScreen(form: HTMLFormElement): void;
  chooseLanguage(lang: string): void;
}

export interface Actions extends FirstActions {
  goBack(): void;
  /** Opens the screen of that question; the next submit returns to the result. */
  editAnswer(question: string): void;
  /** Opens the first screen of the race-day checks. */
  startRaceChecks(): void;
  /** Returns from the checks to the plan. */
  leaveRaceChecks(): void;
  /** Starts a second look at the warning signs. */
  recheck(): void;
  /** Sets or clears the tick of a line of that day's checklist. */
  tick(day: number, line: string, on: boolean): void;
  chooseRegion(region: string): void;
  /** Stores the name that marks the reader's entries in a calendar. */
  nameCalendar(name: string): void;
  /** Removes all records from the device. */
  forget(): void;
  /** Makes the visit from a link the reader's own. It replaces the one that they had. */
  keepLink(): void;
  /** Returns from a visit that came with a link to the reader's own visit. */
  leaveLink(): void;
}
