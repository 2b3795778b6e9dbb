/** The preview's own script: shows the widget for the pack, reloads after a build, and lists the mistakes. */
const wanted = new URL(location.href).searchParams.get('lang');
const $ = (id) => document.getElementById(id);
let shown = 0;

function made(tag, words, className = '') {
  const node = document.createElement(tag);
  node.textContent = words;
  node.className = className;
  return node;
}

function show(state) {
  shown = state.good;
  document.documentElement.dataset.good = String(state.good);
  document.title = `${state.title}: preview`;
  $('title').textContent = `Preview of ${state.title}`;
  const lang = state.locales.includes(wanted) ? wanted : state.locales[0];
  for (const locale of state.locales) {
    const link = made('a', locale);
    link.href = `?lang=${locale}`;
    if (locale === lang) link.setAttribute('aria-current', 'page');
    $('languages').append(link);
  }
  const widget = document.createElement('runner-advisor');
  widget.setAttribute('pack', state.id);
  widget.lang = lang;
  widget.append(made('p', 'The widget could not start; the browser’s console says why.'));
  document.querySelector('main').append(widget);
  import('/runner-advisor.js');
}

function figures({ sets, claims, cases, ms }) {
  $('proved').textContent =
    `Proved for all ${BigInt(sets).toLocaleString()} sets of answers in ${ms} ms. ${claims} claims hold, ${cases} cases pass.`;
}

function complain(mistakes) {
  const box = $('mistakes');
  box.hidden = mistakes.length === 0;
  box.querySelector('h1').textContent = `${mistakes.length} mistake${mistakes.length === 1 ? '' : 's'}`;
  const lines = mistakes.map(({ code, file, line, column, message, hint }) => {
    const item = document.createElement('li');
    item.append(
      made('b', message),
      made('code', `${file}${line ? `:${line}:${column}` : ''}`),
      made('code', code, 'code'),
    );
    if (hint) item.append(made('span', hint, 'hint'));
    return item;
  });
  box.querySelector('ol').replaceChildren(...lines);
}

new EventSource('/changes').addEventListener('message', ({ data }) => {
  const state = JSON.parse(data);
  if (state.good > 0 && shown === 0) show(state);
  else if (state.good !== shown) location.reload();
  complain(state.diagnostics);
  if (state.proved) figures(state.proved);
});
