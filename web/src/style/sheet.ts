/** The style of the card and the first question, as a constructed style sheet, which a strict `style-src` allows. */

import css from './first-screen.css?inline';

let sheet: CSSStyleSheet | undefined;

/** Created on first use, because a server that imports the element has no CSSStyleSheet. */
export function firstScreenStyle(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}
