import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, expect, type Page, test } from '@playwright/test';
import Axe from 'axe-core';
import { chromiumOptions } from '../chromium.mjs';
import { answerAll, columnReader, fillIn, goOn, headline, widget } from './element-reader.ts';

test.use({ locale: 'en-US' });

const content = join(import.meta.dirname, '../../content/calf');
const pages = ['index.html', 'es/index.html', 'general/index.html', 'es/general/index.html'];

/** Holds back matching requests until the returned function is called. */
async function hold(page: Page, pattern: string): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route(pattern, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Makes `body[data-ready]` available to wait for. */
const noteReady = (page: Page): Promise<void> =>
  page.evaluate(() =>
    document.addEventListener('advisor-ready', () => document.body.setAttribute('data-ready', ''), { once: true }),
  );

for (const [path, question] of [
  ['index.html', 'Is any of this happening now?'],
  ['es/index.html', '¿Te pasa algo de esto ahora?'],
  ['embed.html', 'Is any of this happening now?'],
] as const) {
  test(`${path} shows its first question before any script has run, in its final style and place`, async ({ page }) => {
    await page.addInitScript(() => {
      Object.assign(globalThis, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
          (globalThis as unknown as { shift: number }).shift += entry.value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const release = await hold(page, '**/*.js');
    await page.goto(path, { waitUntil: 'commit' });
    const heading = page.getByRole('heading', { name: question });
    await expect(heading).toBeVisible();
    const drawn = page.locator('runner-advisor .go');
    const before = [await heading.boundingBox(), await drawn.boundingBox()];
    const form = await page.locator('runner-advisor form').elementHandle();
    await noteReady(page);
    release();
    await page.locator('body[data-ready]').waitFor();
    // It is the same form: the script adopts it and draws nothing again.
    expect(await form?.evaluate((node) => node.isConnected)).toBe(true);
    expect([await heading.boundingBox(), await drawn.boundingBox()]).toEqual(before);
    expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)).toBe(0);
  });
}

test.describe('before the app is kept on the device', () => {
  test.use({ serviceWorkers: 'block' });
  for (const file of ['index.html', 'embed.html']) {
    test(`${file} from a host that sends the policy of another release: the style comes as a file, and the page looks the same`, async ({
      page,
    }) => {
      const look = () =>
        page.evaluate(() => {
          const { font, margin, color, backgroundColor } = getComputedStyle(
            document.querySelector('h1') ?? document.body,
          );
          return { font, margin, color, backgroundColor };
        });
      await page.goto(file);
      await expect(page.locator('link[rel="stylesheet"]')).toHaveCount(0);
      const usual = await look();
      await page.route(`**/${file}`, async (route) => {
        const response = await route.fetch();
        const policy = response.headers()['content-security-policy'] ?? '';
        expect(policy).toMatch(/style-src 'self'( 'sha256-[^']+')+;/);
        const headers = { ...response.headers(), 'content-security-policy': policy.replaceAll(/ 'sha256-[^']+'/g, '') };
        await route.fulfill({ response, headers });
      });
      await page.goto(file);
      await expect(page.locator('link[rel="stylesheet"]')).toHaveCount(1);
      await expect.poll(look).toEqual(usual);
      await expect(page.locator('runner-advisor').getByRole('button', { name: 'Continue' })).toBeVisible();
    });
  }
});

for (const other of [false, true]) {
  const whose = other ? 'a script of another release, which draws its own question,' : 'the script';
  test(`an option that is picked before ${whose} is loaded counts`, async ({ page }) => {
    if (other) {
      await page.route('**/index.html', async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace(/data-first="[^"]+"/, 'data-first="sha256-other"');
        await route.fulfill({ response, body });
      });
    }
    const release = await hold(page, '**/runner-advisor.js');
    await page.goto('index.html', { waitUntil: 'commit' });
    const element = page.locator('runner-advisor');
    const row = element.getByLabel('Your foot or leg is cold, pale, blue or grey');
    await row.check();
    const form = await element.locator('form').elementHandle();
    await noteReady(page);
    release();
    await page.locator('body[data-ready]').waitFor();
    expect(await form?.evaluate((node) => node.isConnected)).toBe(!other);
    await expect(row).toBeChecked();
    await expect(row).toBeFocused();
    await element.getByLabel('None of these').check();
    await expect(row).not.toBeChecked();
  });
}

for (const [what, pattern] of [
  ['script', '**/runner-advisor.js'],
  ['engine', '**/*.wasm'],
] as const) {
  test(`a press on the button before the ${what} has come takes the reader on when it has`, async ({ page }) => {
    const release = await hold(page, pattern);
    await page.goto('index.html', { waitUntil: 'commit' });
    const element = page.locator('runner-advisor');
    await element.getByLabel('Hard to breathe').check();
    await element.getByRole('button', { name: 'Continue' }).click();
    release();
    await expect(element.getByRole('heading', { name: /^Call .+ now\.$/ })).toBeVisible();
  });
}

test('without script the page shows the text for everyone and no form that nobody would read', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const path of ['', 'es/']) {
    await page.goto(path);
    await expect(page.locator('runner-advisor form')).toBeHidden();
    await page.locator('runner-advisor > p').last().getByRole('link').click();
    await expect(page.locator('#emergency')).toBeVisible();
  }
  await context.close();
});

test('the page for everyone holds every emergency sign of the content, and only then a checklist', async ({ page }) => {
  const { questions } = JSON.parse(await readFile(join(content, 'questions.json'), 'utf8'));
  await page.goto('general/');
  const signs = page.locator('#emergency li');
  const warnings = questions[0].options.filter(({ unsure }: { unsure?: boolean }) => !unsure);
  await expect(signs).toHaveText(warnings.map(({ text }: { text: string }) => text));
  expect(await page.locator('h2').allTextContents()).toEqual([
    'Get emergency help now',
    'Get checked today',
    'Be seen in the next few days, before you run',
    'If none of this fits: the general checklist',
    'Do not start the race if',
    'Stop during the race if',
    'What to watch for',
  ]);
  expect(await page.locator('#checklist li').count()).toBeGreaterThan(3);
  await expect(page.locator('main')).not.toContainText(/massage|\{|undefined/i);
});

for (const path of pages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on ${path}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      // Evaluated rather than added as a script, because the pages' policy forbids scripts from elsewhere.
      await page.evaluate(Axe.source);
      const found = await page.evaluate('axe.run()');
      expect((found as { violations: { id: string }[] }).violations.map(({ id }) => id)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });
  }
}

