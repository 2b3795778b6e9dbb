/**
 * What a session of the engine looks like from outside: the types that the element, the app, the headless package and
 * the tests share. `engine.ts` implements them; nothing here touches memory or the page.
 */

import type { CheckRole, QuestionKind, QuestionRole, Section, Start, Status, Timer, Urgency } from './layout.js';

export type { CheckRole, QuestionKind, QuestionRole, Section, Start, Status, Timer, Urgency };
export type Stage = 'triage' | 'race_check';

/** One of several: the option id. Any of several: their ids. Number, date (days from today), scale: a whole number, or null for "none". */
export type Answer = string | readonly string[] | number | null;
export type Answers = Record<string, Answer>;

export interface Option {
  readonly id: string;
  readonly text: string;
  /** How the answer reads back in a list: "the skin is warmer". */
  readonly short: string;
  readonly unsure: boolean;
  readonly warning: boolean;
  /** Words above it and its neighbours with the same ones; empty: none. */
  readonly group: string;
}

/** An element of SVG of a picture or a drawing: its name, its attributes, and the elements inside it. */
export type Shape = readonly [name: string, attributes: Readonly<Record<string, string>>, ...inside: Shape[]];

export interface Question {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly stage: Stage;
  /** What it is to the pack: `race_date` counts the days to the race, `none` is any other. */
  readonly role: QuestionRole;
  /** Neighbouring questions with the same screen are shown together. */
  readonly screen: string;
  /** Whether options can be picked in a picture too. */
  readonly hasPicture: boolean;
  /** Regions carry the id of their option as `data-option`. Null: there is none, or it comes with the words of results. */
  readonly picture: Shape | null;
  readonly text: string;
  readonly hint: string;
  readonly why: string;
  /** Words for an empty list or for null; empty when neither is allowed. */
  readonly none: string;
  readonly min: number;
  readonly max: number;
  readonly options: readonly Option[];
}

export interface Source {
  /** Empty in a pack that came in parts, as is `evidence`; so is `rule` of an assessment. */
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly year: number | null;
  readonly address: string;
  readonly evidence: string;
}

export interface Schedule {
  readonly timesADay: number;
  /** Length of one time; 0: none. */
  readonly minutes: number;
  /** Holds in one time; 0: none. */
  readonly sets: number;
  /** Seconds of one hold; 0: none. */
  readonly holdSeconds: number;
  readonly everyDays: number;
}

/** One line of the result. Texts have their placeholders filled in. */
export interface Line {
  readonly id: string;
  readonly section: Section;
  readonly status: Exclude<Status, 'hidden'>;
  /** Empty in a pack that came in parts. */
  readonly variant: string;
  readonly title: string;
  readonly text: string;
  /** Why this line is there. */
  readonly reason: string;
  /** Tip of the column it comes from, 1 to 6; 0: none. */
  readonly tip: number;
  readonly timer: Timer;
  readonly drawing: Shape | null;
  /** What the drawing shows, for who cannot see it; empty when there is none. */
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
  /** The rule's words for the reader; may be empty. */
  readonly reason: string;
  /** Every line that is shown, all sections, in the content's order. */
  readonly lines: readonly Line[];
  /** Whether the race-day checks are for this reader. */
  readonly checksAvailable: boolean;
}

/** What the race checks say. */
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
  /** YYYY-MM-DD. Past it no new plan is made. */
  readonly reviewBy: string;
  /**
   * Named words of the pack: "disclaimer", "draft", "column_credit" … In those for the page around ("fallback", "intro") the
   * values of all regions are filled in.
   */
  readonly texts: Readonly<Record<string, string>>;
  readonly regions: readonly {
    readonly id: string;
    readonly label: string;
    readonly values: Readonly<Record<string, string>>;
  }[];
  /** The region value that is a telephone number to call, such as "emergency"; empty: none. */
  readonly call: string;
  readonly questions: readonly Question[];
  readonly outcomes: readonly { readonly id: string; readonly title: string }[];
}

/** One interview. All calls are synchronous and take microseconds. */
export interface Session {
  readonly pack: Pack;
  /** Whether the words of results were left out of the pack; `addWords` brings them. Until then results have no texts. */
  readonly wordsMissing: boolean;
  /** False when these are not the words of this pack. */
  addWords(words: ArrayBuffer): boolean;
  /** Region id that fills in the emergency numbers; default is the pack's last region. */
  region: string;
  answer(question: string, answer: Answer): void;
  forget(question?: string): void;
  answerOf(question: string): Answer | undefined;
  /** The next question that can still change the result, or null when the interview is complete. */
  next(stage?: Stage): Question | null;
  /** Questions of that screen still relevant, starting with next(); what one screen shows. */
  screen(stage?: Stage): readonly Question[];
  /** Ids of the questions answered and still asked, in order. */
  asked(stage?: Stage): readonly string[];
  /** Least and most questions still to be asked. Never wrong. */
  left(stage?: Stage): { readonly min: number; readonly max: number };
  /** Null while incomplete. */
  assess(): Assessment | null;
  /** The minimal set of answered questions that makes this line (or, without id, the outcome and urgency) what it is. */
  explain(lineId?: string): readonly string[];
  /** Up to three single-answer changes that would change the urgency. */
  changes(): readonly Change[];
  plan(): readonly PlanDay[];
  /** After the race_check stage is complete: its outcome. */
  checks(): ChecksResult | null;
  /** Short text with the ids of questions and options, and the pack's id and version. */
  save(): string;
  /** Takes what still fits; returns the ids that were dropped. */
  restore(saved: string): readonly string[];
}

/** What was refused: the engine's bytes, the pack's, a pack of another format version, or an answer. */
export type Refusal = 'engine' | 'pack' | 'version' | 'answer';

export class AdvisorError extends Error {
  /** `code` is the number of engine/runtime/error.h; 0 outside the engine. For an answer, `cause` names the question. */
  constructor(
    readonly refused: Refusal,
    readonly code: number,
    options?: ErrorOptions,
  ) {
    super(`${refused} refused${code ? ` (${code})` : ''}`, options);
  }
}
