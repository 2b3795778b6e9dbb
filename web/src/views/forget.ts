/** The button that removes everything from the device. It says what it does and asks for confirmation. */

import type { UiStrings } from '../locale/ui-strings.js';
import type { Actions } from './actions.js';
import { button, h } from './dom.js';

export function forgetControl(words: UiStrings, actions: Actions): HTMLElement {
  const title = h('h4', { tabindex: -1 }, words.forget);
  const toggle = (isOpen: boolean): void => {
    panel.hidden = !isOpen;
    opener.ariaExpanded = String(isOpen);
    (isOpen ? title : opener).focus();
  };
  const opener: HTMLElement = button('link', () => toggle(panel.hidden === true), words.forget);
  opener.ariaExpanded = 'false';
  const panel: HTMLElement = h(
    'div',
    { class: 'panel', hidden: true },
    title,
    h('p', null, words.forgetSure),
    button('button forgets', () => actions.forget(), words.forgetYes),
    button('button', () => toggle(false), words.cancel),
  );
  return h('div', { class: 'forget' }, opener, panel);
}
