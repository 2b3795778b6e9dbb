/**
 * The widget and packs as a folder to upload: runner-advisor.js with its chunks, engine.wasm, the packs in their parts
 * and policy.txt.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from './files-below.mjs';
import { integrityOf, openingOf } from './integrity.mjs';
import { policyIn } from './policy.mjs';

/** Placeholder of the list of packs in the bundled script. */
export const kPlaceholder = '@@runner-advisor-packs@@';

/** Lists the files that an earlier call wrote, with their hashes; all other files of the folder are the author's. */
const kList = 'runner-advisor.files.json';

const kParts = { packs: '.head', first: '.first.json', words: '.words' };

/** `packs`: the folder with the packs in their parts, at the path where the script expects them. */
function scriptWith(script, engine, packs) {
  const files = readdirSync(packs).sort();
  const given = { engine: `engine.wasm#${integrityOf(engine)}` };
  for (const [key, ending] of Object.entries(kParts)) {
    given[key] = {};
    for (const name of files.filter((file) => file.endsWith(ending))) {
      const bytes = readFileSync(join(packs, name));
      given[key][name.slice(0, -ending.length)] =
        // First screens are inside the script, as on our own site; this saves one round trip before the first question.
        key === 'first' ? openingOf(bytes) : `${name}#${integrityOf(bytes)}`;
    }
  }
  const before = script.match(new RegExp(`(["'\`])${kPlaceholder}\\1`));
  if (!before) throw new Error('the bundled script has no place for the packs');
  return script.replace(before[0], () => JSON.stringify(JSON.stringify(given)));
}

const listIn = (folder) => {
  try {
    return JSON.parse(readFileSync(join(folder, kList), 'utf8'));
  } catch {
    return {};
  }
};

/** The files of the site other than packs, as [name, bytes]. */
function siteFiles(widget, packs) {
  const engine = readFileSync(join(widget, 'engine.wasm'));
  const files = filesBelow(widget).map((name) => {
    const bytes = readFileSync(join(widget, name));
    return [name, name === 'runner-advisor.js' ? Buffer.from(scriptWith(`${bytes}`, engine, packs)) : bytes];
  });
  files.push(['policy.txt', Buffer.from(`Content-Security-Policy: ${policyIn(packs)}\n`)]);
  return files;
}

/**
 * Writes the widget of the folder `widget` into `folder`, which holds the packs in their parts. When a file exists that
 * no earlier call wrote, nothing is written and its name is returned. Files of an earlier call that are no longer
 * needed are removed.
 */
export function writeSite({ widget, folder }) {
  const files = siteFiles(widget, folder);
  const earlier = listIn(folder);
  const ours = (name) => integrityOf(readFileSync(join(folder, name))) === earlier[name];
  for (const [name, bytes] of files) {
    const path = join(folder, name);
    if (existsSync(path) && !ours(name) && !readFileSync(path).equals(bytes)) return { taken: name, files: [] };
  }
  const now = Object.fromEntries(files.map(([name, bytes]) => [name, integrityOf(bytes)]));
  for (const name of Object.keys(earlier)) {
    if (!now[name] && existsSync(join(folder, name)) && ours(name)) rmSync(join(folder, name));
  }
  for (const [name, bytes] of [...files, [kList, Buffer.from(`${JSON.stringify(now, null, 2)}\n`)]]) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, bytes);
    renameSync(`${path}.new`, path);
  }
  return { taken: null, files };
}
