/**
 * Keeps the offline copy of the app up to date. A new version is fetched beside the old one and activated at the start
 * of a visit, before the reader has done anything; later it is announced in one line. worker.ts explains how versions
 * stay consistent.
 */

export async function followUpdates(advisor: HTMLElement): Promise<void> {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  const root = document.documentElement.dataset.root ?? '';
  const line = document.querySelector('.line') as HTMLElement;

  let acted = false;
  const act = (): void => {
    acted = true;
  };
  for (const name of ['pointerdown', 'keydown', 'input']) addEventListener(name, act, { once: true, capture: true });

  // The page is reloaded only after it asked for the new version, and every answer is stored before.
  let asked = false;
  serviceWorker.addEventListener('controllerchange', () => {
    if (asked) location.reload();
  });
  const take = (worker: ServiceWorker): void => {
    asked = true;
    worker.postMessage('take');
  };
  const announce = (worker: ServiceWorker): void => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = line.dataset.now ?? '';
    button.addEventListener('click', () => take(worker));
    line.replaceChildren(line.dataset.update ?? '', ' ', button);
  };

  const registration = await serviceWorker
    .register(`${root}sw.js`, { scope: root || './', updateViaCache: 'none' })
    .catch(() => null);
  if (!registration) return;

  const { waiting } = registration;
  if (waiting) {
    announce(waiting);
    // The reader has done nothing and sees only the first question, so switching now disturbs no visit.
    if (!acted && !advisor.shadowRoot?.querySelector('.back')) {
      // Wait until this page no longer asks the old worker for files; Chromium may otherwise keep the old worker for
      // ever. The page from which this one was opened may still exist for a moment and count as another client, so try
      // several times.
      for (const wait of [1000, 3000, 8000, 14000]) {
        setTimeout(() => {
          if (!acted && registration.waiting === waiting) waiting.postMessage('take if alone');
        }, wait);
      }
      const taken = (): void => {
        if (!acted) location.reload();
      };
      serviceWorker.addEventListener('controllerchange', taken, { once: true });
    }
  }
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      // The very first version replaces nothing and is not announced.
      if (worker.state === 'installed' && registration.active) announce(worker);
    });
  });
}
