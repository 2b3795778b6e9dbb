/**
 * Refreshes a visit while its element is in the page: when another tab changes the record, when the page is shown
 * again, and at midnight.
 */

import { world } from './world.js';

/** Milliseconds to wait after midnight, so that a timer that fires slightly early still reads the new day. */
const kAfterMidnight = 1000;

export function refreshOnChanges(key: string, refresh: () => void, signal: AbortSignal): void {
  const onStorage = (event: StorageEvent): void => {
    if (event.key !== null && event.key !== key) return;
    world.device.changedElsewhere(event.key);
    refresh();
  };
  addEventListener('storage', onStorage, { signal });
  addEventListener('pageshow', refresh, { signal });
  const onShown = (): void => {
    if (!document.hidden) refresh();
  };
  document.addEventListener('visibilitychange', onShown, { signal });

  let timer: ReturnType<typeof setTimeout>;
  const waitForMidnight = (): void => {
    const now = new Date();
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    timer = setTimeout(
      () => {
        refresh();
        waitForMidnight();
      },
      midnight.getTime() - now.getTime() + kAfterMidnight,
    );
  };
  waitForMidnight();
  signal.addEventListener('abort', () => clearTimeout(timer));
}
