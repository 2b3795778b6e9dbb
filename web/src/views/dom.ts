/**
 * Builds elements. Every text goes in as a text node and every attribute by `setAttribute`, so words from a pack can
 * never become markup, a page that requires Trusted Types needs no policy for us, and a page that forbids inline
 * styles is obeyed (`style` goes through the CSS object model).
 *
 * Chosen over lit-html: a screen is drawn once and the form controls hold its state, so there is nothing to diff, and
 * 2.9 kB of the 7 kB that a reader waits for are saved. Given up: partial updates for free; whoever changes a drawn
 * screen replaces the node they keep a hold of. We would be wrong if views began to patch each other's nodes.
 */

export type Child = Node | string | number | false | null | undefined | readonly Child[];
type Value = string | number | boolean | null | undefined | ((event: never) => void);
export type Props = Readonly<Record<string, Value>>;

/** Gives an element its attributes, listeners and children. */
export function fill<E extends Element>(element: E, props: Props | null, children: readonly Child[]): E {
  for (const name in props) {
    const value = props[name];
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as unknown as EventListener);
    else if (value === true) element.setAttribute(name, '');
    else if (value != null && value !== false) element.setAttribute(name, String(value));
  }
  append(element, children);
  return element;
}

export function append(parent: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (Array.isArray(child)) append(parent, child);
    else if (child || child === 0) parent.append(child as Node | string);
  }
}

/** An HTML element. `onclick: fn` listens, `true` is an empty attribute; null, undefined and false leave it out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props?: Props | null,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  return fill(document.createElement(tag), props ?? null, children);
}

/** A button that does something here; `look` is its class. */
export function button(look: string, act: () => void, ...children: Child[]): HTMLButtonElement {
  return h('button', { type: 'button', class: look, onclick: act }, children);
}
