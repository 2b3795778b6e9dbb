/**
 * Everything that results need: drawing, actions, exports. It is fetched while the reader answers, so that no result
 * waits for a request.
 */

import printCss from '../style/print.css?inline';
import css from '../style/result-chunk.css?inline';

export { settleRegion } from '../views/result/region.js';
export { drawResult } from '../views/result/result.js';
export { withExports } from './result-context.js';
export { warmUp } from './warm-up.js';

export const style = new CSSStyleSheet();
style.replaceSync(css + printCss);
