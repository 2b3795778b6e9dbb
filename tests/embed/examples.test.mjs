/** The examples are built as their readers would build them, from the package, and work in a browser. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build as bundle } from 'vite';
import { build, openBrowser, serve, web } from './browser.mjs';

let folder;
let browser;
let server;

before(async () => {
  // Below build/, with the package where npm would put it, and all else from the project's own packages.
  folder = mkdtempSync(join(build, 'examples.'));
  cpSync(join(web, 'examples'), join(folder, 'source'), { recursive: true });
  mkdirSync(join(folder, 'source/node_modules'));
  symlinkSync(join(build, 'npm'), join(folder, 'source/node_modules/runner-advisor'));
  for (const name of ['react', 'react-dom', 'scheduler', 'vue', '@vue', '@vitejs', '@babel', 'vite']) {
    symlinkSync(join(web, 'node_modules', name), join(folder, 'source/node_modules', name));
  }
  browser = await openBrowser();
  server = await serve(join(folder, 'out'));
});
after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

for (const name of ['html', 'react', 'vue']) {
  test(`the ${name} example builds and shows the first question and a result`, async () => {
    await bundle({
      configFile: join(folder, 'source/vite.config.mjs'),
      root: join(folder, 'source', name),
      logLevel: 'error',
      build: { outDir: join(folder, 'out', name), emptyOutDir: true },
    });
    const page = await browser.newPage();
    const errors = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(`${server.address}/${name}/index.html`);
    const widget = page.locator('runner-advisor');
    await widget.locator('[name="now"][value="breath"]').check();
    await widget.locator('button.go:not(.hold)').click();
    await widget.locator('.result').waitFor();
    if (name !== 'html') await page.getByText('There is a result.').waitFor();
    assert.deepEqual(errors, []);
    await page.close();
  });
}
