/** What the page and the compiler's thread say to each other. */

export interface Diagnostic {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint: string;
}

/** The part of `advisor check --json` that the studio shows; without a proof when the content could not be read. */
export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  readonly answer_sets?: string;
  readonly claims?: readonly { readonly id: string; readonly text: string; readonly holds: boolean }[];
  readonly cases?: { readonly passed: number; readonly failed: number };
  readonly texts?: { readonly walked: number };
  readonly questions?: { readonly longest: number | null; readonly mean: number };
}

/** Without files: the starter is wanted. */
export interface Work {
  readonly module: WebAssembly.Module;
  readonly files?: [string, string][];
}

export type Answer =
  | { readonly kind: 'starter'; readonly files: [string, string][] }
  | { readonly kind: 'checked'; readonly report: Report; readonly milliseconds: number }
  | { readonly kind: 'built'; readonly packs: [string, Uint8Array][] }
  | { readonly kind: 'failed'; readonly words: string };
