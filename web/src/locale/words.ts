/**
 * The words of the interface, as types: a language is complete when it compiles. Words about calves, races and care
 * are not here; they come with the pack. These are what the first question needs; the others are in `ui-strings.ts`.
 */

export interface Words {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly next: string;
  /** Questions left: at least, at most. */
  left(min: number, max: number): string;
  readonly whyWeAsk: string;
  readonly or: string;
  readonly refused: string;
  readonly tryAgain: string;
  readonly show: string;
  readonly language: string;
}
