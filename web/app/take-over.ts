/**
 * Handles the first question in the page's HTML until the element's script takes it over. A press on its button is
 * stored and repeated later. When the script is of another release and draws its own question, the reader's entries and
 * the focus are copied to it. Runs before the element's script.
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

  // Listen to the click, because a sandboxed frame without `allow-forms` fires no submit event. Enter in a field also
  // clicks the button.
  form.querySelector('.go')?.addEventListener('click', (event) => {
    event.preventDefault();
    pressed = true;
  });
  // The nodes keep their state when they leave the page; only the focus must be saved before.
  const note = (): void => {
    focused = root.activeElement && place(root.activeElement);
  };
  root.addEventListener('focusin', note);
  note();

  // Run before the element fires its own event, in the same frame as the new question.
  element.addEventListener(
    'advisor-ready',
    () => {
      root.removeEventListener('focusin', note);
      const drawn = root.querySelector('form');
      // A visit that continues is on another screen.
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
