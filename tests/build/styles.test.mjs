/** The policy names the styles inside pages: those of this build, and those of every release that frames still name. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const read = (name) => readFileSync(join(root, name), 'utf8');
const [, policy] = /Content-Security-Policy: (.+)/.exec(read('build/site/_headers'));

test('the policy allows each style that stands inside a page, by its hash', () => {
  for (const page of ['index.html', 'es/index.html', 'embed.html']) {
    const styles = [...read(`build/site/${page}`).matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css);
    assert.equal(styles.length, 2, page);
    for (const css of styles) {
      const hash = `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
      assert.ok(policy.includes(hash), `${page}: ${hash}`);
      if (page === 'embed.html')
        assert.ok(read(`build/site/${page}`).split('<style>')[0].includes(hash), 'its own policy');
    }
  }
});

test('the styles of each release are noted and named', () => {
  for (const line of read('web/hosting/styles-of-releases.txt').split('\n')) {
    if (!line || line.startsWith('#')) continue;
    assert.match(line.trim(), /^\d+\.\d+\.\d+( 'sha256-[\w+/]{43}=')+$/);
    for (const [hash] of line.matchAll(/'sha256-[^']+'/g)) assert.ok(policy.includes(hash), line);
  }
});

test('no style of the site asks a browser for more than Baseline 2023, the year that README names', () => {
  const files = readdirSync(join(root, 'build/site'), { recursive: true }).filter((name) =>
    /\.(html|css|js)$/.test(name),
  );
  assert.ok(files.length > 20, files.join());
  for (const name of files) {
    const text = read(`build/site/${name}`);
    assert.ok(!/light-dark\(/.test(text.replaceAll(/@supports[^{]*\(color:\s*light-dark/g, '')), name);
    // Relative colours are used only behind a feature query.
    const relative = text.match(/oklch\(from/g)?.length ?? 0;
    const guarded = [...text.matchAll(/@supports \(color:\s*oklch\(from[^{]*\{(?:[^{}]*\{[^{}]*\})*/g)];
    assert.equal(relative, guarded.join('').match(/oklch\(from/g)?.length ?? 0, name);
  }
  assert.match(read('README.md'), /Baseline 2023/);
  assert.match(read('.biome.json'), /"available": 2023/);
});
