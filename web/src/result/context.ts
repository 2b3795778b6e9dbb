import type { Assessment } from '../advisor.js';
import type { MoreWords } from '../locale/more-words.js';
import type { Steps } from '../steps.js';
import type { Visit } from '../visit.js';
import type { Folding } from './folding.js';

/** What every part of a result is drawn from. */
export interface Context {
  readonly visit: Visit;
  readonly words: MoreWords;
  /** Language of words, dates and numbers. */
  readonly lang: string;
  readonly assessment: Assessment;
  readonly steps: Steps;
  /** Today as a day; one for the whole drawing, so that midnight cannot fall inside it. */
  readonly now: number;
  /** Fires when the result leaves the screen. */
  readonly signal: AbortSignal;
  readonly folding: Folding;
}
