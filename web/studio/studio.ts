/** The studio's page: files on the left, the editor in the middle, the widget on the right, and the proof below. */
import { proofs } from './compiler.js';
import type { Desk } from './desk.js';
import { placeholdersIn } from './editor/completion.js';
import { Editor } from './editor/editor.js';
import type { NewFile } from './files/beginnings.js';
import { downloadZip } from './files/files.js';
import { dropFile, KeptElsewhere, keepFile, keepOpened, keepWork, keptWork } from './files/kept.js';
import type { Place } from './index/content-index.js';
import { Index } from './index/index.js';
import { Adding } from './page/adding.js';
import { askAuthor } from './page/ask.js';
import { Drawn } from './page/drawn.js';
import { FileList } from './page/file-list.js';
import { Inquiries } from './page/inquiries.js';
import { waysIn } from './page/opening.js';
import { Results } from './page/results.js';
import { saveWork } from './page/saving.js';
import { Tabs } from './page/tabs.js';
import { LiveWidget } from './page/widget.js';
import { showConnections } from './panels/connections.js';
import { TranslationView } from './translation/view.js';
import type { Answer, Answers, Diagnostic, Report, Texts } from './work.js';

/** Pause in typing before the content is proved again, and pause of the cursor before its place is looked up. */
const kQuietMs = 300;
const kStillMs = 120;

const $ = <T extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as T;

class Studio implements Desk {
  files = new Map<string, string>();
  opened: ReadonlyMap<string, string> = new Map();
  report: Report | null = null;
  texts: Texts | null = null;

  /** The last report without any mistake. */
  #known: Report | null = null;
  #folder: FileSystemDirectoryHandle | null = null;
  #shown = '';
  /** The file that the editor shows was changed elsewhere while the editor was hidden. */
  #isEditorBehind = false;
  #place: Place | null = null;
  #quiet: number | undefined;
  #still: number | undefined;

