/**
 * The strings of the interface, as types, so that an incomplete language does not compile. Words about calves, races
 * and care come with the pack. These strings are needed for the first question; the others are in `ui-strings.ts`.
 */

export interface Words {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly next: string;
  /** Number of questions left: `min` to `max`. */
  left(min: number, max: number): string;
  readonly whyWeAsk: string;
  readonly or: string;
  readonly refused: string;
  readonly tryAgain: string;
  readonly show: string;
  readonly language: string;
}
