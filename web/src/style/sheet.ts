/** The style of the card and the first question, as a sheet that a strict `style-src` allows. */

import css from './first-screen.css?inline';

export const style = new CSSStyleSheet();
style.replaceSync(css);
