/** Readers whose browser runs no script see the fallback text. */
import { openFirefox } from './firefox.ts';
import { Reader, until } from './reader.ts';
import { expect, test } from './test.ts';

/** The number of visible forms, in the widget of a page or of a loaded frame. Runs in the page. */
function formsShown(frame: boolean): number {
  const page = frame ? document.querySelector('iframe')?.contentDocument : document;
  const forms = page?.querySelector('runner-advisor')?.shadowRoot?.querySelectorAll('form') ?? [];
  return [...forms].filter((form) => form.getClientRects().length > 0).length;
}

test('with the scripts of the page blocked by policy, the safety text shows', async ({ host, open }) => {
  host.faults.set(/blog\.html$/, { policy: "script-src 'none'" });
  const reader = new Reader(await open());
  await reader.page.go(`${host.address}/blog.html`);
  expect(await reader.fallback()).toContain('Get emergency help now');
});

test('with script switched off, the safety text shows and no form that nobody would read', async ({ host, kind }) => {
  test.skip(kind !== 'firefox', 'WebKitGTK and its driver have no setting that switches script off; a policy does it');
  const firefox = await openFirefox({ settings: { 'javascript.enabled': false } });
  try {
    const reader = new Reader(await firefox.page());
    await reader.page.go(`${host.address}/blog.html`);
    expect(await reader.fallback()).toContain('Get emergency help now');
    for (const [path, words] of [
      ['/', /emergency/i],
      ['/es/', /urgencia|emergencia/i],
    ] as const) {
      await reader.page.go(host.address + path);
      await until('the form to be hidden', async () => (await reader.page.run(formsShown, false)) === 0);
      expect(await reader.fallback()).toMatch(words);
    }
  } finally {
    await firefox.close();
  }
});

test('in a sandbox without script, the frame’s page shows its text for everyone and no form', async ({
  host,
  open,
}) => {
  // Read from the surrounding page, because no script runs inside the frame.
  const page = await open();
  await page.go(`${host.address}/general/`);
  const words = await page.run(async () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-same-origin');
    frame.src = '/embed.html?pack=calf';
    document.body.prepend(frame);
    await new Promise((done) => frame.addEventListener('load', done));
    const texts = [...(frame.contentDocument?.querySelectorAll('runner-advisor > :not(template)') ?? [])];
    return texts.filter((text) => text.getClientRects().length > 0).map(({ textContent }) => textContent);
  });
  expect(words.join()).toMatch(/emergency/i);
  await until('the form to be hidden', async () => (await page.run(formsShown, true)) === 0);
});