test('colours are chosen once, and hold for the questions and for the next visit', async ({ page }) => {
  await page.goto('index.html');
  await page.getByLabel('Dark').check();
  await expect(page.locator('runner-advisor .w')).toHaveCSS('color-scheme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  await expect(page.locator('runner-advisor .w')).toHaveCSS('color-scheme', 'dark');
  await page.getByLabel('Auto').check();
  await page.reload();
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'light dark');
});

test('the language changes for the page and its questions together, and the answers stay', async ({ page }) => {
  const element = await widget(page, 'index.html');
  await fillIn(element, columnReader);
  await goOn(element);
  await page.getByRole('link', { name: 'español' }).click();
  await expect(page).toHaveURL(/\/es\/$/);
  await expect(page.locator('h1')).toHaveText('Dolor de pantorrilla antes de una carrera');
  await expect(element.getByRole('button', { name: 'Continuar' })).toBeVisible();
  await expect(element.locator('.back')).toBeVisible();
  await page.goto('index.html');
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await widget(page, '');
  await page.locator('.theme').waitFor();
  await element.getByRole('button', { name: 'español' }).click();
  await expect(page).toHaveURL(/\/es\/$/);
});

test('the manifest names files that are there, at the sizes that it says', async ({ page, request }) => {
  for (const path of ['', 'es/']) {
    await page.goto(path);
    const address = await page.locator('link[rel=manifest]').evaluate((link) => (link as HTMLLinkElement).href);
    const answer = await request.get(address);
    expect(answer.headers()['content-type']).toBe('application/manifest+json');
    const manifest = await answer.json();
    const root = new URL('/', address).href;
    // Without an id, the start URL is the app's identity. An id would be relative to the root of the host, which other
    // apps share.
    expect(manifest.id).toBeUndefined();
    expect(new URL(manifest.start_url, address).href).toBe(root + path);
    expect(new URL(manifest.scope, address).href).toBe(root);
    expect(manifest.lang).toBe(path ? 'es' : 'en');
    expect(manifest.display).toBe('standalone');
    expect(new Set(manifest.icons.map(({ purpose }: { purpose: string }) => purpose))).toEqual(
      new Set(['any', 'maskable', 'monochrome']),
    );
    expect(manifest.screenshots.map((one: { form_factor: string }) => one.form_factor)).toContain('wide');
    for (const { src, sizes, type } of [...manifest.icons, ...manifest.screenshots]) {
      const image = await request.get(new URL(src, address).href);
      expect(image.ok(), src).toBe(true);
      expect(image.headers()['content-type']).toBe(type);
      if (type !== 'image/png') continue;
      const bytes = await image.body();
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes);
    }
    for (const { url } of [...manifest.shortcuts, { url: manifest.start_url }]) {
      const target = new URL(url, address);
      expect((await request.get(target.href)).ok(), url).toBe(true);
      await page.goto(target.href);
      if (target.hash) await expect(page.locator(target.hash)).toBeVisible();
    }
  }
});

