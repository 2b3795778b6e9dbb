/**
 * The app around the questions, loaded when the first question is on screen: offline use, updates, theme, offline copy,
 * the install hint.
 */

import { followUpdates } from './updates.js';

type Theme = 'auto' | 'light' | 'dark';

function colours(advisor: HTMLElement, now: string): void {
  const choice = document.querySelector('.theme') as HTMLFieldSetElement;
  for (const input of choice.querySelectorAll('input')) input.checked = input.value === now;
  choice.hidden = false;
  choice.addEventListener('change', (event) => {
    const theme = (event.target as HTMLInputElement).value as Theme;
    document.documentElement.dataset.theme = theme;
    advisor.setAttribute('theme', theme);
    try {
      if (theme === 'auto') localStorage.removeItem('runner-advisor-app:theme');
      else localStorage.setItem('runner-advisor-app:theme', theme);
    } catch {
      // The choice then applies to this page only.
    }
  });
}

/** The reader chose another language inside the questions, so the page around them changes its language too. */
function language(advisor: HTMLElement): void {
  advisor.shadowRoot?.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('[name="language"]');
    if (button) document.querySelector<HTMLAnchorElement>(`.choices a[hreflang="${button.value}"]`)?.click();
  });
}

function copy(advisor: HTMLElement): void {
  const section = document.querySelector('.keep') as HTMLElement;
  const button = section.querySelector('button') as HTMLButtonElement;
  const said = section.querySelector('[aria-live]') as HTMLElement;
  button.addEventListener('click', async () => {
    said.textContent = '';
    button.disabled = true;
    const { saveCopy } = await import('./save-copy.js');
    const made = await saveCopy(advisor, button.dataset as never).then(
      () => true,
      () => false,
    );
    button.disabled = false;
    said.textContent = (made ? button.dataset.kept : button.dataset.not) ?? '';
  });
  section.hidden = false;
}

interface InstallEvent extends Event {
  prompt(): Promise<void>;
}

/**
 * A block below the questions that offers to install the app. It is shown only where the browser can install it and has
 * not.
 */
function install(): void {
  const section = document.querySelector('.install') as HTMLElement;
  const button = section.querySelector('button') as HTMLButtonElement;
  const text = section.querySelector('p') as HTMLElement;
  if (matchMedia('(display-mode: standalone)').matches) return;
  if ('standalone' in navigator) {
    if (navigator.standalone) return;
    button.replaceWith(Object.assign(document.createElement('h2'), { textContent: button.textContent }));
    text.textContent = `${text.textContent} ${text.dataset.ios}`;
    section.hidden = false;
    return;
  }
  let offer: InstallEvent | null = null;
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer = event as InstallEvent;
    section.hidden = false;
  });
  button.addEventListener('click', () => {
    section.hidden = true;
    offer?.prompt();
  });
}

export function start(advisor: HTMLElement, theme: string): void {
  colours(advisor, theme);
  language(advisor);
  copy(advisor);
  install();
  followUpdates(advisor);
}
