/** Nothing is wider than its window. Screenshots to look at: build/screenshots/firefox-*.png and webkit-*.png. */
import { columnReader } from '../web/element-reader.ts';
import { Reader } from './reader.ts';
import { expect, pictureOf, test } from './test.ts';

/** The screens that are photographed; all of them would take longer than all other tests. */
const pictured = /now|where|days_to_race|result|emergency/;

for (const [name, path] of [
  ['blog', 'blog.html'],
  ['app', ''],
] as const) {
  test(`every screen of a visit on the ${name} page fits a phone`, async ({ host, open }, info) => {
    const reader = await new Reader(await open()).visit(`${host.address}/${path}`);
    /** Takes a screenshot from the top of a part of the widget. */
    const look = async (screen: string, part = 'h2'): Promise<void> => {
      const [wide, room] = await reader.page.run((css) => {
        document
          .querySelector('runner-advisor')
          ?.shadowRoot?.querySelector(css)
          ?.scrollIntoView({ behavior: 'instant' });
        scrollBy({ top: -70, behavior: 'instant' });
        return [document.documentElement.scrollWidth, innerWidth] as const;
      }, part);
      expect(wide, screen).toBeLessThanOrEqual(room);
      if (pictured.test(screen)) await reader.page.picture(pictureOf(info, `${name}-${screen}`));
    };
    while (await reader.count('form')) {
      const [first] = await reader.fillIn(columnReader);
      await look(`question-${first}`);
      await reader.goOn();
    }
    await look('result');
    for (const part of ['strip', 'do', 'actions']) await look(`result-${part}`, `.${part}`);
    await reader.press('button', 'Share a link');
    await reader.press('button', 'Make the link');
    await reader.sees('.panel svg');
    await look('result-link', '.panel');
    await reader.press('button', 'Forget my answers');
    await reader.press('button', 'Yes, forget them');
    await reader.sees('form');
    await reader.fillIn({ now: ['breath'] });
    await reader.goOn();
    await look('emergency');
  });
}
