/** The page around the widgets; all widgets of a page share it. */

import { linkKey } from '../visit/names.js';
import { Page, takeFragment } from '../visit/page.js';

export const page = new Page();

// Take the answers out of the address as soon as this script runs, so that no later script of the page can read them
// there. A server that renders the page has no address.
if (globalThis.location) {
  page.arrive(takeFragment());
  addEventListener('hashchange', () => page.arrive(takeFragment()));
}

/** Whether the device may hold a visit under this name. If it does, there is no first question to draw. */
export function hasRecord(key: string): boolean {
  try {
    return (localStorage.getItem(key) ?? sessionStorage.getItem(linkKey(key))) !== null;
  } catch {
    return false;
  }
}
