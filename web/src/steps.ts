import type { Answer, Question } from './advisor.js';

/** What a view may ask of the element that shows it. */
export interface Steps {
  /** Takes the answers of the group on screen and goes on, unless some are missing: those are returned. */
  submit(answers: ReadonlyMap<string, Answer>): readonly Question[];
  back(): void;
  /** To the screen of that question, and from there straight to the result again. */
  change(question: string): void;
  /** The race-day checks. */
  check(): void;
  /** From the checks to the plan. */
  plan(): void;
  /** Draws the same place again, with other numbers or words; focus stays at the control with that name. */
  redraw(focus?: string): void;
  forget(): void;
  speak(lang: string): void;
}
