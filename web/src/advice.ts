/**
 * Everything from the result on: how it is drawn, done and taken along. Fetched while the reader answers, so that no result
 * waits for a request.
 */

import css from './style/advice.css?inline';
import exercisesCss from './style/exercises.css?inline';

export { rehearsal } from './rehearsal.js';
export { settleRegion } from './result/region.js';
export { drawResult } from './result/result.js';

export const style = new CSSStyleSheet();
style.replaceSync(css + exercisesCss);
