/** Changes that store more than promised, store what should be removed, or lose what should be stored. */

import { machine, screen } from './screen.mjs';

const privacy = 'tests/web/privacy.spec.ts';
const keeping = 'tests/web/element-keeping.spec.ts';
const offline = 'tests/web/app-offline.spec.ts';
const update = 'tests/web/app-update.spec.ts';
const namedKeys = 'only named keys are written, no cookie is set, and no other storage is used';
const storage = 'tests/visit/storage.test.mjs';
const links = 'tests/visit/link.test.mjs';
const noTrace = '"Forget my answers" leaves no trace in any storage';
const linkGone = 'a link with answers is gone from the address bar and from the history once the page is there';

export const kept = [
  {
    promise: 'One named key a widget; no cookie',
    change: 'a second key with each screen',
    ...screen("localStorage.setItem('last', visit.at);"),
    red: {
      [privacy]: namedKeys,
      [keeping]: 'nothing is written before the first answer, and only one named key after it',
    },
  },
  {
    promise: 'One named key a widget; no cookie',
    change: 'a cookie with each screen',
    ...screen('document.cookie = `last=${visit.at}`;'),
    red: { [privacy]: namedKeys },
  },
  {
    promise: 'One named key a widget; no cookie',
    change: 'the answers in the storage of the tab',
    ...screen("sessionStorage.setItem('runner-advisor:calf', session.save());"),
    red: { [privacy]: namedKeys },
  },
  {
    promise: 'One named key a widget; no cookie',
    change: 'the answers in a database',
    ...screen("indexedDB.open('runner-advisor');"),
    red: { [privacy]: namedKeys },
  },
  {
    promise: 'One named key a widget; no cookie',
    change: 'the answers in a cache',
    ...screen("void caches.open('runner-advisor').then((one) => one.put('/now', new Response(session.save())));"),
    red: { [privacy]: namedKeys },
  },
  {
    promise: 'Nothing is kept before the first answer',
    change: 'written as soon as the questions are there',
    file: machine,
    from: "    this.#take({ type: 'dayChanged', today: this.#visit.today });\n",
    to: "    this.#take({ type: 'dayChanged', today: this.#visit.today });\n    if (!this.#seen) this.#keep();\n",
    red: { [storage]: 'nothing is stored before the first answer, and one named key after it' },
  },
  {
    promise: 'A link never overwrites the reader’s own visit',
    change: 'a visit from a link kept under the reader’s own key',
    file: machine,
    from: 'const isLink = isAside(visit);',
    to: 'const isLink = false;',
    red: { [links]: "ticks and places in a visit from a link leave the reader's own record as it was" },
  },
  {
    promise: 'No plan from warning signs that only the sender of a link has answered',
    change: 'the red flags of a link counted as the reader’s',
    file: 'web/src/visit/age.ts',
    from: 'link !== null && !link.alarm &&',
    to: 'link === null && !link &&',
    red: { [links]: 'a complete link makes no plan until the reader has answered every red flag that is asked' },
  },
  {
    promise: 'No plan from answers that are too old',
    change: 'red flags never asked again',
    file: 'web/src/visit/age.ts',
    from: '  !isOld(visit, question) && !isSenders(visit, question);',
    to: '  !isSenders(visit, question);',
    red: {
      'tests/visit/age.test.mjs':
        'after three days the red flags, the start and the duration are asked again before a plan, unfilled, and the reader is told why',
    },
  },
  {
    promise: 'A link that was cut or changed on its way is refused',
    change: 'the check not compared',
    file: 'web/src/visit/link.ts',
    from: 'check === checksumOf(signed)',
    to: 'check',
    red: { [links]: 'a link cut anywhere, or with a letter changed, is damaged and changes nothing' },
  },
  {
    promise: 'A link with answers leaves the address bar on arrival',
    change: 'the address left as it came',
    file: 'web/src/visit/page.ts',
    from: "    history.replaceState(history.state, '', pathname + search + route);\n",
    to: '',
    red: { [privacy]: linkGone },
  },
  {
    promise: 'A link with answers leaves the address bar on arrival',
    change: 'a clean address put after it, which leaves it in the history',
    file: 'web/src/visit/page.ts',
    from: '    history.replaceState(history.state',
    to: '    history.pushState(history.state',
    red: { [privacy]: linkGone },
  },
  {
    promise: 'The link holds the answers itself, not on a server',
    change: 'the answers in the part of the address that servers see',
    file: 'web/src/visit/link.ts',
    from: '  address.hash = ',
    to: '  address.search = `?answers=${encodeURIComponent(signed)}`;\n  address.hash = ',
    red: {
      'tests/web/element-take-along.spec.ts':
        'a link is made only after the warning, leads to our own page and the same result, and leaves no answers in the address',
    },
  },
  {
    promise: 'The reader is warned before a link is made',
    change: 'the link made at once',
    file: 'web/src/views/export/actions.ts',
    from: '    show(from, words.share, h(',
    to: '    void make();\n    show(from, words.share, h(',
    red: {
      'tests/web/element-take-along.spec.ts':
        'a link is made only after the warning, leads to our own page and the same result, and leaves no answers in the address',
    },
  },
  {
    promise: '"Forget my answers" leaves nothing',
    change: 'the key left in storage',
    file: machine,
    from: '      device.remove(this.key);\n',
    to: '',
    red: { [privacy]: noTrace, [storage]: '"Forget" leaves nothing, says so, and nothing comes back' },
  },
  {
    promise: '"Forget my answers" leaves nothing',
    change: 'a copy put aside before',
    file: machine,
    from: '      device.remove(this.key);\n',
    to: "      localStorage.setItem('runner-advisor:undo', localStorage.getItem(this.key) ?? '');\n      device.remove(this.key);\n",
    red: { [privacy]: noTrace },
  },
  {
    promise: '"Forget my answers" leaves nothing',
    change: 'the answers left in the visit',
    file: 'web/src/visit/reduce.ts',
    from: "{ ...startVisit(visit.today), notice: 'forgotten' }, 'wipe'",
    to: "{ ...visit, notice: 'forgotten' }, 'wipe'",
    red: { [storage]: '"Forget" leaves nothing, says so, and nothing comes back' },
  },
  {
    promise: '"Forget my answers" leaves nothing',
    change: 'another tab writes again what was forgotten',
    file: 'web/src/visit/restore.ts',
    from: '    if (!own?.written) return visit;',
    to: '    if (own) return visit;',
    red: { [storage]: 'a visit that one tab forgets is removed from the other tab, and not written again' },
  },
  {
    promise: 'Answers and plan persist on the device',
    change: 'the record never read again',
    file: machine,
    from: "    this.#take({ type: 'storageChanged', record });\n",
    to: '',
    red: {
      [storage]: 'a reload keeps answers, place and ticks',
      [keeping]: 'a reload keeps the answers, the place in the interview and the ticks',
    },
  },
  {
    promise: 'Checking again can raise the urgency and never lower it',
    change: 'the new answers taken in the place of the earlier ones',
    edits: [
      {
        file: 'web/src/visit/second-look.ts',
        from: '[...new Set([...earlier, ...fresh])] : fresh;',
        to: 'fresh : fresh;',
      },
      {
        file: 'web/src/visit/second-look.ts',
        from: 'if (now && rank(now) < rank(second.urgency)) {',
        to: 'if (now && rank(now) < 0) {',
      },
    ],
    red: { 'tests/visit/second-look.test.mjs': 'a new sign raises the urgency, and later looks never lower it' },
  },
  {
    promise: 'Past its review date no new plan is made',
    change: 'the date not looked at',
    file: 'web/src/views/result/context.ts',
    from: 'boolean => now > Date.parse(visit',
    to: 'boolean => now < 0 && now > Date.parse(visit',
    red: { 'tests/web/element-faults.spec.ts': 'past its review date the pack says so and makes no plan' },
  },
  {
    promise: 'Works without a connection after the first visit',
    change: 'the engine left out of what is kept for offline',
    file: 'web/build/precache.mjs',
    from: 'const kAssets = /^(?!snippet).*\\.(js|css|wasm|head|words|json)$/;',
    to: 'const kAssets = /^(?!snippet).*\\.(js|css|head|words|json)$/;',
    red: { [offline]: 'after one visit everything works with the server gone, also after the browser was closed' },
  },
  {
    promise: 'Engine and pack versions are never mixed',
    change: 'a new set taken without trying it out',
    file: 'web/app/worker.ts',
    from: '      .then(tryOut)\n',
    to: '',
    red: {
      [update]: 'a release with a pack that the engine refuses is not taken, and the old one works on, also offline',
    },
  },
  {
    promise: 'Engine and pack versions are never mixed',
    change: 'a new set taken in mid-visit',
    file: 'web/app/worker.ts',
    from: "if (event.data === 'take' || pages.length < 2)",
    to: 'if (true)',
    red: { [update]: 'two tabs stay on one release until both are closed' },
  },
  {
    promise: 'A kept copy reaches nothing',
    change: 'its policy left out',
    file: 'web/app/save-copy.ts',
    from: '<meta http-equiv="Content-Security-Policy" content="${policy}">\n',
    to: '<meta name="policy" content="${policy}">\n',
    red: {
      'tests/web/app.spec.ts':
        'a kept copy opens from disk with the same plan, asks for nothing, and keeps ticks of its own',
    },
  },
];
