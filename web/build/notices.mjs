/**
 * The licences of other people's code in what the studio and the npm command ship. The list is taken from what was
 * built: npm packages from the modules that the bundler wrote, and libraries of the compiler's WebAssembly module from
 * the headers and sources that ninja recorded for it.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve, sep } from 'node:path';

const project = resolve(import.meta.dirname, '../..');

/** The folder of the npm package that a bundler's module is from; null for the project's own modules. */
function packageFolder(id) {
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '');
  const at = path.lastIndexOf('/node_modules/');
  if (at < 0) return null;
  const [first, second] = path.slice(at + '/node_modules/'.length).split('/');
  return join(path.slice(0, at), 'node_modules', first, first.startsWith('@') ? second : '');
}

/** `folders`: those of packages with code in a bundle. `plugin` adds to it while the bundle is written. */
export function bundledPackages() {
  const folders = new Set();
  const plugin = () => ({
    name: 'bundled-packages',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        for (const [id, { renderedLength }] of Object.entries(chunk.modules ?? {})) {
          const folder = renderedLength > 0 && packageFolder(id);
          if (folder) folders.add(folder);
        }
      }
    },
  });
  return { folders, plugin };
}

/** A package without a licence file is an error: its code may not be shipped. */
function npmNotice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(one));
  if (!file) throw new Error(`the package ${name} has no licence file`);
  return { name, head: `${name} ${version} (${license})`, text: readFileSync(join(folder, file), 'utf8') };
}

/** Files outside the project that the targets of a build folder are made of. */
function foreignSources(folder) {
  const deps = execFileSync('ninja', ['-C', folder, '-t', 'deps'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const paths = new Set(deps.split('\n').flatMap((line) => (line.startsWith('    ') ? [line.trim()] : [])));
  // A build folder that is older than a move of files still names their old places.
  const there = [...paths].map((path) => (isAbsolute(path) ? path : join(folder, path))).filter(existsSync);
  return [...new Set(there.map((path) => realpathSync(path)))];
}

/** The Debian packages that these files are from; a file that no package installed is from the package of its folder. */
function debianPackages(files) {
  const packages = new Set();
  const folders = new Set(files.map(dirname));
  for (const folder of folders) {
    // Emscripten writes its system headers into a cache when it is first used.
    const found = /^\/usr\/share\/emscripten\//.exec(folder)
      ? 'emscripten'
      : packageOwning(files.find((file) => dirname(file) === folder));
    if (found) packages.add(found);
  }
  return [...packages];
}

const packageOwning = (file) => execFileSync('dpkg-query', ['-S', file], { encoding: 'utf8' }).split(/[:,]/, 1)[0];

/** Notices of the libraries that are compiled into advisor.wasm. */
export function moduleNotices(buildFolder) {
  const buddy = join(realpathSync(buildFolder), 'buddy');
  const sources = foreignSources(join(buildFolder, 'studio'));
  const notices = [];
  if (sources.some((path) => path.startsWith(buddy + sep))) {
    notices.push({ name: 'BuDDy', head: 'BuDDy', text: readFileSync(join(buddy, 'copyright'), 'utf8') });
  }
  for (const name of debianPackages(sources.filter((path) => !path.startsWith(project + sep)))) {
    notices.push({
      name,
      head: `${name}, Debian package`,
      text: readFileSync(`/usr/share/doc/${name}/copyright`, 'utf8'),
    });
  }
  return notices;
}

/** The text of THIRD-PARTY.txt, sorted by name. */
export function noticesText(folders, others) {
  const all = [...[...folders].map(npmNotice), ...others];
  // A package that is installed twice in one version is named once.
  const byHead = new Map(all.map((notice) => [notice.head, notice]));
  return `${[...byHead.values()]
    .sort((a, b) => (a.head < b.head ? -1 : 1))
    .map(({ head, text }) => `${head}\n\n${text.trim()}`)
    .join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}
