/**
 * Builds elements. Every text is inserted as a text node and every attribute by `setAttribute`, so words from a pack
 * can never become markup, a page that requires Trusted Types needs no policy for us, and a page that forbids inline
 * styles is obeyed (`style` goes through the CSS object model).
 *
 * Chosen over lit-html: a screen is drawn once and its form controls hold the state, so there is nothing to diff, and
 * the reader waits for 2.9 kB less of 7 kB. The cost: no partial updates; code that changes a drawn screen replaces a
 * node to which it holds a reference. The choice would be wrong if views began to patch each other's nodes.
 */

export type Child = Node | string | number | false | null | undefined | readonly Child[];
type Value = string | number | boolean | null | undefined | ((event: never) => void);
export type Props = Readonly<Record<string, Value>>;

/** Sets the attributes and listeners of an element and appends its children. */
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

/**
 * An HTML element. `onclick: fn` adds a listener, `true` sets an empty attribute; null, undefined and false set none.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props?: Props | null,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  return fill(document.createElement(tag), props ?? null, children);
}

/** A button that performs an action on this page; `look` is its class. */
export function button(look: string, act: () => void, ...children: Child[]): HTMLButtonElement {
  return h('button', { type: 'button', class: look, onclick: act }, children);
}
