/**
 * The editor of one file, with mistakes underlined. It is in a shadow root because CodeMirror then puts its styles into a
 * constructed style sheet. The site's policy allows that, but refuses a style element.
 */
import { autocompletion } from '@codemirror/autocomplete';
import { json } from '@codemirror/lang-json';
import { syntaxTree } from '@codemirror/language';
import { lintGutter, setDiagnostics, type Diagnostic as Underline } from '@codemirror/lint';
import { EditorState, type Text } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { basicSetup } from 'codemirror';
import type { Diagnostic } from '../work.js';
import { complete, type Known } from './completion.js';
import { theme } from './theme.js';

/** Columns count characters, positions UTF-16 units. */
function positionOf(text: Text, { line, column }: Diagnostic): number {
  const found = text.line(Math.min(Math.max(line, 1), text.lines));
  let at = 0;
  for (let left = column - 1; left > 0 && at < found.length; --left) {
    at += (found.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return found.from + at;
}

/** A larger text makes the editor slow, and no author has written one. */
const kMostCharacters = 1_000_000;
const kMostLine = 100_000;

/** Without Intl, because its first use takes tens of milliseconds. */
const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** The message that is shown instead of a text that is too large; null for any other text. */
export function unshown(text: string): string | null {
  if (text.length > kMostCharacters) {
    return `This file has ${grouped(text.length)} characters, more than can be edited here. It is checked and saved as it is.`;
  }
  let from = 0;
  while (from < text.length) {
    const end = text.indexOf('\n', from);
    const length = (end < 0 ? text.length : end) - from;
    if (length > kMostLine) {
      return `This file has a line of ${grouped(length)} characters, longer than can be edited here. It is checked and saved as it is.`;
    }
    from += length + 1;
  }
  return null;
}

const underlined = (text: Text, diagnostic: Diagnostic): Underline => {
  const from = positionOf(text, diagnostic);
  const to = Math.min(text.lineAt(from).to, from + 1);
  return {
    from,
    to: Math.max(from, to),
    severity: 'error',
    source: diagnostic.code,
    message: diagnostic.hint ? `${diagnostic.message}\n${diagnostic.hint}` : diagnostic.message,
  };
};

interface Owner {
  /** The author has edited the text. */
  changed(text: string): void;
  /** The cursor has moved. */
  moved(): void;
  /** The author pressed F12, or clicked with the control key. Returns false when there is no definition. */
  goToDefinition(): boolean;
  known(): Known;
}

export class Editor {
  readonly #view: EditorView;
  readonly #owner: Owner;
  /** False while a message is shown instead of a text that is too large. */
  #isShown = true;

  constructor(place: HTMLElement, owner: Owner) {
    const root = place.attachShadow({ mode: 'open' });
    this.#owner = owner;
    this.#view = new EditorView({ parent: root, root });
  }

  get cursor(): number {
    return this.#view.state.selection.main.head;
  }

  open(name: string, text: string): void {
    const owner = this.#owner;
    const instead = unshown(text);
    this.#isShown = instead === null;
    this.#view.setState(
      EditorState.create({
        doc: instead ?? text,
        extensions: [
          EditorState.readOnly.of(!this.#isShown),
          keymap.of([{ key: 'F12', run: () => owner.goToDefinition() }]),
          basicSetup,
          name.endsWith('.json') && this.#isShown ? [json(), this.#completion(name)] : [],
          lintGutter(),
          theme,
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': name }),
          EditorView.domEventHandlers({
            click: (event) => {
              if (event.ctrlKey || event.metaKey) owner.goToDefinition();
              return false;
            },
          }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged && this.#isShown) owner.changed(update.state.doc.toString());
            if (update.selectionSet || update.docChanged) owner.moved();
          }),
        ],
      }),
    );
    owner.moved();
  }

  #completion(name: string) {
    return autocompletion({
      icons: false,
      override: [
        ({ state, pos, explicit }) =>
          complete(name, syntaxTree(state), state.doc.toString(), pos, this.#owner.known(), explicit),
      ],
    });
  }

  underline(diagnostics: readonly Diagnostic[]): void {
    if (!this.#isShown) return;
    const { state } = this.#view;
    this.#view.dispatch(
      setDiagnostics(
        state,
        diagnostics.filter(({ line }) => line > 0).map((one) => underlined(state.doc, one)),
      ),
    );
  }

  show(diagnostic: Diagnostic): void {
    this.go(this.#isShown ? positionOf(this.#view.state.doc, diagnostic) : 0);
  }

  /** Moves the cursor and the focus to that offset. */
  go(offset: number): void {
    if (this.#isShown) {
      const at = Math.min(offset, this.#view.state.doc.length);
      this.#view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
    }
    this.#view.focus();
  }
}
