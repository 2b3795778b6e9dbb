/**
 * The script that a page loads. It registers `<runner-advisor>` once, however often the script is included. A page that
 * registers the class itself imports `element/element.ts`.
 */

import { RunnerAdvisor } from './element/element.js';

export { RunnerAdvisor };

// A server that renders the page has no custom-element registry.
const registry = globalThis.customElements;
if (registry && !registry.get('runner-advisor')) registry.define('runner-advisor', RunnerAdvisor);

declare global {
  interface HTMLElementTagNameMap {
    'runner-advisor': RunnerAdvisor;
  }
}
