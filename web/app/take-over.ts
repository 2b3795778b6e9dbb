/**
 * The page's HTML already holds the first question, and the element's script listens to it as it is. A press on the button
 * before that waits here; and should the script be of another release and draw its own question over it, this carries over
 * what the reader has picked meanwhile and the focus. Runs before the element's script.
 */

const questionOf = (form: Element): string | undefined =>
  form.querySelector<HTMLElement>('[data-question]')?.dataset.question;

export function takeOver(element: HTMLElement): void {
  const root = element.shadowRoot;
  const form = root?.querySelector('form');
  if (!root || !form) return;
  let pressed = false;
  let focused: string | null = null;
  const place = (node: Element): string =>
    node instanceof HTMLInputElement ? `[name="${node.name}"][value="${node.value}"]` : node.localName;

  // The press, since a frame that may not send forms fires no submit event; Enter in a field makes the same press.
  form.querySelector('.go')?.addEventListener('click', (event) => {
    event.preventDefault();
    pressed = true;
  });
  // The nodes leave the page with their state; only the focus has to be noted before.
  const note = (): void => {
    focused = root.activeElement && place(root.activeElement);
  };
  root.addEventListener('focusin', note);
  note();

  // Before the element answers its own event to the page, and in the same frame as the new question.
  element.addEventListener(
    'advisor-ready',
    () => {
      root.removeEventListener('focusin', note);
      const drawn = root.querySelector('form');
      // A visit taken up again stands elsewhere.
      if (!drawn || questionOf(drawn) !== questionOf(form)) return;
      for (const old of form.querySelectorAll('input')) {
        const input = drawn.querySelector<HTMLInputElement>(place(old));
        if (!input || !old.checked) continue;
        input.checked = true;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
      if (focused) root.querySelector<HTMLElement>(focused)?.focus({ preventScroll: true });
      if (pressed) drawn.querySelector<HTMLElement>('.go')?.click();
    },
    { once: true },
  );
}
