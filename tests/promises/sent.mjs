/** Changes that send something, or let it be read: each breaks "your answers stay on this device; nothing is sent". */

import { screen } from './screen.mjs';

const privacy = 'tests/web/privacy.spec.ts';
const embed = 'tests/web/embed.spec.ts';
const hosting = 'tests/web/hosting.spec.ts';
const observer = 'tests/web/embed-observer.spec.ts';
const guarded = 'tests/web/embed-guard.spec.ts';
const sameOfEveryReader = 'a partner’s page notices the same of every reader, with third-party storage allowed';

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
    from: 'const words = wordsIn(lang);\n',
    to: "const words = wordsIn(lang);\nelement.addEventListener('advisor-step', () => navigator.sendBeacon('count'));\n",
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
    from: '    this.#watch?.disconnect();\n    return this.#widget.load(',
    to: "    this.#watch?.disconnect();\n    void fetch('count').catch(() => 0);\n    return this.#widget.load(",
    red: { [privacy]: wholeVisit },
  },
  {
    promise: 'Nothing is sent',
    change: 'the pack asked for with a question in its address',
    file: 'web/src/element/load.ts',
    from: '    file = fetch(url, { integrity,',
    to: '    file = fetch(`${url}?from=${location.host}`, { integrity,',
    red: { [privacy]: wholeVisit },
  },
  {
    promise: 'No request says which page a reader is on',
    change: 'requests as the page’s own policy has them',
    file: 'web/src/element/load.ts',
    from: ", referrerPolicy: 'no-referrer' })",
    to: ' })',
    red: { [privacy]: 'no request of the element reveals which page the reader is on' },
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
    to: 'this.dispatchEvent(new CustomEvent(`advisor-${what}`, { bubbles: true, detail: this.#widget.machine?.visit.answers }));',
    red: {
      [privacy]: noAnswer,
      'tests/web/element.spec.ts': 'events tell of ready, step and result, and carry no answer',
    },
  },
  {
    promise: 'Titles, addresses, history and events carry no answer',
    change: 'the element shows its place in an attribute',
    file: 'web/src/element/element.ts',
    from: '    if (!machine) return;\n    this.#view.abort();\n',
    to: "    if (!machine) return;\n    this.setAttribute('data-at', machine.visit.at);\n    this.#view.abort();\n",
    red: { [privacy]: noAnswer },
  },
  {
    promise: 'The browser’s autofill finds no name',
    change: 'a number field named for its question',
    file: 'web/src/views/interview/fields.ts',
    from: "    autocomplete: 'off',\n",
    to: "    autocomplete: 'off',\n    name: question.id,\n",
    red: { [privacy]: 'no text field has a name that the browser’s autofill could send' },
  },
  {
    promise: 'A partner’s page notices the same of every reader',
    change: 'the frame says which question is on screen',
    file: 'web/embed/frame.ts',
    from: '  containScrollAndFocus();\n',
    to: "  containScrollAndFocus();\n  element.addEventListener('advisor-step', () => parent.postMessage(element.shadowRoot?.querySelector('h2')?.textContent, '*'));\n",
    red: { [observer]: sameOfEveryReader },
  },
  {
    promise: 'A partner’s page notices the same of every reader',
    change: 'the frame tells how high each screen is, for the page to follow',
    file: 'web/embed/frame.ts',
    from: '  containScrollAndFocus();\n',
    to: "  containScrollAndFocus();\n  new ResizeObserver(() => parent.postMessage({ height: main.scrollHeight }, '*')).observe(main);\n",
    red: { [observer]: sameOfEveryReader },
  },
  {
    promise: 'A partner’s page notices the same of every reader',
    change: 'the frame takes the focus of the page around with each screen',
    file: 'web/embed/contain-scroll.ts',
    from: '      if (!document.hasFocus()) return;\n',
    to: '',
    red: { [observer]: sameOfEveryReader },
  },
  {
    promise: 'A partner’s page notices the same of every reader',
    change: 'a new screen moves the page around',
    file: 'web/embed/frame.ts',
    from: '  containScrollAndFocus();\n',
    to: '  void containScrollAndFocus;\n',
    red: { [embed]: 'the next question is in the reader’s window, and the page around has not moved' },
  },
  {
    promise: 'A partner’s page notices the same of every reader',
    change: 'the sheet to print is a frame in the frame’s document',
    file: 'web/src/views/export/print.ts',
    from: '  (place.getRootNode() as ShadowRoot).append(own);\n',
    to: '  void place;\n  document.body.append(own);\n',
    red: { [embed]: 'nothing that the result offers a reader with a plan is noticed by the page around' },
  },
  {
    promise: 'A partner’s page notices the same of every reader',
    change: 'the frame may lead the reader away from the page',
    file: 'web/embed/loader.ts',
    from: "'allow-scripts allow-same-origin",
    to: "'allow-top-navigation allow-scripts allow-same-origin",
    red: { [embed]: 'the frame says what it is, and is given no more than it needs' },
  },
  {
    promise: 'A partner’s page cannot tell whether a frame holds a kept plan',
    change: 'the frame says that it has shown a kept plan',
    file: 'web/embed/frame.ts',
    from: '  containScrollAndFocus();\n',
    to: "  containScrollAndFocus();\n  element.addEventListener('advisor-ready', () => parent.postMessage(localStorage.length, '*'));\n",
    red: { [embed]: 'a frame in which nobody acts looks the same from outside with a kept plan and without' },
  },
  {
    promise: 'A page that hides the frame cannot make a reader forget a plan',
    change: 'every press counts',
    file: 'web/embed/frame.ts',
    from: '  guard(main, key, words);\n',
    to: '  void guard;\n',
    red: {
      [guarded]: 'presses on a frame that is hidden, transparent, change nothing of a kept plan, and the browser asks',
    },
  },
  {
    promise: 'A page that hides the frame cannot make a reader forget a plan',
    change: 'a frame that was shown for a blink counts as seen',
    file: 'web/embed/clickjacking-guard.ts',
    from: 'const kSeenMs = 700;',
    to: 'const kSeenMs = 0;',
    red: { [guarded]: 'a frame that is shown only for the second press forgets nothing' },
  },
  {
    promise: 'No other page of ours can be put into a frame',
    change: 'nginx lets every page be framed',
    file: 'web/hosting/nginx.conf',
    from: '  default            "frame-ancestors \'none\'";',
    to: '  default            "";',
    red: { [hosting]: 'no page but the frame’s can be framed, on every kind of host' },
  },
  {
    promise: 'The way from a frame to a tab of ours carries no answer in an address',
    change: 'the record goes along in the address',
    file: 'web/embed/own-tab.ts',
    from: '  link.href = ownPage(location, pack, lang);\n',
    to: "  link.href = ownPage(location, pack, lang);\n  link.addEventListener('click', () => { link.href += `?${record()}`; });\n",
    red: { 'tests/web/embed-own-tab.spec.ts': 'the tab continues at the frame’s screen, from /' },
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
    red: { [hosting]: 'no host configuration logs requests' },
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
