/**
 * What the second question takes: the engine, how a visit goes on, and how its questions are drawn. Fetched while the reader
 * reads the first. What results take is in `result-chunk.ts`.
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
import { groupOf } from '../visit/asking.js';
import { VisitMachine } from '../visit/machine.js';
import type { VisitEvent } from '../visit/reduce.js';
import type { Visit, VisitView } from '../visit/visit.js';
import { follow } from './follow.js';
import { completePack, loadParts, loadWords } from './load.js';
import type { Opened } from './widget.js';
import { world } from './world.js';

export { carryOver } from './carry-over.js';
export { focusAndReveal } from './reveal.js';
export { speak } from './speak.js';

const style = new CSSStyleSheet();
style.replaceSync(css + artCss);

/** The sheets of the screens after the first; a new list when there is one more. */
export let styles = [style];

type ResultChunk = typeof import('./result-chunk.js');

/** Kept, since even a module that is there already is imported a frame later. */
let resultChunk: ResultChunk | undefined;

async function fetchResultChunk(): Promise<ResultChunk> {
  const fetched = await import('./result-chunk.js');
  if (!resultChunk) styles = [...styles, fetched.style];
  resultChunk = fetched;
  return fetched;
}

/** The words of the languages that this page has shown. */
const known: Record<string, UiStrings> = { en: uiStrings };

/** Brings the words of a language, so that every later step has them at once. */
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

/** The question where the visit stands. */
function ask(visit: VisitView, words: Words, ui: UiStrings, actions: Actions): HTMLElement {
  const view = screenOf(visit, words, ui, actions);
  const group = groupOf(visit);
  addPictures(view, group);
  addCounters(view, group, ui);
  return view;
}

/** Milliseconds that a question waits for its picture, which is an extra to the list of options. */
const kPictureWait = 1000;

/** Pictures come with the words of results: a reader who is quick, on a slow line, is here before them. */
async function waitForPictures(session: Session, questions: readonly Question[]): Promise<void> {
  if (!session.wordsMissing || !questions.some(({ hasPicture }) => hasPicture)) return;
  const late = new Promise((resolve) => setTimeout(resolve, kPictureWait));
  await Promise.race([completePack(session).catch(() => undefined), late]);
}

/** How a screen is drawn, beside the visit and the words. */
export interface Drawing {
  /** Day of the race as the page knows it; NaN: it does not. */
  readonly raceDay: number;
  /** The page's wish, a region id or a country code. */
  readonly region: string;
  readonly actions: FirstActions;
  /** Does what may lead to another screen. */
  send(event: VisitEvent): void;
  /** Draws the same place again; with a name, for a reader at the control of that name. */
  redraw(focus?: string): void;
  /** Fires when the view leaves the screen. */
  readonly signal: AbortSignal;
  /** The reader has just answered and waits: a result is drawn a little at a time. */
  readonly inTurn: boolean;
}

/** Whether the same screen says the same, but for numbers and ticks. */
const isSamePlace = (one: Visit, two: Visit): boolean =>
  one.at === two.at &&
  one.stage === two.stage &&
  one.today === two.today &&
  one.notice === two.notice &&
  one.answers === two.answers &&
  one.link === two.link;

/** Draws where the visit stands: a question, or the result. */
export async function draw(machine: VisitMachine, words: Words, how: Drawing): Promise<HTMLElement> {
  const { raceDay, region, send, redraw, signal, inTurn } = how;
  const visit = machine.view(raceDay);
  const { session } = visit;
  const { lang } = words;
  const ui = uiStringsIn(lang);

  /** Puts other numbers and ticks into the view, where it can do that itself. */
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
    // A tick shows itself.
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
  follow(machine.key, () => change(() => machine.refresh()), signal);
  return view;
}

/** What the reader has put into the form. */
export function readScreen(form: HTMLFormElement, machine: VisitMachine): VisitEvent {
  const { questions } = machine.view(Number.NaN).session.pack;
  const answers: Record<string, Answer> = {};
  const asked: string[] = [];
  // As it was drawn: another tab or midnight may have changed the visit meanwhile.
  for (const set of form.querySelectorAll<HTMLElement>('[data-question]')) {
    const question = questions.find(({ id }) => id === set.dataset.question);
    if (!question) continue;
    asked.push(question.id);
    const answer = read(form, question);
    if (answer !== undefined) answers[question.id] = answer;
  }
  return { type: 'submitScreen', questions: asked, answers };
}

export function showMissing(root: ParentNode, missing: readonly Question[], lang: string): void {
  const form = root.querySelector('form');
  if (form) showErrors(form, missing, uiStringsIn(lang), lang);
}

/** Packs and languages that were played through. */
const warmedUp = new Set<string>();

/** Fetches what results take, and plays a visit through, once a page, each piece in a turn of its own. */
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
      // What fails here fails again where it is told: in the reader's own visit.
    }
  };
  whenIdle(next);
}
