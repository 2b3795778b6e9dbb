/**
 * Continues a visit that began in our frame on another site in the tab that the frame has opened: the tab takes the
 * frame's record (web/embed/own-tab.ts). A plan that this browser already stores is never replaced without the reader's
 * consent.
 */

const words = {
  en: {
    other: 'Here is the plan that you kept in this browser. You gave other answers on the page that you come from.',
    use: 'Use those answers instead',
  },
  es: {
    other: 'Este es el plan que guardaste en este navegador. En la página de la que vienes diste otras respuestas.',
    use: 'Usar esas respuestas',
  },
};

function offer(take: () => void): void {
  const { other, use } = words[document.documentElement.lang.startsWith('es') ? 'es' : 'en'];
  const line = document.createElement('p');
  const button = document.createElement('button');
  line.className = 'line';
  line.setAttribute('role', 'status');
  button.type = 'button';
  button.textContent = use;
  button.addEventListener('click', () => {
    take();
    location.reload();
  });
  line.append(other, ' ', button);
  document.querySelector('main')?.before(line);
}

/** Call this before the element looks for a record. */
export function takeFromFrame(pack: string): void {
  const key = `runner-advisor:${pack}`;
  try {
    const { opener } = window as { opener: { advisorVisit?: unknown } | null };
    if (!opener) return;
    // Throws when another site has opened this tab.
    const record = opener.advisorVisit;
    // Take the record once only: a reload must not undo what the reader has changed here since.
    window.opener = null;
    if (typeof record !== 'string') return;
    const own = localStorage.getItem(key);
    if (own === null) localStorage.setItem(key, record);
    else if (own !== record) offer(() => localStorage.setItem(key, record));
  } catch {
    // There is no record to take, or no storage for it.
  }
}
