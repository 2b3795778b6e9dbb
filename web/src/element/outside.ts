/** The page around the widgets: one for all of them. */

import { linkKey } from '../visit/names.js';
import { Page, takeFragment } from '../visit/page.js';

export const page = new Page();

// Taken when the script runs, before any other script of the page has had a chance to read it later on.
// A server that renders the page has no address to read.
if (globalThis.location) {
  page.arrive(takeFragment());
  addEventListener('hashchange', () => page.arrive(takeFragment()));
}

/** Whether there may be a visit to go on with, so that there is no first question to draw. */
export function hasRecord(key: string): boolean {
  try {
    return (localStorage.getItem(key) ?? sessionStorage.getItem(linkKey(key))) !== null;
  } catch {
    return false;
  }
}
