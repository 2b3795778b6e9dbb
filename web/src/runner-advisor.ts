/** What a page loads: registers `<runner-advisor>`, once, however often the script is there. */

import { RunnerAdvisor } from './element/element.js';

export { RunnerAdvisor };

if (!customElements.get('runner-advisor')) customElements.define('runner-advisor', RunnerAdvisor);

declare global {
  interface HTMLElementTagNameMap {
    'runner-advisor': RunnerAdvisor;
  }
}
