/**
 * The npm package under each bundler that its README names, on a server and in jsdom: ./dev test bundlers. The packages
 * of this folder are a separate workspace, which nothing else installs.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build, openBrowser, serve, web } from '../embed/browser.mjs';

const here = import.meta.dirname;
let folder;
let browser;
let server;

/** The page for every bundler: one import, and the element with its fallback. */
const kMain = "import 'runner-advisor';\n";
const page = (script) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><body><runner-advisor pack="calf"><p>Warning signs.</p></runner-advisor><script type="module" src="${script}"></script></body></html>`;

before(async () => {
  folder = mkdtempSync(join(build, 'bundlers.'));
  mkdirSync(join(folder, 'node_modules'));
  // Copy files as npm would install them, so that no bundler follows a link out of node_modules.
  cpSync(join(build, 'npm'), join(folder, 'node_modules/runner-advisor'), { recursive: true });
  for (const name of ['react', 'react-dom', 'scheduler', 'vue', '@vue', 'csstype', '@types']) {
    symlinkSync(join(here, 'node_modules', name), join(folder, 'node_modules', name));
  }
  writeFileSync(join(folder, 'package.json'), '{ "name": "page", "type": "module", "private": true }');
  writeFileSync(join(folder, 'main.js'), kMain);
  browser = await openBrowser();
  server = await serve(folder);
});
after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Answers the first question of the page, in that language, and goes on to a result. */
async function isAsked(path, { lang = 'en', bypassCSP = false } = {}) {
  const tab = await browser.newPage({ bypassCSP });
  try {
    const errors = [];
    tab.on('pageerror', ({ message }) => errors.push(message));
    tab.on('requestfailed', (request) => errors.push(request.url()));
    await tab.goto(`${server.address}/${path}`);
    const widget = tab.locator('runner-advisor');
    if (lang !== 'en')
      await tab.evaluate((to) => document.querySelector('runner-advisor').setAttribute('lang', to), lang);
    await widget.locator(`.w[lang="${lang}"] [name="now"][value="breath"]`).check();
    await widget.locator('button.go:not(.hold)').click();
    await widget.locator('.result').waitFor();
    assert.deepEqual(errors, []);
  } finally {
    await tab.close();
  }
}

async function worksIn(out, script) {
  writeFileSync(join(folder, out, 'page.html'), page(script));
  await isAsked(`${out}/page.html`);
  await isAsked(`${out}/page.html`, 'es');
}

test('Vite finds the engine and the packs', async () => {
  const vite = await import(pathToFileURL(createRequire(join(web, 'package.json')).resolve('vite')).href);
  writeFileSync(join(folder, 'index.html'), page('./main.js'));
  await vite.build({
    configFile: false,
    root: folder,
    base: './',
    logLevel: 'error',
    build: { outDir: join(folder, 'vite'), emptyOutDir: true },
  });
  await isAsked('vite/index.html');
  await isAsked('vite/index.html', { lang: 'es' });
});

test('webpack 5 finds the engine and the packs', async () => {
  const { default: webpack } = await import('webpack');
  const stats = await new Promise((done, fail) => {
    webpack(
      {
        mode: 'production',
        context: folder,
        entry: './main.js',
        output: { path: join(folder, 'webpack'), filename: 'main.js', publicPath: 'auto' },
      },
      (error, result) => (error ? fail(error) : done(result)),
    );
  });
  assert.deepEqual(stats.toJson({ errors: true, warnings: true }).errors, []);
  await worksIn('webpack', 'main.js');
});

test('Parcel finds the engine and the packs', async () => {
  // Parcel takes the folder of a lock file as its project.
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  const source = join(folder, 'parcel-source.html');
  writeFileSync(source, page('./main.js'));
  execFileSync(
    join(here, 'node_modules/.bin/parcel'),
    [
      'build',
      source,
      '--dist-dir',
      join(folder, 'parcel'),
      '--public-url',
      './',
      '--no-source-maps',
      '--no-cache',
      '--cache-dir',
      join(folder, 'cache'),
    ],
    { cwd: folder, stdio: 'pipe' },
  );
  // Parcel writes an import map into the page, which the policy of this server refuses.
  await isAsked('parcel/parcel-source.html', { bypassCSP: true });
  await isAsked('parcel/parcel-source.html', { bypassCSP: true, lang: 'es' });
});

test('Rollup finds the engine and the packs with the plugin that the README names', async () => {
  const { rollup } = await import('rollup');
  const { nodeResolve } = await import('@rollup/plugin-node-resolve');
  const { importMetaAssets } = await import('@web/rollup-plugin-import-meta-assets');
  const bundle = await rollup({
    input: join(folder, 'main.js'),
    plugins: [nodeResolve({ browser: true }), importMetaAssets()],
  });
  await bundle.write({ dir: join(folder, 'rollup'), format: 'es' });
  await bundle.close();
  await worksIn('rollup', 'main.js');
});

test('esbuild works with the folder of assets beside the bundle, as the README says', async () => {
  const { build: bundle } = await import('esbuild');
  await bundle({
    entryPoints: [join(folder, 'main.js')],
    outdir: join(folder, 'esbuild'),
    bundle: true,
    format: 'esm',
    splitting: true,
    logLevel: 'silent',
  });
  cpSync(join(folder, 'node_modules/runner-advisor/assets'), join(folder, 'esbuild'), {
    recursive: true,
    filter: (path) => !path.endsWith('.js'),
  });
  await worksIn('esbuild', 'main.js');
});

test('a script tag loads the package as it is, without a bundler', async () => {
  mkdirSync(join(folder, 'plain'));
  await worksIn('plain', '../node_modules/runner-advisor/runner-advisor.js');
});

const runs = (name, code) => {
  writeFileSync(join(folder, name), code);
  return execFileSync('node', [name], { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim();
};

test('a server imports the element, and the class alone, and defines nothing', () => {
  const said = runs(
    'server.mjs',
    `import { RunnerAdvisor } from 'runner-advisor';
