/** What the parts of the page can ask of the whole. */
import type { NewFile } from './files/beginnings.js';
import type { Answers, Diagnostic, Report, Texts } from './work.js';

export interface Desk {
  /** The id of the topic, fit for the name of a file. */
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
  /** As they were when the topic was opened. */
  readonly opened: ReadonlyMap<string, string>;
  readonly report: Report | null;
  readonly texts: Texts | null;
  /** Leads the author to an offset of a file. */
  goTo(file: string, offset: number): void;
  /** The same to what a pointer of JSON names. */
  goToPointer(file: string, pointer: string): void;
  goToDiagnostic(diagnostic: Diagnostic): void;
  /** Writes a file by another hand than the editor's. */
  write(file: string, text: string): void;
  /** Makes a file that a mistake misses. */
  make(kind: NewFile, name: string): void;
  /** Opens the visit of a reader with these answers in the widget. */
  openReader(answers: Answers): void;
  /** Tells who sees the text with that key. */
  askWho(key: string): void;
  complain(words: string): void;
}
