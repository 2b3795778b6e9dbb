/**
 * The script of embed.html. Settings come from the query; the fragment holds the number of this frame among those of
 * its pack on the page. It sends no messages to the surrounding page and listens to none. `contain-scroll.ts` prevents the page
 * from observing a reader's answers in other ways.
 */
import '../app/style-fallback.js';
import { takeFromFrame } from '../app/from-frame.js';
import { takeOver } from '../app/take-over.js';
import { plainTag } from '../src/engine/language-tag.js';
import { lookUp } from '../src/engine/look-up.js';
import { guard } from './clickjacking-guard.js';
import { containScrollAndFocus, showTop } from './contain-scroll.js';
import { linkToOwnTab } from './own-tab.js';
import { wordsIn } from './words.js';

/**
 * Shows the safety text of the pack in the language, else in the pack's first language; of an unknown pack, a text that
 * says so.
 */
function showFallback(all: HTMLElement, pack: string, lang: string): void {
  const of = (name: string): HTMLElement[] => [
    ...all.querySelectorAll<HTMLElement>(`:scope > [data-pack="${CSS.escape(name)}"]`),
  ];
  const known = of(pack).length ? of(pack) : of('');
  const shown =
    known.find(
      (one) =>
        one.lang ===
        lookUp(
          lang,
          known.map((each) => each.lang),
        ),
    ) ?? known[0];
  for (const one of all.querySelectorAll<HTMLElement>(':scope > [data-pack]')) one.hidden = one !== shown;
}

const main = document.querySelector('main') as HTMLElement;
const element = main.querySelector('runner-advisor') as HTMLElement;
const query = new URLSearchParams(location.search);

const lang = plainTag((query.get('lang') || navigator.language).slice(0, 35));
document.documentElement.lang = lang;
for (const name of ['pack', 'theme', 'region', 'race-date']) {
  const value = query.get(name);
  if (value) element.setAttribute(name, value);
}
const pack = element.getAttribute('pack') as string;
showFallback(element, pack, lang);
const nth = Number(new URLSearchParams(location.hash.slice(1)).get('nth')) || 1;
if (nth > 1) element.dataset.nth = `${nth}`;
document.documentElement.dataset.theme = query.get('theme') ?? 'auto';

const words = wordsIn(lang);
const heading = main.querySelector('h1') as HTMLElement;
document.title = heading.textContent = words.title;

// The page's HTML holds the first English question of the calf pack, visible before any script; other packs and
// languages wait for the script.
if (lookUp(lang, ['en']) && pack === 'calf') takeOver(element);
else element.shadowRoot?.replaceChildren(document.createElement('slot'));

if (parent === window) {
  takeFromFrame(pack);
  // Hidden and not removed, so that nothing on the page moves.
  const own = main.querySelector<HTMLElement>('.own');
  if (own) own.style.visibility = 'hidden';
} else {
  const key = nth > 1 ? `runner-advisor:${pack}:${nth}` : `runner-advisor:${pack}`;
  containScrollAndFocus();
  showTop(main);
  linkToOwnTab(main, { pack, lang, key, words });
  guard(main, key, words);
}
