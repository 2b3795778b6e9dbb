/** The messages between the page and the compiler's workers. */

export type Files = readonly (readonly [name: string, text: string])[];
export type Answers = Record<string, string | readonly string[] | number | null>;

export interface Diagnostic {
  readonly code: string;
  readonly file: string;
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint: string;
}

/** A reader that a proof found, with as few answers as possible. `words`: only the answers that matter for the finding. */
export interface Reader {
  readonly answers: Answers;
  readonly words: readonly string[];
  readonly outcome: string;
  readonly urgency: string;
  readonly start: string;
}

export interface Claim {
  readonly id: string;
  readonly text: string;
  readonly built_in: boolean;
  readonly holds: boolean;
  readonly counterexample?: Reader;
}

/** The reader of the diagnostic with the same pointer and message. */
export interface FoundReader {
  readonly pointer: string;
  readonly message: string;
  readonly reader: Reader;
  readonly milder?: Reader;
}

/** The part of `advisor check --json` that the studio shows; without a proof when the content could not be read. */
export interface Report {
  /** Hash of everything that the proof depends on; empty when the content could not be read. */
  readonly fingerprint: string;
  readonly proof_is_known: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly answer_sets?: string;
  readonly outcomes?: Readonly<Record<string, string>>;
  readonly claims?: readonly Claim[];
  readonly cases?: { readonly passed: number; readonly failed: number };
  readonly texts?: { readonly walked: number; readonly languages_not_checked: readonly string[] };
  readonly questions?: { readonly longest: number | null; readonly mean: number; readonly cases_mean: number };
  readonly readers?: readonly FoundReader[];
}

/** `advisor texts --json`. */
export interface Texts {
  readonly texts: readonly {
    readonly key: string;
    readonly file: string;
    readonly pointer: string;
    readonly text: string;
    readonly words: number;
    readonly level: number | null;
  }[];
  readonly levels: readonly {
    readonly locale: string;
    readonly measure: 'grade' | 'ease' | null;
    readonly words: number;
    readonly level: number | null;
  }[];
}

/** `advisor who --json`. */
export interface Who {
  readonly key: string;
  readonly text: string;
  readonly conditions: readonly { readonly what: string; readonly when: string }[];
  readonly seen_by: string;
  readonly of: string;
  readonly share: number;
  readonly reader: Reader | null;
}

interface Result {
  readonly outcome: string;
  readonly urgency: string;
  readonly start: string;
}
export interface Change {
  readonly what: string;
  readonly answer_sets: string;
  readonly share: number;
  readonly example: Answers;
  readonly before: Result;
  readonly after: Result;
}

/** `advisor diff --json`. */
export interface Difference {
  readonly answer_sets: string;
  readonly changes: readonly Change[];
  readonly milder: Change | null;
  readonly texts: readonly {
    readonly key: string;
    readonly before: string;
    readonly now: string;
    readonly stale: readonly string[];
  }[];
}

export type Job =
  | { readonly kind: 'starter' }
  /** `known`: the last report without mistakes. Its proof is reused when only texts have changed since. */
  | { readonly kind: 'prove'; readonly files: Files; readonly known: Report | null }
  | { readonly kind: 'who'; readonly files: Files; readonly key: string }
  | { readonly kind: 'compare'; readonly files: Files; readonly before: Files }
  | { readonly kind: 'review'; readonly files: Files }
  | { readonly kind: 'packs'; readonly files: Files }
  | { readonly kind: 'translate'; readonly files: Files; readonly locale: string };

export type Answer =
  | { readonly kind: 'starter'; readonly files: Files }
  | { readonly kind: 'preview'; readonly packs: [string, Uint8Array][] }
  | { readonly kind: 'texts'; readonly texts: Texts }
  | { readonly kind: 'step'; readonly number: number; readonly of: number; readonly what: string }
  | { readonly kind: 'checked'; readonly report: Report; readonly milliseconds: number }
  | { readonly kind: 'who'; readonly who: Who }
  | { readonly kind: 'compared'; readonly difference: Difference }
  | { readonly kind: 'review'; readonly page: string }
  | { readonly kind: 'packs'; readonly packs: [string, Uint8Array][] }
  /** `keys`: the keys of all texts of the topic. */
  | { readonly kind: 'translated'; readonly text: string; readonly keys: readonly string[] }
  | { readonly kind: 'failed'; readonly words: string }
  /** The job has ended; this is its last message. */
  | { readonly kind: 'done' };
