/** The style of the card and the interview, as a sheet that a strict `style-src` allows. */

import css from './interview.css?inline';

export const style = new CSSStyleSheet();
style.replaceSync(css);
