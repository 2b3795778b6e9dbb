/**
 * The module `virtual:assets`: addresses of the engine, and of every pack in its parts (the first screen, what an
 * interview needs, and the words of results), each with a content hash in its file name, and with the hash that its bytes must
 * have after a `#`: the browser refuses a swapped file, at no cost in code. First screens in English, the script's own
 * language, are in the script itself: a file of their own is a round trip more before the first question (150 ms of 780 on
 * a slow line). The price is 0.6 kB a pack for every reader; with many packs a file each would be right again.
 * Vite copies the files into the site and writes addresses relative to the script, so the site works in any folder
 * of any host.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { integrityOf, openingOf } from './integrity.mjs';

const kName = 'virtual:assets';

/** The topic of an element that names none. */
export const kTopic = 'calf';

/** First screens that are part of the script. */
const kInScript = '.en.first.json';

export function assetsPlugin(buildFolder) {
  return {
    name: 'assets',
    resolveId: (id) => (id === kName ? `\0${kName}` : null),
    load(id) {
      if (id !== `\0${kName}`) return null;
      const packFolder = join(buildFolder, 'packs');
      const files = existsSync(packFolder) ? readdirSync(packFolder).sort() : [];
      const address = (path) => JSON.stringify(`${path}?url`);
      const imports = [];
      const list = (extension) => {
        const names = files.filter((name) => name.endsWith(extension));
        const entries = names.map((name) => {
          if (name.endsWith(kInScript)) {
            const screen = openingOf(readFileSync(join(packFolder, name)));
            return `${JSON.stringify(basename(name, extension))}: ${JSON.stringify(screen)}`;
          }
          const variable = `file${imports.length}`;
          imports.push(`import ${variable} from ${address(join(packFolder, name))};`);
          const hash = JSON.stringify(`#${integrityOf(readFileSync(join(packFolder, name)))}`);
          return `${JSON.stringify(basename(name, extension))}: ${variable} + ${hash}`;
        });
        return `{ ${entries.join(', ')} }`;
      };
      const [packs, first, words] = [list('.head'), list('.first.json'), list('.words')];
      const engine = join(buildFolder, 'wasm/engine.wasm');
      return [
        `import engine from ${address(engine)};`,
        ...imports,
        `export const assets = { engine: engine + ${JSON.stringify(`#${integrityOf(readFileSync(engine))}`)}, packs: ${packs}, first: ${first}, words: ${words}, topic: ${JSON.stringify(kTopic)} };`,
      ].join('\n');
    },
  };
}

/**
 * Vite has a plugin that wraps every `import()` in code which fetches a chunk's styles and preloads first. Our chunks have
 * neither, and that code would sit on the way to the first question, so the plugin is taken out.
 */
export function plainImportsPlugin() {
  const kWraps = 'native:import-analysis-build';
  return {
    name: 'plain-imports',
    configResolved({ plugins }) {
      const at = plugins.findIndex(({ name }) => name === kWraps);
      if (at < 0) throw new Error(`vite has no plugin "${kWraps}" any more: see plainImportsPlugin`);
      plugins.splice(at, 1);
    },
  };
}
