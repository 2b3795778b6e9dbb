/**
 * Builds the app and the general page in each language of the pack, the noscript style, the script of offline copies
 * and, last, the service worker with its list of files. Precondition: the site's scripts and assets are in place.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { manifest } from '../app/manifest.mjs';
import { words } from '../app/words.mjs';
import { bundle } from './bundle.mjs';
import { general } from './general.mjs';
import { integrityOf } from './integrity.mjs';
import { plain } from './paper.mjs';
import { styleElement, writeHosting } from './policy.mjs';
import { precacheList, precachePlugin } from './precache.mjs';
import { putAsset } from './prerender.mjs';

const web = join(import.meta.dirname, '..');
const content = join(web, '../content/calf');
const { version } = JSON.parse(readFileSync(join(web, 'package.json'), 'utf8'));

const kHow = 'how-it-works/index.html';

/** The script of offline copies. It is placed inside a script element, so it must not contain the end tag. */
async function keptScript(buildFolder) {
  const data = join(web, 'app/offline-copy/data.ts');
  const replace = { 'virtual:assets': data, 'virtual:pages': data, 'names.js': data };
  const code = String(await bundle('app/offline-copy/copy.ts', buildFolder, { replace })).trim();
  if (/<\/script|<!--/i.test(code)) throw new Error('the script of kept copies would end its own element');
  return code;
}

function fill(page, values, name) {
  return page.replaceAll(/\{\{(\w+)\}\}/g, (_, key) => {
    if (values[key] === undefined) throw new Error(`${name}: {{${key}}} has no words`);
    return values[key];
  });
}

function write(site, path, text) {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
}

function screenshots(site) {
  const folder = join(web, 'app/screenshots');
  if (!existsSync(folder)) return [];
  mkdirSync(join(site, 'screenshots'), { recursive: true });
  return readdirSync(folder)
    .filter((file) => file.endsWith('.png'))
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      writeFileSync(join(site, 'screenshots', file), bytes);
      const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
      return { file, width, height, wide: width > height };
    });
}

export async function buildApp({ buildFolder, site }, { template, source, engine, fallback }) {
  const style = putAsset(site, 'app', '.css', source.appCss);
  const keptCode = await keptScript(buildFolder);
  const kept = putAsset(site, 'kept', '.js', keptCode);
  const icons = join(web, 'app/icons');
  mkdirSync(join(site, 'icons'), { recursive: true });
  for (const file of readdirSync(icons).filter((name) => /\.(svg|png)$/.test(name))) {
    copyFileSync(join(icons, file), join(site, 'icons', file));
  }
  copyFileSync(join(web, 'app/noscript.css'), join(site, 'noscript.css'));
  writeHosting({ buildFolder, site, version }, [source.appCss, source.css, source.embedCss]);
  const shots = screenshots(site);
  const asset = (pattern) => readdirSync(join(site, 'assets')).find((name) => pattern.test(name));

  /**
   * Preload links for files that the first question needs in addition to the script: words and first screen of
   * languages other than English.
   */
  const preloads = (lang, up) => {
    const opening = asset(new RegExp(`^calf\\.${lang}\\.first\\..*\\.json$`));
    const words = asset(new RegExp(`^${lang}\\.[\\w-]{8}\\.js$`));
    return [
      opening && `<link rel="preload" href="${up}assets/${opening}" as="fetch" crossorigin>`,
      words && `<link rel="modulepreload" href="${up}assets/${words}">`,
    ]
      .filter(Boolean)
      .map((link) => `    ${link}\n`)
      .join('');
  };

  for (const [lang, own] of Object.entries(words)) {
    const up = own.dir.replaceAll(/[^/]+/g, '..');
    const bytes = (name) => new Uint8Array(readFileSync(join(buildFolder, 'packs', name))).buffer;
    const session = await source.open(engine, bytes(`calf.${lang}.pack`));
    const text = (name) => plain(session.pack.texts[name] ?? '');
    const reviewDate = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' });
    // Links between translations are in the page and not in the head: search engines require absolute addresses there,
    // which are unknown for a folder that is copied to any host. They follow these links.
    const languages = (root, place) =>
      Object.entries(words)
        .map(([id, { dir }]) => [id, `${root}${dir}${place}` || './'])
        .map(
          ([id, href]) =>
            `<li><a href="${href}" hreflang="${id}" lang="${id}"${id === lang ? ' aria-current="page"' : ''}>${new Intl.DisplayNames(id, { type: 'language' }).of(id)}</a></li>`,
        )
        .join('');
    const values = {
      ...Object.fromEntries(Object.entries(own).map(([key, value]) => [key, plain(value)])),
      lang,
      version: session.pack.version,
      title: plain(session.pack.title),
      intro: text('intro'),
      fallback: fallback(`calf.${lang}`),
      draft: session.pack.reviewStatus === 'draft' ? `<p class="draft">${text('draft')}</p>` : '',
      disclaimer: text('disclaimer'),
      credit: text('column_credit'),
      reviewDate: reviewDate.format(new Date(session.pack.reviewBy)),
      keepIntegrity: integrityOf(keptCode),
      keepStyleIntegrity: integrityOf(source.appCss),
    };
    const put = (file, place, depth, more) => {
      const toRoot = up + depth;
      const places = {
        up: toRoot,
        style: toRoot + style,
        css: styleElement(source.appCss),
        preload: preloads(lang, toRoot),
        keepScript: toRoot + kept,
        languages: languages(toRoot, place),
      };
      const page = readFileSync(join(web, 'app', file), 'utf8').replace('<html lang="en"', `<html lang="${lang}"`);
      const html = fill(page, { ...values, ...places, ...more }, file);
      write(site, `${own.dir}${place}index.html`, html);
    };
    const how = existsSync(join(site, kHow)) ? `<li><a href="${up}how-it-works/">${values.howLink}</a></li>` : '';
    put('app.html', '', '', { first: template(`calf.${lang}`, up), howLink: how });
    put('general.html', 'general/', '../', general({ folder: content, locale: lang, session }));
    const { title } = session.pack;
    const own_ = { lang, words: own, title, description: own.description, up, screenshots: shots };
    write(site, `${own.dir}manifest.webmanifest`, `${JSON.stringify(manifest(own_), null, 2)}\n`);
  }
}

/** Run this when all other files of the site are in place: the list holds the hash of each file as served. */
export async function buildWorker({ buildFolder, site }) {
  const list = precacheList(
    site,
    Object.values(words).map(({ dir }) => dir),
  );
  writeFileSync(join(site, 'sw.js'), await bundle('app/worker.ts', buildFolder, { plugins: [precachePlugin(list)] }));
}
