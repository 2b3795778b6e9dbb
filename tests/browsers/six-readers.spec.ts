/** The visits of the six readers in this browser. */
import { sixReaders } from '../web/six-readers.ts';
import { Reader } from './reader.ts';
import { expect, test } from './test.ts';

for (const { name, answers, tag, headline, says, never } of sixReaders) {
  test(`${name} gets advice that fits`, async ({ host, open }) => {
    const reader = await new Reader(await open()).visit(`${host.address}/index.html`);
    const screens = await reader.answerAll(answers);
    expect(screens.length).toBeLessThanOrEqual(10);
    expect(await reader.headline()).toMatch(headline[0]);
    expect(await reader.text('.verdict .tag')).toBe(tag[0]);
    await reader.whole();
    const words = (await reader.texts('.result')).join(' ');
    for (const word of says) expect(words).toMatch(word);
    for (const word of never) expect(words).not.toMatch(word);
  });
}
