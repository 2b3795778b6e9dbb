/**
 * The first screen of a pack. The compiler writes it to a small separate file (engine/compiler/play/first_screen.h), so
 * that a reader can read it and pick answers while the engine and the pack are still loading.
 */

import type { Option, Question } from '../engine/types.js';
import type { Words } from '../locale/words.js';
import type { FirstActions } from '../views/actions.js';
import { choices } from '../views/interview/choices.js';
import { type InterviewScreen, interview } from '../views/interview/interview.js';

type Bare<T, Left extends keyof T> = Omit<T, Left> & Partial<Pick<T, Left>>;

export interface FirstScreen extends InterviewScreen {
  /**
   * The last characters of the hash of the compiler's file. The pre-rendered HTML carries the same value, which tells
   * which file it was drawn from.
   */
  readonly hash: string;
  readonly locale: string;
  readonly questions: readonly (Bare<
    Question,
    'stage' | 'role' | 'screen' | 'picture' | 'short' | 'min' | 'max' | 'options'
  > & {
    readonly options: readonly Bare<Option, 'short' | 'unsure' | 'warning' | 'group'>[];
  })[];
}

/** Draws the first screen without any answer. */
export function drawFirstScreen(first: FirstScreen, words: Words, actions: FirstActions): HTMLElement {
  const view = interview(first, words, actions, (question) => choices(question, undefined, words));
  if (first.locale !== words.lang) view.lang = first.locale;
  return view;
}
