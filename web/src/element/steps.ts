/** What a view may ask of the element that shows it. */
export interface Steps {
  /** Takes the answers in the form and goes on, or says what is missing. */
  submit(form: HTMLFormElement): void;
  back(): void;
  /** To the screen of that question, and from there straight to the result again. */
  change(question: string): void;
  /** The race-day checks. */
  check(): void;
  /** From the checks to the plan. */
  plan(): void;
  /** Draws the same place again, with other numbers or words; with a name, for a reader at the control of that name. */
  redraw(focus?: string): void;
  forget(): void;
  speak(lang: string): void;
}
