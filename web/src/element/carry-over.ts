/** What the reader has picked and not sent yet, from a screen that is drawn again into the new one. */

const asked = (form: Element): string =>
  [...form.querySelectorAll<HTMLElement>('[data-question]')].map((set) => set.dataset.question).join();

/** Call before the new screen takes the place of the old one; call the result after it. */
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
  // A date tells the field of days beside it, which are fewer now.
  for (const date of dates) date.dispatchEvent(new Event('input'));
  return () => focused?.focus({ preventScroll: true });
}
