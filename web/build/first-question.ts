/**
 * Draws the first question as HTML at build time with the element's own templates, so that the element can adopt it.
 * Only the build runs this; see web/build/prerender.mjs.
 */

import appCss from '../app/app.css?inline';
import embedCss from '../embed/embed.css?inline';
import { drawFirstScreen, type FirstScreen } from '../src/element/first-screen.js';
import { loadWords } from '../src/element/load.js';
import { open } from '../src/engine/engine.js';
import css from '../src/style/first-screen.css?inline';
import { h } from '../src/views/dom.js';

export { fallbackHtml, fallbackInline } from '../embed/fallback.js';
export { appCss, css, embedCss, open };

/** The card of the element, equal to the one that its `#put` makes. */
export async function firstQuestion(opening: FirstScreen, lang: string): Promise<string> {
  const words = await loadWords(lang);
  const view = drawFirstScreen(opening, words, {} as never);
  const props = {
    class: 'w',
    part: 'card',
    lang: words.lang,
    dir: words.dir,
    'data-theme': 'auto',
    'data-first': opening.hash,
  };
  return h('div', props, h('div', { class: 'c' }, view)).outerHTML;
}