test('the hint to install shows only where the browser offers it, below the questions, and once', async ({ page }) => {
  await page.goto('index.html');
  await expect(page.locator('.keep button')).toBeVisible();
  const hint = page.getByRole('button', { name: 'Put it on your home screen' });
  await expect(hint).toBeHidden();
  await page.evaluate(() => {
    const offer = new Event('beforeinstallprompt', { cancelable: true });
    Object.assign(offer, { prompt: () => document.body.setAttribute('data-prompted', '') });
    dispatchEvent(offer);
  });
  await hint.click();
  await expect(page.locator('body')).toHaveAttribute('data-prompted', '');
  await expect(hint).toBeHidden();
});

test('a kept copy opens from disk with the same plan, asks for nothing, and keeps ticks of its own', async ({
  page,
  context,
}, testInfo) => {
  const element = await widget(page, 'index.html');
  await answerAll(element, columnReader);
  const said = await headline(element).textContent();
  // Closed parts are built a little later.
  await expect(element.locator('[part~="checklist"] .sources').last()).toBeAttached();
  const lines = await element.locator('[part~="checklist"] li').allTextContents();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Keep a copy' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('calf-pain-before-a-race.html');
  const path = testInfo.outputPath('kept.html');
  await file.saveAs(path);
  await expect(page.locator('.keep [aria-live]')).toContainText('If it is not there, this browser saves no files.');

  const asked: string[] = [];
  const broken: string[] = [];
  const copy = await context.newPage();
  copy.on('request', (request) => asked.push(request.url().slice(0, 40)));
  copy.on('console', (message) => message.type() === 'error' && broken.push(message.text()));
  await copy.goto(`file://${path}`);
  const kept = copy.locator('runner-advisor');
  await expect(headline(kept)).toHaveText(said ?? '');
  // Closed parts are built a little later.
  await expect.poll(() => kept.locator('[part~="checklist"] li').allTextContents()).toEqual(lines);
  await kept.locator('input.tick').first().check();
  await copy.reload();
  await expect(kept.locator('input.tick').first()).toBeChecked();
  const text = await readFile(path, 'utf8');
  expect(broken).toEqual([]);
  expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
  // Even where there is a network, the copy reaches nothing.
  const refused = await copy.evaluate(
    () =>
      new Promise((done) => {
        addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective));
        new Image().src = 'http://127.0.0.1:40000/seen.png';
        setTimeout(done, 5000, 'nothing was refused');
      }),
  );
  expect(refused).toBe('img-src');
  // The copy contains the site's own address once, for the links that it makes.
  expect(text.replace(/"pages":\{[^}]*\}/, '')).not.toMatch(/https?:\/\/127\.0\.0\.1/);
});

test('on plain http a copy can be kept as well, and opens', async ({ browserName: _ }, testInfo) => {
  // Chromium treats the machine's own address as secure, and this name as insecure.
  const browser = await chromium.launch(chromiumOptions('--host-resolver-rules=MAP plain.test 127.0.0.1'));
  try {
    const page = await browser.newPage({ locale: 'en-US' });
    await page.goto(`http://plain.test:${process.env.SITE_PORT}/index.html`);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    const element = await widget(page, '');
    await answerAll(element, columnReader);
    const said = await headline(element).textContent();
    const coming = page.waitForEvent('download', { timeout: 10_000 });
    await page.getByRole('button', { name: 'Keep a copy' }).click();
    const path = testInfo.outputPath('kept.html');
    await (await coming).saveAs(path);
    await expect(page.locator('.keep [aria-live]')).not.toContainText(/connection/);
    await page.goto(`file://${path}`);
    await expect(headline(page.locator('runner-advisor'))).toHaveText(said ?? '');
  } finally {
    await browser.close();
  }
});

test('a link made in a kept copy leads to the site, and names nothing of the disk', async ({
  page,
  context,
}, testInfo) => {
  const element = await widget(page, 'index.html?token=1');
  await answerAll(element, columnReader);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Keep a copy' }).click();
  const path = testInfo.outputPath('kept.html');
  await (await coming).saveAs(path);
  const copy = await context.newPage();
  await copy.goto(`file://${path}`);
  const kept = copy.locator('runner-advisor');
  await kept.getByRole('button', { name: 'Share a link' }).click();
  await kept.getByRole('button', { name: 'Make the link' }).click();
  const link = new URL(await kept.getByRole('textbox', { name: 'Link with your answers' }).inputValue());
  expect(link.origin + link.pathname + link.search).toBe(`http://127.0.0.1:${process.env.SITE_PORT}/`);
});
