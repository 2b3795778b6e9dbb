/**
 * The folder `v<version>` of the site: the scripts that pages of other sites request by version, and every asset that
 * they name. All addresses are relative, so they work as in the root.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const kPages = ['runner-advisor.js', 'embed.js', 'embed.html', 'embed.css', 'frame.js', 'noscript.css'];

/** Names of built assets as scripts and pages write them: "later.CWwrnSbo.js", "calf.en.CSFmhJxe.head". */
const kAsset = /[\w.-]+\.[\w-]{8}\.(?:json|js|css|wasm|pack|head|words)/g;

/** The assets that these files name, and those that the assets name. */
function assetsOf(site, files) {
  const found = new Set();
  const waiting = [...files];
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (!/\.(js|html|css)$/.test(file)) continue;
    for (const [name] of readFileSync(join(site, file), 'utf8').matchAll(kAsset)) {
      const asset = `assets/${name}`;
      if (found.has(asset) || !existsSync(join(site, asset))) continue;
      found.add(asset);
      waiting.push(asset);
    }
  }
  return [...found];
}

export function pinVersion(site, version) {
  const folder = join(site, `v${version}`);
  for (const path of [...kPages, ...assetsOf(site, kPages)]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(join(site, path), join(folder, path));
  }
}
