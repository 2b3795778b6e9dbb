/** Ways to send something out, or to let it be read: each breaks "your answers stay on this device; nothing is sent". */

import { screen } from './screen.mjs';

const privacy = 'tests/web/privacy.spec.ts';
const embed = 'tests/web/embed.spec.ts';
const hosting = 'tests/web/hosting.spec.ts';

const nothingAsked =
  'nothing is requested between the first answer and the result on ${path}, nor by anything that the result offers';
const nothingOnLeaving = 'nothing is sent when the reader leaves the page, and nothing when they come back';
const wholeVisit = 'a whole visit asks only its own host, only for named files, and tells them nothing';
const noAnswer = 'titles, addresses, history and events carry no answer';

export const sent = [
  {
    promise: 'Nothing is sent',
    change: 'a file of the same host fetched with each screen',
    ...screen("void fetch('favicon.svg').catch(() => 0);"),
    red: { [privacy]: nothingAsked.replace('${path}', 'blog.html') },
  },
  {
    promise: 'Nothing is sent',
    change: 'a picture loaded with each screen, which no script sees fail',
    ...screen("new Image().src = 'icons/icon-192.png';"),
    red: { [privacy]: nothingAsked.replace('${path}', 'blog.html') },
  },
  {
    promise: 'Nothing is sent',
    change: 'the app counts that a screen was reached',
    file: 'web/app/shell.ts',
    from: 'function language(advisor: HTMLElement): void {\n',
    to: "function language(advisor: HTMLElement): void {\n  advisor.addEventListener('advisor-step', () => navigator.sendBeacon('count'));\n",
    red: { [privacy]: nothingAsked.replace('${path}', 'index.html') },
  },
  {
    promise: 'Nothing is sent',
    change: 'the frame counts that a screen was reached',
    file: 'web/embed/frame.ts',
    from: "const host = originOf(outside.get('host'));\n",
    to: "const host = originOf(outside.get('host'));\nelement.addEventListener('advisor-step', () => navigator.sendBeacon('count'));\n",
    red: { [privacy]: nothingAsked.replace('${path}', 'embed.html') },
  },
  {
    promise: 'Nothing is sent',
    change: 'the answers sent when the page is left',
    ...screen("addEventListener('pagehide', () => navigator.sendBeacon('count', session.save()));"),
    red: { [privacy]: nothingOnLeaving },
  },
  {
    promise: 'Nothing is sent',
    change: 'a file of no known name fetched when the element comes near',
    file: 'web/src/element/element.ts',
    from: '    this.#watch?.disconnect();\n    const { pack } = this;\n',
    to: "    this.#watch?.disconnect();\n    void fetch('count').catch(() => 0);\n    const { pack } = this;\n",
    red: { [privacy]: wholeVisit },
  },
  {
    promise: 'Nothing is sent',
    change: 'the pack asked for with a question in its address',
    file: 'web/src/element/load.ts',
    from: '    file = fetch(url, { integrity, priority })',
    to: '    file = fetch(`${url}?from=${location.host}`, { integrity, priority })',
    red: { [privacy]: wholeVisit },
  },
  {
    promise: 'Another language tells nothing else',
    change: 'the words of a language asked for with an answer',
    file: 'web/src/element/load.ts',
    from: '  const words = await bytes(assets.words[`${id}.${locale}`]);\n',
    to: "  if (locale === 'es') void fetch(`now?${session.asked()[0]}`).catch(() => 0);\n  const words = await bytes(assets.words[`${id}.${locale}`]);\n",
    red: { [privacy]: 'another language fetches its own words, from our own host and named for the language alone' },
  },
  {
    promise: 'Titles, addresses, history and events carry no answer',
    change: 'the title says which question is on screen',
    ...screen('document.title = visit.at || document.title;'),
    red: { [privacy]: noAnswer },
  },
  {
    promise: 'Titles, addresses, history and events carry no answer',
    change: 'each screen is an entry of the history',
    ...screen('history.pushState({ at: visit.at }, "");'),
    red: { [privacy]: noAnswer },
  },
  {
    promise: 'Titles, addresses, history and events carry no answer',
    change: 'the address says which question is on screen',
    ...screen('history.replaceState(null, "", `#${visit.at}`);'),
    red: { [privacy]: noAnswer },
  },
  {
    promise: 'Titles, addresses, history and events carry no answer',
    change: 'events carry the answers',
    file: 'web/src/element/element.ts',
    from: 'this.dispatchEvent(new Event(`advisor-${what}`, { bubbles: true }));',
    to: 'this.dispatchEvent(new CustomEvent(`advisor-${what}`, { bubbles: true, detail: this.#visit?.session.save() }));',
    red: {
      [privacy]: noAnswer,
      'tests/web/element.spec.ts': 'events tell of ready, step and result, and carry no answer',
    },
  },
  {
    promise: 'Titles, addresses, history and events carry no answer',
    change: 'the element shows its place in an attribute',
    file: 'web/src/element/element.ts',
    from: '    if (!visit) return;\n    this.#view.abort();\n',
    to: "    if (!visit) return;\n    this.setAttribute('data-at', visit.at);\n    this.#view.abort();\n",
    red: { [privacy]: noAnswer },
  },
  {
    promise: 'A frame tells the page around it its height and nothing else',
    change: 'the question on screen sent along with the height',
    file: 'web/embed/frame.ts',
    from: 'version: 1, nonce, height };\n',
    to: "version: 1, nonce, height };\n  Object.assign(message, { at: element.shadowRoot?.querySelector<HTMLElement>('[data-question]')?.dataset.question });\n",
    red: { [embed]: 'a partner’s script learns the height and nothing else' },
  },
  {
    promise: 'A frame tells the page around it its height and nothing else',
    change: 'the frame speaks to any page',
    file: 'web/embed/frame.ts',
    from: "    return origin === name && protocol.startsWith('http') ? origin : '';",
    to: "    return origin === name && protocol.startsWith('http') ? origin : '';\n  } catch {\n    if (name === '*') return name;\n  }\n  try {\n    return '';",
    red: { [embed]: 'a frame told to speak to anyone speaks to no one' },
  },
  {
    promise: 'A frame tells the page around it its height and nothing else',
    change: 'the loader takes a height from anyone',
    file: 'web/embed/loader.ts',
    from: '    if (origin !== address.origin || source !== frame.contentWindow) return;\n',
    to: '    void origin;\n    void source;\n',
    red: { [embed]: 'only the frame itself, with its nonce and version, sets its height' },
  },
  {
    promise: 'A frame tells the page around it its height and nothing else',
    change: 'the frame may lead the reader away from the page',
    file: 'web/embed/loader.ts',
    from: "'allow-scripts allow-same-origin",
    to: "'allow-top-navigation allow-scripts allow-same-origin",
    red: { [embed]: 'the frame says what it is, and is given no more than it needs' },
  },
  {
    promise: 'Pages reach their own host and nobody else',
    change: 'nginx lets pages reach any host',
    file: 'web/hosting/nginx.conf',
    from: '"{{policy}}" always;',
    to: '"default-src *" always;',
    red: { [hosting]: 'every answer carries the same strict policy, on every kind of host' },
  },
  {
    promise: 'Pages reach their own host and nobody else',
    change: 'every kind of host is told to let pages reach any host',
    file: 'web/build/policy.mjs',
    from: "connect-src 'self'",
    to: 'connect-src https:',
    red: { [hosting]: 'the policy lets pages reach their own host and nothing else' },
  },
  {
    promise: 'No log of who asked for what',
    change: 'nginx writes its log',
    file: 'web/hosting/nginx.conf',
    from: '  access_log off;\n',
    to: '',
    red: { [hosting]: 'no host is told to note who asked for what' },
  },
  {
    promise: 'No cookie',
    change: 'nginx sets one',
    file: 'web/hosting/nginx.conf',
    from: '  add_header Referrer-Policy no-referrer always;\n',
    to: '  add_header Referrer-Policy no-referrer always;\n  add_header Set-Cookie "seen=1" always;\n',
    red: { [hosting]: 'every answer carries the same strict policy, on every kind of host' },
  },
];
