import type { Assessment } from '../../engine/types.js';
import type { UiStrings } from '../../locale/ui-strings.js';
import type { VisitView } from '../../visit/visit.js';
import type { Actions } from '../actions.js';
import type { Child } from '../dom.js';
import type { DeferredRendering } from './deferred-rendering.js';

/**
 * Exports of a result (paper, calendar, link …). The views of a result import none of them; the element hands them in.
 */
export interface Exports {
  /** The card with everything that can be saved and shared. */
  card(context: Context): Child;
  /** Prints the result when the reader prints the page while `view` is on it. */
  printWithPage(view: HTMLElement, context: Context): void;
}

/** The data that every part of a result is drawn from. */
export interface Context {
  readonly visit: VisitView;
  readonly words: UiStrings;
  /** Language of texts, dates and numbers. */
  readonly lang: string;
  readonly assessment: Assessment;
  readonly actions: Actions;
  /** Today as an epoch day. It is read once for the whole drawing, so that midnight cannot fall in between. */
  readonly now: number;
  /** Aborted when the result leaves the screen. */
  readonly signal: AbortSignal;
  readonly folding: DeferredRendering;
  readonly exports: Exports;
  /**
   * Registers the function that updates the numbers and ticks of the view on screen, after a region was chosen or
   * another tab ticked a line. The whole view is drawn again when there is no such function or it returns false.
   */
  onUpdate(update: (visit: VisitView) => boolean): void;
}

/** Whether the content is past its review date: no new plan is made then. */
export const isPast = ({ now, visit }: Context): boolean => now > Date.parse(visit.session.pack.reviewBy) / 86_400_000;

/** Whether the reader is to be seen today: nothing that they are to do is folded away then. */
export const isUrgent = ({ assessment: { urgency } }: Context): boolean =>
  urgency === 'emergency_now' || urgency === 'same_day';