  readonly #index = new Index(() => this.#list());
  readonly #editor = new Editor($('editor'), {
    changed: (text) => this.#changed(this.#shown, text),
    moved: () => this.#moved(),
    goToDefinition: () => this.#goToDefinition(),
    known: () => ({
      things: this.#index.things,
      placeholders: placeholdersIn(this.files.get('pack.json') ?? ''),
    }),
  });
  readonly #widget = new LiveWidget($('widget'), $('language'));
  readonly #fileList = new FileList(
    $('list'),
    this,
    (name) => this.#show(name),
    (name) => void this.#remove(name),
  );
  readonly #adding = new Adding(this);
  readonly #drawn = new Drawn($('drawn'));
  readonly #results = new Results($('below'), this);
  readonly #translation = new TranslationView($('translate'), this);
  readonly #inquiries = new Inquiries(this);
  readonly #side = new Tabs($('side'), (name) => this.#openSide(name));
  readonly #views = new Tabs($('views'), (name) => this.#openView(name));

  constructor() {
    waysIn({
      open: (files, folder) => this.open(files, new Map(files), folder),
      add: (files) => {
        if (this.files.size === 0 || files.size === 0 || files.has('pack.json')) return false;
        this.#showStart(false);
        void this.#adding.take([...files].map(([name, text]) => ({ name, text })));
        return true;
      },
      mayReplace: async () => {
        await restored;
        if (this.files.size === 0 || this.#isUnchanged()) return true;
        return askAuthor('Replace what is open? What you changed and did not save is lost.', 'Replace it', 'Keep it');
      },
      complain: (words) => this.complain(words),
    });
    const press = (id: string, act: () => void) => $(id).addEventListener('click', act);
    press('download', () => downloadZip(this.files, this.name, this.name));
    press('save-folder', () => void this.#saveFolder());
    press('another', () => this.#showStart(true));
    press('back', () => this.#showStart(false));
    press('definition', () => this.#goToDefinition());
    press('ask-who', () => this.#askWhoHere());
    press('anew', () => this.#widget.startAnew());
    press('stop', () => {
      if (proofs.stop()) this.#results.stopped();
    });
    addEventListener('beforeunload', (event) => {
      if ($('not-kept').hidden || this.#isUnchanged()) return;
      event.preventDefault();
      event.returnValue = true; // Chrome before 119 asks only with this
    });
    // The first text makes the browser compile the editor's code, which takes tens of milliseconds. Do it while the author reads.
    setTimeout(() => this.#shown === '' && this.#editor.open('questions.json', '{ "questions": [] }'));
    const restored = keptWork().then(
      (work) => {
        if (work && this.files.size === 0) this.open(work.files, work.opened, work.folder);
      },
      (error) => this.#keep(Promise.reject(error)),
    );
  }

  /** `opened`: the files as they were before the author's changes. */
  open(files: Map<string, string>, opened: Map<string, string>, folder: FileSystemDirectoryHandle | null): void {
    if (!files.has('pack.json')) {
      this.complain('There is no pack.json among these files. Choose all files of a topic, or a zip of its folder.');
      return;
    }
    this.files = files;
    this.opened = opened;
    this.#folder = folder;
    this.report = this.texts = this.#known = null;
    this.#isEditorBehind = false;
    $('save-folder').hidden = folder === null;
    this.#inquiries.clear();
    this.#showStart(false);
    this.#views.open('write');
    this.#results.begin();
    // Each takes milliseconds, because it lays out the text or copies all files, so each has a task of its own.
    const acts = [
      () => this.#show(files.has('questions.json') ? 'questions.json' : 'pack.json'),
      () => this.#prove(),
      () => this.#index.set(files),
      () => this.#keep(keepWork({ files: this.files, opened, folder })),
    ];
    for (const act of acts) setTimeout(() => this.files === files && act());
  }

  complain(words: string): void {
    $('told').textContent = words;
    $('told').hidden = words === '';
  }

  goTo(file: string, offset: number): void {
    this.#views.open('write');
    if (!this.files.has(file)) return;
    if (this.#shown !== file) this.#show(file);
    this.#editor.go(offset);
  }

  goToPointer(file: string, pointer: string): void {
    void this.#index.find(file, pointer).then((offset) => this.goTo(file, offset));
  }

  goToDiagnostic(diagnostic: Diagnostic): void {
    this.#views.open('write');
    if (!this.files.has(diagnostic.file)) return;
    if (this.#shown !== diagnostic.file) this.#show(diagnostic.file);
    this.#editor.show(diagnostic);
  }

  write(file: string, text: string): void {
    this.#changed(file, text);
    if (this.#shown !== file) return;
    // A hidden editor is brought up to date when it is shown next, because opening a text takes milliseconds.
    if (this.#views.current === 'write') this.#editor.open(file, text);
    else this.#isEditorBehind = true;
  }

  make(kind: NewFile, name: string): void {
    this.#adding.make(kind, name);
  }

  openReader(answers: Answers): void {
    this.#views.open('write');
    this.#side.open('readers');
    this.#widget.openReader(answers);
  }

  askWho(key: string): void {
    this.#views.open('write');
    this.#side.open('who');
    this.#inquiries.who(key);
  }

  get name(): string {
    return this.#topic?.id.replace(/[^\w-]/g, '') || 'topic';
  }

  /** Null while pack.json is not valid JSON. */
  get #topic(): { id: string; version: string; title: string; locales: string[] } | null {
    try {
      const { id, version, title, locales } = JSON.parse(this.files.get('pack.json') ?? '');
      return { id: String(id), version: String(version), title: String(title), locales: locales.map(String) };
    } catch {
      return null;
    }
  }

  #isUnchanged(): boolean {
    return (
      this.files.size === this.opened.size && [...this.files].every(([name, text]) => this.opened.get(name) === text)
    );
  }

  #keep(kept: Promise<void>): void {
    kept.catch((error) => {
      if (!$('not-kept').hidden) return;
      const reason =
        error instanceof KeptElsewhere
          ? 'The studio was open in another tab before this one, and only the work in that tab is kept.'
          : 'This browser does not let the studio keep your work.';
      $('not-kept').textContent = `${reason} Download what you write here before you leave the page.`;
      $('not-kept').hidden = false;
    });
  }

  #showStart(isShown: boolean): void {
    $('start').hidden = !isShown;
    $('back').hidden = this.files.size === 0;
    for (const id of ['desk', 'below', 'views', 'actions']) $(id).hidden = isShown;
  }

  #list(): void {
    this.#fileList.show(this.#shown, this.#index.things);
  }

  #show(name: string): void {
    this.#shown = name;
    this.#isEditorBehind = false;
    this.#editor.open(name, this.files.get(name) ?? '');
    this.#drawn.show(name, this.files.get(name) ?? '');
    this.#underline();
    this.#list();
  }

  async #remove(name: string): Promise<void> {
    if (!(await askAuthor(`Remove ${name} from this topic?`, 'Remove it', 'Keep it'))) return;
    this.files.delete(name);
    this.#keep(dropFile(name));
    this.#index.set(this.files);
    this.#show('pack.json');
    this.#prove();
  }

  #underline(): void {
    this.#editor.underline((this.report?.diagnostics ?? []).filter(({ file }) => file === this.#shown));
  }

  #changed(name: string, text: string): void {
    const isNew = !this.files.has(name);
    this.files.set(name, text);
    this.#keep(keepFile(name, text));
    if (isNew) this.#list();
    if (name === this.#shown) this.#drawn.show(name, text);
    window.clearTimeout(this.#quiet);
    this.#quiet = window.setTimeout(() => {
      this.#index.set(this.files);
      this.#prove();
    }, kQuietMs);
  }

  #moved(): void {
    window.clearTimeout(this.#still);
    this.#still = window.setTimeout(async () => {
      const file = this.#shown;
      const place = await this.#index.at(file, this.#editor.cursor);
      if (!place || file !== this.#shown) return;
      this.#place = place;
      const { thing, definition } = place;
      $('here').textContent = thing ? `${thing.kind.replace('_', ' ')} ${thing.id}` : file;
      $<HTMLButtonElement>('definition').disabled = definition === null;
      $<HTMLButtonElement>('ask-who').disabled = this.#textHere() === null;
      if (this.#side.current === 'connections') showConnections($('connections'), this, place);
    }, kStillMs);
  }

  #goToDefinition(): boolean {
    const definition = this.#place?.definition;
    if (definition) this.goTo(definition.file, definition.at);
    return definition != null;
  }

  /** The key of the text at the cursor, or of the first text in the thing around the cursor; null when there is none. */
  #textHere(): string | null {
    const { thing, pointers = [] } = this.#place ?? {};
    const texts = this.texts?.texts ?? [];
    if (thing?.kind === 'translation') return texts.some(({ key }) => key === thing.id) ? thing.id : null;
    const here = texts.filter(({ file }) => file === this.#shown);
    for (const pointer of thing ? pointers : []) {
      const found = here.find((text) => text.pointer === pointer || text.pointer.startsWith(`${pointer}/`));
      if (found) return found.key;
      if (thing && pointer === thing.pointer) break;
    }
    return null;
  }

  #askWhoHere(): void {
    const key = this.#textHere();
    if (key) this.askWho(key);
  }

  #openSide(name: string): void {
    if (name === 'connections' && this.#place) showConnections($('connections'), this, this.#place);
  }

  #openView(name: string): void {
    if (this.files.size === 0) return;
    if (name === 'write' && this.#isEditorBehind) this.#show(this.#shown);
    if (name === 'translate') this.#translation.open();
    if (name === 'review') this.#inquiries.review();
  }

  async #saveFolder(): Promise<void> {
    if (!this.#folder) return;
    const { files } = this;
    const { words, opened } = await saveWork(this.#folder, files, this.opened);
    if (this.files !== files) return; // another topic was opened meanwhile
    if (!opened) return this.complain(words);
    this.opened = opened;
    this.#keep(keepOpened(opened));
    this.#results.say(words);
  }

  #prove(): void {
    this.complain('');
    this.#results.begin();
    void proofs.run({ kind: 'prove', files: [...this.files], known: this.#known }, (answer) => this.#hear(answer));
  }

  #hear(answer: Answer): void {
    if (answer.kind === 'failed') this.complain(answer.words);
    if (answer.kind === 'texts') {
      this.texts = answer.texts;
      this.#moved();
    }
    if (answer.kind === 'preview' && this.#topic) {
      $('topic').textContent = this.#topic.title;
      this.#widget.show(answer.packs, this.#topic);
    }
    if (answer.kind === 'step') this.#results.step(answer);
    if (answer.kind === 'checked') {
      this.report = answer.report;
      if (answer.report.diagnostics.length === 0) this.#known = answer.report;
      this.#results.show(answer.milliseconds);
      // With hundreds of mistakes each of these is slow, so each has a task of its own.
      setTimeout(() => this.#underline());
      setTimeout(() => this.#list());
    }
    if (answer.kind === 'done') this.#results.end();
  }
}

new Studio();

// Without a service worker, the studio works only while the machine is online.
navigator.serviceWorker?.register('sw.js', { scope: './', updateViaCache: 'none' }).catch(() => undefined);
