/**
 * What the app adds to the questions before they can be answered: it keeps what a reader has picked in the HTML that
 * came with the page. Everything else (offline, theme, keeping a copy) is `shell.ts`, fetched when the question stands.
 */

import './own-style.js';
import { takeFromFrame } from './from-frame.js';
import { takeOver } from './take-over.js';

const advisor = document.querySelector('runner-advisor') as HTMLElement;
takeFromFrame(advisor.getAttribute('pack') ?? 'calf');
takeOver(advisor);

/** A visit goes on here: the first question keeps its room and steps back, rather than show and be gone. */
function stepBack(): void {
  const card = advisor.shadowRoot?.querySelector<HTMLElement>('.w');
  const key = `runner-advisor:${advisor.getAttribute('pack')}`;
  const isLink = location.hash.startsWith('#runner-advisor=') || sessionStorage.getItem(`${key}:link`);
  if (!card || !(isLink || localStorage.getItem(key))) return;
  card.style.visibility = 'hidden';
  setTimeout(() => card.style.removeProperty('visibility'), 4000);
}

let theme = 'auto';
try {
  stepBack();
  theme = localStorage.getItem('runner-advisor-app:theme') ?? theme;
} catch {
  // Storage is blocked; the system's colours it is.
}
if (theme !== 'auto') {
  document.documentElement.dataset.theme = theme;
  advisor.setAttribute('theme', theme);
}

let begun = false;
function begin(): void {
  if (begun) return;
  begun = true;
  import('./shell.js').then(({ start }) => start(advisor, theme)).catch(() => undefined);
}
advisor.addEventListener('advisor-ready', begin, { once: true });
// A refused engine or pack must not keep a better version from being fetched.
setTimeout(begin, 8000);
