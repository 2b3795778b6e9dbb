/**
 * Copies what the reader has entered but not yet submitted from the old form into the redrawn form of the same screen.
 */

const asked = (form: Element): string =>
  [...form.querySelectorAll<HTMLElement>('[data-question]')].map((set) => set.dataset.question).join();

/**
 * Call this before the new screen replaces the old one. The function that it returns restores the focus; call it
 * afterwards.
 */
export function carryOver(from: ShadowRoot, to: ParentNode): () => void {
  const [old, fresh] = [from.querySelector('form'), to.querySelector('form')];
  if (!old || !fresh || asked(old) !== asked(fresh)) return () => undefined;
  const inputs = [...fresh.querySelectorAll('input')];
  let focused: HTMLElement | undefined;
  const dates: HTMLInputElement[] = [];
  for (const [place, input] of [...old.querySelectorAll('input')].entries()) {
    const other = inputs[place];
    if (!other || other.name !== input.name || other.type !== input.type) continue;
    if (input === from.activeElement) focused = other;
    if (input.type === 'radio' || input.type === 'checkbox') other.checked = input.checked;
    else other.value = input.value;
    if (input.type === 'date' && input.value) dates.push(other);
  }
  // The input event makes a date field update the "days to the race" field beside it: the number may have changed at
  // midnight.
  for (const date of dates) date.dispatchEvent(new Event('input'));
  return () => focused?.focus({ preventScroll: true });
}
