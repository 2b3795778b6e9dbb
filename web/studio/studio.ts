/** The studio's page: files on the left, text in the middle, the widget on the right, and below what is proved or wrong. */
import '../src/runner-advisor.js';
import { stop, work } from './compiler.js';
import { Editor } from './editor.js';
import { download, readFiles } from './files.js';
import { keep, kept } from './kept.js';
import { packs } from './live-packs.js';
import type { Answer, Diagnostic, Report } from './work.js';

/** A pause in typing after which the content is proved again. */
const kQuietMs = 300;

const $ = <T extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as T;

let files = new Map<string, string>();
let shown = '';
let diagnostics: readonly Diagnostic[] = [];
let quiet: number | undefined;

const editor = new Editor($('editor'), (text) => {
  files.set(shown, text);
  save();
  window.clearTimeout(quiet);
  quiet = window.setTimeout(prove, kQuietMs);
});

function say(words: string): void {
  $('status').textContent = words;
}

function complain(words: string): void {
  $('told').textContent = words;
  $('told').hidden = words === '';
}

function save(): void {
  keep(files).catch(() =>
    complain('This browser does not let the studio keep your work. Download it before you leave the page.'),
  );
}

function made<K extends keyof HTMLElementTagNameMap>(tag: K, words = '', className = ''): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  node.textContent = words;
  node.className = className;
  return node;
}

function listFiles(): void {
  const wrong = new Set(diagnostics.map(({ file }) => file));
  const entries = [...files.keys()].map((name) => {
    const item = made('li');
    const button = made('button', name, wrong.has(name) ? 'wrong' : '');
    button.type = 'button';
    button.setAttribute('aria-current', String(name === shown));
    button.addEventListener('click', () => show(name));
    item.append(button);
    return item;
  });
  $('list').replaceChildren(...entries);
}

function show(name: string): void {
  shown = name;
  editor.open(name, files.get(name) ?? '');
  editor.underline(diagnostics.filter(({ file }) => file === name));
  listFiles();
}

function listMistakes(): void {
  const entries = diagnostics.map((diagnostic) => {
    const item = made('li');
    const place = diagnostic.line > 0 ? `${diagnostic.file}:${diagnostic.line}` : diagnostic.file;
    const button = made('button', `${place} ${diagnostic.message}`);
    button.type = 'button';
    button.addEventListener('click', () => {
      if (!files.has(diagnostic.file)) return;
      if (shown !== diagnostic.file) show(diagnostic.file);
      editor.show(diagnostic);
    });
    item.append(button);
    if (diagnostic.hint) item.append(made('span', diagnostic.hint, 'hint'));
    return item;
  });
  $('mistakes').replaceChildren(...entries);
}

function listProof({ answer_sets: sets, claims, cases, texts, questions }: Report): void {
  const figures: [string, string | number | null | undefined][] = [
    ['sets of answers', sets && BigInt(sets).toLocaleString('en')],
    ['claims that hold', claims && `${claims.filter(({ holds }) => holds).length} of ${claims.length}`],
    ['cases that pass', cases && `${cases.passed} of ${cases.passed + cases.failed}`],
    ['texts walked', texts?.walked],
    ['questions in the longest interview', questions?.longest],
  ];
  const entries = figures
    .filter(([, figure]) => figure !== undefined && figure !== null)
    .map(([what, figure]) => {
      const entry = made('div');
      entry.append(made('dt', what), made('dd', String(figure)));
      return entry;
    });
  $('proof').replaceChildren(...entries);
}

function hearChecked({ report, milliseconds }: Extract<Answer, { kind: 'checked' }>): void {
  diagnostics = report.diagnostics;
  const count = diagnostics.length;
  listMistakes();
  listFiles();
  listProof(report);
  editor.underline(diagnostics.filter(({ file }) => file === shown));
  const seconds = (milliseconds / 1000).toFixed(1);
  say(
    count === 0
      ? `Proved in ${seconds} s. Nothing is wrong.`
      : `${count} ${count === 1 ? 'mistake' : 'mistakes'}, found in ${seconds} s. The widget shows the last version without mistakes.`,
  );
}

function showWidget(): void {
  const { id, title, locales } = JSON.parse(files.get('pack.json') ?? '{}');
  $('topic').textContent = title;
  const widget = made('runner-advisor' as 'div');
  widget.setAttribute('pack', id);
  widget.setAttribute('lang', locales[0]);
  $('widget').replaceChildren(widget);
}

function hear(answer: Answer): void {
  if (answer.kind === 'starter') {
    open(new Map(answer.files));
    return;
  }
  if (answer.kind === 'failed') complain(answer.words);
  if (answer.kind === 'checked') hearChecked(answer);
  if (answer.kind === 'built') {
    packs.set(answer.packs);
    showWidget();
  }
  const goesOn = answer.kind === 'checked' && answer.report.diagnostics.length === 0;
  $('stop').hidden = !goesOn;
}

function prove(): void {
  complain('');
  say('Proving…');
  $('stop').hidden = false;
  work({ files: [...files] }, hear).catch(() =>
    hear({ kind: 'failed', words: 'The compiler could not be loaded. Reload the page when you are online.' }),
  );
}

function open(opened: Map<string, string>): void {
  if (!opened.has('pack.json')) {
    complain('There is no pack.json among these files. Choose all files of a topic, or a zip of its folder.');
    return;
  }
  files = opened;
  diagnostics = [];
  $<HTMLButtonElement>('download').disabled = false;
  save();
  show(files.has('questions.json') ? 'questions.json' : 'pack.json');
  prove();
}

function take(chosen: Iterable<File>): void {
  readFiles(chosen).then(open, () => complain('These files could not be read. A zip may be damaged.'));
}

$('starter').addEventListener('click', () => {
  if (files.size > 0 && !window.confirm('Replace what is open with the starter?')) return;
  work({}, hear).catch(() => complain('The compiler could not be loaded. Reload the page when you are online.'));
});
$('open').addEventListener('click', () => $('files').click());
$('open-folder').addEventListener('click', () => $('folder').click());
for (const id of ['files', 'folder']) {
  const input = $<HTMLInputElement>(id);
  input.addEventListener('change', () => {
    take([...(input.files ?? [])]);
    input.value = ''; // the same choice again is a change, too
  });
}
$('download').addEventListener('click', () => {
  let name = 'topic';
  try {
    name = String(JSON.parse(files.get('pack.json') ?? '').id);
  } catch {} // what is written so far may be no JSON, and is saved all the same
  download(files, name.replace(/[^\w-]/g, '') || 'topic');
});
$('stop').addEventListener('click', () => {
  if (stop()) say('The proof was stopped. The next change begins a new one.');
  $('stop').hidden = true;
});
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  take(event.dataTransfer?.files ?? []);
});

kept().then(
  (found) => {
    if (found && files.size === 0) open(found);
  },
  () => {},
);
