/**
 * The text of one file, with what is wrong underlined. It lives in a shadow root because CodeMirror then puts its styles
 * into a constructed style sheet, which the policy of the site allows; a style element it would refuse.
 */
import { json } from '@codemirror/lang-json';
import { lintGutter, setDiagnostics, type Diagnostic as Underline } from '@codemirror/lint';
import { EditorState, type Text } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { basicSetup } from 'codemirror';
import type { Diagnostic } from './work.js';

/** The marks of CodeMirror are pictures in data addresses, which the policy of the site refuses. */
const marks = EditorView.theme({
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy #a3210f', paddingBottom: '0' },
  '.cm-lint-marker-error': { content: 'normal' },
  '.cm-lint-marker-error::before': {
    content: '"!"',
    color: '#a3210f',
    fontWeight: 'bold',
    paddingInlineStart: '0.3em',
  },
});

/** Columns count characters, positions UTF-16 units. */
function positionOf(text: Text, { line, column }: Diagnostic): number {
  const found = text.line(Math.min(Math.max(line, 1), text.lines));
  const before = Array.from(found.text)
    .slice(0, Math.max(column - 1, 0))
    .join('');
  return found.from + before.length;
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

export class Editor {
  readonly #view: EditorView;
  readonly #changed: (text: string) => void;

  constructor(place: HTMLElement, changed: (text: string) => void) {
    const root = place.attachShadow({ mode: 'open' });
    this.#changed = changed;
    this.#view = new EditorView({ parent: root, root });
  }

  open(name: string, text: string): void {
    this.#view.setState(
      EditorState.create({
        doc: text,
        extensions: [
          basicSetup,
          name.endsWith('.json') ? json() : [],
          lintGutter(),
          marks,
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': name }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) this.#changed(update.state.doc.toString());
          }),
        ],
      }),
    );
  }

  underline(diagnostics: readonly Diagnostic[]): void {
    const { state } = this.#view;
    this.#view.dispatch(
      setDiagnostics(
        state,
        diagnostics.filter(({ line }) => line > 0).map((one) => underlined(state.doc, one)),
      ),
    );
  }

  show(diagnostic: Diagnostic): void {
    const at = positionOf(this.#view.state.doc, diagnostic);
    this.#view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
    this.#view.focus();
  }
}
