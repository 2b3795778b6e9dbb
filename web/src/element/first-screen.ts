/**
 * The first screen of a pack, which the compiler writes to a small file of its own (engine/compiler/play/first_screen.h):
 * a reader can read it and pick answers while the engine and the pack are still on their way.
 */

import type { Option, Question } from '../engine/types.js';
import type { Words } from '../locale/words.js';
import type { FirstActions } from '../views/actions.js';
import { choices } from '../views/interview/choices.js';
import { type InterviewScreen, interview } from '../views/interview/interview.js';

type Bare<T, Left extends keyof T> = Omit<T, Left> & Partial<Pick<T, Left>>;

export interface FirstScreen extends InterviewScreen {
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

/** Draws it, as nobody has answered anything yet. */
export function drawFirstScreen(first: FirstScreen, words: Words, actions: FirstActions): HTMLElement {
  return interview(first, words, actions, (question) => choices(question, undefined, words));
}
