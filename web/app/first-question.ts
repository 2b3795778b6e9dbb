/**
 * Draws the first question as HTML at build time, with the element's own templates, so that the element can take what the
 * page carries for its own. Only the build runs this; see web/build/prerender.mjs.
 */

import embedCss from '../embed/embed.css?inline';
import { h } from '../src/dom.js';
import { open } from '../src/engine.js';
import { choices } from '../src/interview/choices.js';
import { interview } from '../src/interview/interview.js';
import { loadWords } from '../src/load.js';
import { askingOf, type Opening } from '../src/opening.js';
import css from '../src/style/first.css?inline';
import appCss from './app.css?inline';

export { appCss, css, embedCss, open };

/** The card of the element, as its `#put` makes it. */
export async function firstQuestion(opening: Opening, lang: string): Promise<string> {
  const words = await loadWords(lang);
  const view = interview(askingOf(opening), words, {} as never, choices);
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
