/**
 * Builds the deployable site: node web/build/site.mjs <build folder>
 *
 * It bundles the scripts, copies the pages, compresses everything once, and moves the result into place in one step, so
 * that neither a failed build nor a parallel one leaves a partial site.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { buildApp, buildWorker } from './app.mjs';
import { compress } from './compress.mjs';
import { filesBelow } from './files-below.mjs';
import { integrityOf } from './integrity.mjs';
import { pinVersion } from './pinned.mjs';
import { hashesOf, styleElement } from './policy.mjs';
import { prerender } from './prerender.mjs';
import { writeBom } from './sbom.mjs';
import { appConfig, frameConfig, pageConfig, siteConfig } from './vite.config.mjs';

const web = join(import.meta.dirname, '..');
const buildFolder = resolve(process.argv[2] ?? join(web, '../build'));

/** Source folders whose documents, styles and pictures belong to the site, each with its place there. */
const kPageFolders = { pages: '.', embed: '.' };
const kPageFiles = /^(?!wordpress\/).*\.(html|css|png|svg|ico|webmanifest|txt)$/;

const { version } = JSON.parse(readFileSync(join(web, 'package.json'), 'utf8'));

/**
 * English calf is first and visible, because the page's HTML holds that first question; the script shows another one
 * instead.
 */
function everyFallback(fallbacks) {
  const isFirst = (name) => name === 'calf.en';
  const names = [...fallbacks.keys()].sort((a, b) => isFirst(b) - isFirst(a));
  return names
    .map((name) => {
      const { pack, lines } = fallbacks.get(name);
      const hidden = isFirst(name) ? '' : ' hidden';
      return `<div data-pack="${pack.id}" lang="${pack.locale}"${hidden}>\n${lines.join('\n')}\n</div>`;
    })
    .join('\n');
}

/**
 * Fills in the placeholders of a page: `{{version}}` is the version, `{{integrity embed.js}}` the hash of a script,
 * `{{first calf.en}}` the first question as HTML, `{{style}}` the style of the frame, and `{{styles}}` the hashes that
 * its policy names. `{{fallback calf.en}}` is the safety text of a pack, and `{{fallbacks}}` those of all packs, of
 * which the frame shows one.
 */
function fillIn(page, site, { template, source, fallback, fallbacks }) {
  return page.replaceAll(/\{\{(version|styles?|fallbacks|(integrity|first|fallback) [\w.-]+)\}\}/g, (_, key) => {
    if (key === 'version') return version;
    if (key === 'fallbacks') return everyFallback(fallbacks);
    if (key === 'style') return styleElement(source.embedCss);
    if (key === 'styles') return hashesOf([source.embedCss, source.css]);
    const [what, name] = key.split(' ');
    if (what === 'fallback') return fallback(name);
    return what === 'first' ? template(name) : integrityOf(readFileSync(join(site, name)), 'sha384');
  });
}

function copyPages(site, first) {
  for (const [folder, place] of Object.entries(kPageFolders)) {
    const from = join(web, folder);
    if (!existsSync(from)) continue;
    for (const path of filesBelow(from).filter((name) => kPageFiles.test(name))) {
      const to = join(site, place, path);
      mkdirSync(join(to, '..'), { recursive: true });
      const bytes = readFileSync(join(from, path));
      writeFileSync(to, path.endsWith('.html') ? fillIn(bytes.toString(), site, first) : bytes);
    }
  }
}

/**
 * Writes the review page with its style in a separate file, because the site's policy refuses styles inside this page.
 */
function putReview(site) {
  const page = join(buildFolder, 'packs/calf.review.html');
  if (!existsSync(page)) return;
  const folder = join(site, 'how-it-works');
  mkdirSync(folder, { recursive: true });
  const html = readFileSync(page, 'utf8').replace(/<style>([\s\S]*?)<\/style>/, (_, style) => {
    writeFileSync(join(folder, 'review.css'), style);
    return '<link rel="stylesheet" href="review.css">';
  });
  writeFileSync(join(folder, 'index.html'), html);
}

const fresh = join(buildFolder, `site.${process.pid}`);
const site = join(buildFolder, 'site');
try {
  await build(siteConfig({ buildFolder, outFolder: fresh }));
  await build(frameConfig({ buildFolder, outFolder: fresh }));
  await build(pageConfig({ buildFolder, outFolder: fresh }));
  await build(appConfig({ buildFolder, outFolder: fresh }));
  const first = await prerender({ buildFolder });
  copyPages(fresh, first);
  putReview(fresh);
  await buildApp({ buildFolder, site: fresh }, first);
  pinVersion(fresh, version);
  await buildWorker({ buildFolder, site: fresh });
  writeBom(fresh);
  await compress(fresh, site);
  const old = join(buildFolder, `site.old.${process.pid}`);
  if (existsSync(site)) renameSync(site, old);
  renameSync(fresh, site);
  rmSync(old, { recursive: true, force: true });
} catch (error) {
  rmSync(fresh, { recursive: true, force: true });
  console.error(`site: ${error.message}`);
  process.exitCode = 1;
}
