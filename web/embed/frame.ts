/**
 * The script of embed.html. Settings come from the query; the page around it and the nonce of its loader from the
 * fragment. It listens to nothing from outside, and tells the outside its height and no more.
 */
import '../app/own-style.js';
import { takeOver } from '../app/take-over.js';
import type { HeightMessage } from './message.js';

const element = document.querySelector('runner-advisor') as HTMLElement;
const query = new URLSearchParams(location.search);
const outside = new URLSearchParams(location.hash.slice(1));

/** The page's own languages; another wish shows the first. */
const lang = (query.get('lang') || navigator.language).slice(0, 35);
document.documentElement.lang = lang;
for (const words of element.querySelectorAll<HTMLElement>(':scope > [lang]')) {
  words.hidden = words.lang !== (lang.startsWith('es') ? 'es' : 'en');
}
for (const name of ['pack', 'theme', 'region', 'race-date']) {
  const value = query.get(name);
  if (value) element.setAttribute(name, value);
}
document.documentElement.dataset.theme = query.get('theme') ?? 'auto';

// The page's HTML holds the first English question of the calf pack, to be seen before any script; others wait for theirs.
if (lang.startsWith('en') && element.getAttribute('pack') === 'calf') takeOver(element);
else element.shadowRoot?.replaceChildren(document.createElement('slot'));

/** An exact origin, or empty: a name that is no origin, and above all "*", is never sent to. */
function originOf(name: string | null): string {
  try {
    const { origin, protocol } = new URL(name ?? '');
    return origin === name && protocol.startsWith('http') ? origin : '';
  } catch {
    return '';
  }
}

const host = originOf(outside.get('host'));
const nonce = outside.get('nonce') ?? '';

function tell(): void {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  const message: HeightMessage = { type: 'runner-advisor', version: 1, nonce, height };
  parent.postMessage(message, host);
}

if (host && parent !== window) {
  new ResizeObserver(tell).observe(document.body);
  // The reader acts: the page outside takes a height now that it has put off.
  addEventListener('focusin', tell, { once: true });
}

/** The next screen's heading gets the focus, and may be above the part of a long frame that is in the reader's window. */
addEventListener('focusin', (event) => {
  const heading = event.composedPath()[0] as Element;
  if (heading.tagName !== 'H2') return;
  // Without a root it looks through the frame at the reader's own window, across origins.
  const watch = new IntersectionObserver(([seen]) => {
    watch.disconnect();
    if (seen && seen.intersectionRatio < 1) element.scrollIntoView();
  });
  watch.observe(heading);
});
