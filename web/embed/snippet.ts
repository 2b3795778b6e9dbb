/** The snippet builder: choices on one side, the lines to paste and a preview on the other. */
import { assets } from 'virtual:assets';
import { loadParts } from '../src/element/load.js';
import { open } from '../src/engine/engine.js';
import type { Pack, Session } from '../src/engine/types.js';
import { languages } from '../src/locale/languages.js';
import { h } from '../src/views/dom.js';
import { type Choices, policyText, snippetText, type Way } from './snippet-text.js';

const form = document.querySelector('#choices') as HTMLFormElement;
const field = <T extends Element>(id: string): T => document.querySelector(`#${id}`) as unknown as T;
const choice = (name: string): HTMLSelectElement => form.elements.namedItem(name) as HTMLSelectElement;
const given = (name: string): string => String(new FormData(form).get(name) ?? '');

const openPack = async (pack: string, lang: string): Promise<Session> => open(...(await loadParts(pack, lang)));

/** The safety text of a pack; the build puts those of all packs into the page. */
function fallbackOf({ id, locale }: Pack): Element {
  const all = field<HTMLTemplateElement>('fallbacks').content;
  return all.querySelector(`[data-pack="${id}"][lang="${locale}"]`) as Element;
}

function choices(pack: Pack): Choices {
  const { version, element = '', loader = '' } = form.dataset;
  return {
    way: given('way') as Way,
    settings: Object.fromEntries(['pack', 'lang', 'theme', 'race-date'].map((name) => [name, given(name)])),
    folder: new URL(`v${version}/`, location.href).href,
    app: new URL(pack.locale === 'es' ? 'es/' : 'index.html', location.href).href,
    integrity: { element, loader },
    title: pack.title,
    fallback: fallbackOf(pack).innerHTML.trim().split('\n'),
  };
}

/** The preview: what the lines produce, from this site's own files. */
function preview({ way, settings, title }: Choices, pack: Pack): Node {
  const set = Object.entries(settings).filter(([, value]) => value);
  if (way === 'element') {
    return h('runner-advisor', Object.fromEntries(set), [...fallbackOf(pack).cloneNode(true).childNodes]);
  }
  if (way === 'loader') {
    const data = set.map(([name, value]) => [`data-${name}`, value]);
    // Created with `h`, because a script that is inserted as markup does not run.
    const script = h('script', { ...Object.fromEntries(data), 'data-title': title });
    script.src = 'embed.js';
    return script;
  }
  const src = `embed.html?${new URLSearchParams(set)}`;
  return h('iframe', { src, title, height: 640, allow: 'clipboard-write', referrerpolicy: 'no-referrer' });
}

let drawn = '';

async function draw(): Promise<void> {
  const session = await openPack(given('pack'), given('lang') || 'en');
  const chosen = choices(session.pack);
  const text = snippetText(chosen);
  if (text === drawn) return;
  drawn = text;
  const { reviewBy, locale } = session.pack;
  field('snippet').textContent = text;
  field('policy').textContent = policyText(chosen.way, location.origin);
  field('review').textContent = new Date(`${reviewBy}T12:00`).toLocaleDateString(document.documentElement.lang, {
    dateStyle: 'long',
  });
  field('said').textContent = '';
  const place = field<HTMLElement>('preview');
  place.lang = locale;
  // Keep the height of the present frame until the next one is ready, so that the page does not jump.
  place.style.minHeight = `${place.offsetHeight}px`;
  place.replaceChildren(preview(chosen, session.pack));
}

const names = (lang: string): string =>
  new Intl.DisplayNames(lang, { type: 'language' }).of(lang)?.replace(/^./, (first) => first.toLocaleUpperCase(lang)) ??
  lang;

const packs = [...new Set(Object.keys(assets.packs).map((name) => name.split('.')[0] as string))];
const titles = await Promise.all(packs.map(async (pack) => (await openPack(pack, 'en')).pack.title));
choice('pack').append(...packs.map((pack, n) => h('option', { value: pack }, titles[n])));
if (packs.includes('calf')) choice('pack').value = 'calf';

function offerLanguages(): void {
  const select = choice('lang');
  const before = select.value;
  const known = languages(given('pack'));
  select.replaceChildren(
    select.options[0] as HTMLOptionElement,
    ...known.map((lang) => h('option', { value: lang, lang }, names(lang))),
  );
  select.value = known.includes(before) ? before : '';
}

form.addEventListener('change', (event) => {
  if ((event.target as HTMLSelectElement).name === 'pack') offerLanguages();
  void draw();
});
form.addEventListener('submit', (event) => event.preventDefault());

field('copy').addEventListener('click', async () => {
  const said = field('said');
  try {
    await navigator.clipboard.writeText(drawn);
    said.textContent = 'Copied. Paste it where the questions should stand.';
  } catch {
    getSelection()?.selectAllChildren(field('snippet'));
    said.textContent = 'Your browser does not let us copy. The lines are selected: press Ctrl C or ⌘ C.';
  }
});

offerLanguages();
await draw();
