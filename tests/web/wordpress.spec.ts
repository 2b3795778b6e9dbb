/** The plugin in a real WordPress: from the zip to a result on a reader's screen. */
import { expect, test } from '@playwright/test';
import { readers, visit } from './embed-host.ts';
import { pluginZip, startWordPress, type WordPress } from './wordpress/site.ts';

test.describe.configure({ mode: 'serial' });

let wordpress: WordPress;
let posts: Record<string, number>;
const address = (name: string): string => `${wordpress.address}/?p=${posts[name]}`;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  wordpress = await startWordPress();
  expect(wordpress.run('plugin', pluginZip)).toBe('active');
  posts = wordpress.run('posts') as Record<string, number>;
});
test.afterAll(() => wordpress?.stop());

test('a post with the shortcode asks the questions and shows a result', async ({ page }) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(wordpress.address)) elsewhere.push(request.url());
  });
  await page.goto(address('shortcode'));
  expect(await visit(page.locator('runner-advisor'), readers.calm)).not.toBe('');
  // Avatars and smileys are requests of WordPress itself.
  expect(elsewhere.filter((url) => !/gravatar|s\.w\.org|^data:/.test(url))).toEqual([]);
});

test('a post with the block asks in the language of its settings', async ({ page }) => {
  await page.goto(address('block'));
  const widget = page.locator('runner-advisor');
  await expect(widget).toHaveAttribute('theme', 'light');
  await expect(widget.locator('.w')).toHaveAttribute('lang', 'es');
  expect(await visit(widget, readers.today)).not.toBe('');
});

test('a reader without script finds the warning signs in the post', async () => {
  const html = await (await fetch(address('shortcode'))).text();
  const inside = /<runner-advisor pack="calf" lang="en" theme="auto">(.*?)<\/runner-advisor>/s.exec(html)?.[1] ?? '';
  expect(inside).toContain('<strong>Get emergency help now');
  expect(inside).toContain('911');
  expect(inside).toContain('Be seen today');
  expect(html).toContain('type="module"');
  const feed = await (await fetch(`${wordpress.address}/?feed=rss2`)).text();
  expect(feed).toContain('911');
  expect(feed).not.toContain('<runner-advisor');
});

for (const name of ['sentence', 'list']) {
  test(`nothing of the words for readers without script stays beside the questions, in a ${name}`, async ({ page }) => {
    await page.goto(address(name));
    const widget = page.locator('runner-advisor');
    await expect(widget.locator('[data-question="now"]')).toBeVisible();
    await expect(page.getByText('Be seen today', { exact: false }).filter({ visible: true })).toHaveCount(0);
    expect(await widget.evaluate((element) => element.textContent)).toContain('Be seen today');
  });
}

test('a shortcode with curly quotes means what it says', async ({ page }) => {
  await page.goto(address('curly'));
  const widget = page.locator('runner-advisor');
  await expect(widget).toHaveAttribute('lang', 'es');
  await expect(widget).toHaveAttribute('theme', 'dark');
  await expect(widget).toHaveAttribute('race-date', '2027-04-18');
});

test('a page that a cache has kept asks the questions after an update of the plugin', async ({ page }) => {
  const kept = await (await fetch(address('shortcode'))).text();
  const script = /[^"']*\/public\/runner-advisor\.js[^"']*/.exec(kept)?.[0] ?? '';
  const old = await (await fetch(script)).text();
  const version = wordpress.run('update');
  expect(old).toContain(String(version));
  await page.route(address('shortcode'), (route) => route.fulfill({ body: kept, contentType: 'text/html' }));
  await page.goto(address('shortcode'));
  await expect(page.locator('runner-advisor [data-question="now"]')).toBeVisible();
  // The script itself may also come from a cache.
  await page.route('**/public/runner-advisor.js*', (route) =>
    route.fulfill({ body: old, contentType: 'text/javascript' }),
  );
  await page.goto(address('shortcode'));
  await expect(page.locator('runner-advisor [data-question="now"]')).toBeVisible();
});

test('only known values of a shortcode reach the page', async ({ page }) => {
  await page.goto(address('hostile'));
  const widget = page.locator('runner-advisor');
  await widget.locator('.hold, [data-question="now"]').first().waitFor();
  const hold = widget.locator('.hold');
  if (await hold.count()) await hold.click();
  await widget.locator('[data-question="now"]').waitFor();
  await expect(widget).toHaveAttribute('pack', 'calf');
  await expect(widget).toHaveAttribute('lang', 'en');
  await expect(widget).toHaveAttribute('theme', 'auto');
  expect(await widget.getAttribute('race-date')).toBeNull();
  expect(await page.evaluate('window.broken')).toBeUndefined();
});

test('settings apply where a post sets nothing, and refuse unknown values', async () => {
  expect(wordpress.run('settings', '{"theme":"dark","lang":"es","more":"x"}')).toEqual({ theme: 'dark', lang: 'es' });
  const html = await (await fetch(address('usual'))).text();
  expect(html).toContain('<runner-advisor pack="calf" lang="es" theme="dark">');
  expect(wordpress.run('settings', '{"theme":"<b>","lang":"xx"}')).toEqual({ theme: 'auto', lang: '' });
});

test('the settings page and the block are there for an editor', async ({ page }) => {
  await page.goto(`${wordpress.address}/wp-login.php`);
  await page.locator('#user_login').fill('editor');
  await page.locator('#user_pass').fill('password');
  await page.locator('#wp-submit').click();
  await page.goto(`${wordpress.address}/wp-admin/options-general.php?page=runner_advisor`);
  await page.locator('#runner_advisor_theme').selectOption('dark');
  await page.locator('#submit').click();
  await expect(page.locator('#runner_advisor_theme')).toHaveValue('dark');

  await page.goto(`${wordpress.address}/wp-admin/post.php?post=${posts.block}&action=edit`);
  await page.waitForFunction('window.wp?.data?.select("core/block-editor")?.getBlockCount() > 0');
  expect(
    await page.evaluate('wp.data.select("core/block-editor").getBlocks().map(({ name, isValid }) => [name, isValid])'),
  ).toEqual([['runner-advisor/questions', true]]);
  await expect(page.getByText('Readers see the questions here').first()).toBeVisible();
});

test('editors see which value of a shortcode is unknown, and readers do not', async ({ page }) => {
  const line = page.getByText('Runner Advisor does not know');
  await page.goto(address('hostile'));
  await expect(page.locator('runner-advisor')).toBeAttached();
  await expect(line).toHaveCount(0);
  await page.goto(`${wordpress.address}/wp-login.php`);
  await page.locator('#user_login').fill('editor');
  await page.locator('#user_pass').fill('password');
  await page.locator('#wp-submit').click();
  await page.goto(address('hostile'));
  await expect(line).toContainText('theme="red"');
  expect(await page.evaluate('window.broken')).toBeUndefined();
  await page.goto(address('curly'));
  await expect(page.locator('runner-advisor')).toBeAttached();
  await expect(line).toHaveCount(0);
});

test('the plugin leaves nothing behind', () => {
  expect(wordpress.run('uninstall')).toEqual({ before: { theme: 'dark', lang: '' }, after: null, files: false });
});

test('the plugin leaves nothing behind on any site of a network', () => {
  expect(wordpress.run('plugin', pluginZip)).toBe('active');
  expect(wordpress.run('network')).toBe(true);
  expect(wordpress.run('network_uninstall')).toEqual([null, null]);
});
