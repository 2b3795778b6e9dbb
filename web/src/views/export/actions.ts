/**
 * The card with the exports of a result: paper, calendar, text, link, a draft comment. It also offers to forget all
 * answers.
 */

import { button, type Child, h } from '../dom.js';
import type { Context } from '../result/context.js';
import { hasDays } from '../result/days.js';
import { notKept } from '../result/not-kept.js';
import { saveCalendar } from './calendar.js';
import { commentPanel } from './comment.js';
import { printSheet } from './print.js';
import { shareCode, shareLink } from './share.js';
import { copy, plainText } from './text.js';

export function actions(context: Context): HTMLElement {
  const { words, visit } = context;
  const said = h('p', { class: 'said', 'aria-live': 'polite' });
  const panel = h('div', { class: 'panel', hidden: true });
  let opener: HTMLElement | null = null;

  const copyText = async (text: string): Promise<void> => {
    said.textContent = '';
    said.textContent = (await copy(text, panel.getRootNode() as ShadowRoot)) ? words.copied : words.copyFailed;
  };
  const close = (): void => {
    panel.hidden = true;
    if (opener) opener.ariaExpanded = 'false';
  };
  const show = (from: HTMLElement, heading: string, ...content: Child[]): void => {
    const again = from === opener && !panel.hidden;
    close();
    said.textContent = '';
    if (again) return;
    opener = from;
    opener.ariaExpanded = 'true';
    const title = h('h4', { tabindex: -1 }, heading);
    panel.replaceChildren(title, h('div', null, content));
    panel.hidden = false;
    title.focus();
  };
  const noPrint = (): void => {
    said.textContent = words.printFailed;
  };
  const plain = (text: string, act: () => void): HTMLElement => button('button', act, text);
  const opening = (text: string, fill: (from: HTMLElement) => void, look = 'button'): HTMLElement => {
    const opener: HTMLElement = button(look, () => fill(opener), text);
    opener.ariaExpanded = 'false';
    return opener;
  };

  const share = opening(words.share, (from) => {
    const made = h('div');
    const make = (): void => {
      const link = shareLink(visit, context.lang);
      const field = h('input', { class: 'text', readonly: true, value: link, 'aria-label': words.shareLink });
      made.replaceChildren(
        field,
        plain(words.copy, () => copyText(link)),
        shareCode(link, words.shareCode) ?? '',
      );
      field.select();
    };
    show(from, words.share, h('p', null, words.shareWarning), plain(words.shareMake, make), made);
  });
  const comment = opening(words.comment, (from) => show(from, words.comment, commentPanel(context, copyText)));
  return h(
    'section',
    { class: 'actions' },
    h('h3', null, words.takeAlong),
    h(
      'div',
      { class: 'acts' },
      plain(words.print, () => printSheet(context, 'reader', panel, noPrint)),
      plain(words.forPhysio, () => printSheet(context, 'physio', panel, noPrint)),
      hasDays(context) &&
        plain(words.calendar, () => {
          saveCalendar(context);
          said.textContent = words.calendarSaved;
        }),
      plain(words.copyText, () => copyText(plainText(context))),
      shareLink(visit, context.lang) && share,
      visit.session.pack.texts.comment_opening && comment,
    ),
    said,
    panel,
    notKept(context),
  );
}
