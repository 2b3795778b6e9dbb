/** The clock and the stores of visits, shared by all widgets of a page. */

import { today } from '../engine/days.js';
import { BrowserStore } from '../visit/store.js';

export const world = {
  clock: { today },
  device: new BrowserStore(() => localStorage),
  tab: new BrowserStore(() => sessionStorage),
};
