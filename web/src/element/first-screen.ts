/**
 * The first screen of a pack, which the compiler writes to a small file of its own (engine/compiler/play/first_screen.h):
 * a reader can read it and pick answers while the engine and the pack are still on their way.
 */

import type { Option, Question } from '../engine/types.js';
import type { Asking } from '../visit/asking.js';

type Bare<T, Left extends keyof T> = Omit<T, Left> & Partial<Pick<T, Left>>;

export interface FirstScreen {
  /** The end of the hash of the file that the compiler wrote: the page's HTML names what it was drawn from. */
  readonly hash: string;
  readonly id: string;
  readonly title: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly left: { readonly min: number; readonly max: number };
  readonly questions: readonly (Bare<Question, 'stage' | 'role' | 'screen' | 'picture' | 'min' | 'max' | 'options'> & {
    readonly options: readonly Bare<Option, 'short' | 'unsure' | 'warning' | 'group'>[];
  })[];
}

/** What drawing the first screen reads of a visit that has just begun. */
export function askingOf({ questions, left, ...pack }: FirstScreen): Asking {
  const screen = questions as readonly Question[];
  return {
    session: {
      pack: { ...pack, questions: screen },
      answerOf: () => undefined,
      asked: () => [],
      left: () => left,
      screen: () => screen,
    },
    at: screen[0]?.id ?? '',
    stage: 'triage',
    changing: false,
    second: null,
    today: 0,
    raceDay: Number.NaN,
  };
}
