/**
 * The module `virtual:assets`: addresses of the engine and of every pack in its parts (the first screen, what an
 * interview needs, and the texts of results). Each file name holds a content hash, and each address ends with `#` and
 * the hash that its bytes must have, so the browser refuses a replaced file without any code of ours. First screens in
 * English, the script's own language, are inside the script: a separate file costs one more round trip before the first
 * question (150 ms of 780 on a slow line). The cost is 0.6 kB for each pack and reader; with many packs, separate files
 * would be better. Vite copies the files into the site and writes addresses relative to the script, so the site works
 * in any folder of any host.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { integrityOf, openingOf } from './integrity.mjs';

const kName = 'virtual:assets';

/** Topic of an element that has no `pack` attribute. */
export const kTopic = 'calf';

/** First screens with this ending are part of the script. */
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
 * Removes Vite's plugin that wraps every `import()` in code that fetches the chunk's styles and preloads. Our chunks
 * have neither, and that code would delay the first question.
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
