/** What a visit follows while its element is in the page: the other tabs, and the day. */

import { world } from './world.js';

/** A little after midnight, so that no clock that is a moment behind is asked too early. */
const kAfterMidnight = 1000;

export function follow(key: string, refresh: () => void, signal: AbortSignal): void {
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
