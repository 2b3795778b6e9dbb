/** Ways to keep more than is said, or to keep what was to be forgotten, or to lose what was to be kept. */

import { journey, screen } from './screen.mjs';

const privacy = 'tests/web/privacy.spec.ts';
const keeping = 'tests/web/element-keeping.spec.ts';
const offline = 'tests/web/app-offline.spec.ts';
const update = 'tests/web/app-update.spec.ts';
const namedKeys = 'only named keys are written, no cookie is set, and no other storage is used';
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
    file: journey,
    from: '): Visit {\n  return {\n    session,',
    to: '): Visit {\n  keep(key, recall(key) ?? ({ answers: session.save(), day: today() } as never));\n  return {\n    session,',
    red: { [keeping]: 'nothing is written before the first answer, and only one named key after it' },
  },
  {
    promise: 'Answers that came with a link are kept only when the reader goes on',
    change: 'kept as they come',
    file: journey,
    from: '  passDays(visit);\n  visit.at = session.next()',
    to: '  passDays(visit);\n  write(visit);\n  visit.at = session.next()',
    red: {
      'tests/web/element-take-along.spec.ts':
        'a link is made only after the warning, opens the same result, and leaves no answers in the address',
    },
  },
  {
    promise: 'A link with answers leaves the address bar on arrival',
    change: 'the address left as it came',
    file: 'web/src/visit/memory.ts',
    from: "  history.replaceState(history.state, '', location.pathname + location.search);\n",
    to: '',
    red: { [privacy]: linkGone },
  },
  {
    promise: 'A link with answers leaves the address bar on arrival',
    change: 'a clean address put after it, which leaves it in the history',
    file: 'web/src/visit/memory.ts',
    from: '  history.replaceState(history.state',
    to: '  history.pushState(history.state',
    red: { [privacy]: linkGone },
  },
  {
    promise: 'The link holds the answers itself, not on a server',
    change: 'the answers in the part of the address that servers see',
    file: 'web/src/views/export/share.ts',
    from: '  page.hash = `${kFragment}${day}.${encodeURIComponent(session.save())}`;',
    to: '  page.search = `?answers=${encodeURIComponent(session.save())}`;\n  page.hash = `${kFragment}${day}.${encodeURIComponent(session.save())}`;',
    red: {
      'tests/web/element-take-along.spec.ts':
        'a link is made only after the warning, opens the same result, and leaves no answers in the address',
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
        'a link is made only after the warning, opens the same result, and leaves no answers in the address',
    },
  },
  {
    promise: '"Forget my answers" leaves nothing',
    change: 'the key left in storage',
    file: journey,
    from: '  keep(key, null);\n',
    to: '  void key;\n',
    red: { [privacy]: noTrace, [keeping]: '"Forget my answers" wipes everything from the device' },
  },
  {
    promise: '"Forget my answers" leaves nothing',
    change: 'a copy put aside before',
    file: journey,
    from: '  keep(key, null);\n',
    to: "  localStorage.setItem('runner-advisor:undo', localStorage.getItem(key) ?? '');\n  keep(key, null);\n",
    red: { [privacy]: noTrace },
  },
  {
    promise: '"Forget my answers" leaves nothing',
    change: 'the answers left in the session',
    file: journey,
    from: '  visit.session.forget();\n',
    to: '',
    red: { [keeping]: '"Forget my answers" wipes everything from the device' },
  },
  {
    promise: '"Forget my answers" leaves nothing',
    change: 'another tab writes again what was forgotten',
    file: journey,
    from: '  if (visit.written && !recall(key)) {',
    to: '  if (visit.written && !key) {',
    red: { [keeping]: 'what one tab has forgotten is not written again by another that was in mid-visit' },
  },
  {
    promise: 'Answers and plan persist on the device',
    change: 'the record never read again',
    file: journey,
    from: 'link ?? recall(visit.key);',
    to: 'link;',
    red: { [keeping]: 'a reload keeps the answers, the place in the interview and the ticks' },
  },
  {
    promise: 'Checking again can raise the urgency and never lower it',
    change: 'the new answers taken in the place of the earlier ones',
    edits: [
      {
        file: journey,
        from: 'session.answer(id, [...new Set([...earlier, ...fresh])]);',
        to: 'session.answer(id, fresh);',
      },
      {
        file: journey,
        from: 'kRank.indexOf(urgency)) session.restore(before);',
        to: '-1) session.restore(before);',
      },
    ],
    red: { [keeping]: 'a second look without the signs of the first leaves the urgency where it was' },
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
    file: 'web/build/app.mjs',
    from: "'assets/*.{js,css,wasm,head,words,json}'",
    to: "'assets/*.{js,css,head,words,json}'",
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
    file: 'web/app/keep.ts',
    from: '<meta http-equiv="Content-Security-Policy" content="${policy}">\n',
    to: '<meta name="policy" content="${policy}">\n',
    red: {
      'tests/web/app.spec.ts':
        'a kept copy opens from disk with the same plan, asks for nothing, and keeps ticks of its own',
    },
  },
];
