/** The examples are built from the package as their readers would build them, and work in a browser. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build as bundle } from 'vite';
import { build, openBrowser, serve, web } from './browser.mjs';

let folder;
let browser;
let server;

before(async () => {
  assert.ok(existsSync(join(web, 'examples/node_modules')), 'run "./dev setup", or "npm ci" in web/examples');
  // A folder below build/, with the package where npm would install it. The examples have packages of their own; Vite
  // is the one of web/.
  folder = mkdtempSync(join(build, 'examples.'));
  cpSync(join(web, 'examples'), join(folder, 'source'), { recursive: true });
  symlinkSync(join(build, 'npm'), join(folder, 'source/node_modules/runner-advisor'));
  symlinkSync(join(web, 'node_modules/vite'), join(folder, 'source/node_modules/vite'));
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
