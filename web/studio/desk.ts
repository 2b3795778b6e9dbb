/** The interface of the whole page for its parts. */
import type { NewFile } from './files/beginnings.js';
import type { Answers, Diagnostic, Report, Texts } from './work.js';

export interface Desk {
  /** The id of the topic, in letters that a file name may have. */
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
  /** The files as they were when the topic was opened. */
  readonly opened: ReadonlyMap<string, string>;
  readonly report: Report | null;
  readonly texts: Texts | null;
  /** Shows an offset of a file in the editor. */
  goTo(file: string, offset: number): void;
  /** Shows the value that a JSON pointer names. */
  goToPointer(file: string, pointer: string): void;
  goToDiagnostic(diagnostic: Diagnostic): void;
  /** Changes a file from outside the editor. */
  write(file: string, text: string): void;
  /** Creates a file that a mistake reports as missing. */
  make(kind: NewFile, name: string): void;
  /** Opens the visit of a reader with these answers in the widget. */
  openReader(answers: Answers): void;
  /** Shows who sees the text with that key. */
  askWho(key: string): void;
  complain(words: string): void;
}
