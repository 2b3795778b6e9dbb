/**
 * Everything after the first question: the engine, how a visit goes on, and how its screens are drawn. Fetched while the reader
 * reads, so that no later step waits for a request.
 */

import { drawingStyle, legStyle } from './art/style.js';
import { today } from './days.js';
import { open } from './engine.js';
import { complain } from './interview/complain.js';
import { addCounters } from './interview/counter.js';
import { fields, read } from './interview/fields.js';
import { interview } from './interview/interview.js';
import { addPictures } from './interview/pictures.js';
import { back, change, check, follow, forget, leaveChecks, restore, startVisit, submit } from './journey.js';
import { completePack, type loadParts } from './load.js';
import { moreWords } from './locale/en-more.js';
import type { MoreWords } from './locale/more-words.js';
import type { Words } from './locale/words.js';
import { settleRegion } from './result/region.js';
import { drawResult, showInTurn } from './result/result.js';
import type { Steps } from './steps.js';
import partsCss from './style/parts.css?inline';
import questionsCss from './style/questions.css?inline';
import resultCss from './style/result.css?inline';
import { groupOf, type Visit } from './visit.js';

export { back, change, check, forget, leaveChecks };

export const style = new CSSStyleSheet();
style.replaceSync(resultCss + questionsCss + partsCss + legStyle + drawingStyle);

/** The reader has just answered and waits for the next screen. */
let answered = false;

async function moreIn(lang: string): Promise<MoreWords> {
  if (lang.startsWith('es')) return (await import('./locale/es.js')).moreWords;
  return lang === 'en-XA' ? (await import('./locale/pseudo.js')).moreWords : moreWords;
}

/** How a visit begins: where one in another language stands, where the device or a link has one, or anew. */
export async function begin(
  parts: ReturnType<typeof loadParts>,
  key: string,
  from: Visit | 'memory' | 'start',
): Promise<Visit> {
  const visit = startVisit(await open(...(await parts)), key);
  if (from === 'memory') restore(visit);
  else if (from !== 'start' && from.session.pack.id === visit.session.pack.id) follow(visit, from);
  return visit;
}

/** Draws where the visit stands: a question, or the result. `region` is the page's wish. */
export async function draw(
  visit: Visit,
  words: Words,
  region: string,
  steps: Steps,
  signal: AbortSignal,
): Promise<HTMLElement> {
  const inTurn = answered;
  answered = false;
  const more = await moreIn(words.lang);
  if (visit.at || visit.detour) {
    const view = interview(visit, words, steps, fields(more), more.back);
    addPictures(view, groupOf(visit));
    addCounters(view, groupOf(visit), more);
    return view;
  }
  const { session } = visit;
  await completePack(session);
  settleRegion(visit, region);
  const assessment = session.assess();
  if (!assessment) throw new Error(session.pack.id);
  const view = drawResult({ visit, words: more, lang: words.lang, assessment, steps, now: today(), signal });
  if (inTurn) showInTurn(view);
  return view;
}

/** True when the visit moved on; else the form says what is missing. */
export async function take(visit: Visit, form: HTMLFormElement, lang: string): Promise<boolean> {
  const given = groupOf(visit).flatMap((question) => {
    const answer = read(form, question);
    return answer === undefined ? [] : [[question.id, answer] as const];
  });
  const missing = submit(visit, new Map(given));
  answered = !missing.length;
  if (missing.length) complain(form, missing, await moreIn(lang));
  return !missing.length;
}

/** The parts that a reader may never open. */
export async function fetchAll({ session }: Visit): Promise<void> {
  await Promise.all([
    completePack(session),
    import('./take-along/calendar.js'),
    import('./take-along/print.js'),
    import('./take-along/share.js'),
  ]);
}
