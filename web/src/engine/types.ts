/**
 * The interface of an engine session: the types that the element, the app, the npm package and the tests share.
 * `engine.ts` implements them. Nothing here touches memory or the page.
 */

import type { CheckRole, QuestionKind, QuestionRole, Section, Start, Status, Timer, Urgency } from './layout.js';

export type { CheckRole, QuestionKind, QuestionRole, Section, Start, Status, Timer, Urgency };
export type Stage = 'triage' | 'race_check';

/**
 * One of several: the option id. Any of several: their ids. Number, date (days from today), scale: a whole number, or
 * null for "none".
 */
export type Answer = string | readonly string[] | number | null;
export type Answers = Record<string, Answer>;

export interface Option {
  readonly id: string;
  readonly text: string;
  /** The answer in a list of reasons: "the skin is warmer". */
  readonly short: string;
  readonly unsure: boolean;
  readonly warning: boolean;
  /** Heading above this option and its neighbours of the same group; empty when there is none. */
  readonly group: string;
}

/** An SVG element of a picture or a drawing: its name, its attributes, and its child elements. */
export type Shape = readonly [name: string, attributes: Readonly<Record<string, string>>, ...inside: Shape[]];

export interface Question {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly stage: Stage;
  /** The question's role in the pack: `race_date` counts the days to the race; `none` is any other question. */
  readonly role: QuestionRole;
  /** Neighbouring questions with the same screen are shown together. */
  readonly screen: string;
  /** Whether the reader can also pick options in a picture. */
  readonly hasPicture: boolean;
  /** Its regions carry the option id as `data-option`. Null when there is no picture or it is not loaded yet. */
  readonly picture: Shape | null;
  readonly text: string;
  readonly hint: string;
  readonly why: string;
  /** Words for an empty list or for null; empty when neither is allowed. */
  readonly none: string;
  /** How a number reads back, in the pieces of a pack, with the number under the question's id; empty: as a number. */
  readonly short: string;
  readonly min: number;
  readonly max: number;
  readonly options: readonly Option[];
}

export interface Source {
  /** Empty in a pack with a separate words file, as are `evidence` and the `rule` of an assessment. */
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly year: number | null;
  readonly address: string;
  readonly evidence: string;
}

export interface Schedule {
  readonly timesADay: number;
  /** Duration of one session; 0 when none is given. */
  readonly minutes: number;
  /** Holds in one session; 0 when none are given. */
  readonly sets: number;
  /** Seconds of one hold; 0 when none are given. */
  readonly holdSeconds: number;
  /** Of a movement in each set; 0: none. */
  readonly repetitions: number;
  readonly everyDays: number;
}

/**
 * One line of the result. Placeholders in its texts are filled in. `text` and `reason` can hold marks of bold words, lists
 * and links; `plainText` gives the words without them.
 */
export interface Line {
  readonly id: string;
  readonly section: Section;
  readonly status: Exclude<Status, 'hidden'>;
  /** Empty in a pack with a separate words file. */
  readonly variant: string;
  readonly title: string;
  readonly text: string;
  /** Why this line is there. */
  readonly reason: string;
  /** Number of the column tip that it comes from, 1 to 6; 0 when it comes from none. */
  readonly tip: number;
  readonly timer: Timer;
  readonly drawing: Shape | null;
  /** Alternative text of the drawing; empty when there is no drawing. */
  readonly drawingTitle: string;
  readonly schedule: Schedule | null;
  readonly sources: readonly Source[];
}

export interface Assessment {
  readonly outcome: string;
  readonly outcomeTitle: string;
  readonly urgency: Urgency;
  readonly start: Start;
  readonly rule: string;
  /** The rule's text for the reader; may be empty. */
  readonly reason: string;
  /** All lines that are shown, of all sections, in the order of the content. */
  readonly lines: readonly Line[];
  /** Whether this reader is offered the race-day checks. */
  readonly checksAvailable: boolean;
}

