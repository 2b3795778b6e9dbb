/**
 * Keeps the offline copy fresh and never in the way: a new version is fetched beside the old one, taken at the start of a
 * visit before the reader has done anything, and else announced in one line. See worker.ts for how versions stay whole.
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

  // A page is loaded again only when it asked for the new version, and every answer is kept before that.
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
    // Nothing done and nothing shown but the first question: between visits.
    if (!acted && !advisor.shadowRoot?.querySelector('.back')) {
      // Not while this page still asks the old worker for its parts: Chromium then may never let it go. And the page that
      // this one came from may still be there for a while, and counts as another one.
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
      // The first one of all replaces nothing.
      if (worker.state === 'installed' && registration.active) announce(worker);
    });
  });
}
