/**
 * The words of the interface, as types: a language is complete when it compiles. Words about calves, races and care
 * are not here; they come with the pack.
 */

/** What the first question needs; loaded with the element. */
export interface Words {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly back: string;
  readonly next: string;
  /** Questions left: at least, at most. */
  left(min: number, max: number): string;
  readonly whyWeAsk: string;
  readonly or: string;
  readonly problem: string;
  readonly chooseOne: string;
  chooseSome(none: string): string;
  wholeNumber(min: number, max: number): string;
  readonly raceDate: string;
  readonly inDays: string;
  readonly refused: string;
  readonly resultFailed: string;
  readonly show: string;
  readonly language: string;
}