/** The result of the race checks. */
export interface ChecksResult {
  readonly outcome: string;
  readonly role: CheckRole;
  readonly title: string;
  readonly text: string;
  readonly reason: string;
}

export interface PlanDay {
  /** Days from today; 0 is today. */
  readonly day: number;
  readonly isRace: boolean;
  /** Ids of the checklist lines of that day. */
  readonly items: readonly string[];
}

export interface Change {
  readonly question: string;
  readonly answer: Answer;
  readonly urgency: Urgency;
  readonly outcome: string;
}

export interface Pack {
  readonly id: string;
  readonly version: string;
  readonly locale: string;
  readonly title: string;
  readonly scope: string;
  readonly reviewStatus: 'draft' | 'reviewed';
  /** YYYY-MM-DD. After this day no new plan is made. */
  readonly reviewBy: string;
  /**
   * Named texts of the pack: "disclaimer", "draft", "column_credit" … The texts for the surrounding page ("fallback",
   * "intro") have the values of all regions filled in.
   */
  readonly texts: Readonly<Record<string, string>>;
  readonly regions: readonly {
    readonly id: string;
    readonly label: string;
    readonly values: Readonly<Record<string, string>>;
  }[];
  /** The region value that is a telephone number to call, such as "emergency"; empty when there is none. */
  readonly call: string;
  readonly questions: readonly Question[];
  readonly outcomes: readonly { readonly id: string; readonly title: string }[];
}

/** One interview. All calls are synchronous and take microseconds. */
export interface Session {
  readonly pack: Pack;
  /**
   * Whether the texts of results are in a separate file that `addWords` has not added yet. Until then results have no
   * texts.
   */
  readonly wordsMissing: boolean;
  /** Adds the texts of results; false when they belong to another pack. */
  addWords(words: ArrayBuffer): boolean;
  /** Id of the region whose telephone numbers are filled in; by default the pack's last region. */
  region: string;
  answer(question: string, answer: Answer): void;
  forget(question?: string): void;
  answerOf(question: string): Answer | undefined;
  /** The next question that can still change the result, or null when the interview is complete. */
  next(stage?: Stage): Question | null;
  /** The questions of one screen: next() and the relevant questions that share its screen. */
  screen(stage?: Stage): readonly Question[];
  /** Ids of the questions answered and still asked, in order. */
  asked(stage?: Stage): readonly string[];
  /** Least and greatest number of questions still to be asked. Always correct, never an estimate. */
  left(stage?: Stage): { readonly min: number; readonly max: number };
  /** The result; null while the interview is incomplete. */
  assess(): Assessment | null;
  /** A minimal set of answered questions that determines this line or, without an id, the outcome and the urgency. */
  explain(lineId?: string): readonly string[];
  /** Up to three changes of a single answer that would change the urgency. */
  changes(): readonly Change[];
  plan(): readonly PlanDay[];
  /** The outcome of the race checks; null before the race_check stage is complete. */
  checks(): ChecksResult | null;
  /** A short text with the ids of questions and options, and the id and version of the pack. */
  save(): string;
  /** Restores the answers that still fit; returns the ids of those that were dropped. */
  restore(saved: string): readonly string[];
}

/** What was refused: the engine's bytes, the pack's bytes, a pack of another format version, or an answer. */
export type Refusal = 'engine' | 'pack' | 'version' | 'answer';

export class AdvisorError extends Error {
  /**
   * `code` is the number in engine/runtime/error.h; 0 outside the engine. For an answer, `cause` names the question.
   */
  constructor(
    readonly refused: Refusal,
    readonly code: number,
    options?: ErrorOptions,
  ) {
    super(
      refused === 'version'
        ? 'the pack has another format than the engine: take both from one release'
        : `${refused} refused${code ? ` (${code})` : ''}`,
      options,
    );
  }
}
