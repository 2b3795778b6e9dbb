/**
 * A visit that began in a frame of ours on another site goes on in the tab that the frame has opened: the tab takes the
 * frame's record (web/embed/own-tab.ts). A plan that this browser keeps already is never replaced without being asked for.
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

/** Before the element looks for a record of its own. */
export function takeFromFrame(pack: string): void {
  const key = `runner-advisor:${pack}`;
  try {
    const { opener } = window as { opener: { advisorVisit?: unknown } | null };
    if (!opener) return;
    // Throws when another site has opened this tab.
    const record = opener.advisorVisit;
    // Once: a reload must not bring back what the reader has changed here since.
    window.opener = null;
    if (typeof record !== 'string') return;
    const own = localStorage.getItem(key);
    if (own === null) localStorage.setItem(key, record);
    else if (own !== record) offer(() => localStorage.setItem(key, record));
  } catch {
    // There is nothing to take, or nowhere to keep it.
  }
}
