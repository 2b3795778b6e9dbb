/**
 * The part of the app that runs before the questions can be answered: it keeps what a reader picks in the HTML that
 * came with the page. Everything else (offline, theme, offline copy) is in `shell.ts`, which is fetched when the first
 * question is on screen.
 */

import './style-fallback.js';
import { takeFromFrame } from './from-frame.js';
import { takeOver } from './take-over.js';

const advisor = document.querySelector('runner-advisor') as HTMLElement;
takeFromFrame(advisor.getAttribute('pack') ?? 'calf');
takeOver(advisor);

/**
 * Hides the first question when a stored visit continues, and keeps its space, so that it does not appear and vanish
 * again.
 */
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
  // Storage is blocked; use the system's colours.
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
// Begin even when the engine or the pack is refused, so that a corrected version can be fetched.
setTimeout(begin, 8000);