import { RunnerAdvisor as Same } from 'runner-advisor/element';
console.log(RunnerAdvisor === Same, typeof globalThis.customElements);
`,
  );
  assert.equal(said, 'true undefined');
});

test('React and Vue render the element on a server with what readers without script see', () => {
  const react = runs(
    'react.mjs',
    `import 'runner-advisor';
import { createElement as h } from 'react';
import { renderToString } from 'react-dom/server';
console.log(renderToString(h('runner-advisor', { pack: undefined, lang: 'en', theme: 'dark' }, h('p', null, 'Warning signs.'))));
`,
  );
  assert.equal(react, '<runner-advisor lang="en" theme="dark"><p>Warning signs.</p></runner-advisor>');
  const vue = runs(
    'vue.mjs',
    `import 'runner-advisor';
import { createSSRApp, h } from 'vue';
import { renderToString } from 'vue/server-renderer';
const page = { render: () => h('runner-advisor', { pack: undefined, lang: 'en', theme: 'dark' }, [h('p', 'Warning signs.')]) };
console.log(await renderToString(createSSRApp(page)));
`,
  );
  assert.equal(vue, '<runner-advisor lang="en" theme="dark"><p>Warning signs.</p></runner-advisor>');
});

test('in jsdom the element is defined, and shows the words for readers without script', () => {
  const said = runs(
    'jsdom.mjs',
    `import { JSDOM } from ${JSON.stringify(join(here, 'node_modules/jsdom/lib/api.js'))};
const { window } = new JSDOM('<!doctype html><runner-advisor pack="calf"><p>Warning signs.</p></runner-advisor>', { url: 'https://page.example/' });
// Define jsdom's globals that Node.js lacks, as test runners do.
for (const name of Object.getOwnPropertyNames(window)) {
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
}
globalThis.addEventListener = window.addEventListener.bind(window);
const errors = [];
window.addEventListener('error', ({ message }) => errors.push(message));
process.on('uncaughtException', ({ message }) => errors.push(message));
await import('runner-advisor');
const element = document.querySelector('runner-advisor');
element.pack = undefined;
await new Promise((done) => setTimeout(done, 50));
element.remove();
await new Promise((done) => setTimeout(done, 50));
console.log(JSON.stringify([element.pack, element.textContent, element.shadowRoot.innerHTML, errors]));
process.exit(0);
`,
  );
  assert.deepEqual(JSON.parse(said), ['calf', 'Warning signs.', '<slot></slot>', []]);
});

test('a React page that gives the element no topic asks about the usual one', async () => {
  const { build: bundle } = await import('esbuild');
  writeFileSync(
    join(folder, 'undefined.jsx'),
    `import 'runner-advisor';
import { createRoot } from 'react-dom/client';
import { createElement as h } from 'react';
createRoot(document.body).render(h('runner-advisor', { pack: undefined, region: null, theme: undefined, raceDate: undefined, lang: 'en' }));
`,
  );
  await bundle({
    entryPoints: [join(folder, 'undefined.jsx')],
    outdir: join(folder, 'react'),
    bundle: true,
    format: 'esm',
    splitting: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  cpSync(join(folder, 'node_modules/runner-advisor/assets'), join(folder, 'react'), {
    recursive: true,
    filter: (path) => !path.endsWith('.js'),
  });
  writeFileSync(
    join(folder, 'react/page.html'),
    '<!doctype html><html lang="en"><body><script type="module" src="undefined.js"></script></body></html>',
  );
  await isAsked('react/page.html');
});

test('TSX knows the element and what it takes', () => {
  writeFileSync(
    join(folder, 'page.tsx'),
    `import type {} from 'runner-advisor/react';
export const page = <runner-advisor pack="calf" theme="dark" raceDate="2027-04-18" onadvisor-result={() => undefined}><p>Signs.</p></runner-advisor>;
export const none = <runner-advisor pack={undefined} />;
// @ts-expect-error there is no such theme
export const wrong = <runner-advisor theme="red" />;
`,
  );
  const options = [
    '--noEmit',
    '--strict',
    '--jsx',
    'react-jsx',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--lib',
    'es2023,dom,dom.iterable',
    '--types',
    '',
  ];
  execFileSync(join(web, 'node_modules/.bin/tsc'), [...options, 'page.tsx'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
  });
});
