/** The style of the card and the first question, as a sheet that a strict `style-src` allows. */

import css from './first-screen.css?inline';

let sheet: CSSStyleSheet | undefined;

/** Made when it is first needed: a server that imports the element has no sheets. */
export function firstScreenStyle(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}
