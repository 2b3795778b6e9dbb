/** Everything after the first question. Fetched while the reader reads it, so that no later step waits for a request. */

import { drawingStyle, legStyle } from './art/style.js';
import { today } from './days.js';
import { addCounters } from './interview/counter.js';
import { addPictures } from './interview/pictures.js';
import { resultWords } from './locale/en-result.js';
import type { ResultWords } from './locale/result-words.js';
import { settleRegion } from './result/region.js';
import { drawResult } from './result/result.js';
import type { Steps } from './steps.js';
import css from './style/result.css?inline';
import type { Visit } from './visit.js';

export const style = new CSSStyleSheet();
style.replaceSync(css + legStyle + drawingStyle);

async function wordsOf(lang: string): Promise<ResultWords> {
  if (lang.startsWith('es')) return (await import('./locale/es.js')).resultWords;
  if (lang === 'en-XA') return (await import('./locale/pseudo.js')).resultWords;
  return resultWords;
}

export async function result(
  visit: Visit,
  lang: string,
  region: string,
  steps: Steps,
  signal: AbortSignal,
): Promise<HTMLElement> {
  settleRegion(visit, region);
  const words = await wordsOf(lang);
  const assessment = visit.session.assess();
  if (!assessment) throw new Error('incomplete');
  return drawResult({ visit, words, lang, assessment, steps, now: today(), signal });
}

/** What an interview screen gains once all is here: the leg to tap, the counter of heel raises. */
export async function decorate(visit: Visit, lang: string, root: ShadowRoot): Promise<void> {
  root.adoptedStyleSheets.push(style);
  addPictures(root);
  addCounters(root, visit, await wordsOf(lang));
}

/** The parts that a reader may never open. */
export async function fetchAll(): Promise<void> {
  await Promise.all([
    import('./take-along/calendar.js'),
    import('./take-along/print.js'),
    import('./take-along/share.js'),
  ]);
}
