/**
 * What the second question takes: the engine, how a visit goes on, and how its questions are drawn. Fetched while the reader
 * reads the first. What results take is in `advice.ts`.
 */

import { today } from '../engine/days.js';
import { open } from '../engine/engine.js';
import { uiStrings } from '../locale/en-more.js';
import type { UiStrings } from '../locale/ui-strings.js';
import type { Words } from '../locale/words.js';
import css from '../style/interview-chunk.css?inline';
import type { Actions } from '../views/actions.js';
import { addCounters } from '../views/interview/counter.js';
import { fields, read } from '../views/interview/fields.js';
import { interview } from '../views/interview/interview.js';
import { addPictures } from '../views/interview/pictures.js';
import { showErrors } from '../views/interview/show-errors.js';
import {
  back,
  catchUp,
  change,
  check,
  chooseRegion,
  follow,
  forget,
  leaveChecks,
  passDays,
  recheck,
  restore,
  startVisit,
  submit,
  tick,
} from '../visit/journey.js';
import { groupOf, type Visit } from '../visit/visit.js';
import { completePack, loadParts } from './load.js';

export { back, change, check, chooseRegion, forget, leaveChecks, recheck, tick };

const style = new CSSStyleSheet();
style.replaceSync(css);

/** The sheets of the screens after the first; a new list when there is one more. */
export let styles = [style];

type Advice = typeof import('./result-chunk.js');

/** Kept, since even a module that is there already is imported a frame later. */
let advice: Advice | undefined;

async function fetchAdvice(): Promise<Advice> {
  const fetched = await import('./result-chunk.js');
  if (!advice) styles = [...styles, fetched.style];
  advice = fetched;
  return fetched;
}

/** The reader has just answered and waits for the next screen. */
let answered = false;

/** The words of the languages that this page has shown. */
const known: Record<string, UiStrings> = { en: uiStrings };

/** Brings the words of a language, so that every later step has them at once. */
async function learn(lang: string): Promise<void> {
  if (lang.startsWith('es')) known.es ??= (await import('../locale/es.js')).uiStrings;
  if (lang === 'en-XA') known[lang] ??= (await import('../locale/pseudo.js')).uiStringsOf(uiStrings);
}

const moreIn = (lang: string): UiStrings => known[lang] ?? uiStrings;

/** How a visit begins: where one in another language stands, where the device or a link has one, or anew. */
export async function begin(
  parts: ReturnType<typeof loadParts>,
  key: string,
  from: Visit | 'memory' | 'start',
  lang: string,
): Promise<Visit> {
  const [engine, pack] = await parts;
  const [session] = await Promise.all([open(engine, pack), learn(lang)]);
  const visit = startVisit(session, key);
  if (from === 'memory') restore(visit);
  else if (from !== 'start' && from.session.pack.id === visit.session.pack.id) follow(visit, from);
  return visit;
}

/** The question where the visit stands. */
function ask(visit: Visit, words: Words, more: UiStrings, actions: Actions): HTMLElement {
  const view = interview(visit, words, actions, fields(more), more.back);
  const group = groupOf(visit);
  addPictures(view, group);
  addCounters(view, group, more);
  return view;
}

/** Follows the other tabs and the day, until the result leaves the screen. */
function followOutside(visit: Visit, actions: Actions, redraw: () => void, signal: AbortSignal): void {
  addEventListener(
    'storage',
    ({ key, newValue }) => {
      if (key !== visit.key && key !== null) return;
      if (newValue === null) actions.forget();
      else if (catchUp(visit)) redraw();
    },
    { signal },
  );
  // A page left open over night shows the new day when the reader comes back to it.
  document.addEventListener('visibilitychange', () => !document.hidden && passDays(visit) && redraw(), { signal });
}

/** Draws where the visit stands: a question, or the result. `region` is the page's wish. */
export async function draw(
  visit: Visit,
  words: Words,
  region: string,
  actions: Actions,
  redraw: () => void,
  signal: AbortSignal,
): Promise<HTMLElement> {
  const inTurn = answered;
  answered = false;
  const more = moreIn(words.lang);
  if (visit.at || visit.detour) return ask(visit, words, more, actions);
  const { session } = visit;
  const [{ settleRegion, drawResult }] =
    advice && !session.wordsMissing ? [advice] : await Promise.all([fetchAdvice(), completePack(session)]);
  followOutside(visit, actions, redraw, signal);
  settleRegion(visit, region);
  const assessment = session.assess();
  if (!assessment) throw new Error(session.pack.id);
  return drawResult({ visit, words: more, lang: words.lang, assessment, actions, now: today(), signal }, inTurn);
}

/** True when the visit moved on; else the form says what is missing. */
export function take(visit: Visit, form: HTMLFormElement, lang: string): boolean {
  const given = groupOf(visit).flatMap((question) => {
    const answer = read(form, question);
    return answer === undefined ? [] : [[question.id, answer] as const];
  });
  const missing = submit(visit, new Map(given));
  answered = !missing.length;
  if (missing.length) showErrors(form, missing, moreIn(lang), lang);
  return !missing.length;
}

/** Packs and languages that were played through. */
const warmedUp = new Set<string>();

/** Fetches what results take, and plays a visit through, once a page, each piece in a turn of its own. */
export async function prepare(visit: Visit, words: Words, turn: (act: () => void) => void): Promise<void> {
  const [{ warmUp }] = await Promise.all([fetchAdvice(), completePack(visit.session)]);
  const { id } = visit.session.pack;
  if (warmedUp.has(id + words.lang)) return;
  warmedUp.add(id + words.lang);
  const session = await open(...(await loadParts(id, words.lang)));
  await completePack(session);
  const more = moreIn(words.lang);
  const pieces = warmUp(session, (own) => ask(own, words, more, {} as never), more, words.lang);
  const next = (): void => {
    try {
      const { done, value } = pieces.next();
      if (done) return;
      value();
      turn(next);
    } catch {
      // What fails here fails again where it is told: in the reader's own visit.
    }
  };
  turn(next);
}
