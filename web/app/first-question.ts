/**
 * Draws the first question as HTML at build time, with the element's own templates and the engine that ships, so that
 * what the page carries and what the element draws over it are the same. Only the build runs this; see
 * web/build/prerender.mjs.
 */

import { h } from '../src/dom.js';
import { open } from '../src/engine.js';
import { choices } from '../src/interview/choices.js';
import { interview } from '../src/interview/interview.js';
import { loadWords } from '../src/load.js';
import css from '../src/style/first.css?inline';
import { startVisit } from '../src/visit.js';
import appCss from './app.css?inline';

export { appCss, css, open };

/** The card of the element, as its `#put` makes it. */
export async function firstQuestion(engine: BufferSource, pack: ArrayBuffer): Promise<string> {
  const session = await open(engine, pack);
  const words = await loadWords(session.pack.locale);
  const view = interview(startVisit(session, ''), words, {} as never, choices);
  const props = { class: 'w', part: 'card', lang: words.lang, dir: words.dir, 'data-theme': 'auto' };
  return h('div', props, h('div', { class: 'c' }, view)).outerHTML;
}
