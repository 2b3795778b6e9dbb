/**
 * Everything that the second question needs: the engine, the visit, and the code that draws questions. It is fetched
 * while the reader reads the first question. Code for results is in `result-chunk.ts`.
 */

import { open } from '../engine/engine.js';
import { lookUp } from '../engine/look-up.js';
import type { Answer, Question, Session } from '../engine/types.js';
import { uiStrings } from '../locale/en-more.js';
import type { UiStrings } from '../locale/ui-strings.js';
import type { Words } from '../locale/words.js';
import artCss from '../style/art.css?inline';
import css from '../style/interview-chunk.css?inline';
import type { Actions, FirstActions } from '../views/actions.js';
import { addCounters } from '../views/interview/counter.js';
import { read } from '../views/interview/fields.js';
import { addPictures } from '../views/interview/pictures.js';
import { screenOf } from '../views/interview/screen.js';
import { showErrors } from '../views/interview/show-errors.js';
import type { Context } from '../views/result/context.js';
import { addVisitNotes } from '../views/visit-notes.js';
import { VisitMachine } from '../visit/machine.js';
import { groupOf } from '../visit/question-groups.js';
import type { VisitEvent } from '../visit/reduce.js';
import type { Visit, VisitView } from '../visit/visit.js';
import { completePack, loadParts, loadWords } from './load.js';
import { refreshOnChanges } from './refresh-triggers.js';
import type { Opened } from './widget.js';
import { world } from './world.js';

export { carryOver } from './carry-over.js';
export { focusAndReveal } from './reveal.js';
export { speak } from './speak.js';

const style = new CSSStyleSheet();
style.replaceSync(css + artCss);

/** Style sheets of the screens after the first. The list is replaced, not changed, when a sheet is added. */
export let styles = [style];

type ResultChunk = typeof import('./result-chunk.js');

/** Cached because `import()` takes a frame even for a module that is already loaded. */
let resultChunk: ResultChunk | undefined;

async function fetchResultChunk(): Promise<ResultChunk> {
  const fetched = await import('./result-chunk.js');
  if (!resultChunk) styles = [...styles, fetched.style];
  resultChunk = fetched;
  return fetched;
}

/** The interface strings of each language that this page has shown. */
const known: Record<string, UiStrings> = { en: uiStrings };

/** Loads the strings of a language, so that later steps can read them synchronously. */
async function learn(lang: string): Promise<void> {
  if (lookUp(lang, ['es'])) known.es ??= (await import('../locale/es.js')).uiStrings;
  if (lang === 'en-XA') known[lang] ??= (await import('../locale/pseudo.js')).uiStringsOf(uiStrings);
}

const uiStringsIn = (lang: string): UiStrings => known[lang] ?? uiStrings;

export async function openPack(parts: ReturnType<typeof loadParts>, lang: string): Promise<Opened> {
  const [engine, pack] = await parts;
  const [session] = await Promise.all([open(engine, pack), learn(lang)]);
  whenIdle(() => prepare(session, lang).catch(() => undefined));
  const begin: Opened['begin'] = (session, key, fragment) => new VisitMachine(session, key, world, fragment);
  return { session, begin, complete: completePack };
}

const whenIdle = (act: () => void): void => {
  (globalThis.requestIdleCallback ?? setTimeout)(act);
};

/** Draws the current question screen of the visit. */
function ask(visit: VisitView, words: Words, ui: UiStrings, actions: Actions): HTMLElement {
  const view = screenOf(visit, words, ui, actions);
  const group = groupOf(visit);
  addPictures(view, group, ui);
  addCounters(view, group, ui);
  // WebKit does not scroll when an arrow key picks the next radio button, so scroll to it.
  view.addEventListener('input', ({ target }) =>
    (target as Element).scrollIntoView({ block: 'nearest', behavior: 'instant' }),
  );
  return view;
}

/** Milliseconds that a question waits for its picture. The picture is optional: the list of options asks the same. */
const kPictureWait = 1000;

/**
 * Pictures arrive in the same file as the texts of results. A fast reader on a slow connection may get here before that
 * file.
 */
async function waitForPictures(session: Session, questions: readonly Question[]): Promise<void> {
  if (!session.wordsMissing || !questions.some(({ hasPicture }) => hasPicture)) return;
  const late = new Promise((resolve) => setTimeout(resolve, kPictureWait));
  await Promise.race([completePack(session).catch(() => undefined), late]);
}

/** What drawing a screen needs in addition to the visit and the words. */
export interface Drawing {
  /** Race day from the page's `race-date`, as an epoch day; NaN when the page gives none. */
  readonly raceDay: number;
  /** The page's `region` attribute: a region id or a country code. */
  readonly region: string;
  readonly actions: FirstActions;
  /** Applies an event that may lead to another screen. */
  send(event: VisitEvent): void;
  /** Draws the same screen again. `focus` names the control at which the reader is. */
  redraw(focus?: string): void;
  /** Aborted when the view leaves the screen. */
  readonly signal: AbortSignal;
  /** The reader has just answered and is waiting, so a result is drawn in several tasks. */
  readonly inTurn: boolean;
}

