/**
 * What a page loads: registers `<runner-advisor>`, once, however often the script is there. The class alone, for a page that
 * registers it itself, is `element/element.ts`.
 */

import { RunnerAdvisor } from './element/element.js';

export { RunnerAdvisor };

// A server that renders the page has no elements to define.
const registry = globalThis.customElements;
if (registry && !registry.get('runner-advisor')) registry.define('runner-advisor', RunnerAdvisor);

declare global {
  interface HTMLElementTagNameMap {
    'runner-advisor': RunnerAdvisor;
  }
}
