import type { Assessment } from '../../engine/types.js';
import type { UiStrings } from '../../locale/ui-strings.js';
import type { VisitView } from '../../visit/visit.js';
import type { Actions } from '../actions.js';
import type { Child } from '../dom.js';
import type { DeferredRendering } from './deferred-rendering.js';

/** What a reader takes along from a result. The views of a result know no export; the element hands them in. */
export interface Exports {
  /** The card with what can be saved and shared. */
  card(context: Context): Child;
  /** Prints the result when the page is printed while `view` is on it. */
  printWithPage(view: HTMLElement, context: Context): void;
}

/** What every part of a result is drawn from. */
export interface Context {
  readonly visit: VisitView;
  readonly words: UiStrings;
  /** Language of words, dates and numbers. */
  readonly lang: string;
  readonly assessment: Assessment;
  readonly actions: Actions;
  /** Today as a day; one for the whole drawing, so that midnight cannot fall inside it. */
  readonly now: number;
  /** Fires when the result leaves the screen. */
  readonly signal: AbortSignal;
  readonly folding: DeferredRendering;
  readonly exports: Exports;
  /**
   * Names what puts other numbers and ticks into the view on screen: a place was chosen, or another tab has ticked a line.
   * Without it, and where it returns false, the whole view is drawn again.
   */
  onUpdate(update: (visit: VisitView) => boolean): void;
}

/** Past the day by which the content has to be looked at again: no new plan is made. */
export const isPast = ({ now, visit }: Context): boolean => now > Date.parse(visit.session.pack.reviewBy) / 86_400_000;