/** Whether two visits show the same screen; only numbers and ticks may differ. */
const isSamePlace = (one: Visit, two: Visit): boolean =>
  one.at === two.at &&
  one.stage === two.stage &&
  one.today === two.today &&
  one.notice === two.notice &&
  one.answers === two.answers &&
  one.link === two.link;

/** Draws the current screen of the visit: a question or the result. */
export async function draw(machine: VisitMachine, words: Words, how: Drawing): Promise<HTMLElement> {
  const { raceDay, region, send, redraw, signal, inTurn } = how;
  const visit = machine.view(raceDay);
  const { session } = visit;
  const { lang } = words;
  const ui = uiStringsIn(lang);

  /** Updates numbers and ticks in the existing view. False when the view must be drawn again. */
  let update: ((visit: VisitView) => boolean) | undefined;
  const isUpdated = (): boolean => {
    if (!update || !resultChunk) return false;
    const next = machine.view(raceDay);
    resultChunk.settleRegion(next, region);
    return update(next);
  };
  const change = (act: () => unknown, focus?: string): void => {
    const before = machine.visit;
    act();
    if (machine.visit === before) return;
    if (!isSamePlace(before, machine.visit)) redraw(focus);
    else if (!isUpdated() && focus !== '') redraw(focus);
  };
  const actions: Actions = {
    ...how.actions,
    goBack: () => send({ type: 'goBack' }),
    editAnswer: (question) => send({ type: 'editAnswer', question }),
    startRaceChecks: () => send({ type: 'startRaceChecks' }),
    leaveRaceChecks: () => send({ type: 'leaveRaceChecks' }),
    recheck: () => send({ type: 'recheck' }),
    forget: () => send({ type: 'forget' }),
    keepLink: () => send({ type: 'keepLink' }),
    leaveLink: () => send({ type: 'leaveLink' }),
    // The browser has already drawn the tick of the checkbox, so the view needs no update.
    tick: (day, line, on) => change(() => machine.dispatch({ type: 'tick', day, line, on }), ''),
    chooseRegion: (region) => change(() => machine.dispatch({ type: 'chooseRegion', region }), 'region'),
    nameCalendar: (name) => change(() => machine.dispatch({ type: 'nameCalendar', name }), ''),
  };
  const onUpdate: Context['onUpdate'] = (act) => {
    update = act;
  };

  let view: HTMLElement;
  if (visit.at || visit.second) {
    await waitForPictures(session, groupOf(visit));
    view = ask(visit, words, ui, actions);
  } else {
    const isReady = resultChunk && !session.wordsMissing;
    const { settleRegion, drawResult, withExports } =
      isReady && resultChunk ? resultChunk : (await Promise.all([fetchResultChunk(), completePack(session)]))[0];
    settleRegion(visit, region);
    const assessment = session.assess();
    if (!assessment) throw new Error(session.pack.id);
    const context = withExports({ visit, words: ui, lang, assessment, actions, now: visit.today, signal, onUpdate });
    view = drawResult(context, inTurn);
  }
  addVisitNotes(view, visit, ui, lang, actions);
  // The interface has no strings in the language of the pack, so the card has another language than the view.
  if (session.pack.locale !== lang) view.lang = session.pack.locale;
  refreshOnChanges(machine.key, () => change(() => machine.refresh()), signal);
  return view;
}

/** Reads the reader's entries from the form. */
export function readScreen(form: HTMLFormElement, machine: VisitMachine): VisitEvent {
  const { questions } = machine.view(Number.NaN).session.pack;
  const answers: Record<string, Answer> = {};
  const asked: string[] = [];
  // Read the questions from the form, not from the visit: another tab or midnight may have changed the visit since the
  // form was drawn.
  for (const set of form.querySelectorAll<HTMLElement>('[data-question]')) {
    const question = questions.find(({ id }) => id === set.dataset.question);
    if (!question) continue;
    asked.push(question.id);
    const answer = read(form, question);
    if (answer !== undefined) answers[question.id] = answer;
  }
  return { type: 'submitScreen', questions: asked, answers };
}

export function showMissing(root: ShadowRoot, missing: readonly Question[], lang: string): void {
  const form = root.querySelector('form');
  // The first screen has come without the sheet that knows errors.
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...styles])];
  if (form) showErrors(form, missing, uiStringsIn(lang), lang);
}

/** Packs and languages that `warmUp` has already run for. */
const warmedUp = new Set<string>();

/**
 * Fetches the code and texts of results, then runs `warmUp` once for each pack and language, one piece per idle task.
 */
async function prepare(session: Session, lang: string): Promise<void> {
  const [{ warmUp }, words] = await Promise.all([fetchResultChunk(), loadWords(lang), completePack(session)]);
  const { id } = session.pack;
  if (warmedUp.has(id + words.lang)) return;
  warmedUp.add(id + words.lang);
  const own = await open(...(await loadParts(id, words.lang)));
  await completePack(own);
  const ui = uiStringsIn(words.lang);
  const pieces = warmUp(own, (visit) => ask(visit, words, ui, {} as never), ui, words.lang);
  const next = (): void => {
    try {
      const { done, value } = pieces.next();
      if (done) return;
      value();
      whenIdle(next);
    } catch {
      // Ignore the error. The same code runs again in the reader's own visit, where the element reports it.
    }
  };
  whenIdle(next);
}
